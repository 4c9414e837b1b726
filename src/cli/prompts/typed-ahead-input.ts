// Lets people type faster than the questions appear, without losing a key.

import { EventEmitter } from "node:events";

/**
 * What is typed at the terminal, handed to the question on the screen one key at a time. A question that is answered stops
 * reading; keys typed ahead wait here for the next one, in order, where readline would give the whole lot to the question
 * that is on its way out.
 *
 * It is deliberately no `Readable`: inquirer drops what a readable terminal holds when a question opens.
 */
export class TypedAheadInput extends EventEmitter {
  readonly #terminal: NodeJS.ReadStream;
  #waiting = "";
  #reading = false;
  #next: NodeJS.Immediate | undefined;

  constructor(terminal: NodeJS.ReadStream) {
    super();
    this.#terminal = terminal;
    terminal.setEncoding("utf8"); // a character that two reads cut in half stays whole
    terminal.on("data", (keys: string) => {
      this.#waiting += keys;
      this.#schedule();
    });
    for (const event of ["end", "error", "pause"] as const)
      terminal.on(event, (...facts) => {
        if (event !== "pause" || this.#reading) this.emit(event, ...facts);
      });
  }

  get isTTY(): boolean {
    return this.#terminal.isTTY;
  }

  setRawMode(raw: boolean): this {
    this.#terminal.setRawMode?.(raw);
    return this;
  }

  resume(): this {
    this.#reading = true;
    this.#terminal.resume();
    this.#schedule();
    return this;
  }

  /** A question also calls this when it closes: the keys that follow are for the next question. */
  pause(): this {
    if (!this.#reading) return this;
    this.#reading = false;
    this.#terminal.pause();
    this.emit("pause");
    return this;
  }

  #schedule(): void {
    if (this.#reading && this.#waiting !== "") this.#next ??= setImmediate(() => this.#give());
  }

  /** Gives one key a turn of the event loop: a question that it answers has ended, and paused this input, before the next key. */
  #give(): void {
    this.#next = undefined;
    if (!this.#reading) return;
    const [key = ""] = oneKey.exec(this.#waiting) ?? [];
    this.#waiting = this.#waiting.slice(key.length);
    this.emit("data", key);
    this.#schedule();
  }
}

/** One character, or the whole sequence of a key that sends several: an arrow, a function key, Alt with a letter. */
const oneKey = /^(?:\u001b(?:\[[\d;?]*[ -/]*[@-~]|O[A-Za-z]|[^\u001b])?|.)/su;
