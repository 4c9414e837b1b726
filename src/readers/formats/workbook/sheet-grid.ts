// Chooses the sheet of a workbook that holds the list, and adds the sheets that complete or continue it.

import type { SheetJoin } from "../../../domain/importing/import-words.ts";
import type { Finding } from "../../../domain/problems/problem.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { fold } from "../../../domain/values/spelling.ts";
import type { SheetFacts } from "../../reading.ts";
import { type Grid, noAnswers, type Row } from "../../table/grid-row.ts";
import type { HeaderLayout } from "../../table/header-layout.ts";
import { isNamed, type Joined, joinedGrid, keyed } from "../../table/joined-grid.ts";
import { withComments } from "./cell-comments.ts";
import { withMergedRows } from "./merged-cells.ts";
import { isOutdated, newestFirst } from "./outdated-sheets.ts";
import { put, type Sheet, sampleRows } from "./sheet.ts";
import { chosenSheets } from "./sheet-choice.ts";
import { keyToNames, namesByKey } from "./sheets-of-exchanges.ts";

/** How well a sheet reads as a list, how it is laid out, and the sheets that its source joins to it. */
export interface Judgement {
  score: number;
  layout: HeaderLayout;
  joins: readonly SheetJoin[];
  /** The column of names, from 0 at the first one of the layout; -1 without one. */
  nameColumn: number;
  /** Each row is an exchange. */
  tellsOfExchanges: boolean;
}

/** How the sheet is chosen, and the title of the column of its comments. */
export interface SheetChoice {
  judge(grid: Grid): Judgement;
  /** Names or places of sheets that the user asks for; when empty, `judge` decides. */
  asked: readonly string[];
  commentsTitle: string;
  file: string;
}

/** A sheet with its rows, and how well it reads as a list. */
interface JudgedSheet {
  sheet: Sheet;
  grid: Grid;
  /** The judgement of its cells, without the column of its comments. */
  judgement: Judgement;
}

/**
 * Returns the best sheet of a workbook. Sheets that its source joins to it are added as columns; if there are none, sheets with the same
 * titles are added as rows. The other sheets that look like lists are reported and not read.
 */
export async function listSheet(
  sheets: readonly Sheet[],
  choice: SheetChoice,
): Promise<{ grid: Grid; sheet: string; sheets: readonly SheetFacts[] }> {
  const { judge, asked, file } = choice;
  const facts = sheets.map(({ name, hidden }): SheetFacts => ({ name, hidden }));
  const askedSheets = chosenSheets(sheets, asked, file);
  const visible = sheets.filter(({ hidden }) => !hidden);
  const shown = askedSheets ?? (visible.length > 0 ? visible : sheets);
  const all = newestFirst(await judgedSheets(shown, choice), ({ sheet }) => sheet.name);
  const current = all.filter(({ sheet }) => !isOutdated(sheet.name));
  // A sheet whose name says that it is out of date is read only if it is asked for, or if no other sheet is a list.
  const isCurrent = askedSheets === null && current.some(({ judgement }) => judgement.score >= likelyList);
  const judged = isCurrent ? current : all;
  const best = bestOf(judged);
  if (!best) return { grid: emptyGrid, sheet: shown[0]?.name ?? "", sheets: facts };
  const others = judged.filter(({ sheet }) => sheet !== best.sheet);
  const alike = others.filter(({ judgement }) => isAlike(judgement, best.judgement));
  if (askedSheets !== null && alike.length < others.length) throw sheetsDiffer(best, others, alike, file);
  const { joined, names } = await join(best, sheets);
  const isJoined = names.size > 0;
  const { grid, findings: appended } = isJoined
    ? { grid: joined, findings: [] }
    : await append(
        { ...best, grid: await withNames({ ...best, grid: joined }, sheets, choice) },
        alike,
        choice,
      );
  const taken = new Set(isJoined ? names : alike.map(({ sheet }) => sheet.name));
  const ofExchanges =
    askedSheets === null && !best.judgement.tellsOfExchanges
      ? await sheetsOfExchanges(best, others)
      : new Set();
  for (const [at, { name, hidden }] of facts.entries())
    if (ofExchanges.has(name) && !taken.has(name)) {
      facts[at] = { name, hidden, ofExchanges: true };
      taken.add(name);
    }
  const leftOut = others
    .filter(({ sheet, judgement }) => !taken.has(sheet.name) && isWorthReading(judgement))
    .map(
      ({ sheet }): Finding => ({
        ...{ code: "sheet-left-out", severity: "skipped", file, sheet: sheet.name, chosen: best.sheet.name },
      }),
    );
  const outdated = all
    .filter((sheet) => !judged.includes(sheet) && !taken.has(sheet.sheet.name))
    .filter(({ judgement }) => judgement.score >= likelyList)
    .map(
      ({ sheet }): Finding => ({
        ...{ code: "sheet-outdated", severity: "skipped", file, sheet: sheet.name, chosen: best.sheet.name },
      }),
    );
  const notShown = sheets.filter((sheet) => !shown.includes(sheet) && !taken.has(sheet.name));
  const hidden = askedSheets === null ? await hiddenParts(best, notShown, judge, file) : [];
  return {
    grid: { ...grid, findings: [...leftOut, ...outdated, ...appended, ...hidden] },
    sheet: best.sheet.name,
    sheets: facts,
  };
}

