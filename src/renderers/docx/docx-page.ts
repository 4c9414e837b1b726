// What all Word documents share: paper, type, colours, lists, and how the file is written.

import {
  AlignmentType,
  Document,
  type INumberingOptions,
  type IPropertiesOptions,
  LevelFormat,
  Packer,
  TextRun,
} from "docx";
import type { Run } from "../markdown-blocks.ts";

export interface DocxOptions {
  /** BCP 47 tag of the words: the spelling checker goes by it. */
  language: string;
  title: string;
  author: string;
}

/** On every machine, or replaced by one of the same widths. */
export const font = "Arial";

export const colour = { quiet: "4D5A61", accent: "1F5A66", said: "EEF5F5" };

/** A4 in twentieths of a point, as the format counts. */
export const a4 = { width: 11_906, height: 16_838 };

/** Twentieths of a point in so many millimetres. */
export const mm = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

/** Points of lists, three deep. */
const points: INumberingOptions = {
  config: [
    {
      reference: "points",
      levels: [0, 1, 2].map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: "•",
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 220 * (level + 1), hanging: 200 } } },
      })),
    },
  ],
};

/** The bytes of a Word file. Nobody's name stands in it but the author's. */
export async function docxBytes(
  { title, author }: DocxOptions,
  content: Pick<IPropertiesOptions, "sections" | "styles">,
): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    description: "",
    numbering: points,
    ...content,
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A line that may follow another of its paragraph. */
export const runsOf = (lines: readonly (readonly Run[])[], size?: number): TextRun[] =>
  lines.flatMap((runs, line) => runs.map((run, at) => words(run, size, line > 0 && at === 0)));

const words = ({ text, strong, emphasis }: Run, size: number | undefined, newLine: boolean) =>
  new TextRun({
    text,
    ...(strong ? { bold: true } : {}),
    ...(emphasis ? { italics: true, color: colour.quiet } : {}),
    ...(size === undefined ? {} : { size }),
    ...(newLine ? { break: 1 } : {}),
  });
