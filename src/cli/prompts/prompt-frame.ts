// Lets a question come back on the screen after Ctrl-Z.

import { Writable } from "node:stream";
import type { WriteStream } from "node:tty";

/**
 * A terminal that remembers what a question wrote on it last, so that the question can be shown again where the cursor
 * then is: after Ctrl-Z the shell has written below it.
 */
export class LastFrame extends Writable {
  readonly #terminal: WriteStream;
  #frame = "";

  constructor(terminal: WriteStream) {
    super({ decodeStrings: false });
    this.#terminal = terminal;
  }

  get isTTY(): boolean {
    return this.#terminal.isTTY;
  }

  get columns(): number {
    return this.#terminal.columns;
  }

  get rows(): number {
    return this.#terminal.rows;
  }

  override _write(chunk: string | Uint8Array, _: BufferEncoding, done: (error?: Error | null) => void): void {
    const text = String(chunk);
    // A movement of the cursor belongs to the last frame; anything else is a new frame.
    this.#frame = onlyMoves.test(text) ? this.#frame + text : text.replace(erasing, "");
    this.#terminal.write(text);
    done(); // At once: the program's own output must not come before.
  }

  /** Leaves the terminal to the shell: with a cursor. */
  leave(): void {
    this.#terminal.write(`${showCursor}\n`);
  }

  /** Shows the question again, below what stands on the screen. */
  again(): void {
    this.#terminal.write(`\r${this.#frame}`);
  }
}

const onlyMoves = /^(?:\u001b\[[\d;?]*[A-Za-z])*$/;
/** The sequences at the start of a frame, which erase the frame before it. */
const erasing = /^(?:\u001b\[\d*[ABCDGK])+/;
const showCursor = "\u001b[?25h";
