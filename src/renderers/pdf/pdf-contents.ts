// Writes the table of contents of a PDF booklet.

import { a4, colour, type Paper } from "./paper.ts";
import { setLines } from "./set-lines.ts";

const page = { side: 56, top: 48, bottom: 48 };
const size = 10.5;
const leading = 15;
/** Height of the title and of one line below it. */
const heading = 64;

/** Draws the table of contents of a booklet: each line names a sheet and its page, and links to it. */
export function setContents(
  paper: Paper,
  sheets: readonly { entry: string; pages: number }[],
  { title, contents }: { title: string; contents: string },
): void {
  const measure = paper.measure(size);
  const subtitleLines = setLines([[plain(contents)]], a4.width - 2 * page.side, measure);
  const head = heading + (subtitleLines.length - 1) * leading;
  const lines = Math.floor((a4.height - page.top - page.bottom) / leading);
  const onFirst = lines - Math.ceil(head / leading);
  const contentsPages = 1 + Math.max(0, Math.ceil((sheets.length - onFirst) / lines));
  let number = contentsPages + 1;
  let y = 0;
  let linesLeft = 0;
  for (const [index, { entry, pages }] of sheets.entries()) {
    if (linesLeft === 0) {
      paper.newPage(true);
      if (index === 0) {
        paper.bookmark(subtitleLines.length > 1 ? title : contents);
        paper.line(title, {
          x: page.side,
          y: page.top,
          size: 17,
          face: "bold",
          paint: paper.accent,
          tag: "H1",
        });
        paper.tagged("P", () => {
          for (const [n, line] of subtitleLines.entries())
            paper.segments(line, page.side, page.top + 26 + n * leading, size, colour.quiet);
        });
      }
      y = page.top + (index === 0 ? head : 0);
      linesLeft = index === 0 ? onFirst : lines;
    }
    setEntry(paper, { entry, number, y, name: `sheet-${index}` });
    number += pages;
    y += leading;
    linesLeft--;
  }
}

const plain = (text: string) => ({ text, strong: false, emphasis: false });

function setEntry(
  paper: Paper,
  { entry, number, y, name }: { entry: string; number: number; y: number; name: string },
): void {
  const measure = paper.measure(size);
  const right = a4.width - page.side;
  const digits = String(number);
  const at = right - measure(digits, "regular");
  const room = at - page.side - 20;
  const [first = [], ...more] = setLines([[plain(entry)]], room, measure);
  const words = first.map(({ text }) => text).join("") + (more.length > 0 ? "…" : "");
  const from = page.side + measure(words, "regular") + 6;
  paper.tagged("P", () => {
    paper.text(words, page.side, y, size, "regular", colour.ink);
    paper.text(digits, at, y, size, "regular", colour.ink);
  });
  paper.decorate(() => paper.dots(from, at - 6, y + size));
  paper.lead(page.side, y, right - page.side, leading, name);
}
