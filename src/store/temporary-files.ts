// Names temporary files so that another run recognises those that a killed process left, and removes them.

import { createHash, randomUUID } from "node:crypto";
import * as disk from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/** Eight digits of a hash of the machine's name, which a shared folder must not show. */
const thisMachine = () => createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

/** `.name-machine-process-random.tmp`. */
export const temporaryName = (name: string) =>
  `.${name.slice(0, 60)}-${thisMachine()}-${process.pid}-${randomUUID().slice(-8)}.tmp`;

/** SQLite keeps files of its own beside a database, and so do we. */
const pattern = /^\..+-([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.tmp(-journal|-wal|-shm|\.made)?$/;

/** After this time, a temporary file of another machine in a shared folder is taken to be left over. */
const oneDay = 86_400_000;

/** Removes the temporary files of killed processes from a folder; those of running ones stay. */
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
