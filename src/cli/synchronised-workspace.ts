// Finds the service that copies the folder of a workspace to other machines, and remembers that it was reported.

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  type FolderSharing,
  isOnRemoteMount,
  sharingOfPath,
  synchronisationMarks,
} from "../domain/exchange/synchronised-folder.ts";
import type { Environment } from "../domain/values/environment.ts";

/** What shares the folder with other machines; null for a folder of this machine alone. */
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

/** The file with the service that was reported last, so that each is reported once. */
const reportedFile = (root: string) => join(root, ".outreach.shared-folder-told");

/** What shares the folder, unless that was reported before; from then on it counts as reported. */
export function unreportedSharing(root: string, env: Environment): FolderSharing | null {
  const sharing = sharingOf(root, env);
  if (sharing === null) return null;
  const service = sharing.service ?? "network";
  try {
    if (existsSync(reportedFile(root)) && readFileSync(reportedFile(root), "utf8").trim() === service)
      return null;
    writeFileSync(reportedFile(root), `${service}\n`, { mode: 0o600 });
  } catch {
    // The file cannot be written here, so the next command reports the service again.
  }
  return sharing;
}
