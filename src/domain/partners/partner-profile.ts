/** Makes vectors of what an actor or a project seeks, offers and is about, so that they can be compared. */
import type { SituationOrUnknown } from "../situations/situation.ts";
import type { SubjectWords, WordsOfText } from "./subject-words.ts";

/** An actor or a project that may be a partner, with what its reader may know of it. */
export interface Partner {
  /** The actor itself, or the one that leads the project; null for a project told without names. */
  actor: string | null;
  /** The project; null for an actor. */
  project: string | null;
  /** The actor's name, or the project's title. */
  name: string;
  themes: readonly string[];
  territories: readonly string[];
  department: string | null;
  seeks: readonly string[];
  offers: readonly string[];
  /** What it wants to be rid of. */
  rids: readonly string[];
  about: readonly string[];
  /** Null for a project, and where the reader may not know it. */
  situation: SituationOrUnknown | null;
  /** Actors it works with in a project. */
  worksWith: readonly string[];
}

/** The weights of things and stems by their keys; a thing and a stem never have the same key. */
export type WordVector = ReadonlyMap<string, number>;

export interface PartnerProfile {
  partner: Partner;
  seeks: WordVector;
  offers: WordVector;
  rids: WordVector;
  /** Things that its texts speak of, without those that any subject needs (premises, a method). */
  things: WordVector;
  subjects: WordVector;
}

/** The weight of each text in what somebody offers or is about. On judged pairs, no other choice moved the figures by more than .02. */
const weights = { nameAsOffer: 0.5, aboutAsOffer: 0.5, themes: 1.5, name: 0.5, about: 0.5 };

export function partnerProfile(partner: Partner, words: SubjectWords): PartnerProfile {
  const { name, themes, seeks, offers, rids, about } = partner;
  const read = (texts: readonly string[]) => words.read(texts.join("\n"));
  const [sought, offered, named, wordsOfText, tagged] = [seeks, offers, [name], about, themes].map(read) as [
    WordsOfText,
    WordsOfText,
    WordsOfText,
    WordsOfText,
    WordsOfText,
  ];
  const whole = new Map<string, number>();
  const { themes: ofThemes, name: ofName, about: ofAbout } = weights;
  for (const [text, weight] of [
    [sought, 1],
    [offered, 1],
    [tagged, ofThemes],
    [named, ofName],
    [wordsOfText, ofAbout],
  ] as const)
    for (const [thing, count] of text.things) add(whole, thing, count * weight);
  const subjects = new Map<string, number>();
  const things = new Map<string, number>();
  for (const [thing, weight] of whole) {
    const subject = words.subjectOf(thing);
    if (subject === null) continue;
    things.set(keyOfThing(thing), weight);
    add(subjects, subject, weight);
  }
  return {
    partner,
    seeks: vectorOf([[sought, 1]]),
    offers: vectorOf([
      [offered, 1],
      [named, weights.nameAsOffer],
      [wordsOfText, weights.aboutAsOffer],
    ]),
    rids: vectorOf([[read(rids), 1]]),
    things,
    subjects,
  };
}

/** The key of a thing, which differs from that of a stem with the same letters. */
const keyOfThing = (thing: string) => `+${thing}`;

/** The thing of a key; null for the key of a stem. */
export const thingOfKey = (key: string): string | null => (key.startsWith("+") ? key.slice(1) : null);

const add = (vector: Map<string, number>, key: string, weight: number) =>
  vector.set(key, (vector.get(key) ?? 0) + weight);

function vectorOf(texts: readonly (readonly [WordsOfText, number])[]): WordVector {
  const vector = new Map<string, number>();
  for (const [{ things, stems }, weight] of texts) {
    for (const [thing, count] of things) add(vector, keyOfThing(thing), count * weight);
    for (const [stem, count] of stems) add(vector, stem, count * weight);
  }
  return vector;
}
