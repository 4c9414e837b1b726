// Sorted runs, as in a log-structured merge tree: each part of an import writes its keys in order as one run, in blocks of two pages, and
// small runs are merged into larger ones. Inserting the same keys one by one into a B-tree takes 24 times as long for 100,000 rows
// (docs/decisions/0020-who-is-who.md).
import { type CompiledQuery, sql } from "kysely";
import { largestBlock } from "../../domain/matching/blocking/pair-list.ts";
import type { DatabaseEngine, Value } from "../engine.ts";
import type { KeyBlockRow } from "../schema.ts";

/** How many keys a block has: two pages of a database. */
const blockSize = 512;
/** With more segments than this, the smaller half is joined. */
const mostSegments = 12;
/** From this many segments on, a step counts as a large import. */
const manyWritten = 8;
/** How many keys are looked up at a time: each reads a block of two pages. */
const keysAtOnce = 500;
/** How many blocks of a segment are read at a time. */
const blocksAtOnce = 64;

type KeyBlock = Pick<KeyBlockRow, "keys" | "actors">;
type Key = Float64Array | Uint32Array;

/** Keys in order and, at the same positions, their actors. */
export interface Keys {
  keys: Key;
  actors: Int32Array;
}

interface Segment {
  segment: number;
  /** The step that wrote it; null when it has keys of several steps. */
  step: number | null;
  blocks: number;
}

/** A table of keys. Keys that identify a row have 8 bytes, keys that only propose rows to compare have 4. */
export type KeyTableName = "key_blocks" | "match_blocks";
const arrays = { key_blocks: Float64Array, match_blocks: Uint32Array } as const;

/** Keys in a database. Each segment is a sorted run, written once, in order, in blocks. */
export class SortedRuns {
  readonly #engine: DatabaseEngine;
  readonly #step: number;
  readonly #table: KeyTableName;
  /** Whether segments of this step may have been joined with others. */
  #joined = false;
  #written = 0;
  #known: Segment[] | null = null;
  /** Compiled once, since it runs for every key. Its values are a segment and a key. */
  readonly #block: CompiledQuery<KeyBlock>;

  constructor(engine: DatabaseEngine, step: number, table: KeyTableName) {
    this.#engine = engine;
    this.#step = step;
    this.#table = table;
    this.#block = engine.db
      .selectFrom(table)
      .select(["keys", "actors"])
      .where("segment", "=", 0)
      .where("first", "<=", 0)
      .orderBy("first", "desc")
      .orderBy("last", "desc")
      .limit(sql.lit(1))
      .compile();
  }

