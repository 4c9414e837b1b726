// Writes letters as a Word document, for envelopes with a window.

import {
  BorderStyle,
  HeightRule,
  ImageRun,
  type ISectionOptions,
  type IStylesOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { fitted } from "../../domain/documents/picture.ts";
import { type Brand, type Logo, noBrand } from "../brand.ts";
import { blocksOf, type MarkdownBlock } from "../markdown-blocks.ts";
import type { LetterSheet } from "../views/letter-view.ts";
import { a4, colour, type DocxOptions, docxBytes, font, mm, pictureId, runsOf } from "./docx-page.ts";

/**
 * The page of a letter, in millimetres. The head is a table without lines: the sender on the left, the address on the right
 * where the windows of DL and C5 envelopes show it (see `pdf/letters-pdf.ts`), and stays there whatever is written around it.
 */
const page = { side: 20, top: 12, bottom: 14, address: { x: 110, y: 57, width: 80 }, text: 88 };

/** One Word document, each letter from the top of a page. Its styles have names, so that one change changes all letters. */
export const lettersDocx = (
  letters: readonly LetterSheet[],
  { look = noBrand, ...options }: DocxOptions & { look?: Brand },
): Promise<Uint8Array> =>
  docxBytes(options, {
    styles: styles(options.language, look.accent?.slice(1) ?? colour.accent),
    sections: [section(letters, look.logo)],
  });

const styles = (language: string, accent: string): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: 20, language: { value: language } },
      paragraph: { spacing: { after: 0, line: 250 } },
    },
    heading1: { run: { font, size: 20, bold: true }, paragraph: { spacing: { before: 140, after: 140 } } },
  },
  paragraphStyles: [
    named("Sender", { size: 17, color: colour.quiet }),
    named("SenderName", { size: 24, bold: true, color: accent }),
    named("Recipient", { size: 20 }),
    named("References", { size: 17, color: colour.quiet }),
    named("Letter", { size: 20 }, { spacing: { after: 130 } }),
    named("LetterTight", { size: 19 }, { spacing: { after: 100, line: 240 } }),
    named("LetterTighter", { size: 18 }, { spacing: { after: 80, line: 235 } }),
    named("Signature", { size: 20 }, { spacing: { before: 720 }, indent: { left: mm(90) }, keepLines: true }),
    named(
      "Notice",
      { size: 14, color: colour.quiet },
      {
        spacing: { before: 240, line: 220 },
        keepLines: true,
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: "C9D5D8", space: 6 } },
      },
    ),
  ],
});

const named = (
  id: string,
  run: object,
  paragraph: object = {},
): NonNullable<IStylesOptions["paragraphStyles"]>[number] => ({
  id,
  name: id.replace(/(?<=[a-z])(?=[A-Z])/g, " "),
  basedOn: "Normal",
  next: id,
  quickFormat: true,
  run,
  paragraph,
});

/** One section for all letters: a section break takes a line, for which a full page has no room. */
const section = (letters: readonly LetterSheet[], logo: Logo | null): ISectionOptions => ({
  properties: {
    page: {
      size: { width: a4.width, height: a4.height },
      margin: { top: mm(page.top), bottom: mm(page.bottom), left: mm(page.side), right: mm(page.side) },
    },
  },
  children: letters.flatMap((letter, index) => [
    new Paragraph({ spacing: { line: 20, lineRule: "exact" }, pageBreakBefore: index > 0, children: [] }),
    ...children(letter, logo, index),
  ]),
});

