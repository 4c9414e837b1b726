import type { Finding } from "../../../domain/problems/problem.ts";
import { fold } from "../../../domain/values/spelling.ts";
import type { SheetJoin } from "../../../settings/import-sources.ts";
import { type Grid, noAnswers, type Row } from "../../table/grid-row.ts";
import type { HeaderLayout } from "../../table/header-layout.ts";
import { isNamed, type Joined, joinedGrid, keyed } from "../../table/joined-grid.ts";
import { type Sheet, sampleRows } from "./sheet.ts";

/** How well a sheet reads as a list, how it is laid out, and what its source says of other sheets. */
export interface Judgement {
  score: number;
  layout: HeaderLayout;
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
    for (const sheet of sheets.filter((one) => one !== own && isNamed(one.name)(spec.sheet))) {
      const joined = await keyed(sheet.rows(), spec);
      if (joined.titles.length === 0) continue;
      names.add(sheet.name);
      found.push({ column: column + layout.firstColumn, joined });
    }
  }
  return { joined: joinedGrid(grid, layout, found), names };
}
