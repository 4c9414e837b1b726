// Tells for whom a sentence refuses contact: a person named in it, the holder of a post, or else the structure.
import names from "../../knowledge/words/person-names.yaml";
import words from "../../knowledge/words/refusing-subjects.yaml";
import titles from "../../knowledge/words/titles.yaml";
import type { Person } from "../actors/actor.ts";
import { isHeadOfTitle, keysOf } from "../people/title-words.ts";
import { civilityIn, personNameIn } from "../values/person-name.ts";
import { phonesIn } from "../values/phone.ts";
import { fold, foldedSet } from "../values/spelling.ts";

/** A sentence that refuses: the words that do so, those before them and those after them. */
export interface RefusingSentence {
  before: string;
  denial: string;
  after: string;
}

type Named = Pick<Person, "fullName" | "role">;

const house = new RegExp(`(?<![a-z])${words.house}(?![a-z])`, "gu");
const civility = `(?:${names.plain_civilities.join("|")})\\.?\\s+`;
const postOrRelative = new RegExp(`(?<![a-z'])${words.articles}?([a-z-]{3,})`, "gu");
const civilName = new RegExp(`(?<!\\p{L})${civility}\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+)*`, "giu");
const nameAtStart = new RegExp(`^\\s*(?:${civility})?\\p{Lu}[\\p{L}'’-]+`, "iu");
const ownVoice = new RegExp(`(?<![a-z])${words.own_voice}`, "u");
const somebody = foldedSet(words.somebody);
const posts = new Set(Object.keys(titles.abbreviations).flatMap((post) => keysOf(post).slice(0, 1)));

const cellOrBrackets = (expression: string) =>
  new RegExp(`(?:^|[(\\[])\\s*${expression}\\s*(?:$|[)\\]])`, "u");
const onePerson = cellOrBrackets(words.one_person);
const wholeStructure = cellOrBrackets(words.whole_structure);

/** For whom the cells of a row say that it refuses ("lui seul", "toute la structure"); null when none says it. */
export function reachOfRefusal(cells: readonly string[]): "person" | "structure" | null {
  const short = cells.filter((cell) => cell.length <= longestReach).map((cell) => fold(cell));
  if (short.some((cell) => onePerson.test(cell))) return "person";
  return short.some((cell) => wholeStructure.test(cell)) ? "structure" : null;
}

/** Letters of a cell that may say for whom a row refuses: beside a name, a post and brackets, not a passage. */
const longestReach = 100;

/** Somebody named, and the offset of the name. `person` is null for the structure. */
interface Subject {
  person: string | null;
  at: number;
}

/**
 * The name of the person for whom a sentence refuses, or the words for their post or kinship when no single person of the row has it. Null when
 * the sentence names nobody, names the structure, or refuses in the first person. The last one named before the refusing words counts, else
 * one named right after them.
 */
export function personWhoRefuses(
  { before, denial, after: behind }: RefusingSentence,
  people: readonly Named[],
): string | null {
  if (ownVoice.test(fold(denial))) return null;
  const subjects = [
    ...houseIn(before),
    ...listedIn(before, people),
    ...unlistedIn(before, people),
    ...postsIn(before, people),
  ].sort((one, other) => other.at - one.at);
  const [subject] = subjects;
  if (subject !== undefined) return subject.person;
  const [name = ""] = nameAtStart.exec(behind) ?? [];
  return listedIn(name, people)[0]?.person ?? unlistedIn(name, people)[0]?.person ?? null;
}

const otherWay = new RegExp(words.other_way, "u");
const emailIn = /[^\s@<>()[\],;:]+@[^\s@<>()[\],;:]+\.[a-z]{2,}/giu;
const numberIn = /(?<![\d.])(?:\+33|0)[ .]?[1-9](?:[ .-]?\d{2}){4}(?!\d)/g;

/** The addresses and telephone numbers that the words of a refusal refuse: "ne plus appeler (06 …)". One behind "mais" or a comma is another way. */
export function addressesRefused(refusal: string): string[] {
  const isRefused = (at: number) => !otherWay.test(fold(refusal.slice(0, at)));
  return [
    ...[...refusal.matchAll(emailIn)].flatMap(({ 0: email, index }) =>
      isRefused(index) ? [email.toLowerCase()] : [],
    ),
    ...[...refusal.matchAll(numberIn)].flatMap(({ 0: number, index }) =>
      isRefused(index) ? phonesIn(number).phones : [],
    ),
  ];
}

const houseIn = (text: string): Subject[] =>
  [...fold(text).matchAll(house)].map(({ index }) => ({ person: null, at: index }));

function listedIn(text: string, people: readonly Named[]): Subject[] {
  const folded = fold(text);
  const firstNames = people.map(({ fullName }) => personNameIn(fullName)?.firstName ?? null);
  return people.flatMap(({ fullName }, number) => {
    const firstName = firstNames[number] ?? null;
    const isOnlyOne = firstNames.filter((other) => other === firstName).length === 1;
    const called = [fullName, personNameIn(fullName)?.lastName ?? null, isOnlyOne ? firstName : null];
    const at = Math.max(...called.map((name) => (name === null ? -1 : placeOf(fold(name), folded))));
    return at === -1 ? [] : [{ person: fullName, at }];
  });
}

/** The last offset of a word or a name in a text; -1 when it is not there. */
function placeOf(name: string, text: string): number {
  for (let at = text.lastIndexOf(name); at !== -1; at = at === 0 ? -1 : text.lastIndexOf(name, at - 1)) {
    const isWhole = !/[a-z]/.test(text[at - 1] ?? "") && !/[a-z]/.test(text[at + name.length] ?? "");
    if (isWhole) return at;
  }
  return -1;
}

/** People named after a civility who are not in `people`: "Mme Roux". */
const unlistedIn = (text: string, people: readonly Named[]): Subject[] =>
  [...text.matchAll(civilName)].flatMap(({ 0: written, index }) => {
    const name = withoutSmallEnd(written);
    const person = personNameIn(name)?.fullName;
    return person === undefined || listedIn(name, people).length > 0 ? [] : [{ person, at: index }];
  });

/** "M. Roux seul" → "M. Roux": behind a name with a capital, words without one are no part of it. */
function withoutSmallEnd(name: string): string {
  const words = name.split(/\s+/);
  const first = words.findIndex((word) => /^\p{Lu}/u.test(word) && civilityIn(word) === null);
  const end = words.findIndex((word, at) => first !== -1 && at > first && /^\p{Ll}/u.test(word));
  return end === -1 ? name : words.slice(0, end).join(" ");
}

/** Posts and relatives in a text ("le président", "sa tante"): the only person with that post, else the words themselves. */
const postsIn = (text: string, people: readonly Named[]): Subject[] =>
  [...fold(text).matchAll(postOrRelative)].flatMap(({ 0: written, 1: word = "", index }) => {
    const [key] = keysOf(word);
    const holders = people.filter(({ role }) => key !== undefined && keysOf(role ?? "")[0] === key);
    const isPost = written !== word && (holders.length > 0 || posts.has(key ?? "") || isHeadOfTitle(word));
    if (!isPost && !somebody.has(word)) return [];
    const person = holders.length === 1 ? holders[0]!.fullName : text.slice(index, index + written.length);
    return [{ person, at: index }];
  });
