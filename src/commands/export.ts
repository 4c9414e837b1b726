// `export`: writes the whole list for other programs, or a workbook of what is missing to fill in.

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
import { noteFilesWritten } from "./support/files-written.ts";
import { openCards } from "./support/people/open-cards.ts";
import { databaseOf, refuseDamaged } from "./support/sound-database.ts";

const formats = ["csv", "xlsx", "json", "jsonl", "vcf"] as const;

/** Everything that the team holds, for a spreadsheet or for another program. For the team: nothing is left out. */
export default command({
  usage: "export",
  input: z.object({
    format: z.enum(formats).optional(),
    output: z.string().optional().meta({ short: "o", value: "file" }),
    /** Only the values that are missing, in a workbook to fill in and import. */
    toComplete: z.boolean().default(false),
    replace: z.boolean().default(false),
    dryRun: z.boolean().default(false),
  }),
  async run({ format, output, toComplete, replace, dryRun }, host) {
    const wanted = { output, format: host.options.json && !toComplete ? "json" : format };
    const asked = toComplete
      ? await formatOfOutput(wanted, ["xlsx"] as const, host)
      : ((await formatOfOutput(wanted, formats, host)) ?? "csv");
    if (output === undefined && (toComplete || asked === "xlsx"))
      throw new Refusal("usage", { code: "output-needed", format: "xlsx" });
    const workspace = await host.workspace();
    const store = await workspace.store();
    await refuseDamaged(store, databaseOf(workspace, host).shown);
    if (toComplete || asked === "xlsx") {
      const work = toComplete ? await toFillIn(store, host) : await everything(store, host);
      if (work.bytes === null) {
        host.stderr.write(`${host.text.exporting.nothingToComplete}\n`);
        return 0;
      }
      return save({ output: output!, content: work.bytes, replace, dryRun }, host, (file) =>
        toComplete
          ? host.text.exporting.toCompleteWritten(work.count, file, dryRun)
          : host.text.exporting.actorsWritten(work.count, file, dryRun),
      );
    }
    const pieces =
      asked === "csv"
        ? csv(store, host)
        : asked === "vcf"
          ? openCards(store.actors(), host)
          : json(asked ?? "json", store, host);
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
      asked === "vcf"
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
  said: (file: string) => string,
): Promise<number> {
  const file = host.files.shown(output);
  if (!replace) await refuseTaken(output, host);
  if (!dryRun) {
    await host.files.write(output, content, { replace });
    await noteFilesWritten(host, "export", file);
  }
  host.stderr.write(`${said(file)}\n`);
  return 0;
}

/** A workbook of all that is held on each actor. */
async function everything(store: Store, host: CommandHost) {
  const { RecordsWorkbook } = await import("../renderers/tables/records-workbook.ts");
  const workbook = new RecordsWorkbook(host.text);
  let count = 0;
  for await (const { judged: _, ...dossier } of exportedActors(host)) {
    workbook.add(dossierRows(dossier));
    count++;
  }
  const orphans = (await store.objections()).filter(({ actor }) => actor === null);
  const phrases = [...(await store.sourcePhrases())].map(([file, said]) => ({ file, said }));
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

/** A workbook of the values missing from actors who may be contacted; no bytes when none is missing. */
async function toFillIn(store: Store, { text }: CommandHost) {
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

/** An actor as `show --json` gives it, with every assessment and exchange. */
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
    const whole = {
      ...actorAsJson({ actor, objections, assessment, judged }, host.text),
      ...historyAsJson(history),
      twins: pairs.filter(({ a }) => a === actor.id).map(({ a: _, b, ...pair }) => ({ actor: b, ...pair })),
      ...projectsOfActor(projects, actor.id, first),
      meetings: first ? meetingsAsJson(meetings) : [],
      ...responsesAsJson(responsesOfActor(surveys, actor.id, first)),
      bounced_addresses: first ? bounced : [],
      objections_of_nobody: first ? orphans.map(objectionAsJson) : [],
      lists: [...new Set(actor.provenance.map(({ file }) => baseName(file ?? "")))].flatMap((file) => {
        const said = phrases.get(file);
        return said === undefined ? [] : [{ file, said }];
      }),
    };
    if (format === "jsonl") yield `${jsonLine(whole)}\n`;
    else yield `${first ? "\n" : ",\n"}${jsonText(whole)}`;
    first = false;
  }
  if (format === "json") yield first ? "]\n" : "\n]\n";
}

/** Each meeting with its attendance and follow-ups. As in responses, keys are those of the workbook: `inSnakeCase` would change data. */
function meetingsAsJson(all: MeetingCollection) {
  const { meetings, attendance, followups } = meetingRows(all);
  return meetings.map((meeting) => ({
    ...meeting,
    attendance: attendance.filter((line) => line.meeting === meeting.id),
    follow_ups: followups.filter((followUp) => followUp.meeting === meeting.id),
  }));
}

function responsesAsJson(of: ResponseCollection) {
  const { responses, codes } = responseRows(of);
  return { survey_responses: responses, survey_codes: codes };
}
