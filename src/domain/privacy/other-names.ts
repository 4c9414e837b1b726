// Masks in a text whoever else is named there, so that somebody can be given what is said of them and nothing of others.
import names from "../../knowledge/words/person-names.yaml";
import type { Person } from "../actors/actor.ts";
import { nationalFigures } from "../values/phone.ts";
import { fold } from "../values/spelling.ts";
import { type IdentityMarks, joinedMarks, personMarks, wordsIn } from "./identity.ts";
import { IdentityFinder, type IdentityPassage } from "./identity-finder.ts";

/** What stands where others were named. */
export interface OtherMarkers {
  person: string;
  structure: string;
}

/** Another actor, or the subject's own when only one of its people asks. */
export interface OtherActor {
  name: string;
  people: readonly Person[];
  /** The actor of whoever asks: they know its name, and a surname alone names one of its people. */
  own: boolean;
}

/** An e-mail address. It is only looked for where a word begins, so that a long word without one is read once. */
const address = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** Names of a single word may be common ones: shorter ones are left. */
const shortestName = 5;

const civilities = Object.keys(names.civilities);

export class OthersMask {
  readonly #people: IdentityFinder;
  readonly #structures: IdentityFinder;
  readonly #surnames: ReadonlySet<string>;
  readonly #subject: IdentityFinder;
  readonly #own: { emails: ReadonlySet<string>; phones: ReadonlySet<string> };
  readonly #markers: OtherMarkers;
  #masked = 0;

  constructor(
    others: readonly OtherActor[],
    subject: { finder: IdentityFinder; emails: readonly string[]; phones: readonly string[] },
    markers: OtherMarkers,
  ) {
    this.#people = new IdentityFinder(
      joinedMarks(others.flatMap(({ people, own }) => people.map((person) => nameMarks(person, own)))),
    );
    this.#structures = new IdentityFinder({
      phrases: others.flatMap(({ name, own }) => {
        const words = wordsIn(name);
        if (own || (words.length === 1 && name.length < shortestName)) return [];
        return [{ words, exact: words.length === 1 ? name : null }];
      }),
      ...{ addresses: [], figures: [] },
    });
    this.#surnames = new Set(others.flatMap(({ people }) => people.map(surnameOf)));
    this.#subject = subject.finder;
    this.#own = {
      emails: new Set(subject.emails.map((email) => email.toLowerCase())),
      phones: new Set(subject.phones.map(nationalFigures)),
    };
    this.#markers = markers;
  }

  /** How many passages were masked so far. */
  get masked(): number {
    return this.#masked;
  }

  text = (text: string): string => {
    const theirs = this.#subject.find(text);
    const { person, structure } = this.#markers;
    const passages = [
      ...[...this.#people.find(text), ...this.#behindCivility(text), ...this.#addresses(text)].map(
        (passage) => ({
          ...{ ...passage, marker: person },
        }),
      ),
      ...this.#structures.find(text).map((passage) => ({ ...passage, marker: structure })),
    ]
      .flatMap((passage) => beside(passage, theirs, text))
      .sort((a, b) => a.from - b.from || b.to - a.to);
    let [masked, at] = ["", 0];
    for (const { from, to, marker } of passages) {
      if (from < at) {
        at = Math.max(at, to);
        continue;
      }
      masked += text.slice(at, from) + marker;
      at = to;
      this.#masked++;
    }
    return masked + text.slice(at);
  };

  /** Names behind a civility, of people whom nobody noted too: written with a capital, or a surname that is noted. */
  #behindCivility(text: string): IdentityPassage[] {
    return [...text.matchAll(behindCivility)].flatMap(({ 0: written, 1: first = "", index }) =>
      /^\p{Lu}/u.test(first) || this.#surnames.has(fold(first))
        ? [{ from: index, to: index + written.length }]
        : [],
    );
  }

  /** Addresses and numbers of anybody else. */
  #addresses(text: string): IdentityPassage[] {
    const passages: IdentityPassage[] = [];
    for (const { 0: email, index } of text.matchAll(address))
      if (!this.#own.emails.has(email.toLowerCase()))
        passages.push({ from: index, to: index + email.length });
    for (const { 0: number, index } of text.matchAll(
      /(?:\+33[ .]?|\b0)[1-9](?:[ .\-\u00a0\u202f]?\d\d){4}\b/g,
    ))
      if (!this.#own.phones.has(number.replace(/\D/g, "").slice(-9)))
        passages.push({ from: index, to: index + number.length });
    return passages;
  }
}

/** A passage up to where the name of whoever asks begins; none where it is within theirs. */
function beside<P extends IdentityPassage>(
  passage: P,
  theirs: readonly IdentityPassage[],
  text: string,
): P[] {
  const { from, to } = passage;
  const own = theirs.find((one) => one.from < to && from < one.to);
  if (own === undefined) return [passage];
  const before = text.slice(from, own.from).trimEnd();
  // A civility alone is that of whoever asks.
  return /\s/.test(before) ? [{ ...passage, to: from + before.length }] : [];
}

const surnameOf = ({ fullName, lastName }: Person) =>
  fold(lastName ?? fullName.trim().split(/\s+/).at(-1) ?? "");

/** A surname alone names somebody of one's own structure; elsewhere it takes a civility, since many are common words. */
function nameMarks(person: Person, own: boolean): IdentityMarks {
  const marks = personMarks(person);
  return { ...marks, phrases: marks.phrases.filter(({ words }) => own || words.length > 1) };
}

const anyCivility = `(?:${civilities
  .flatMap((word) => [`[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}`, word.toUpperCase()])
  .join("|")})`;

/** A second civility is no name: "Mme le maire, Mme Dupont" names one person. */
const noCivility = `(?!${anyCivility}(?![\\p{L}\\p{N}]))`;

/** Words behind a civility: "Mme Dupont", "M. Jean Dupont", "mme dupont". */
const behindCivility = new RegExp(
  `(?<![\\p{L}\\p{N}])${anyCivility}\\.?[ \\u00a0]+${noCivility}([\\p{L}'’-]+)((?:[ \\u00a0]+${noCivility}\\p{Lu}[\\p{L}'’-]+){0,3})`,
  "gu",
);

/** The sentences of a text in which somebody is named: what stands around them is about others. */
export const sentencesNaming = (text: string, finder: IdentityFinder): string =>
  text
    .split(/(?<=[.!?…])\s+|\n+/)
    .filter((sentence) => finder.names(sentence))
    .join(" […] ");
