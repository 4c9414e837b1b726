// Shows a question again after Ctrl-Z.

import { Writable } from "node:stream";
import type { WriteStream } from "node:tty";

/**
 * A terminal that remembers the last frame of a question, so that it can be shown again at the cursor: after Ctrl-Z the
 * shell has written below it.
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
    done(); // Without waiting for the terminal: the next frame must not come after other output of the program.
  }

  /** Shows the cursor again, for the shell. */
  leave(): void {
    this.#terminal.write(`${showCursor}\n`);
  }

  /** Shows the question again, at the cursor. */
  again(): void {
    this.#terminal.write(`\r${this.#frame}`);
  }
}

const onlyMoves = /^(?:\u001b\[[\d;?]*[A-Za-z])*$/;
/** The sequences at the start of a frame, which erase the frame before it. */
const erasing = /^(?:\u001b\[\d*[ABCDGK])+/;
const showCursor = "\u001b[?25h";