  /** How many keys there are: all blocks count as full. */
  async size(): Promise<number> {
    return (await this.#all()).reduce((sum, { blocks }) => sum + Number(blocks), 0) * blockSize;
  }

  /** Adds the actors of each key to its list in `found`. */
  async look(found: ReadonlyMap<number, number[]>): Promise<void> {
    const keys = [...found.keys()];
    const segments = await this.#all();
    for (let from = 0; from < keys.length; from += keysAtOnce)
      for (const { segment } of segments)
        await this.#lookIn(segment, keys.slice(from, from + keysAtOnce), found);
  }

  async #lookIn(segment: number, keys: readonly number[], found: ReadonlyMap<number, number[]>) {
    const blocks = await this.#lastBlocks(segment, keys);
    const begin = keys.filter((key, index) => {
      const block = blocks[index];
      if (!block) return false;
      collect(block, key, found.get(key)!);
      return block.keys[0] === key;
    });
    if (begin.length === 0) return;
    // The entries of a key may begin in the block before, but hardly earlier: a sorted part has at most `largestBlock` + 1 of them, and a block 512 keys.
    const before = await this.#lastBlocks(
      segment,
      begin.map((key) => key - 1),
    );
    for (const [index, key] of begin.entries())
      if (before[index]) collect(before[index], key, found.get(key)!);
  }

  /** For each key, the last block of a segment that begins with this key or a lower one; null when there is none. */
  async #lastBlocks(segment: number, keys: readonly number[]): Promise<(Keys | null)[]> {
    const rows = await this.#engine.arraysOfEach(
      this.#block,
      keys.map((key) => [segment, key]),
    );
    return rows.map(([row]) => {
      if (!row) return null;
      const [keys, actors] = row as [Uint8Array, Uint8Array];
      return this.#unpacked({ keys, actors });
    });
  }

  /** Writes keys as a new segment, and joins segments when there are many. */
  async append(keys: Keys): Promise<void> {
    const segments = await this.#all();
    const segment = Math.max(0, ...segments.map((known) => known.segment)) + 1;
    await this.#write(segment, this.#step, keys);
    segments.push({ segment, step: this.#step, blocks: Math.ceil(keys.keys.length / blockSize) });
    this.#written++;
    if (segments.length > mostSegments) await this.#joinSmall();
  }

  /** Joins all segments when the step wrote many, so that a later look-up reads only one. Call it before the step ends. */
  async finish(): Promise<void> {
    if (this.#written >= manyWritten) await this.join();
  }

  async join(): Promise<void> {
    const segments = await this.#all();
    if (segments.length > 1) await this.#join(segments);
  }

  /** Visits all keys, in any order; some more than once. */
  async eachPart(visit: (keys: Key) => void): Promise<void> {
    for (const { segment } of await this.#all()) {
      const cursor = this.#cursor(segment);
      for (let part = await cursor(); part !== null; part = await cursor()) visit(part.keys);
    }
  }

  /** For each segment, a function that returns its next keys in order, and null at the end. */
  async cursors(): Promise<(() => Promise<Keys | null>)[]> {
    return (await this.#all()).map(({ segment }) => this.#cursor(segment));
  }

  /** The cursors of this step's segments; null when these may have been joined with others. */
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
    await this.#engine.insertMany(
      this.#table,
      ["segment", "step", "first", "last", "keys", "actors"],
      blocksOf(segment, step, keys, actors),
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

  /** Joins the smaller half of the segments, so that each key is rewritten only a few times. */
  async #joinSmall(): Promise<void> {
    const segments = [...(await this.#all())].sort((a, b) => Number(a.blocks) - Number(b.blocks));
    await this.#join(segments.slice(0, Math.ceil(segments.length / 2) + 1));
  }

  async #join(some: readonly Segment[]): Promise<void> {
    this.#joined = true;
    const joined = Math.max(...(await this.#all()).map(({ segment }) => segment)) + 1;
    const step = some.every((segment) => segment.step === this.#step) ? this.#step : null;
    const part = this.#empty(blockSize * blocksAtOnce);
    let size = 0;
    const write = async () => {
      await this.#write(joined, step, {
        keys: part.keys.subarray(0, size),
        actors: part.actors.subarray(0, size),
      });
      size = 0;
    };
    await inOrder(
      some.map(({ segment }) => this.#cursor(segment)),
      (key, actors) => {
        // `largestBlock` + 1 actors are enough to see that a key has too many.
        for (let i = 0; i < actors.length && i <= largestBlock; i++) {
          part.keys[size] = key;
          part.actors[size++] = actors[i]!;
        }
        return size > part.keys.length - largestBlock - 1 ? write() : null;
      },
    );
    if (size > 0) await write();
    const gone = some.map(({ segment }) => segment);
    await this.#engine.db.deleteFrom(this.#table).where(this.#engine.among("segment", gone)).execute();
    this.#known = null;
  }

  #empty(size: number): Keys {
    return { keys: new arrays[this.#table](size), actors: new Int32Array(size) };
  }

  #unpacked({ keys, actors }: KeyBlock): Keys {
    return { keys: numbersIn<Key>(keys, arrays[this.#table]), actors: numbersIn(actors, Int32Array) };
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
}

function* blocksOf(
  segment: number,
  step: number | null,
  keys: Key,
  actors: Int32Array,
): Iterable<readonly Value[]> {
  for (let at = 0; at < keys.length; at += blockSize) {
    const [of, to] = [keys.subarray(at, at + blockSize), actors.subarray(at, at + blockSize)];
    yield [segment, step, of[0]!, of.at(-1)!, bytes(of), bytes(to)];
  }
}

/** Reads bytes as numbers. Copies them when they are not aligned to the width of a number. */
function numbersIn<T>(
  bytes: Uint8Array,
  Numbers: { new (buffer: ArrayBufferLike, offset: number, length: number): T; BYTES_PER_ELEMENT: number },
): T {
  const width = Numbers.BYTES_PER_ELEMENT;
  const { buffer, byteOffset, length } = bytes.byteOffset % width === 0 ? bytes : new Uint8Array(bytes);
  return new Numbers(buffer, byteOffset, length / width);
}

const bytes = (numbers: Key | Int32Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** Adds the actors of a key to `found`, by binary search. */
export function collect({ keys, actors }: Keys, key: number, found: number[]): void {
  let [from, to] = [0, keys.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (keys[middle]! < key) from = middle + 1;
    else to = middle;
  }
  for (; keys[from] === key; from++) found.push(actors[from]!);
}

/** Removes keys without actors, and repeated actors of a key. */
export function eachOnce(found: Map<number, number[]>): void {
  for (const [key, actors] of found)
    if (actors.length === 0) found.delete(key);
    else found.set(key, [...new Set(actors)]);
}

/** Visits each key of several sorted lists in order, with all its actors. Waits when `visit` returns a promise. */
export async function inOrder(
  lists: readonly (() => Promise<Keys | null>)[],
  visit: (key: number, actors: readonly number[]) => unknown,
): Promise<void> {
  const places: { next: () => Promise<Keys | null>; part: Keys; at: number; key: number }[] = [];
  for (const next of lists) {
    const part = await next();
    if (part && part.keys.length > 0) places.push({ next, part, at: 0, key: part.keys[0]! });
  }
  while (places.length > 0) {
    let key = Number.POSITIVE_INFINITY;
    for (const place of places) if (place.key < key) key = place.key;
    if (key === Number.POSITIVE_INFINITY) return;
    const actors: number[] = [];
    for (const place of places)
      while (place.key === key) {
        actors.push(place.part.actors[place.at]!);
        if (++place.at === place.part.keys.length) {
          const part = await place.next();
          place.at = 0;
          place.part = part ?? place.part;
          place.key = part?.keys[0] ?? Number.POSITIVE_INFINITY;
        } else place.key = place.part.keys[place.at]!;
      }
    const done = visit(key, actors);
    if (done instanceof Promise) await done;
  }
}
