// Gives people the addresses and numbers that a table of calls notes of them: "doc envoyée à a.roux@lac.example", "relancer Anna 06 …".

import type { CandidateAnswer, CandidatePerson } from "../../domain/importing/candidate.ts";
import { partOfCall } from "../../domain/relationship/columns-of-calls.ts";
import { saysNumberIsDead } from "../../domain/relationship/logged-call.ts";
import { bearsNameOf, emailsIn } from "../../domain/values/email.ts";
import { phonesIn } from "../../domain/values/phone.ts";
import { fold } from "../../domain/values/spelling.ts";
import { numberInCell } from "./cell-atoms.ts";

interface Contacts {
  people: CandidatePerson[];
  /** Of the structure. */
  emails: readonly string[];
  phones: readonly string[];
}

const contact = new RegExp(`[^\\s;,<>()[\\]{}"|«»/:]+@[^\\s;,<>()[\\]{}"|«»/]+|${numberInCell}`, "gi");
const mayHold = /@|\d[\d .()-]{7,}\d/;
const partsWithContacts: ReadonlySet<string | null> = new Set(["said", "next", "channel"]);
/** The word before a contact, which may be the name of its owner. */
const wordBefore = /(\p{L}[\p{L}'’-]+)[\s:,(–-]*(?:(?:au|at|à|on|tél|tel)\.?[\s:]*)?$/iu;

/**
 * An address or number belongs to the person whose name it bears or follows. The number on which a call was made belongs to the only person
 * of the row, else to the structure. Any other stays in its text, as nothing says whose it is.
 */
export function withContactsInCalls(
  found: Contacts,
  answers: readonly Pick<CandidateAnswer, "author" | "label" | "text">[],
): Contacts {
  let contacts = found;
  for (const { author, label, text } of answers) {
    if (author === "actor" || !mayHold.test(text)) continue;
    const part = partOfCall(label);
    if (!partsWithContacts.has(part)) continue;
    for (const { 0: written, index } of text.matchAll(contact))
      contacts = withContact(contacts, written, {
        before: text.slice(0, index),
        isChannel: part === "channel",
      });
  }
  return contacts;
}

function withContact(
  { people, emails, phones }: Contacts,
  written: string,
  { before, isChannel }: { before: string; isChannel: boolean },
): Contacts {
  const kind = written.includes("@") ? "emails" : "phones";
  const [value] = kind === "emails" ? emailsIn(written).emails : phonesIn(written).phones;
  const unchanged = { people, emails, phones };
  if (value === undefined || [...people, { emails, phones }].some((owner) => owner[kind].includes(value)))
    return unchanged;
  const word = fold(wordBefore.exec(before)?.[1] ?? "");
  const isNamed = ({ firstName, lastName }: CandidatePerson) =>
    word !== "" && [firstName, lastName].some((name) => name !== null && fold(name) === word);
  const named = people.filter(isNamed);
  const bearing = kind === "emails" ? people.filter((person) => bearsNameOf(value, person)) : [];
  const owners = named.length > 0 ? named : bearing.length > 0 ? bearing : isChannel ? people : [];
  const [owner] = owners;
  if (owners.length === 1)
    return {
      ...unchanged,
      people: people.map((person) =>
        person === owner ? { ...person, [kind]: [...person[kind], value] } : person,
      ),
    };
  return isChannel ? { ...unchanged, [kind]: [...unchanged[kind], value] } : unchanged;
}

/**
 * Removes the only number of a row when a call found that nobody is there any more. The number is kept as an answer under its title, for the team
 * to see beside what the call found, and is not called again.
 */
export function withoutDeadNumber(
  found: Contacts,
  answers: CandidateAnswer[],
  cells: readonly { label: string; text: string }[],
): Contacts {
  const [number, ...others] = new Set([...found.phones, ...found.people.flatMap(({ phones }) => phones)]);
  if (number === undefined || others.length > 0) return found;
  const isOfDeadNumber = ({ author, label, text }: CandidateAnswer) =>
    author !== "actor" && partOfCall(label) === "said" && saysNumberIsDead(text);
  if (!answers.some(isOfDeadNumber)) return found;
  const cell = cells.find(({ text }) => text.replace(/\D/g, "").endsWith(number.slice(-9)));
  if (cell && !answers.some(({ label }) => label === cell.label)) answers.push({ ...cell, author: "team" });
  return {
    people: found.people.map((person) => ({ ...person, phones: [] })),
    emails: found.emails,
    phones: [],
  };
}
