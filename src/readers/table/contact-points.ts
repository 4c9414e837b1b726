// Reads cells of e-mail addresses, telephone numbers and postal addresses, which people often mix with names.

import { isBlankValue } from "../../domain/values/blank.ts";
import { emailsIn } from "../../domain/values/email.ts";
import { civilityIn } from "../../domain/values/person-name.ts";
import { type Phones, phonesIn } from "../../domain/values/phone.ts";
import { withoutLast } from "../../domain/values/text-ends.ts";
import answerWords from "../../knowledge/words/answer-words.yaml";
import { nestedIn } from "../mapping/nested-cell.ts";
import { numberInCell } from "../people/cell-atoms.ts";
import type { CellContext, ContactCell } from "../people/cell-reading.ts";
import { readContactCell } from "../people/contact-cell.ts";
import type { PlannedColumn } from "./column-plan.ts";
import type { RowContents } from "./row-contents.ts";
import { reportAndKeep, reportCell } from "./row-contents.ts";

const address = /[^\s;,<>()[\]{}"|«»/]*@[^\s;,<>()[\]{}"|«»/]*/g;
const deleted = new RegExp(answerWords.deleted.join("|"), "i");

/** Adds the addresses of a cell; a number beside them is a telephone, and other words name people or are kept. */
export function gatherEmails(
  text: string,
  person: number | null,
  column: PlannedColumn,
  to: RowContents,
): void {
  const { emails, bad, disguised } = emailsIn(text);
  const owner = person === null ? to : to.people[person - 1]!;
  if (emails[0]?.length === text.length) {
    add(owner, emails, none);
    return;
  }
  const beside = emails.length === 0 ? text : text.replace(address, " ");
  const mayHold = /\d\D{0,3}\d/.test(beside) && !beside.includes("@");
  const read = mayHold ? phonesIn(beside) : noPhones;
  // Words that are no number as a whole may hold some: "05 65 00 11 00 05 65 00 11 01 (".
  const within = mayHold && (read.phones.length === 0 || read.bad.length > 0) ? numbersWithin(beside) : none;
  const phones = within.length === 0 ? read.phones : [...new Set([...read.phones, ...within])];
  if (disguised) reportCell("email-disguised", text, column, to);
  if (isBlankValue(text)) return;
  gatherContacts(text, { emails, phones }, person, column, to);
  if (bad.length === 0 || (emails.length === 0 && phones.length > 0) || disguised) return;
  if (emails.length === 0 && keepPersonAlone(text, person, column, to)) return;
  // The mark that a programme puts in place of a deleted account is no text to keep.
  if (deleted.test(text)) reportCell("email-deleted", text, column, to);
  else reportAndKeep("email-invalid", text, column, to);
}

/** Adds the numbers of a cell; an address beside them is an e-mail. */
export function gatherPhones(
  text: string,
  person: number | null,
  column: PlannedColumn,
  to: RowContents,
): void {
  const emails = text.includes("@") ? emailsIn(text).emails : none;
  const bare = nestedIn(text)?.values.join(" ; ") ?? text;
  const read = phonesIn(emails.length === 0 ? bare : bare.replace(address, " ; "));
  // "06 12 34 56 78 après 18 h": the hour is no number to call.
  const within = read.phones.length === 0 ? numbersWithin(bare) : none;
  const { phones, bad } = within.length > 0 ? { phones: within, bad: none } : read;
  gatherContacts(text, { emails, phones }, person, column, to);
  if (phones.length + emails.length === 0 && keepPersonAlone(text, person, column, to)) return;
  if (
    bad.length > 0 &&
    !isBlankValue(text) &&
    (emails.length === 0 || phones.length > 0 || /\d{2}/.test(bad.join()))
  )
    reportAndKeep("phone-invalid", text, column, to);
}

const aNumber = new RegExp(numberInCell, "g");
/** A longer cell is a text, whose search would take long. Chosen by hand. */
const longestCell = 2000;

const numbersWithin = (text: string) =>
  (text.match(aNumber) ?? []).flatMap((number) => phonesIn(number).phones);

/** Adds the addresses and numbers of a cell. Those beside words wait until the row is read: the words may say whose they are. */
function gatherContacts(
  text: string,
  { emails, phones }: { emails: readonly string[]; phones: readonly string[] },
  person: number | null,
  column: PlannedColumn,
  to: RowContents,
): void {
  if (emails.length + phones.length === 0) return;
  const cell = column.people === null || nestedIn(text) !== null ? null : peopleBeside(text, column.people);
  if (cell === null) add(person === null ? to : to.people[person - 1]!, emails, phones);
  else to.beside.push({ label: column.label, text, person, cell, emails, phones });
}

const hasWord = /\p{L}{2}/u;

/** Who and what stands in a cell beside its addresses and numbers; null when nothing does. */
function peopleBeside(text: string, reading: CellContext): ContactCell | null {
  // Most cells of numbers end here: they hold no word, and searching for names costs most.
  if (!hasWord.test(text) || !hasWord.test(text.replace(address, " "))) return null;
  const cell = readContactCell(text, reading);
  return cell.people.length > 0 || cell.hasRemark ? cell : null;
}

/** Keeps a person named alone where an address or a number was expected; only a civility makes it a name. */
function keepPersonAlone(
  text: string,
  person: number | null,
  { label, people }: PlannedColumn,
  to: RowContents,
): boolean {
  if (people === null || civilityIn(/^\p{L}+\.?(?=\s)/u.exec(text)?.[0] ?? "") === null) return false;
  const cell = readContactCell(text, people);
  if (cell.people.length === 0) return false;
  to.beside.push({ label, text, person, cell, emails: none, phones: none });
  return true;
}

/** Takes the people, addresses and numbers out of a cell of a postal address, and gives the rest. */
export function addressBesideContacts(text: string, column: PlannedColumn, to: RowContents): string {
  if (text.length > longestCell || column.people === null || nestedIn(text) !== null) return text;
  if (!/@|\d{2}(?:\D?\d{2}){4}/.test(text)) return text;
  const { emails } = emailsIn(text);
  const phones = text.split("\n").flatMap(numbersWithin);
  if (emails.length + phones.length === 0) return text;
  const lines = text.split("\n");
  const linesOfAddress = lines.filter((line) => isOfAddress(line, column.people!));
  const others = lines.filter((line) => !linesOfAddress.includes(line)).join("\n");
  gatherContacts(others, { emails, phones }, null, column, to);
  return linesOfAddress.join("\n");
}

/** A line of an address: a number that is no telephone, or a place; not a name, an address or a number to reach somebody. */
function isOfAddress(line: string, reading: CellContext): boolean {
  const bare = line.replace(address, " ").replace(aNumber, " ");
  if (/\d/.test(bare)) return true;
  return (
    bare.length === line.length &&
    !reading.remarks.isRole(line) &&
    readContactCell(line, reading).people.length === 0
  );
}

/** The words of a cell without its addresses and numbers and the signs around them. */
export const withoutContacts = (text: string): string =>
  withoutLast(text.replace(address, " ; ").replace(aNumber, " ; "), /[\s,;:/|(–—-]/);

const none: readonly string[] = [];
const noPhones: Phones = { phones: none, bad: none };

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
