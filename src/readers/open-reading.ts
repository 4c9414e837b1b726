// Opens a list to be imported: finds its table and the meaning of its columns, and reads its rows.

import type { Candidate } from "../domain/importing/candidate.ts";
import type { ImportSource, SheetJoin } from "../domain/importing/import-words.ts";
import { type Finding, type Problem, Refusal } from "../domain/problems/problem.ts";
import { areOfCalls } from "../domain/relationship/columns-of-calls.ts";
import { fold } from "../domain/values/spelling.ts";
import { type AuthorSigns, authorSigns } from "./authorship/author-signs.ts";
import { withAuthors } from "./authorship/column-author.ts";
import { userColumnAuthors } from "./authorship/user-authors.ts";
import { untitledLine } from "./formats/contacts/contact-list-grid.ts";
import type { DocumentText } from "./formats/documents/passage.ts";
import { type GridFacts, openGrid } from "./formats/open-grid.ts";
import { type Judgement, likelyList } from "./formats/workbook/sheet-grid.ts";
import { columnReader } from "./mapping/assign-columns.ts";
import { type TitleReader, titleReader } from "./mapping/column-titles.ts";
import { sourceOf } from "./mapping/known-sources.ts";
import {
  choicesOfTitles,
  foldedTitles,
  titlesElsewhere,
  titlesKey,
  userColumns,
  userTitles,
  withoutTitles,
} from "./mapping/user-mapping.ts";
import type { OpenOptions } from "./open-options.ts";
import type { Batch, Column, Reading, SourceFile } from "./reading.ts";
import { readAsRedList } from "./refusals/red-list.ts";
import { type RefusalReader, refusalReader } from "./refusals/refusal-reader.ts";
import { CandidateMaker } from "./table/candidate-maker.ts";
import { withoutProtection } from "./table/cell-protection.ts";
import { type Plan, planOf } from "./table/column-plan.ts";
import { type Grid, sampleOf } from "./table/grid-row.ts";
import { type HeaderLayout, layoutOf, statedLayout } from "./table/header-layout.ts";
import { gridFrom, type TableBelow } from "./table/parts/second-table.ts";
import { joinOfTable, withRelated } from "./table/related-tables.ts";
import { liesOnItsSide } from "./table/sideways-table.ts";
import { type TableContext, tableRows } from "./table/table-rows.ts";
import type { TitleWords } from "./table/title-row-evidence.ts";

/**
 * Opens a list in any format and finds how it is laid out. Refused (kind `input`) when it is no list at all, when it holds no row, or
 * when no column names structures or people.
 */
export async function openReading(source: SourceFile, options: OpenOptions): Promise<Reading> {
  const finder = new TableFinder(source.name, options);
  const { readInWorker, mappings, sheets } = options;
  const opened = await openGrid(source, readInWorker, finder.judge, mappings, sheets);
  const read = () => readingOf(opened, finder, options);
  return readAsRedList(opened, source.name, mappings.refusals, read);
}

/** The memo of refusals, or (unless `isMemo`) the list, that a document holds; null when it holds none: most documents are applications. */
export async function openListInDocument(
  document: DocumentText,
  file: string,
  options: OpenOptions,
  isMemo = false,
): Promise<Reading | null> {
  const { format, encoding } = document;
  const finder = new TableFinder(file, options);
  const facts = { format, encoding, delimiter: null, quote: null, sheet: null };
  const read = (grid: Grid) => readingOf({ grid, facts }, finder, options);
  const { memoTable } = await import("./refusals/memo-reading.ts");
  const memo = memoTable(document, file, options);
  if (memo !== null) return memo.completed(await read(memo.grid));
  if (isMemo) return null;
  const { listInDocument } = await import("./formats/documents/list-in-document.ts");
  const grid = listInDocument(document, file, options.mappings, finder.readsAsList);
  return grid ? read(grid) : null;
}

/** Reads the table of a grid, and those under it. */
async function readingOf(
  { grid: fileGrid, facts }: { grid: Grid; facts: GridFacts },
  finder: TableFinder,
  options: OpenOptions,
): Promise<Reading> {
  const { file } = finder.around;
  const grid = await finder.joined(withoutProtection(fileGrid));
  const table = await finder.find(grid);
  const { layout, columns, source: tool } = table;
  const nameProblem = missingName(file, table);
  if (!options.preview) {
    await finder.refuseUnreadable(grid, table);
    if (nameProblem !== null) throw new Refusal("input", nameProblem);
  }
  return {
    facts: {
      file,
      ...facts,
      headerRows: layout.headerRows.map(({ line }) => line).filter((line) => line !== untitledLine),
      columns,
      source: tool?.id ?? null,
      sourceName: tool?.name ?? null,
      document: false,
    },
    userChoices: {
      titles: titlesKey(layout.headers),
      fields: foldedTitles(options.userMapping ?? {}),
      authors: foldedTitles(options.userAuthors ?? {}),
    },
    rows: () => rowsOf({ grid, table, title: "" }, finder),
    batches: () => batchesOf({ grid, table, title: "" }, finder, nameProblem),
  };
}

