// Settles in which format a command writes, from `--format` and the name of the output.

import { Refusal } from "../../domain/problems/problem.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** Other endings of a format's files. */
const synonyms: Readonly<Record<string, string>> = { htm: "html", markdown: "md", ndjson: "jsonl" };

/** The ending of a file's name, without the dot. Digits alone (`version 1.2`) are no extension. */
const extensionOf = (path: string): string | null =>
  /\.(?=\d*[a-z])([a-z0-9]{1,8})$/i.exec(path)?.[1]?.toLowerCase() ?? null;

/** A path is a folder when it is one, ends like one, or has no extension. */
export async function isFolder(path: string, { files }: Pick<ApplicationHost, "files">): Promise<boolean> {
  const facts = await files.facts(path);
  return facts ? facts.kind === "folder" : /[\\/]$/.test(path) || extensionOf(path) === null;
}

/**
 * The format in which a command writes its files: the one asked for, else the one that the extension of the output says,
 * else null. Refused when the extension is of no format that can be made here, or of another than the one asked for.
 */
export async function formatOfOutput<F extends string>(
  { output, format }: { output?: string | undefined; format?: string | undefined },
  formats: readonly F[],
  host: Pick<ApplicationHost, "files">,
): Promise<F | null> {
  const wanted = formats.find((one) => one === format) ?? null;
  if (output === undefined || (await isFolder(output, host))) return wanted;
  const extension = extensionOf(output);
  if (extension === null) return wanted;
  const formatOfExtension = formats.find((one) => one === (synonyms[extension] ?? extension));
  const file = host.files.shown(output);
  if (formatOfExtension === undefined)
    throw new Refusal("usage", { code: "output-format-unknown", file, extension, formats });
  if (wanted !== null && formatOfExtension !== wanted)
    throw new Refusal("usage", { code: "output-format-other", file, extension, format: wanted });
  return formatOfExtension;
}
