// Finds the files of a workspace that identify somebody, and erases them there.

import { isServer } from "../../domain/database/database-address.ts";
import type { IdentityFinder } from "../../domain/privacy/identity-finder.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import { baseName } from "../../domain/values/file-name.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { ProgressReport } from "../../ports/progress.ts";
import { fileContents, largestSearched } from "../../readers/contents/file-contents.ts";
import { withoutNamesIn, withoutRecords, withoutRows } from "../../readers/contents/records-without.ts";
import { databaseFile } from "../../store/database-place.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { SubjectIdentity } from "./privacy-subject.ts";

/** What happens to a file: it is removed, its rows about them are removed, or their names are blanked. */
export type FileErasure = "remove" | "rows" | "blank";

export interface IdentifyingFile {
  /** As the user would write it; `path` is the whole path. */
  file: string;
  path: string;
  action: FileErasure;
}

export interface WorkspaceFiles {
  identifying: readonly IdentifyingFile[];
  /** Other databases that name them, such as backups: only the user removes these. */
  backups: readonly { file: string; path: string }[];
  /** Files that could not be searched: too large, damaged or protected. The user has to look. */
  unread: readonly string[];
}

/**
 * Searches all files of the workspace, and the files in `prepared`, which the register of documents names and which may be elsewhere.
 * `whole`: whole structures are erased, with the rows about them in lists; for a person, only the names in the row are blanked.
 */
export async function identifyingFiles(
  finder: IdentityFinder,
  { prepared, whole }: { prepared: readonly string[]; whole: boolean },
  host: ApplicationHost,
  progress: ProgressReport,
): Promise<WorkspaceFiles> {
  const { files } = host;
  const workspace = await host.workspace();
  const { root } = workspace;
  const { place } = workspace;
  /** The file of the live database, which must not be removed; null on a server. */
  const database = isServer(place.url) ? null : files.resolve(databaseFile(place));
  const inside = (await files.listAll(root)).filter((name) => !/(?:^|\/)(?:\.git|node_modules)\//.test(name));
  const paths = new Set([...inside, ...prepared].map((name) => files.resolve(root, name)));
  const lists = await (await workspace.store()).privacy.listFiles();
  const identifying: IdentifyingFile[] = [];
  const backups: { file: string; path: string }[] = [];
  const unread: string[] = [];
  let searched = 0;
  for (const path of paths) {
    progress.update({ done: ++searched, total: paths.size, shown: searched });
    if ((database !== null && path.startsWith(database)) || /\.made$/.test(path)) continue;
    const facts = await files.facts(path);
    if (facts?.kind !== "file") continue;
    const file = files.shown(path);
    const name = relative(root, path);
    const search = facts.size > largestSearched ? null : await names(await files.read(path), file, finder);
    if (search?.database) {
      if (search.named) backups.push({ file, path });
    } else if (finder.finds(name) || search?.named)
      identifying.push({ file, path, action: actionFor(name, { whole, lists }) });
    else if (search === null) unread.push(file);
  }
  progress.end();
  return { identifying, backups, unread };
}

const relative = (root: string, path: string) =>
  path.startsWith(root) ? path.slice(root.length + 1).replaceAll("\\", "/") : path;

interface Searched {
  named: boolean;
  database: boolean;
}

/** Null when the file cannot be searched: it is damaged or has a password. */
async function names(bytes: Uint8Array, file: string, finder: IdentityFinder): Promise<Searched | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    const parts = await fileContents(buffer, file);
    return {
      named: parts.some(({ text }) => finder.finds(text)),
      database: buffer.toString("latin1", 0, 15) === "SQLite format 3",
    };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Names are blanked in settings, templates and surveys; rows are removed from lists. Any other file was made for them or can be made again: it is removed. */
function actionFor(
  name: string,
  { whole, lists }: { whole: boolean; lists: ReadonlySet<string> },
): FileErasure {
  if (/^(?:mission\.yaml$|templates\/|surveys\/)/.test(name)) return "blank";
  if (name.startsWith("out/")) return "remove";
  // A workbook may be a form that one actor filled in. It is a list only if several actors came from it.
  if (/\.xlsx$/i.test(name) && whole && lists.has(baseName(name))) return "rows";
  if (!/\.(?:csv|tsv|txt|ya?ml)$/i.test(name)) return "remove";
  return whole ? "rows" : "blank";
}

/** Erases them from the files. Removes a file that still names them afterwards. Returns what happened to each file that was still there. */
export async function eraseFiles(
  identifying: readonly IdentifyingFile[],
  identity: SubjectIdentity,
  marker: string,
  { files }: ApplicationHost,
): Promise<IdentifyingFile[]> {
  const done: IdentifyingFile[] = [];
  for (const identifyingFile of identifying) {
    if (!(await files.facts(identifyingFile.path))) continue;
    const content =
      identifyingFile.action === "remove"
        ? null
        : await rewrittenFile(identifyingFile, identity, marker, files);
    if (content === null) await files.remove(identifyingFile.path);
    else await files.write(identifyingFile.path, content, { replace: true });
    done.push(content === null ? { ...identifyingFile, action: "remove" } : identifyingFile);
  }
  return done;
}

async function rewrittenFile(
  { path, file, action }: IdentifyingFile,
  identity: SubjectIdentity,
  marker: string,
  files: ApplicationHost["files"],
): Promise<Buffer | null> {
  const { finder, otherActors } = identity;
  const bytes = Buffer.from(await files.read(path));
  const removal = {
    find: (text: string) => finder.find(text),
    blanked: (text: string) => finder.blanked(text, marker),
    isOther: (name: string) => otherActors.has(fold(name)),
  };
  const withoutTheirs = /\.xlsx$/i.test(path) ? withoutRows : withoutRecords;
  const content =
    action === "rows" ? await withoutTheirs(bytes, removal) : await withoutNamesIn(bytes, removal);
  if (content === null || finder.finds(path)) return null;
  return (await names(content, file, finder))?.named === false ? content : null;
}