/** The rows of a table, then those of the tables under it, with their own titles. */
async function* rowsOf(first: TableOfGrid, finder: TableFinder): ReturnType<Reading["rows"]> {
  for (let part: TableOfGrid | null = first, next: TableOfGrid | null = null; part; part = next) {
    next = null;
    const { layout } = part.table;
    const titles = part === first ? {} : { titles: titlesOf(layout) };
    for await (const { below, ...batch } of tableRows(part.grid, layout, finder.around, part.title)) {
      yield { ...batch, ...titles };
      if (below) next = await finder.tableBelow(part, below);
    }
  }
}

/** The rows as candidates. With a `nameProblem` (no column names anybody), the rows of the first table give none. */
async function* batchesOf(
  first: TableOfGrid,
  finder: TableFinder,
  nameProblem: Problem | null,
): AsyncGenerator<Batch> {
  let rowCount = 0;
  let bytesRead = 0;
  // The warning is given once for the file, not for each row.
  if (nameProblem !== null)
    yield { candidates: [], findings: [{ ...nameProblem, severity: "warning" }], rows: 0, bytes: 0 };
  for (let part: TableOfGrid | null = first, next: TableOfGrid | null = null; part; part = next) {
    next = null;
    const { grid, table, title } = part;
    const isNamed = part !== first || nameProblem === null;
    const maker = new CandidateMaker(finder.planOf(grid, table));
    for await (const { rows, findings, bytes, below } of tableRows(
      grid,
      table.layout,
      finder.around,
      title,
    )) {
      const candidates: Candidate[] = [];
      for (const row of rows) {
        const candidate = isNamed ? maker.make(row, findings) : null;
        if (candidate) candidates.push(candidate);
      }
      rowCount += rows.length;
      bytesRead = Math.max(bytesRead, bytes);
      if (below) {
        next = await finder.tableBelow(part, below);
        findings.push(findingOfTable(finder.around.file, below, next));
      }
      yield { candidates, findings, nameless: maker.namelessRefusals(), rows: rowCount, bytes: bytesRead };
    }
  }
}

/** The finding that another table begins, and under which titles it is read, or that it is not read. */
function findingOfTable(file: string, { line, lines, title }: TableBelow, read: TableOfGrid | null): Finding {
  if (read === null) return { code: "second-table", severity: "warning", file, line, lines };
  const { grid, table } = read;
  const ofNotes = (grid.teamNotes ?? -1) - table.layout.firstColumn;
  const titles = titlesOf(table.layout).filter((label, at) => label !== "" && at !== ofNotes);
  return { code: "second-table-read", severity: "warning", file, line, title, titles };
}

/** The problem of a table of which no column names anybody; null when one does. */
const missingName = (file: string, { columns, layout }: ReadTable): Problem | null =>
  columns.some(({ field }) => namesSomebody.test(field))
    ? null
    : { code: "name-column-missing", file, headers: titlesOf(layout) };

const titlesOf = ({ headers }: HeaderLayout) => headers.map(({ label }) => label);

/** A table as it was read from its grid. */
interface ReadTable {
  layout: HeaderLayout;
  /** The cells of some rows. */
  sample: readonly (readonly string[])[];
  source: ImportSource | null;
  columns: readonly Column[];
}

/** A table in the grid that it begins, and the title over it. */
interface TableOfGrid {
  grid: Grid;
  table: ReadTable;
  title: string;
}

/** Finds the table in a grid, and what its columns are. */
class TableFinder {
  readonly #options: OpenOptions;
  readonly #titles: TitleReader;
  readonly signs: AuthorSigns;
  readonly refusals: RefusalReader;
  readonly #readColumns: ReturnType<typeof columnReader>;
  /** The layout of each grid, which is needed several times. */
  readonly #layouts = new WeakMap<Grid, HeaderLayout>();
  readonly around: TableContext;
  readonly #words: TitleWords;

