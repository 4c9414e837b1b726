// Keeps `undo` honest after a command that wrote a file and left the database as it was.

import { Refusal } from "../../domain/problems/problem.ts";
import type { CommandHost } from "./command-host.ts";

/**
 * Notes in the history that a command wrote a file and nothing else, so that the next `undo` says so rather than take back
 * what was done before. An empty history has nothing to protect, so it stays empty. Where nothing can be noted, the command
 * still succeeds: the file is written.
 */
export async function noteFilesWritten(
  host: CommandHost,
  command: string,
  file: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  try {
    const store = await (await host.workspace()).store();
    if ((await store.history(1)).length === 0) return;
    const facts = { file, only_files: true, ...more };
    await store.step({ command, at: host.now(), facts, onlyFiles: true }, async () => {});
  } catch (error) {
    const code = error instanceof Refusal ? error.problems[0]?.code : null;
    if (code !== "store-read-only" && code !== "store-locked") throw error;
  }
}
