// Asks at the terminal what `import` cannot know of a file: its sheet, name column and authors.

import { type OpenFileOptions, openOne } from "../../../application/import/open-files.ts";
import type { OpenedFile } from "../../../application/import/opened-list.ts";
import { type Author, authors } from "../../../domain/actors/text-author.ts";
import { clip } from "../../../domain/documents/quotable-words.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { ofDoubtfulAuthor, type Reading } from "../../../readers/reading.ts";
import type { CommandHost } from "../command-host.ts";

/** Values of a column that are shown to tell it from others. */
const shownValues = 3;
const shownLength = 30;

/**
 * Opens one file; at a terminal, asks what nothing tells for sure: which column names the structures, and who wrote the texts of a
 * column. The answers count as said by the user, and are remembered with the import.
 */
export async function openOrAsk(host: CommandHost, name: string, how: OpenFileOptions): Promise<OpenedFile> {
  if (!host.options.interactive) return openOne(host, name, how);
  const asked = await withSheet(host, name, how);
  let named = asked;
  let opened: OpenedFile | null = null;
  try {
    opened = await openOne(host, name, asked);
  } catch (error) {
    const missing = error instanceof Refusal && error.problems[0]?.code === "name-column-missing";
    if (!missing || name === "-") throw error;
  }
  if (opened === null || (!opened.reading.facts.document && isGuessed(opened.reading))) {
    const title = await askForName(
      host,
      opened?.reading ?? (await openOne(host, name, { ...asked, preview: true })).reading,
    );
    if (title !== null) named = { ...asked, map: { ...asked.map, [title]: "name" } };
    if (opened === null || title !== null) opened = await openOne(host, name, named);
  }
  const authors = await askForAuthors(host, opened.reading);
  return Object.keys(authors).length === 0
    ? opened
    : openOne(host, name, { ...named, authors: { ...named.authors, ...authors } });
}

/** Asks which sheet to read when several look like lists. */
async function withSheet(host: CommandHost, name: string, how: OpenFileOptions): Promise<OpenFileOptions> {
  if (name === "-" || (how.sheets ?? []).length > 0) return how;
  let lists: string[] = [];
  try {
    const { reading } = await openOne(host, name, { ...how, preview: true });
    if ((reading.facts.sheets ?? []).length < 2) return how;
    lists = await listsAmongSheets(reading);
  } catch (error) {
    // What is wrong with the file is said when it is opened to be imported.
    if (!(error instanceof Refusal)) throw error;
  }
  if (lists.length < 2) return how;
  const sheet = await host.prompter.select({
    message: host.text.importing.asking.whichSheet(name),
    choices: lists.map((value) => ({ value, label: value })),
    initial: lists[0]!,
  });
  return sheet === lists[0] ? how : { ...how, sheets: [sheet] };
}

/** The sheet that is read, and the others that look like lists: findings name them with the first rows. */
async function listsAmongSheets({ facts, rows }: Pick<Reading, "facts" | "rows">): Promise<string[]> {
  const lists = [facts.sheet ?? ""];
  for await (const { findings } of rows()) {
    for (const finding of findings)
      if (
        finding.code === "sheet-left-out" ||
        finding.code === "sheet-outdated" ||
        finding.code === "sheet-hidden"
      )
        lists.push(finding.sheet);
    break;
  }
  return lists;
}

const isGuessed = ({ facts }: Reading) =>
  facts.columns.some(({ field, by }) => field === "name" && by === "values");

/** Title → author, asked for columns of texts whose author is in doubt; empty columns are passed over. */
async function askForAuthors(host: CommandHost, reading: Reading): Promise<Record<string, Author>> {
  const { asking } = host.text.importing;
  const doubtful = ofDoubtfulAuthor(reading.facts);
  if (doubtful.length === 0) return {};
  const samples = await samplesOf(reading);
  const said: Record<string, Author> = {};
  for (const { header, col } of doubtful) {
    const index = reading.facts.columns.findIndex((column) => column.col === col);
    if (samples[index]!.length === 0) continue;
    said[header] = (await host.prompter.select({
      message: asking.whoWroteColumn(asking.columnChoice(header, samples[index]!)),
      choices: authors.map((author) => ({ value: author, label: asking.authorChoices[author] })),
      initial: "team",
    })) as Author;
  }
  return said;
}

/** The title of the column that holds the names; null when the user knows of none. */
async function askForName(
  host: CommandHost,
  { facts, rows }: Pick<Reading, "facts" | "rows">,
): Promise<string | null> {
  const { asking } = host.text.importing;
  const samples = await samplesOf({ facts, rows });
  const choices = facts.columns.flatMap(({ header, col }, index) =>
    header === "" || samples[index]!.length === 0
      ? []
      : [{ value: String(col), label: asking.columnChoice(header, samples[index]!) }],
  );
  if (choices.length === 0) return null;
  const guessed = facts.columns.find(({ field }) => field === "name");
  const answer = await host.prompter.select({
    message: asking.whichColumnIsName(facts.file),
    choices: [...choices, { value: "none", label: asking.noColumn }],
    ...(guessed ? { initial: String(guessed.col) } : {}),
  });
  return facts.columns.find(({ col }) => String(col) === answer)?.header ?? null;
}

/** Some different values of each column. */
async function samplesOf({ facts, rows }: Pick<Reading, "facts" | "rows">): Promise<string[][]> {
  const samples = facts.columns.map(() => new Set<string>());
  for await (const { rows: batch } of rows()) {
    for (const { cells } of batch.slice(0, 50))
      for (const [index, found] of samples.entries()) {
        const value = (cells[index] ?? "").replace(/\s+/g, " ").trim();
        if (value !== "" && found.size < shownValues) found.add(clip(value, shownLength));
      }
    break;
  }
  return samples.map((values) => [...values]);
}
