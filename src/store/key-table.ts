import { largestBlock } from "../domain/matching/pairs.ts";

/** Keys held at most, and the places they have: a quarter stays free, so that a key is found in one or two steps. */
const places = 2 ** 20;
export const mostHeld = 700_000;

/** Keys and their actors in memory, in open addressing: a few bytes a key, and no object for any. */
export class KeyTable {
  #keys = new Float64Array(0);
  #actors = new Int32Array(0);
  size = 0;

  /** False when the key already points to the actor, or to so many that it says nothing. */
  add(key: number, actor: number): boolean {
    if (this.#keys.length === 0) {
      this.#keys = new Float64Array(places);
      this.#actors = new Int32Array(places);
    }
    let same = 0;
    let place = key % places;
    for (; this.#keys[place] !== 0; place = (place + 1) % places) {
      if (this.#keys[place] !== key) continue;
      if (this.#actors[place] === actor || ++same > largestBlock) return false;
    }
    this.#keys[place] = key;
    this.#actors[place] = actor;
    this.size++;
    return true;
  }

  /** Adds the actors of a key to `found`. */
  collect(key: number, found: number[]): void {
    if (this.size === 0) return;
    for (let place = key % places; this.#keys[place] !== 0; place = (place + 1) % places)
      if (this.#keys[place] === key) found.push(this.#actors[place]!);
  }

  eachKey(visit: (key: number) => void): void {
    for (let place = 0; place < this.#keys.length; place++) {
      const key = this.#keys[place]!;
      if (key !== 0) visit(key);
    }
  }

  /** All keys in order and, at the same places, their actors. */
  sorted(): { keys: Float64Array; actors: Int32Array } {
    const keys = new Float64Array(this.size);
    const actors = new Int32Array(this.size);
    let filled = 0;
    this.eachKey((key) => {
      keys[filled++] = key;
    });
    keys.sort();
    const of: number[] = [];
    for (let at = 0; at < keys.length; at += of.length) {
      of.length = 0;
      this.collect(keys[at]!, of);
      of.sort((a, b) => a - b);
      for (let n = 0; n < of.length; n++) actors[at + n] = of[n]!;
    }
    return { keys, actors };
  }

  /** The same; the table is empty afterwards. */
  drain(): { keys: Float64Array; actors: Int32Array } {
    const all = this.sorted();
    this.#keys.fill(0);
    this.size = 0;
    return all;
  }
}
