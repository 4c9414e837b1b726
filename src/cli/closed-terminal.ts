// Keeps Node from crashing when the terminal closes while the program runs.

import { closeSync } from "node:fs";
import process from "node:process";
import { isatty } from "node:tty";

/**
 * Lets the program end in good order when its terminal was closed under it. Node sets the terminal back as it was when
 * it exits, and aborts (signal 6) if that fails; it leaves alone what was closed before.
 */
export function outliveTerminal(): void {
  const terminals = [0, 1, 2].filter((descriptor) => isatty(descriptor));
  process.on("exit", () => {
    for (const descriptor of terminals) if (!isatty(descriptor)) closeSync(descriptor);
  });
}

/**
 * A question that is left sets the terminal back as it was, whichever way it was left; when the terminal is gone, that
 * would fail where nobody can catch it.
 */
export function forgiveClosedTerminal(input: NodeJS.ReadStream & { fd: number }): void {
  const setRawMode = input.setRawMode?.bind(input);
  if (setRawMode) input.setRawMode = (raw) => (isatty(input.fd) ? setRawMode(raw) : input);
}
