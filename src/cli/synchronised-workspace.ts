// Finds what copies the folder of a workspace to other machines, and whether this was said before.

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  type FolderSharing,
  isOnRemoteMount,
  sharingOfPath,
  synchronisationMarks,
} from "../domain/exchange/synchronised-folder.ts";
import type { Environment } from "../domain/values/environment.ts";

/** Null for a folder of this machine alone. */
export function sharingOf(root: string, env: Environment): FolderSharing | null {
  return sharingOfPath(root, env) ?? markedSharing(root) ?? mountedSharing(root);
}

function markedSharing(root: string): FolderSharing | null {
  for (let folder = root; ; folder = dirname(folder)) {
    const names = namesIn(folder).filter((name) => name.startsWith("."));
    for (const [mark, service] of synchronisationMarks)
      if (names.some((name) => mark.test(name))) return { service };
    if (dirname(folder) === folder) return null;
  }
}

function mountedSharing(root: string): FolderSharing | null {
  const mounts = "/proc/self/mounts";
  if (process.platform !== "linux" || !existsSync(mounts)) return null;
  return isOnRemoteMount(root, readFileSync(mounts, "utf8")) ? { service: null } : null;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The file that remembers what was said, so that it is said once. */
const memory = (root: string) => join(root, ".outreach.shared-folder-told");

/** What copies the folder, if this was not said before; then it counts as said. */
export function untoldSharing(root: string, env: Environment): FolderSharing | null {
  const sharing = sharingOf(root, env);
  if (sharing === null) return null;
  const service = sharing.service ?? "network";
  try {
    if (existsSync(memory(root)) && readFileSync(memory(root), "utf8").trim() === service) return null;
    writeFileSync(memory(root), `${service}\n`, { mode: 0o600 });
  } catch {
    // It cannot be remembered here: it is said again.
  }
  return sharing;
}
