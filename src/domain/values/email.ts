// Finds the e-mail addresses in a cell, and tells whether an address bears a person's name.
import { fold } from "./spelling.ts";

/** The addresses in a cell, and in `bad` the texts that are none. */
export interface Emails {
  emails: readonly string[];
  bad: readonly string[];
  /** Whether an address was written so that programs would not read it (`nom(at)domaine.fr`); somebody should check it. */
  disguised: boolean;
}

const plain = /^[a-z0-9][a-z0-9._%+-]*@[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,24}$/;
const loose = /^[a-z0-9._%+'&=~!#*-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}$/;
const disguised = /\s*[([{]\s*(?:at|a|arobase|chez|@)\s*[)\]}]\s*/gi;
const dotted = /\s*[([{]\s*(?:dot|point|\.)\s*[)\]}]\s*/gi;
const disguisedAt = /[([{]\s*(?:at|a|arobase|chez|@|dot|point)\s*[)\]}]/i;
const atSpaces = /\s*@\s*/g;

/**
 * The e-mail addresses of a cell, in small letters, in order: `Nom <a@b.fr>`, `mailto:`, `a(at)b.fr`, several in one cell. `bad`: pieces with an “@” that
 * are no address, or the whole cell when it has no address at all.
 */
export function emailsIn(text: string): Emails {
  const whole = text.toLowerCase();
  if (plain.test(whole) && !whole.includes("..") && !whole.includes(".@"))
    return { emails: [whole], bad: [], disguised: false };
  const cell = (whole.length > 4000 ? whole.slice(0, 4000) : whole)
    .replace(disguised, "@")
    .replace(dotted, ".")
    .replace(/＠/g, "@");
  const emails: string[] = [];
  const bad: string[] = [];
  for (const piece of cell.split(/[\s;,<>()[\]{}"|«»]+|\/|\bmailto:/)) {
    if (!piece.includes("@")) continue;
    const address = piece.replace(/^[.'’:*-]+|[.'’:*-]+$/g, "");
    if (loose.test(address) && !address.includes("..") && !address.includes(".@")) {
      if (!emails.includes(address)) emails.push(address);
    } else bad.push(piece);
  }
  if (emails.length === 0 && cell.includes("@")) {
    const rejoined = cell.replace(atSpaces, "@").trim();
    if (rejoined !== cell && loose.test(rejoined)) return { emails: [rejoined], bad: [], disguised: true };
  }
  if (emails.length === 0 && bad.length === 0 && cell.trim() !== "") bad.push(text.trim());
  return { emails, bad, disguised: emails.length > 0 && disguisedAt.test(whole) };
}

/** The letters of a surname, and of each part of a double one ("Lindqvist-Dubost") that has more than four letters. */
function partsOfSurname(surname: string): string[] {
  if (/^[a-z]{3,}$/.test(surname)) return [surname];
  const whole = surname.replace(/[^a-z]/g, "");
  const parts = surname.split(/[^a-z]+/).filter((part) => part.length > 4 && !/^sainte?$/.test(part));
  return [...(whole.length > 2 ? [whole] : []), ...parts];
}

/** Whether an address (in small letters) has a person's last name, or a long part of it, before the “@”, or only their first name there. */
export function bearsNameOf(
  email: string,
  { firstName, lastName }: { firstName: string | null; lastName: string | null },
): boolean {
  const box = email.slice(0, email.indexOf("@")).replace(/[^a-z]/g, "");
  const surnames = lastName ? partsOfSurname(fold(lastName)) : [];
  const first = firstName ? fold(firstName).replace(/[^a-z]/g, "") : "";
  return surnames.some((surname) => box.includes(surname)) || (first.length > 2 && box === first);
}
