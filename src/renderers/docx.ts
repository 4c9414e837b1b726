import { BorderStyle, type ISectionOptions, Paragraph, SectionType, ShadingType } from "docx";
import { type Block, blocksOf } from "./blocks.ts";
import { a4, colour, type DocxOptions, docxBytes, font, runsOf } from "./docx/page.ts";
import { stepOf, typeSizes } from "./fit.ts";
import type { Sheet } from "./html.ts";

/** Margins in twentieths of a point, as the format counts. */
const paper = { ...a4, side: 680, top: 620, gutter: 440 };

/** One Word document, each sheet from the top of a page, in two columns: plain styles that people can change. */
export const docxOf = (sheets: readonly Sheet[], options: DocxOptions): Promise<Uint8Array> =>
  docxBytes(options, {
    styles: {
      default: {
        document: {
          run: { font, size: 17, language: { value: options.language } },
          paragraph: { spacing: { after: 30, line: 245 } },
        },
        heading1: {
          run: { size: 34, bold: true, color: colour.accent },
          paragraph: { spacing: { after: 0 } },
        },
        heading2: {
          run: { font, size: 19, bold: true, color: colour.accent },
          paragraph: { spacing: { before: 110, after: 30 }, keepNext: true },
        },
      },
    },
    sections: sheets.flatMap(({ markdown }, index) => sectionsOf(markdown, index)),
  });

/** The title across the page, then the rest in two columns on the same page. */
function sectionsOf(markdown: string, index: number): ISectionOptions[] {
  const blocks = blocksOf(markdown);
  const head = blocks[1]?.kind === "paragraph" ? 2 : 1;
  const size = Math.round(2 * typeSizes[stepOf(markdown)]!) - 1; // Half points; Arial is wide.
  const margins = {
    page: {
      size: { width: paper.width, height: paper.height },
      margin: { top: paper.top, bottom: paper.top, left: paper.side, right: paper.side },
    },
  };
  return [
    {
      properties: { ...margins, type: index === 0 ? SectionType.CONTINUOUS : SectionType.NEXT_PAGE },
      children: blocks
        .slice(0, head)
        .map((block) => paragraph(block, block.kind === "heading" ? undefined : 17)),
    },
    {
      properties: {
        ...margins,
        type: SectionType.CONTINUOUS,
        column: { count: 2, space: paper.gutter, separate: true },
      },
      children: blocks
        .slice(head)
        .map((block) => paragraph(block, block.kind === "heading" ? undefined : size)),
    },
  ];
}

function paragraph(block: Block, size: number | undefined): Paragraph {
  const children = runsOf(block.lines, size);
  if (block.kind === "heading")
    return new Paragraph({ children, style: `Heading${block.level}`, keepNext: true });
  if (block.kind === "rule") return new Paragraph({ thematicBreak: true, children: [] });
  return new Paragraph({
    children,
    ...(block.kind === "item"
      ? { numbering: { reference: "points", level: Math.min(block.level, 3) - 1 } }
      : {}),
    ...(block.said ? said : {}),
  });
}

/** What is said aloud stands on a tint, with a bar on its left. */
const said = {
  shading: { type: ShadingType.CLEAR, fill: colour.said, color: "auto" },
  border: { left: { style: BorderStyle.SINGLE, size: 18, color: colour.accent, space: 6 } },
  indent: { left: 140, right: 60 },
  keepLines: true,
};
