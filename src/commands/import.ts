import * as z from "zod";
import { importMappings } from "../application/import/import-mappings.ts";
import {
  type Change,
  type ImportedFile,
  importRows,
  noRows,
  type RowOutcome,
} from "../application/import/import-rows.ts";
import type { Survey } from "../application/import/survey-assessments.ts";
import { matchingLexicon } from "../application/import/workspace-lexicon.ts";
import { questionnaireOf } from "../application/triage/questionnaire-in-use.ts";
import { existingPolicies } from "../domain/importing/row-import.ts";
import type { Finding } from "../domain/problems/problem.ts";
import { SurveyReader } from "../domain/situations/survey.ts";
import { baseName } from "../domain/values/file-name.ts";
import { ofDoubtfulAuthor, type Reading } from "../readers/reading.ts";
import { inSnakeCase, problemAsJson } from "../renderers/json.ts";
import { importSummary, type SummarisedFile } from "../renderers/screens/import-summary.ts";
import { painter } from "../renderers/screens/terminal.ts";
import { say } from "../text/index.ts";
import { authorsSaid, columnAuthors } from "./support/author-option.ts";
import { columnMap, userMapping } from "./support/column-map.ts";
import { command } from "./support/command-definition.ts";
import type { CommandHost } from "./support/command-host.ts";
import { openOrAsk } from "./support/import/column-questions.ts";
import { askAboutRefusals, objectionLines } from "./support/import/import-refusals.ts";
import { filesOf, openAll } from "./support/import/open-files.ts";
import { writeRejects } from "./support/import/rejects-file.ts";
import { sourcePhrases } from "./support/import/source-questions.ts";
import { present } from "./support/presentation.ts";
import { Progress } from "./support/progress-line.ts";
import { sentencesWidth } from "./support/sentences-width.ts";

const input = z.object({
  files: z.array(z.string()),
  dryRun: z.boolean().default(false),
  map: columnMap,
  author: columnAuthors,
  onExisting: z.enum(existingPolicies).optional(),
  /** How the list is named to those in it. */
  sourceSaid: z.string().trim().min(1).optional().meta({ value: "words" }),
});

/** Lists of candidates and programmes' exports, added to the list of actors as one step that `undo` takes back. */
export default command({
  usage: "import <files...>",
  input,
  async run({ files, dryRun, map, author, onExisting, sourceSaid }, world) {
    const store = await (await world.workspace()).store();
    const mappings = await importMappings(world);
    const lexicon = await matchingLexicon(world);
    const how = {
      mappings,
      map: userMapping(map, world.text),
      authors: authorsSaid(author, world.text),
      remembered: await store.mappings(),
      rememberedAuthors: await store.columnAuthors(),
    };
    const opened = await openAll(world, await filesOf(world, files), mappings, (name, related) =>
      openOrAsk(world, name, { ...how, related }),
    );
    const phrases = await sourcePhrases(opened, sourceSaid, await store.sourcePhrases(), world);
    const outcomes: RowOutcome[] = [];
    const changes: Change[] = [];
    const listen = world.options.json || dryRun;
    const facts = { files: opened.map(({ reading }) => reading.facts.file).join(", ") };
    const imported = await store.step(
      { command: "import", at: world.now(), facts, dryRun },
      async (writer) => {
        const progress = new Progress(world);
        const total = opened.some(({ size }) => size === null)
          ? null
          : opened.reduce((sum, { size }) => sum + size!, 0);
        const done: ImportedFile[] = [];
        let [bytes, rows] = [0, 0];
        try {
          for (const { reading, size } of opened) {
            const settling = new Progress(world, world.text.importing.settling);
            done.push(
              await importRows(writer, reading, {
                origin: reading.facts.sourceName ?? baseName(reading.facts.file),
                policy: onExisting ?? null,
                lexicon,
                survey: await surveyIn(reading, world),
                now: world.now(),
                world,
                interrupted: world.interrupted,
                progress: (at) => progress.update({ done: bytes + at.bytes, total, shown: rows + at.rows }),
                settling(share) {
                  progress.end();
                  if (share < 1) settling.update({ done: share, total: 1, shown: Math.floor(share * 100) });
                  else settling.end();
                },
                heard: listen
                  ? (ended, changed) => {
                      if (world.options.json) outcomes.push(...ended);
                      if (dryRun) changes.push(...changed);
                    }
                  : null,
              }),
            );
            bytes += size ?? 0;
            rows += done.at(-1)!.rows.read;
          }
        } finally {
          progress.end();
        }
        for (const { reading } of opened) {
          const { titles, fields, authors } = reading.told;
          if (Object.keys(fields).length > 0) await writer.rememberMapping(titles, fields);
          if (Object.keys(authors).length > 0) await writer.rememberAuthors(titles, authors);
        }
        for (const [file, said] of phrases) await writer.saySource(file, said);
        writer.tell(factsOf(done));
        return done;
      },
    );
    const rejects = dryRun ? opened.map(() => null) : await allRejects(world, opened, imported);
    const paint = await painter(world.options.color);
    present(world, {
      json: () => ({
        ...(dryRun ? { dry_run: true } : {}),
        files: imported.map((file, index) => fileAsJson(world, file, rejects[index]!)),
        actors: outcomes,
        ...(dryRun ? { changes } : {}),
      }),
      plain: () =>
        imported.map(({ facts, rows }) => [
          facts.file,
          ...Object.keys(noRows).map((key) => rows[key as "read"]),
        ]),
      human: () =>
        importSummary(
          {
            dryRun,
            files: imported.map((file, index) => summarised(world, file, rejects[index]!, dryRun)),
            changes,
          },
          {
            words: world.text,
            width: world.stdout.columns,
            sentencesWidth: sentencesWidth(world.stdout),
            paint,
          },
        ),
    });
    if (!dryRun && world.options.interactive)
      await askAboutRefusals(
        imported.flatMap(({ refusals }) => refusals),
        world,
      );
    return 0;
  },
});

