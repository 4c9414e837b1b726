// Makes the tables of exchanges with other laptops: the state of each row when it was last exchanged, and the exchanges.
import type { Kysely } from "kysely";

/** A row of the database as laptops know it. It holds prints and stamps of its values, never the values. */
export interface ExchangedRow {
  number: number;
  step: number;
  uid: string;
  of_table: string;
  /** The row, and the step that made it, since the numbers of undone rows are used again. Null: the row is gone. */
  of_number: number | null;
  of_step: number | null;
  /** Print (a short hash) of the whole row: while it is the same, no value changed. Empty: not computed. */
  print: string;
  /** The exchange at which it last changed. */
  seen: number;
  /** JSON: presence, prints of values, and their stamps (`known-entities.ts`). */
  cells: string;
}

/** A file of changes that was written, or merged. */
export interface ExchangeRow {
  number: number;
  step: number;
  at: string;
  kind: string;
  /** Who wrote the file, and on which laptop. */
  made_by: string;
  replica: string;
  /** JSON objects: what this laptop knew afterwards, and what the other one knew. */
  knows: string;
  others: string;
}

/** What this laptop is called in stamps: a folder that is copied to another place is another laptop. */
export interface ExchangeReplicaRow {
  location: string;
  replica: string;
  /** The count of its last exchange: a time in milliseconds, so that an older copy put back does not count again. */
  seq: number;
}

export async function exchangeRecords({ schema }: Kysely<unknown>) {
  await schema
    .createTable("exchanged")
    .addColumn("number", "integer", (c) => c.primaryKey())
    .addColumn("step", "integer", (c) => c.notNull())
    .addColumn("uid", "text", (c) => c.notNull())
    .addColumn("of_table", "text", (c) => c.notNull())
    .addColumn("of_number", "integer")
    .addColumn("of_step", "integer")
    .addColumn("print", "text", (c) => c.notNull())
    .addColumn("seen", "integer", (c) => c.notNull())
    .addColumn("cells", "text", (c) => c.notNull())
    .addColumn("checksum", "bigint")
    .execute();
  await schema.createIndex("exchanged_of_row").on("exchanged").columns(["of_table", "of_number"]).execute();
  await schema
    .createTable("exchanges")
    .addColumn("number", "integer", (c) => c.primaryKey())
    .addColumn("step", "integer", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull())
    .addColumn("replica", "text", (c) => c.notNull())
    .addColumn("knows", "text", (c) => c.notNull())
    .addColumn("others", "text", (c) => c.notNull())
    .addColumn("checksum", "bigint")
    .execute();
  await schema
    .createTable("exchange_replicas")
    .addColumn("location", "text", (c) => c.primaryKey())
    .addColumn("replica", "text", (c) => c.notNull())
    .addColumn("seq", "bigint", (c) => c.notNull())
    .addColumn("checksum", "bigint")
    .execute();
}
