// Writes the sign-in sheet of a meeting as a PDF: A4 landscape, with lines high enough for handwriting.
import { blankRow, type SignInSheet } from "../views/sign-in-view.ts";
import { a4, colour, mm, Paper, type PdfOptions } from "./paper.ts";
import { setLines } from "./set-lines.ts";

/** The page and its margins, in points. */
const page = { width: a4.height, height: a4.width, side: 12 * mm, top: 11 * mm, foot: 9 * mm };
const columns = [64, 64, 66, 45, 34].map((width) => width * mm);
const row = 10.5 * mm;
const heading = 10 * mm;
const padding = 2 * mm;
const sizes = { title: 15, when: 10.5, column: 8.5, cell: 10, small: 8, notice: 7.5 };
const box = 3.4 * mm;

export async function signInPdf(sheet: SignInSheet, options: PdfOptions): Promise<Uint8Array> {
  const paper = new Paper(options);
  const { notice, noticeTop, tableTop, rowsOnPage, pages } = layOut(sheet, paper);
  // Empty lines fill the last page, so that no paper is wasted.
  const rows = Array.from({ length: pages * rowsOnPage }, (_, index) => sheet.rows[index] ?? blankRow);
  for (let number = 1; number <= pages; number++) {
    paper.newPage(false, "landscape");
    if (number === 1) paper.bookmark(sheet.title);
    const head = { x: page.side, y: page.top };
    paper.line(sheet.title, { ...head, size: sizes.title, face: "bold", paint: paper.accent, tag: "H1" });
    paper.line(sheet.when, { x: page.side, y: page.top + sizes.title * 1.4, size: sizes.when });
    const counted = sheet.page(number, pages);
    const right = page.width - page.side - paper.measure(sizes.small)(counted, "regular");
    paper.line(counted, { x: right, y: page.top, size: sizes.small, paint: colour.quiet });
    setTable(paper, sheet, rows.slice((number - 1) * rowsOnPage, number * rowsOnPage), tableTop);
    paper.tagged("P", () => {
      for (const [index, line] of notice.entries())
        paper.segments(
          line,
          ...[page.side, noticeTop + index * sizes.notice * 1.25, sizes.notice, colour.quiet],
        );
    });
  }
  return await paper.finish();
}

/** Lines on all pages, including those that fill the last one. */
export function linesOnPaper(sheet: SignInSheet, options: PdfOptions): number {
  const { rowsOnPage, pages } = layOut(sheet, new Paper(options));
  return rowsOnPage * pages;
}

function layOut(sheet: SignInSheet, paper: Paper) {
  const notice = setLines(
    [[{ text: sheet.notice, strong: false, emphasis: false }]],
    page.width - 2 * page.side,
    paper.measure(sizes.notice),
  );
  const tableTop = page.top + sizes.title * 1.4 + sizes.when * 1.5 + 2 * mm;
  const noticeTop = page.height - page.foot - notice.length * sizes.notice * 1.25 - 1 * mm;
  const rowsOnPage = Math.floor((noticeTop - tableTop - heading) / row);
  return { notice, noticeTop, tableTop, rowsOnPage, pages: Math.ceil(sheet.rows.length / rowsOnPage) };
}

function setTable(paper: Paper, sheet: SignInSheet, rows: SignInSheet["rows"], top: number): void {
  const lefts = columns.map((_, index) =>
    columns.slice(0, index).reduce((sum, width) => sum + width, page.side),
  );
  const right = page.side + columns.reduce((sum, width) => sum + width, 0);
  const bottom = top + heading + rows.length * row;
  paper.decorate(() => {
    paper.box(page.side, top, right - page.side, heading, colour.said);
    for (const x of [...lefts, right]) paper.rule(x, top, x, bottom, colour.line, 0.6);
    paper.rule(page.side, top, right, top, colour.line, 0.6);
    for (let index = 0; index <= rows.length; index++)
      paper.rule(
        page.side,
        top + heading + index * row,
        right,
        top + heading + index * row,
        colour.line,
        0.6,
      );
  });
  const cell = (text: string, column: number, y: number, height: number, size: number, strong: boolean) => {
    if (text === "") return;
    const width = columns[column]! - 2 * padding;
    const fitting = [size, size - 1, size - 2, size - 2.5].find(
      (points) => linesAt(points).length * points * 1.15 <= height - 2,
    );
    function linesAt(points: number) {
      return setLines([[{ text, strong, emphasis: false }]], width, paper.measure(points));
    }
    const points = fitting ?? size - 2.5;
    const lines = linesAt(points).slice(0, Math.max(1, Math.floor(height / (points * 1.15))));
    const start = y + (height - lines.length * points * 1.15) / 2;
    paper.tagged("P", () => {
      for (const [index, line] of lines.entries())
        paper.segments(line, lefts[column]! + padding, start + index * points * 1.15, points, colour.ink);
    });
  };
  for (const [index, title] of sheet.columns.entries()) cell(title, index, top, heading, sizes.column, true);
  for (const [index, texts] of rows.entries()) {
    const y = top + heading + index * row;
    for (const [column, text] of texts.entries()) cell(text, column, y, row, sizes.cell, false);
    boxes(paper, sheet.answers, lefts.at(-1)!, y);
  }
}

/** The two boxes of a line, each before its answer. */
function boxes(paper: Paper, answers: SignInSheet["answers"], left: number, y: number): void {
  for (const [index, answer] of answers.entries()) {
    const x = left + padding + (index * columns.at(-1)!) / 2;
    const top = y + (row - box) / 2;
    paper.decorate(() => {
      for (const [x1, y1, x2, y2] of [
        [x, top, x + box, top],
        [x, top + box, x + box, top + box],
        [x, top, x, top + box],
        [x + box, top, x + box, top + box],
      ] as const)
        paper.rule(x1, y1, x2, y2, colour.quiet, 0.8);
    });
    paper.line(answer, { x: x + box + 1.5 * mm, y: y + (row - sizes.small * 1.25) / 2, size: sizes.small });
  }
}
