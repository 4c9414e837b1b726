// Finds the workspace in which a command runs.

import { dirname } from "node:path";
import type { Files } from "../ports/files.ts";

/** The folder named, or the nearest one upward from the current folder, that holds a `mission.yaml`; null when there is none. */
export async function findWorkspace(files: Files, named: string | undefined): Promise<string | null> {
  for (let folder = files.resolve(named ?? "."); ; folder = dirname(folder)) {
    const facts = await files.facts(files.resolve(folder, "mission.yaml"));
    if (facts?.kind === "file") return folder;
    if (named !== undefined || dirname(folder) === folder) return null;
  }
}
