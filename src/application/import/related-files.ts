/** Reads files together that belong together: the repeated answers of a form, with the list whose rows they belong to. */

import type { ImportMappings } from "../../domain/importing/import-words.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import { parentOf } from "../../readers/table/related-tables.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { OpenedFile } from "./opened-list.ts";
import { sourceFile } from "./source-file.ts";

/** The outcome of opening one file: opened, read with another file, or refused. */
export type Attempt = { name: string } & ({ opened: OpenedFile } | { with: string } | { refusal: Refusal });

type Open = (name: string, related: readonly string[]) => Promise<OpenedFile>;

/** Opens files given together: those that hold the repeated answers of a form are read with the file that they belong to. */
export async function openEach(
  host: ApplicationHost,
  names: readonly string[],
  mappings: ImportMappings,
  open: Open,
): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  for (const name of names) {
    if (host.interrupted.aborted) break;
    attempts.push(await attempt(name, [], open));
  }
  const lists = attempts.flatMap((one) =>
    "opened" in one && !one.opened.reading.facts.document ? [one.name] : [],
  );
  const children = new Map<string, string[]>();
  for (const [index, one] of attempts.entries()) {
    const parent = await parentAmong(host, one, lists, mappings);
    if (parent === null) continue;
    attempts[index] = { name: one.name, with: parent };
    children.set(parent, [...(children.get(parent) ?? []), one.name]);
  }
  for (const [index, { name }] of attempts.entries()) {
    const related = children.get(name);
    if (related) attempts[index] = await attempt(name, related, open);
  }
  return attempts;
}

async function attempt(name: string, related: readonly string[], open: Open): Promise<Attempt> {
  try {
    return { name, opened: await open(name, related) };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { name, refusal };
  }
}

/** The list that the rows of a refused file belong to; null when there is none. */
async function parentAmong(
  host: ApplicationHost,
  one: Attempt,
  lists: readonly string[],
  mappings: ImportMappings,
): Promise<string | null> {
  const problem = "refusal" in one ? one.refusal.problems[0] : undefined;
  if (problem?.code !== "rows-of-another-file" || lists.length === 0) return null;
  const join = mappings.sources.flatMap(({ joins }) => joins).find(({ key }) => key === problem.key)!;
  const files = await Promise.all(lists.map((list) => sourceFile(host, list)));
  const found = await parentOf(await sourceFile(host, one.name), join, files, host.readInWorker);
  return found ? lists[files.indexOf(found)]! : null;
}
