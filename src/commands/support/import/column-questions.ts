// Asks at the terminal what `import` cannot know about a file: its sheet, name column and authors.

import { type OpenFileOptions, openOne } from "../../../application/import/open-files.ts";
import type { OpenedFile } from "../../../application/import/opened-list.ts";
import { type Author, authors } from "../../../domain/actors/text-author.ts";
import { clip } from "../../../domain/documents/quotable-words.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { ofDoubtfulAuthor, type Reading } from "../../../readers/reading.ts";
import type { CommandHost } from "../command-host.ts";

/** How many values of a column are shown to identify it, and how many characters of each. */
const shownValues = 3;
const shownLength = 30;

/**
 * Opens one file; at a terminal, asks what the file leaves uncertain: which column names the structures, and who wrote the texts of
 * a column. The answers count as options of the user, and are remembered with the import.
 */
export async function openOrAsk(
  host: CommandHost,
  name: string,
  options: OpenFileOptions,
): Promise<OpenedFile> {
  if (!host.options.interactive) return openOne(host, name, options);
  const sheetOptions = await chooseSheet(host, name, options);
  let namedOptions = sheetOptions;
  let opened: OpenedFile | null = null;
  try {
    opened = await openOne(host, name, sheetOptions);
  } catch (error) {
    const missing = error instanceof Refusal && error.problems[0]?.code === "name-column-missing";
    if (!missing || name === "-") throw error;
  }
  if (opened === null || (!opened.reading.facts.document && isGuessed(opened.reading))) {
    const title = await askForName(
      host,
      opened?.reading ?? (await openOne(host, name, { ...sheetOptions, preview: true })).reading,
    );
    if (title !== null) namedOptions = { ...sheetOptions, map: { ...sheetOptions.map, [title]: "name" } };
    if (opened === null || title !== null) opened = await openOne(host, name, namedOptions);
  }
  const authors = await askForAuthors(host, opened.reading);
  return Object.keys(authors).length === 0
    ? opened
    : openOne(host, name, { ...namedOptions, authors: { ...namedOptions.authors, ...authors } });
}

/** Asks which sheet to read when several look like lists. */
async function chooseSheet(
  host: CommandHost,
  name: string,
  options: OpenFileOptions,
): Promise<OpenFileOptions> {
  if (name === "-" || (options.sheets ?? []).length > 0) return options;
  let lists: string[] = [];
  try {
    const { reading } = await openOne(host, name, { ...options, preview: true });
    if ((reading.facts.sheets ?? []).length < 2) return options;
    lists = await listsAmongSheets(reading);
  } catch (error) {
    // Problems of the file are reported when it is opened to be imported.
    if (!(error instanceof Refusal)) throw error;
  }
  if (lists.length < 2) return options;
  const sheet = await host.prompter.select({
    message: host.text.importing.asking.whichSheet(name),
    choices: lists.map((value) => ({ value, label: value })),
    initial: lists[0]!,
  });
  return sheet === lists[0] ? options : { ...options, sheets: [sheet] };
}

/** The sheet that is read, and the others that look like lists, which findings on the first rows name. */
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

/** Asks for the authors of text columns whose author is in doubt, except empty ones; maps titles to authors. */
async function askForAuthors(host: CommandHost, reading: Reading): Promise<Record<string, Author>> {
  const { asking } = host.text.importing;
  const doubtful = ofDoubtfulAuthor(reading.facts);
  if (doubtful.length === 0) return {};
  const samples = await samplesOf(reading);
  const authorByTitle: Record<string, Author> = {};
  for (const { header, col } of doubtful) {
    const index = reading.facts.columns.findIndex((column) => column.col === col);
    if (samples[index]!.length === 0) continue;
    authorByTitle[header] = (await host.prompter.select({
      message: asking.whoWroteColumn(asking.columnChoice(header, samples[index]!)),
      choices: authors.map((author) => ({ value: author, label: asking.authorChoices[author] })),
      initial: "team",
    })) as Author;
  }
  return authorByTitle;
}

/** Asks for the title of the column with the names; null when the user chooses none. */
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

/** A few different values of each column. */
async function samplesOf({ facts, rows }: Pick<Reading, "facts" | "rows">): Promise<string[][]> {
  const samples = facts.columns.map(() => new Set<string>());
  for await (const { rows: batch } of rows()) {
    for (const { cells } of batch.slice(0, 50))
      for (const [index, distinctValues] of samples.entries()) {
        const value = (cells[index] ?? "").replace(/\s+/g, " ").trim();
        if (value !== "" && distinctValues.size < shownValues) distinctValues.add(clip(value, shownLength));
      }
    break;
  }
  return samples.map((values) => [...values]);
}
