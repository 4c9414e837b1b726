// Writes letters as a PDF, for envelopes with a window.

import { fitted } from "../../domain/documents/picture.ts";
import type { Logo } from "../brand.ts";
import { blocksOf, type MarkdownBlock } from "../markdown-blocks.ts";
import type { LetterSheet } from "../views/letter-view.ts";
import { flow, type PlacedLine, type SetBlock, setBlocks } from "./block-flow.ts";
import { a4, colour, mm, Paper, type PdfOptions } from "./paper.ts";
import { type Face, setLines } from "./set-lines.ts";

/**
 * The page of a letter, in points. The address stands where the windows of French envelopes show it however the paper lies
 * in them: a window of 45 × 100 or 35 × 100 mm, 20 mm from the right and from the foot of a DL envelope (110 × 220, folded
 * in three), 60 mm from the foot of a C5 one (162 × 229, folded in two).
 */
const page = {
  left: 20 * mm,
  right: 20 * mm,
  head: 14 * mm,
  address: { x: 110 * mm, y: 57 * mm, width: 80 * mm, height: 22 * mm },
  references: 90 * mm,
  next: 20 * mm,
  foot: 14 * mm,
};
const width = a4.width - page.left - page.right;

/** Where paper is folded for DL and for C5, in points from the top. */
const folds = [99 * mm, 148.5 * mm];

/** Sizes of type, the most readable first: the first at which the letter is one page is taken. */
const sizes = [11, 10.5, 10, 9.5, 9] as const;
const addressSize = 10;

/** The largest size of the logo over the sender. */
const largestLogo = { width: 55 * mm, height: 16 * mm };

/** One PDF, each letter from the top of a page, with a bookmark for each. */
export async function lettersPdf(letters: readonly LetterSheet[], options: PdfOptions): Promise<Uint8Array> {
  const paper = new Paper(options);
  for (const letter of letters) setLetter(paper, letter, options.look?.logo ?? null);
  return await paper.finish();
}

function setLetter(paper: Paper, letter: LetterSheet, logo: Logo | null) {
  paper.newPage();
  paper.bookmark(letter.title);
  const line = lineSetter(paper);
  let y = page.head + (logo ? pictured(paper, logo) : 0);
  for (const [index, text] of letter.head.entries())
    y = line(text, {
      ...{ x: page.left, y, width: page.address.x - page.left - 4 * mm },
      ...(index === 0
        ? { size: 13, face: "bold" as const, paint: paper.accent }
        : { size: 9, paint: colour.quiet }),
    });
  y = page.address.y;
  const leading = Math.min(1.3, page.address.height / (letter.recipient.length * addressSize));
  for (const text of letter.recipient)
    y = line(text, { x: page.address.x, y, width: page.address.width, size: addressSize, leading });
  paper.decorate(() => {
    for (const fold of folds) paper.rule(0, fold, 4 * mm, fold, colour.line, 0.5);
  });
  const { x, width: addressWidth } = page.address;
  const underDate = line(letter.placeAndDate, { x, y: page.references, width: addressWidth, size: 10 });
  y = page.references;
  for (const text of letter.references)
    y = line(text, {
      x: page.left,
      y,
      width: page.address.x - page.left - 4 * mm,
      size: 9,
      paint: colour.quiet,
    });
  y = line(letter.subject, {
    x: page.left,
    y: Math.max(y, underDate) + 8,
    width,
    size: 11,
    face: "bold",
    tag: "H1",
  });
  setBody(paper, letter, y + 10);
}

/** Draws the logo at the head, and gives the height that it takes. */
function pictured(paper: Paper, logo: Logo): number {
  const { width: wide, height } = fitted(logo, largestLogo);
  paper.picture(logo, page.left, page.head, wide, height);
  return height + 2 * mm;
}

/** Writes a text that may be longer than its line, and gives where the next one begins. */
const lineSetter =
  (paper: Paper) =>
  (
    text: string,
    {
      leading = 1.3,
      ...at
    }: {
      x: number;
      y: number;
      width: number;
      size: number;
      leading?: number;
      face?: Face;
      paint?: string;
      tag?: string;
    },
  ): number => {
    const run = { text, strong: at.face === "bold", emphasis: false };
    let { y } = at;
    for (const segments of setLines([[run]], at.width, paper.measure(at.size))) {
      const place = y;
      paper.tagged(at.tag ?? "P", () =>
        paper.segments(segments, at.x, place, at.size, at.paint ?? colour.ink),
      );
      y += at.size * leading;
    }
    return y;
  };

/** Text, signature and notice, over as many pages as they need: one, unless somebody wrote a long letter. */
function setBody(paper: Paper, letter: LetterSheet, top: number) {
  const heightOf = (sheet: number) => a4.height - page.foot - (sheet === 0 ? top : page.next);
  const parts = partsOf(letter);
  const tries = sizes.map((size) => () => flow(setParts(parts, size, paper), heightOf));
  let flown = tries[0]!();
  for (const attempt of tries.slice(1)) {
    if (flown.columns === 1) break;
    flown = attempt();
  }
  for (let sheet = 0; sheet < flown.columns; sheet++) {
    if (sheet > 0) paper.newPage();
    draw(
      paper,
      flown.lines.filter(({ column }) => column === sheet),
      sheet === 0 ? top : page.next,
    );
  }
}

/** Splits the text of a letter: its notice stands below a rule. */
function partsOf({ markdown, signature }: LetterSheet) {
  const blocks = blocksOf(markdown);
  const rule = blocks.findLastIndex(({ kind }) => kind === "rule");
  const run = (text: string, index: number) => [{ text, strong: index === 0, emphasis: false }];
  const signed: MarkdownBlock = { kind: "paragraph", level: 0, said: false, lines: signature.map(run) };
  return {
    text: (rule === -1 ? blocks : blocks.slice(0, rule)).filter(({ kind }) => kind !== "rule"),
    signature: signature.length > 0 ? [signed] : [],
    notice: rule === -1 ? [] : blocks.slice(rule + 1),
  };
}

function setParts(
  { text, signature, notice }: ReturnType<typeof partsOf>,
  size: number,
  paper: Paper,
): SetBlock[] {
  const { measure } = paper;
  const body = setBlocks(text, { size, width, measure }).map((block, index, all) => ({
    ...block,
    before: index === 0 ? 0 : block.before + 0.35 * size,
    withNext: index === all.length - 1 && signature.length > 0,
  }));
  const signed = setBlocks(signature, { size, width: page.address.width, measure }).map((block) => ({
    ...block,
    before: 4 * size,
    indent: page.address.x - page.left,
  }));
  const small = Math.min(8, size - 1.5);
  const noted = setBlocks(notice, { size: small, width, measure }).map((block, index) => ({
    ...block,
    before: index === 0 ? 2 * size : block.before,
  }));
  return [...body, ...signed, ...noted];
}

function draw(paper: Paper, lines: readonly PlacedLine[], top: number) {
  for (const [index, { set }] of lines.entries()) {
    if (lines[index - 1]?.set === set) continue;
    const blockLines = lines.filter((line) => line.set === set);
    paper.tagged(set.block.kind === "heading" ? "H2" : "P", () => {
      for (const { segments, top: along, first } of blockLines) {
        const [x, y] = [page.left + set.indent, top + along];
        if (set.block.kind === "item" && first)
          paper.text("•", x - set.size * 0.85, y, set.size, "regular", colour.ink);
        paper.segments(segments, x, y, set.size, set.size < 8.5 ? colour.quiet : colour.ink);
      }
    });
  }
}
