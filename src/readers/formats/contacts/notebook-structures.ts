// Finds the structure and the people of each entry of a notebook, where later entries name them shortly: "CC du Lac", then "Mme Roux rappelée".

import { anyOf } from "../../../domain/values/expressions.ts";
import { capitalised } from "../../../domain/values/first-letter.ts";
import { isFirstName } from "../../../domain/values/first-name.ts";
import { civilityIn } from "../../../domain/values/person-name.ts";
import { fold } from "../../../domain/values/spelling.ts";
import words from "../../../knowledge/words/call-log-words.yaml";
import speaking from "../../../knowledge/words/speaking-of-others.yaml";
import { type NameContext, namesAmong, nameTokens } from "../../people/named-person.ts";
import { peopleSpokenOf } from "../message/people-named.ts";
import { addressIn, phoneIn } from "./contact-entries.ts";
import type { PlacedCells } from "./entry-cells.ts";
import { AttendanceReader } from "./minutes-attendees.ts";
import { type PlaceOfEntry, placeBehind } from "./place-of-entry.ts";

/** Chosen by hand. */
const weights = { mostWordsOfName: 9, longestBracket: 60 };

/**
 * Which names of structures an entry may bring, beside those of the entries above: `headed`, one of a known kind right before a mark; `with-contact`,
 * also one of no known kind where the entry tells of a contact; `any`, also one with a place or a person.
 */
export type NewNames = "headed" | "with-contact" | "any";

/** What an entry is about. */
interface Named extends Pick<PlaceOfEntry, "place" | "department"> {
  name: string;
  /** Who is named before the structure, or in its place; empty without. */
  person: string;
  note: string;
  /** The note without the words of the place before it, which name nobody. */
  told: string;
}

