/** Tells which actors are never proposed to each other, and why: objections, facts between them, what one said of the other, one organisation. */
import { type BetweenActors, newestBetween, pairKey } from "../relationship/between-actors.ts";
import { fold } from "../values/spelling.ts";
import { refusesSomebody, sentencesOf, tellsSameHouse } from "./partner-voice.ts";

/** Why two actors are not proposed to each other. Only the team reads it. */
export type ApartReason =
  | "met"
  | "failed"
  | "refused"
  | "competing"
  | "together"
  | "objection"
  | "said_no"
  | "same_house";

export interface ApartActor {
  id: string;
  name: string;
  kind: string | null;
  postcode: string | null;
  territory: string | null;
  /** It objected to any contact. */
  objects: boolean;
  /** All its own texts and all notes on it. Only sentences that name another actor count. */
  texts: readonly string[];
}

/** Why two actors are kept apart; null when they may meet. */
export type ApartFrom = (a: string, b: string) => ApartReason | null;

export function keptApart(
  actors: readonly ApartActor[],
  between: readonly BetweenActors[],
  /** The actors of each project, who are partners already. */
  partnerships: readonly (readonly string[])[],
): ApartFrom {
  const objectors = new Set(actors.filter(({ objects }) => objects).map(({ id }) => id));
  const pairs = new Map<string, ApartReason>();
  for (const who of partnerships)
    for (const [at, one] of who.entries())
      for (const other of who.slice(at + 1)) pairs.set(pairKey(one, other), "together");
  for (const [pair, reason] of namedInTexts(actors)) pairs.set(pair, reason);
  for (const [pair, reason] of carriers(actors)) pairs.set(pair, reason);
  for (const [pair, { outcome }] of newestBetween(between)) pairs.set(pair, outcome);
  return (a, b) =>
    a === b
      ? "same_house"
      : objectors.has(a) || objectors.has(b)
        ? "objection"
        : (pairs.get(pairKey(a, b)) ?? null);
}

/** The least share of the rarity of a name's words in a sentence that names it: "les Paniers" alone may be anybody's. */
const namedBy = 0.6;

function* namedInTexts(actors: readonly ApartActor[]): Iterable<[pair: string, why: ApartReason]> {
  const names = namesIn(actors);
  for (const { id, texts } of actors)
    for (const sentence of texts.flatMap(sentencesOf)) {
      const why = refusesSomebody(sentence) ? "said_no" : tellsSameHouse(sentence) ? "same_house" : null;
      if (why === null) continue;
      for (const other of names(sentence)) if (other !== id) yield [pairKey(id, other), why];
    }
}

/** Finds the actors that a sentence names, by the words of their names that few names share. */
function namesIn(actors: readonly ApartActor[]): (sentence: string) => string[] {
  const wordsOfName = actors.map(({ name }) => new Set(wordsOf(name.split(/[,(]/)[0]!)));
  const holders = new Map<string, number[]>();
  for (const [place, words] of wordsOfName.entries())
    for (const word of words) {
      const found = holders.get(word);
      if (found) found.push(place);
      else holders.set(word, [place]);
    }
  const rarity = (word: string) => Math.log(1 + actors.length / (holders.get(word)?.length ?? 1));
  const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + rarity(word), 0);
  return (sentence) => {
    const said = new Set(wordsOf(sentence));
    const places = new Set([...said].flatMap((word) => holders.get(word) ?? []));
    return [...places]
      .filter((place) => {
        const words = wordsOfName[place]!;
        return sum([...words].filter((word) => said.has(word))) >= namedBy * sum(words);
      })
      .map((place) => actors[place]!.id);
  };
}

const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** A LEADER group and the structure that carries it have one postcode, and both have the name of their territory in theirs. */
function* carriers(actors: readonly ApartActor[]): Iterable<[pair: string, why: ApartReason]> {
  const bearers = new Map<string, ApartActor[]>();
  for (const actor of actors) {
    const territory = fold(actor.territory ?? "");
    if (!actor.postcode || territory === "" || !fold(actor.name).includes(territory)) continue;
    const place = `${actor.postcode} ${territory}`;
    const beside = bearers.get(place) ?? [];
    for (const other of beside)
      if ((actor.kind === "GAL") !== (other.kind === "GAL"))
        yield [pairKey(actor.id, other.id), "same_house"];
    bearers.set(place, [...beside, actor]);
  }
}
