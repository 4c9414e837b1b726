// Makes the table of bounced addresses, and the columns of contacts for messages received and promises done.
import type { Kysely } from "kysely";

export async function bouncedAddresses({ schema }: Kysely<unknown>) {
  await schema
    .createTable("bounced_addresses")
    .addColumn("number", "integer", (c) => c.primaryKey())
    .addColumn("step", "integer", (c) => c.notNull())
    .addColumn("address", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("status", "text")
    .addColumn("made_by", "text", (c) => c.notNull())
    .addColumn("cleared", "text")
    .addColumn("checksum", "bigint")
    .execute();
}

/** Marks contacts that are a message to us. */
export async function receivedMessages({ schema }: Kysely<unknown>) {
  await schema.alterTable("contacts").addColumn("received", "integer").execute();
}

/** Marks contacts that kept a promise. */
export async function promisesDone({ schema }: Kysely<unknown>) {
  await schema.alterTable("contacts").addColumn("done", "integer").execute();
}
