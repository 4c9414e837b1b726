// Reads a letter of application: its sender with the address, who signs, and the people whom it names with an address.

import type { CandidatePerson } from "../../../domain/importing/candidate.ts";
import { isFirstName } from "../../../domain/values/first-name.ts";
import { isWholeName, personNameIn } from "../../../domain/values/person-name.ts";
import { fold } from "../../../domain/values/spelling.ts";
import words from "../../../knowledge/words/letter-words.yaml";
import type { NameRemarks } from "../../people/name-remarks.ts";
import { peopleNamed } from "../message/people-named.ts";

/** What the form of a letter tells. */
export interface ApplicationLetter {
  /** The structure at its head; null when a person stands there, or nobody. */
  sender: { name: string; address: string; place: number } | null;
  people: CandidatePerson[];
}

interface Line {
  text: string;
  place: number;
}

const any = (expressions: readonly string[]) => new RegExp(expressions.join("|"));
const signs = [any(words.dated), any(words.subject), any(words.salutation), any(words.closing)] as const;
const [dated, subject, salutation, closing] = signs;
const addressee = any(words.addressee);
/** How many of the signs make a letter: a date, a subject, a salutation, a closing. Chosen by hand. */
const fewestSigns = 2;
/** In lines: the head, the signature, and how far down the head a postcode is sought. `line`: the longest name, in characters. Chosen by hand. */
const limits = { head: 12, signature: 5, line: 90, address: 5 };
/** "Structure : …", "Tél. : …": a label, and not its place, tells what the line is. */
const labelled = /^[^:]{2,60}\s?:\s+\S/;
const postcode = /(?<!\d)\d{5}\s+\p{Lu}/u;

/** The letter that a text is; null when it is something else: a form, a report. */
export function letterIn(passages: readonly Line[], remarks: NameRemarks): ApplicationLetter | null {
  const lines = passages.flatMap(({ text, place }) =>
    text.split("\n").map((line) => ({ text: line.trim(), place })),
  );
  const lineOf = (sign: RegExp) => lines.findIndex(({ text }) => sign.test(fold(text)));
  const places = signs.map(lineOf);
  if (places.filter((at) => at !== -1).length < fewestSigns) return null;
  const [body] = [dated, subject, salutation]
    .map(lineOf)
    .filter((at) => at !== -1)
    .sort((a, b) => a - b);
  const end = lines.findLastIndex(({ text }) => closing.test(fold(text)));
  const signatories =
    end === -1 ? [] : signatoryIn(lines.slice(end + 1, end + 1 + limits.signature), remarks);
  const named = peopleNamed(lines.map(({ text }) => text).join("\n"), "", remarks.isRole);
  const isNamed = (person: CandidatePerson) => named.some(({ fullName }) => fullName === person.fullName);
  return {
    sender: senderIn(lines, body ?? 0),
    people: [...named, ...signatories.filter((person) => !isNamed(person))],
  };
}

/** The first line of the head, unless it is a person or the addressee, if an address stands below it or the letter names it again. */
function senderIn(lines: readonly Line[], body: number): ApplicationLetter["sender"] {
  const head = lines.slice(0, Math.min(body, limits.head)).filter(({ text }) => !labelled.test(text));
  const [first] = head;
  if (!first || first.text.length > limits.line || addressee.test(fold(first.text)) || isPerson(first.text))
    return null;
  if (!/^\p{L}.*\p{L}/u.test(first.text) || /[:?!@]|\.$/.test(first.text)) return null;
  const at = head.slice(0, limits.address).findIndex(({ text }) => postcode.test(text));
  const name = first.text.replace(/[\s,;–-]+$/, "");
  const below = lines.slice(1).filter(({ text }) => text.length > name.length);
  if (at < 1 && !below.some(({ text }) => fold(text).includes(fold(name)))) return null;
  const address = at < 1 ? [] : head.slice(1, at).map(({ text }) => text);
  return { name, address: address.join(", "), place: first.place };
}

/** The person who signs: a name and a post under the closing, in one line or two. */
function signatoryIn(lines: readonly Line[], remarks: NameRemarks): CandidatePerson[] {
  const texts = lines.map(({ text }) => text.replace(/,$/, "")).filter((text) => text !== "");
  for (const [at, text] of texts.entries()) {
    const next = texts[at + 1];
    const above = at === 0 ? "" : (texts[at - 1] ?? "");
    const titled = remarks.titled(text);
    if (titled && text.length <= limits.line) return personOf(titled.name, titled.role);
    if (!isPerson(text)) continue;
    const role = [next, above].find(
      (beside) => beside !== undefined && remarks.isRole(bare(beside, remarks)),
    );
    return personOf(text, role === undefined ? null : bare(role, remarks));
  }
  return [];
}

const bare = (role: string, remarks: NameRemarks) => remarks.withoutCourtesy(role).title;

function personOf(name: string, role: string | null): CandidatePerson[] {
  const written = personNameIn(name);
  return written === null ? [] : [{ ...written, role, emails: [], phones: [] }];
}

const isPerson = (text: string) =>
  isWholeName(text) && text.split(/\s+/).length <= 4 && isFirstName(text.split(/[\s-]/)[0]!);