const { notebook } = words;
/** What ends a name; the full stop of "asso." or "St." ends none. */
export const separator = new RegExp(
  `\\s*[:;,(–—]\\s*|\\s*(?<!${anyOf(notebook.shortened)})\\.(?:\\s+|$)|\\s+(?:--?|/)\\s+|\\s*(?:=>|->|→)\\s*`,
  "iu",
);
const toSeparator = new RegExp(`${separator.source}|$`, "iu");
const lead = new RegExp(`^${anyOf(notebook.leads)}(?:(?:(?<=')| )${anyOf(notebook.links)}(?:(?<=')|(?= )))*`);
const tellsOfContact = new RegExp(`(?<![a-z])${anyOf(notebook.contact)}(?![a-z])`);
const endsName = new RegExp(`^(?:${anyOf(notebook.ends_name)})$`);
/** "absente": who is named before is away on that day, and calls again. */
const awayToday = new RegExp(`^(?:\\([^)]*\\))?,? ?${anyOf(notebook.away_today)}(?![a-z])(?! jusqu| until)`);
const ownBusiness = new RegExp(`^${anyOf(notebook.own_business)}(?![a-z])`);
/** "Atelier du Moulin" is a structure, "Atelier" our own. */
const bearsName = /^\S+ (?:\p{Ll}{2,3} )?(?:[dl]['’]|\p{Ll}{2,3} )\p{Lu}/u;
/** A few words with a capital before a mark, and what stands behind it. */
const headed = /^(\p{Lu}[^\s:–—]*(?: [^\s:–—]+){0,5}?)(?:\s*:|\s+[–—-])\s+(\S.*)$/u;

/** Whether an entry tells of a contact, or of an attempt. */
export const tellsContact = (note: string): boolean => tellsOfContact.test(fold(note));

/** Remembers the structures of the entries above, and who was named with them. */
export class NotebookStructures {
  readonly #reading: NameContext;
  readonly #attendance: AttendanceReader;
  /** By surname, the structure of everybody whom an entry names; null where there are several. */
  readonly #structureOf = new Map<string, string | null>();
  /** The place of each structure, which stands only in its first entry. */
  readonly #places = new Map<string, Pick<PlaceOfEntry, "place" | "department">>();
  /** By the name of a structure, the people named with it: by surname, the fullest name. */
  readonly #people = new Map<string, Map<string, string>>();

  constructor(reading: NameContext) {
    this.#reading = reading;
    this.#attendance = new AttendanceReader(reading);
  }

  /** The cells of an entry; null where it names no structure. */
  cellsOf(text: string, newNames: NewNames): PlacedCells | null {
    const named = this.#named(text, newNames);
    if (named === null) return null;
    if (newNames === "headed" && !this.#people.has(named.name) && !isHeadedBy(text, named.name)) return null;
    return this.#remembered(named, text);
  }

  /** The cells of an entry about a structure with this name, and of what stands behind the name: its place, people, what is told. */
  cellsBehind(name: string, behind: string): PlacedCells {
    return this.#remembered(this.#headed(name + behind, name), behind);
  }

  #remembered(named: Named, text: string): PlacedCells {
    const { name, person, note } = named;
    if (named.place !== "") this.#places.set(name, named);
    const { place, department } = this.#places.get(name) ?? named;
    const people = this.#peopleOf(named);
    this.#people.set(
      name,
      new Map([
        ...(this.#people.get(name) ?? []),
        ...people.map(({ surname, full }) => [surname, full] as const),
      ]),
    );
    for (const surname of [...surnamesIn(text), ...people.map(({ surname: own }) => own)]) {
      const known = this.#structureOf.get(surname);
      const isOther = known !== undefined && known !== null && fold(known) !== fold(name);
      this.#structureOf.set(surname, isOther || known === null ? null : name);
    }
    const cell = people.length === 0 ? person : people.map(({ cell: own }) => own).join(" ; ");
    return {
      ...{ name, place, department, person: cell, role: "", note },
      email: [...text.matchAll(addressIn)].map(([address]) => address.replace(/[.’']+$/u, "")).join(" ; "),
      phone: [...text.matchAll(phoneIn)].map(([phone]) => phone).join(" ; "),
    };
  }

  #named(text: string, newNames: NewNames): Named | null {
    const { structures } = this.#reading;
    const first = text.split(separator, 1)[0]!;
    if (structures.kindOf(first) !== null) {
      const name = this.#nameIn(text);
      return name === null ? this.#shortlyNamed(text, newNames) : this.#headed(text, name);
    }
    const { length } = lead.exec(fold(text).replaceAll("’", "'"))?.[0] ?? "";
    if (length) {
      const rest = text.slice(length).trim();
      const name = this.#nameIn(rest);
      if (name !== null) {
        const person = personBehind(rest.slice(name.length));
        return { ...bareEntry(this.#asAbove(capitalised(name)), text), person };
      }
    }
    return (
      (newNames === "any" ? (this.#behindPerson(text) ?? this.#behindSpeaker(text)) : null) ??
      this.#shortlyNamed(text, newNames) ??
      this.#ofSomebodyAbove(text)
    );
  }

  /** The entry that begins with a name, its place, and what is told. */
  #headed(text: string, name: string): Named {
    const { place, department, rest, behind } = placeBehind(text.slice(name.length), this.#reading);
    const [note, told] = [withoutMarks(rest), withoutMarks(behind)];
    return { name: this.#asAbove(name), place, department, person: "", note, told };
  }

  /** "Mme Roux (CC du Lac, Lissac) rappelle": the structure stands in brackets behind somebody. */
  #behindPerson(text: string): Named | null {
    const [, before = "", within = ""] = inBrackets.exec(text) ?? [];
    const [run] = namesAmong(nameTokens(before), this.#reading);
    if (run?.from !== 0 || run.to !== nameTokens(before).length || run.sureness !== "sure") return null;
    const name = this.#nameIn(within) ?? this.#onlyAbove(within);
    if (name === null) return null;
    const { place, department } = placeBehind(within.slice(name.length), this.#reading);
    return { ...bareEntry(this.#asAbove(name), text), place, department, person: run.name };
  }

  /** "Appel de Mme Roux, présidente de La Ruche (Lissac), 06… : …": whoever speaks for a structure. */
  #behindSpeaker(text: string): Named | null {
    const [speaker = ""] = /^[^:]{5,140}(?=\s*:\s)/u.exec(withoutLead(text)) ?? [];
    const { attendees, others } = this.#attendance.attendeesIn(
      speaker.replace(phoneIn, "").replace(/[\s,]+$/u, ""),
    );
    const [attendee, ...more] = attendees;
    const [person] = attendee?.people ?? [];
    if (attendee === undefined || person === undefined || more.length + others.length > 0) return null;
    const { place, department } = placeBehind(attendee.place, this.#reading);
    return { ...bareEntry(this.#asAbove(attendee.name), text), place, department, person: "" };
  }

  /** The structure of whoever an entry names, where all of them belong to one. */
  #ofSomebodyAbove(text: string): Named | null {
    const [run] = namesAmong(nameTokens(text), this.#reading);
    const begins = run?.from === 0 && run.sureness === "sure" ? [surnameOf(run.name)] : [];
    const surnames = new Set([...surnamesIn(text), ...begins]);
    const structures = new Set([...surnames].map((surname) => this.#structureOf.get(surname)));
    const [only] = structures;
    return structures.size === 1 && only ? bareEntry(only, text) : null;
  }

  /**
   * The entry of a structure that stands before a mark: a part of the only name above that holds it ("Charmes : …" below "Foyer rural des Charmes"),
   * or a name of no known kind before words that tell of a contact. Null for a person, a kind alone, and anything else.
   */
  #shortlyNamed(text: string, newNames: NewNames): Named | null {
    const ofAny = newNames === "any" ? headAndRest(text) : null;
    const [, head = "", note = ""] = ofAny ?? headed.exec(text) ?? [];
    const [first = ""] = head.split(" ");
    if (head === "" || civilityIn(first) !== null || isFirstName(first)) return null;
    const above = this.#above(head);
    const [name] = above;
    if (name !== undefined) return above.length === 1 ? bareEntry(name, note) : null;
    if (this.#reading.structures.namesKind(head)) return null;
    if (newNames === "any") return this.#ofNoKnownKind(text, head);
    return newNames === "with-contact" && tellsContact(note) ? bareEntry(head, note) : null;
  }

  /** A name of no known kind behind an hour, where a place, somebody, an address or a contact stands behind it. */
  #ofNoKnownKind(text: string, head: string): Named | null {
    if ((ownBusiness.test(fold(head)) && !bearsName.test(head)) || !/^\p{Lu}/u.test(head)) return null;
    const named = this.#headed(text, head);
    const isReached = text.search(addressIn) !== -1 || text.search(phoneIn) !== -1;
    const isTold = named.place !== "" || isReached || this.#peopleOf(named).length > 0;
    return isTold || tellsContact(named.note) ? named : null;
  }

  /** The names above that hold all words of a shorter one. */
  #above(short: string): string[] {
    const own = wordsOf(short);
    return own.length === 0
      ? []
      : [...this.#people.keys()].filter((name) => own.every((word) => wordsOf(name).includes(word)));
  }

  #onlyAbove(short: string): string | null {
    const above = this.#above(short);
    return above.length === 1 ? above[0]! : null;
  }

  /** The name above of the same kind with the same words, else the name itself: "Foyer de Lissac" below "Foyer rural de Lissac". */
  #asAbove(name: string): string {
    const { structures } = this.#reading;
    const kind = structures.kindOf(name);
    const alike = this.#above(name).filter((above) => structures.kindOf(above) === kind);
    return alike.length === 1 ? alike[0]! : name;
  }

  /** The name of a structure at the beginning of a text: up to a mark, a civility or a word that begins what is told of it; null without one. */
  #nameIn(text: string): string | null {
    const { structures } = this.#reading;
    const named: string[] = [];
    for (const word of text.slice(0, text.search(toSeparator)).split(/\s+/u)) {
      // "Est" is a direction; "NRP" in capitals is told of the structure.
      const mayEnd = !/^\p{Lu}\p{Ll}/u.test(word) && endsName.test(fold(word));
      if (named.length > 0 && (mayEnd || civilityIn(word) !== null)) break;
      named.push(word);
    }
    // What is told in small letters behind the last capital is no part of a name: "l'association Tourne-Sol au forum".
    const lastCapital = named.findLastIndex((word) => /\p{Lu}|\d/u.test(word));
    const tail = named.slice(lastCapital + 1).join(" ");
    const last = isQualifier(tail) ? lastCapital + 1 : lastCapital;
    const name = named.slice(0, last + 1).join(" ");
    const isName =
      last > 0 &&
      last < weights.mostWordsOfName &&
      structures.kindOf(name) !== null &&
      !structures.namesKind(name);
    return isName ? name : null;
  }

  /** The people whom an entry names: whoever stands at its beginning, and all with a civility or a post. */
  #peopleOf({ name, person, told }: Named): { surname: string; full: string; cell: string }[] {
    const begins = this.#peopleAtStart(withoutLead(told));
    // Whoever has neither a civility, a post nor a number is left to the reader of notes, which tells successors from others.
    const spokenOf = peopleSpokenOf(told, [], this.#reading.remarks.isRole).filter(
      ({ fullName, civility, role, emails, phones }) =>
        (civility !== null || role !== null || emails.length + phones.length > 0) &&
        !fold(name).includes(fold(fullName)) &&
        !this.#isOfOthers(told, fullName, name),
    );
    const people = new Map<string, { named: string; role: string | null }>();
    const add = (named: string, role: string | null) => {
      if (isAwayToday(told, named)) return;
      const surname = surnameOf(named);
      const before = people.get(surname);
      people.set(surname, { named: before?.named ?? named, role: before?.role ?? role });
    };
    if (person !== "") add(person, null);
    for (const { name: named, role } of begins) add(named, role);
    for (const { civility, fullName, role } of spokenOf)
      add([civility, fullName].filter(Boolean).join(" "), role);
    return [...people].map(([surname, { named, role }]) => {
      const full = fuller(this.#people.get(name)?.get(surname), named);
      return { surname, full, cell: role === null ? full : `${full} (${role})` };
    });
  }

  /** "David Roux coordinateur 06…", "Inès Roux + Paul Vidal (les deux salariés)": the people with whom the words behind a name begin. */
  #peopleAtStart(note: string): { name: string; role: string | null }[] {
    const head = note.slice(0, note.search(toSeparator));
    const tokens = nameTokens(head);
    const runs = namesAmong(tokens, this.#reading);
    const [run, ...others] = runs;
    if (run?.from !== 0) return [];
    const isReached = reachedInBracket.test(note.slice(head.length)) && run.to === tokens.length;
    if (run.sureness !== "sure" && !(run.sureness === "likely" && isReached)) return [];
    const joined = others.filter(({ from }, at) => {
      const between = tokens.slice(runs[at]!.to, from);
      return between.length === 1 && isJoining(between[0]!);
    });
    if (joined.length > 0) return [run, ...joined].map(({ name }) => ({ name, role: null }));
    const behind = tokens.slice(run.to).join(" ").replace(phoneIn, "").trim();
    const isPost = behind !== "" && this.#reading.remarks.isRole(behind);
    return [{ name: run.name, role: isPost ? behind : null }];
  }

  /** "Mme Roux de la DDT", below another structure. */
  #isOfOthers(note: string, fullName: string, structure: string): boolean {
    const behind = note.slice(note.indexOf(fullName) + fullName.length);
    const [, other = ""] = ofStructure.exec(behind) ?? [];
    const words = wordsOf(other);
    const isOwn = words.length > 0 && words.every((word) => wordsOf(structure).includes(word));
    return other !== "" && !isOwn && this.#reading.structures.kindOf(other) !== null;
  }
}

/** "pastoral" in "Écomusée du Causse pastoral": one word in small letters before a mark that tells nothing of a contact. */
const isQualifier = (tail: string): boolean =>
  /^\p{Ll}{5,}$/u.test(tail) && !tellsContact(tail) && !awayToday.test(fold(tail));

const isHeadedBy = (text: string, name: string): boolean =>
  text.startsWith(name) && new RegExp(`^(?:${separator.source})`, "iu").test(text.slice(name.length));

const inBrackets = new RegExp(`^([^()]{3,60}?)\\s*\\(([^()]{2,${weights.longestBracket}})\\)`, "u");
const ofStructure = /^\s*(?:de la |de l['’]|du |des |de |d['’]|\()([^\s,;:.()]+(?: [^\s,;:.()]+){0,3})/u;

const bareEntry = (name: string, note: string): Named => ({
  ...{ name, place: "", department: "", person: "" },
  ...{ note, told: note },
});

const withoutMarks = (text: string) => text.replace(/^[\s:;,./–—-]+/u, "");

/** "Mme Roux" is Anne Roux, if an entry above on the same structure names her. */
const fuller = (above: string | undefined, named: string): string =>
  above !== undefined && civilityIn(named.split(" ")[0]!) !== null && named.split(" ").length === 2
    ? above
    : named;

const isAwayToday = (told: string, named: string) =>
  awayToday.test(fold(told.slice(told.indexOf(named) + named.length)));

/** " (06 …)", " (a.roux@…)" */
const reachedInBracket = /^\s*\([^()]*(?:@|\d\d[ .]\d\d)/u;

const isJoining = (token: string): boolean => token === "+" || token === "&" || joining.has(fold(token));
const joining = new Set(speaking.joining.split("|"));

/** "Eu Mme Roux", "Demandé Mme Roux": what was done stands before the name. */
function withoutLead(told: string): string {
  const [done = ""] = lead.exec(fold(told).replaceAll("’", "'")) ?? [];
  return /^\s/u.test(told.slice(done.length)) ? told.slice(done.length).trim() : told;
}

function headAndRest(text: string): string[] | null {
  const head = text.slice(0, text.search(toSeparator));
  const isName = /^\p{Lu}/u.test(head) && head.split(" ").length <= weights.mostWordsOfName;
  const rest = withoutMarks(text.slice(head.length));
  return isName && rest !== "" ? [text, head, rest] : null;
}

/** The words of a name by which it is told from others, folded. */
const wordsOf = (name: string): string[] =>
  fold(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 3);

/** Who is named in brackets right behind the name of the structure. */
function personBehind(text: string): string {
  const inside = inBracketsRightBehind.exec(text)?.[1] ?? "";
  return /^\p{Lu}[\p{L}.'’-]+\s+\p{Lu}/u.test(inside) ? inside : "";
}
const inBracketsRightBehind = /^\s*\(([^()]{3,60})\)/u;

const surnameOf = (name: string): string =>
  fold(
    name
      .split(/\s+/)
      .at(-1)!
      .replace(/[.,]+$/, ""),
  );

/** The surnames that stand behind a civility. */
function surnamesIn(text: string): string[] {
  const parts = text.split(/[^\p{L}.'’-]+/u).filter(Boolean);
  return parts.flatMap((part, at) => {
    const next = parts[at + 1];
    return civilityIn(part) !== null && next && /^\p{Lu}/u.test(next) ? [fold(next.replace(/\.$/, ""))] : [];
  });
}
