// Turns the bytes of a text into characters, whatever its encoding.

import { isAscii } from "node:buffer";
import iconv from "iconv-lite";
import { encodingOf, type FoundEncoding } from "./encoding.ts";
import { asValidUtf8 } from "./mixed-utf8.ts";

/** Bytes in the charset that a header names; UTF-8 when it names none that is known. */
export const inCharset = (bytes: Buffer, charset: string): string =>
  iconv.decode(bytes, charset !== "" && iconv.encodingExists(charset) ? charset : "utf-8");

/** In bytes: how much of a file decides how it is read. Chosen by hand. */
export const sampleSize = 1 << 18;

/** The first bytes of a stream, and whether they are all of it. */
export async function firstBytes(
  stream: AsyncIterable<Uint8Array>,
  size = sampleSize,
): Promise<{ bytes: Uint8Array; whole: boolean }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > size) return { bytes: Buffer.concat(chunks).subarray(0, size), whole: false };
  }
  return { bytes: Buffer.concat(chunks), whole: true };
}

/**
 * The encoding of a whole file. Its beginning decides, unless that is plain ASCII: then the first chunk that is not, since a list may
 * have its first accent at line 20,000. Null when the bytes are no text.
 */
export async function fileEncoding(
  sample: Uint8Array,
  whole: boolean,
  stream: () => AsyncIterable<Uint8Array>,
): Promise<FoundEncoding | null> {
  if (whole || !isAscii(sample)) return encodingOf(sample);
  let last: Uint8Array = new Uint8Array(0);
  for await (const chunk of stream()) {
    if (!isAscii(chunk)) return encodingOf(Buffer.concat([last.subarray(-64), chunk]));
    last = chunk;
  }
  return { encoding: "utf-8", mark: 0 };
}

/** The bytes of a text as UTF-8, whatever they were, without the byte order mark. */
export async function* asUtf8(
  stream: AsyncIterable<Uint8Array>,
  { encoding, mark }: FoundEncoding,
): AsyncIterable<Buffer> {
  let skip = mark;
  const decoder = encoding === "utf-8" ? null : decoderOf(encoding);
  for await (const chunk of stream) {
    const withoutMark = skip > 0 ? chunk.subarray(Math.min(skip, chunk.length)) : chunk;
    skip -= chunk.length - withoutMark.length;
    const bytes = Buffer.from(withoutMark.buffer, withoutMark.byteOffset, withoutMark.length);
    yield decoder ? Buffer.from(decoder.write(bytes), "utf8") : bytes;
  }
  const rest = decoder?.end();
  if (rest) yield Buffer.from(rest, "utf8");
}

/** A whole text, for texts that fit in memory. */
export async function decoded(bytes: Uint8Array, encoding: FoundEncoding): Promise<string> {
  let text = "";
  for await (const chunk of asUtf8(once(bytes), encoding)) text += asValidUtf8(chunk).toString("utf8");
  return text;
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

function decoderOf(encoding: string): { write(bytes: Buffer): string; end(): string | undefined } {
  if (encoding.startsWith("utf-16")) {
    const decoder = new TextDecoder(encoding);
    return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
  }
  return iconv.getDecoder(encoding === "macroman" ? "macintosh" : encoding);
}
