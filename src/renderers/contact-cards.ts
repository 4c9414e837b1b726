// Writes contact cards for a telephone: vCard 3.0 (RFC 2426), which old telephones and Outlook read too.
import type { Actor, Person } from "../domain/actors/actor.ts";
import { isFrenchMobile } from "../domain/values/phone.ts";
import { calendarLine, textValue } from "./calendar/calendar-line.ts";

/** The addresses and numbers that may be used, without those that an objection closes. */
export interface CardChannels {
  emails: readonly string[];
  phones: readonly string[];
}

/** The card of a person, or of the structure when `person` is null; null without any address or number. */
export function contactCard(
  { id, name, address, postcode, commune, website }: Actor,
  person: Person | null,
  { emails, phones }: CardChannels,
): string | null {
  if (emails.length + phones.length === 0) return null;
  const value = (text: string | null) => textValue(text ?? "");
  const shownName = person?.fullName ?? name;
  const [last, first] = person?.lastName ? [person.lastName, person.firstName] : [shownName, null];
  const lines = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    // Imported again, a card takes the place of the one before.
    `UID:${value(person ? `${id}-${person.id}` : id)}@outreach`,
    `FN:${value(shownName)}`,
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
