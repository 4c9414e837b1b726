// Extracts everything that a PDF says: pages, remarks and fields on them, metadata, bookmarks, and attached files.

import { Refusal } from "../../domain/problems/problem.ts";
import { unpacksTooLarge } from "../formats/documents/pdf-unpacked-size.ts";
import { type ContentPart, partOf } from "./content-part.ts";
import { withoutHyphenation } from "./hidden-encodings.ts";

/** More pages than any document for others has. */
const mostPages = 2_000;

export interface PdfContents {
  parts: ContentPart[];
  files: { name: string; bytes: Buffer }[];
}

/** Refused when it is protected by a password, damaged, or would unpack to far too much. */
export async function pdfContents(bytes: Buffer, file: string, part: string | null): Promise<PdfContents> {
  if (unpacksTooLarge(bytes)) throw new Refusal("input", { code: "contents-too-large", file });
  const library = await import("unpdf/pdfjs");
  const task = library.getDocument({
    ...{ data: new Uint8Array(bytes), isEvalSupported: false, disableFontFace: true, useSystemFonts: false },
    ...{ useWorkerFetch: false, isOffscreenCanvasSupported: false, enableXfa: false, maxImageSize: 0 },
    ...{ stopAtErrors: false, verbosity: 0 },
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > mostPages) throw new Refusal("input", { code: "contents-too-large", file });
    const parts: ContentPart[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      for (const text of await pageTexts(page)) parts.push(partOf(part, text, number));
      const remarks = [
        ...(await page.getAnnotations()).flatMap((one) => textsIn(one)),
        ...textsIn(await page.getStructTree(), mostNested),
      ];
      if (remarks.length > 0) parts.push(partOf(part, remarks.join("\n"), number));
      page.cleanup();
    }
    const { info, metadata } = await pdf.getMetadata();
    const bookmarks = textsIn(await pdf.getOutline(), mostNested);
    const aboutItself = [...textsIn(info), metadata?.getRaw() ?? "", ...bookmarks].join("\n");
    if (aboutItself.trim() !== "") parts.push(partOf(joinedName(part, "metadata"), aboutItself));
    const files = Object.values((await pdf.getAttachments()) ?? {}).map(({ filename, content }) => ({
      ...{ name: filename, bytes: Buffer.from(content) },
    }));
    return { parts, files };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const name = error instanceof Error ? error.name : "";
    const code = name === "PasswordException" ? "contents-protected" : "contents-damaged";
    throw new Refusal("input", { code, file });
  } finally {
    await task.destroy().catch(() => {});
  }
}

/** The name of a part within another. */
export const joinedName = (outer: string | null, name: string): string =>
  outer === null ? name : `${outer} › ${name}`;

/**
 * The text of a page in the order in which it was drawn, in every way in which it may be read. Four things are uncertain: whether a gap
 * within a line is a space, whether letters drawn apart are one word, whether an accent drawn alone belongs to the letter before, and
 * whether a word is cut at the end of a line.
 */
async function pageTexts(page: {
  streamTextContent(options: { includeMarkedContent: false }): ReadableStream<{
    items: { str: string; transform: number[]; width: number }[];
  }>;
}): Promise<Set<string>> {
  const spaced: string[] = [];
  const joined: string[] = [];
  const tight: string[] = [];
  let [end, height] = [0, Number.NaN];
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    for (const { str, transform, width } of value.items) {
      const [, , , size = 0, x = 0, y = 0] = transform;
      if (Math.abs(y - height) > Math.max(1, Math.abs(size) * 0.4)) {
        spaced.push("\n");
        joined.push("\n");
        tight.push("\n");
      } else if (x - end > Math.abs(size) * 0.15) spaced.push(" ");
      spaced.push(str);
      joined.push(str);
      tight.push(isLetterSpaced.test(str) ? str.replaceAll(" ", "") : str);
      [end, height] = [x + width, y];
    }
  }
  const read = [spaced, joined, tight].map((pieces) => tidied(pieces.join("")));
  const whole = read.flatMap((text) => [text, withoutHyphenation(text)]);
  return new Set([...whole, ...whole.map((text) => text.replace(/(\p{M}) (?=\p{L})/gu, "$1"))]);
}

/** A word whose letters stand apart, as in titles. */
const isLetterSpaced = /^\S(?: \S)+$/u;

/** Without empty lines; accents that were drawn after their letter are put on it. */
const tidied = (text: string): string =>
  text
    .replace(/\n\s*\n/g, "\n")
    .replace(/\s+(?=\p{M})/gu, "")
    .trim();

/** Trees of bookmarks and of descriptions of pictures are read to this depth. */
const mostNested = 40;

/** All texts in an object of the library, to a few levels. */
function textsIn(value: unknown, levels = 5): string[] {
  if (typeof value === "string") return /\p{L}|\d{3}/u.test(value) ? [value] : [];
  if (typeof value !== "object" || value === null || levels === 0 || ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap((one) => textsIn(one, levels - 1));
}
