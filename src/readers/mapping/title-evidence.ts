// What the title of a column says, as evidence to weigh: its words, what they are about, and its letters.

import type { ColumnWords } from "../../domain/importing/import-words.ts";
import { fold } from "../../domain/values/spelling.ts";
import postTitles from "../../knowledge/words/titles.yaml";
import type { Header } from "../table/header-layout.ts";
import type { TitleReader } from "./column-titles.ts";

/** A piece of evidence by its name, which the model has a weight for, and how much of it there is. */
export type Evidence = [name: string, amount: number];

/** A title with more words than this is a sentence or a question: its words weigh as such. */
const mostWordsOfLabel = 6;
/** The lengths of the pieces into which a title is cut, for words that are not known. */
const pieceLengths = [3, 4, 5];
/** In an unknown word of so many letters, known words are sought at both ends: `codepostal`, `sitweb`. */
const shortestGlued = 6;

export interface TitleEvidence {
  /** What the words are about (`email`, `street`…), for the columns beside this one. */
  about: ReadonlySet<string>;
  /** The words that say whose the column is, rather than what: `beneficiaire` of `idBeneficiaire`, `president` of `Mail président`. */
  whose: ReadonlySet<string>;
  /** Beginnings of the words that name a post: `secret` of "Tél secrétaire" and of "Sec.". */
  posts: ReadonlySet<string>;
  evidence: readonly Evidence[];
}

/** Reads titles with the words of `src/knowledge/imports/columns.yaml`. */
export function titleEvidence(words: ColumnWords, titles: TitleReader): (header: Header) => TitleEvidence {
  const about = new Map<string, string[]>();
  for (const [meaning, list] of Object.entries(words.meanings))
    for (const word of list) about.set(word, [...(about.get(word) ?? []), meaning]);
  const ignored = new Set(words.ignored_words.map(fold));

  const meaningsOf = (word: string): readonly string[] =>
    about.get(word) ?? about.get(word.replace(/(?:aux|s|x|es)$/, "")) ?? glued(word, about);

  const read = (text: string) => {
    const list = wordsOf(text);
    return { list, meanings: list.map(meaningsOf) };
  };

  return ({ label, last, group }) => {
    const evidence: Evidence[] = [];
    const add = (name: string, amount = 1) => evidence.push([name, amount]);
    const { list, meanings } = read(label);
    const significant = list.filter((word) => !ignored.has(word));
    const long = significant.length > mostWordsOfLabel;
    const kind = long ? "question" : "title";
    const distinctMeanings = new Set(meanings.flat());
    for (const meaning of distinctMeanings) add(`${kind} about ${meaning}`);
    const meaningsOfWords = meanings.filter(({ length }) => length > 0);
    if (meaningsOfWords.length > 0 && !long) {
      for (const meaning of meaningsOfWords[0]!) add(`title begins about ${meaning}`);
      for (const meaning of meaningsOfWords.at(-1)!) add(`title ends about ${meaning}`);
    }
    for (const pair of pairs([...distinctMeanings])) add(`${kind} about ${pair}`);
    if (!long && meaningsOfWords.length < significant.length) add("title with unknown word");
    if (meaningsOfWords.length === 0) add("title unknown");
    for (const word of new Set(significant)) add(`word ${word}`);
    for (let at = 1; at < significant.length && !long; at++)
      add(`words ${significant[at - 1]} ${significant[at]}`);
    if (!long) for (const piece of piecesOf(significant)) add(`letters ${piece}`);
    addForm(label, list, add);
    const parts = partsOf({ label, last, group });
    if (parts) {
      for (const meaning of new Set(read(parts.before).meanings.flat())) add(`prefix about ${meaning}`);
      const end = read(parts.own);
      for (const meaning of new Set(end.meanings.flat())) add(`part about ${meaning}`);
      if (end.list.length <= 3) for (const word of end.list) add(`part ${word}`);
    }
    addDictionary(titles, { label, last, group }, add);
    const whole = significant.map((word) => wholeWords.get(word) ?? word);
    const whose = new Set(whole.filter((word) => !saysWhat(meaningsOf(word))).map(stem));
    const posts = new Set(
      whole.filter((word) => meaningsOf(word).includes("post")).map((word) => word.slice(0, lettersOfPost)),
    );
    return { about: distinctMeanings, whose, posts, evidence };
  };
}

/** Meanings of words that say what a column holds, not whose it is. */
const what = new Set([
  "naming",
  "first",
  "last",
  "both",
  "email",
  "phone",
  "fax",
  "role",
  "civility",
  "id",
  "number",
  "siret",
  "siren",
  "rna",
  "street",
  "postcode",
  "city",
  "insee",
  "date",
  "web",
  "country",
  "region",
  "social",
]);
const saysWhat = (meanings: readonly string[]) =>
  meanings.length > 0 && meanings.every((meaning) => what.has(meaning));

