// Defines what all Word documents share: paper, type, colours, lists, and how the file is written.

import {
  AlignmentType,
  Document,
  type INumberingOptions,
  type IPropertiesOptions,
  LevelFormat,
  Packer,
  TextRun,
} from "docx";
import { usualAccent } from "../brand.ts";
import type { Run } from "../markdown-blocks.ts";

export interface DocxOptions {
  /** BCP 47 tag of the language of the text, which the spelling checker uses. */
  language: string;
  title: string;
  author: string;
  /** When the document is made. The same content with the same date gives the same bytes. */
  date: Date;
}

/** A font that every machine has, or replaces by a font of the same widths. */
export const font = "Arial";

export const colour = { quiet: "4D5A61", accent: usualAccent.slice(1).toUpperCase(), said: "EEF5F5" };

/** A4 in twentieths of a point, as the format counts. */
export const a4 = { width: 11_906, height: 16_838 };

/** Twentieths of a point in so many millimetres. */
export const mm = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

/** Bullets of lists, in three levels. */
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

/** The id of a picture, by its place in the document. The library's own ids would show how many pictures the run made before. */
export const pictureId = (place: number): string => String(place + 1);

/** The bytes of a Word file, whose properties name nobody but the author. */
export async function docxBytes(
  { title, author, date }: DocxOptions,
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
  const properties = { path: "docProps/core.xml", data: coreProperties({ title, author, date }) };
  return datedZip(new Uint8Array(await Packer.toBuffer(document, undefined, [properties])), date);
}

/** The core properties of the file (ECMA-376, part 2, 11), written here because the library would date them by the machine's clock. */
function coreProperties({ title, author, date }: Omit<DocxOptions, "language">): string {
  const at = `${date.toISOString().slice(0, 19)}Z`;
  const day = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>`,
    `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `${day("created")}${day("modified")}</cp:coreProperties>`,
  ].join("");
}

const escapeXml = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? "&quot;");

/** Sets the date of every file of a zip, in its directory and in the header of each file (APPNOTE.TXT, 4.3). */
function datedZip(zip: Uint8Array, date: Date): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const moment = (day << 16) | time;
  // The end record is 22 bytes long, and no comment follows it.
  const end = zip.length - 22;
  const count = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    view.setUint32(entry + 12, moment, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, moment, true);
    const lengths = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    entry += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return zip;
}

/** The runs of a paragraph, with a break before each further line. */
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
