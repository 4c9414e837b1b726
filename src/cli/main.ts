// The entry of the program: it loads as little as possible before the command is known.

import type { Host } from "../ports/host.ts";
import { version } from "./version.ts";

export { realHost } from "./real-host.ts";

/** Runs one command line and returns its exit code. This module imports little: each command loads what it needs. */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    host.stdout.write(`${version}\n`);
    if (!(await host.stdout.failure?.())) return 0;
  }
  if (argv.length === 0 && host.program.installation === "executable") {
    const { commandPrompt, wantsPrompt } = await import("./command-prompt.ts");
    if (await wantsPrompt(host)) return commandPrompt(host, runLine);
  }
  return runLine(argv, host);
}

async function runLine(argv: readonly string[], host: Host): Promise<number> {
  const { runProgram } = await import("./program.ts");
  return runProgram(argv, host);
}
