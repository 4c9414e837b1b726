// What identifies a structure or a person in any text: names, addresses, numbers.
import type { Actor, Person } from "../actors/actor.ts";
import { nationalFigures } from "../values/phone.ts";
import { fold } from "../values/spelling.ts";

/** What somebody is recognised by in texts and files. */
export interface IdentityMarks {
  /** Words in a row, folded; `exact`: a single word that must be written just so, or in capitals, since it may be a common one. */
  phrases: readonly { words: readonly string[]; exact: string | null }[];
  /** Addresses of mail and of sites, in small letters. */
  addresses: readonly string[];
  /** Figures in a row: SIRET, and telephone numbers without what comes before the national number. */
  figures: readonly string[];
}

/** Whom an erasure or a search is about: an actor whole, or one of its people. */
export type PrivacySubject = Pick<
  Actor,
  | "id"
  | "name"
  | "acronym"
  | "siret"
  | "siren"
  | "rna"
  | "address"
  | "postcode"
  | "commune"
  | "website"
  | "reference"
  | "emails"
  | "phones"
  | "people"
>;

/** Shorter words stand in too many texts to identify anybody. */
const shortestWord = 3;
const shortestSurname = 4;

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, folded. */
export const wordsIn = (text: string): string[] => (text.match(wordPattern) ?? []).map(fold);

/** What a structure as a whole is recognised by, without its people. */
export function structureMarks(actor: PrivacySubject): IdentityMarks {
  return {
    phrases: [
      ...phrase(actor.name),
      ...phrase(actor.id),
      ...(actor.acronym && actor.acronym.length >= shortestWord
        ? [
            {
              words: wordsIn(actor.acronym),
              exact: wordsIn(actor.acronym).length === 1 ? actor.acronym : null,
            },
          ]
        : []),
      ...(actor.address && /\d/.test(actor.address) ? phrase(actor.address) : []),
      ...[actor.rna, actor.reference].flatMap((value) =>
        value && /\d/.test(value) && value.length >= 5 ? phrase(value) : [],
      ),
    ],
    addresses: [...actor.emails.map((email) => email.toLowerCase()), ...siteOf(actor.website)],
    figures: [
      ...actor.phones.map(nationalFigures),
      ...[actor.siret, actor.siren].flatMap((one) => one ?? []),
    ],
  };
}

/** What one person is recognised by. */
export function personMarks({ fullName, firstName, lastName, emails, phones }: Person): IdentityMarks {
  const words = wordsIn(fullName);
  const surname = surnameOf({ fullName, lastName });
  const first = firstName ?? (surname === null ? null : fullName.replace(surname, "").trim());
  const turned = surname !== null && first ? phrase(`${surname} ${first}`) : [];
  const initial = surname !== null && first ? phrase(`${first[0]} ${surname}`) : [];
  return {
    phrases: [
      ...(words.length > 1 ? [{ words, exact: null }] : []),
      ...turned,
      ...initial,
      ...(surname === null ? [] : phrase(surname)),
    ],
    addresses: emails.map((email) => email.toLowerCase()),
    figures: phones.map(nationalFigures),
  };
}

/** The surname: as a source says it, else the last word of the full name; null when it is too short to identify. */
function surnameOf({ fullName, lastName }: Pick<Person, "fullName" | "lastName">): string | null {
  const surname = lastName ?? fullName.trim().split(/\s+/).at(-1) ?? "";
  return surname.length >= shortestSurname ? surname : null;
}

/** The marks that several bear together. */
export const joinedMarks = (marks: readonly IdentityMarks[]): IdentityMarks => ({
  phrases: marks.flatMap(({ phrases }) => phrases),
  addresses: [...new Set(marks.flatMap(({ addresses }) => addresses))],
  figures: [...new Set(marks.flatMap(({ figures }) => figures))],
});

function phrase(text: string): { words: string[]; exact: string | null }[] {
  const words = wordsIn(text);
  const [only] = words;
  if (only === undefined) return [];
  if (words.length > 1) return [{ words, exact: null }];
  return only.length < shortestWord ? [] : [{ words, exact: text.trim() }];
}

/** The site without its scheme, `www.` and final slash. Its path stays: on a shared site it tells one page from another. */
function siteOf(website: string | null): string[] {
  if (!website) return [];
  const bare = website
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/\/+$/, "");
  return bare.length >= 6 ? [bare] : [];
}