function children(letter: LetterSheet, logo: Logo | null, index: number) {
  const blocks = blocksOf(letter.markdown);
  const rule = blocks.findLastIndex(({ kind }) => kind === "rule");
  const text = (rule === -1 ? blocks : blocks.slice(0, rule)).filter(({ kind }) => kind !== "rule");
  const notice = rule === -1 ? [] : blocks.slice(rule + 1);
  const style = styleFor(letter);
  return [
    head(letter, logo, index),
    ...dated(letter),
    new Paragraph({ style: "Heading1", children: [new TextRun(letter.subject)] }),
    ...text.map((block, index) => paragraph(block, style, index === text.length - 1)),
    ...signed(letter),
    ...notice.map((block) => new Paragraph({ style: "Notice", children: runsOf(block.lines) })),
  ];
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const borders = {
  ...{ top: none, bottom: none, left: none, right: none },
  ...{ insideHorizontal: none, insideVertical: none },
};

/** The sender and the address, in a row of fixed height. */
function head({ head: sender, recipient }: LetterSheet, logo: Logo | null, place: number): Table {
  const columns = [mm(page.address.x - page.side), mm(page.address.width)];
  const cell = (index: number, children: Paragraph[]) =>
    new TableCell({ children, width: { size: columns[index]!, type: WidthType.DXA } });
  const lines = sender.map(
    (text, index) =>
      new Paragraph({ style: index === 0 ? "SenderName" : "Sender", children: [new TextRun(text)] }),
  );
  if (logo) lines.unshift(new Paragraph({ children: [pictured(logo, place)], spacing: { after: 60 } }));
  const address = recipient.map(
    (text, index) =>
      new Paragraph({
        style: "Recipient",
        children: [new TextRun(text)],
        spacing: {
          ...(index === 0 ? { before: mm(page.address.y - page.top) } : {}),
          ...(recipient.length > 5 ? { line: 208 } : {}),
        },
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns,
    width: { size: columns[0]! + columns[1]!, type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders,
    rows: [
      new TableRow({
        height: { value: mm(page.text - page.top), rule: HeightRule.EXACT },
        children: [cell(0, [...lines, ...(lines.length === 0 ? [new Paragraph("")] : [])]), cell(1, address)],
      }),
    ],
  });
}

/** The largest size of the logo over the sender, in pixels as the format counts them. */
const largestLogo = { width: 208, height: 60 };

const pictured = (logo: Logo, place: number) =>
  new ImageRun({
    type: logo.format === "png" ? "png" : "jpg",
    data: logo.bytes,
    transformation: fitted(logo, largestLogo),
    altText: { id: pictureId(place), name: "logo", title: logo.alt, description: logo.alt },
  });

const dated = ({ placeAndDate, references }: LetterSheet) => [
  new Paragraph({
    style: "Recipient",
    indent: { left: mm(page.address.x - page.side) },
    children: [new TextRun(placeAndDate)],
  }),
  ...references.map((text) => new Paragraph({ style: "References", children: [new TextRun(text)] })),
];

const paragraph = ({ kind, level, lines }: MarkdownBlock, style: string, last: boolean) =>
  new Paragraph({
    style: kind === "heading" ? "Heading2" : style,
    children: runsOf(lines),
    ...(kind === "item"
      ? { numbering: { reference: "points", level: Math.min(level, 3) - 1 }, spacing: { after: 40 } }
      : {}),
    ...(last ? { keepNext: true } : {}),
  });

const signed = ({ signature }: LetterSheet) =>
  signature.length === 0
    ? []
    : [
        new Paragraph({
          style: "Signature",
          children: runsOf(signature.map((text, index) => [{ text, strong: index === 0, emphasis: false }])),
        }),
      ];

/** Points of a page between the references and the foot, and how many of them the signature and the notice take. */
const room = { text: 478, signature: 70, notice: { letters: 148, line: 9.2, around: 22 } };

/** Styles by how tight they set a letter: letters and points of a line, points between paragraphs. */
const settings = [
  { style: "Letter", letters: 96, line: 12.1, gap: 6.5 },
  { style: "LetterTight", letters: 101, line: 11, gap: 5 },
  { style: "LetterTighter", letters: 107, line: 10.2, gap: 4 },
] as const;

/** The most readable style at which the letter is likely to be one page. */
function styleFor({ markdown, subject }: LetterSheet): string {
  const [text = "", notice = ""] = markdown.split(/^---$/m);
  const small = Math.ceil(notice.length / room.notice.letters) * room.notice.line + room.notice.around;
  const free = room.text - room.signature - small - (subject.length > 90 ? 12 : 0);
  const paragraphs = text.split(/\n+/).filter((line) => line !== "");
  const height = ({ letters, line, gap }: (typeof settings)[number]) =>
    paragraphs.reduce((sum, { length }) => sum + Math.ceil(length / letters) * line + gap, 0);
  return (settings.find((setting) => height(setting) <= free) ?? settings.at(-1)!).style;
}
