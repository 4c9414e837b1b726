// Finds which of several files complete another one, as exports in several files do, and joins them.

import type { ImportSource, SheetJoin } from "../../domain/importing/import-words.ts";
import { fold } from "../../domain/values/spelling.ts";
import { openGrid } from "../formats/open-grid.ts";
import type { SourceFile } from "../reading.ts";
import type { WorkerReader } from "../worker-protocol.ts";
import type { Grid, Row } from "./grid-row.ts";
import type { HeaderLayout } from "./header-layout.ts";
import { type Joined, joinedGrid, keyed } from "./joined-grid.ts";

/** How a table whose rows belong to those of another file is joined to it; null for a list of its own. */
export function joinOfTable({ sample }: Grid, sources: readonly ImportSource[]): SheetJoin | null {
  const [titles] = sample.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const joins = sources.flatMap((source) => source.joins);
  return joins.find(({ files, key }) => files && titles?.cells.some(isTitle(key))) ?? null;
}

const isTitle = (title: string) => (cell: string) => cell.length < 300 && fold(cell) === fold(title);

/** The list with the values of other files as further columns. Rows of theirs that belong to no row of the list are reported. */
export async function withRelated(
  grid: Grid,
  layout: HeaderLayout,
  related: readonly SourceFile[],
  { file, joins, readInWorker }: { file: string; joins: readonly SheetJoin[]; readInWorker: WorkerReader },
): Promise<Grid> {
  const joinedFiles: { column: number; joined: Joined }[] = [];
  const findings = [...grid.findings];
  const takenTitles = new Set(layout.headers.map(({ label }) => fold(label)));
  for (const source of related) {
    const other = await openGrid(source, readInWorker);
    for (const spec of joins.filter(({ files }) => files)) {
      const keys = spec.to.map(fold);
      const at = layout.headers.findIndex(({ label }) => keys.includes(fold(label)));
      const joined = at === -1 ? null : await keyed(rowsOf(other.grid), spec);
      if (!joined || joined.titles.length === 0) continue;
      const column = at + layout.firstColumn;
      findings.push({ code: "file-joined", severity: "warning", file: source.name, other: file });
      joinedFiles.push({
        column,
        joined: { ...joined, titles: withFileName(takenTitles, joined.titles, source.name) },
      });
      const ownKeys = await valuesOf(rowsOf(grid), spec.to);
      for (const [key, line] of joined.lines)
        if (!ownKeys.has(key))
          findings.push({
            code: "row-of-no-row",
            severity: "warning",
            file: source.name,
            line,
            label: spec.key,
            found: key,
            other: file,
          });
      break;
    }
  }
  return { ...joinedGrid(grid, layout, joinedFiles), findings };
}

/** Puts the name of the file before each of its titles that the list or an earlier file has already. */
function withFileName(taken: Set<string>, titles: readonly string[], file: string): string[] {
  const name = file.replace(/^.*[\\/]/, "").replace(/\.[^.]+$/, "");
  return titles.map((title) => {
    const distinctTitle = taken.has(fold(title)) ? `${name} ${title}` : title;
    taken.add(fold(distinctTitle));
    return distinctTitle;
  });
}

/** Of several files, the one that holds most of the keys of another; null when it holds none of them. */
export async function parentOf(
  child: SourceFile,
  join: Pick<SheetJoin, "key" | "to" | "key_ends_at">,
  files: readonly SourceFile[],
  readInWorker: WorkerReader,
): Promise<SourceFile | null> {
  const values = async (source: SourceFile, titles: readonly string[]) =>
    valuesOf(rowsOf((await openGrid(source, readInWorker)).grid), titles);
  const end = join.key_ends_at;
  const wanted = [...(await values(child, [join.key]))].map((key) => (end ? key.split(end)[0]! : key));
  let best: { source: SourceFile; shared: number } | null = null;
  for (const source of files) {
    const keys = await values(source, join.to);
    const shared = wanted.filter((key) => keys.has(key)).length;
    if (shared > (best?.shared ?? 0)) best = { source, shared };
  }
  return best?.source ?? null;
}

/** The values under the first of these titles, wherever it stands. */
async function valuesOf(
  batches: AsyncIterable<readonly Row[]>,
  titles: readonly string[],
): Promise<Set<string>> {
  const wanted = titles.map(fold);
  const values = new Set<string>();
  let column = -1;
  for await (const rows of batches)
    for (const { cells } of rows) {
      if (column === -1) column = cells.findIndex((cell) => cell.length < 300 && wanted.includes(fold(cell)));
      else if (cells[column]) values.add(cells[column]!);
    }
  return values;
}

async function* rowsOf(grid: Grid): AsyncIterable<readonly Row[]> {
  for await (const { rows } of grid.rows()) yield rows;
}
