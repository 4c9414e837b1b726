// Shows on the terminal how far long work is.

import type { ProgressReport } from "../../ports/progress.ts";
import type { CommandHost } from "./command-host.ts";

/** Work shorter than this (milliseconds) shows nothing; then a line is written again at most every `every`. */
const patience = 500;
const every = 150;

type Said = (at: { rows: number; perSecond: number; left: number | null }) => string;

/**
 * Progress of long work, on one line of stderr that is written over; nothing when stderr is not a terminal. The work begins
 * with the first update.
 */
export class Progress implements ProgressReport {
  readonly #host: CommandHost;
  readonly #say: Said;
  #start: number | null = null;
  #last = 0;
  #width = 0;

  /** `say` puts the state in words; without it, the progress counts rows of a file. */
  constructor(host: CommandHost, say: Said = host.text.importing.progress) {
    this.#host = host;
    this.#say = say;
  }

  update({ done, total, shown }: { done: number; total: number | null; shown: number }): void {
    const { stderr } = this.#host;
    if (!stderr.isTTY) return;
    const now = this.#host.now().getTime();
    if (this.#start === null) {
      this.#start = now;
      this.#last = now + patience - every;
    }
    if (now - this.#last < every) return;
    this.#last = now;
    const seconds = (now - this.#start) / 1000;
    const left = total === null || done === 0 ? null : Math.max(0, ((total - done) * seconds) / done);
    const line = this.#say({ rows: shown, perSecond: Math.round(shown / seconds), left });
    this.#write(line.slice(0, stderr.columns - 1));
  }

  /** Clears the line. */
  end(): void {
    if (this.#width > 0) this.#write("");
    if (this.#width > 0) this.#host.stderr.write("\r");
    this.#width = 0;
  }

  #write(line: string) {
    this.#host.stderr.write(`\r${line.padEnd(this.#width)}`);
    this.#width = Math.max(this.#width, line.length);
  }
}
