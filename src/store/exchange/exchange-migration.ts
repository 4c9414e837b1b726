// The tables of exchanges with other laptops: the state of each row at its last exchange, and the exchanges.
import type { Kysely } from "kysely";

/** The state of a row at its last exchange: prints (short hashes) and stamps of its values, never the values. */
export interface ExchangedRow {
  number: number;
  step: number;
  uid: string;
  of_table: string;
  /** The number of the row, and the step that made it, since numbers of undone rows are used again. Null when the row is gone. */
  of_number: number | null;
  of_step: number | null;
  /** The print of the whole row: while it is the same, no value changed. Empty when it is not computed. */
  print: string;
  /** The number of the exchange at which it last changed. */
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
  /** JSON objects: what this laptop knew afterwards (`knows`), and what the other one knew (`others`). */
  knows: string;
  others: string;
}

/** The name of a laptop in stamps, by the place of its folder: a copy of the folder in another place is another laptop. */
export interface ExchangeReplicaRow {
  location: string;
  replica: string;
  /** The number of its last exchange: a time in milliseconds, so that a restored older copy does not use a number twice. */
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
