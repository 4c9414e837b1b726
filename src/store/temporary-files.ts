// Names temporary files so that a later run recognises and removes those of a killed process.

import { createHash, randomUUID } from "node:crypto";
import * as disk from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/** Eight digits of a hash of the machine's name, since a shared folder must not show the name. */
const thisMachine = () => createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

/** `.name-machine-process-random.tmp`. */
export const temporaryName = (name: string) =>
  `.${name.slice(0, 60)}-${thisMachine()}-${process.pid}-${randomUUID().slice(-8)}.tmp`;

/** The names of temporary files, and of the files that SQLite and we keep beside a temporary database. */
const pattern = /^\..+-([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.tmp(-journal|-wal|-shm|\.made)?$/;

/** A temporary file of another machine in a shared folder counts as left over after this time, in milliseconds. */
const oneDay = 86_400_000;

/** Removes the temporary files of processes that no longer run from a folder. */
export function sweepTemporaries(folder: string, names: readonly string[], now: number): void {
  for (const name of names) {
    const [, machine, id] = pattern.exec(name) ?? [];
    if (machine === undefined) continue;
    const path = join(folder, name);
    try {
      const over =
        machine === thisMachine() ? !isRunning(Number(id)) : now - disk.lstatSync(path).mtimeMs > oneDay;
      if (over) disk.rmSync(path, { force: true });
    } catch {
      // Another process was faster, or nothing may be removed here: a later run tries again.
    }
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
