// Writes first-contact sheets as a Word document.

import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Footer,
  ImageRun,
  InternalHyperlink,
  type ISectionOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  SectionType,
  ShadingType,
  SimpleField,
  TabStopType,
  TextRun,
} from "docx";
import { fitted, shownSize } from "../../domain/documents/picture.ts";
import { type Brand, type Logo, noBrand, type ShownPicture } from "../brand.ts";
import { entryOf, type HtmlSheet } from "../html-page.ts";
import { blocksOf, type MarkdownBlock, notesBlocks } from "../markdown-blocks.ts";
import { fitToPage, noteLines, sheetLayouts } from "../page-fitting.ts";
import { a4, colour, type DocxOptions, docxBytes, font, pictureId, runsOf } from "./docx-page.ts";

/** Margins in twentieths of a point, as the format counts. */
const paper = { ...a4, side: 680, top: 620, gutter: 440 };

/** One Word document, each sheet from the top of a page, in two columns: plain styles that people can change. */
export const docxOf = (
  sheets: readonly HtmlSheet[],
  { contents = null, look = noBrand, ...options }: DocxOptions & { contents?: string | null; look?: Brand },
): Promise<Uint8Array> => {
  const accent = look.accent?.slice(1) ?? colour.accent;
  return docxBytes(options, {
    styles: {
      default: {
        document: {
          run: { font, size: 17, language: { value: options.language } },
          paragraph: { spacing: { after: 30, line: 245 } },
        },
        heading1: {
          run: { size: 34, bold: true, color: accent },
          paragraph: { spacing: { after: 0 } },
        },
        heading2: {
          run: { font, size: 19, bold: true, color: accent },
          paragraph: { spacing: { before: 110, after: 30 }, keepNext: true },
        },
        // Word’s own style for this heading is thin and blue, whatever the colour of the mission.
        heading3: {
          run: { font, size: 18, bold: true, color: accent },
          paragraph: { spacing: { before: 110, after: 30 }, keepNext: true },
        },
      },
    },
    sections:
      contents === null
        ? sheets.flatMap((sheet, index) => sectionsOf(sheet, index, look))
        : booklet(sheets, { title: options.title, contents, look }),
  });
};

/** Sheets after their contents, on numbered pages. Word counts the pages again when it prints. */
function booklet(
  sheets: readonly HtmlSheet[],
  { title, contents, look }: { title: string; contents: string; look: Brand },
): ISectionOptions[] {
  const foot = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 16, color: colour.quiet })],
      }),
    ],
  });
  const pages = 1 + Math.ceil(sheets.length / entriesOnPage);
  const entry = (sheet: HtmlSheet, index: number) =>
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: paper.width - 2 * paper.side, leader: "dot" }],
      children: [
        new InternalHyperlink({
          anchor: anchor(index),
          children: [new TextRun({ text: entryOf(sheet), size: 20 })],
        }),
        new TextRun({ text: "\t", size: 20 }),
        new SimpleField(`PAGEREF ${anchor(index)}`, String(pages + index)),
      ],
    });
  const list = [
    new Paragraph({ style: "Heading1", children: [new TextRun(title)] }),
    new Paragraph({
      children: [new TextRun({ text: contents, color: colour.quiet })],
      spacing: { after: 200 },
    }),
    ...sheets.map(entry),
  ];
  return [
    { properties: { page: margins }, children: list },
    ...sheets.flatMap((sheet, index) => sectionsOf(sheet, index + 1, look, anchor(index))),
  ].map((section) => ({ ...section, footers: { default: foot } }));
}

/** Lines of contents that a page has room for. */
const entriesOnPage = 55;

const anchor = (index: number) => `sheet_${index + 1}`;

const margins = {
  size: { width: paper.width, height: paper.height },
  margin: {
    top: paper.top,
    bottom: paper.top,
    left: paper.side,
    right: paper.side,
    footer: 300,
  },
};

