import { largestBlock } from "../domain/match.ts";
import type { Engine, Value } from "./engine.ts";

/** New keys are held in memory up to this many, then written in order: that is several times faster than as they come. */
const mostHeld = 1_200_000;
const slots = 2 ** 21;
/** Bits of the filter that tells keys not yet seen without asking the database: for ten million keys, one in fifty errs. */
const filterBits = 2 ** 27;
/** Past this many lookups, the filter is worth building. */
const lookupsBeforeFilter = 20_000;

/** Who a step's keys point to: those in the database and those that the step adds. Its memory is bounded. */
export class KeyIndex {
  readonly #engine: Engine;
  readonly #step: number;
  #keys: Float64Array | null = null;
  #actors = new Int32Array(0);
  #held = 0;
  #filter: Uint32Array | null = null;
  #lookups = 0;

  constructor(engine: Engine, step: number) {
    this.#engine = engine;
    this.#step = step;
  }

  /** Numbers of the actors that each key points to; keys that point to nobody are not in the map. */
  async holders(keys: Iterable<number>): Promise<Map<number, number[]>> {
    const found = new Map<number, number[]>();
    const toAsk: number[] = [];
    for (const key of keys) {
      this.#lookups++;
      if (this.#filter && !this.#mayHold(key)) continue;
      toAsk.push(key);
      const held = this.#actorsOf(key);
      if (held.length > 0) found.set(key, held);
    }
    if (toAsk.length > 0) {
      const rows = await this.#engine.db
        .selectFrom("match_keys")
        .select(["key", "actor"])
        .where(this.#engine.among("key", toAsk))
        .execute();
      for (const { key, actor } of rows) {
        const list = found.get(Number(key));
        if (!list) found.set(Number(key), [actor]);
        else if (!list.includes(actor)) list.push(actor);
      }
    }
    if (!this.#filter && this.#lookups > lookupsBeforeFilter) await this.#buildFilter();
    return found;
  }

  async add(keys: Iterable<number>, actor: number): Promise<void> {
    for (const key of keys) this.#put(key, actor);
    if (this.#held > mostHeld) await this.flush();
  }

  /** Writes what is held; to be called before the step ends. */
  async flush(): Promise<void> {
    if (this.#held === 0) return;
    await this.#engine.insertMany("match_keys", ["key", "actor", "step"], this.#inOrder(), { ignore: true });
    this.#keys!.fill(0);
    this.#held = 0;
  }

  *#inOrder(): Iterable<Value[]> {
    const sorted = new Float64Array(this.#held);
    let filled = 0;
    for (const key of this.#keys!) if (key !== 0) sorted[filled++] = key;
    sorted.sort();
    let before = 0;
    for (const key of sorted) {
      if (key === before) continue;
      before = key;
      for (const actor of this.#actorsOf(key).sort((a, b) => a - b)) yield [key, actor, this.#step];
    }
  }

  #put(key: number, actor: number) {
    if (!this.#keys) {
      this.#keys = new Float64Array(slots);
      this.#actors = new Int32Array(slots);
    }
    let same = 0;
    let slot = slotOf(key);
    for (; this.#keys[slot] !== 0; slot = (slot + 1) % slots) {
      if (this.#keys[slot] !== key) continue;
      if (this.#actors[slot] === actor || ++same > largestBlock) return;
    }
    this.#keys[slot] = key;
    this.#actors[slot] = actor;
    this.#held++;
    if (this.#filter) this.#mark(key);
  }

  #actorsOf(key: number): number[] {
    const found: number[] = [];
    if (this.#held === 0) return found;
    for (let slot = slotOf(key); this.#keys![slot] !== 0; slot = (slot + 1) % slots)
      if (this.#keys![slot] === key) found.push(this.#actors[slot]!);
    return found;
  }

  /** Worth reading all keys once only when many are to be looked up: a small import into a large database never does. */
  async #buildFilter() {
    const { last } = await this.#engine.db
      .selectFrom("actors")
      .select((of) => of.fn.max("number").as("last"))
      .executeTakeFirstOrThrow();
    if (this.#lookups < (last ?? 0) / 2) return;
    this.#filter = new Uint32Array(filterBits / 32);
    await this.#engine.eachKey((key) => this.#mark(key));
    if (this.#keys) for (const key of this.#keys) if (key !== 0) this.#mark(key);
  }

  #mark(key: number) {
    const filter = this.#filter!;
    for (let n = 0; n < 4; n++) {
      const bit = bitOf(key, n);
      filter[bit >>> 5]! |= 1 << (bit & 31);
    }
  }

  #mayHold(key: number): boolean {
    const filter = this.#filter!;
    for (let n = 0; n < 4; n++) {
      const bit = bitOf(key, n);
      if ((filter[bit >>> 5]! & (1 << (bit & 31))) === 0) return false;
    }
    return true;
  }
}

const slotOf = (key: number) => key % slots;

/** Keys are hashes already: their halves, combined, give as many independent bits as are needed (Kirsch and Mitzenmacher). */
const bitOf = (key: number, n: number) => {
  const low = key % 2 ** 32;
  const high = (key / 2 ** 26) | 1;
  return (low + n * high) % filterBits;
};
