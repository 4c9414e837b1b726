// Tells what the words beside names say: a title, a post by its letters, an absence, or only what leads to a name.
import { saysAbsence } from "../../domain/people/noted-remark.ts";
import { civilityIn, isOffice } from "../../domain/values/person-name.ts";
import { fold } from "../../domain/values/spelling.ts";
import answerWords from "../../knowledge/words/answer-words.yaml";
import names from "../../knowledge/words/person-names.yaml";
import titles from "../../knowledge/words/titles.yaml";
import type { CellAtom } from "./cell-atoms.ts";
import { type NameRemarks, ordinalNumber } from "./name-remarks.ts";
import { mayBeTitleOrName } from "./named-person.ts";
import { beginsAsPost, withoutRemark } from "./remarks-on-people.ts";

/** Most words of a title, or of a remark on somebody. */
const longestTitle = 7;
/** A word beside an address or a number that only says what it is. A pattern to be part of others. */
export const announcedWord: string = `(?:${answerWords.contact_words.join("|")})`;
export const announcedBefore: RegExp = new RegExp(`^(?:${announcedWord}(?!\\p{L})[\\s.:]*)+`, "iu");
export const announcedBehind: RegExp = new RegExp(`(?:(?:^|\\s)${announcedWord}\\.?)+$`, "iu");
/** "trésorière", "2e adjointe". */
const beginsSmall = new RegExp(`^(?:${ordinalNumber}\\s)?\\p{Ll}[^\\d]*$`, "u");
export const ordinal: RegExp = new RegExp(`^${ordinalNumber}\\s`, "u");
/** "Co-présidents", "co-président·e·s". */
export const isPlural = (title: string): boolean => /s$/i.test(/^\S*/.exec(title)![0]);

export type WordsAtom = Extract<CellAtom, { is: "words" }>;

export const coupleLink: RegExp = new RegExp(`^\\s*(?:${names.links.join("|")}|&|\\+)\\s*$`, "i");

/** A few words that begin with a small letter: a title, or a remark on somebody. */
const isSmall = (words: string): boolean =>
  beginsSmall.test(words) && words.split(" ").length <= longestTitle && words.length > 4;

/** A title that is not known, as "trésorière", or an absence: kept where titles are, so that who is away is not called. */
export const isSmallTitle = (words: string, { isRole }: NameRemarks): boolean =>
  isSmall(words) && (saysAbsence(words) || (mayBeTitleOrName(words) && beginsAsPost(words, isRole)));

/** The title that stands behind a name, without a remark on its holder; null where other words do. */
export function titleBehind(words: string, remarks: NameRemarks): string | null {
  const title = withoutRemark(words);
  if (remarks.isRole(title)) return title;
  return isSmallTitle(words, remarks) ? words : null;
}

/** "CESF", "ASS": a post by its letters. */
export const isAcronym = (words: string): boolean => /^\p{Lu}{2,6}$/u.test(words);

/** In characters: the longest short form of a title. */
const longestShortForm = 5;

/** Before a name: a post by its letters ("CESF – Manon"), or with a colon an absence or a short form ("En congé : ", "Trés. : "). */
export const isTitleOfNext = (words: string, { opens, bracketed }: WordsAtom): boolean =>
  !bracketed && (isAcronym(words) || (opens && (words.length <= longestShortForm || saysAbsence(words))));

/** English titles end with what they are: "volunteer manager"; "cousin du maire" does not say what he is. */
export const isTitle = (words: string, remarks: NameRemarks): boolean => {
  if (remarks.isRole(words)) return true;
  const [before = "", last = ""] = words.split(" ").slice(-2);
  return last !== "" && words.split(" ").length <= 4 && !links.has(fold(before)) && remarks.isRole(last);
};
const links = new Set(titles.links);

export const isTitleOrNothing = (words: string, remarks: NameRemarks): boolean =>
  words === "" ||
  remarks.isRole(words) ||
  (isSmall(words) && (saysAbsence(words) || mayBeTitleOrName(words)));

const besideWords = new Set(names.beside.map(fold));
/** Words that only lead to a name: "sinon sa collègue". */
export const saysNothingOfThem = (words: string): boolean =>
  fold(words)
    .split(/[^\p{L}]+/u)
    .every((word) => word.length < 4 || besideWords.has(word));

export const withoutCivility = (name: string): string =>
  civilityIn(name.split(" ")[0]!) === null ? name : name.split(" ").slice(1).join(" ");

/** "en son absence s'adresser à l'accueil". */
export const namesFrontDesk = (words: string): boolean => {
  const last = words.slice(words.lastIndexOf(" ") + 1);
  return last !== words && isOffice(last);
};
