// Applies the objections: whom the mission may still reach, and by which channel.
import { wordsOf } from "../matching/names/name-words.ts";
import { fold } from "../values/spelling.ts";
import {
  departmentOf,
  type Objection,
  type ObjectionChannel,
  type ObjectionScope,
  objectionChannels,
  type Reachable,
} from "./objection.ts";

/** Why a channel to an actor, or to somebody there, is closed. */
export type ClosedBecause =
  /** The actor or the person objected. */
  | "said"
  /** A text of the actor reads as a refusal: somebody has to say whether it is one. */
  | "supposed"
  /** The actor is a possible duplicate of one that objected: nobody has decided yet. */
  | "twin"
  /** The actor bears the name of one that objected, and nothing says that it is elsewhere. */
  | "same-name"
  /** The actor has an address or a telephone number of whoever objected. */
  | "same-address"
  /** Somebody at the actor bears the name of a person who objected. */
  | "same-person"
  /** Nobody objected, but mail to the last address that is left was not delivered. */
  | "undeliverable";

/** A reason for which a channel is closed, and the objection behind it. */
export interface Closure {
  because: ClosedBecause;
  scope: ObjectionScope;
  /** ISO date of the objection, and ISO instant at which it was noted. */
  at: string;
  noted: string;
  /** Who objected: the actor of whom it was noted, its name, and the person; `person` is null when the whole structure objected. */
  of: string | null;
  ofName: string;
  person: string | null;
  /** The file and line of the objection, or who noted it; blank where nothing was objected. */
  source: string;
  line: number | null;
}

/** Whether a channel to an actor is closed; else the actor with only the people and addresses that may be used, and the people left out. */
export type Opening<A extends Reachable> =
  | { closed: Closure }
  | { closed: null; actor: A; without: readonly { person: string; closure: Closure }[] };

/** The facts that decide which channels are closed. */
export interface PermissionFacts {
  /** All objections, lifted ones included. */
  objections: readonly Objection[];
  /** The actors of objections that are not lifted, and their possible duplicates, as they are now. */
  actors: ReadonlyMap<string, Reachable>;
  /** Possible duplicate → the actor that objected. */
  possibleDuplicates: ReadonlyMap<string, string>;
  /** Pairs that somebody said are different: `pairKey`. */
  different: ReadonlySet<string>;
  /** Addresses that take no mail, in small letters, each with the ISO date of the failure. */
  bounced: ReadonlyMap<string, string>;
  /** Words that are left out when names are compared. */
  small: ReadonlySet<string>;
}

export const pairKey = (a: string, b: string) => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** The actors, addresses, people and names that are closed on one channel. */
interface ClosedOn {
  actors: Map<string, Closure>;
  /** Addresses that are closed; `structure` when they are those of a whole structure that objected. */
  addresses: Map<string, { closure: Closure; structure: boolean }>;
  people: Map<string, { department: string | null; closure: Closure }[]>;
  names: Map<string, { commune: string | null; closure: Closure }[]>;
}

/**
 * Decides who may not be reached, on which channel, and why. An objection also closes the channel to any other actor that has the same
 * address, number or person, the same name in the same place, or that may be the same actor. In doubt the channel is closed; the program
 * names those left out, and somebody decides.
 */
export class ContactPermissions {
  readonly #on: Readonly<Record<ObjectionChannel, ClosedOn>>;
  readonly #facts: PermissionFacts;
  /** Actor, or actor and person → ISO instant. Objections noted before it do not count for them by a shared name or address. */
  readonly #cleared = new Map<string, string>();
  readonly empty: boolean;

  constructor(facts: PermissionFacts) {
    this.#facts = facts;
    this.#on = { email: nothingClosed(), phone: nothingClosed(), post: nothingClosed() };
    const holding = facts.objections.filter(({ lifted }) => lifted === null);
    this.empty = holding.length === 0 && facts.bounced.size === 0;
    for (const { actor, person, lifted } of facts.objections)
      if (lifted !== null && actor !== null) this.#cleared.set(clearKey(actor, person), lifted.at);
    // A certain objection is the reason that is told, where a doubtful one closes the same channel.
    const certainFirst = holding.toSorted((a, b) => Number(b.certain) - Number(a.certain));
    for (const objection of certainFirst)
      for (const channel of objectionChannels)
        if (objection.scope === "all" || objection.scope === channel) this.#close(objection, channel);
    for (const [twin, of] of facts.possibleDuplicates) this.#closePossibleDuplicate(twin, of);
  }

