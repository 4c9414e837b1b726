// Writes sheets of address labels as a Word document.

import {
  BorderStyle,
  HeightRule,
  type ISectionOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { type LabelSheet, placeLabels } from "../../domain/documents/label-sheets.ts";
import { a4, type DocxOptions, docxBytes, font, mm } from "./docx-page.ts";

/** Margins of a label, in millimetres. */
const margin = { side: 5, top: 2 };
/** Sizes of type in half points, the largest first. */
const sizes = [22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12] as const;

/** Sheets of labels as tables whose cells are the labels: a page each, to be corrected and printed in Word. */
export async function labelsDocx(
  labels: readonly (readonly string[])[],
  { sheet, skip }: { sheet: LabelSheet; skip: number },
  options: DocxOptions,
): Promise<Uint8Array> {
  const placed = placeLabels(labels, sheet, skip);
  const rows: (readonly string[])[][] = Array.from(
    { length: Math.ceil((labels.length + skip) / sheet.columns) },
    () => [],
  );
  for (const { label, sheet: page, row, column } of placed) rows[page * sheet.rows + row]![column] = label;
  return await docxBytes(options, {
    styles: {
      default: {
        document: {
          run: { font, size: 20, language: { value: options.language } },
          paragraph: { spacing: { after: 0, line: 240 } },
        },
      },
    },
    sections: [sheets(rows, sheet)],
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const borders = {
  ...{ top: none, bottom: none, left: none, right: none },
  ...{ insideHorizontal: none, insideVertical: none },
};

/** One table over all pages: each page holds exactly the rows of a sheet of labels, so that no page break is needed. */
function sheets(rows: readonly (readonly (readonly string[])[])[], sheet: LabelSheet): ISectionOptions {
  const gutter = mm(sheet.pitch.x - sheet.width);
  const columns = Array.from({ length: sheet.columns }, (_, index) =>
    index === 0 ? [mm(sheet.width)] : [gutter, mm(sheet.width)],
  ).flat();
  return {
    properties: {
      page: {
        size: { width: a4.width, height: a4.height },
        margin: { top: mm(sheet.top), left: mm(sheet.left), right: 0, bottom: 0, header: 0, footer: 0 },
      },
    },
    children: [
      new Table({
        layout: TableLayoutType.FIXED,
        columnWidths: columns,
        width: { size: columns.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
        margins: { left: mm(margin.side), right: mm(margin.side), top: 0, bottom: 0 },
        borders,
        rows: rows.map((labels) => rowOf(labels, columns, sheet)),
      }),
      new Paragraph({ spacing: { line: 20, lineRule: "exact" }, children: [] }),
    ],
  };
}

const rowOf = (labels: readonly (readonly string[])[], columns: readonly number[], sheet: LabelSheet) =>
  new TableRow({
    cantSplit: true,
    height: { value: mm(sheet.pitch.y), rule: HeightRule.EXACT },
    children: columns.map((width, index) => {
      const label = index % 2 === 0 ? (labels[index / 2] ?? []) : [];
      const size = sizeFor(label, sheet);
      const lines = label.map(
        (text) => new Paragraph({ run: { size }, children: [new TextRun({ text, size })] }),
      );
      return new TableCell({
        width: { size: width, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        children: lines.length > 0 ? lines : [new Paragraph({ children: [] })],
        ...(index % 2 === 0 ? {} : { margins: { left: 0, right: 0 } }),
      });
    }),
  });

/** Width of a letter in units of the type size; an overestimate, so that lines fit. */
const letter = 0.56;

/** The largest type, in half points, at which every line is likely to fit. */
function sizeFor(lines: readonly string[], { width, height }: LabelSheet): number {
  const points = (millimetres: number) => (millimetres * 72) / 25.4;
  const fits = (size: number) =>
    (lines.length * size * 1.2) / 2 <= points(height - 2 * margin.top) &&
    lines.every(({ length }) => (length * letter * size) / 2 <= points(width - 2 * margin.side));
  return sizes.find(fits) ?? sizes.at(-1)!;
}
