// Reads cells of e-mail addresses and telephone numbers, which people often mix.

import { isBlankValue } from "../../domain/values/blank.ts";
import { emailsIn } from "../../domain/values/email.ts";
import { civilityIn } from "../../domain/values/person-name.ts";
import { phonesIn } from "../../domain/values/phone.ts";
import answerWords from "../../knowledge/words/answer-words.yaml";
import { nestedIn } from "../mapping/nested-cell.ts";
import { report, wrong } from "./cell-report.ts";
import type { PlannedColumn } from "./column-plan.ts";
import type { Gathered } from "./gathered-row.ts";

const address = /[^\s;,<>()[\]{}"|«»/]*@[^\s;,<>()[\]{}"|«»/]*/g;
/** What stands before an address or a number only to say what it is. */
export const announced = new RegExp(`(?<!\\p{L})(?:${answerWords.contact_words.join("|")})(?!\\p{L})`, "giu");
const deleted = new RegExp(answerWords.deleted.join("|"), "i");

/** Adds the addresses of a cell; a number beside them is a telephone, and other words are kept as an answer. */
export function gatherEmails(text: string, person: number | null, column: PlannedColumn, to: Gathered): void {
  const { emails, bad, disguised } = emailsIn(text);
  const owner = person === null ? to : to.people[person - 1]!;
  if (emails[0]?.length === text.length) {
    add(owner, emails, none);
    return;
  }
  const beside = emails.length === 0 ? text : text.replace(address, " ");
  const phones = /\d\D{0,3}\d/.test(beside) && !beside.includes("@") ? phonesIn(beside).phones : [];
  add(owner, emails, phones);
  if (disguised) report("email-disguised", text, column, to);
  if (isBlankValue(text) || (bad.length === 0 && disguised)) return;
  if (bad.length === 0) {
    keepBeside(text, person, column, to);
    return;
  }
  if (emails.length === 0 && phones.length > 0) {
    keepBeside(text, person, column, to);
    return;
  }
  if (emails.length === 0 && keepNamed(text, person, column, to)) return;
  // The mark that a programme puts in place of a deleted account is no text to keep.
  if (deleted.test(text)) report("email-deleted", text, column, to);
  else wrong("email-invalid", text, column, to);
}

/** Adds the numbers of a cell; an address beside them is an e-mail. */
export function gatherPhones(text: string, person: number | null, column: PlannedColumn, to: Gathered): void {
  const owner = person === null ? to : to.people[person - 1]!;
  const emails = text.includes("@") ? emailsIn(text).emails : none;
  const bare = nestedIn(text)?.values.join(" ; ") ?? text;
  const read = phonesIn(emails.length === 0 ? bare : bare.replace(address, " ; "));
  // "06 12 34 56 78 après 18 h": the hour is no number to call.
  const within = read.phones.length === 0 ? numbersWithin(bare) : none;
  const { phones, bad } = within.length > 0 ? { phones: within, bad: none } : read;
  add(owner, emails, phones);
  if (phones.length + emails.length > 0 && nestedIn(text) === null) keepBeside(text, person, column, to);
  if (phones.length + emails.length === 0 && keepNamed(text, person, column, to)) return;
  if (
    bad.length > 0 &&
    !isBlankValue(text) &&
    (emails.length === 0 || phones.length > 0 || /\d{2}/.test(bad.join()))
  )
    wrong("phone-invalid", text, column, to);
}

const aNumber = /(?:\+|00)?\d(?:[\s./-]?\(?\d\)?){8,13}/g;
/** A longer cell is a text: searching it for addresses would take long, and it names nobody. */
const longestCell = 2000;
/** Signs that are left with nothing between them, or before and after everything. */
const emptied = /[<([][\s;]*[>)\]]/g;
const dangling = /^[\s,;:/|–—-]+|[\s,;:/|–—-]+$/g;
const repeated = /\s*([,;:/|–—-])(?:\s*[,;:/|–—-])+\s*/g;

const numbersWithin = (text: string) =>
  (text.match(aNumber) ?? []).flatMap((number) => phonesIn(number).phones);

/** Takes the addresses and numbers out of a cell that names people, and gives the rest; a cell without any comes back as it is. */
export function nameBesideContacts(text: string, person: number, to: Gathered): string {
  if (text.length > longestCell || !/@|\d{2}\D?\d/.test(text)) return text;
  const { emails } = emailsIn(text);
  const phones = numbersWithin(text);
  if (emails.length + phones.length === 0) return text;
  add(to.people[person - 1]!, emails, phones);
  return withoutContacts(text, emails.length + phones.length);
}

/** Takes the e-mail addresses and numbers out of a cell of postal addresses, for the structure, and gives the rest. */
export function addressBesideContacts(text: string, column: PlannedColumn, to: Gathered): string {
  if (text.length > longestCell || nestedIn(text) !== null) return text;
  if (!/@|\d{2}(?:\D?\d{2}){4}/.test(text)) return text;
  const { emails } = emailsIn(text);
  const phones = numbersWithin(text);
  if (emails.length + phones.length === 0) return text;
  add(to, emails, phones);
  const rest = withoutContacts(text, emails.length + phones.length);
  if (/\d/.test(rest)) return rest;
  keepBeside(text, null, column, to);
  return "";
}

const hasWord = /\p{L}{3}/u;

/** Keeps the words of a cell that stand beside its addresses and numbers, to be told who or what they are. */
function keepBeside(text: string, person: number | null, { label }: PlannedColumn, to: Gathered): void {
  if (text.length > longestCell) {
    to.answers.push({ label, text, author: "team" });
    return;
  }
  if (!hasWord.test(text)) return; // As most cells of numbers.
  const { emails } = emailsIn(text);
  const phones = numbersWithin(text);
  const words = withoutContacts(text, emails.length + phones.length);
  if (hasWord.test(words)) to.beside.push({ label, text, words, person, emails, phones });
}

/** Keeps somebody who stands alone where an address or a number was expected: only a civility tells that it is a name. */
function keepNamed(text: string, person: number | null, { label }: PlannedColumn, to: Gathered): boolean {
  if (civilityIn(/^\p{L}+\.?(?=\s)/u.exec(text)?.[0] ?? "") === null) return false;
  to.beside.push({ label, text, words: text, person, emails: none, phones: none });
  return true;
}

function withoutContacts(text: string, count: number): string {
  // Between two addresses stands the next person.
  const between = count > 1 ? " ; " : " ";
  return text
    .replace(/mailto:/gi, "")
    .replace(address, between)
    .replace(aNumber, between)
    .replace(announced, " ")
    .replace(emptied, between)
    .replace(repeated, " $1 ")
    .replace(dangling, "")
    .trim();
}

const none: readonly string[] = [];

function add(
  owner: { emails: readonly string[]; phones: readonly string[] },
  emails: readonly string[],
  phones: readonly string[],
): void {
  if (emails.length > 0)
    owner.emails = owner.emails.length === 0 ? emails : [...new Set([...owner.emails, ...emails])];
  if (phones.length > 0)
    owner.phones = owner.phones.length === 0 ? phones : [...new Set([...owner.phones, ...phones])];
}
