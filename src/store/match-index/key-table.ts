// A hash table of numbers with open addressing and linear probing (Knuth, The Art of Computer Programming, 6.4).
import { largestBlock } from "../../domain/matching/blocking/pair-list.ts";

/** Slots, and keys at most: a third of the slots stays free, so that a key is found in about two steps. */
const slots = 2 ** 19;
export const mostKeys = 350_000;
/** Divides off the lower 21 of a key's 53 bits: the other 32 and the 19 of a slot then make one exact number. */
const lowerBits = 2 ** 21;

/** Keys and their actors in memory, in typed arrays: a few bytes a key, and no object for any. An empty slot holds 0. */
export class KeyTable {
  #keys = new Float64Array(0);
  #actors = new Int32Array(0);
  size = 0;

  /** False when the key already points to the actor, or to more actors than are compared. */
  add(key: number, actor: number): boolean {
    if (this.#keys.length === 0) {
      this.#keys = new Float64Array(slots);
      this.#actors = new Int32Array(slots);
    }
    let same = 0;
    let slot = key % slots;
    for (; this.#keys[slot] !== 0; slot = (slot + 1) % slots) {
      if (this.#keys[slot] !== key) continue;
      if (this.#actors[slot] === actor || ++same > largestBlock) return false;
    }
    this.#keys[slot] = key;
    this.#actors[slot] = actor;
    this.size++;
    return true;
  }

  /** Adds the actors of a key to `found`. */
  collect(key: number, found: number[]): void {
    if (this.size === 0) return;
    for (let slot = key % slots; this.#keys[slot] !== 0; slot = (slot + 1) % slots)
      if (this.#keys[slot] === key) found.push(this.#actors[slot]!);
  }

  eachKey(visit: (key: number) => void): void {
    for (let slot = 0; slot < this.#keys.length; slot++) {
      const key = this.#keys[slot]!;
      if (key !== 0) visit(key);
    }
  }

  /** All keys in order and, at the same positions, their actors. */
  sorted(): { keys: Float64Array; actors: Int32Array } {
    // Sorted by the upper bits of the keys; each number also says where its key is.
    const packed = new Float64Array(this.size);
    let filled = 0;
    for (let slot = 0; slot < this.#keys.length; slot++)
      if (this.#keys[slot] !== 0) packed[filled++] = Math.floor(this.#keys[slot]! / lowerBits) * slots + slot;
    packed.sort();
    const keys = new Float64Array(this.size);
    const actors = new Int32Array(this.size);
    for (let n = 0; n < packed.length; n++) {
      const slot = packed[n]! % slots;
      const [key, actor] = [this.#keys[slot]!, this.#actors[slot]!];
      // Keys with the same upper bits are few: insertion sort orders them.
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

  /** As `sorted`; the table is empty afterwards. */
  drain(): { keys: Float64Array; actors: Int32Array } {
    const all = this.sorted();
    this.#keys.fill(0);
    this.size = 0;
    return all;
  }
}
