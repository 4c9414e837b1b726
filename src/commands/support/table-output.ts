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
  /** Names of columns, in the order in which they are wanted. */
  columns: z.string().optional().meta({ value: "columns" }),
  /** A column; `-` before it for the last first. */
  sort: z.string().optional().meta({ value: "column" }),
  replace: z.boolean().default(false),
  /** Only for the screen; the program itself, not the command, turns the pages. */
  pager: z.boolean().default(true),
};

interface TableAsked {
  output?: string | undefined;
  columns?: string | undefined;
  sort?: string | undefined;
  replace: boolean;
}

/** The cell of each column of a row, by the column's id; titles that people read stand in the sentences. */
export type TableColumns<Row> = Readonly<Record<string, (row: Row) => TableCell>>;

/**
 * Writes the table and says so; false when no file was asked for. Where rows are people, `cards` gives them for a telephone.
 * Refused: `--columns`, `--sort` or `--replace` without `-o`, an unknown column, an unknown extension.
 */
export async function writeTable<Row>(
  asked: TableAsked,
  command: string,
  rows: readonly Row[],
  columns: TableColumns<Row>,
  host: CommandHost,
  cards?: () => AsyncIterable<string>,
): Promise<boolean> {
  const { output } = asked;
  if (output === undefined) {
    refuseTableOptions(asked);
    return false;
  }
  const { text } = host;
  const { titles, written } = text.tables;
  const format =
    (await formatOfOutput(asked, cards ? [...tableFormats, "vcf" as const] : tableFormats, host)) ?? "xlsx";
  if (format === "vcf") return writeCards(asked, command, cards!(), host);
  const whole: DataTable = {
    columns: Object.keys(columns).map((id) => ({ id, title: titles[id as keyof typeof titles] ?? id })),
    rows: rows.map((row) => Object.values(columns).map((value) => value(row))),
  };
  const table = chosen(whole, asked, host);
  const workspace = await host.workspace();
  const named = { date: dayOf(host.now()), kind: text.tables.names[command] ?? command, extension: format };
  const path = await pathOfOne(asked, named, workspace, host);
  const content = tableAs(format, table, { title: named.kind, language: host.language });
  await host.files.write(path, content, { replace: asked.replace });
  const file = host.files.shown(path);
  await noteFilesWritten(host, command, file);
  const said = { file, rows: table.rows.length };
  host.stdout.write(host.options.json ? `${jsonText(said)}\n` : written(said));
  return true;
}

/** Writes contact cards, which have neither columns nor an order: a telephone sorts them by name. */
async function writeCards(
  { output, columns, sort, replace }: TableAsked,
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
  const said = { file, cards: written.length };
  host.stdout.write(
    host.options.json
      ? `${jsonText(said)}
`
      : `${host.text.exporting.cardsWritten(said.cards, file, false)}
`,
  );
  return true;
}

/** `--columns`, `--sort` and `--replace` say how a file is written: without one they would be silently forgotten. */
export function refuseTableOptions(asked: TableAsked): void {
  for (const option of ["columns", "sort", "replace"] as const)
    if (asked[option])
      throw new Refusal("usage", { code: "option-without", option: `--${option}`, needs: "--output" });
}

function chosen(table: DataTable, { columns, sort }: TableAsked, host: CommandHost): DataTable {
  const known = table.columns.map(({ id }) => id);
  const unknownColumn = (option: string, found: string) =>
    new Refusal("usage", { code: "option-invalid", option, found, expected: known.join(", ") });
  let sorted = table;
  if (sort !== undefined) {
    const falling = sort.startsWith("-");
    const found = falling ? sort.slice(1) : sort;
    const place = table.columns.findIndex(
      ({ id, title }) => id === found || title.toLowerCase() === found.toLowerCase(),
    );
    if (place === -1) throw unknownColumn("sort", found);
    sorted = sortedBy(table, place, falling, host.language);
  }
  if (columns === undefined) return sorted;
  const wanted = columns
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const picked = withColumns(sorted, wanted);
  if ("unknown" in picked) throw unknownColumn("columns", picked.unknown.join(", "));
  return picked;
}
