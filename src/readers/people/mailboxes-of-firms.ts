// Keeps a structure from being written to at the mailbox of a firm that applies for it: "le mail du compte est celui du bureau d'études".
import type { CandidatePerson } from "../../domain/importing/candidate.ts";
import { bearsNameOf, emailsIn } from "../../domain/values/email.ts";
import { anyOf } from "../../domain/values/expressions.ts";
import { personNameIn } from "../../domain/values/person-name.ts";
import { fold } from "../../domain/values/spelling.ts";
import words from "../../knowledge/words/firm-words.yaml";
import others from "../../knowledge/words/speaking-of-others.yaml";
import type { ContactsOfRow } from "./noted/contacts-of-named.ts";

/** A text of a row under its title. */
interface TitledText {
  label: string;
  text: string;
}

/** What a row says of its structure and of everybody else. */
export interface FilerEvidence {
  /** Name, acronym and commune of the structure: an address that bears one of them is its own. */
  ownNames: readonly string[];
  /** The cells with their titles, as the file writes them. */
  cells: readonly TitledText[];
}

export interface MailboxesLeft extends ContactsOfRow {
  /** The addresses of the firm, and its people, under the titles of their columns. */
  removed: readonly TitledText[];
}

const whole = (expression: string) => `(?<![a-z])${expression}(?![a-z])`;
const firm = whole(`(?:${anyOf(words.firms)}|\\u0001)`);
const before = `(?<!${whole(anyOf(words.not_theirs))} ?)`;
const near = "[^.;\\n]{0,60}?";
const saysTheirs = new RegExp(
  `${whole(anyOf(words.mailboxes))}${near}${whole(anyOf(words.belongs))}[^.;\\n]{0,25}?${before}${firm}` +
    `|${whole(anyOf(words.filed))}${near}${whole(anyOf(words.filled_by))} ${anyOf(words.by)} ${near}${before}${firm}`,
  "u",
);
const namesFirm = new RegExp(firm, "u");
/** Letters that are words when small stand for a firm in capitals alone. */
const inCapitals = new RegExp(`(?<!\\p{L})(?:${words.in_capitals.join("|")})(?!\\p{L})`, "gu");
const ofAccount = new RegExp(whole(anyOf(words.account_titles)), "u");
const ofFirm = new RegExp(whole(anyOf(words.firm_titles)), "u");
const freeMailboxes = new Set(others.mailboxes_of_anybody);
const commonWords = new Set(others.kinds);
/** In characters: a longer text is about more than who applied; and shorter words tell no organisation. */
const longestText = 400;
const shortestWord = 4;

const folded = (text: string) => fold(text.replace(inCapitals, "\u0001"));
const domainOf = (email: string) => email.slice(email.indexOf("@") + 1);
const isFree = (email: string) => freeMailboxes.has(domainOf(email).split(".")[0]!);

/** Words of a name that tell an organisation from others. */
const tellingWords = (name: string): string[] =>
  fold(name)
    .split(/[^a-z\d]+/)
    .filter((word) => word.length >= shortestWord && !commonWords.has(word) && !namesFirm.test(word));

const hasWordOf = (email: string, names: readonly string[]) => {
  const house = domainOf(email).split(".").slice(0, -1).join("");
  const letters = house.replace(/[^a-z\d]/g, "");
  return names.some((name) => tellingWords(name).some((word) => letters.includes(word)));
};

/**
 * The contacts of a row without the mailboxes of a firm that applied for the structure, and without whoever bears the name of one. The row must say so
 * in words, in a title, or beside a person's name; an address with a word of the structure's name is its own. What is removed stays beside the row.
 */
export function withoutMailboxesOfFirm(
  contacts: ContactsOfRow,
  { ownNames, cells }: FilerEvidence,
): MailboxesLeft {
  const emails = [...new Set([...contacts.emails, ...contacts.people.flatMap((person) => person.emails)])];
  const foreign = emails.filter((email) => !hasWordOf(email, ownNames));
  const theirs = foreign.length === 0 ? [] : emailsOfFirm(foreign, emails, cells);
  if (theirs.length === 0) return { ...contacts, removed: [] };
  const isTheirs = (email: string) => theirs.includes(email);
  const leaving = contacts.people.filter((person) =>
    theirs.some((email) => bearsNameOf(email, person) || isShortFormOf(email, person)),
  );
  const people = contacts.people
    .filter((person) => !leaving.includes(person))
    .map((person) => ({ ...person, emails: person.emails.filter((email) => !isTheirs(email)) }));
  const removed = [
    ...theirs.map((email) => ({ label: labelOf(email, cells), text: email })),
    ...leaving.map(({ fullName, role }) => ({
      label: labelOf(fullName, cells),
      text: role === null ? fullName : `${fullName} (${role})`,
    })),
  ].filter(({ label }) => label !== "");
  return {
    people,
    emails: contacts.emails.filter((email) => !isTheirs(email)),
    phones: contacts.phones,
    removed,
  };
}

/** "h.vid@" is of Hugo Vidal. */
function isShortFormOf(email: string, { firstName, lastName }: CandidatePerson): boolean {
  const [, initial = "", begun = ""] = /^([a-z])[._-]?([a-z]{3,})@/.exec(email) ?? [];
  return begun !== "" && fold(firstName ?? "").startsWith(initial) && fold(lastName ?? "").startsWith(begun);
}

function emailsOfFirm(
  foreign: readonly string[],
  all: readonly string[],
  cells: readonly TitledText[],
): readonly string[] {
  const short = cells.filter(({ text }) => text.length <= longestText);
  const named = short.filter(
    ({ label, text }) => ofFirm.test(fold(label)) && /^[^@]*\p{L}{2}[^@]*$/u.test(text),
  );
  const byTitle = foreign.filter((email) =>
    named.some(({ text }) => bearsNameIn(email, text) || (!isFree(email) && hasWordOf(email, [text]))),
  );
  if (byTitle.length > 0) return byTitle;
  const sentences = short.flatMap(({ label, text }) =>
    [text, `${label} ${text}`].filter((sentence) => saysTheirs.test(folded(sentence))).slice(0, 1),
  );
  const besidePeople = foreign.filter(
    (email) =>
      !isFree(email) &&
      short.some(
        ({ text }) =>
          !text.includes("@") && namesFirm.test(folded(text)) && bearsNameIn(email, text.split(/[(,]/)[0]!),
      ),
  );
  if (sentences.length === 0) return besidePeople;
  const written = foreign.filter((email) =>
    sentences.some((sentence) => sentence.toLowerCase().includes(email)),
  );
  if (written.length > 0) return written;
  const ofAccounts = foreign.filter((email) =>
    cells.some(({ label, text }) => ofAccount.test(fold(label)) && emailsIn(text).emails.includes(email)),
  );
  if (ofAccounts.length > 0) return ofAccounts;
  const ofName = foreign.filter((email) => hasWordOf(email, sentences));
  if (ofName.length > 0) return ofName;
  return foreign.length === 1 && all.length === 1 ? foreign : besidePeople;
}

function bearsNameIn(email: string, text: string): boolean {
  const name = personNameIn(text, email);
  return name !== null && bearsNameOf(email, name);
}

const labelOf = (value: string, cells: readonly TitledText[]): string =>
  cells.find(({ text }) => text.toLowerCase().includes(value.toLowerCase()))?.label ?? "";
