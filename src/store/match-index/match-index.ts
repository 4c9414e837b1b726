// The blocking keys of entity resolution: actors that share a key are compared. The keys that a step adds are written as sorted runs.
import { largestBlock } from "../../domain/matching/blocking/pair-list.ts";
import type { DatabaseEngine } from "../engine.ts";
import { collect, eachOnce, inOrder, type Keys, SortedRuns } from "./sorted-runs.ts";

/**
 * Limits of the buffer in memory: its keys, and the positions of their actors. A key (32 bits) and a position (21 bits) are packed into
 * one number; 53 bits is the most that a double holds exactly.
 */
const mostHeld = 2 ** 19;
const mostActors = 2 ** 21;
/** The keys of a step are looked up one by one when the database has this many times more keys than the step added. */
const fewOf = 16;
/**
 * When a step has looked up more than `manyLooks` keys, and more than one for every `lookedUpOf` keys stored, all segments are joined into
 * one, so that each later look-up reads only one segment.
 */
const manyLooks = 5_000;
const lookedUpOf = 64;

/**
 * Finds the actors that share a key, in the database and among the keys that a step adds. During an import, keys are only appended. At the
 * end, `eachBlock` reads all keys in order, or looks up the keys of the step when they are few.
 */
export class MatchIndex {
  readonly #segments: SortedRuns;
  readonly #added = new UnsortedKeys();
  readonly #aside = new UnsortedKeys();
  #asideKeys: Keys | null = null;
  /** How many keys the step has added. */
  #size = 0;
  #lookups = 0;

  constructor(engine: DatabaseEngine, step: number) {
    this.#segments = new SortedRuns(engine, step, "match_blocks");
  }

  async add(keys: readonly number[], actor: number): Promise<void> {
    this.#size += keys.length;
    this.#added.add(keys, actor);
    if (this.#added.length > mostHeld - 1000) await this.flush();
  }

  /** Adds keys that only this step finds, and that are not stored. */
  addAside(keys: readonly number[], actor: number): void {
    this.#aside.add(keys, actor);
    this.#asideKeys = null;
  }

  /** Call it before the step ends. */
  async finish(): Promise<void> {
    await this.flush();
    await this.#segments.finish();
  }

  /** Writes the keys held in memory. */
  async flush(): Promise<void> {
    if (this.#added.length === 0) return;
    await this.#segments.append(this.#added.sorted());
    this.#added.clear();
  }

  /** Key → the numbers of its actors. Keys without actors are not in the map. */
  async holders(keys: Iterable<number>): Promise<Map<number, number[]>> {
    await this.flush();
    const actorsOf = new Map<number, number[]>();
    const asked = new Set(keys);
    this.#lookups += asked.size;
    if (this.#lookups > manyLooks && this.#lookups * lookedUpOf > (await this.#segments.size()))
      await this.#segments.join();
    for (const key of asked) {
      const actors: number[] = [];
      collect(this.#sortedAside(), key, actors);
      actorsOf.set(key, actors);
    }
    await this.#segments.look(actorsOf);
    eachOnce(actorsOf);
    return actorsOf;
  }

  /**
   * Visits each key with two actors or more, one of which was made by this step (its number is `first` or higher). The list of a key with more
   * than `largestBlock` actors may be incomplete, but is still longer than `largestBlock`.
   */
  async eachBlock(first: number, visit: (key: number, actors: readonly number[]) => void): Promise<void> {
    const visitShared = (key: number, actors: readonly number[]) => {
      if (actors.length < 2 || !actors.some((actor) => actor >= first)) return;
      const each = [...new Set(actors)];
      if (each.length > 1) visit(key, each);
    };
    await this.flush();
    const own = this.#size * fewOf < (await this.#segments.size()) ? await this.#segments.ofStep() : null;
    if (own === null) {
      const aside = [this.#sortedAside()];
      return inOrder([...(await this.#segments.cursors()), async () => aside.pop() ?? null], visitShared);
    }
    const keys: number[] = [];
    await inOrder(own, (key) => keys.push(key));
    for (const [key, actors] of await this.holders(keys)) visitShared(key, actors);
  }

  #sortedAside(): Keys {
    this.#asideKeys ??= this.#aside.sorted();
    return this.#asideKeys;
  }
}

/** Keys in the order in which they were added, in eight bytes each. */
class UnsortedKeys {
  #packed = new Float64Array(1024);
  #actors: number[] = [];
  /** Actor → its position in `#actors`, so that an actor of many rows counts once for a key. */
  readonly #positions = new Map<number, number>();
  length = 0;

  add(keys: readonly number[], actor: number): void {
    const position = this.#positions.get(actor) ?? this.#actors.push(actor) - 1;
    this.#positions.set(actor, position);
    if (this.length + keys.length > this.#packed.length) {
      const longer = new Float64Array(Math.max(this.#packed.length * 2, this.length + keys.length));
      longer.set(this.#packed);
      this.#packed = longer;
    }
    for (let i = 0; i < keys.length; i++) this.#packed[this.length++] = keys[i]! * mostActors + position;
  }

  clear(): void {
    this.#actors = [];
    this.#positions.clear();
    this.length = 0;
  }

  /** The keys in order, each with at most `largestBlock` + 1 actors, which is enough to see that it has too many. */
  sorted(): Keys {
    const packed = this.#packed.subarray(0, this.length).sort();
    const keys = new Uint32Array(packed.length);
    const actors = new Int32Array(packed.length);
    let size = 0;
    for (let i = 0; i < packed.length; i++) {
      if (i > 0 && packed[i] === packed[i - 1]) continue;
      const key = Math.floor(packed[i]! / mostActors);
      if (size > largestBlock && keys[size - 1 - largestBlock] === key) continue;
      keys[size] = key;
      actors[size++] = this.#actors[packed[i]! - key * mostActors]!;
    }
    return { keys: keys.subarray(0, size), actors: actors.subarray(0, size) };
  }
}
