// Copies somebody else's database without opening it, since SQLite may write beside a file that it only reads.

import * as disk from "node:fs";
import { basename, join } from "node:path";
import { Refusal } from "../../domain/problems/problem.ts";
import { temporaryName } from "../temporary-files.ts";
import { removeDatabase } from "./sqlite-file.ts";

/** The file, and what SQLite needs beside it to know what was saved and what was not. */
const parts = ["", "-journal", "-wal"];

/** How often a copy is begun again while somebody writes, with milliseconds between: five seconds in all. */
const attempts = 25;
const milliseconds = 200;

/** Copies a database into a file in `folder`, all parts of one moment; returns its path. */
export async function borrowedCopy(database: string, folder: string): Promise<string> {
  const copy = join(folder, temporaryName(basename(database)));
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const before = momentOf(database);
    try {
      for (const end of parts)
        if (disk.existsSync(database + end)) disk.copyFileSync(database + end, copy + end);
      if (momentOf(database) === before) return copy;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error; // A part went meanwhile.
    }
    removeDatabase(copy);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
  }
  throw new Refusal("failure", { code: "store-locked", database });
}

/** Text that changes with every write to the database. */
const momentOf = (database: string): string =>
  parts
    .map((end) => {
      const facts = disk.statSync(database + end, { throwIfNoEntry: false, bigint: true });
      return facts === undefined ? "-" : `${facts.ino} ${facts.size} ${facts.mtimeNs}`;
    })
    .join(" ");
