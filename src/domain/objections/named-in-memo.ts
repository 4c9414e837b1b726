// Finds whom a line of a memo names among the known actors: a structure, one of its people, or the holder of an address or a telephone number.

import type { Person } from "../actors/actor.ts";
import { wordsOf } from "../matching/names/name-words.ts";
import { groupedBy } from "../values/grouped-by.ts";
import { personNameIn } from "../values/person-name.ts";
import { fold } from "../values/spelling.ts";
import type { Reachable } from "./objection.ts";
import { personWhoRefuses, type RefusingSentence } from "./who-refuses.ts";

/** A known actor, as far as a memo may name it. */
export interface ActorInMemo extends Reachable {
  people: readonly (Reachable["people"][number] & Pick<Person, "role">)[];
}

/** Whom a line names. `person` is null for the whole structure. */
export interface NamedInMemo {
  actor: string;
  name: string;
  person: string | null;
}

/** In letters: a shorter name of a structure may stand in a sentence by chance. */
const shortestName = 5;

/** A name as it is compared. */
interface KnownName extends NamedInMemo {
  key: string;
  commune: string | null;
}

/** A name, and where it stands in a line. */
interface Mention extends KnownName {
  at: number;
}

/** The names and addresses of the known actors, by which lines of a memo are read: sorted once, since a memo may have hundreds of lines. */
export class NamesForMemo {
  /** By the first word of the name. */
  readonly #structures: ReadonlyMap<string, readonly KnownName[]>;
  /** By the first word of the name, with the first name before and behind. */
  readonly #people: ReadonlyMap<string, readonly KnownName[]>;
  /** The surnames of people, by actor. */
  readonly #surnames: ReadonlyMap<string, readonly KnownName[]>;
  readonly #peopleOf: ReadonlyMap<string, readonly Pick<Person, "fullName" | "role">[]>;
  readonly #holders: ReadonlyMap<string, readonly (NamedInMemo & { address: string })[]>;

  constructor(actors: readonly ActorInMemo[]) {
    this.#structures = groupedBy(actors.flatMap(structureName), firstWord);
    this.#people = groupedBy(actors.flatMap(wholeNames), firstWord);
    this.#surnames = groupedBy(actors.flatMap(surnames), ({ actor }) => actor);
    this.#peopleOf = new Map(actors.map(({ id, people }) => [id, people]));
    this.#holders = groupedBy(actors.flatMap(holders), ({ address }) => address);
  }

  /** The person of an actor for whom a sentence refuses; null for the whole actor. */
  refusing(actor: string, sentence: RefusingSentence | undefined): string | null {
    return sentence === undefined ? null : personWhoRefuses(sentence, this.#peopleOf.get(actor) ?? []);
  }

  /**
   * Those whom a line names; what it names first counts: "Luc Morel (Amicale de Brey)" is about him alone, "Amicale de Brey (Luc Morel)" about all of it.
   * Of structures with one name, those of the commune that the line names, else all. Without a name, the holders of its `addresses`.
   */
  namedIn(text: string, addresses: readonly string[]): NamedInMemo[] {
    const words = new Set(wordsOf(text).list);
    const line = ` ${wordsOf(text).list.join(" ")} `;
    const mentioned = (names: readonly KnownName[]): Mention[] =>
      names.map((name) => ({ ...name, at: line.indexOf(` ${name.key} `) })).filter(({ at }) => at !== -1);
    const among = (names: ReadonlyMap<string, readonly KnownName[]>) =>
      mentioned([...words].flatMap((word) => names.get(word) ?? []));
    const structures = among(this.#structures);
    const named = structures.filter(
      ({ key }) => !structures.some((other) => other.key !== key && ` ${other.key} `.includes(` ${key} `)),
    );
    const here = named.filter(({ commune }) => commune !== null && line.includes(` ${compared(commune)} `));
    const chosen = here.length > 0 ? here : named;
    const people = among(this.#people);
    const ofChosen = chosen.flatMap(({ actor }) => {
      const whole = people.filter((person) => person.actor === actor);
      const bySurname = mentioned(this.#surnames.get(actor) ?? []);
      return [...whole, ...bySurname.filter(({ person }) => !whole.some((other) => other.person === person))];
    });
    const mentions = chosen.length > 0 ? [...chosen, ...ofChosen] : people;
    if (mentions.length === 0)
      return distinct(addresses.flatMap((address) => this.#holders.get(fold(address)) ?? []));
    const first = Math.min(...mentions.map(({ at }) => at));
    return distinct(mentions.filter(({ at }) => at === first));
  }
}

const distinct = (named: readonly NamedInMemo[]): NamedInMemo[] => [
  ...new Map(
    named.map(({ actor, name, person }) => [`${actor}\n${person ?? ""}`, { actor, name, person }]),
  ).values(),
];

const compared = (name: string): string => wordsOf(name).list.join(" ");
const firstWord = ({ key }: KnownName): string => key.split(" ", 1)[0]!;

const knownName = ({ id, name, commune }: Reachable, person: string | null, written: string): KnownName => ({
  ...{ actor: id, name, person, commune },
  key: compared(written),
});

const structureName = (actor: Reachable): KnownName[] =>
  [knownName(actor, null, actor.name)].filter(({ key }) => key.length >= shortestName);

const wholeNames = (actor: Reachable): KnownName[] =>
  actor.people.flatMap(({ fullName }) => {
    const { firstName = null, lastName = null } = personNameIn(fullName) ?? {};
    if (firstName === null || lastName === null) return [];
    return [`${firstName} ${lastName}`, `${lastName} ${firstName}`].map((written) =>
      knownName(actor, fullName, written),
    );
  });

const surnames = (actor: Reachable): KnownName[] =>
  actor.people.flatMap(({ fullName }) => {
    const lastName = personNameIn(fullName)?.lastName ?? null;
    return lastName === null ? [] : [knownName(actor, fullName, lastName)];
  });

/** Whoever has each address: a person of the actor, else the actor itself. */
function holders({ id, name, emails, phones, people }: Reachable): (NamedInMemo & { address: string })[] {
  const personal = people.flatMap((person) =>
    [...person.emails, ...person.phones].map((address) => ({
      ...{ actor: id, name, person: person.fullName, address: fold(address) },
    })),
  );
  const own = [...emails, ...phones]
    .map((address) => ({ actor: id, name, person: null, address: fold(address) }))
    .filter(({ address }) => !personal.some((other) => other.address === address));
  return [...personal, ...own];
}

/** The name that a line of a memo gives to somebody who is not known: what stands before a remark. Null where it reads as a sentence. */
export function unknownName(text: string): string | null {
  const name = text.split(/\s*(?:[:;(,|]|\s[–—-]\s)/u)[0]!.trim();
  const count = name.split(/\s+/).length;
  return /^\p{Lu}/u.test(name) && count <= mostWordsOfName && !/[@.!?\d]/.test(name) ? name : null;
}

const mostWordsOfName = 8;
