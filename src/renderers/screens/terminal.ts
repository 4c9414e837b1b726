// Lays out what all screens share: tables and colours, and text that no terminal can take for a command.

import { cellLines, pad, width } from "./character-columns.ts";

export { clip, pad, width, wrap } from "./character-columns.ts";

/**
 * One line that a terminal can be given: line breaks become spaces, and whatever would command the terminal (ESC, other
 * control characters) or hide and reorder what is read (bidirectional marks, zero-width letters) is made visible.
 */
export const safe = (text: string): string => safeText(text.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, " "));

/** The same for a text of several lines. */
export function safeText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(hidden, (letter) => {
    const code = letter.codePointAt(0)!;
    if (letter === "\n") return letter;
    if (letter === "\t") return "  ";
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return "␡";
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
  });
}

/** Control characters, bidirectional controls, zero-width letters, invisible tags, halves of surrogate pairs. */
const hidden =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\u{e0000}-\u{e007f}]/gu;

/** Ways to set off a text. Without colour they change nothing. */
export interface Paint {
  strong(text: string): string;
  faint(text: string): string;
  good(text: string): string;
  bad(text: string): string;
  accent(text: string): string;
}

const plain: Paint = {
  strong: (text) => text,
  faint: (text) => text,
  good: (text) => text,
  bad: (text) => text,
  accent: (text) => text,
};

/** The library of colours is loaded only where colours are shown. */
export async function painter(color: boolean): Promise<Paint> {
  if (!color) return plain;
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: 1 });
  // Each function passes a single text on: chalk prints all of its arguments, so it would print the index that `map` gives.
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    bad: (text) => chalk.red(text),
    accent: (text) => chalk.cyan(text),
  };
}

export interface TableColumn {
  title: string;
  /** `right` for figures. */
  align?: "left" | "right";
  /** Whether the column may be narrowed, down to `least`, when the table is too wide: its cells then take several lines. */
  shrinks?: boolean;
  least?: number;
  paint?: (text: string) => string;
}

/**
 * A table that fits `columns`, a title line first, two spaces between columns, no rules. Control characters in cells are made
 * visible here, so that no data can command the terminal.
 */
export function table(
  layout: readonly TableColumn[],
  rows: readonly (readonly (string | number | null)[])[],
  { columns, paint = plain }: { columns: number; paint?: Paint },
): string {
  const cells = rows.map((row) => row.map((cell) => (cell === null ? "" : safe(String(cell)))));
  const widths = layout.map((column, index) =>
    cells.reduce((most, row) => Math.max(most, width(row[index] ?? "")), width(column.title)),
  );
  narrowColumns(widths, layout, columns);
  const line = (
    texts: readonly string[],
    painted: (index: number) => ((text: string) => string) | undefined,
  ) =>
    texts
      .map((text, index) => {
        const last = index === layout.length - 1 && layout[index]!.align !== "right";
        const set = last ? text : pad(text, widths[index]!, layout[index]!.align ?? "left");
        return (painted(index) ?? String)(set);
      })
      .join("  ")
      .trimEnd();
  return [
    line(
      layout.map((column) => column.title),
      () => paint.faint,
    ),
    ...cells.flatMap((row) => {
      const parts = row.map((cell, index) => cellLines(cell, widths[index]!));
      const height = Math.max(1, ...parts.map(({ length }) => length));
      return Array.from({ length: height }, (_, nth) =>
        line(
          parts.map((lines) => lines[nth] ?? ""),
          (index) => layout[index]!.paint,
        ),
      );
    }),
  ]
    .map((text) => `${text}\n`)
    .join("");
}

/** Narrows the columns that may shrink, the widest first, until the table fits. */
function narrowColumns(widths: number[], layout: readonly TableColumn[], columns: number): void {
  const total = () => widths.reduce((sum, columnWidth) => sum + columnWidth, 0) + 2 * (widths.length - 1);
  for (let over = total() - columns; over > 0; over--) {
    const widest = layout
      .map((column, index) => ({ index, can: column.shrinks && widths[index]! > (column.least ?? 8) }))
      .filter(({ can }) => can)
      .reduce((best, { index }) => (best < 0 || widths[index]! > widths[best]! ? index : best), -1);
    if (widest < 0) return;
    widths[widest]!--;
  }
}