  #close(objection: Objection, channel: ObjectionChannel): void {
    const on = this.#on[channel];
    const { actor, person, signs, certain, at, noted, scope, source, line } = objection;
    const now = actor === null ? undefined : this.#facts.actors.get(actor);
    const closure: Closure = {
      because: certain ? "said" : "supposed",
      ...{ scope, at, noted, of: actor, person, source, line },
      ofName: now?.name ?? signs.structure?.name ?? person ?? "",
    };
    const people = (now?.people ?? []).filter(
      ({ fullName }) => person === null || fold(fullName) === fold(person),
    );
    if (actor !== null && person === null && !on.actors.has(actor)) on.actors.set(actor, closure);
    const structure = person === null;
    for (const address of [...signs.emails, ...signs.phones, ...(structure ? addressesOf(now) : [])])
      addTo(on.addresses, address, { closure, structure: true });
    for (const address of [...signs.personalEmails, ...signs.personalPhones, ...people.flatMap(addressesOf)])
      addTo(on.addresses, address, { closure, structure: false });
    const department = departmentOf(now?.postcode ?? null);
    for (const { name, department: then } of [
      ...signs.people,
      ...people.map(({ fullName }) => ({ name: fullName, department })),
    ])
      this.#listUnder(on.people, personKey(name), { department: then, closure });
    for (const bearer of [signs.structure, structure && now ? now : null])
      if (bearer) this.#listUnder(on.names, this.#nameKey(bearer.name), { commune: bearer.commune, closure });
  }

  /** Closes a possible duplicate of an actor that objected, with its addresses and its people. */
  #closePossibleDuplicate(twin: string, of: string): void {
    for (const on of Object.values(this.#on)) {
      const closure = on.actors.get(of);
      if (closure === undefined || on.actors.has(twin)) continue;
      const why: Closure = { ...closure, because: "twin" };
      on.actors.set(twin, why);
      const now = this.#facts.actors.get(twin);
      for (const address of addressesOf(now)) addTo(on.addresses, address, { closure: why, structure: true });
      for (const person of now?.people ?? []) {
        for (const address of addressesOf(person))
          addTo(on.addresses, address, { closure: why, structure: false });
        const entry = { department: departmentOf(now!.postcode), closure: why };
        this.#listUnder(on.people, personKey(person.fullName), entry);
      }
    }
  }

  #listUnder<T>(map: Map<string, T[]>, key: string | null, entry: T): void {
    if (key === null) return;
    const list = map.get(key);
    if (list) list.push(entry);
    else map.set(key, [entry]);
  }

  /** The people and addresses of an actor that may be used on one channel, or why there are none. */
  open<A extends Reachable>(actor: A, channel: ObjectionChannel): Opening<A> {
    if (this.empty) return { closed: null, actor, without: [] };
    const on = this.#on[channel];
    const closed = on.actors.get(actor.id) ?? this.#closedAsOther(actor, on);
    if (closed) return { closed };
    const without = actor.people.flatMap((person) => {
      const closure = this.#closedPerson(person, actor, on);
      return closure ? [{ person: person.fullName, closure }] : [];
    });
    const isOpen = (address: string) =>
      !on.addresses.has(folded(address)) &&
      !(channel === "email" && this.#facts.bounced.has(folded(address)));
    const gone = new Set(without.map(({ person }) => person));
    const people = actor.people
      .filter(({ fullName }) => !gone.has(fullName))
      .map((person) =>
        addressesOf(person).every(isOpen)
          ? person
          : { ...person, emails: person.emails.filter(isOpen), phones: person.phones.filter(isOpen) },
      );
    const left = {
      ...actor,
      people,
      emails: actor.emails.filter(isOpen),
      phones: actor.phones.filter(isOpen),
    };
    const lost = this.#lastWay(actor, left, channel, on, without[0]?.closure ?? null);
    return lost ? { closed: lost } : { closed: null, actor: left, without };
  }

  /** The same permissions, after somebody said that objections found by a shared name or address are not this actor's or person's. */
  clearedFor(actor: string, person: string | null, at: string): ContactPermissions {
    const permissions = new ContactPermissions(this.#facts);
    permissions.#cleared.set(clearKey(actor, person), at);
    return permissions;
  }

  /** Why an actor may not be reached on any channel; null when a channel is open. */
  shut(actor: Reachable): Closure | null {
    if (this.empty) return null;
    let closure: Closure | null = null;
    for (const channel of objectionChannels) {
      closure = this.open(actor, channel).closed;
      if (closure === null) return null;
    }
    return closure;
  }

  /**
   * Whether a text of an actor, or of somebody there, reads as a refusal of any contact, and nobody has decided yet whether it is one. False
   * for a refusal of one channel ("pas de mail").
   */
  isUndecided(actor: Reachable): boolean {
    if (this.empty) return false;
    const awaitsDecision = ({ because, scope }: Closure) => because === "supposed" && scope === "all";
    return objectionChannels.some((channel) => {
      const opening = this.open(actor, channel);
      if (opening.closed !== null) return awaitsDecision(opening.closed);
      return opening.without.some(({ closure }) => awaitsDecision(closure));
    });
  }

  /**
   * Why none of the addresses that an actor has for a channel may be used; null when one may, or when it has none. Null for the post,
   * and for the telephone when a person's objection closes the numbers and other people are left.
   */
  #lastWay(
    actor: Reachable,
    left: Reachable,
    channel: ObjectionChannel,
    on: ClosedOn,
    person: Closure | null,
  ): Closure | null {
    if (channel === "post") return null;
    const means = channel === "email" ? "emails" : "phones";
    const ways = (of: Reachable) => [...of[means], ...of.people.flatMap((one) => one[means])];
    const before = ways(actor);
    if (before.length === 0 || ways(left).length > 0) return null;
    const address = before.map((one) => on.addresses.get(folded(one))).find((one) => one !== undefined);
    // The others may have a number that can still be found out.
    const isOfPerson = address?.closure.of === actor.id && address.closure.person !== null;
    if (channel === "phone" && isOfPerson && left.people.length > 0) return null;
    if (address) return { ...address.closure, because: elsewhere(address.closure, actor, "same-address") };
    return person ?? this.#undeliverable(actor, before);
  }

  /** The closure of an actor with an undeliverable address, when nothing else closes its last address; null without such an address. */
  #undeliverable({ id: of }: Reachable, addresses: readonly string[]): Closure | null {
    const address = addresses.find((one) => this.#facts.bounced.has(folded(one)));
    if (address === undefined) return null;
    const at = this.#facts.bounced.get(folded(address))!;
    return {
      because: "undeliverable",
      scope: "email",
      at,
      noted: at,
      of,
      ofName: address,
      person: null,
      source: "",
      line: null,
    };
  }

  /** The closure of an actor with an address, or with the name and place, of another structure that objected; null without either. */
  #closedAsOther(actor: Reachable, on: ClosedOn): Closure | null {
    for (const address of addressesOf(actor)) {
      const found = on.addresses.get(folded(address));
      if (found?.structure && this.#isTheirs(actor.id, null, found.closure))
        return { ...found.closure, because: "same-address" };
    }
    if (on.names.size === 0) return null;
    const key = this.#nameKey(actor.name);
    const same = (key === null ? undefined : on.names.get(key))?.find(
      ({ commune, closure }) =>
        (commune === null || actor.commune === null || fold(commune) === fold(actor.commune)) &&
        this.#isTheirs(actor.id, null, closure),
    );
    return same ? { ...same.closure, because: "same-name" } : null;
  }

  #closedPerson(person: Reachable["people"][number], actor: Reachable, on: ClosedOn): Closure | null {
    const byAddress = addressesOf(person)
      .map((address) => on.addresses.get(folded(address)))
      .find((found) => found !== undefined);
    if (byAddress)
      return { ...byAddress.closure, because: elsewhere(byAddress.closure, actor, "same-address") };
    if (on.people.size === 0) return null;
    const key = personKey(person.fullName);
    const here = departmentOf(actor.postcode);
    const same = (key === null ? undefined : on.people.get(key))?.find(
      ({ department, closure }) =>
        closure.of === actor.id ||
        ((department === null || here === null || department === here) &&
          this.#isTheirs(actor.id, person.fullName, closure)),
    );
    return same ? { ...same.closure, because: elsewhere(same.closure, actor, "same-person") } : null;
  }

  /** False once somebody said that the two actors are different, or that objections noted until then are not this one's. */
  #isTheirs(actor: string, person: string | null, { of, noted }: Closure): boolean {
    if (of !== null && this.#facts.different.has(pairKey(actor, of))) return false;
    const cleared = this.#cleared.get(clearKey(actor, person));
    return cleared === undefined || cleared < noted;
  }

  /** The words of a name without small words, sorted: `AMIS DU MOULIN (LES)` is `Les Amis du Moulin`. Null when no word is left. */
  #nameKey(name: string): string | null {
    const { list } = wordsOf(name);
    const telling = list.filter((word) => !this.#facts.small.has(word));
    return telling.length === 0 ? null : telling.sort().join(" ");
  }
}

