// Buffers what a command writes to the screen, and shows it in a pager when it is longer than the screen.
import type { Host } from "../../ports/host.ts";
import type { Output } from "../../ports/output.ts";
import { width } from "../../renderers/screens/terminal.ts";

export interface PagedOutput extends Output {
  /** Writes the buffer and stops buffering, because a question is asked or the command failed. */
  release(): void;
  /** Shows the buffer when the command has ended. */
  finish(): Promise<void>;
}

export function pagedOutput({ stdout, showPages }: Pick<Host, "stdout" | "showPages">): PagedOutput {
  let buffer: string[] | null = [];
  const release = () => {
    for (const text of buffer ?? []) stdout.write(text);
    buffer = null;
  };
  return {
    write(text) {
      if (buffer === null || typeof text !== "string") {
        release();
        stdout.write(text);
      } else buffer.push(text);
    },
    failure: async () => (await stdout.failure?.()) ?? null,
    isTTY: stdout.isTTY,
    get columns() {
      return stdout.columns;
    },
    release,
    async finish() {
      const text = buffer?.join("") ?? "";
      // The shell's prompt after the command takes one line too.
      const isLonger = linesOf(text, stdout.columns) >= (stdout.rows ?? Number.POSITIVE_INFINITY);
      if (isLonger && (await showPages(text))) buffer = [];
      release();
    },
  };
}

/** How many lines of the screen a text takes: a line wider than the screen takes several. */
const linesOf = (text: string, columns: number) =>
  text
    .replace(/\n$/, "")
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line) / columns)), 0);
