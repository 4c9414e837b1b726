// Decides in which format a command writes, from `--format` and the name of the output.

import { Refusal } from "../../domain/problems/problem.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** Other extensions of the formats. */
const synonyms: Readonly<Record<string, string>> = { htm: "html", markdown: "md", ndjson: "jsonl" };

/** The extension of a file's name, in lower case, without the dot. Digits alone (`version 1.2`) are no extension. */
const extensionOf = (path: string): string | null =>
  /\.(?=\d*[a-z])([a-z0-9]{1,8})$/i.exec(path)?.[1]?.toLowerCase() ?? null;

/** Whether a path is a folder. A path that does not exist yet is one when it ends with a slash or has no extension. */
export async function isFolder(path: string, { files }: Pick<ApplicationHost, "files">): Promise<boolean> {
  const facts = await files.facts(path);
  return facts ? facts.kind === "folder" : /[\\/]$/.test(path) || extensionOf(path) === null;
}

/**
 * Returns the format asked for, else that of the output's extension, else null. Refused when the extension is not that of one of
 * `formats`, or is that of another format than the one asked for.
 */
export async function formatOfOutput<F extends string>(
  { output, format }: { output?: string | undefined; format?: string | undefined },
  formats: readonly F[],
  host: Pick<ApplicationHost, "files">,
): Promise<F | null> {
  const wanted = formats.find((known) => known === format) ?? null;
  if (output === undefined || (await isFolder(output, host))) return wanted;
  const extension = extensionOf(output);
  if (extension === null) return wanted;
  const formatOfExtension = formats.find((known) => known === (synonyms[extension] ?? extension));
  const file = host.files.shown(output);
  if (formatOfExtension === undefined)
    throw new Refusal("usage", { code: "output-format-unknown", file, extension, formats });
  if (wanted !== null && formatOfExtension !== wanted)
    throw new Refusal("usage", { code: "output-format-other", file, extension, format: wanted });
  return formatOfExtension;
}
