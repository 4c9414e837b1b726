// Opens the repeated answers of a form together with the list whose rows they belong to.

import type { ImportMappings } from "../../domain/importing/import-words.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import { parentOf } from "../../readers/table/related-tables.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { OpenedFile } from "./opened-list.ts";
import { sourceFile } from "./source-file.ts";

/** The outcome of opening one file: opened, opened with another file (`with`), or refused. */
export type Attempt = { name: string } & ({ opened: OpenedFile } | { with: string } | { refusal: Refusal });

/** Opens a file, with the files whose rows belong to it, or a sheet of it that is to be read after the list. */
export type Open = (name: string, related: readonly string[], sheet?: string) => Promise<OpenedFile>;

/**
 * Opens files in order, each followed by the sheets of exchanges of its workbook, and those with the repeated answers of a form together with
 * their list. Stops when interrupted.
 */
export async function openEach(
  host: ApplicationHost,
  names: readonly string[],
  mappings: ImportMappings,
  open: Open,
): Promise<Attempt[]> {
  const attempts: Attempt[] = [];
  for (const name of names) {
    if (host.interrupted.aborted) break;
    const list = await attempt(name, [], open);
    attempts.push(list, ...(await sheetsAfter(list, open)));
  }
  const lists = attempts.flatMap((outcome) =>
    "opened" in outcome && !outcome.opened.reading.facts.document ? [outcome.name] : [],
  );
  const children = new Map<string, string[]>();
  for (const [index, outcome] of attempts.entries()) {
    const parent = await parentAmong(host, outcome, lists, mappings);
    if (parent === null) continue;
    attempts[index] = { name: outcome.name, with: parent };
    children.set(parent, [...(children.get(parent) ?? []), outcome.name]);
  }
  for (const [index, { name }] of attempts.entries()) {
    const related = children.get(name);
    if (related && attempts.findIndex((outcome) => outcome.name === name) === index)
      attempts[index] = await attempt(name, related, open);
  }
  return attempts;
}

/** The sheets of a workbook that tell of exchanges with the actors of its list. */
async function sheetsAfter(list: Attempt, open: Open): Promise<Attempt[]> {
  const sheets = "opened" in list ? (list.opened.reading.facts.sheets ?? []) : [];
  const after: Attempt[] = [];
  for (const { name: sheet, ofExchanges } of sheets)
    if (ofExchanges) after.push(await attempt(list.name, [], (name, related) => open(name, related, sheet)));
  return after;
}

async function attempt(name: string, related: readonly string[], open: Open): Promise<Attempt> {
  try {
    return { name, opened: await open(name, related) };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { name, refusal };
  }
}

/** The list that the rows of a file belong to; null when the file was opened, or refused for another reason, or when its list is not given. */
async function parentAmong(
  host: ApplicationHost,
  outcome: Attempt,
  lists: readonly string[],
  mappings: ImportMappings,
): Promise<string | null> {
  const problem = "refusal" in outcome ? outcome.refusal.problems[0] : undefined;
  if (problem?.code !== "rows-of-another-file" || lists.length === 0) return null;
  const join = mappings.sources.flatMap(({ joins }) => joins).find(({ key }) => key === problem.key)!;
  const files = await Promise.all(lists.map((list) => sourceFile(host, list)));
  const parent = await parentOf(await sourceFile(host, outcome.name), join, files, host.readInWorker);
  return parent ? lists[files.indexOf(parent)]! : null;
}
