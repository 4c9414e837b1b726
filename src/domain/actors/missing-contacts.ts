/** What is needed to reach an actor, and is not known. */

import type { Actor } from "./actor.ts";

export type MissingContact = "street" | "email" | "phone";

/** An address or a number of one of its people reaches the actor too. */
export function missingContacts({ address, emails, phones, people }: Actor): MissingContact[] {
  const missing: MissingContact[] = [];
  if (address === null) missing.push("street");
  if (emails.length === 0 && people.every((person) => person.emails.length === 0)) missing.push("email");
  if (phones.length === 0 && people.every((person) => person.phones.length === 0)) missing.push("phone");
  return missing;
}
