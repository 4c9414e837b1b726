// Makes the table of the facts that `mission.yaml` opens to the network, which the view of the network follows.

import type { Kysely } from "kysely";

/** `project.summary`, `actor.name`. */
export interface NetworkFieldRow {
  field: string;
}

/** The view of the network shows no fact that is missing in this table. */
export async function networkFields({ schema }: Kysely<unknown>) {
  await schema
    .createTable("network_fields")
    .addColumn("field", "text", (c) => c.primaryKey())
    .addColumn("checksum", "bigint")
    .execute();
}
