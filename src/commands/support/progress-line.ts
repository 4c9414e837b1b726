// Shows the progress of long work on the terminal.

import type { ProgressReport } from "../../ports/progress.ts";
import type { CommandHost } from "./command-host.ts";

/** Milliseconds before the first line, so that short work shows nothing, and between two updates of the line. */
const showAfter = 500;
const interval = 150;

type ProgressSentence = (at: { rows: number; perSecond: number; left: number | null }) => string;

/**
 * The progress of long work, on one line of stderr that is overwritten; shows nothing when stderr is not a terminal. The time
 * counts from the first update.
 */
export class Progress implements ProgressReport {
  readonly #host: CommandHost;
  readonly #say: ProgressSentence;
  #start: number | null = null;
  #last = 0;
  #width = 0;

  /** `say` makes the line from the progress; by default it counts the rows of a file. */
  constructor(host: CommandHost, say: ProgressSentence = host.text.importing.progress) {
    this.#host = host;
    this.#say = say;
  }

  update({ done, total, shown }: { done: number; total: number | null; shown: number }): void {
    const { stderr } = this.#host;
    if (!stderr.isTTY) return;
    const now = this.#host.now().getTime();
    if (this.#start === null) {
      this.#start = now;
      this.#last = now + showAfter - interval;
    }
    if (now - this.#last < interval) return;
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
