import type { Finding } from "../../domain/problem.ts";
import { fold } from "../../domain/spelling.ts";
import type { SheetJoin } from "../../settings/imports.ts";
import type { Layout } from "../table/layout.ts";
import type { Grid, Row } from "../table/row.ts";
import { type Sheet, sampleRows } from "./sheet.ts";

/** How well a sheet reads as a list, how it is laid out, and what its source says of other sheets. */
export interface Judgement {
  score: number;
  layout: Layout;
  joins: readonly SheetJoin[];
}

/**
 * The sheet of a workbook that holds the list, with the sheets that belong to its rows joined as further columns. Other sheets that look
 * like lists are reported.
 */
export async function listSheet(
  sheets: readonly Sheet[],
  judge: (grid: Grid) => Judgement,
  file: string,
): Promise<{ grid: Grid; sheet: string }> {
  const shown = sheets.some(({ hidden }) => !hidden) ? sheets.filter(({ hidden }) => !hidden) : sheets;
  const judged: { sheet: Sheet; grid: Grid; judgement: Judgement }[] = [];
  for (const sheet of shown) {
    const grid = await gridOf(sheet);
    if (grid.sample.length > 0) judged.push({ sheet, grid, judgement: judge(grid) });
  }
  const best = judged.reduce<(typeof judged)[number] | null>(
    (found, one) => (found === null || one.judgement.score > found.judgement.score ? one : found),
    null,
  );
  if (!best) return { grid: emptyGrid, sheet: shown[0]?.name ?? "" };
  const { joined, names } = await join(best, sheets);
  const alike = judged.filter(
    ({ sheet, judgement }) => sheet !== best.sheet && isAlike(judgement, best.judgement),
  );
  const { grid, findings: told } =
    names.size === 0 ? await append(joined, best, alike, file) : { grid: joined, findings: [] };
  if (names.size === 0) for (const { sheet } of alike) names.add(sheet.name);
  const findings = judged.flatMap(({ sheet, judgement }): Finding[] =>
    sheet === best.sheet || names.has(sheet.name) || judgement.score < likelyList
      ? []
      : [{ code: "sheet-left-out", severity: "skipped", file, sheet: sheet.name, chosen: best.sheet.name }],
  );
  return { grid: { ...grid, findings: [...findings, ...told] }, sheet: best.sheet.name };
}

const titlesOf = ({ layout }: Judgement) => layout.headers.map(({ label }) => fold(label));

/** A list under the same titles, perhaps in another order: one year or one territory a sheet. */
function isAlike(one: Judgement, other: Judgement): boolean {
  if (one.layout.headerRows.length === 0) return false;
  const titles = titlesOf(other);
  const own = titlesOf(one);
  return (
    titles.length > 1 &&
    new Set(titles).size === titles.length &&
    own.length === titles.length &&
    own.every((title) => titles.includes(title))
  );
}

/** The rows of sheets under the same titles after those of the first, in its order of columns; their lines are counted on. */
async function append(
  grid: Grid,
  { sheet: first, judgement }: { sheet: Sheet; judgement: Judgement },
  others: readonly { sheet: Sheet; grid: Grid; judgement: Judgement }[],
  file: string,
): Promise<{ grid: Grid; findings: Finding[] }> {
  if (others.length === 0) return { grid, findings: [] };
  const titles = titlesOf(judgement);
  const findings: Finding[] = [];
  const parts: { grid: Grid; from: number; offset: number; order: number[] }[] = [];
  let offset = await lastLine(first);
  for (const { sheet, grid: rows, judgement: own } of others) {
    const mine = titlesOf(own);
    const order = titles.map((title) => mine.indexOf(title) + own.layout.firstColumn);
    parts.push({ grid: rows, from: own.layout.firstLine, offset, order });
    findings.push({
      code: "sheet-appended",
      severity: "warning",
      file,
      sheet: sheet.name,
      chosen: first.name,
      line: offset + own.layout.firstLine,
    });
    offset += await lastLine(sheet);
  }
  const before = Array.from({ length: judgement.layout.firstColumn }, () => "");
  return {
    findings,
    grid: {
      ...grid,
      async *rows() {
        yield* grid.rows();
        for (const { grid: rows, from, offset: added, order } of parts)
          for await (const batch of rows.rows())
            yield {
              bytes: batch.bytes,
              rows: batch.rows
                .filter(({ line }) => line >= from)
                .map((row) => ({
                  ...row,
                  line: row.line + added,
                  cells:
                    row.cells.length === 0
                      ? []
                      : [...before, ...order.map((index) => row.cells[index] ?? "")],
                })),
            };
      },
    },
  };
}

