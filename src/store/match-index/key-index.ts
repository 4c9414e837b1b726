// The exact keys of rows: a hash table for what a step adds, sorted runs for what is in the database, and a Bloom filter before both, since
// most keys of a new file are in neither.
import type { DatabaseEngine } from "../engine.ts";
import { KeyTable } from "./key-table.ts";
import { eachOnce, SortedRuns } from "./sorted-runs.ts";

/** How many keys a step holds in memory before it writes them. */
const mostKeys = 350_000;
/** After this many look-ups, it is considered whether to build the filter (`#buildFilter`). */
const lookupsBeforeFilter = 5_000;

/** Finds the actors of a key, in the database and among the keys that a step adds. */
export class KeyIndex {
  readonly #segments: SortedRuns;
  readonly #table = new KeyTable();
  /** Keys that only this step finds, and that are not stored. */
  readonly #aside = new KeyTable();
  #filter: { keys: BloomFilter; room: number } | null = null;
  #lookups = 0;

  constructor(engine: DatabaseEngine, step: number) {
    this.#segments = new SortedRuns(engine, step, "key_blocks");
  }

  /** Key → the numbers of its actors. Keys without actors are not in the map. */
  async holders(keys: Iterable<number>): Promise<Map<number, number[]>> {
    const actorsOf = new Map<number, number[]>();
    for (const key of keys) {
      this.#lookups++;
      if (actorsOf.has(key) || (this.#filter && !this.#filter.keys.mayHold(key))) continue;
      const actors: number[] = [];
      this.#table.collect(key, actors);
      this.#aside.collect(key, actors);
      actorsOf.set(key, actors);
    }
    await this.#segments.look(actorsOf);
    eachOnce(actorsOf);
    if (!this.#filter && this.#lookups > lookupsBeforeFilter) await this.#buildFilter();
    return actorsOf;
  }

  async add(keys: readonly number[], actor: number): Promise<void> {
    for (const key of keys)
      if (this.#table.add(key, actor) && this.#filter) {
        this.#filter.keys.add(key);
        this.#filter.room--;
      }
    if (this.#table.size > mostKeys) await this.flush();
    if (this.#filter && this.#filter.room < 0) await this.#buildFilter();
  }

  /** Adds keys that only this step finds, and that are not stored. */
  addAside(keys: readonly number[], actor: number): void {
    for (const key of keys) {
      this.#aside.add(key, actor);
      this.#filter?.keys.add(key);
    }
  }

  /** Call it before the step ends. */
  async finish(): Promise<void> {
    await this.flush();
    await this.#segments.finish();
  }

  /** Writes the keys held in memory. */
  async flush(): Promise<void> {
    if (this.#table.size > 0) await this.#segments.append(this.#table.drain());
  }

  async #buildFilter(): Promise<void> {
    const known = (await this.#segments.size()) + this.#table.size;
    // While a step has looked up fewer than one key for every 16 stored, looking keys up is quicker than reading all of them.
    if (this.#lookups * 16 < known) return;
    const capacity = Math.max(2_000_000, Math.ceil(known * 1.5));
    this.#filter = null;
    const keys = new BloomFilter(capacity);
    await this.#segments.eachPart((part) => {
      for (let n = 0; n < part.length; n++) keys.add(part[n]!);
    });
    for (const table of [this.#table, this.#aside]) table.eachKey((key) => keys.add(key));
    this.#filter = { keys, room: capacity - known };
  }
}

/** Tells most keys that were never added. With 14 bits and 4 hashes a key, one in 260 of these passes as if it had been added. */
class BloomFilter {
  readonly #bits: Uint32Array;
  readonly #size: number;

  /** `capacity`: how many keys at most. */
  constructor(capacity: number) {
    this.#bits = new Uint32Array(Math.ceil((capacity * 14) / 32));
    this.#size = this.#bits.length * 32;
  }

  add(key: number): void {
    for (let n = 0; n < 4; n++) {
      const bit = this.#bit(key, n);
      this.#bits[bit >>> 5]! |= 1 << (bit & 31);
    }
  }

  mayHold(key: number): boolean {
    for (let n = 0; n < 4; n++) {
      const bit = this.#bit(key, n);
      if ((this.#bits[bit >>> 5]! & (1 << (bit & 31))) === 0) return false;
    }
    return true;
  }

  /** Keys are hashes already: one half plus n times the other half gives further hashes (Kirsch and Mitzenmacher, 2006). */
  #bit(key: number, n: number): number {
    const low = key % 2 ** 32;
    const high = Math.floor(key / 2 ** 21) | 1;
    return ((low + n * (high >>> 0)) % 2 ** 32) % this.#size;
  }
}
