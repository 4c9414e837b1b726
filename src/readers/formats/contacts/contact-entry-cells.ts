// Reads one entry of a pasted list: who it is about, whom to ask for, how to reach them, and what is noted of them.

import type { PeopleWords } from "../../../domain/importing/import-words.ts";
import { saysAbsence } from "../../../domain/people/noted-remark.ts";
import { bearsNameOf } from "../../../domain/values/email.ts";
import { capitalised } from "../../../domain/values/first-letter.ts";
import { isFirstName } from "../../../domain/values/first-name.ts";
import { civilityIn, coupleIn, personNameIn } from "../../../domain/values/person-name.ts";
import { fold } from "../../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../../domain/values/structure-taxonomy.ts";
import { withoutLast } from "../../../domain/values/text-ends.ts";
import personNames from "../../../knowledge/words/person-names.yaml";
import speaking from "../../../knowledge/words/speaking-of-others.yaml";
import structureWords from "../../../knowledge/words/structure-words.yaml";
import { type NameRemarks, nameRemarks } from "../../people/name-remarks.ts";
import { postOfStructure } from "../../people/post-of-structure.ts";
import { announcedWord } from "../../people/words-beside-names.ts";
import { addressIn, onlyReaches, phoneIn } from "./contact-entries.ts";
import type { EntryCells } from "./entry-cells.ts";
import { type Segment, segmentsOf, withoutLooseSigns } from "./entry-segments.ts";
import { withMailboxesOf } from "./people-in-notes.ts";
import { placeBehindName, structureBehindPlace } from "./place-behind-name.ts";

/** Gives the field that a label names (`name`, `person.full_name`, `phone`…), or null. */
export type LabelField = (label: string) => string | null;

/** A character that no text holds, put where an address or a number was taken out. */
const taken = "\u0001";
const announcedTaken = new RegExp(
  `(?:(?:(?<!\\p{L})${announcedWord}(?!\\p{L}))\\.?\\s*(?:\\(\\w+\\)\\s*)?:?\\s*)*[<(\\[]?\\s*${taken}\\s*[>)\\]]?`,
  "giu",
);
/** Words by which an entry says the same of another structure: "Idem pour le foyer". */
const saidAgain = new RegExp(
  `^(?:${structureWords.said_again.join("|")})\\s+(?:${personNames.articles.join("|")})?`,
  "iu",
);

