// Copies another database without opening it, since SQLite may write files beside one that it only reads.

import * as disk from "node:fs";
import { basename, join } from "node:path";
import { Refusal } from "../../domain/problems/problem.ts";
import { temporaryName } from "../temporary-files.ts";
import { removeDatabase } from "./sqlite-file.ts";

/** The endings of the file, and of the files beside it that say what was saved. */
const parts = ["", "-journal", "-wal"];

/** How many attempts to copy are made while somebody writes, and how many milliseconds are between them: five seconds in all. */
const attempts = 25;
const milliseconds = 200;

/** Copies a database into a file in `folder`, with all parts in the same state. Returns the path of the copy. */
export async function borrowedCopy(database: string, folder: string): Promise<string> {
  const copy = join(folder, temporaryName(basename(database)));
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const before = momentOf(database);
    try {
      for (const end of parts)
        if (disk.existsSync(database + end)) disk.copyFileSync(database + end, copy + end);
      if (momentOf(database) === before) return copy;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error; // A part was removed meanwhile.
    }
    removeDatabase(copy);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  }
  throw new Refusal("failure", { code: "store-locked", database });
}

/** A text that changes with every write to the database. */
const momentOf = (database: string): string =>
  parts
    .map((end) => {
      const facts = disk.statSync(database + end, { throwIfNoEntry: false, bigint: true });
      return facts === undefined ? "-" : `${facts.ino} ${facts.size} ${facts.mtimeNs}`;
    })
    .join(" ");
