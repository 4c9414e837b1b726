// Records in the history that a command wrote a file, so that `undo` does not take back the step before it.

import { Refusal } from "../../domain/problems/problem.ts";
import type { CommandHost } from "./command-host.ts";

/**
 * Records in the history that a command wrote a file and nothing else; the next `undo` then reports this, rather than taking
 * back the step before. An empty history has no such step, so it stays empty. If nothing can be recorded, the command still
 * succeeds, since the file is written.
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
