import type { Matchable } from "./record.ts";

/** Bytes of one part: larger than any row that is worth reading, small enough to be given back. */
const partBytes = 2 ** 20;

/** Rows put away as bytes, which take a fifth of the room that they take at hand. */
export class Shelf {
  readonly #parts: Uint8Array[] = [];
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  /** For each row: part, start and end. */
  #places = new Int32Array(3 * 1024);
  #filled = partBytes;
  length = 0;

  /** Gives the row's position. */
  add(record: Matchable): number {
    const bytes = this.#encoder.encode(JSON.stringify(record));
    if (this.#filled + bytes.length > partBytes) {
      this.#parts.push(new Uint8Array(Math.max(partBytes, bytes.length)));
      this.#filled = 0;
    }
    if (this.length * 3 === this.#places.length) {
      const longer = new Int32Array(this.#places.length * 2);
      longer.set(this.#places);
      this.#places = longer;
    }
    this.#parts.at(-1)!.set(bytes, this.#filled);
    this.#places.set([this.#parts.length - 1, this.#filled, this.#filled + bytes.length], this.length * 3);
    this.#filled += bytes.length;
    return this.length++;
  }

  at(position: number): Matchable {
    const [part, start, end] = this.#places.subarray(position * 3, position * 3 + 3);
    return JSON.parse(this.#decoder.decode(this.#parts[part!]!.subarray(start, end))) as Matchable;
  }
}
