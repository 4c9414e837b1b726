import type { Workspace } from "../../../application/workspace/workspace.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import { fileName } from "../../../domain/values/file-name.ts";
import { memoize } from "../../../domain/values/memoize.ts";
import type { Files } from "../../../ports/files.ts";
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
import { formatOfOutput, isFolder } from "./output-format.ts";

/** A sheet, and whom it is about. */
export interface NamedSheet extends HtmlSheet {
  actor: { id: string; name: string };
}

/** Where sheets go: standard output when `path` is null, one file for all, or a folder with one file each. */
export interface Destination {
  path: string | null;
  folder: boolean;
  format: DocumentFormatName;
}

export interface FileToWrite {
  path: string;
  content: string | Uint8Array;
}

/** Where sheets go. The format is HTML for files to print and Markdown for the output, unless another was asked for. */
export async function destinationOf(
  { output, format }: { output?: string | undefined; format?: DocumentFormatName | undefined },
  world: CommandHost,
): Promise<Destination> {
  if (output === undefined) return { path: null, folder: false, format: format ?? "md" };
  return {
    path: output,
    folder: await isFolder(output, world),
    format: (await formatOfOutput({ output, format }, formatNames, world)) ?? "html",
  };
}

/** What all documents of a run have in common. */
export const printing = (
  workspace: Workspace,
  world: CommandHost,
  title: string,
  kind: string,
  contents: string | null = null,
): Printing => {
  let look: Promise<Brand> | undefined;
  return {
    language: workspace.mission.language,
    title,
    author: workspace.mission.sender.name || workspace.mission.name,
    date: world.now(),
    kind,
    contents,
    template: memoize(async (name: string) => (await workspace.template(name)).text),
    async fonts() {
      const [regular, bold, italic] = await Promise.all([
        world.font("regular"),
        world.font("bold"),
        world.font("italic"),
      ]);
      return { regular, bold, italic };
    },
    look: () => {
      look ??= brandOf(workspace, world);
      return look;
    },
  };
};

/** The files that sheets make: one for all, or one for each in a folder, named for people. */
export async function filesFor(
  sheets: readonly NamedSheet[],
  { path, folder, format }: Destination & { path: string },
  named: { date: string; kind: string },
  page: Printing,
  { files }: CommandHost,
): Promise<FileToWrite[]> {
  const { render, extension } = documentFormats[format];
  if (!folder) return [{ path, content: await render(sheets, page) }];
  const made: FileToWrite[] = [];
  for (const sheet of sheets) {
    const name = fileName(sheet.actor, { ...named, extension });
    made.push({
      path: files.resolve(path, name),
      content: await render([sheet], { ...page, title: sheet.title }),
    });
  }
  return made;
}

/** Writes all files, or none: what is already there is refused first, unless it may be replaced. */
export async function writeFiles(
  made: readonly FileToWrite[],
  { replace, dryRun }: { replace: boolean; dryRun: boolean },
  { files }: CommandHost,
): Promise<void> {
  if (!replace) {
    const inTheWay: Problem[] = [];
    for (const { path } of made)
      if (await files.facts(path)) inTheWay.push({ code: "file-exists", file: files.shown(path) });
    if (inTheWay.length > 0) throw new Refusal("failure", ...inTheWay);
  }
  if (dryRun) return;
  await files.writeAll(made, { replace });
}

/** What is in a folder before anything is written there; a folder that is not there holds nothing. */
export const namesIn = async (folder: string, files: Files): Promise<ReadonlySet<string>> =>
  new Set((await files.facts(folder)) === null ? [] : await files.list(folder));

/** The first of the names for the 1st, 2nd… time that is not taken. */
export function freeName(named: (times: number) => string, taken: ReadonlySet<string>): string {
  for (let times = 1; ; times++) if (!taken.has(named(times))) return named(times);
}

/**
 * The path of one file that holds several: the one asked for, which must be free unless it may be replaced; else a free
 * name in the folder asked for, or in `out`.
 */
export async function pathOfOne(
  { output, replace }: { output?: string | undefined; replace: boolean },
  named: { date: string; kind: string; extension: string },
  { root }: Pick<Workspace, "root">,
  { files }: Pick<CommandHost, "files">,
): Promise<string> {
  if (output !== undefined && !(await isFolder(output, { files }))) {
    if (!replace && (await files.facts(output)))
      throw new Refusal("failure", { code: "file-exists", file: files.shown(output) });
    return output;
  }
  const folder = output ?? files.resolve(root, "out");
  const name = ({ date, kind, extension }: typeof named, times: number) =>
    `${date} ${kind}${times === 1 ? "" : ` (${times})`}.${extension}`;
  return files.resolve(
    folder,
    freeName((times) => name(named, times), await namesIn(folder, files)),
  );
}
