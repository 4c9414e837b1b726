// Writes the sign-in sheet of a meeting as a Word file, to be completed before it is printed.
import {
  Footer,
  HeightRule,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { type Brand, noBrand } from "../brand.ts";
import type { SignInSheet } from "../views/sign-in-view.ts";
import { a4, colour, type DocxOptions, docxBytes, font, mm } from "./docx-page.ts";

/** Margins of the page, in millimetres. */
const page = { side: 12, top: 11, foot: 9 };
const columns = [64, 64, 66, 45, 34];
const row = 10.5;

export const signInDocx = (
  sheet: SignInSheet,
  { look = noBrand, ...options }: DocxOptions & { look?: Brand },
): Promise<Uint8Array> =>
  docxBytes(options, {
    styles: {
      default: {
        document: {
          run: { font, size: 20, language: { value: options.language } },
          paragraph: { spacing: { after: 0, line: 240 } },
        },
        heading1: {
          run: { font, size: 30, bold: true, color: look.accent?.slice(1) ?? colour.accent },
          paragraph: { spacing: { after: 40 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: a4.width, height: a4.height, orientation: PageOrientation.LANDSCAPE },
            margin: {
              ...{ top: mm(page.top), bottom: mm(page.foot + 14), left: mm(page.side), right: mm(page.side) },
              footer: mm(page.foot),
            },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [new TextRun({ text: sheet.notice, size: 15, color: colour.quiet })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ style: "Heading1", children: [new TextRun(sheet.title)] }),
          new Paragraph({ spacing: { after: 120 }, children: [new TextRun({ text: sheet.when, size: 21 })] }),
          tableOf(sheet),
          new Paragraph({ spacing: { line: 20, lineRule: "exact" }, children: [] }),
        ],
      },
    ],
  });

function tableOf({ columns: titles, rows, answers }: SignInSheet): Table {
  const boxes = answers.map((answer) => `\u2610\u00a0${answer}`).join("\u2003");
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(mm),
    width: { size: columns.reduce((sum, column) => sum + mm(column), 0), type: WidthType.DXA },
    margins: { left: mm(2), right: mm(2), top: 0, bottom: 0 },
    rows: [
      line(
        titles.map((text) => new TextRun({ text, size: 17, bold: true })),
        true,
      ),
      ...rows.map(([name, structure, email]) =>
        line([
          ...[name, structure, email, ""].map((text) => new TextRun({ text, size: 20 })),
          new TextRun({ text: boxes, size: 17 }),
        ]),
      ),
    ],
  });
}

const line = (runs: readonly TextRun[], tableHeader = false) =>
  new TableRow({
    ...{ cantSplit: true, tableHeader, height: { value: mm(row), rule: HeightRule.ATLEAST } },
    children: runs.map(
      (run, index) =>
        new TableCell({
          width: { size: mm(columns[index]!), type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          ...(tableHeader ? { shading: { fill: colour.said } } : {}),
          children: [new Paragraph({ children: [run] })],
        }),
    ),
  });
