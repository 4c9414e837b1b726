import { type Finding, Refusal } from "../domain/problem.ts";
import type { NotAList } from "../domain/problems/reading.ts";
import { fold, nearest } from "../domain/spelling.ts";
import type { ImportMappings } from "../settings/imports.ts";
import { readDelimited } from "./delimited/read.ts";
import { assignColumns } from "./mapping/assign.ts";
import { allFields, isField } from "./mapping/fields.ts";
import { sourceOf } from "./mapping/sources.ts";
import { titleReader } from "./mapping/titles.ts";
import type { Batch, Column, Reading, ReadingFacts, SourceFile } from "./reading.ts";
import { sniff } from "./sniff.ts";
import { CandidateMaker } from "./table/candidates.ts";
import { type Header, layoutOf } from "./table/layout.ts";
import { withoutProtection } from "./table/own.ts";
import { planOf } from "./table/plan.ts";
import type { Grid } from "./table/row.ts";
import { tableRows } from "./table/rows.ts";
import { fileEncoding, firstBytes } from "./text/bytes.ts";

export interface OpenOptions {
  /** The data of `templates/imports`. */
  mappings: ImportMappings;
  /** Title → field, as the user says now (`--map`). */
  userMapping?: Readonly<Record<string, string>>;
  /** Title → field, as the user once said for this set of titles (see `titlesKey`). */
  remembered?: (key: string) => Readonly<Record<string, string>> | null;
  /** For two-digit years and dates to come. */
  today: Date;
  /** Shows a file as it is: without a column of names, or without rows, it is no longer refused. */
  preview?: boolean;
  /** The label of answers in a column without a title; `#3` unless said. */
  unnamed?: (column: number) => string;
}

/**
 * Opens a list in any format and finds how it is laid out. Refused (kind `input`) when it is no list at all, when it holds no row, or
 * when no column gives the names of the structures.
 */
export async function openReading(source: SourceFile, options: OpenOptions): Promise<Reading> {
  const { grid: found, facts } = await openGrid(source);
  const grid = withoutProtection(found);
  const { columns: words, sources } = options.mappings;
  const titles = titleReader(words);
  const layout = layoutOf(grid, titles.knows);
  const around = {
    file: source.name,
    footers: new Set(words.footers.map(fold)),
    knows: titles.knows,
  };
  const sampleRows: string[][] = [];
  for await (const { rows } of tableRows(sampleGrid(grid), layout, around))
    sampleRows.push(...rows.map(({ cells }) => cells));
  const known = sourceOf(layout.headers, sources);
  const told = toldColumns(source.name, layout.headers, options);
  const columns = assignColumns(
    { headers: layout.headers, rows: sampleRows, source: known, told },
    titles,
  ).map((column): Column => ({ ...column, col: column.col + layout.firstColumn }));
  if (!options.preview) refuseUseless(source.name, layout.headers, columns, sampleRows.length);
  const plan = planOf(
    source.name,
    columns,
    layout,
    words,
    known,
    options.unnamed ?? ((column) => `#${column}`),
  );
  const reading: ReadingFacts = {
    file: source.name,
    ...facts,
    headerRows: layout.headerRows.map(({ line }) => line),
    columns,
    source: known?.id ?? null,
  };
  return {
    facts: reading,
    rows: () => tableRows(grid, layout, around),
    async *batches() {
      const maker = new CandidateMaker(plan);
      let read = 0;
      for await (const { rows, findings, bytes } of tableRows(grid, layout, around)) {
        const batch: { candidates: Batch["candidates"][number][]; findings: Finding[] } = {
          candidates: [],
          findings,
        };
        for (const row of rows) {
          const candidate = maker.make(row, batch.findings);
          if (candidate) batch.candidates.push(candidate);
        }
        read += rows.length;
        yield { ...batch, rows: read, bytes };
      }
    },
  };
}

type GridFacts = Pick<ReadingFacts, "format" | "encoding" | "delimiter" | "quote" | "sheet">;

/** The rows of a list in any format, whatever its columns mean. */
export async function openGrid(source: SourceFile): Promise<{ grid: Grid; facts: GridFacts }> {
  const { bytes, whole } = await firstBytes(source.stream());
  if (bytes.length === 0 || (whole && bytes.every((byte) => byte <= 32)))
    throw new Refusal("input", { code: "file-empty", file: source.name });
  const kind = sniff(bytes);
  if (kind === "html" || kind === "spreadsheet-xml")
    throw new Refusal("input", { code: "file-is-web-page", file: source.name });
  if (kind === "zip" || kind === "ole") throw binary(source, "archive");
  if (kind !== "text") throw binary(source, kind.binary);
  const encoding = await fileEncoding(bytes, whole, () => source.stream());
  if (!encoding) throw binary(source, "unknown");
  const grid = await readDelimited(source, bytes, whole, encoding);
  const { delimiter, quote } = grid.dialect;
  return {
    grid,
    facts: {
      format: delimiter === "\t" ? "tsv" : "csv",
      encoding: encoding.encoding,
      delimiter: delimiter || null,
      quote: quote || null,
      sheet: null,
    },
  };
}

const binary = (source: SourceFile, kind: NotAList) =>
  new Refusal("input", { code: "file-binary", file: source.name, kind });

const sampleGrid = (grid: Grid): Grid => ({
  sample: grid.sample,
  width: grid.width,
  async *rows() {
    yield { rows: grid.sample.map((row) => ({ ...row, cells: [...row.cells] })), bytes: 0 };
  },
});

/** What identifies a set of titles, whatever their order: a mapping corrected by hand is remembered under it. */
export function titlesKey(headers: readonly { label: string }[]): string {
  return headers
    .map(({ label }) => fold(label))
    .sort()
    .join("\u001f");
}

function toldColumns(file: string, headers: readonly Header[], options: OpenOptions): Map<string, string> {
  const told = new Map<string, string>();
  const labels = new Set(headers.flatMap(({ label, last }) => [fold(label), fold(last)]));
  for (const [header, field] of Object.entries(options.remembered?.(titlesKey(headers)) ?? {}))
    if (labels.has(fold(header)) && isField(field)) told.set(fold(header), field);
  for (const [header, field] of Object.entries(options.userMapping ?? {})) {
    if (!isField(field))
      throw new Refusal("usage", {
        code: "mapping-unknown-field",
        field,
        near: nearest(field, allFields),
        known: allFields,
      });
    if (!labels.has(fold(header)))
      throw new Refusal("usage", {
        code: "mapping-unknown-column",
        file,
        header,
        near: nearest(
          header,
          headers.map(({ label }) => label),
        ),
      });
    told.set(fold(header), field);
  }
  return told;
}

function refuseUseless(file: string, headers: readonly Header[], columns: readonly Column[], rows: number) {
  const labels = headers.map(({ label }) => label);
  if (rows === 0) throw new Refusal("input", { code: "file-header-only", file, headers: labels });
  const names = /^(?:name|person\.(?:full_name|last_name|first_name))$/;
  if (!columns.some(({ field }) => names.test(field)))
    throw new Refusal("input", { code: "name-column-missing", file, headers: labels });
}
