// Names and writes output files, and refuses to overwrite a file that is there.
import { type Problem, Refusal } from "../../domain/problems/problem.ts";
import type { Files } from "../../ports/files.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { isFolder } from "./output-format.ts";

export interface FileToWrite {
  path: string;
  content: string | Uint8Array;
}

/** Writes all files. Without `replace`, refuses before writing when one is already there. */
export async function writeFiles(
  made: readonly FileToWrite[],
  { replace, dryRun }: { replace: boolean; dryRun: boolean },
  { files }: ApplicationHost,
): Promise<void> {
  if (!replace) {
    const inTheWay: Problem[] = [];
    for (const { path } of made)
      if (await files.facts(path)) inTheWay.push({ code: "file-exists", file: files.shown(path) });
    if (inTheWay.length > 0) throw new Refusal("failure", ...inTheWay, { code: "file-replaceable" });
  }
  if (dryRun) return;
  await files.writeAll(made, { replace });
}

/** Refuses a path where a folder or a file is. The refusal of a file names `--replace`. */
export async function refuseTaken(path: string, { files }: Pick<ApplicationHost, "files">): Promise<void> {
  const facts = await files.facts(path);
  const file = files.shown(path);
  if (facts?.kind === "folder") throw new Refusal("failure", { code: "file-is-folder", file });
  if (facts) throw new Refusal("failure", { code: "file-exists", file }, { code: "file-replaceable" });
}

/** The names of the files and folders in a folder; empty when there is no such folder. */
export const namesIn = async (folder: string, files: Files): Promise<ReadonlySet<string>> =>
  new Set((await files.facts(folder)) === null ? [] : await files.list(folder));

/** The first of `named(1)`, `named(2)`… that is not taken. */
function freeName(named: (times: number) => string, taken: ReadonlySet<string>): string {
  for (let times = 1; ; times++) if (!taken.has(named(times))) return named(times);
}

/**
 * Returns where to write one file that holds several documents: the file asked for (refused when it is there, without `replace`); else
 * a free name in the folder asked for, or in the workspace's `out`.
 */
export async function pathOfOne(
  { output, replace }: { output?: string | undefined; replace: boolean },
  named: { date: string; kind: string; extension: string },
  { root }: Pick<Workspace, "root">,
  { files }: Pick<ApplicationHost, "files">,
): Promise<string> {
  if (output !== undefined && !(await isFolder(output, { files }))) {
    if (!replace) await refuseTaken(output, { files });
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
