// Reads the pages of a PDF into passages, in the order in which people read them.

import { Refusal } from "../../../domain/problems/problem.ts";
import { type DocumentText, type Passage, passage, tidied } from "./passage.ts";
import { type Field, fieldsOf, withFields } from "./pdf-fields.ts";
import {
  blocksOf,
  type LayoutBlock,
  type LayoutSegment,
  paragraphsOf,
  rowsOf,
  segmentsOf,
  sideBySide,
  type TextItem,
} from "./pdf-layout.ts";
import { unpacksTooLarge } from "./pdf-unpacked-size.ts";

/** No application is longer, and a longer document could keep the machine busy for hours. Chosen by hand. */
const mostPages = 400;
/** On one page: dense print drawn letter by letter has 8,000. `mostCharacters` is for the whole document. */
const mostItems = 30_000;
const mostCharacters = 3_000_000;

/** A document with fewer letters on all its pages was scanned: they are stamps on pictures. Chosen by hand. */
const fewLetters = 40;

type Task = ReturnType<typeof import("unpdf/pdfjs")["getDocument"]>;
type Pdf = Awaited<Task["promise"]>;
type PdfPage = Awaited<ReturnType<Pdf["getPage"]>>;

interface Page {
  segments: LayoutSegment[];
  fields: Field[];
  width: number;
  /** From its lower to its upper edge. */
  bottom: number;
  top: number;
}

/** Reads a PDF: text laid out as it is seen, and the filled fields of its form. Refused when it is protected, damaged or scanned. */
export async function readPdf(bytes: Buffer, file: string): Promise<DocumentText> {
  if (unpacksTooLarge(bytes)) throw new Refusal("input", { code: "application-too-large", file });
  const library = await import("unpdf/pdfjs");
  // The library takes over the bytes it is given, so it gets a copy.
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    maxImageSize: 0,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > mostPages) throw new Refusal("input", { code: "application-too-large", file });
    return await readPages(pdf, file);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const name = error instanceof Error ? error.name : "";
    const code = name === "PasswordException" ? "application-protected" : "application-damaged";
    throw new Refusal("input", { code, file });
  } finally {
    await task.destroy().catch(() => {});
  }
}

async function readPages(pdf: Pdf, file: string): Promise<DocumentText> {
  const pages: Page[] = [];
  const bold = new Map<string, boolean>();
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const items = await textOf(page, file);
    characters += items.reduce((sum, { str }) => sum + str.length, 0);
    if (characters > mostCharacters) throw new Refusal("input", { code: "application-too-large", file });
    await learnTypefaces(page, items, bold);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    pages.push({
      segments: segmentsOf(items),
      fields: fieldsOf(await page.getAnnotations()),
      width: right - left,
      bottom,
      top,
    });
    page.cleanup();
  }
  const margins = takeMargins(pages);
  const letters = pages
    .flatMap(({ segments, fields }) => [
      ...segments.map(({ text }) => text),
      ...fields.map(({ value }) => value),
    ])
    .join("")
    .replace(/[^\p{L}]/gu, "").length;
  if (letters < fewLetters)
    throw new Refusal("input", { code: "application-scanned", file, pages: pages.length });
  const look = lookOf(pages, bold);
  return {
    format: "pdf",
    encoding: null,
    passages: joined(pages.map((page, index) => passagesOf(page, index + 1, look))),
    margins,
  };
}

/** The passages of all pages; a sentence that goes on over the page becomes one passage. */
function joined(pages: readonly Passage[][]): Passage[] {
  const all: Passage[] = [];
  const isPlain = ({ heading, strong, cells }: Passage) => !heading && !strong && cells === null;
  for (const [first, ...rest] of pages) {
    const last = all.at(-1);
    if (!first) continue;
    const goesOn =
      last && isPlain(last) && isPlain(first) && /[^.?!:;]$/.test(last.text) && /^\p{Ll}/u.test(first.text);
    if (goesOn) all[all.length - 1] = { ...last, text: `${last.text} ${first.text}` };
    else all.push(first);
    for (const passage of rest) all.push(passage);
  }
  return all;
}

async function textOf(page: PdfPage, file: string): Promise<TextItem[]> {
  const items: TextItem[] = [];
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return items;
    for (const item of value.items) items.push(item);
    if (items.length <= mostItems) continue;
    await reader.cancel(new Error("too much text"));
    throw new Refusal("input", { code: "application-too-large", file });
  }
}

