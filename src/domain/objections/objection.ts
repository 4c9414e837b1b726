// An objection to being contacted, and the signs that tell whose it is after actors are merged or imported again.
import type { Person } from "../actors/actor.ts";
import type { Contact } from "../relationship/contact.ts";
import { fold } from "../values/spelling.ts";

/** The channels that an objection may close. For a visit or a meeting, the telephone counts. */
export const objectionChannels = ["email", "phone", "post"] as const;
export type ObjectionChannel = (typeof objectionChannels)[number];

/** What somebody objects to: one channel, or any contact at all. */
export const objectionScopes = ["all", ...objectionChannels] as const;
export type ObjectionScope = (typeof objectionScopes)[number];

/**
 * The signs by which the person or structure that objected is recognised, as they were that day. They are kept apart from the actor, since the
 * objection still counts after the actor is merged, imported again or undone.
 */
export interface ObjectionSigns {
  /** The structure's own addresses and numbers; empty when one person objected. */
  emails: readonly string[];
  phones: readonly string[];
  /** Addresses of the person who objected, or of all people of the structure that did, and those of the row with the refusal. */
  personalEmails: readonly string[];
  personalPhones: readonly string[];
  people: readonly { name: string; department: string | null }[];
  /** The structure; null when one person objected. */
  structure: { name: string; commune: string | null } | null;
}

/** A refusal of contact, and whether it was lifted. */
export interface Objection {
  number: number;
  /** The actor of whom it was noted; null once that actor is no longer on the list. */
  actor: string | null;
  /** The name of the person who objected; null when the whole structure did. */
  person: string | null;
  scope: ObjectionScope;
  /** False for a refusal that was only read in a text: it counts until somebody decides whether it is one. */
  certain: boolean;
  signs: ObjectionSigns;
  /** ISO date. */
  at: string;
  /** The file, or who noted it. */
  source: string;
  line: number | null;
  /** The words of the refusal; null when they were not noted. */
  words: string | null;
  by: string;
  /** When it was noted; ISO instant. */
  noted: string;
  /** Who lifted it, when and why; null as long as it counts. `at` is an ISO instant. */
  lifted: { at: string; by: string; reason: string } | null;
}

/** An objection to store. Its signs are made from the actor as it is now, and from `alsoAt`. */
export interface NewObjection
  extends Pick<Objection, "person" | "scope" | "certain" | "at" | "source" | "line" | "words" | "by"> {
  actor: string;
  /** The addresses of the row with the refusal, which the actor may not have. */
  alsoAt?: readonly string[];
}

/** The fields of an actor that are needed to reach it. */
export interface Reachable {
  id: string;
  name: string;
  commune: string | null;
  postcode: string | null;
  emails: readonly string[];
  phones: readonly string[];
  people: readonly Pick<Person, "id" | "fullName" | "emails" | "phones">[];
}

/** The signs of an objection of an actor, or of one of its people. */
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

/** The objection that an exchange with a refusal makes; it closes all channels, since whoever refused in a call is not written to either. */
export const objectionsOfRefusal = (contact: Contact): NewObjection[] =>
  contact.outcome !== "refused"
    ? []
    : [
        {
          ...{ actor: contact.actor, person: contact.person, scope: "all", certain: true },
          ...{ at: contact.at, source: contact.by, line: null, words: contact.note, by: contact.by },
        },
      ];

/** Whether a stored objection says all that another one says, which then need not be stored. */
export const covers = (
  { actor, person, scope, certain, lifted }: Objection,
  other: Pick<NewObjection, "actor" | "person" | "scope" | "certain">,
): boolean =>
  lifted === null &&
  actor === other.actor &&
  (person === null || person === other.person) &&
  (scope === "all" || scope === other.scope) &&
  (certain || !other.certain);

/** The objections that are not lifted, by actor. */
export function objectionsByActor(objections: readonly Objection[]): Map<string, Objection[]> {
  const of = new Map<string, Objection[]>();
  for (const objection of objections) {
    if (objection.actor === null || objection.lifted !== null) continue;
    of.set(objection.actor, [...(of.get(objection.actor) ?? []), objection]);
  }
  return of;
}

/** The name of who objected, by the objection alone: the person, the structure, or an address; "" when nothing is known. */
export const nameOfObjector = ({ person, signs }: Pick<Objection, "person" | "signs">): string =>
  person ??
  signs.structure?.name ??
  signs.people[0]?.name ??
  [...signs.emails, ...signs.personalEmails, ...signs.phones, ...signs.personalPhones][0] ??
  "";

/** Whether somebody decided later on an objection of the same name at an actor, so that a doubtful one without an actor needs no decision. */
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