/** The title across the page, then the rest in the columns of its layout on the same page. */
function sectionsOf(
  { markdown, layout = "conversation", notesTitle, pictures }: HtmlSheet,
  index: number,
  look: Brand,
  name?: string,
): ISectionOptions[] {
  const { columns, sizes } = sheetLayouts[layout];
  const { step, lines } = fitToPage(markdown, layout, notesTitle !== undefined);
  const blocks = [...blocksOf(markdown, pictures), ...(lines > 0 ? notesBlocks(notesTitle!, lines) : [])];
  const head = blocks[1]?.kind === "paragraph" ? 2 : 1;
  const size = Math.round(2 * sizes[step]!) - 1; // Half points; Arial is wide.
  return [
    {
      properties: { page: margins, type: index === 0 ? SectionType.CONTINUOUS : SectionType.NEXT_PAGE },
      children: [
        ...(look.logo ? [pictured(look.logo, index)] : []),
        ...blocks
          .slice(0, head)
          .map((block, at) =>
            paragraph(block, block.kind === "heading" ? undefined : 17, look, at === 0 ? name : undefined),
          ),
      ],
    },
    {
      properties: {
        page: margins,
        type: SectionType.CONTINUOUS,
        column: { count: columns, space: paper.gutter, separate: columns > 1 },
      },
      children: blocks
        .slice(head)
        .map((block, at) =>
          block.picture
            ? shown(block.picture, pictureOfSheet(index, at))
            : paragraph(block, block.kind === "heading" ? size + 1 : size, look),
        ),
    },
  ];
}

function paragraph(block: MarkdownBlock, size: number | undefined, look: Brand, name?: string): Paragraph {
  const runs = runsOf(block.lines, size);
  const children = name === undefined ? runs : [new Bookmark({ id: name, children: runs })];
  if (block.kind === "heading")
    return new Paragraph({ children, style: `Heading${block.level}`, keepNext: true });
  if (block.kind === "line") return toWriteOn();
  if (block.kind === "rule") return new Paragraph({ thematicBreak: true, children: [] });
  return new Paragraph({
    children,
    ...(block.kind === "item"
      ? { numbering: { reference: "points", level: Math.min(block.level, 3) - 1 } }
      : {}),
    ...(block.said ? quotationStyle(look.accent?.slice(1) ?? colour.accent) : {}),
  });
}

const thinLine = { style: BorderStyle.SINGLE, size: 4, color: colour.quiet, space: 0 };

/** A line to write on. Word draws the border between adjacent ones, and the bottom border under the last. */
const toWriteOn = () =>
  new Paragraph({
    children: [],
    border: { bottom: thinLine, between: thinLine },
    spacing: { before: 0, after: 0, line: 20 * noteLines.distance, lineRule: LineRuleType.EXACT },
  });

/** What is said aloud stands on a tint, with a bar on its left. */
const quotationStyle = (accent: string) => ({
  shading: { type: ShadingType.CLEAR, fill: colour.said, color: "auto" },
  border: { left: { style: BorderStyle.SINGLE, size: 18, color: accent, space: 6 } },
  indent: { left: 140, right: 60 },
  keepLines: true,
});

/** The place of a picture in the document. Lower places belong to the logos, one a sheet; a sheet has fewer than 100,000 blocks. */
const pictureOfSheet = (sheet: number, block: number) => (sheet + 1) * 100_000 + block;

/** The largest size of a picture in the text, in points. */
const largestShown = { width: 400, height: 190 };
/** The format counts 96 pixels an inch. */
const pixelsInPoint = 96 / 72;

function shown(picture: ShownPicture, place: number): Paragraph {
  const { width, height } = shownSize(picture, largestShown);
  const run = new ImageRun({
    type: picture.format === "png" ? "png" : "jpg",
    data: picture.bytes,
    transformation: { width: width * pixelsInPoint, height: height * pixelsInPoint },
    altText: { id: pictureId(place), name: "picture", title: "", description: picture.alt },
  });
  return new Paragraph({
    children: [run],
    // In a line as high as words, the picture would be cut off.
    spacing: { before: 60, after: 80, line: 240, lineRule: LineRuleType.AUTO },
  });
}

/** The largest size of the logo over the title, in pixels as the format counts them. */
const largestLogo = { width: 150, height: 42 };

function pictured(logo: Logo, place: number): Paragraph {
  const picture = new ImageRun({
    type: logo.format === "png" ? "png" : "jpg",
    data: logo.bytes,
    transformation: fitted(logo, largestLogo),
    altText: { id: pictureId(place), name: "logo", title: logo.alt, description: logo.alt },
  });
  return new Paragraph({ alignment: AlignmentType.RIGHT, children: [picture], spacing: { after: 0 } });
}
