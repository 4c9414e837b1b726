// Gives a person whom a remark names the number or address that stands right beside the name: "appeler A. Roux 06…", "transmet à Mme Petit Anna, chargée de mission, a.petit@…".
import type { CandidatePerson } from "../../../domain/importing/candidate.ts";
import { saysGone } from "../../../domain/people/noted-remark.ts";
import { emailsIn } from "../../../domain/values/email.ts";
import { personNameIn } from "../../../domain/values/person-name.ts";
import { isFrenchMobile, phonesIn } from "../../../domain/values/phone.ts";
import { fold } from "../../../domain/values/spelling.ts";
import names from "../../../knowledge/words/person-names.yaml";
import others from "../../../knowledge/words/speaking-of-others.yaml";
import { numberInCell } from "../cell-atoms.ts";
import {
  introducesSomebodyElse,
  type NameContext,
  type NamedRun,
  namesAmong,
  nameTokens,
} from "../named-person.ts";
import { isOfOtherHouse } from "../people-of-other-organisations.ts";
import { announcedBehind, isAcronym } from "../words-beside-names.ts";

export interface ContactsOfRow {
  people: CandidatePerson[];
  /** Of the structure. */
  emails: readonly string[];
  phones: readonly string[];
}

const contact = new RegExp(`[^\\s;,<>()[\\]{}"|«»/:]+@[^\\s;,<>()[\\]{}"|«»/]+|${numberInCell}`, "gi");
const mayHold = /@|\d[\d .()-]{7,}\d/;
const longestRemark = 600;
/** Where a sentence ends: after a word of some letters, and before a capital. */
const endOfSentence = /\n|(?<=\p{Ll}{3}|\d|\))[.!?]\s+(?=\p{Lu})|;\s/gu;
const betweenNameAndPost = /^[\s,:(–—-]+|[\s,:()–—-]+$/gu;
const leadsToNumber = new RegExp(`(?:^|\\s)(?:${names.before_numbers.join("|")})$`, "iu");
const leadsToPerson = new RegExp(
  `(?<!\\p{L})(?:${names.leads_to.join("|")})\\s*(?:(?:${names.before_names.join("|")})\\s+)?(?:l[ae]\\s+|l['’])?$`,
  "iu",
);
const inBracketsBehind = /^\s*\(\s*([^()\d@]{2,40})\s*\)/u;
const mostWordsOfPost = 6;

/** Gives each new contact in the remarks to the person named right beside it. Any other contact stays in its text. */
export function withContactsOfNamed(
  found: ContactsOfRow,
  remarks: readonly string[],
  structure: string,
  reading: NameContext,
): ContactsOfRow {
  let contacts = found;
  for (const text of remarks) {
    if (text.length > longestRemark || !mayHold.test(text)) continue;
    for (const { 0: written, index } of text.matchAll(contact)) {
      const kind = written.includes("@") ? "emails" : "phones";
      const [value] = kind === "emails" ? emailsIn(written).emails : phonesIn(written).phones;
      const { people, emails, phones } = contacts;
      if (value === undefined || [...people, { emails, phones }].some((held) => held[kind].includes(value)))
        continue;
      const named =
        namedBefore(text.slice(0, index), reading) ??
        namedBehind(text.slice(index + written.length), reading);
      if (named !== null) contacts = withContact(contacts, { kind, value, named, structure });
    }
  }
  return contacts;
}

interface Named {
  run: NamedRun;
  post: string | null;
  /** The remark says to ask for them, or who they are. */
  isLedTo: boolean;
}

/** The person named right before a contact, with nothing between but a post, other contacts and words that announce one. */
function namedBefore(before: string, reading: NameContext): Named | null {
  const start = Math.max(
    0,
    ...[...before.matchAll(endOfSentence)].map(({ index, 0: sign }) => index + sign.length),
  );
  const clause = before.slice(start).replace(contact, " ");
  const tokens = nameTokens(clause.replace(/\s+/g, " ").trim());
  const run = namesAmong(tokens, reading).at(-1);
  if (run === undefined || run.sureness === "word") return null;
  const behind = tokens.slice(run.to).join(" ");
  const wordsBefore = tokens.slice(0, run.from).join(" ");
  if (introducesSomebodyElse(wordsBefore) || isOfOtherHouse(behind)) return null;
  const bare = withoutAnnouncement(behind);
  const post = bare === "" ? postBefore(wordsBefore, reading) : bare;
  const isPost =
    post === null ||
    (post.split(" ").length <= mostWordsOfPost && (reading.remarks.isRole(post) || isAcronym(post)));
  return isPost ? { run, post, isLedTo: leadsToPerson.test(withoutPost(wordsBefore, post)) } : null;
}

/** "06… (A. Roux)". */
function namedBehind(behind: string, reading: NameContext): Named | null {
  const [, words = ""] = inBracketsBehind.exec(behind) ?? [];
  const tokens = nameTokens(words.trim());
  const [run] = words === "" ? [] : namesAmong(tokens, reading);
  const isAll = run?.from === 0 && run.to === tokens.length;
  return isAll && run.sureness !== "word" ? { run, post: null, isLedTo: false } : null;
}

function withoutAnnouncement(words: string): string {
  let bare = words.replace(betweenNameAndPost, "");
  for (let before = ""; before !== bare; ) {
    before = bare;
    bare = bare.replace(announcedBehind, "").replace(leadsToNumber, "").replace(betweenNameAndPost, "");
  }
  return bare;
}

/** "son assistante, Mme Roux": a post that ends right before the name. */
function postBefore(start: string, { remarks }: NameContext): string | null {
  const [words = ""] = /[^,;:(]*[,(]?\s*$/u.exec(start) ?? [];
  const wordsBefore = words.replace(betweenNameAndPost, "").split(" ");
  for (let count = Math.min(wordsBefore.length, mostWordsOfPost); count > 0; count--) {
    const post = wordsBefore.slice(-count).join(" ");
    if (/^\p{Ll}/u.test(post) && remarks.isRole(post)) return post;
  }
  return null;
}

const withoutPost = (start: string, post: string | null) =>
  post !== null && start.includes(post)
    ? start.slice(0, start.lastIndexOf(post)).replace(possessive, "")
    : start;
const possessive = new RegExp(`(?<!\\p{L})(?:${names.possessives.join("|")})\\s*$`, "iu");

interface FoundContact {
  kind: "emails" | "phones";
  value: string;
  named: Named;
  structure: string;
}

function withContact(
  contacts: ContactsOfRow,
  { kind, value, named, structure }: FoundContact,
): ContactsOfRow {
  const { people } = contacts;
  const { run, post, isLedTo } = named;
  const parsedName = personNameIn(run.name, kind === "emails" ? value : undefined);
  if (parsedName === null) return contacts;
  const own = people.filter((person) => isSame(person, parsedName));
  if (own.length > 1) return contacts;
  const [owner] = own;
  if (owner !== undefined)
    return {
      ...contacts,
      people: people.map((person) =>
        person === owner
          ? { ...person, role: person.role ?? post, [kind]: [...person[kind], value] }
          : person,
      ),
    };
  const isTold = isLedTo || (post !== null && run.sureness === "sure");
  const isElsewhere = kind === "emails" && !isOfHouse(value, structure, contacts);
  if (!isTold || isElsewhere || run.sureness === "first-name") return contacts;
  const somebody: CandidatePerson = { ...parsedName, role: post, emails: [], phones: [], [kind]: [value] };
  return { ...contacts, people: [...people, somebody] };
}

/** The same surname, and no different first name or initial; for a first name alone, the same first name. */
function isSame(person: CandidatePerson, said: Pick<CandidatePerson, "firstName" | "lastName">): boolean {
  const surname = said.lastName ?? said.firstName;
  if (surname === null) return false;
  if (said.lastName === null) return person.firstName !== null && fold(person.firstName) === fold(surname);
  if (person.lastName === null || fold(person.lastName) !== fold(surname)) return false;
  const [own, other] = [fold(person.firstName ?? ""), fold(said.firstName ?? "")].map((name) =>
    name.replace(".", ""),
  );
  return own === "" || other === "" || own!.startsWith(other!) || other!.startsWith(own!);
}

/** Whether an address may be of the structure: a free mailbox, the domain of its other addresses or, where it has none, a domain with a word of its name. */
function isOfHouse(email: string, structure: string, { people, emails }: ContactsOfRow): boolean {
  if (isFreeMailbox(email)) return true;
  const domain = domainOf(email);
  const ownAddresses = [...emails, ...people.flatMap((person) => person.emails)].filter(
    (other) => !isFreeMailbox(other),
  );
  if (ownAddresses.length > 0) return ownAddresses.some((other) => domainOf(other) === domain);
  const letters = domain.replace(/[^a-z\d]/g, "");
  return fold(structure)
    .split(/[^a-z\d]+/)
    .some((word) => word.length >= lettersOfName && letters.includes(word));
}
const freeMailboxes = new Set(others.mailboxes_of_anybody);
const isFreeMailbox = (email: string) => freeMailboxes.has(domainOf(email).split(".")[0]!);
const domainOf = (email: string) => email.slice(email.indexOf("@") + 1).toLowerCase();
const lettersOfName = 4;

/** "Remplace Mme Roux, partie en mai": it is Mme Roux who has gone. */
const standsForAnother = new RegExp(`(?<!\\p{L})(?:${names.stands_for.join("|")})(?!\\p{L})`, "iu");

/** A landline of somebody who has gone goes to the structure. When the only contact of a row has gone, the mobiles of the row go to this person. */
export function withNumbersOfGone(
  { people, emails, phones }: ContactsOfRow,
  contactsOfRow: readonly CandidatePerson[],
): ContactsOfRow {
  const gone = people.filter(({ role }) => role !== null && saysGone(role) && !standsForAnother.test(role));
  if (gone.length === 0) return { people, emails, phones };
  const offices = gone.flatMap((person) => person.phones.filter((phone) => !isFrenchMobile(phone)));
  const [only, ...others] = contactsOfRow;
  const owner = others.length > 0 ? undefined : gone.find(({ fullName }) => fullName === only?.fullName);
  const mobiles = owner === undefined ? [] : phones.filter((phone) => isFrenchMobile(phone));
  return {
    people: people.map((person) => {
      const own = person.phones.filter((phone) => !gone.includes(person) || !offices.includes(phone));
      return { ...person, phones: person === owner ? [...own, ...mobiles] : own };
    }),
    emails,
    phones: [...new Set([...phones.filter((phone) => !mobiles.includes(phone)), ...offices])],
  };
}