/** The questionnaire is read only for a file that holds texts; null when none of its columns is a question of ours. */
async function surveyIn({ facts }: Reading, world: CommandHost): Promise<Survey | null> {
  if (facts.columns.every(({ field }) => field !== "text")) return null;
  const questionnaire = await questionnaireOf(world, await world.workspace());
  const reader = new SurveyReader(questionnaire, world.text.triage);
  if (!facts.columns.some(({ header, label = header }) => reader.knows(label))) return null;
  return { questionnaire, reader, source: world.text.importing.survey(baseName(facts.file)) };
}

/** Facts of the step for the history. */
const factsOf = (files: readonly ImportedFile[]) => ({
  files: files.map(({ facts }) => facts.file).join(", "),
  created: sum(files, "created"),
  merged: sum(files, "merged"),
  updated: sum(files, "updated"),
  ...(files.some(({ refusals }) => refusals.length > 0)
    ? { objections: files.reduce((total, { refusals }) => total + refusals.length, 0) }
    : {}),
  ...(files.some(({ assessed }) => assessed > 0)
    ? { assessed: files.reduce((total, { assessed }) => total + assessed, 0) }
    : {}),
});

const sum = (files: readonly ImportedFile[], key: "created" | "merged" | "updated") =>
  files.reduce((total, { rows }) => total + rows[key], 0);

async function allRejects(
  world: CommandHost,
  opened: readonly { reading: Reading }[],
  imported: readonly ImportedFile[],
): Promise<(string | null)[]> {
  const { root } = await world.workspace();
  const taken = new Set<string>();
  const written: (string | null)[] = [];
  for (const [index, { reading }] of opened.entries()) {
    const name = baseName(reading.facts.file).replace(/\.[^.]+$/, "") || "import";
    let file = world.files.resolve(root, "out", world.text.importing.rejectsFile(name));
    for (let n = 2; taken.has(file); n++)
      file = world.files.resolve(root, "out", world.text.importing.rejectsFile(`${name}-${n}`));
    taken.add(file);
    written.push(await writeRejects(world, reading, imported[index]!.findings, file));
  }
  return written;
}

function fileAsJson(
  world: CommandHost,
  { facts, rows, findings, assessed, refusals, twins }: ImportedFile,
  rejects: string | null,
) {
  const { sheet, document: _, ...shown } = facts;
  return {
    ...(inSnakeCase({ ...shown, ...(sheet === null ? {} : { sheet }) }) as object),
    rows,
    assessed,
    objections: refusals.map(({ scope, ...one }) => ({ ...one, channel: scope })),
    twins_of_objectors: twins.map(({ id, closure }) => ({ actor: id, of: closure.of, since: closure.at })),
    rejects,
    problems: findings.map((finding) => problemAsJson(finding, world.text)),
  };
}

function summarised(
  world: CommandHost,
  { facts, rows, findings, unlisted, differing, replaced, assessed, refusals, twins }: ImportedFile,
  rejects: string | null,
  dryRun: boolean,
): SummarisedFile {
  const gravity = (finding: Finding) => ["rejected", "skipped"].indexOf(finding.severity) >>> 0;
  const sorted = findings.toSorted((a, b) => gravity(a) - gravity(b));
  return {
    ...facts,
    unsigned: ofDoubtfulAuthor(facts).map(({ header }) => header),
    rows,
    problems: sorted.map((one) => say(one, world.text)),
    unlisted,
    differing,
    // A dry run shows each of them.
    replaced: dryRun ? 0 : replaced,
    assessed,
    objections: objectionLines({ refusals, twins }, dryRun, world.text),
    rejects,
  };
}
