// The table of the facts that `mission.yaml` leaves open to the network, kept beside the projects so that the view of the network can follow it.

import type { Kysely } from "kysely";

/** `project.summary`, `actor.name`. */
export interface NetworkFieldRow {
  field: string;
}

/** The view of the network tells nothing of a fact that is not there. */
export async function networkFields({ schema }: Kysely<unknown>) {
  await schema
    .createTable("network_fields")
    .addColumn("field", "text", (c) => c.primaryKey())
    .addColumn("checksum", "bigint")
    .execute();
}
