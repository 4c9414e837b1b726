/** A growing list of numbers in a typed array, so that no number is an object of its own. */
export class Numbers {
  #list = new Float64Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#list.length) {
      const longer = new Float64Array(this.length * 2);
      longer.set(this.#list);
      this.#list = longer;
    }
    this.#list[this.length++] = value;
  }

  at(position: number): number {
    return this.#list[position]!;
  }

  set(position: number, value: number): void {
    this.#list[position] = value;
  }

  sorted(): Float64Array {
    return this.#list.subarray(0, this.length).sort();
  }
}
