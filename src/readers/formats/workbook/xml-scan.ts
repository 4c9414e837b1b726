// Reads XML piece by piece, so that a large sheet is never in memory whole.

import { SaxesParser } from "saxes";
import { Refusal } from "../../../domain/problems/problem.ts";

/**
 * Receives the parts of an XML text as it is read. Names of elements and attributes come without their prefix; when two attributes
 * then have one name, the last counts.
 */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** How deep elements may be nested; deeper XML is refused as damaged. Chosen by hand. */
const deepest = 200;

/**
 * Reads XML in pieces, giving what `taken` returns after each: memory holds one piece. Entities other than XML's own five are
 * refused with the file, as is anything that is not well-formed.
 */
export async function* readXml<T>(
  chunks: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  taken: () => T[],
  file: string,
): AsyncIterable<T[]> {
  const damaged = () => new Refusal("input", { code: "workbook-damaged", file });
  const parser = new SaxesParser({ fragment: false });
  let depth = 0;
  parser.on("error", () => {
    throw damaged();
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > deepest) throw damaged();
    const bare: Record<string, string> = Object.create(null);
    for (const key in attributes) bare[withoutPrefix(key)] = attributes[key] as string;
    handler.open(withoutPrefix(name), bare);
  });
  parser.on("text", (text) => handler.text(text));
  parser.on("cdata", (text) => handler.text(text));
  parser.on("closetag", ({ name }) => {
    depth--;
    handler.close(withoutPrefix(name));
  });
  const decoder = new TextDecoder();
  let empty = true;
  for await (const chunk of chunks) {
    empty = false;
    for (let start = 0; start < chunk.length; start += piece) {
      parser.write(decoder.decode(chunk.subarray(start, start + piece), { stream: true }));
      const items = taken();
      if (items.length > 0) yield items;
    }
  }
  if (empty) return; // Workbooks may do without some parts.
  parser.write(decoder.decode()).close();
  const items = taken();
  if (items.length > 0) yield items;
}

const piece = 1 << 14;

/** Reads a whole XML part for what the handler keeps of it. */
export async function scanXml(
  chunks: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  file: string,
): Promise<void> {
  for await (const _ of readXml(chunks, handler, () => [], file));
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(":") + 1);