/** Reads an entry. What is neither a name, a role nor an address is its note, as it was written. */
export function contactCells(
  entry: string,
  words: PeopleWords,
  fieldOf: LabelField,
  structures: StructureTaxonomy,
): EntryCells {
  const cells: EntryCells = { name: "", place: "", person: "", role: "", email: "", phone: "", note: "" };
  const remarks = nameRemarks(words);
  const { isRole } = remarks;
  const asPerson = (text: string) => {
    const named = remarks.withoutIntroduction(text);
    return (readsAsPerson(named, isRole) || areTwo(named, isRole)) && structures.kindOf(named) === null
      ? named.replace(/\s*\?$|(?<=\p{L}{3})\.$/u, "")
      : null;
  };
  const { text: ofStructure, people } = contactsBelowNames(entry, asPerson);
  const rest = withoutLabels(ofStructure, cells, fieldOf);
  const emails = [...rest.matchAll(addressIn)].map(([address]) => withoutLast(address, /[.’']/));
  const phones = [...rest.matchAll(phoneIn)].map(([phone]) => phone);
  cells.email = [cells.email, ...emails].filter(Boolean).join(" ; ");
  cells.phone = [cells.phone, ...phones].filter(Boolean).join(" ; ");
  const text = rest.replace(addressIn, taken).replace(phoneIn, taken).replace(announcedTaken, "\n");
  const segments = segmentsOf(text);
  const headed = structureBehindPlace(segments, structures);
  if (headed !== null) [cells.place, cells.name] = [headed.place.text, capitalised(headed.name)];
  const first = headed
    ? null
    : personFirst(segments, [...emails, ...people.flatMap(({ contacts }) => contacts)], {
        asPerson,
        isRole,
        structures,
      });
  if (first) {
    cells.person = first.person;
    cells.name ||= first.name.text;
  }
  const behind =
    headed || first || cells.name !== ""
      ? null
      : placeBehindName(text, segments, { asPerson, isRole, structures });
  if (behind !== null) [cells.place, cells.note] = [behind.place, behind.kind];
  const read = new Set<Segment | undefined>([
    first?.name,
    first?.segment,
    headed?.place,
    headed?.segment,
    ...(behind?.segments ?? []),
  ]);
  let noteFrom = -1;
  let personFrom = Number.POSITIVE_INFINITY;
  let besidePerson = false;
  const isReached = cells.email !== "" || cells.phone !== "";
  for (const [at, segment] of segments.entries()) {
    if (segment.text === "" || read.has(segment)) continue;
    const isBeside = besidePerson;
    besidePerson = false;
    if (cells.name === "") cells.name = nameIn(segment.text);
    else if (cells.person === "" && (asPerson(segment.text) || (isReached && isAlone(segment, noteFrom)))) {
      cells.person = asPerson(segment.text) ?? segment.text;
      personFrom = segment.start;
      cells.role ||= postBefore(segments[at - 1], remarks) ?? "";
      besidePerson = true;
      if (noteFrom === -1) continue;
    } else if (
      cells.role === "" &&
      (noteFrom === -1 || isBeside) &&
      isRole(segment.text) &&
      !namesHolder.test(segment.text) &&
      !tellsOfHolder(segment.text, isRole)
    ) {
      const sentence = sentenceBehindPost(segment.text, isRole);
      cells.role = segment.text.slice(0, sentence).replace(/(?<=\p{L}{3})\.?\s+$/u, "");
      if (sentence !== undefined && noteFrom === -1) noteFrom = segment.start + sentence;
    } else if (
      segment.inBrackets &&
      noteFrom === -1 &&
      segment.text.split(" ").length <= 3 &&
      cells.person === ""
    ) {
      const isSame = isOneBracket(text, segments[at - 1], segment);
      if (isSame && structures.kindOf(segment.text) !== null)
        cells.note = [cells.note, segment.text].filter(Boolean).join(", ");
      else cells.name = withBracket(cells.name, segment.text, isSame);
    } else if (noteFrom === -1) {
      const between = text.slice(personFrom, segment.start);
      const isAboutThem = isBeside ? /^\p{Ll}/u.test(segment.text) : saysMoreOfThem(segment.text);
      noteFrom = isAboutThem && between !== "" && !between.includes("\n") ? personFrom : segment.start;
    }
  }
  if (behind !== null && behind.number !== "")
    [cells.name, cells.place] = [`${cells.name} (${behind.place}, ${behind.number})`, ""];
  if (noteFrom !== -1) {
    const note = text
      .slice(noteFrom)
      .split("\n")
      .map(withoutLooseSigns)
      .filter((line) => line !== "")
      .join(" ")
      .replace(/\.?\s+(?=\.(?:\s|$))|^\.\s*/gu, "");
    const colleague = colleagueIn(note, asPerson);
    if (colleague !== null && cells.person !== "") cells.person = `${cells.person} ; ${colleague}`;
    cells.note = [cells.note, closed(note)].filter(Boolean).join("\n");
  }
  cells.person = withContactsOf(people, cells.person);
  return withMailboxesOf(cells, { emails, text }, { remarks, structures });
}

/** "MFR du Lac : Nicolas (…), 06…": a first name alone, before anything else is said. */
const isAlone = ({ text, inBrackets }: Segment, noteFrom: number): boolean =>
  noteFrom === -1 && !inBrackets && isFirstName(text);

/** The name with some words in brackets behind it; words of one bracket stay in one: "CC du Lac (Lissac, 46100)". */
const withBracket = (name: string, words: string, isSame: boolean): string =>
  isSame && name.endsWith(")") ? `${name.slice(0, -1)}, ${words})` : `${name} (${words})`;

const isOneBracket = (text: string, before: Segment | undefined, { start }: Segment): boolean =>
  before?.inBrackets === true && !/[()]/.test(text.slice(before.start, start));

/** "Anne Roux, animatrice, est en congé": the note is a sentence about the person named before it. */
const saysMoreOfThem = (text: string) => predicate.test(text) || (/^\p{Ll}/u.test(text) && saysAbsence(text));
const predicate = new RegExp(`^(?:${structureWords.in_sentences.join("|")})\\s`, "u");

function nameIn(text: string): string {
  const name = text.replace(saidAgain, "");
  return name === text ? text : capitalised(name);
}

/** "Le directeur M. Amiot est parti": a post with its holder is a sentence, no post alone. */
const namesHolder = new RegExp(
  `\\s(?:${personNames.plain_civilities.map(capitalised).join("|")})\\.?\\s+\\p{Lu}`,
  "u",
);

/** "le maire ne veut plus en entendre parler": a post with a verb is a sentence about its holder. */
function tellsOfHolder(text: string, isRole: (text: string) => boolean): boolean {
  const tokens = text.split(" ");
  return tokens.some(
    (_, at) => at > 0 && verb.test(fold(tokens.slice(at).join(" "))) && isRole(tokens.slice(0, at).join(" ")),
  );
}
const verb = new RegExp(`^(?:${speaking.predicates})(?![a-z])`, "u");

/** Where a sentence of three words and more begins behind a post: "pdt. Thierry pense que…"; undefined where none does. */
function sentenceBehindPost(text: string, isRole: (text: string) => boolean): number | undefined {
  const stop = /\.\s+(?=\p{Lu}\S*\s+\S+\s+\S)/u.exec(text);
  return stop !== null && isRole(text.slice(0, stop.index)) ? stop.index + stop[0].length : undefined;
}

/** Somebody with the addresses and numbers on the lines right below their name. */
interface ReachedPerson {
  name: string;
  contacts: string[];
}

/** Takes out of an entry the addresses and numbers that stand alone below a name, and gives them with that name. */
function contactsBelowNames(
  entry: string,
  asPerson: (text: string) => string | null,
): { text: string; people: readonly ReachedPerson[] } {
  const people: ReachedPerson[] = [];
  const left: string[] = [];
  let open: ReachedPerson | null = null;
  for (const line of entry.split("\n")) {
    const emails: readonly string[] = line.match(addressIn) ?? [];
    if (onlyReaches(line) && open !== null) {
      // A mailbox that bears their name is known as theirs wherever it stands.
      const bearer = personNameIn(open.name);
      const isKnown =
        bearer !== null && emails.length > 0 && emails.every((email) => bearsNameOf(email, bearer));
      if (isKnown) left.push(line);
      else open.contacts.push(...emails, ...(line.match(phoneIn) ?? []));
      continue;
    }
    left.push(line);
    const isReached = line.search(addressIn) !== -1 || line.search(phoneIn) !== -1;
    const name = isReached
      ? null
      : (segmentsOf(line)
          .flatMap(({ text }) => asPerson(text) ?? [])
          .at(-1) ?? null);
    open = name === null ? null : { name, contacts: [] };
    if (open !== null) people.push(open);
  }
  return { text: left.join("\n"), people: people.filter(({ contacts }) => contacts.length > 0) };
}

/** The cell of people with each one's addresses and numbers behind the name; people whom it lacks are added. */
function withContactsOf(people: readonly ReachedPerson[], person: string): string {
  return people.reduce((cell, { name, contacts }) => {
    const reached = `${name} ${contacts.join(" ")}`;
    if (cell.includes(name)) return cell.replace(name, () => reached);
    return cell === "" ? reached : `${cell} ; ${reached}`;
  }, person);
}

/** The post that stands right before a name: "voir la trésorière, Mme Roux"; null without one. */
function postBefore(before: Segment | undefined, remarks: NameRemarks): string | null {
  const words = remarks.withoutIntroduction(before?.text ?? "");
  const { title } = remarks.withoutCourtesy(words);
  return title !== "" && remarks.isRole(title) ? title : null;
}

/** The colleague named at the beginning of a note: "et sa collègue Anne Roux"; null without one. */
function colleagueIn(note: string, asPerson: (text: string) => string | null): string | null {
  const [, said] = andSomebody.exec(note) ?? [];
  if (said === undefined) return null;
  const words = said.split(" ");
  const start = words.findIndex((word) => /^\p{Lu}/u.test(word));
  return start > -1 && start <= mostIntroduced ? asPerson(words.slice(start).join(" ")) : null;
}
const andSomebody = /^[\s)]*(?:et|ou|and|or|&|\+)\s+([^.,;:()\n]+)/iu;
/** The most words between "et" and the name: "et sa collègue", "et la trésorière". */
const mostIntroduced = 3;

/** A note that begins within brackets loses the bracket that closes them. */
const closed = (note: string) =>
  note.split("(").length < note.split(")").length ? note.replace(/\)/, "").trim() : note;

/** Takes out the lines that say by a label what they hold. */
function withoutLabels(entry: string, cells: EntryCells, fieldOf: LabelField): string {
  const unlabelled: string[] = [];
  for (const line of entry.split("\n")) {
    const [, label, value = ""] = /^([^:@]{2,40}?)\s?:\s*(\S.*)$/u.exec(line) ?? [];
    const cell = label === undefined ? null : cellOf(fieldOf(label));
    if (cell === null) unlabelled.push(line);
    else cells[cell] = [cells[cell], value.trim()].filter(Boolean).join(" ; ");
  }
  return unlabelled.join("\n");
}

function cellOf(field: string | null): keyof EntryCells | null {
  if (field === "name" || field === "note") return field;
  if (field === "email" || field === "person.email") return "email";
  if (field === "phone" || field === "person.phone") return "phone";
  if (field === "person.role") return "role";
  return field === "person.full_name" || field === "person.last_name" ? "person" : null;
}

const sentenceEnd = /(?<=\p{L}{4})\.\s+(?=\p{Lu})/u;

/** The person and the structure of an entry that begins with a person, known by a civility, a mailbox or a structure's name beside. */
function personFirst(
  segments: readonly Segment[],
  emails: readonly string[],
  {
    asPerson,
    isRole,
    structures,
  }: {
    asPerson: (text: string) => string | null;
    isRole: (text: string) => boolean;
    structures: StructureTaxonomy;
  },
): { person: string; segment: Segment; name: Segment } | null {
  const segment = segments.find(({ text }) => text !== "");
  const person = segment ? asPerson(segment.text) : null;
  if (!segment || person === null) return null;
  const name = personNameIn(person);
  // "Lac Tourisme, office de tourisme. Paul et Anna…": a kind behind it makes the name a structure's.
  const [, next] = segments.filter(({ text }) => text !== "" && !/\d/.test(text));
  const [kind = ""] = next?.text.split(sentenceEnd) ?? [];
  if (name?.civility == null && /^\p{Ll}/u.test(kind) && structures.namesKind(kind)) return null;
  const withPost = segments.find(({ text }) => postOfStructure(text, isRole, structures) !== null);
  if (withPost !== undefined && name !== null) return { person, segment, name: withPost };
  const others = segments.filter(({ text }) => text !== "" && text !== segment.text && !isRole(text));
  const structure = others.find(({ text, inBrackets }) => !inBrackets && structures.kindOf(text) !== null);
  const sure = name !== null && (name.civility !== null || emails.some((email) => bearsNameOf(email, name)));
  const capital = sure ? others.find(({ text }) => /^\p{Lu}/u.test(text)) : undefined;
  const other = structure ?? capital;
  if (other) return { person, segment, name: other };
  // Somebody without a structure is the actor.
  return sure ? { person, segment, name: segment } : null;
}

/** "Manon et Thibault", "Anne ou Paul Roux", "Manon Roux et Thibault Petit". */
function areTwo(text: string, isRole: (text: string) => boolean): boolean {
  if (coupleIn(text) !== null) return text.split(" ").some(isFirstName);
  const [one = "", other = "", ...more] = text.split(betweenTwo);
  return (
    more.length === 0 &&
    [one, other].every((name) => readsAsPerson(name, isRole) && isFirstName(name.split(" ")[0]!))
  );
}
const betweenTwo = new RegExp(`\\s(?:${personNames.links.join("|")}|&)\\s`, "u");

const nameWord = /^\p{Lu}[\p{L}'’.-]*$/u;
const particle = new RegExp(`^(?:d['’]\\p{L}+|${personNames.particles.join("|")})$`, "iu");

function readsAsPerson(text: string, isRole: (text: string) => boolean): boolean {
  const words = text.replace(/\s*\?$/, "").split(" ");
  if (words.length > 5 || /\d/.test(text) || isRole(text)) return false;
  if (civilityIn(words[0]!) !== null) return words.length > 1 && nameWord.test(words.at(-1)!);
  if (words.length === 2 && /^\p{L}\.$/u.test(words[0]!)) return /^\p{L}{2}[\p{L}'’-]*$/u.test(words[1]!);
  return (
    words.length > 1 &&
    nameWord.test(words[0]!) &&
    nameWord.test(words.at(-1)!) &&
    words[0] !== words[0]!.toUpperCase() &&
    !particle.test(words[0]!) &&
    words.every((word) => nameWord.test(word) || particle.test(word))
  );
}
