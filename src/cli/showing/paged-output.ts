// Holds back what a command writes to the screen, and shows it a screen at a time when it is longer than that.
import type { Host } from "../../ports/host.ts";
import type { Output } from "../../ports/output.ts";
import { width } from "../../renderers/screens/terminal.ts";

export interface PagedOutput extends Output {
  /** Writes what was held back, and holds back nothing more: a question comes, or the command failed. */
  release(): void;
  /** Shows what was held back, when the command has ended. */
  finish(): Promise<void>;
}

export function pagedOutput({ stdout, showPages }: Pick<Host, "stdout" | "showPages">): PagedOutput {
  let held: string[] | null = [];
  const release = () => {
    for (const text of held ?? []) stdout.write(text);
    held = null;
  };
  return {
    write(text) {
      if (held === null || typeof text !== "string") {
        release();
        stdout.write(text);
      } else held.push(text);
    },
    failure: async () => (await stdout.failure?.()) ?? null,
    isTTY: stdout.isTTY,
    get columns() {
      return stdout.columns;
    },
    release,
    async finish() {
      const text = held?.join("") ?? "";
      // The shell's prompt after the command takes a line too.
      const isLonger = linesOf(text, stdout.columns) >= (stdout.rows ?? Number.POSITIVE_INFINITY);
      if (isLonger && (await showPages(text))) held = [];
      release();
    },
  };
}

/** Lines of the screen that a text takes: a line that is wider than it takes several. */
const linesOf = (text: string, columns: number) =>
  text
    .replace(/\n$/, "")
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line) / columns)), 0);
