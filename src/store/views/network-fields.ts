// The table of the fields that `mission.yaml` opens to the network.

import type { Kysely } from "kysely";

/** `project.summary`, `actor.name`. */
export interface NetworkFieldRow {
  field: string;
}

/** The view of the network shows only fields that are in this table. */
export async function networkFields({ schema }: Kysely<unknown>) {
  await schema
    .createTable("network_fields")
    .addColumn("field", "text", (c) => c.primaryKey())
    .addColumn("checksum", "bigint")
    .execute();
}
