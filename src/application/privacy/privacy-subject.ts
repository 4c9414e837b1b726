// Finds whom a question of privacy is about, and what identifies them in texts and files.

import type { Actor, Person } from "../../domain/actors/actor.ts";
import { type ErasureSigns, erasureSigns } from "../../domain/privacy/erasure-signs.ts";
import {
  type IdentityMarks,
  joinedMarks,
  personMarks,
  structureMarks,
  wordsIn,
} from "../../domain/privacy/identity.ts";
import { IdentityFinder } from "../../domain/privacy/identity-finder.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { ErasureMember } from "../../store/privacy-store.ts";
import type { ActorOverview, StoreReader } from "../../store/store.ts";

/** A structure, or one person of it. */
export interface NamedSubject {
  actor: Actor;
  person: Person | null;
}

const mostListed = 12;

/**
 * Returns the subject that a word means: an actor, or a person by any part of the name, by an e-mail address, or as `actor/person`. A
 * whole name or identifier comes before a part of one. Refused when it means nobody, or, with the candidates, several.
 */
export async function subjectNamed(asked: string, store: StoreReader): Promise<NamedSubject> {
  const wanted = fold(asked.trim());
  const actors = wanted === "" ? [] : await store.find(asked, mostListed);
  const people: { actor: string; name: string; person: Person["id"]; fullName: string; exact: boolean }[] =
    [];
  for await (const page of store.overviewPages())
    for (const { id, name, people: known } of page)
      for (const person of known) {
        const exact =
          fold(person.fullName) === wanted || `${id}/${person.id}` === asked || person.emails.includes(asked);
        if (wanted !== "" && (exact || fold(person.fullName).includes(wanted)))
          people.push({ actor: id, name, person: person.id, fullName: person.fullName, exact });
      }
  const exact = people.filter((person) => person.exact);
  const meant = exact.length > 0 ? exact : people;
  const whole = actors.filter(({ id, name }) => id === asked || fold(name) === wanted);
  const structures = whole.length > 0 ? whole : exact.length > 0 ? [] : actors;
  const candidates = [
    ...structures.map(({ id, name }) => ({ id, name })),
    ...(whole.length > 0 ? [] : meant).map(({ actor, name, person, fullName }) => ({
      ...{ id: `${actor}/${person}`, name: `${fullName} (${name})` },
    })),
  ];
  const [only] = candidates;
  if (!only) throw new Refusal("usage", { code: "actor-unknown", asked, near: await store.near(asked, 3) });
  if (candidates.length > 1)
    throw new Refusal("usage", {
      code: "actor-ambiguous",
      ...{ asked, candidates: candidates.slice(0, mostListed) },
    });
  const [id = "", personId] = only.id.split("/");
  const actor = (await store.actor(id))!;
  return { actor, person: actor.people.find((person) => person.id === personId) ?? null };
}

/** What identifies a subject, and which records are theirs. */
export interface SubjectIdentity {
  members: readonly ErasureMember[];
  finder: IdentityFinder;
  signs: ErasureSigns;
  /** People of the same name who may be somebody else: they are not erased. */
  namesakes: readonly { person: string; actor: string }[];
  /** The folded names of other actors. */
  otherActors: ReadonlySet<string>;
}

/**
 * What identifies a subject, without what others have too: an address of two structures identifies neither, and blanking a family name
 * that others have would blank theirs.
 */
export const identityOf = ({ actor, person }: NamedSubject, store: StoreReader): Promise<SubjectIdentity> =>
  identityWithin([actor], person, store);

/** The identity of structures that are erased together: what only they have in common identifies them too. */
export const identityOfAll = (actors: readonly Actor[], store: StoreReader): Promise<SubjectIdentity> =>
  identityWithin(actors, null, store);

async function identityWithin(
  actors: readonly Actor[],
  person: Person | null,
  store: StoreReader,
): Promise<SubjectIdentity> {
  const others = new OthersKnown(new Set(actors.map(({ id }) => id)), person);
  for await (const page of store.overviewPages()) for (const other of page) others.add(other);
  const subjects = actors.map((actor) => ({
    actor,
    people: person === null ? actor.people.filter((candidate) => !others.isElsewhere(candidate)) : [person],
  }));
  const marks = joinedMarks([
    ...(person === null ? actors.map(structureMarks) : []),
    ...subjects.flatMap(({ people }) => people.map(personMarks)),
  ]);
  const own = others.withoutTheirs(marks);
  const ownAddresses = new Set(own.addresses);
  const signed = (of: { emails: readonly string[]; phones: readonly string[] }) => ({
    emails: of.emails.filter((email) => ownAddresses.has(email.toLowerCase())),
    phones: of.phones.filter((phone) => !others.phones.has(phone)),
  });
  const signs = subjects.map(({ actor, people }) =>
    erasureSigns({
      ...actor,
      ...signed(actor),
      people: people.map((member) => ({ ...member, ...signed(member) })),
    }),
  );
  return {
    members: [
      ...actors.map(({ id }) => ({ actor: id, people: person === null ? null : [person.id] })),
      ...others.samePerson.map(({ actor: id, person: same }) => ({ actor: id, people: [same] })),
    ],
    finder: new IdentityFinder(own, others.namesHolding(own)),
    signs: {
      structure: person === null ? signs.flatMap(({ structure }) => structure) : [],
      name: person === null ? signs.flatMap(({ name }) => name) : [],
      people: signs.flatMap(({ people }) => people),
    },
    namesakes: others.namesakes,
    otherActors: others.actors,
  };
}

