// `peek --open`: writes how a file would be read as a page of the workspace, and opens it.

import { Refusal } from "../../../domain/problems/problem.ts";
import { baseName } from "../../../domain/values/file-name.ts";
import { usualAccent } from "../../../renderers/brand.ts";
import { peekHtml } from "../../../renderers/screens/peek-html.ts";
import type { Peek } from "../../../renderers/screens/peek-page.ts";
import type { CommandHost } from "../command-host.ts";
import { brandOf } from "../documents/mission-brand.ts";
import { openFile } from "../documents/opened-file.ts";
import { noteFilesWritten } from "../files-written.ts";

/**
 * The path of the page in `out/`, which git ignores and `privacy erase` searches. Refuses outside a workspace, where an erasure would
 * not find this copy of a list, and when the page exists, unless it may be replaced.
 */
export async function peekPagePath(
  file: string,
  { replace }: { replace: boolean },
  host: CommandHost,
): Promise<string> {
  const { root } = await requireWorkspace(file, host);
  const name = file === "-" ? host.text.peek.page.standardInput : baseName(file);
  const path = host.files.resolve(root, "out", `${name.replace(/\.[^.]+$/, "") || name}.peek.html`);
  if (!replace && (await host.files.facts(path)))
    throw new Refusal("failure", { code: "file-exists", file: host.files.shown(path) });
  return path;
}

/** Writes and opens the page, and returns its path as messages show it. */
export async function writePeekPage(
  peek: Peek,
  path: string,
  { replace }: { replace: boolean },
  host: CommandHost,
): Promise<string> {
  const workspace = await host.workspace();
  const accent = (await brandOf(workspace, host)).accent ?? usualAccent;
  const { text } = await workspace.template("peek.html");
  const page = peekHtml(peek, { words: host.text, accent }, { text, file: "peek.html" });
  await host.files.write(path, page, { replace });
  const shown = host.files.shown(path);
  await noteFilesWritten(host, "peek", shown);
  await openFile(path, host);
  return shown;
}

async function requireWorkspace(file: string, host: CommandHost) {
  try {
    return await host.workspace();
  } catch (error) {
    if (error instanceof Refusal && error.problems[0]?.code === "workspace-missing")
      throw new Refusal("usage", { code: "peek-page-outside", file });
    throw error;
  }
}
