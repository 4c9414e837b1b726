// `export`: writes the whole list for other programs, or a workbook in which to fill in missing values.

import * as z from "zod";
import { refuseTaken } from "../application/documents/output-files.ts";
import { formatOfOutput } from "../application/documents/output-format.ts";
import {
  exportedActors,
  exportedMeetings,
  exportedProjects,
  exportedResponses,
  projectsOfActor,
  responsesOfActor,
} from "../application/reporting/exported-actors.ts";
import { dossierRows, objectionRow, pairRow } from "../domain/importing/dossier-rows.ts";
import { type MeetingCollection, meetingRows } from "../domain/importing/meeting-rows.ts";
import { projectRows } from "../domain/importing/project-rows.ts";
import { type ResponseCollection, responseRows } from "../domain/importing/response-rows.ts";
import { objectionsByActor } from "../domain/objections/objection.ts";
import { Refusal } from "../domain/problems/problem.ts";
import { baseName } from "../domain/values/file-name.ts";
import { jsonLine, jsonText } from "../renderers/json.ts";
import { actorAsJson, historyAsJson, objectionAsJson } from "../renderers/screens/actor-page.ts";
import { exportLayout, exportRow, exportTitles } from "../renderers/tables/actor-export.ts";
import { spreadsheet, spreadsheetRows } from "../renderers/tables/spreadsheet.ts";
import type { Store } from "../store/store.ts";
import { command } from "./support/command-definition.ts";
import type { CommandHost } from "./support/command-host.ts";
import { databaseOf, refuseDamaged } from "./support/database-check.ts";
import { noteFilesWritten } from "./support/files-written.ts";
import { openCards } from "./support/people/open-cards.ts";

const formats = ["csv", "xlsx", "json", "jsonl", "vcf"] as const;

/** Writes everything that the team holds, for a spreadsheet or another program. It is for the team, so nothing is left out. */
export default command({
  usage: "export",
  input: z.object({
    format: z.enum(formats).optional(),
    output: z.string().optional().meta({ short: "o", value: "file" }),
    /** Writes a workbook with only the missing values, to fill in and import. */
    toComplete: z.boolean().default(false),
    replace: z.boolean().default(false),
    dryRun: z.boolean().default(false),
  }),
  async run({ format, output, toComplete, replace, dryRun }, host) {
    const formatOptions = { output, format: host.options.json && !toComplete ? "json" : format };
    const chosenFormat = toComplete
      ? await formatOfOutput(formatOptions, ["xlsx"] as const, host)
      : ((await formatOfOutput(formatOptions, formats, host)) ?? "csv");
    if (output === undefined && (toComplete || chosenFormat === "xlsx"))
      throw new Refusal("usage", { code: "output-needed", format: "xlsx" });
    const workspace = await host.workspace();
    const store = await workspace.store();
    await refuseDamaged(store, databaseOf(workspace, host).shown);
    if (toComplete || chosenFormat === "xlsx") {
      const workbook = toComplete ? await completionFile(store, host) : await recordsFile(store, host);
      if (workbook.bytes === null) {
        host.stderr.write(`${host.text.exporting.nothingToComplete}\n`);
        return 0;
      }
      return save({ output: output!, content: workbook.bytes, replace, dryRun }, host, (file) =>
        toComplete
          ? host.text.exporting.toCompleteWritten(workbook.count, file, dryRun)
          : host.text.exporting.actorsWritten(workbook.count, file, dryRun),
      );
    }
    const pieces =
      chosenFormat === "csv"
        ? csv(store, host)
        : chosenFormat === "vcf"
          ? openCards(store.actors(), host)
          : json(chosenFormat ?? "json", store, host);
    if (output === undefined) {
      for await (const piece of pieces) host.stdout.write(piece);
      return 0;
    }
    let content = "";
    let written = 0;
    for await (const piece of pieces) {
      content += piece;
      written++;
    }
    const { exporting } = host.text;
    const count = await store.count();
    return save({ output, content, replace, dryRun }, host, (file) =>
      chosenFormat === "vcf"
        ? exporting.cardsWritten(written, file, dryRun)
        : exporting.actorsWritten(count, file, dryRun),
    );
  },
});

interface ExportedFile {
  output: string;
  content: string | Uint8Array;
  replace: boolean;
  dryRun: boolean;
}

async function save(
  { output, content, replace, dryRun }: ExportedFile,
  host: CommandHost,
  message: (file: string) => string,
): Promise<number> {
  const file = host.files.shown(output);
  if (!replace) await refuseTaken(output, host);
  if (!dryRun) {
    await host.files.write(output, content, { replace });
    await noteFilesWritten(host, "export", file);
  }
  host.stderr.write(`${message(file)}\n`);
  return 0;
}

