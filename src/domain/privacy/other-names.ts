// Masks others in a text before somebody is given it: people and structures of the list, names after a civility, e-mail addresses and French
// telephone numbers. Other names stay, so somebody has to read the text before it is given.
import names from "../../knowledge/words/person-names.yaml";
import type { Person } from "../actors/actor.ts";
import { nationalFigures } from "../values/phone.ts";
import { fold } from "../values/spelling.ts";
import { type IdentityMarks, joinedMarks, personMarks, wordsIn } from "./identity.ts";
import { IdentityFinder, type IdentityPassage } from "./identity-finder.ts";

/** What stands in place of the names of others. */
export interface OtherMarkers {
  person: string;
  structure: string;
}

/** Another actor, or the subject's own when only one of its people asks. */
export interface OtherActor {
  name: string;
  people: readonly Person[];
  /** Whether it is the subject's own actor: its name is not masked, and a surname alone names one of its people. */
  own: boolean;
}

/** An e-mail address. It begins at the beginning of a word, so that a long word without an address is read only once. */
const address = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** The least letters of a structure's name of one word that is masked: shorter ones may be common words. */
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

  /** The number of passages masked so far. */
  get maskedCount(): number {
    return this.#masked;
  }

  /** The text with everybody but the subject masked. Counts the masked passages. */
  masked = (text: string): string => {
    const theirs = this.#subject.find(text);
    const { person, structure } = this.#markers;
    const passages = [
      ...[...this.#people.find(text), ...this.#afterCivility(text), ...this.#addresses(text)].map(
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

  /** Names after a civility, also of people who are not on the list: the name has a capital, or is a surname on the list. */
  #afterCivility(text: string): IdentityPassage[] {
    return [...text.matchAll(afterCivility)].flatMap(({ 0: written, 1: first = "", index }) =>
      /^\p{Lu}/u.test(first) || this.#surnames.has(fold(first))
        ? [{ from: index, to: index + written.length }]
        : [],
    );
  }

  /** E-mail addresses and French telephone numbers, except the subject's. */
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

/**
 * Cuts a passage where the subject's own name begins. Drops it when at most one word, usually a civility, stands before that name. What
 * follows the name is not masked.
 */
function beside<P extends IdentityPassage>(
  passage: P,
  theirs: readonly IdentityPassage[],
  text: string,
): P[] {
  const { from, to } = passage;
  const own = theirs.find((one) => one.from < to && from < one.to);
  if (own === undefined) return [passage];
  const before = text.slice(from, own.from).trimEnd();
  return /\s/.test(before) ? [{ ...passage, to: from + before.length }] : [];
}

const surnameOf = ({ fullName, lastName }: Person) =>
  fold(lastName ?? fullName.trim().split(/\s+/).at(-1) ?? "");

/** The marks of a person. A surname alone counts only for people of the subject's own actor, since many surnames are common words. */
function nameMarks(person: Person, own: boolean): IdentityMarks {
  const marks = personMarks(person);
  return { ...marks, phrases: marks.phrases.filter(({ words }) => own || words.length > 1) };
}

const anyCivility = `(?:${civilities
  .flatMap((word) => [`[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}`, word.toUpperCase()])
  .join("|")})`;

/** A second civility is no name: "Mme le maire, Mme Dupont" names one person. */
const noCivility = `(?!${anyCivility}(?![\\p{L}\\p{N}]))`;

/** A civility and the words after it: "Mme Dupont", "M. Jean Dupont", "mme dupont". */
const afterCivility = new RegExp(
  `(?<![\\p{L}\\p{N}])${anyCivility}\\.?[ \\u00a0]+${noCivility}([\\p{L}'’-]+)((?:[ \\u00a0]+${noCivility}\\p{Lu}[\\p{L}'’-]+){0,3})`,
  "gu",
);

/** The sentences of a text in which somebody is named; the others are left out. */
export const sentencesNaming = (text: string, finder: IdentityFinder): string =>
  text
    .split(/(?<=[.!?…])\s+|\n+/)
    .filter((sentence) => finder.finds(sentence))
    .join(" […] ");