const isWorthReading = ({ score, tellsOfExchanges }: Judgement): boolean =>
  score >= likelyList || tellsOfExchanges;

/** The names of the sheets of exchanges with actors that they name, or that the list names under a key of both. */
async function sheetsOfExchanges(
  list: JudgedSheet,
  others: readonly JudgedSheet[],
): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  if (list.judgement.nameColumn === -1) return names;
  for (const other of others)
    if (
      other.judgement.tellsOfExchanges &&
      (other.judgement.nameColumn !== -1 || (await keyToNames(other, list)) !== null)
    )
      names.add(other.sheet.name);
  return names;
}

/** A sheet of exchanges that names its actors by a key alone, with the names that another sheet gives for it. */
async function withNames(
  exchanges: JudgedSheet,
  sheets: readonly Sheet[],
  choice: SheetChoice,
): Promise<Grid> {
  const { sheet: own, grid, judgement } = exchanges;
  if (!judgement.tellsOfExchanges || judgement.nameColumn !== -1) return grid;
  const others = await judgedSheets(
    sheets.filter((sheet) => sheet !== own),
    choice,
  );
  const lists = others.filter(({ judgement: { nameColumn } }) => nameColumn !== -1);
  for (const list of lists) {
    const key = await keyToNames(exchanges, list);
    if (key !== null) return joinedGrid(grid, judgement.layout, [await namesByKey(key, exchanges, list)]);
  }
  return grid;
}

/** Judges each sheet that holds rows, and puts its comments beside them. */
async function judgedSheets(
  sheets: readonly Sheet[],
  { judge, commentsTitle }: SheetChoice,
): Promise<JudgedSheet[]> {
  const judged: JudgedSheet[] = [];
  for (const sheet of sheets) {
    const bare = await gridOf(sheet);
    if (bare.sample.length === 0) continue;
    const judgement = judge(bare);
    const { comments, merges } = await sheet.aside();
    const whole = withMergedRows(bare, merges, judgement.layout);
    const grid = await withComments(whole, comments, judgement.layout, commentsTitle);
    judged.push({ sheet, grid, judgement });
  }
  return judged;
}

/** The sheet that reads best as a list, or the first one under the same titles, which is the newest; null without sheets. */
function bestOf(judged: readonly JudgedSheet[]): JudgedSheet | null {
  const best = judged.reduce<JudgedSheet | null>(
    (former, sheet) => (former === null || sheet.judgement.score > former.judgement.score ? sheet : former),
    null,
  );
  const first = judged.find(({ judgement }) => best !== null && isAlike(judgement, best.judgement));
  return first ?? best;
}

/** Refuses sheets that were asked for together and are not laid out alike. */
const sheetsDiffer = (
  best: JudgedSheet,
  others: readonly JudgedSheet[],
  alike: readonly JudgedSheet[],
  file: string,
): Refusal =>
  new Refusal("usage", {
    ...{ code: "sheets-differ", file, sheet: best.sheet.name },
    others: others.filter((other) => !alike.includes(other)).map(({ sheet }) => sheet.name),
  });

/** Hidden sheets that look like lists, which are not read, and hidden columns of the list, which are. */
async function hiddenParts(
  { sheet: best, judgement: { layout } }: JudgedSheet,
  hiddenSheets: readonly Sheet[],
  judge: (grid: Grid) => Judgement,
  file: string,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const sheet of hiddenSheets) {
    const grid = await gridOf(sheet);
    if (grid.sample.length > 0 && judge(grid).score >= likelyList)
      findings.push({
        code: "sheet-hidden",
        severity: "warning",
        file,
        sheet: sheet.name,
        chosen: best.name,
      });
  }
  const { hiddenColumns } = await best.aside();
  const columns = hiddenColumns.flatMap((at) => layout.headers[at - layout.firstColumn]?.label || []);
  if (columns.length > 0) findings.push({ code: "columns-hidden", severity: "warning", file, columns });
  return findings;
}

const titlesOf = ({ layout }: Judgement) => layout.headers.map(({ label }) => fold(label));

/** A list under the same titles, perhaps in another order: one year or one territory a sheet. */
function isAlike(judgement: Judgement, best: Judgement): boolean {
  if (judgement.layout.headerRows.length === 0) return false;
  const titlesOfBest = titlesOf(best);
  const titles = titlesOf(judgement);
  return (
    titlesOfBest.length > 1 &&
    new Set(titlesOfBest).size === titlesOfBest.length &&
    titles.length === titlesOfBest.length &&
    titles.every((title) => titlesOfBest.includes(title))
  );
}

