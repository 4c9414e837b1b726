import type { CompiledQuery } from "kysely";
import type { Engine, Value } from "./engine.ts";
import { KeyFilter } from "./key-filter.ts";
import { KeyTable, mostHeld } from "./key-table.ts";
import type { KeyBlockRow } from "./schema.ts";

/** Keys of one block: two pages of a database. */
const blockSize = 512;
/** Segments that a key may have to be looked for in; more are joined. */
const mostSegments = 12;
/** Past this many lookups, the filter is worth reading all keys for. */
const lookupsBeforeFilter = 5_000;

type KeyBlock = Pick<KeyBlockRow, "keys" | "actors">;

/** Keys in order and, at the same places, their actors. */
interface Keys {
  keys: Float64Array;
  actors: Int32Array;
}

/** Who a step's keys point to: those in the database and those that the step adds. Its memory is bounded. */
export class KeyIndex {
  readonly #engine: Engine;
  readonly #step: number;
  readonly #table = new KeyTable();
  #filter: { keys: KeyFilter; room: number } | null = null;
  #segments: { segment: number; step: number | null; blocks: number }[] | null = null;
  #lookups = 0;
  /** Compiled once: it is asked for every key that may be there. */
  readonly #blocks: CompiledQuery<KeyBlock>;

  constructor(engine: Engine, step: number) {
    this.#engine = engine;
    this.#step = step;
    this.#blocks = engine.db
      .selectFrom("key_blocks")
      .select(["keys", "actors"])
      .where("segment", "=", 0)
      .where("first", "<=", 0)
      .where("last", ">=", 0)
      .compile();
  }

