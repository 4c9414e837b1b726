// An objection to being contacted, and what tells whose it is after actors are merged or imported again.
import type { Person } from "../actors/actor.ts";
import type { Contact } from "../relationship/contact.ts";
import { fold } from "../values/spelling.ts";

/** Ways to reach somebody that an objection may be about. A visit or a meeting is asked for as a call is. */
export const objectionChannels = ["email", "phone", "post"] as const;
export type ObjectionChannel = (typeof objectionChannels)[number];

/** What somebody objects to: one channel, or any contact at all. */
export const objectionScopes = ["all", ...objectionChannels] as const;
export type ObjectionScope = (typeof objectionScopes)[number];

/**
 * What the person or structure that objected is recognised by, as it was that day. Kept beside the actor that it was told of,
 * since actors are merged, imported again and taken back, and the objection outlives all of it.
 */
export interface ObjectionSigns {
  /** The structure's own addresses, by which it is recognised elsewhere; none when one person objected. */
  emails: readonly string[];
  phones: readonly string[];
  /** Addresses of the person who objected, or of all people of a structure that did; and those of the row that says no. */
  personalEmails: readonly string[];
  personalPhones: readonly string[];
  people: readonly { name: string; department: string | null }[];
  /** The structure; null when one person objected. */
  structure: { name: string; commune: string | null } | null;
}

/** A no, and what became of it. */
export interface Objection {
  number: number;
  /** The actor it was told of; null once that actor is gone. */
  actor: string | null;
  /** The name of who objected for themselves; null when the whole structure did. */
  person: string | null;
  scope: ObjectionScope;
  /** False for a refusal read in a text: it holds, and somebody has to say whether it is one. */
  certain: boolean;
  signs: ObjectionSigns;
  /** ISO date. */
  at: string;
  /** The file, or who noted it. */
  source: string;
  line: number | null;
  /** In which words. */
  words: string | null;
  by: string;
  /** When it was noted; ISO instant. */
  noted: string;
  /** Null as long as it holds. `at` is an ISO instant. */
  lifted: { at: string; by: string; reason: string } | null;
}

/** An objection to be kept. It is recognised by the signs that the actor has now, and by `alsoAt`. */
export interface NewObjection
  extends Pick<Objection, "person" | "scope" | "certain" | "at" | "source" | "line" | "words" | "by"> {
  actor: string;
  /** Addresses that the actor does not have under this person: those of the row that says no. */
  alsoAt?: readonly string[];
}

/** An actor, as far as reaching it goes. */
export interface Reachable {
  id: string;
  name: string;
  commune: string | null;
  postcode: string | null;
  emails: readonly string[];
  phones: readonly string[];
  people: readonly Pick<Person, "id" | "fullName" | "emails" | "phones">[];
}

/** What an objection of an actor, or of one of its people, is recognised by. */
export function signsOf(
  actor: Reachable,
  person: string | null,
  alsoAt: readonly string[] = [],
): ObjectionSigns {
  const people = person === null ? actor.people : actor.people.filter(({ fullName }) => fullName === person);
  const department = departmentOf(actor.postcode);
  const named = person !== null && people.length === 0 ? [person] : people.map(({ fullName }) => fullName);
  const also = (is: (address: string) => boolean) => alsoAt.filter(is);
  return {
    emails: person === null ? actor.emails : [],
    phones: person === null ? actor.phones : [],
    personalEmails: unique([
      ...people.flatMap(({ emails }) => emails),
      ...also((address) => address.includes("@")),
    ]),
    personalPhones: unique([
      ...people.flatMap(({ phones }) => phones),
      ...also((address) => !address.includes("@")),
    ]),
    people: named.map((name) => ({ name, department })),
    structure: person === null ? { name: actor.name, commune: actor.commune } : null,
  };
}

/** A refusal on one channel is an objection to all: whoever refused in a call is not written to either. */
export const objectionsOfRefusal = (contact: Contact): NewObjection[] =>
  contact.outcome !== "refused"
    ? []
    : [
        {
          ...{ actor: contact.actor, person: contact.person, scope: "all", certain: true },
          ...{ at: contact.at, source: contact.by, line: null, words: contact.note, by: contact.by },
        },
      ];

/** Whether an objection covers another one, which then need not be stored. */
export const covers = (
  { actor, person, scope, certain, lifted }: Objection,
  other: Pick<NewObjection, "actor" | "person" | "scope" | "certain">,
): boolean =>
  lifted === null &&
  actor === other.actor &&
  (person === null || person === other.person) &&
  (scope === "all" || scope === other.scope) &&
  (certain || !other.certain);

/** The objections that hold, by the actor they were told of. */
export function objectionsByActor(objections: readonly Objection[]): Map<string, Objection[]> {
  const of = new Map<string, Objection[]>();
  for (const objection of objections) {
    if (objection.actor === null || objection.lifted !== null) continue;
    of.set(objection.actor, [...(of.get(objection.actor) ?? []), objection]);
  }
  return of;
}

/** Who objected, as far as it is known once the actor is gone: the person, the structure, or an address. */
export const nameOfObjector = ({ person, signs }: Pick<Objection, "person" | "signs">): string =>
  person ??
  signs.structure?.name ??
  signs.people[0]?.name ??
  [...signs.emails, ...signs.personalEmails, ...signs.phones, ...signs.personalPhones][0] ??
  "";

/** Whether a doubtful objection without an actor was decided at an actor of that name, or at a person of it, that came back since. */
export const isDecidedElsewhere = (orphan: Objection, objections: readonly Objection[]): boolean =>
  objections.some(
    (other) =>
      other.actor !== null &&
      other.noted > orphan.noted &&
      (other.certain || other.lifted !== null) &&
      fold(nameOfObjector(other)) === fold(nameOfObjector(orphan)),
  );

export const departmentOf = (postcode: string | null): string | null => postcode?.slice(0, 2) ?? null;

const unique = (values: readonly string[]) => [...new Set(values)];
