// Writes sheets of address labels as a PDF.

import { type LabelSheet, placeLabels } from "../../domain/documents/label-sheets.ts";
import { colour, mm, Paper, type PdfOptions } from "./paper.ts";

/** Margins of a label, in points: the labels of a sheet are never cut exactly. */
const margin = { side: 5 * mm, top: 3 * mm };
const sizes = [11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6] as const;
const leading = 1.2;

/** Sheets of labels, each label a list of lines; the first `skip` labels stay empty. To match the paper, print at full size. */
export async function labelsPdf(
  labels: readonly (readonly string[])[],
  { sheet, skip }: { sheet: LabelSheet; skip: number },
  options: PdfOptions,
): Promise<Uint8Array> {
  const paper = new Paper(options);
  const room = { width: sheet.width * mm - 2 * margin.side, height: sheet.height * mm - 2 * margin.top };
  let page = -1;
  for (const { label, sheet: sheetIndex, x, y } of placeLabels(labels, sheet, skip)) {
    for (; page < sheetIndex; page++) paper.newPage();
    const size = sizeFor(label, room, paper);
    const free = sheet.height * mm - label.length * size * leading;
    paper.tagged("P", () => {
      for (const [index, text] of label.entries())
        paper.text(
          text,
          x * mm + margin.side,
          y * mm + free / 2 + index * size * leading,
          size,
          "regular",
          colour.ink,
        );
    });
  }
  return await paper.finish();
}

/** The largest type at which every line fits. */
function sizeFor(lines: readonly string[], room: { width: number; height: number }, paper: Paper): number {
  const fits = (size: number) =>
    lines.length * size * leading <= room.height &&
    lines.every((line) => paper.measure(size)(line, "regular") <= room.width);
  return sizes.find(fits) ?? sizes.at(-1)!;
}
