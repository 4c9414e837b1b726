/** Finds the ways to reach an actor that are missing. */

import type { Actor } from "./actor.ts";

export type MissingContact = "street" | "email" | "phone";

/** An address or a number of one of its people counts too. `bounced`: addresses that take no mail, in small letters; they do not count. */
export function missingContacts(
  { address, phones, people, ...actor }: Actor,
  bounced: ReadonlySet<string>,
): MissingContact[] {
  const missing: MissingContact[] = [];
  const emails = [...actor.emails, ...people.flatMap((person) => person.emails)];
  if (address === null) missing.push("street");
  if (emails.every((email) => bounced.has(email.toLowerCase()))) missing.push("email");
  if (phones.length === 0 && people.every((person) => person.phones.length === 0)) missing.push("phone");
  return missing;
}
