// Keeps the keys that are typed before their question appears.

import { EventEmitter } from "node:events";

/**
 * The input of questions, which passes on typed keys one at a time. A question that is answered stops reading, and the keys
 * typed ahead wait here for the next one; readline would give them all to the question that is ending.
 *
 * It is not a `Readable`, because inquirer drops what a readable input holds when a question opens.
 */
export class TypedAheadInput extends EventEmitter {
  readonly #terminal: NodeJS.ReadStream;
  #waiting = "";
  #reading = false;
  #next: NodeJS.Immediate | undefined;

  constructor(terminal: NodeJS.ReadStream) {
    super();
    this.#terminal = terminal;
    terminal.setEncoding("utf8"); // keeps a character whole that is split between two reads
    terminal.on("data", (keys: string) => {
      this.#waiting += keys;
      this.#schedule();
    });
    for (const event of ["end", "error", "pause"] as const)
      terminal.on(event, (...args) => {
        if (event !== "pause" || this.#reading) this.emit(event, ...args);
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

  /** Called by a question when it closes, too: the keys that follow are for the next question. */
  pause(): this {
    if (!this.#reading) return this;
    this.#reading = false;
    this.#terminal.pause();
    this.emit("pause");
    return this;
  }

  #schedule(): void {
    if (this.#reading && this.#waiting !== "") this.#next ??= setImmediate(() => this.#emitKey());
  }

  /** Emits one key per turn of the event loop: a question that it answers ends, and pauses this input, before the next key. */
  #emitKey(): void {
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
