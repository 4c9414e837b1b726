// Completes the people of a row with what the team's notes on it say of them: who is away, who comes, whom to ask for, and how they are reached.
import type { CandidatePerson } from "../../../domain/importing/candidate.ts";
import type { RowContents } from "../../table/row-contents.ts";
import { withMailboxesOf } from "../../table/row-people.ts";
import { withContactsInCalls } from "../contacts-in-calls.ts";
import type { NameContext } from "../named-person.ts";
import { withAddressWished } from "./address-in-remark.ts";
import { type ContactsOfRow, withContactsOfNamed, withNumbersOfGone } from "./contacts-of-named.ts";
import { withSuccessorNamed, withSuccessorsInPosts } from "./noted-absences.ts";
import { withFirstPerson, withNotedPeople, withOwnLeaving } from "./noted-people.ts";

/** The people and contacts of a row, with what its notes say of them. A row of our own export has columns for all of it. */
export function withNotesOfRow(found: ContactsOfRow, row: RowContents, reading: NameContext): ContactsOfRow {
  if (row.id !== null) return found;
  const noted = notesOf(row);
  const listed = withOthersOfRefusals(withSuccessorsInPosts(found.people, reading), row, reading);
  const people = noted.length === 0 ? listed : withNoted(listed, noted, row, reading);
  const emails = people.length === found.people.length ? found.emails : withMailboxesOf(people, found.emails);
  const called = withContactsInCalls({ people, emails, phones: found.phones }, row.answers);
  const completed = withContactsOfNamed(called, noted, row.fields.name ?? "", reading);
  return withNumbersOfGone(completed, found.people);
}

/** The people of a row, with those to whom a refusal sends: "Mme Roux ne veut plus être contactée, voir plutôt M. Petit". */
function withOthersOfRefusals(
  people: CandidatePerson[],
  { refusals }: RowContents,
  reading: NameContext,
): CandidatePerson[] {
  let all = people;
  for (const { sentence } of refusals)
    if (sentence !== undefined) all = withSuccessorNamed(sentence.after, all, reading);
  return all;
}

/** The team's notes on a row, and texts without an author. Texts of the actor and of partners name many people who are none of its contacts. */
function notesOf({ answers, fields }: RowContents): string[] {
  const noted = answers.filter(({ author }) => author === "team" || author === null).map(({ text }) => text);
  return fields.note === undefined ? noted : [...noted, fields.note];
}

function withNoted(
  people: CandidatePerson[],
  noted: readonly string[],
  { beside, emails }: RowContents,
  reading: NameContext,
): CandidatePerson[] {
  const rephrased = withOwnLeaving(withFirstPerson(noted, beside, people), people);
  return withAddressWished(withNotedPeople(people, rephrased, reading), noted, emails);
}
