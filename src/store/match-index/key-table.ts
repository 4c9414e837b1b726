// A hash table of numbers with open addressing and linear probing (Knuth, The Art of Computer Programming, 6.4).
import { largestBlock } from "../../domain/matching/blocking/pair-list.ts";

/** How many slots a new table has: a power of two. */
const firstSlots = 2 ** 19;
/** The share of full slots from which the table doubles. At three quarters, a key is found in about two and a half steps. */
const mostFull = 3 / 4;

/** Keys and their actors in typed arrays, which take 12 bytes a slot. An empty slot holds 0. */
export class KeyTable {
  #keys = new Float64Array(0);
  #actors = new Int32Array(0);
  size = 0;

  /** Adds an actor to a key. False when the key has the actor already, or more actors than are compared. */
  add(key: number, actor: number): boolean {
    if (this.size >= this.#keys.length * mostFull) this.#grow();
    const slots = this.#keys.length;
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
    const slots = this.#keys.length;
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
    const slots = this.#keys.length;
    // Sorts by the upper bits of the keys, and replaces the lower bits by the slot of the key.
    const packed = new Float64Array(this.size);
    let filled = 0;
    for (let slot = 0; slot < slots; slot++) {
      const key = this.#keys[slot]!;
      if (key !== 0) packed[filled++] = key - (key % slots) + slot;
    }
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

  /** Returns what `sorted` does, and empties the table. */
  drain(): { keys: Float64Array; actors: Int32Array } {
    const all = this.sorted();
    this.#keys.fill(0);
    this.size = 0;
    return all;
  }

  #grow(): void {
    const [oldKeys, oldActors] = [this.#keys, this.#actors];
    const slots = oldKeys.length * 2 || firstSlots;
    this.#keys = new Float64Array(slots);
    this.#actors = new Int32Array(slots);
    for (let old = 0; old < oldKeys.length; old++) {
      const key = oldKeys[old]!;
      if (key === 0) continue;
      let slot = key % slots;
      while (this.#keys[slot] !== 0) slot = (slot + 1) % slots;
      this.#keys[slot] = key;
      this.#actors[slot] = oldActors[old]!;
    }
  }
}
