// Keeps Node from crashing when the terminal closes while the program runs.

import { closeSync } from "node:fs";
import process from "node:process";
import { isatty } from "node:tty";

/**
 * Lets the program exit normally after its terminal was closed. On exit Node restores the mode of the terminal, and aborts
 * (signal 6) if that fails; it skips descriptors that are closed, so these are closed here first.
 */
export function surviveClosedTerminal(): void {
  const terminals = [0, 1, 2].filter((descriptor) => isatty(descriptor));
  process.on("exit", () => {
    for (const descriptor of terminals) if (!isatty(descriptor)) closeSync(descriptor);
  });
}

/**
 * Makes `setRawMode` do nothing once the terminal is closed. A question restores the mode of the terminal whichever way it
 * ends, and an error of that call could not be caught.
 */
export function ignoreClosedTerminal(input: NodeJS.ReadStream & { fd: number }): void {
  const setRawMode = input.setRawMode?.bind(input);
  if (setRawMode) input.setRawMode = (raw) => (isatty(input.fd) ? setRawMode(raw) : input);
}
