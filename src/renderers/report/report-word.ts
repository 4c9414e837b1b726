// Writes the report as a Word document to finish: Word's own heading styles, tables whose first row is repeated on every page,
// charts as pictures with words that say what they show.
import {
  AlignmentType,
  BorderStyle,
  Footer,
  ImageRun,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { fitted, pictureIn } from "../../domain/documents/picture.ts";
import { type Brand, noBrand } from "../brand.ts";
import { chartPng } from "../charts/chart-png.ts";
import { a4, colour, type DocxOptions, docxBytes, font, mm, pictureId } from "../docx/docx-page.ts";
import { type DocumentBlock, type DocumentTable, type ReportDocument, widthsOf } from "./report-document.ts";

/** Margins of the page, in millimetres. */
const page = { side: 20, top: 18 };
const textWidth = a4.width - 2 * mm(page.side);
/** Sizes of type, in half points. */
const sizes = { text: 21, cell: 18, small: 17 };
/** Pictures are measured in pixels of 96 to the inch, which are 15 twentieths of a point. */
const largestLogo = { width: 150, height: 42 };
const largestChart = { width: textWidth / 15, height: 800 };

/** A line that grows with its content: a picture in a line of the text's height would be cut off. */
const asHighAsItself = { line: 240, lineRule: LineRuleType.AUTO };

export function reportDocx(
  { title, blocks }: ReportDocument,
  {
    look = noBrand,
    face,
    ...options
  }: DocxOptions & { look?: Brand /** Of the words in charts. */; face: Uint8Array },
): Promise<Uint8Array> {
  const accent = look.accent?.slice(1) ?? colour.accent;
  const head = (size: number, before: number) => ({
    run: { font, size, bold: true, color: accent },
    paragraph: { spacing: { before, after: 80, ...asHighAsItself }, keepNext: true },
  });
  const margins = { top: mm(page.top), bottom: mm(page.top), left: mm(page.side), right: mm(page.side) };
  return docxBytes(options, {
    styles: {
      default: {
        document: {
          run: { font, size: sizes.text, language: { value: options.language } },
          paragraph: { spacing: { after: 100, line: 264 } },
        },
        heading1: head(34, 0),
        heading2: head(27, 320),
        heading3: head(22, 240),
      },
    },
    sections: [
      {
        properties: { page: { size: { width: a4.width, height: a4.height }, margin: margins } },
        footers: { default: pageNumber() },
        children: [
          ...(look.logo ? [logoOf(look.logo)] : []),
          new Paragraph({ style: "Heading1", children: [new TextRun(title)] }),
          ...blocks.flatMap((block, place) => wordBlocks(block, accent, face, place + 1)),
        ],
      },
    ],
  });
}

function wordBlocks(
  block: DocumentBlock,
  accent: string,
  face: Uint8Array,
  place: number,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ style: `Heading${block.level}`, children: [new TextRun(block.text)] })];
    case "paragraph":
      return [paragraph(block.text, block.quiet)];
    case "list":
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: "points", level: 0 },
            spacing: { after: 20 },
            children: [new TextRun(item)],
          }),
      );
    case "table":
      // Word joins two tables unless a paragraph stands between them.
      return [tableOf(block, accent), new Paragraph({ spacing: { after: 0, line: 120 }, children: [] })];
    case "chart":
      return chartBlocks(block, face, place);
  }
}

/** The title of a chart stays on the page of its picture. */
function chartBlocks(
  { drawing, titled, source }: DocumentBlock & { kind: "chart" },
  face: Uint8Array,
  place: number,
): Paragraph[] {
  const { title, alternative } = drawing;
  const data = chartPng(drawing, face);
  const picture = new ImageRun({
    ...{ type: "png", data },
    transformation: fitted(pictureIn(data)!, largestChart),
    altText: { id: pictureId(place), name: title, title, description: alternative },
  });
  const words = new TextRun({ text: title, size: sizes.cell, bold: true });
  return [
    ...(titled
      ? [new Paragraph({ keepNext: true, spacing: { before: 60, after: 60 }, children: [words] })]
      : []),
    new Paragraph({ spacing: { after: 80, ...asHighAsItself }, keepNext: true, children: [picture] }),
    ...(source === null ? [] : [paragraph(source, true)]),
  ];
}

const paragraph = (text: string, isQuiet: boolean) =>
  new Paragraph({
    children: [new TextRun(isQuiet ? { text, size: sizes.small, color: colour.quiet } : { text })],
  });

function tableOf({ columns, rows }: DocumentTable, accent: string): Table {
  const widths = widthsOf(columns, textWidth).map(Math.floor);
  const line = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      ...{ cantSplit: true, tableHeader: isHead },
      children: cells.map(
        (text, at) =>
          new TableCell({
            width: { size: widths[at]!, type: WidthType.DXA },
            borders: { ...bare, bottom: isHead ? edge(12, accent) : edge(4, "C9D5D8") },
            children: [
              new Paragraph({
                alignment: columns[at]!.numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
                spacing: { after: 0 },
                keepNext: isHead,
                children: [new TextRun({ text, size: sizes.cell, bold: isHead })],
              }),
            ],
          }),
      ),
    });
  return new Table({
    ...{ layout: TableLayoutType.FIXED, columnWidths: widths },
    width: { size: textWidth, type: WidthType.DXA },
    margins: { left: mm(1.2), right: mm(1.2), top: mm(0.6), bottom: mm(0.6) },
    rows: [
      line(
        columns.map(({ title }) => title),
        true,
      ),
      ...rows.map((cells) => line(cells, false)),
    ],
  });
}

const edge = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color });
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const bare = { top: none, left: none, right: none };

const pageNumber = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 16, color: colour.quiet })],
      }),
    ],
  });

const logoOf = (logo: NonNullable<Brand["logo"]>) =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: asHighAsItself,
    children: [
      new ImageRun({
        type: logo.format === "png" ? "png" : "jpg",
        data: logo.bytes,
        transformation: fitted(logo, largestLogo),
        altText: { id: pictureId(0), name: "logo", title: logo.alt, description: logo.alt },
      }),
    ],
  });