/** A workbook with all that is held on each actor. */
async function recordsFile(store: Store, host: CommandHost) {
  const { RecordsWorkbook } = await import("../renderers/tables/records-workbook.ts");
  const workbook = new RecordsWorkbook(host.text);
  let count = 0;
  for await (const { judged: _, ...dossier } of exportedActors(host)) {
    workbook.add(dossierRows(dossier));
    count++;
  }
  const orphans = (await store.objections()).filter(({ actor }) => actor === null);
  const phrases = [...(await store.sourcePhrases())].map(([file, phrase]) => ({ file, said: phrase }));
  workbook.add(projectRows(await exportedProjects(store)));
  workbook.add(meetingRows(await exportedMeetings(store)));
  workbook.add(responseRows(await exportedResponses(store)));
  workbook.add({
    ...{
      objections: orphans.map(objectionRow),
      pairs: (await store.possibleDuplicates()).map(pairRow),
      lists: phrases,
    },
    bounced: (await store.bouncedAddresses()).map((bouncedAddress) => ({ ...bouncedAddress })),
  });
  return { bytes: workbook.bytes(), count };
}

/** A workbook of the values that contactable actors lack; `bytes` is null when no value is missing. */
async function completionFile(store: Store, { text }: CommandHost) {
  const { completionRow, completionWorkbook } = await import("../renderers/tables/completion-workbook.ts");
  const bounced = new Set((await store.bouncedAddresses()).map(({ address }) => address));
  const rows = [];
  for await (const actor of store.actors({ contactable: true }))
    rows.push(completionRow(actor, bounced, text) ?? []);
  const missing = rows.flat();
  return {
    bytes: missing.length === 0 ? null : completionWorkbook(missing, text),
    count: missing.length,
  };
}

async function* csv(store: Store, { text }: CommandHost): AsyncIterable<string> {
  const layout = await exportLayout(store.actors());
  yield spreadsheet([exportTitles(layout, text)]);
  const objections = objectionsByActor(await store.objections());
  for await (const actor of store.actors()) {
    const newest = (await store.assessments(actor.id)).at(-1);
    const situation = text.terms.situation[newest?.situation ?? "unknown"];
    const marks = { objections: objections.get(actor.id) ?? [], situation };
    yield spreadsheetRows([exportRow(actor, layout, marks)]);
  }
}

/** Each actor as `show --json` writes it, with every assessment and exchange. */
async function* json(format: "json" | "jsonl", store: Store, host: CommandHost): AsyncIterable<string> {
  const phrases = await store.sourcePhrases();
  const pairs = await store.possibleDuplicates();
  const projects = await exportedProjects(store);
  const meetings = await exportedMeetings(store);
  const surveys = await exportedResponses(store);
  const bounced = await store.bouncedAddresses();
  const orphans = (await store.objections()).filter(({ actor }) => actor === null);
  let first = true;
  if (format === "json") yield "[";
  for await (const { actor, judged, objections, ...history } of exportedActors(host)) {
    const assessment = history.assessments.at(-1) ?? null;
    const actorJson = {
      ...actorAsJson({ actor, objections, assessment, judged }, host.text),
      ...historyAsJson(history),
      twins: pairs.filter(({ a }) => a === actor.id).map(({ a: _, b, ...pair }) => ({ actor: b, ...pair })),
      ...projectsOfActor(projects, actor.id, first),
      meetings: first ? meetingsAsJson(meetings) : [],
      ...responsesAsJson(responsesOfActor(surveys, actor.id, first)),
      bounced_addresses: first ? bounced : [],
      objections_of_nobody: first ? orphans.map(objectionAsJson) : [],
      lists: [...new Set(actor.provenance.map(({ file }) => baseName(file ?? "")))].flatMap((file) => {
        const phrase = phrases.get(file);
        return phrase === undefined ? [] : [{ file, said: phrase }];
      }),
    };
    if (format === "jsonl") yield `${jsonLine(actorJson)}\n`;
    else yield `${first ? "\n" : ",\n"}${jsonText(actorJson)}`;
    first = false;
  }
  if (format === "json") yield first ? "]\n" : "\n]\n";
}

/** Each meeting with its attendance and follow-ups. Keys are those of the workbook, as for responses: `inSnakeCase` would change data. */
function meetingsAsJson(collection: MeetingCollection) {
  const { meetings, attendance, followups } = meetingRows(collection);
  return meetings.map((meeting) => ({
    ...meeting,
    attendance: attendance.filter((attendee) => attendee.meeting === meeting.id),
    follow_ups: followups.filter((followUp) => followUp.meeting === meeting.id),
  }));
}

function responsesAsJson(collection: ResponseCollection) {
  const { responses, codes } = responseRows(collection);
  return { survey_responses: responses, survey_codes: codes };
}
