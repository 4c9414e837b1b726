// Makes the marks that identify a structure or a person in any text: names, addresses, numbers.
import type { Actor, Person } from "../actors/actor.ts";
import { nationalFigures } from "../values/phone.ts";
import { fold } from "../values/spelling.ts";

/** What identifies somebody in texts and files. */
export interface IdentityMarks {
  /** Consecutive folded words. `exact`: a single word counts only in this spelling or in capitals, since it may be a common word. */
  phrases: readonly { words: readonly string[]; exact: string | null }[];
  /** E-mail addresses and websites, in small letters. */
  addresses: readonly string[];
  /** Digits without anything between them: SIRET, SIREN, and telephone numbers without zero or country code. */
  figures: readonly string[];
}

/** The fields of an actor by which it and its people are recognised. */
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

/** The least letters of a word, and of a surname, that identifies somebody: shorter ones stand in too many texts. */
const shortestWord = 3;
const shortestSurname = 4;

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, folded. */
export const wordsIn = (text: string): string[] => (text.match(wordPattern) ?? []).map(fold);

/** The marks of a structure, without those of its people. */
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

/** The marks of one person. */
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

/** The surname that a source gives, else the last word of the full name; null when it is too short to identify somebody. */
function surnameOf({ fullName, lastName }: Pick<Person, "fullName" | "lastName">): string | null {
  const surname = lastName ?? fullName.trim().split(/\s+/).at(-1) ?? "";
  return surname.length >= shortestSurname ? surname : null;
}

/** The marks of several subjects in one. */
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

/** The website without its scheme, `www.` and final slash. Its path stays, since on a shared site only the path tells whose page it is. */
function siteOf(website: string | null): string[] {
  if (!website) return [];
  const bare = website
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/\/+$/, "");
  return bare.length >= 6 ? [bare] : [];
}
