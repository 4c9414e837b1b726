// Finds the workspace in which a command runs.

import { dirname } from "node:path";
import type { Files } from "../ports/files.ts";

/** The nearest folder with a `mission.yaml`, from the current one upward, or the one named; null when there is none. */
export async function findWorkspace(files: Files, named: string | undefined): Promise<string | null> {
  for (let folder = files.resolve(named ?? "."); ; folder = dirname(folder)) {
    const facts = await files.facts(files.resolve(folder, "mission.yaml"));
    if (facts?.kind === "file") return folder;
    if (named !== undefined || dirname(folder) === folder) return null;
  }
}
