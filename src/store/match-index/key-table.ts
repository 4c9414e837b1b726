/** A hash table with open addressing and linear probing, of numbers in typed arrays: no object for any key. */
import { largestBlock } from "../../domain/matching/blocking/pair-list.ts";

/** Keys held at most, and the places they have: a quarter stays free, so that a key is found in one or two steps. */
const places = 2 ** 19;
export const mostHeld = 350_000;
/** Keys have 53 bits, and a place 19. */
const lowerBits = 2 ** 21;

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
    // The upper bits of a key and its place make one exact number.
    const packed = new Float64Array(this.size);
    let filled = 0;
    for (let place = 0; place < this.#keys.length; place++)
      if (this.#keys[place] !== 0)
        packed[filled++] = Math.floor(this.#keys[place]! / lowerBits) * places + place;
    packed.sort();
    const keys = new Float64Array(this.size);
    const actors = new Int32Array(this.size);
    for (let n = 0; n < packed.length; n++) {
      const place = packed[n]! % places;
      const [key, actor] = [this.#keys[place]!, this.#actors[place]!];
      // Keys of the same upper bits are few: each finds its own place among them.
      let at = n;
      for (; at > 0 && (keys[at - 1]! - key || actors[at - 1]! - actor) > 0; at--) {
        keys[at] = keys[at - 1]!;
        actors[at] = actors[at - 1]!;
      }
      keys[at] = key;
      actors[at] = actor;
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