/** Learns which typefaces are bold. That needs the list of what the page draws, which is made only for a page with a new typeface. */
async function learnTypefaces(page: PdfPage, items: readonly TextItem[], bold: Map<string, boolean>) {
  const fresh = new Set(items.map(({ fontName }) => fontName).filter((name) => !bold.has(name)));
  if (fresh.size === 0) return;
  await page.getOperatorList();
  // The library hands the typefaces over a moment later.
  for (let turn = 0; turn < 20 && [...fresh].some((name) => !page.commonObjs.has(name)); turn++)
    await new Promise((resolve) => setImmediate(resolve));
  for (const name of fresh) {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    bold.set(name, isBold(font));
  }
}

function isBold(font: unknown): boolean {
  if (typeof font !== "object" || font === null) return false;
  const is = (key: string) => key in font && Reflect.get(font, key) === true;
  return (
    is("bold") || is("black") || /bold|black|heavy|demi|gras/i.test(String(Reflect.get(font, "name") ?? ""))
  );
}

/**
 * Takes away page numbers, and texts that stand at the same place at the top or bottom of most pages; returns those texts.
 */
function takeMargins(pages: readonly Page[]): string[] {
  const counts = new Map<string, number>();
  const keyOf = ({ text, x, y }: LayoutSegment) =>
    `${Math.round(x / 4)} ${Math.round(y / 4)} ${text.replace(/\d+/g, "0")}`;
  for (const { segments } of pages)
    for (const key of new Set(segments.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const often = Math.max(2, Math.ceil(pages.length * 0.6));
  const seen = new Map<string, string>();
  for (const page of pages)
    page.segments = page.segments.filter((segment) => {
      if (
        /^(?:page\s*)?\d{1,3}(?:\s*(?:\/|sur|of|-)\s*\d{1,3})?$/i.test(segment.text) &&
        isAlone(segment, page)
      )
        return false;
      const key = keyOf(segment);
      const edge = (page.top - page.bottom) / 8;
      if (segment.y > page.bottom + edge && segment.y < page.top - edge) return true;
      if ((counts.get(key) ?? 0) < often) return true;
      if (!seen.has(key)) seen.set(key, segment.text);
      return false;
    });
  return [...seen.values()];
}

/** True for a text at the very top or bottom of its page. */
const isAlone = ({ y }: LayoutSegment, { segments }: Page) =>
  segments.every((other) => other.y >= y - 1) || segments.every((other) => other.y <= y + 1);

interface Look {
  bold: ReadonlyMap<string, boolean>;
  /** Height of most of the text. */
  size: number;
  /** Most of the text is bold, so that bold marks no title. */
  allBold: boolean;
}

function lookOf(pages: readonly Page[], bold: ReadonlyMap<string, boolean>): Look {
  const sizes = new Map<number, number>();
  let [all, strong] = [0, 0];
  for (const { segments } of pages)
    for (const { size, text, font } of segments) {
      const rounded = Math.round(size * 2) / 2;
      sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
      all += text.length;
      if (bold.get(font)) strong += text.length;
    }
  const size = [...sizes].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
  return { bold, size, allBold: strong > all * 0.6 };
}

function passagesOf({ segments, fields, width }: Page, place: number, look: Look): Passage[] {
  const left = segments.reduce((least, { x }) => Math.min(least, x), width / 4);
  /** How far to the right the text of the column that begins at `x` reaches on this page. */
  const edge = (x: number) =>
    segments.reduce(
      (most, segment) => (Math.abs(segment.x - x) < 6 ? Math.max(most, segment.right) : most),
      0,
    );
  const rows = sideBySide(blocksOf(segments)).flatMap(
    (row): { passage: Passage; first: LayoutSegment | null }[] =>
      row.length === 1
        ? paragraphsOf(row[0]!, row[0]!.x < left + width * 0.1 ? width - left : 0).map(({ text, first }) => ({
            passage: asPassage(text, first, row[0]!, place, look),
            first,
          }))
        : rowsOf(row, edge).map(({ cells, first }) => ({
            passage: passage(place, cells.join(" "), { cells: cells.map(tidied) }),
            first,
          })),
  );
  return withFields(rows, fields, place);
}

function asPassage(
  text: string,
  first: LayoutSegment,
  block: LayoutBlock,
  place: number,
  look: Look,
): Passage {
  const bold = !look.allBold && (look.bold.get(first.font) ?? false);
  const whole = first.lead === 0;
  const heading = text.length <= 200 && block.size > look.size * 1.12;
  return passage(place, tidied(text), {
    heading,
    strong: bold && whole && text.length <= 300,
    lead: bold && !whole ? first.lead : 0,
  });
}