/** How many first letters the names of one post share: "trésorier", "trésorière", "trésorerie". */
const lettersOfPost = 6;

/** The whole word, folded, of each short form of a title. */
const wholeWords = new Map(
  Object.entries(postTitles.abbreviations).flatMap(([whole, forms]) => forms.map((form) => [form, whole])),
);

/** The first letters of a word, which its plural and its other gender share. */
const stem = (word: string) => word.slice(0, 7);

type Add = (name: string, amount?: number) => void;

function addForm(label: string, list: readonly string[], add: Add): void {
  if (label.trim() === "") add("title empty");
  if (/\?\s*\*?$/.test(label.trim())) add("title asks");
  if (/\d\s*$/.test(label)) add("title ends with a number");
  if (/[1-9]/.test(label) && !/1\s*$/.test(label)) add("title with another number");
  if (list.length > 12) add("title very long");
  else if (list.length > 6) add("title long");
  else if (list.length === 1) add("title of one word");
  if (/_/.test(label)) add("title of a program");
  if (/\[.+\]\s*$/.test(label)) add("title with a choice");
}

/** What the phrases of the dictionary say: surer than single words. */
function addDictionary(titles: TitleReader, { label, last, group }: Header, add: Add): void {
  const own = titles.read(last);
  const whole = group === "" ? own : titles.read(label);
  for (const [name, title] of [
    ["phrase", own],
    ["whole phrase", whole],
  ] as const) {
    if (name === "whole phrase" && whole === own) continue;
    if (title.field) {
      add(`${name} ${title.field}`);
      if (title.sureness === 1) add(`exact ${name} ${title.field}`);
      if (title.whose) add(`${name} ${title.field} of ${title.whose}`);
    }
  }
  if (own.whose) add(`title of ${own.whose}`);
  if (titles.notByValues(label)) add("title of others");
  if (group !== "") {
    const above = titles.read(group);
    if (above.field) add(`group ${above.field}`);
    if (above.whose) add(`group of ${above.whose}`);
  }
}

/** `Coordonnées - Nom`, `Structure > Ville`, `Question [Nom]`, `Rue (bureau)`: what stands before, and the part itself. */
function partsOf({ label, last, group }: Header): { before: string; own: string } | null {
  if (group !== "") return { before: group, own: last };
  const bracket = /^(.*\S)\s*\[([^\]]+)\]\s*$/s.exec(label) ?? /^(.*\S)\s*\(([^)]+)\)\s*$/s.exec(label);
  if (bracket) return { before: bracket[1]!, own: bracket[2]! };
  const cut = label.split(/\s[-:>–—|/]\s|\s*:\s+|[/.](?=\p{L})/u);
  return cut.length > 1 ? { before: cut.slice(0, -1).join(" "), own: cut.at(-1)! } : null;
}

/** Words of a title: `codePostal`, `code_postal` and `CODE POSTAL` have the same. Endings for both genders and numbers are left out. */
export function wordsOf(title: string): string[] {
  return fold(title.slice(0, 400).replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .replace(/[·•⋅‧](?:e|ne|rice|trice|euse|se|ice|le)(?:[·•⋅‧]?s)?(?![a-z])/g, "")
    .replace(/\(e\)|\(s\)/g, "")
    .replace(/e-mail/g, "email")
    .replace(/n°|nº|n\*/g, " numero ")
    .replace(/([a-z])(\d)/g, "$1 $2")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !/^\d+$/.test(word));
}

/** What the known words at both ends of a glued one are about: `codepostal`, `prenomcontact`. */
function glued(word: string, about: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if (word.length < shortestGlued) return [];
  for (let cut = word.length - 2; cut >= 2; cut--) {
    const start = about.get(word.slice(0, cut));
    if (!start || cut < 3) continue;
    const end = about.get(word.slice(cut));
    if (end) return [...start, ...end];
  }
  for (let cut = word.length - 1; cut >= 4; cut--) {
    const start = about.get(word.slice(0, cut));
    if (start) return start;
    const end = about.get(word.slice(-cut));
    if (end) return end;
  }
  return [];
}

function pairs(meanings: readonly string[]): string[] {
  if (meanings.length > 8) return [];
  const sorted = [...meanings].sort();
  return sorted.flatMap((first, at) => sorted.slice(at + 1).map((second) => `${first}+${second}`));
}

function piecesOf(words: readonly string[]): Set<string> {
  const text = ` ${words.join(" ")} `.slice(0, 60);
  const pieces = new Set<string>();
  for (const length of pieceLengths)
    for (let at = 0; at + length <= text.length; at++) pieces.add(text.slice(at, at + length));
  return pieces;
}
