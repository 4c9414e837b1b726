// Decides where the sheets of a document go, and renders them into files.

import type { FileToWrite } from "../../../application/documents/output-files.ts";
import { formatOfOutput, isFolder } from "../../../application/documents/output-format.ts";
import type { Workspace } from "../../../application/workspace/workspace.ts";
import { fileName } from "../../../domain/values/file-name.ts";
import { memoize } from "../../../domain/values/memoize.ts";
import type { Brand } from "../../../renderers/brand.ts";
import {
  type DocumentFormatName,
  documentFormats,
  formatNames,
  type Printing,
} from "../../../renderers/document-formats.ts";
import type { HtmlSheet } from "../../../renderers/html-page.ts";
import type { CommandHost } from "../command-host.ts";
import { brandOf } from "./mission-brand.ts";

/** A sheet and the actor it is about. */
export interface NamedSheet extends HtmlSheet {
  actor: { id: string; name: string };
}

/** Where sheets are written: standard output when `path` is null, one file for all, or a folder with one file each. */
export interface Destination {
  path: string | null;
  folder: boolean;
  format: DocumentFormatName;
}

/** Where sheets are written. The default format is HTML for a file and Markdown for standard output. */
export async function destinationOf(
  { output, format }: { output?: string | undefined; format?: DocumentFormatName | undefined },
  host: CommandHost,
): Promise<Destination> {
  if (output === undefined) return { path: null, folder: false, format: format ?? "md" };
  return {
    path: output,
    folder: await isFolder(output, host),
    format: (await formatOfOutput({ output, format }, formatNames, host)) ?? "html",
  };
}

/** What all documents of a command have in common. */
export const printing = (
  workspace: Workspace,
  host: CommandHost,
  title: string,
  kind: string,
  contents: string | null = null,
): Printing => {
  let look: Promise<Brand> | undefined;
  return {
    language: workspace.mission.language,
    title,
    author: workspace.mission.sender.name || workspace.mission.name,
    date: host.now(),
    kind,
    contents,
    template: memoize(async (name: string) => (await workspace.template(name)).text),
    async fonts() {
      const [regular, bold, italic] = await Promise.all([
        host.font("regular"),
        host.font("bold"),
        host.font("italic"),
      ]);
      return { regular, bold, italic };
    },
    look: () => {
      look ??= brandOf(workspace, host);
      return look;
    },
  };
};

/** Renders sheets into one file, or into a folder with one file each, named after the actors. */
export async function filesFor(
  sheets: readonly NamedSheet[],
  { path, folder, format }: Destination & { path: string },
  fileNaming: { date: string; kind: string },
  page: Printing,
  { files }: CommandHost,
): Promise<FileToWrite[]> {
  const { render, extension } = documentFormats[format];
  if (!folder) return [{ path, content: await render(sheets, page) }];
  const filesToWrite: FileToWrite[] = [];
  for (const sheet of sheets) {
    const name = fileName(sheet.actor, { ...fileNaming, extension });
    filesToWrite.push({
      path: files.resolve(path, name),
      content: await render([sheet], { ...page, title: sheet.title }),
    });
  }
  return filesToWrite;
}
