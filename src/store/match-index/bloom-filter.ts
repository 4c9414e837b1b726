/** Tells keys that were never added (Bloom's filter): one in four hundred errs, and costs a look in the database. */
export class BloomFilter {
  readonly #bits: Uint32Array;
  readonly #size: number;

  /** For up to this many keys. */
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

  /** Keys are hashes already: two halves of them combined give as many independent bits as are wanted. */
  #bit(key: number, n: number): number {
    const low = key % 2 ** 32;
    const high = Math.floor(key / 2 ** 21) | 1;
    return ((low + n * (high >>> 0)) % 2 ** 32) % this.#size;
  }
}
