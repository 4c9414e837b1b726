// `brief`: makes the sheets that an adviser reads before a conversation, on the screen or as files.

import * as z from "zod";
import { requireCompleteMission } from "../application/documents/briefing-sources.ts";
import { register } from "../application/documents/document-register.ts";
import { pathOfOne, writeFiles } from "../application/documents/output-files.ts";
import type { ExcludedRecipient } from "../application/documents/select-recipients.ts";
import { Refusal } from "../domain/problems/problem.ts";
import { dayOf } from "../domain/values/days.ts";
import { documentFormats, formatNames } from "../renderers/document-formats.ts";
import { problemAsJson } from "../renderers/json.ts";
import { prose, terminalProse } from "../renderers/prose.ts";
import { painter } from "../renderers/screens/terminal.ts";
import { sentences } from "../text/index.ts";
import { reportExcluded, selectActors, selectionOptions } from "./support/actor-selection.ts";
import { command } from "./support/command-definition.ts";
import type { CommandHost } from "./support/command-host.ts";
import { type BriefSheet, briefSheets, readers } from "./support/documents/brief-sheets.ts";
import { destinationOf, filesFor, printing } from "./support/documents/document-output.ts";
import { openFile } from "./support/documents/opened-file.ts";
import { present } from "./support/presentation.ts";

const input = z.object({
  ...selectionOptions,
  meeting: z.string().optional(),
  for: z.enum(readers).default("conversation"),
  format: z.enum(formatNames).optional(),
  output: z.string().optional().meta({ short: "o", value: "file|folder" }),
  replace: z.boolean().default(false),
  open: z.boolean().default(false),
  dryRun: z.boolean().default(false),
});
type BriefOptions = z.infer<typeof input>;

/** Makes first-contact sheets, one page for one conversation each. */
export default command({
  usage: "brief",
  input,
  async run(options, host) {
    const workspace = await host.workspace();
    requireCompleteMission(workspace, host);
    if (options.meeting !== undefined)
      return (await import("./support/meetings/meeting-booklet.ts")).briefMeeting(
        options.meeting,
        options,
        host,
      );
    const selection = await selectActors(options, "phone", host);
    const sheets: BriefSheet[] = [];
    for await (const sheet of briefSheets(selection, options.for, dayOf(host.now()), host))
      sheets.push(sheet);
    if (host.interrupted.aborted) return 130;
    reportExcluded(selection, host);
    await makeSheets(sheets, selection.excluded, options, host);
    return 0;
  },
});

async function makeSheets(
  sheets: readonly BriefSheet[],
  excluded: readonly ExcludedRecipient[],
  options: BriefOptions,
  host: CommandHost,
): Promise<void> {
  const workspace = await host.workspace();
  const { documents } = await sentences(workspace.mission.language);
  const words = options.for === "board" ? documents.boards : documents.briefs;
  const fileNaming = { date: dayOf(host.now()), kind: words.fileNameEnd };
  // `--open` needs a file; without `--output`, the file goes to the mission's `out` folder.
  const defaultPath = () => {
    const extension = options.format ?? "html";
    return pathOfOne({ replace: false }, { ...fileNaming, extension }, workspace, host);
  };
  const output = options.output ?? (options.open ? await defaultPath() : undefined);
  const { path, ...destination } = await destinationOf({ ...options, output }, host);
  // A sheet for a board goes to the actor, so it is searched for leaks; a sheet for a conversation stays with the team.
  if (options.for === "board")
    await (await host.leakGate()).pass(
      sheets.map(({ actor, title, markdown }) => ({
        ...{ path: path ?? title, part: actor.name, content: "", passages: [title, markdown] },
        recipients: [actor.id],
      })),
    );
  const title = sheets.length === 1 ? sheets[0]!.title : words.title;
  const page = printing(workspace, host, title, "brief", path === null ? null : documents.contentsHeading);
  if (path === null) {
    if (destination.format === "pdf" || destination.format === "docx") refuseOnScreen(host);
    const document = await documentFormats[destination.format].render(sheets, page);
    await show(sheets, { document, isFormatChosen: options.format !== undefined, excluded }, host);
    return;
  }
  const files = await filesFor(sheets, { path, ...destination }, fileNaming, page, host);
  await writeFiles(files, options, host);
  const paths = files.map((file) => host.files.shown(file.path));
  const written = sheets.map((sheet, index) => ({ sheet, file: paths[destination.folder ? index : 0]! }));
  if (!options.dryRun) await registerSheets(written, options, host);
  if (options.open && !options.dryRun && files[0])
    await openFile(files.length === 1 ? files[0].path : path, host);
  present(host, {
    json: () => ({
      briefs: written.map(({ sheet, file }) => ({ ...asJson(sheet), file })),
      left_out: excluded.map((problem) => problemAsJson(problem, host.text)),
      dry_run: options.dryRun,
    }),
    plain: () => paths.map((file) => [file]),
    human: () => host.text.documents.sheetsWritten(sheets.length, paths, options.dryRun),
  });
}

const registerSheets = (
  written: readonly { sheet: BriefSheet; file: string }[],
  options: BriefOptions,
  host: CommandHost,
) =>
  register(
    written.map(({ sheet: { actor }, file }) => ({ actor: actor.id, recipient: null, file })),
    { document: "brief", template: options.for },
    host,
  );

/** Refuses to write a PDF or Word file to a terminal. */
function refuseOnScreen({ stdout }: CommandHost) {
  if (stdout.isTTY) throw new Refusal("usage", { code: "answer-needed", flag: "--output" });
}

/** Writes the sheets to standard output, formatted for a terminal unless an option chose a format. */
async function show(
  sheets: readonly BriefSheet[],
  {
    document,
    isFormatChosen,
    excluded,
  }: { document: string | Uint8Array; isFormatChosen: boolean; excluded: readonly ExcludedRecipient[] },
  host: CommandHost,
) {
  if (host.options.json) {
    present(host, {
      json: () => ({
        briefs: sheets.map((sheet) => ({ ...asJson(sheet), markdown: sheet.markdown })),
        left_out: excluded.map((problem) => problemAsJson(problem, host.text)),
      }),
      human: () => "",
    });
  } else if (isFormatChosen || !host.stdout.isTTY) host.stdout.write(document);
  else {
    const style = terminalProse(await painter(host.options.color), host.stdout.columns);
    host.stdout.write(sheets.map(({ markdown }) => prose(markdown, style)).join("\n"));
  }
}

const asJson = ({ actor: { id, name }, brief }: BriefSheet) => ({
  actor: id,
  name,
  ...(brief === null
    ? {}
    : {
        situation: brief.situationStatement.situation,
        basis: brief.situationStatement.basis,
        interlocutor: brief.meeting.interlocutor,
        person: brief.meeting.person?.fullName ?? null,
        first_contact: brief.firstContact,
      }),
});
