// The tables of erasures: the traces of those who were erased, and an erasure that is not finished.
import type { Kysely } from "kysely";

/** The trace of an erasure. It does not say who was erased. */
export interface ErasureRow {
  number: number;
  step: number;
  /** ISO instant. */
  at: string;
  made_by: string;
  reason: string | null;
  /** Mixed into the hashes, so that they cannot be compared with those of another workspace. */
  salt: string;
  /** JSON array of hashes, each with a letter: `s` for a structure, `n` for its name alone, `p` for a person. */
  hashes: string;
  /** JSON object: how many rows of each table were removed. */
  counts: string;
}

/** An erasure that was begun. If the program is interrupted, the next opening of the database finishes it. */
export interface PendingErasureRow {
  number: number;
  /** JSON object: the actor, the person, and what else the work needs to begin again. Empty once only the file is left to clean. */
  subject: string;
}

export async function erasures({ schema }: Kysely<unknown>) {
  await schema
    .createTable("erasures")
    .addColumn("number", "integer", (c) => c.primaryKey())
    .addColumn("step", "integer", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull())
    .addColumn("reason", "text")
    .addColumn("salt", "text", (c) => c.notNull())
    .addColumn("hashes", "text", (c) => c.notNull())
    .addColumn("counts", "text", (c) => c.notNull())
    .addColumn("checksum", "bigint")
    .execute();
  await schema
    .createTable("pending_erasures")
    .addColumn("number", "integer", (c) => c.primaryKey())
    .addColumn("subject", "text", (c) => c.notNull())
    .addColumn("checksum", "bigint")
    .execute();
}
