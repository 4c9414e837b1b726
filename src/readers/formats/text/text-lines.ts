// Reads standard input line by line.

import { Refusal } from "../../../domain/problems/problem.ts";
import { asUtf8, sampleSize } from "./decoded-text.ts";
import { encodingOf } from "./encoding.ts";

/**
 * The lines of a text that is read once only, such as standard input, whatever its encoding and line ends; what follows
 * the last line end is a line when it is not empty. Refused (`file-binary`) when the bytes are no text.
 */
export async function* textLines(stream: AsyncIterable<Uint8Array>, name: string): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of utf8(stream, name)) {
    rest += decoder.decode(chunk, { stream: true });
    const lines = rest.split("\n");
    rest = lines.pop()!;
    for (const line of lines) yield line.replace(/\r$/, "");
  }
  rest += decoder.decode();
  if (rest !== "") yield rest.replace(/\r$/, "");
}

/** The stream as UTF-8; its first bytes decide the encoding. */
async function* utf8(stream: AsyncIterable<Uint8Array>, name: string): AsyncIterable<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < sampleSize) {
    const next = await chunks.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.length;
  }
  const sample = Buffer.concat(first);
  if (sample.length === 0) return;
  const encoding = encodingOf(sample.subarray(0, sampleSize));
  if (!encoding) throw new Refusal("input", { code: "file-binary", file: name, kind: "unknown" });
  yield* asUtf8(
    (async function* () {
      yield sample;
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
    })(),
    encoding,
  );
}
