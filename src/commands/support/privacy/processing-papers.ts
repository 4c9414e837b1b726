// `privacy register`: writes the record of processing activities and the information notice from mission.yaml.
import { pathOfOne } from "../../../application/documents/output-files.ts";
import { formatOfOutput } from "../../../application/documents/output-format.ts";
import type { Workspace } from "../../../application/workspace/workspace.ts";
import { isServer } from "../../../domain/database/database-address.ts";
import { type ProcessingFacts, processingToFill } from "../../../domain/privacy/processing-facts.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { documentFormats, formatNames } from "../../../renderers/document-formats.ts";
import { paperSheet } from "../../../renderers/plain-paper-markdown.ts";
import { prose, terminalProse } from "../../../renderers/prose.ts";
import { painter } from "../../../renderers/screens/terminal.ts";
import { sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { printing } from "../documents/document-output.ts";
import { noteFilesWritten } from "../files-written.ts";
import { present } from "../presentation.ts";
import type { PrivacyInput } from "./privacy-options.ts";

export async function writeProcessingPapers(options: PrivacyInput, host: CommandHost): Promise<number> {
  if (options.who !== undefined)
    throw new Refusal("usage", { code: "argument-unexpected", found: options.who });
  const workspace = await host.workspace();
  const { mission } = workspace;
  const text = await sentences(mission.language);
  const { processing } = text;
  const facts = await processingFacts(workspace, text.documents.typeset, host);
  const papers = options.notice
    ? [processing.notice(facts)]
    : [processing.record(facts), processing.notice(facts)];
  const sheets = papers.map(paperSheet);
  const settings = processingToFill(facts, { record: !options.notice });
  const format = (await formatOfOutput(options, formatNames, host)) ?? "docx";
  let file: string | null = null;
  if (options.output !== undefined) {
    const kind = processing.fileNames[options.notice ? "notice" : "record"];
    const fileNaming = { date: facts.today, kind, extension: documentFormats[format].extension };
    const path = await pathOfOne(options, fileNaming, workspace, host);
    const title = options.notice ? sheets[0]!.title : processing.title;
    file = host.files.shown(path);
    if (!options.dryRun) {
      const content = await documentFormats[format].render(sheets, printing(workspace, host, title, "brief"));
      await host.files.write(path, content, { replace: options.replace });
      await noteFilesWritten(host, "privacy", file);
    }
  }
  const place = host.files.shown(host.files.resolve(workspace.root, "mission.yaml"));
  if (settings.length > 0 && !host.options.json)
    host.stderr.write(`${host.text.processing.linesToComplete({ place, settings })}\n`);
  const paint = await painter(host.options.color);
  present(host, {
    json: () => ({
      ...(options.dryRun ? { dry_run: true } : {}),
      file,
      to_fill: settings.map((setting) => ({ setting, file: place })),
      papers,
    }),
    human: () =>
      file === null
        ? sheets
            .map(({ markdown }) => prose(markdown, terminalProse(paint, host.stdout.columns)))
            .join("\n\n")
        : `${host.text.processing.written({ file, dryRun: options.dryRun })}\n`,
  });
  return 0;
}

async function processingFacts(
  { mission, store }: Workspace,
  typeset: (words: string) => string,
  host: CommandHost,
): Promise<ProcessingFacts> {
  const { legal, sender, organisation, framework, confidentiality } = mission;
  const words = (value: string) => typeset(value.replace(/\s+/g, " ").trim()).replace(/[.;,]$/, "");
  const controller = words(legal.controller || organisation);
  const origins = await (await store()).sourcePhrases();
  return {
    today: dayOf(host.now()),
    controller,
    address: sender.address
      .split("\n")
      .map(words)
      .filter((line) => line !== "" && line !== controller)
      .join(", "),
    contact: legal.contact || sender.email,
    phone: words(sender.phone).replace(/(?<=[\d)]) (?=[\d(])/g, "\u00a0"),
    officer: words(legal.officer),
    commissionedBy: words(framework.commissioned_by),
    purposes: legal.purposes.map(words),
    basis: words(legal.basis),
    recipients: words(legal.recipients),
    security: legal.security.map(words),
    confidentiality: words(confidentiality),
    origins: [...new Set([...origins.values()].map(words))].filter((origin) => origin !== "").sort(),
    years: legal.retention_years,
    shared: isServer(host.env.OUTREACH_DATABASE_URL || mission.database),
  };
}
