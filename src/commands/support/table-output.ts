// Writes the list of a command as a file for Excel or another program (`-o`, `--columns`, `--sort`).

import * as z from "zod";
import { pathOfOne, refuseTaken } from "../../application/documents/output-files.ts";
import { formatOfOutput } from "../../application/documents/output-format.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import { dayOf } from "../../domain/values/days.ts";
import { jsonText } from "../../renderers/json.ts";
import {
  type DataTable,
  sortedBy,
  type TableCell,
  tableAs,
  tableFormats,
  withColumns,
} from "../../renderers/tables/data-table.ts";
import type { CommandHost } from "./command-host.ts";
import { noteFilesWritten } from "./files-written.ts";

export const tableOptions = {
  output: z.string().optional().meta({ short: "o", value: "file" }),
  /** Names of the columns to write, in their order. */
  columns: z.string().optional().meta({ value: "columns" }),
  /** The column to sort by; `-` before it reverses the order. */
  sort: z.string().optional().meta({ value: "column" }),
  replace: z.boolean().default(false),
  /** For the screen only; the program, not the command, handles it. */
  pager: z.boolean().default(true),
};

interface TableFileOptions {
  output?: string | undefined;
  columns?: string | undefined;
  sort?: string | undefined;
  replace: boolean;
}

/** For each column id, the function that makes its cell from a row. Titles for people are in the sentences. */
export type TableColumns<Row> = Readonly<Record<string, (row: Row) => TableCell>>;

/**
 * Writes the table to a file and reports it; returns false when no file was asked for. `cards` returns contact cards, when the rows
 * are people. Refuses `--columns`, `--sort` or `--replace` without `-o`, an unknown column and an unknown extension.
 */
export async function writeTable<Row>(
  options: TableFileOptions,
  command: string,
  rows: readonly Row[],
  columns: TableColumns<Row>,
  host: CommandHost,
  cards?: () => AsyncIterable<string>,
): Promise<boolean> {
  const { output } = options;
  if (output === undefined) {
    refuseTableOptions(options);
    return false;
  }
  const { text } = host;
  const { titles, tableWritten: written } = text.tables;
  const format =
    (await formatOfOutput(options, cards ? [...tableFormats, "vcf" as const] : tableFormats, host)) ?? "xlsx";
  if (format === "vcf") return writeCards(options, command, cards!(), host);
  const whole: DataTable = {
    columns: Object.keys(columns).map((id) => ({ id, title: titles[id as keyof typeof titles] ?? id })),
    rows: rows.map((row) => Object.values(columns).map((value) => value(row))),
  };
  const table = selectColumns(whole, options, host);
  const workspace = await host.workspace();
  const fileNaming = {
    date: dayOf(host.now()),
    kind: text.tables.fileNames[command] ?? command,
    extension: format,
  };
  const path = await pathOfOne(options, fileNaming, workspace, host);
  const content = tableAs(format, table, { title: fileNaming.kind, language: host.language });
  await host.files.write(path, content, { replace: options.replace });
  const file = host.files.shown(path);
  await noteFilesWritten(host, command, file);
  const summary = { file, rows: table.rows.length };
  host.stdout.write(host.options.json ? `${jsonText(summary)}\n` : written(summary));
  return true;
}

/** Writes contact cards. They have no columns and no order, since a telephone sorts them by name. */
async function writeCards(
  { output, columns, sort, replace }: TableFileOptions,
  command: string,
  cards: AsyncIterable<string>,
  host: CommandHost,
): Promise<true> {
  for (const [option, value] of Object.entries({ columns, sort }))
    if (value !== undefined)
      throw new Refusal("usage", { code: "options-exclude", options: [`--${option}`, "--output *.vcf"] });
  if (!replace) await refuseTaken(output!, host);
  const written: string[] = [];
  for await (const card of cards) written.push(card);
  await host.files.write(output!, written.join(""), { replace });
  const file = host.files.shown(output!);
  await noteFilesWritten(host, command, file);
  const summary = { file, cards: written.length };
  host.stdout.write(
    host.options.json
      ? `${jsonText(summary)}
`
      : `${host.text.exporting.cardsWritten(summary.cards, file, false)}
`,
  );
  return true;
}

/** Refuses `--columns`, `--sort` and `--replace` without `--output`: they would have no effect. */
export function refuseTableOptions(options: TableFileOptions): void {
  for (const option of ["columns", "sort", "replace"] as const)
    if (options[option])
      throw new Refusal("usage", { code: "option-without", option: `--${option}`, needs: "--output" });
}

function selectColumns(table: DataTable, { columns, sort }: TableFileOptions, host: CommandHost): DataTable {
  const known = table.columns.map(({ id }) => id);
  const unknownColumn = (option: string, found: string) =>
    new Refusal("usage", { code: "option-invalid", option, found, expected: known.join(", ") });
  let sorted = table;
  if (sort !== undefined) {
    const isDescending = sort.startsWith("-");
    const columnName = isDescending ? sort.slice(1) : sort;
    const columnIndex = table.columns.findIndex(
      ({ id, title }) => id === columnName || title.toLowerCase() === columnName.toLowerCase(),
    );
    if (columnIndex === -1) throw unknownColumn("sort", columnName);
    sorted = sortedBy(table, columnIndex, isDescending, host.language);
  }
  if (columns === undefined) return sorted;
  const wanted = columns
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const picked = withColumns(sorted, wanted);
  if ("unknown" in picked) throw unknownColumn("columns", picked.unknown.join(", "));
  return picked;
}
