// Finds whom a line of a memo names among the known actors: a structure, one of its people, or the holder of an address or a telephone number.

import { wordsOf } from "../matching/names/name-words.ts";
import { personNameIn } from "../values/person-name.ts";
import { fold } from "../values/spelling.ts";
import type { Reachable } from "./objection.ts";

/** Whom a line names. `person` is null for the whole structure. */
export interface NamedInMemo {
  actor: string;
  name: string;
  person: string | null;
}

/** In letters: a shorter name of a structure may stand in a sentence by chance. */
const shortestName = 5;

interface Mention extends NamedInMemo {
  /** The name as it is compared, and its offset in the line. */
  key: string;
  at: number;
  commune: string | null;
}

/**
 * Those whom a line names; what it names first counts: "Luc Morel (Amicale de Brey)" is about him alone, "Amicale de Brey (Luc Morel)" about all of it.
 * Of structures with one name, those of the commune that the line names, else all. Without a name, the holders of its `addresses`.
 */
export function namedInMemo(
  text: string,
  addresses: readonly string[],
  actors: readonly Reachable[],
): NamedInMemo[] {
  const line = ` ${wordsOf(text).list.join(" ")} `;
  const placeOf = (key: string) => (key === "" ? -1 : line.indexOf(` ${key} `));
  const structures = actors.flatMap((actor): Mention[] => {
    const key = wordsOf(actor.name).list.join(" ");
    const at = key.length < shortestName ? -1 : placeOf(key);
    return at === -1 ? [] : [{ ...mentionOf(actor, null), key, at }];
  });
  const named = structures.filter(
    ({ key }) => !structures.some((other) => other.key !== key && ` ${other.key} `.includes(` ${key} `)),
  );
  const here = named.filter(
    ({ commune }) => commune !== null && placeOf(wordsOf(commune).list.join(" ")) !== -1,
  );
  const chosen = here.length > 0 ? here : named;
  const people = actors.flatMap((actor) => {
    const isNamed = chosen.some((mention) => mention.actor === actor.id);
    return actor.people.flatMap(({ fullName }): Mention[] => {
      const { firstName = null, lastName = null } = personNameIn(fullName) ?? {};
      const keys = [
        `${firstName} ${lastName}`,
        `${lastName} ${firstName}`,
        ...(isNamed ? [lastName ?? ""] : []),
      ];
      const found = keys
        .map((key) => ({ key: wordsOf(key).list.join(" ") }))
        .find(({ key }) => placeOf(key) !== -1);
      return found ? [{ ...mentionOf(actor, fullName), key: found.key, at: placeOf(found.key) }] : [];
    });
  });
  const ofChosen = people.filter(({ actor }) => chosen.some((mention) => mention.actor === actor));
  const mentions = [...chosen, ...(ofChosen.length > 0 || chosen.length > 0 ? ofChosen : people)];
  if (mentions.length === 0) return holdersOf(addresses, actors);
  const first = Math.min(...mentions.map(({ at }) => at));
  return mentions
    .filter(({ at }) => at === first)
    .map(({ actor, name, person }) => ({ actor, name, person }));
}

const mentionOf = ({ id, name, commune }: Reachable, person: string | null) => ({
  ...{ actor: id, name, person, commune },
});

function holdersOf(addresses: readonly string[], actors: readonly Reachable[]): NamedInMemo[] {
  const wanted = new Set(addresses.map(fold));
  const holds = ({ emails, phones }: Pick<Reachable, "emails" | "phones">) =>
    [...emails, ...phones].some((address) => wanted.has(fold(address)));
  return actors.flatMap((actor): NamedInMemo[] => {
    const { id, name } = actor;
    const people = actor.people.filter(holds).map(({ fullName }) => ({ actor: id, name, person: fullName }));
    return people.length === 0 && holds(actor) ? [{ actor: id, name, person: null }] : people;
  });
}

/** The name that a line of a memo gives to somebody who is not known: what stands before a remark. Null where it reads as a sentence. */
export function unknownName(text: string): string | null {
  const name = text.split(/\s*(?:[:;(,|]|\s[–—-]\s)/u)[0]!.trim();
  const count = name.split(/\s+/).length;
  return /^\p{Lu}/u.test(name) && count <= mostWordsOfName && !/[@.!?\d]/.test(name) ? name : null;
}

const mostWordsOfName = 8;
