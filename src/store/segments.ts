import type { CompiledQuery } from "kysely";
import { largestBlock } from "../domain/matching/pairs.ts";
import type { Engine, Value } from "./engine.ts";
import type { KeyBlockRow } from "./schema.ts";

/** Keys of one block: two pages of a database. */
export const blockSize = 512;
/** Segments that a key may have to be looked for in; more are joined. */
const mostSegments = 12;
/** Blocks of a segment read at once. */
const blocksAtOnce = 64;

type KeyBlock = Pick<KeyBlockRow, "keys" | "actors">;
type Key = Float64Array | Uint32Array;

/** Keys in order and, at the same places, their actors. */
export interface Keys {
  keys: Key;
  actors: Int32Array;
}

/** A table of keys, and how wide they are: 8 bytes when each must tell a row, 4 when it only tells what to compare. */
export type KeyTableName = "key_blocks" | "match_blocks";
const arrays = { key_blocks: Float64Array, match_blocks: Uint32Array } as const;

/** Keys in a database, in segments: each is in order, cut in blocks that fit a look, and written once. */
export class Segments {
  readonly #engine: Engine;
  readonly #step: number;
  readonly #table: KeyTableName;
  /** This step's segments may be in others. */
  #joined = false;
  #known: { segment: number; step: number | null; blocks: number }[] | null = null;
  /** Compiled once: it is asked for every key that may be there. */
  readonly #blocks: CompiledQuery<KeyBlock>;

  constructor(engine: Engine, step: number, table: KeyTableName) {
    this.#engine = engine;
    this.#step = step;
    this.#table = table;
    this.#blocks = engine.db
      .selectFrom(table)
      .select(["keys", "actors"])
      .where("segment", "=", 0)
      .where("first", "<=", 0)
      .where("last", ">=", 0)
      .compile();
  }