const nothingClosed = (): ClosedOn => ({
  actors: new Map(),
  addresses: new Map(),
  people: new Map(),
  names: new Map(),
});

/** The reason stays for an objection of the actor itself or of its possible duplicate; otherwise it is what the two actors share. */
const elsewhere = (closure: Closure, actor: Reachable, because: ClosedBecause): ClosedBecause =>
  closure.of === actor.id || closure.because === "twin" ? closure.because : because;

const addressesOf = (of: Pick<Reachable, "emails" | "phones"> | undefined) =>
  of === undefined ? [] : of.emails.length === 0 ? of.phones : [...of.emails, ...of.phones];

const folded = (address: string) => address.toLowerCase();

/** An address of both a structure and a person counts as the structure's. */
function addTo(
  addresses: ClosedOn["addresses"],
  address: string,
  entry: { closure: Closure; structure: boolean },
): void {
  const key = folded(address);
  const before = addresses.get(key);
  if (before === undefined || (entry.structure && !before.structure)) addresses.set(key, entry);
}

/** The words of a person's name, sorted; null for a single word, which too many people have. */
function personKey(name: string): string | null {
  const { list } = wordsOf(name);
  return list.length < 2 ? null : list.sort().join(" ");
}

const clearKey = (actor: string, person: string | null) => `${actor}\n${person === null ? "" : fold(person)}`;

/** The permissions of a list without objections and undeliverable addresses. */
export const noRestrictions = new ContactPermissions({
  objections: [],
  actors: new Map(),
  possibleDuplicates: new Map(),
  different: new Set(),
  bounced: new Map(),
  small: new Set(),
});