async function lastLine(sheet: Sheet): Promise<number> {
  let last = 0;
  for await (const rows of sheet.rows()) last = rows.at(-1)?.line ?? last;
  return last;
}

/** A column of names and two more that are understood. */
const likelyList = 12;

const emptyGrid: Grid = { sample: [], width: null, findings: [], async *rows() {} };

async function gridOf(sheet: Sheet): Promise<Grid> {
  const sample: Row[] = [];
  for await (const rows of sheet.rows()) {
    sample.push(...rows.slice(0, sampleRows - sample.length));
    if (sample.length >= sampleRows) break;
  }
  return {
    sample,
    width: null,
    findings: [],
    async *rows() {
      let line = 0;
      for await (const rows of sheet.rows()) {
        // Rows that a sheet leaves out are blank ones: one of them tells notes from the table above.
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

interface Joined {
  titles: string[];
  cells: Map<string, string[]>;
}

async function join(
  { sheet: own, grid, judgement }: { sheet: Sheet; grid: Grid; judgement: Judgement },
  sheets: readonly Sheet[],
): Promise<{ joined: Grid; names: Set<string> }> {
  const { layout, joins } = judgement;
  const names = new Set<string>();
  const found: { column: number; joined: Joined }[] = [];
  for (const spec of joins) {
    const keys = spec.to.map(fold);
    const column = layout.headers.findIndex(({ label }) => keys.includes(fold(label)));
    if (column === -1) continue;
    for (const sheet of sheets.filter((one) => one !== own && isNamed(one.name, spec.sheet))) {
      const joined = await keyed(sheet, spec);
      if (joined.titles.length === 0) continue;
      names.add(sheet.name);
      found.push({ column: column + layout.firstColumn, joined });
    }
  }
  if (found.length === 0) return { joined: grid, names };
  const header = layout.headerRows.at(-1)?.line ?? 0;
  const width = layout.firstColumn + layout.width;
  const widened = (row: Row): Row => {
    if (row.line < header || row.cells.length === 0) return row;
    const cells = Array.from({ length: width }, (_, index) => row.cells[index] ?? "");
    for (const { column, joined } of found) {
      const more = row.line === header ? joined.titles : joined.cells.get(cells[column] ?? "");
      cells.push(...(more ?? joined.titles.map(() => "")));
    }
    return { ...row, cells };
  };
  return {
    joined: {
      ...grid,
      sample: grid.sample.map(widened),
      async *rows() {
        for await (const { rows, bytes } of grid.rows()) yield { rows: rows.map(widened), bytes };
      },
    },
    names,
  };
}

const isNamed = (name: string, wanted: string) =>
  wanted.endsWith("*") ? name.startsWith(wanted.slice(0, -1)) : fold(name) === fold(wanted);

/** The rows of another sheet by their key; of several rows for one key, the values one under the other. */
async function keyed(sheet: Sheet, { key, where }: SheetJoin): Promise<Joined> {
  let titles: string[] | null = null;
  let keyColumn = -1;
  let whereColumn = -1;
  let kept: number[] = [];
  const cells = new Map<string, string[]>();
  for await (const rows of sheet.rows())
    for (const row of rows) {
      if (!titles) {
        keyColumn = row.cells.findIndex((cell) => fold(cell) === fold(key));
        if (keyColumn === -1) continue;
        whereColumn = where ? row.cells.findIndex((cell) => fold(cell) === fold(where.column)) : -1;
        kept = row.cells.flatMap((cell, index) =>
          index === keyColumn || index === whereColumn || cell === "" ? [] : [index],
        );
        titles = kept.map((index) => row.cells[index]!);
        continue;
      }
      if (where && whereColumn !== -1 && fold(row.cells[whereColumn] ?? "") !== fold(where.equals)) continue;
      const values = kept.map((index) => row.cells[index] ?? "");
      const before = cells.get(row.cells[keyColumn] ?? "");
      cells.set(
        row.cells[keyColumn] ?? "",
        before
          ? before.map((value, index) => [value, values[index]].filter((one) => one !== "").join("\n"))
          : values,
      );
    }
  return { titles: titles ?? [], cells };
}