  /** How many keys there are, or a few more. */
  async size(): Promise<number> {
    return (await this.#all()).reduce((sum, { blocks }) => sum + Number(blocks), 0) * blockSize;
  }

  /** Adds the actors of a key to `found`. */
  async look(key: number, found: number[]): Promise<void> {
    for (const { segment } of await this.#all()) {
      const query: CompiledQuery<KeyBlock> = { ...this.#blocks, parameters: [segment, key, key] };
      const { rows } = await this.#engine.db.executeQuery(query);
      for (const block of rows) collect(this.#unpacked(block), key, found);
    }
  }

  /** Writes keys as a segment of their own, and joins segments when they are many. */
  async append(keys: Keys): Promise<void> {
    const segments = await this.#all();
    const segment = Math.max(0, ...segments.map((one) => one.segment)) + 1;
    await this.#write(segment, this.#step, keys);
    segments.push({ segment, step: this.#step, blocks: Math.ceil(keys.keys.length / blockSize) });
    if (segments.length > mostSegments) await this.#join();
  }

  /** Visits all keys, in no promised order; some may come twice. */
  async eachPart(visit: (keys: Key) => void): Promise<void> {
    for (const { segment } of await this.#all()) {
      const cursor = this.#cursor(segment);
      for (let part = await cursor(); part !== null; part = await cursor()) visit(part.keys);
    }
  }

  /** For each segment, what gives its keys in order, a part at each call, and null at the end. */
  async cursors(): Promise<(() => Promise<Keys | null>)[]> {
    return (await this.#all()).map(({ segment }) => this.#cursor(segment));
  }

  /** The keys that this step wrote, in order within each of its parts; null when they were joined with others. */
  async ofStep(): Promise<(() => Promise<Keys | null>)[] | null> {
    const segments = await this.#all();
    if (this.#joined) return null;
    return segments.filter(({ step }) => step === this.#step).map(({ segment }) => this.#cursor(segment));
  }

  #cursor(segment: number): () => Promise<Keys | null> {
    let after: { first: number; last: number } | null = null;
    return async () => {
      let query = this.#engine.db
        .selectFrom(this.#table)
        .select(["first", "last", "keys", "actors"])
        .where("segment", "=", segment);
      if (after !== null) {
        const { first, last } = after;
        query = query.where((of) =>
          of.or([of("first", ">", first), of.and([of("first", "=", first), of("last", ">", last)])]),
        );
      }
      const rows = await query.orderBy("first").orderBy("last").limit(blocksAtOnce).execute();
      const end = rows.at(-1);
      if (!end) return null;
      after = { first: Number(end.first), last: Number(end.last) };
      return this.#unpackedAll(rows);
    };
  }

  async #write(segment: number, step: number | null, { keys, actors }: Keys): Promise<void> {
    const blocks: Value[][] = [];
    for (let at = 0; at < keys.length; at += blockSize) {
      const [of, to] = [keys.slice(at, at + blockSize), actors.slice(at, at + blockSize)];
      blocks.push([segment, step, of[0]!, of.at(-1)!, bytes(of), bytes(to)]);
    }
    await this.#engine.insertMany(
      this.#table,
      ["segment", "step", "first", "last", "keys", "actors"],
      blocks,
    );
  }

  async #all() {
    this.#known ??= await this.#engine.db
      .selectFrom(this.#table)
      .select((of) => ["segment", "step", of.fn.countAll<number>().as("blocks")])
      .groupBy(["segment", "step"])
      .orderBy("segment")
      .execute();
    return this.#known;
  }

  /** Joins the smaller half of the segments: each key is rewritten a few times in its life, however many there are. */
  async #join(): Promise<void> {
    this.#joined = true;
    const segments = [...(await this.#all())].sort((a, b) => Number(a.blocks) - Number(b.blocks));
    const small = segments.slice(0, Math.ceil(segments.length / 2) + 1).map(({ segment }) => segment);
    const { db } = this.#engine;
    let joined = this.#empty(0);
    for (const segment of small) joined = this.#merged(joined, await this.#read(segment));
    await db.deleteFrom(this.#table).where(this.#engine.among("segment", small)).execute();
    await this.#write(Math.max(...segments.map(({ segment }) => segment)) + 1, null, joined);
    this.#known = null;
  }

  async #read(segment: number): Promise<Keys> {
    const rows = await this.#engine.db
      .selectFrom(this.#table)
      .select(["keys", "actors"])
      .where("segment", "=", segment)
      .orderBy("first")
      .orderBy("last")
      .execute();
    return this.#unpackedAll(rows);
  }

  #empty(size: number): Keys {
    return { keys: new arrays[this.#table](size), actors: new Int32Array(size) };
  }

  /** Copied: a database gives bytes that need not begin where numbers may. */
  #unpacked({ keys, actors }: KeyBlock): Keys {
    return {
      keys: new arrays[this.#table](Uint8Array.from(keys).buffer),
      actors: new Int32Array(Uint8Array.from(actors).buffer),
    };
  }

  #unpackedAll(rows: readonly KeyBlock[]): Keys {
    const all = this.#empty(rows.reduce((sum, { actors }) => sum + actors.length / 4, 0));
    let filled = 0;
    for (const row of rows) {
      const { keys, actors } = this.#unpacked(row);
      all.keys.set(keys, filled);
      all.actors.set(actors, filled);
      filled += keys.length;
    }
    return all;
  }

  /** Two lists of keys in order as one. */
  #merged(a: Keys, b: Keys): Keys {
    const { keys, actors } = this.#empty(a.keys.length + b.keys.length);
    let size = 0;
    for (let i = 0, j = 0; i + j < keys.length; ) {
      const first = j >= b.keys.length || (i < a.keys.length && a.keys[i]! <= b.keys[j]!);
      const [from, at] = first ? [a, i++] : [b, j++];
      const key = from.keys[at]!;
      // Of a key of many, as many as tell that it says nothing.
      if (size > largestBlock && keys[size - 1 - largestBlock] === key) continue;
      keys[size] = key;
      actors[size++] = from.actors[at]!;
    }
    return { keys: keys.subarray(0, size), actors: actors.subarray(0, size) };
  }
}

const bytes = (numbers: Key | Int32Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** Adds the actors of a key among keys in order. */
export function collect({ keys, actors }: Keys, key: number, found: number[]): void {
  let [from, to] = [0, keys.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (keys[middle]! < key) from = middle + 1;
    else to = middle;
  }
  for (; keys[from] === key; from++) found.push(actors[from]!);
}
