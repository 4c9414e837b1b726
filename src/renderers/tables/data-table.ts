// Writes a table in each format of a list. Data stays data: no cell runs as a formula, as HTML or as Markdown.
import { utils, write } from "@e965/xlsx";
import { escapeMarkdown, oneLine } from "../escape.ts";
import { jsonText } from "../json.ts";
import { printable } from "../printable.ts";
import { spreadsheet } from "./spreadsheet.ts";
import { workbookText } from "./workbook.ts";

export type TableCell = string | number | null;

/** `id` is what `--columns`, `--sort` and programs call a column; `title` is what people read above it. */
export interface DataTable {
  columns: readonly { id: string; title: string }[];
  rows: readonly (readonly TableCell[])[];
}

export const tableFormats = ["xlsx", "csv", "json", "md", "html"] as const;
export type TableFormat = (typeof tableFormats)[number];

/** Only these columns, in this order; unknown ones are given back instead. */
export function withColumns(table: DataTable, wanted: readonly string[]): DataTable | { unknown: string[] } {
  const places = wanted.map((column) =>
    table.columns.findIndex(({ id, title }) => id === column || title.toLowerCase() === column.toLowerCase()),
  );
  const unknown = wanted.filter((_, at) => places[at] === -1);
  if (unknown.length > 0) return { unknown };
  return {
    columns: places.map((place) => table.columns[place]!),
    rows: table.rows.map((row) => places.map((place) => row[place]!)),
  };
}

/** Rows in the order of one column, as people sort: figures by size, words by the alphabet, empty cells last. */
export function sortedBy(table: DataTable, place: number, falling: boolean, language: string): DataTable {
  const order = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  const isEmpty = (cell: TableCell) => cell === null || cell === "";
  const rows = [...table.rows].sort((row, other) => {
    const [a, b] = [row[place]!, other[place]!];
    if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b));
    const rising =
      typeof a === "number" && typeof b === "number" ? a - b : order.compare(String(a), String(b));
    return falling ? -rising : rising;
  });
  return { ...table, rows };
}

export function tableAs(
  format: TableFormat,
  table: DataTable,
  { title, language }: { title: string; language: string },
): string | Uint8Array {
  const titles = table.columns.map((column) => column.title);
  const texts = table.rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
  switch (format) {
    case "xlsx":
      return workbookWithNumbers([titles, ...table.rows], title);
    case "csv":
      return spreadsheet([titles, ...texts]);
    case "json":
      return `${jsonText(table.rows.map((row) => Object.fromEntries(table.columns.map(({ id }, at) => [id, row[at]!]))))}\n`;
    case "md": {
      const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(" | ")} |\n`;
      const rule = `|${table.columns.map((_, at) => (isNumeric(table, at) ? " ---: " : " --- ")).join("|")}|\n`;
      return [line(titles), rule, ...texts.map(line)].join("");
    }
    case "html":
      return htmlTable(titles, texts, { title, language });
  }
}

/** A workbook whose figures are numbers, so that Excel can add them; all other cells are text, never formulas. */
const workbookWithNumbers = (rows: readonly (readonly TableCell[])[], name: string): Uint8Array =>
  workbookOfTables([{ rows, name }]);

/** A workbook of several tables, one a sheet. */
export function workbookOfTables(
  sheets: readonly { name: string; rows: readonly (readonly TableCell[])[] }[],
): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows } of sheets)
    utils.book_append_sheet(
      book,
      sheetWithNumbers(rows),
      printable(name)
        .replace(/[\\/?*[\]:]/g, " ")
        .slice(0, 31),
      // Sheets of the same name are numbered.
      true,
    );
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx", bookSST: true, compression: true }));
}

function sheetWithNumbers(rows: readonly (readonly TableCell[])[]) {
  const cells = rows.map((row) =>
    row.map((cell) =>
      typeof cell === "number"
        ? { t: "n" as const, v: cell }
        : { t: "s" as const, v: workbookText(printable(cell ?? "")) },
    ),
  );
  const sheet = utils.aoa_to_sheet(cells);
  const widest = (column: number) =>
    Math.max(...rows.slice(0, 200).map((row) => Math.min(60, String(row[column] ?? "").length)));
  sheet["!cols"] = (rows[0] ?? []).map((_, column) => ({ wch: 2 + widest(column) }));
  const last = utils.encode_cell({
    r: Math.max(0, rows.length - 1),
    c: Math.max(0, (rows[0]?.length ?? 1) - 1),
  });
  sheet["!autofilter"] = { ref: `A1:${last}` };
  return sheet;
}

const isNumeric = ({ rows }: DataTable, column: number) =>
  rows.some((row) => typeof row[column] === "number") &&
  rows.every((row) => row[column] === null || typeof row[column] === "number");

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string) => oneLine(text).replace(/[&<>"]/g, (sign) => signs[sign]!);

const htmlTable = (
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  { title, language }: { title: string; language: string },
) => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>
body { font-family: system-ui; margin: 2rem; color: #1b1b1b; }
table { border-collapse: collapse; }
th, td { border: 1px solid #b5b5b5; padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
thead th { background: #eee; position: sticky; top: 0; }
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<table>
<thead><tr>${titles.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join("")}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`).join("\n")}
</tbody>
</table>
</body>
</html>
`;
