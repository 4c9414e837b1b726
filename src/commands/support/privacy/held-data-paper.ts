// `privacy show -o`: writes the data held on somebody as a document for them.

import { pathOfOne } from "../../../application/documents/output-files.ts";
import { formatOfOutput, isFolder } from "../../../application/documents/output-format.ts";
import { heldFactsOf } from "../../../application/privacy/held-facts-of.ts";
import type { NamedSubject } from "../../../application/privacy/privacy-subject.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { fileName } from "../../../domain/values/file-name.ts";
import { documentFormats, formatNames } from "../../../renderers/document-formats.ts";
import { paperSheet } from "../../../renderers/plain-paper-markdown.ts";
import { sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { printing } from "../documents/document-output.ts";
import { noteFilesWritten } from "../files-written.ts";
import { present } from "../presentation.ts";
import { doesNotKnowWords } from "../survey/named-survey.ts";
import type { PrivacyInput } from "./privacy-options.ts";

export async function writeHeldPaper(
  subject: NamedSubject,
  options: PrivacyInput & { output: string },
  host: CommandHost,
): Promise<number> {
  const workspace = await host.workspace();
  const text = await sentences(workspace.mission.language);
  const { heldPaper, privacy } = text;
  const format = (await formatOfOutput(options, formatNames, host)) ?? "docx";
  const { output, dryRun, replace } = options;
  const { extension, render } = documentFormats[format];
  const fileNaming = { date: dayOf(host.now()), kind: heldPaper.fileNameEnd, extension };
  const { actor, person } = subject;
  const who = { id: person?.id ?? actor.id, name: person?.fullName ?? actor.name };
  const path = (await isFolder(output, host))
    ? host.files.resolve(output, fileName(who, fileNaming))
    : output;
  await pathOfOne({ output: path, replace }, fileNaming, workspace, host);
  const words = {
    marker: privacy.erasedMarker,
    others: heldPaper.markers,
    doesNotKnow: await doesNotKnowWords(),
  };
  const facts = await heldFactsOf(subject, words, host);
  const sheet = paperSheet(heldPaper.paper(facts));
  const file = host.files.shown(path);
  if (!dryRun) {
    const content = await render([sheet], printing(workspace, host, sheet.title, "brief"));
    await host.files.write(path, content, { replace });
    await noteFilesWritten(host, "privacy", file);
  }
  const { masked } = facts;
  present(host, {
    json: () => ({
      ...(dryRun ? { dry_run: true } : {}),
      ...{ actor: actor.id, person: person?.fullName ?? null, file, masked },
    }),
    human: () => `${host.text.heldPaper.written({ file, masked, dryRun })}\n`,
  });
  return 0;
}
