// Reads cells of e-mail addresses and telephone numbers, which people often mix.

import { isBlankValue } from "../../domain/values/blank.ts";
import { emailsIn } from "../../domain/values/email.ts";
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
    if (/\p{L}{3}/u.test(beside.replace(announced, " ")))
      to.answers.push({ label: column.label, text, author: "team" });
    return;
  }
  if (emails.length === 0 && phones.length > 0) return;
  // The mark that a programme puts in place of a deleted account is no text to keep.
  if (deleted.test(text)) report("email-deleted", text, column, to);
  else wrong("email-invalid", text, column, to);
}

/** Adds the numbers of a cell; an address beside them is an e-mail. */
export function gatherPhones(text: string, person: number | null, column: PlannedColumn, to: Gathered): void {
  const owner = person === null ? to : to.people[person - 1]!;
  const emails = text.includes("@") ? emailsIn(text).emails : none;
  const bare = nestedIn(text)?.values.join(" ; ") ?? text;
  const { phones, bad } = phonesIn(emails.length === 0 ? bare : bare.replace(address, " ; "));
  add(owner, emails, phones);
  if (
    bad.length > 0 &&
    !isBlankValue(text) &&
    (emails.length === 0 || phones.length > 0 || /\d{2}/.test(bad.join()))
  )
    wrong("phone-invalid", text, column, to);
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
