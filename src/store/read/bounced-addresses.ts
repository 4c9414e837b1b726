/** Reads the addresses to which mail could not be delivered. */
import type { BouncedAddress } from "../../domain/objections/bounced-address.ts";
import type { DatabaseEngine } from "../engine.ts";

export async function bouncedAddressesIn({ db }: DatabaseEngine): Promise<BouncedAddress[]> {
  const rows = await db
    .selectFrom("bounced_addresses")
    .select(["address", "at", "status"])
    .where("cleared", "is", null)
    .orderBy("number")
    .execute();
  return rows.map(({ address, at, status }) => ({ address, at, status }));
}