/** Collects the names, addresses and numbers of all others. */
class OthersKnown {
  readonly #subjects: ReadonlySet<string>;
  readonly #person: Person | null;
  readonly #emails = new Set<string>();
  readonly phones = new Set<string>();
  readonly actors = new Set<string>();
  /** The folded words of the names of people, structures, communes and territories. */
  readonly #words = new Set<string>();
  readonly #names: string[][] = [];
  readonly #people = new Map<string, { emails: readonly string[]; phones: readonly string[] }[]>();
  readonly samePerson: { actor: string; person: string }[] = [];
  readonly namesakes: { person: string; actor: string }[] = [];

  constructor(subjects: ReadonlySet<string>, person: Person | null) {
    this.#subjects = subjects;
    this.#person = person;
  }

  add({ id, name, commune, territory, emails, phones, people }: ActorOverview): void {
    for (const place of [commune, territory]) for (const word of wordsIn(place ?? "")) this.#words.add(word);
    const here = this.#subjects.has(id);
    if (!here) this.actors.add(fold(name));
    if (here && this.#person === null) return;
    for (const person of people) {
      const isSubject =
        this.#person !== null && (here ? person.id === this.#person.id : this.#isSame(person));
      if (isSubject) {
        if (!here) this.samePerson.push({ actor: id, person: person.id });
        continue;
      }
      if (this.#person !== null && fold(person.fullName) === fold(this.#person.fullName))
        this.namesakes.push({ person: person.fullName, actor: name });
      for (const word of wordsIn(person.fullName)) this.#words.add(word);
      this.#names.push(wordsIn(person.fullName));
      this.#people.set(fold(person.fullName), [...(this.#people.get(fold(person.fullName)) ?? []), person]);
      this.#keep(person);
    }
    // An address of the person's own structure identifies the person too, unless somebody else there uses it.
    if (!here) this.#keep({ emails, phones });
    this.#names.push(wordsIn(name));
    for (const word of wordsIn(name)) this.#words.add(word);
  }

  #keep({ emails, phones }: { emails: readonly string[]; phones: readonly string[] }): void {
    for (const email of emails) this.#emails.add(email.toLowerCase());
    for (const phone of phones) this.phones.add(phone);
  }

  /** Whether somebody at another actor is the subject: the same name, and an address or number in common, or none on one side. */
  #isSame({ fullName, emails, phones }: ActorOverview["people"][number]): boolean {
    const person = this.#person!;
    if (fold(fullName) !== fold(person.fullName)) return false;
    const [mine, theirs] = [
      [...person.emails, ...person.phones],
      [...emails, ...phones],
    ];
    return mine.length === 0 || theirs.length === 0 || theirs.some((address) => mine.includes(address));
  }

  /** Whether a person of an erased structure is also at an actor that is not erased. */
  isElsewhere({ fullName, emails, phones }: Person): boolean {
    const mine = [...emails, ...phones];
    return (this.#people.get(fold(fullName)) ?? []).some(
      (other) =>
        mine.length === 0 || [...other.emails, ...other.phones].some((address) => mine.includes(address)),
    );
  }

  withoutTheirs({ phrases, addresses, figures }: IdentityMarks): IdentityMarks {
    const names = new Set(this.#names.map((words) => words.join(" ")));
    const theirPhones = [...this.phones].join(" ");
    return {
      phrases: phrases.filter(({ words }) =>
        words.length === 1 ? !this.#words.has(words[0]!) : !names.has(words.join(" ")),
      ),
      addresses: addresses.filter((address) => !this.#emails.has(address)),
      figures: figures.filter((number) => !theirPhones.includes(number)),
    };
  }

  /** Longer names of others that contain a word of a mark: the mark is not blanked inside these names. */
  namesHolding({ phrases }: IdentityMarks): string[][] {
    const firsts = new Set(phrases.map(({ words }) => words[0]!));
    return this.#names.filter((words) => words.length > 1 && words.some((word) => firsts.has(word)));
  }
}