  /** Numbers of the actors that each key points to; keys that point to nobody are not in the map. */
  async holders(keys: Iterable<number>): Promise<Map<number, number[]>> {
    const found = new Map<number, number[]>();
    for (const key of keys) {
      this.#lookups++;
      if (found.has(key) || (this.#filter && !this.#filter.keys.mayHold(key))) continue;
      const actors: number[] = [];
      this.#table.collect(key, actors);
      for (const { segment } of await this.#allSegments()) await this.#look(segment, key, actors);
      if (actors.length > 0) found.set(key, [...new Set(actors)]);
    }
    if (!this.#filter && this.#lookups > lookupsBeforeFilter) await this.#buildFilter();
    return found;
  }

  async add(keys: readonly number[], actor: number): Promise<void> {
    for (const key of keys)
      if (this.#table.add(key, actor) && this.#filter) {
        this.#filter.keys.add(key);
        this.#filter.room--;
      }
    if (this.#table.size > mostHeld) await this.flush();
    if (this.#filter && this.#filter.room < 0) await this.#buildFilter();
  }

  /** Writes what is held; to be called before the step ends. */
  async flush(): Promise<void> {
    if (this.#table.size === 0) return;
    const segments = await this.#allSegments();
    const held = this.#table.drain();
    const segment = Math.max(0, ...segments.map((one) => one.segment)) + 1;
    await this.#write(segment, this.#step, held);
    segments.push({ segment, step: this.#step, blocks: Math.ceil(held.keys.length / blockSize) });
    if (segments.length > mostSegments) await this.#join();
  }

  async #look(segment: number, key: number, found: number[]): Promise<void> {
    const query: CompiledQuery<KeyBlock> = { ...this.#blocks, parameters: [segment, key, key] };
    const { rows } = await this.#engine.db.executeQuery(query);
    for (const block of rows) {
      const keys = floats(block.keys);
      let from = lowerBound(keys, key);
      if (keys[from] !== key) continue;
      const actors = integers(block.actors);
      for (; keys[from] === key; from++) found.push(actors[from]!);
    }
  }

  async #read(segment: number): Promise<Keys> {
    const rows = await this.#engine.db
      .selectFrom("key_blocks")
      .select(["keys", "actors"])
      .where("segment", "=", segment)
      .orderBy("first")
      .orderBy("last")
      .execute();
    const size = rows.reduce((sum, { actors }) => sum + actors.length / 4, 0);
    const all: Keys = { keys: new Float64Array(size), actors: new Int32Array(size) };
    let filled = 0;
    for (const row of rows) {
      const keys = floats(row.keys);
      all.keys.set(keys, filled);
      all.actors.set(integers(row.actors), filled);
      filled += keys.length;
    }
    return all;
  }

  async #write(segment: number, step: number | null, { keys, actors }: Keys): Promise<void> {
    const blocks: Value[][] = [];
    for (let at = 0; at < keys.length; at += blockSize) {
      const [of, to] = [keys.slice(at, at + blockSize), actors.slice(at, at + blockSize)];
      blocks.push([segment, step, of[0]!, of.at(-1)!, bytes(of), bytes(to)]);
    }
    await this.#engine.insertMany(
      "key_blocks",
      ["segment", "step", "first", "last", "keys", "actors"],
      blocks,
    );
  }

  async #allSegments() {
    this.#segments ??= await this.#engine.db
      .selectFrom("key_blocks")
      .select((of) => ["segment", "step", of.fn.countAll<number>().as("blocks")])
      .groupBy(["segment", "step"])
      .orderBy("segment")
      .execute();
    return this.#segments;
  }

  /** Joins the smaller half of the segments: each key is rewritten a few times in its life, however many there are. */
  async #join(): Promise<void> {
    const segments = [...(await this.#allSegments())].sort((a, b) => Number(a.blocks) - Number(b.blocks));
    const small = segments.slice(0, Math.ceil(segments.length / 2) + 1).map(({ segment }) => segment);
    const { db } = this.#engine;
    let joined: Keys = { keys: new Float64Array(0), actors: new Int32Array(0) };
    for (const segment of small) joined = merged(joined, await this.#read(segment));
    await db.deleteFrom("key_blocks").where(this.#engine.among("segment", small)).execute();
    await this.#write(Math.max(...segments.map(({ segment }) => segment)) + 1, null, joined);
    this.#segments = null;
  }

  async #buildFilter(): Promise<void> {
    const blocks = (await this.#allSegments()).reduce((sum, { blocks }) => sum + Number(blocks), 0);
    const known = blocks * blockSize + this.#table.size;
    // A small import into a large database never needs it: reading all keys would cost more than looking some up.
    if (this.#lookups * 16 < known) return;
    const capacity = Math.max(2_000_000, known * 4);
    const keys = new KeyFilter(capacity);
    await this.#eachBlock((block) => {
      for (let n = 0; n < block.length; n++) keys.add(block[n]!);
    });
    this.#table.eachKey((key) => keys.add(key));
    this.#filter = { keys, room: capacity - known };
  }

  async #eachBlock(visit: (keys: Float64Array) => void): Promise<void> {
    for (const { segment } of await this.#allSegments()) {
      let from = -1;
      for (;;) {
        const blocks = await this.#engine.db
          .selectFrom("key_blocks")
          .select(["first", "keys"])
          .where("segment", "=", segment)
          .where("first", ">=", from)
          .orderBy("first")
          .limit(500)
          .execute();
        for (const { keys } of blocks) visit(floats(keys));
        if (blocks.length < 500) break;
        from = Number(blocks.at(-1)!.first); // That block comes twice, which changes nothing.
      }
    }
  }
}

const bytes = (numbers: Float64Array | Int32Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** Copied: a database gives bytes that need not begin where numbers may. */
const floats = (kept: Uint8Array): Float64Array => new Float64Array(Uint8Array.from(kept).buffer);
const integers = (kept: Uint8Array): Int32Array => new Int32Array(Uint8Array.from(kept).buffer);

/** The first place whose key is not below `key`. */
function lowerBound(keys: Float64Array, key: number): number {
  let [from, to] = [0, keys.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (keys[middle]! < key) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Two lists of keys in order as one. */
function merged(a: Keys, b: Keys): Keys {
  const size = a.keys.length + b.keys.length;
  const all: Keys = { keys: new Float64Array(size), actors: new Int32Array(size) };
  for (let n = 0, i = 0, j = 0; n < size; n++) {
    const first = j >= b.keys.length || (i < a.keys.length && a.keys[i]! <= b.keys[j]!);
    const [from, at] = first ? [a, i++] : [b, j++];
    all.keys[n] = from.keys[at]!;
    all.actors[n] = from.actors[at]!;
  }
  return all;
}