  constructor(file: string, options: OpenOptions) {
    const { columns: words, structures } = options.mappings;
    this.#options = options;
    this.signs = authorSigns(options.mappings);
    this.refusals = refusalReader(options.mappings.refusals);
    this.#titles = titleReader(words);
    this.#readColumns = columnReader(options.mappings, this.#titles);
    const userMapped = userTitles(options);
    const knows = (cell: string) =>
      this.#titles.knows(cell) || (userMapped.size > 0 && cell.length <= 300 && userMapped.has(fold(cell)));
    const begins = new Set(words.begins_titles.map(fold));
    this.#words = {
      isTitle: knows,
      beginsTitle: (cell) => begins.has(/^[a-z]+/.exec(fold(cell))?.[0] ?? ""),
      namesStructure: (cell) => structures.kindOf(cell) !== null,
    };
    const footers = new Set(words.footers.map(fold));
    this.around = { file, footers, knows, structures, words: this.#words };
  }

  isOnItsSide(grid: Grid, layout: HeaderLayout): boolean {
    return liesOnItsSide(grid, layout, (title) => this.#titles.read(title).field);
  }

  /**
   * The grid completed by the related files. In a preview, a file that itself completes another one or lies on its side gets a warning
   * instead.
   */
  async joined(grid: Grid): Promise<Grid> {
    const { related = [], readInWorker, mappings, preview } = this.#options;
    const layout = this.#layout(grid);
    const { file } = this.around;
    const withProblem = (problem: Problem): Grid => ({
      ...grid,
      findings: [...grid.findings, { ...problem, severity: "warning" }],
    });
    const join = preview ? joinOfTable(grid, mappings.sources) : null;
    if (join) return withProblem(completesAnother(file, join));
    if (preview && this.isOnItsSide(grid, layout)) return withProblem({ code: "table-on-its-side", file });
    const joins = sourceOf(layout.headers, mappings.sources)?.joins ?? [];
    return related.length === 0 ? grid : withRelated(grid, layout, related, { file, joins, readInWorker });
  }

  /** Refuses a file that completes another, a table on its side, and one without rows. */
  async refuseUnreadable(grid: Grid, { layout, sample }: ReadTable): Promise<void> {
    const { file } = this.around;
    const join = joinOfTable(grid, this.#options.mappings.sources);
    if (join) throw new Refusal("input", completesAnother(file, join));
    if (this.isOnItsSide(grid, layout)) throw new Refusal("input", { code: "table-on-its-side", file });
    if (sample.length === 0 && !(await holdsRows(tableRows(grid, layout, this.around))))
      throw new Refusal("input", { code: "file-header-only", file, headers: titlesOf(layout) });
  }

  /** How the cells of a table are read. */
  planOf(grid: Grid, { columns, layout, source, sample }: ReadTable): Plan {
    const { mappings, unnamed = (column: number) => `#${column}` } = this.#options;
    const recordsAlone = grid.fields !== undefined;
    const { signs, refusals } = this;
    const options = { words: mappings.columns, source, recordsAlone, sample, unnamed, signs, refusals };
    return planOf(this.around.file, columns, layout, options);
  }

  /** The table that begins under another one; null where it is not sure to be a list that names somebody. */
  async tableBelow({ grid, table }: TableOfGrid, below: TableBelow): Promise<TableOfGrid | null> {
    if (below.isCopy) return null;
    const rest = await gridFrom(grid, below.line, table.layout);
    const ownTable = await this.find(rest, true);
    const { layout, columns, sample } = ownTable;
    const understood = columns.filter(({ field }) => field !== "text" && field !== "ignore").length;
    if (layout.headerRows[0]?.line !== below.line || sample.length === 0) return null;
    // Under a list of structures, people without one are no actors.
    if (understood < fewestUnderstood || !columns.some(({ field }) => field === "name")) return null;
    return { grid: rest, table: ownTable, title: below.title };
  }

  /** Reads the table of a grid. For one under another (`isBelow`), only the user's choices for titles that it has count. */
  async find(grid: Grid, isBelow = false): Promise<ReadTable> {
    const layout = this.#layout(grid);
    const sample: string[][] = [];
    for await (const { rows } of tableRows(sampleOf(grid), layout, this.around))
      for (const { cells } of rows) sample.push(cells);
    const { firstColumn, headers } = layout;
    const choices = isBelow
      ? choicesOfTitles(headers, this.#options)
      : await this.#choicesOfFirst(grid, layout);
    const { columns, source } = this.#columns(grid, layout, sample, choices);
    const userAuthors = userColumnAuthors(this.around.file, headers, choices);
    const evidence = { columns, rows: sample, firstColumn, source, application: false, userAuthors };
    return { layout, sample, source, columns: withAuthors(evidence, this.signs) };
  }

  /** What the user says of the first table: of titles that stand only further down, a table under it is meant. */
  async #choicesOfFirst(grid: Grid, { headers, firstLine }: HeaderLayout): Promise<OpenOptions> {
    const options = this.#options;
    const elsewhere = titlesElsewhere(headers, options);
    if (elsewhere.size === 0) return options;
    const below = new Set<string>();
    for await (const { rows } of grid.rows())
      for (const { line, cells } of rows)
        for (const cell of line < firstLine ? [] : cells)
          if (elsewhere.has(fold(cell))) below.add(fold(cell));
    return withoutTitles(below, options);
  }

  /**
   * How well a sheet reads as a list: by a column of names, others that are understood and the titles of a known source. The points are
   * chosen by hand: a known source outweighs names, names outweigh some ten other columns, and rows only decide between equals.
   */
  readonly judge = (grid: Grid): Judgement => {
    const layout = this.#layout(grid);
    const rows = grid.sample
      .filter(({ line }) => line >= layout.firstLine)
      .map(({ cells }) => cells.slice(layout.firstColumn));
    const { columns, source } = this.#columns(grid, layout, rows, null);
    const understood = columns.filter(({ field }) => field !== "text" && field !== "ignore").length;
    const nameColumn = columns.findIndex(({ field }) => field === "name");
    const named = nameColumn === -1 ? 0 : 10;
    const score =
      rows.length === 0 ? 0 : named + understood + Math.min(1, rows.length / 100) + (source ? 20 : 0);
    const tellsOfExchanges = areOfCalls(titlesOf(layout));
    return { score, layout, joins: source?.joins ?? [], nameColumn, tellsOfExchanges };
  };

  /** Whether a grid is a list by itself: it has titles, under which names and more are understood, or exchanges with whoever a title names. */
  readonly readsAsList = (grid: Grid): boolean => {
    const { score, layout, nameColumn, tellsOfExchanges } = this.judge(grid);
    const isNamed = () =>
      nameColumn !== -1 ||
      titlesOf(layout).some((title) => namesSomebody.test(this.#titles.read(title).field ?? ""));
    const isUnderstood = score >= likelyList || (tellsOfExchanges && isNamed());
    return layout.headerRows.length > 0 && isUnderstood && !this.isOnItsSide(grid, layout);
  };

  /** Where the table is. A group title that only the tool writes ("Submission Details") is left out of the titles under it. */
  #layout(grid: Grid): HeaderLayout {
    if (grid.fields) return statedLayout(grid);
    const foundBefore = this.#layouts.get(grid);
    if (foundBefore) return foundBefore;
    const layout = layoutOf(grid, this.#words);
    const headers = layout.headers.map((header) =>
      header.group !== "" && header.last !== "" && this.#titles.read(header.group).field === "ignore"
        ? { label: header.last, last: header.last, group: "" }
        : header,
    );
    const withOwnTitles = { ...layout, headers };
    this.#layouts.set(grid, withOwnTitles);
    return withOwnTitles;
  }

  #columns(grid: Grid, layout: HeaderLayout, rows: string[][], choices: OpenOptions | null) {
    const { mappings } = this.#options;
    const source = sourceOf(layout.headers, mappings.sources);
    const userMapping =
      choices === null ? new Map<string, string>() : userColumns(this.around.file, layout.headers, choices);
    const isAnswer = (index: number) => grid.answers.has(index + layout.firstColumn);
    const isConsent = (index: number) =>
      this.refusals.isConsent(layout.headers[index]!.label, () => rows.map((row) => row[index] ?? ""));
    const stated = grid.fields;
    const table = {
      headers: layout.headers,
      rows,
      source,
      userMapping,
      isAnswer,
      isConsent,
      ...(stated ? { stated } : {}),
      ...(grid.teamNotes === undefined ? {} : { teamNotes: grid.teamNotes - layout.firstColumn }),
      ...(grid.attendees === undefined ? {} : { attendees: grid.attendees - layout.firstColumn }),
    };
    const columns = this.#readColumns(table).map(
      (column): Column => ({ ...column, col: column.col + layout.firstColumn }),
    );
    return { columns, source };
  }
}

/** A table under another one is read when so many of its columns are understood. Chosen by hand, against sums and notes. */
const fewestUnderstood = 2;

const completesAnother = (file: string, { key, to }: SheetJoin): Problem => ({
  code: "rows-of-another-file",
  file,
  key,
  to: to[0]!,
});

const namesSomebody = /^(?:name|person\.(?:full_name|last_name|first_name))$/;

/** Whether any row follows. The sample may hold none, since the first row can be longer than it. */
async function holdsRows(batches: AsyncIterable<{ rows: readonly unknown[] }>): Promise<boolean> {
  for await (const { rows } of batches) if (rows.length > 0) return true;
  return false;
}