/** Appends the rows of sheets under the same titles, in the columns of the first sheet; their lines are numbered on from its last. */
async function append(
  first: JudgedSheet,
  others: readonly JudgedSheet[],
  { file, commentsTitle }: SheetChoice,
): Promise<{ grid: Grid; findings: Finding[] }> {
  const { judgement } = first;
  if (others.length === 0) return { grid: first.grid, findings: [] };
  const isNoted = others.some(({ grid: { teamNotes } }) => teamNotes !== undefined);
  const grid =
    isNoted && first.grid.teamNotes === undefined
      ? await withComments(first.grid, [], judgement.layout, commentsTitle, true)
      : first.grid;
  const titles = titlesOf(judgement);
  const findings: Finding[] = [];
  const parts: { from: number; offset: number; rows: Grid; cellsOf(row: Row): string[] }[] = [];
  let offset = await lastLine(first.sheet);
  for (const { sheet, grid: rows, judgement: own } of others) {
    const mine = titlesOf(own);
    const order = titles.map((title) => mine.indexOf(title) + own.layout.firstColumn);
    const places = { order, from: judgement.layout.firstColumn, notes: grid.teamNotes, own: rows.teamNotes };
    parts.push({ rows, from: own.layout.firstLine, offset, cellsOf: (row) => inOrder(row, places) });
    findings.push({
      ...{ code: "sheet-appended", severity: "warning", file, sheet: sheet.name, chosen: first.sheet.name },
      line: offset + own.layout.firstLine,
    });
    offset += await lastLine(sheet);
  }
  return {
    findings,
    grid: {
      ...grid,
      async *rows() {
        yield* grid.rows();
        for (const { rows, from, offset: added, cellsOf } of parts)
          for await (const batch of rows.rows())
            yield {
              bytes: batch.bytes,
              rows: batch.rows
                .filter(({ line }) => line >= from)
                .map((row) => ({ ...row, line: row.line + added, cells: cellsOf(row) })),
            };
      },
    },
  };
}

/** Moves the cells of a row to the columns of another sheet, which begin at `from`, and its comments from the column `own` to `notes`. */
function inOrder(
  { cells }: Row,
  {
    order,
    from,
    notes,
    own,
  }: { order: readonly number[]; from: number; notes?: number | undefined; own?: number | undefined },
): string[] {
  if (cells.length === 0) return [];
  const moved = [...Array.from({ length: from }, () => ""), ...order.map((index) => cells[index] ?? "")];
  const comments = own === undefined ? "" : (cells[own] ?? "");
  if (notes !== undefined && comments !== "") put(moved, notes, comments);
  return moved;
}

async function lastLine(sheet: Sheet): Promise<number> {
  let last = 0;
  for await (const rows of sheet.rows()) last = rows.at(-1)?.line ?? last;
  return last;
}

/** A sheet with this score or more is a list: it has a column of names and another known column, or the titles of a known source (see `TableFinder.judge`). */
export const likelyList = 12;

const emptyGrid: Grid = { sample: [], width: null, answers: noAnswers, findings: [], async *rows() {} };

async function gridOf(sheet: Sheet): Promise<Grid> {
  const sample: Row[] = [];
  for await (const rows of sheet.rows()) {
    sample.push(...rows.slice(0, sampleRows - sample.length));
    if (sample.length >= sampleRows) break;
  }
  return {
    sample,
    width: null,
    answers: noAnswers,
    findings: [],
    async *rows() {
      let line = 0;
      for await (const rows of sheet.rows()) {
        // Sheets leave out blank rows: one is put back, since it separates notes from the table above.
        const all = rows.flatMap((row) => {
          const gap: Row[] = row.line > line + 1 ? [{ line: row.line - 1, cells: [], fault: null }] : [];
          line = row.line;
          return [...gap, row];
        });
        yield { rows: all, bytes: 0 };
      }
    },
  };
}

async function join(
  { sheet: own, grid, judgement }: JudgedSheet,
  sheets: readonly Sheet[],
): Promise<{ joined: Grid; names: Set<string> }> {
  const { layout, joins } = judgement;
  const names = new Set<string>();
  const joinedSheets: { column: number; joined: Joined }[] = [];
  for (const spec of joins) {
    const keys = spec.to.map(fold);
    const column = layout.headers.findIndex(({ label }) => keys.includes(fold(label)));
    if (column === -1) continue;
    for (const sheet of sheets.filter((other) => other !== own && isNamed(other.name)(spec.sheet))) {
      const joined = await keyed(sheet.rows(), spec);
      if (joined.titles.length === 0) continue;
      names.add(sheet.name);
      joinedSheets.push({ column: column + layout.firstColumn, joined });
    }
  }
  return { joined: joinedGrid(grid, layout, joinedSheets), names };
}
