import type { Host } from "../ports/host.ts";
import { version } from "./version.ts";

export { realHost } from "./real-host.ts";

/**
 * Runs one command line and gives its exit code. This module stays small: what a command needs is loaded when it is
 * known which command it is.
 */
export async function run(argv: readonly string[], surroundings: Host): Promise<number> {
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    surroundings.stdout.write(`${version}\n`);
    return 0;
  }
  const { runProgram } = await import("./program.ts");
  return runProgram(argv, surroundings);
}
