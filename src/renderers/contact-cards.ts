// People and structures as an address book for a telephone: vCard 3.0 (RFC 2426), which old telephones and Outlook read too.
import type { Actor, Person } from "../domain/actors/actor.ts";
import { isFrenchMobile } from "../domain/values/phone.ts";
import { calendarLine, textValue } from "./calendar/calendar-line.ts";

/** By what somebody may be reached: what an objection closes is not among it. */
export interface CardChannels {
  emails: readonly string[];
  phones: readonly string[];
}

/** One person; or the structure itself, when it has an address or a number of its own. No card where nothing is left. */
export function contactCard(
  { id, name, address, postcode, commune, website }: Actor,
  person: Person | null,
  { emails, phones }: CardChannels,
): string | null {
  if (emails.length + phones.length === 0) return null;
  const value = (text: string | null) => textValue(text ?? "");
  const said = person?.fullName ?? name;
  const [last, first] = person?.lastName ? [person.lastName, person.firstName] : [said, null];
  const lines = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    // Imported again, a card takes the place of the one before.
    `UID:${value(person ? `${id}-${person.id}` : id)}@outreach`,
    `FN:${value(said)}`,
    `N:${value(last)};${value(first)};;${value(person?.civility ?? null)};`,
    `ORG:${value(name)}`,
    ...(person?.role ? [`TITLE:${value(person.role)}`] : []),
    ...emails.map((email) => `EMAIL;TYPE=INTERNET:${value(email)}`),
    ...phones.map((phone) => `TEL;TYPE=${isFrenchMobile(phone) ? "CELL" : "WORK"},VOICE:${value(phone)}`),
    ...(address || commune || postcode
      ? [`ADR;TYPE=WORK:;;${value(address)};${value(commune)};;${value(postcode)};`]
      : []),
    ...(website ? [`URL:${value(website)}`] : []),
    "END:VCARD",
  ];
  return lines.map(calendarLine).join("");
}
