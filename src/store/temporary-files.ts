// Files that are half-made: named so that another run can tell those that a killed process left, and remove them.

import { createHash, randomUUID } from "node:crypto";
import * as disk from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/** A machine's name takes eight signs, and says nothing of it: the folder may be shared. */
const thisMachine = () => createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

/** `.name-machine-process-random.tmp`. */
export const temporaryName = (name: string) =>
  `.${name.slice(0, 60)}-${thisMachine()}-${process.pid}-${randomUUID().slice(-8)}.tmp`;

/** SQLite keeps files of its own beside a database, and so do we. */
const pattern = /^\..+-([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.tmp(-journal|-wal|-shm|\.made)?$/;

/** After this time, what another machine was making in a shared folder is taken to be left over. */
const oneDay = 86_400_000;

/** Removes from a folder what killed processes left half-made; what a living one is making stays. */
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
      // Somebody else was faster, or nothing may be removed here: what is left is swept another time.
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
