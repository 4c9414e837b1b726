// Reads what people write beside a name, or in its place: a title, an absence, whom to ask for instead.

import type { PeopleWords } from "../../domain/importing/import-words.ts";
import { civilityIn } from "../../domain/values/person-name.ts";
import { fold } from "../../domain/values/spelling.ts";
import personNames from "../../knowledge/words/person-names.yaml";
import smallWords from "../../knowledge/words/small-words.yaml";
import titles from "../../knowledge/words/titles.yaml";

export interface NameRemarks {
  /** A few words that begin as titles do: “dir.”, “chargée de mission”, “la présidente”. */
  isRole(text: string): boolean;
  /** A title where a name should be: “la Directrice”, “M. le Maire”, “secrétaire de mairie”. */
  isPostOnly(text: string): boolean;
  /** A name with its title before or behind: “Rigal, DGS”, “Président : Luc Morel”, “M. le Maire Jean Cazes”; null without one. */
  titled(text: string): { name: string; role: string } | null;
  /** Several names, each after its title: “Président : Luc Morel – Secrétaire : Zoé Petit”; null when it is not so. */
  titledPeople(text: string): string[] | null;
  /** A title without its courtesy, and the civility of that: “Madame la Présidente” → “Présidente”, “Madame”. */
  withoutCourtesy(text: string): { title: string; civility: string | null };
  /** Without the words that introduce a name: “voir Jérôme Pons” → “Jérôme Pons”. */
  withoutIntroduction(text: string): string;
  /** The name at the beginning of a cell, what is noted of them, and who is to be asked instead; null without such a remark. */
  read(text: string): { name: string; remark: string; instead: string } | null;
}

/** A civility at the beginning of a text, where it introduces a title or a name. */
const civility = `(?:(?:${personNames.plain_civilities.join("|")})\\.?\\s+)?`;
const courtesy = new RegExp(`^${civility}(?:l[ae]\\s+|l['’])`, "iu");
const longestTitle = 8;
/** `Laure Delmas (en congé…) – voir…`: the name ends at the first of these. */
const namedFirst = /^(\p{Lu}[^\s,;:(–—]*(?:\s[^\s,;:(–—]+){0,4}?)\s*(?:\(\s*|[,;:]\s+|\s[–—-]\s)(.+)$/su;
const aName = new RegExp(
  `^${civility}\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:d[eu]\\s+|la\\s+|le\\s+)*\\p{Lu}[\\p{L}'’-]*){0,3}`,
  "u",
);

/** `Rigal, DGS`, `Anna Petit (présidente)`, `Morel – maire`, `DGS : Marc Vidal`: two parts, of which one may be a title. */
const twoParts = /^([^,(:–—/]{2,60}?)\s*(?:[,:]\s+|\s:\s*|\s[–—/-]\s|\()\s*([^@;]{2,80}?)\)?$/u;
/** Signs that separate a name from a remark: nearly every name of a list has none of them. */
const maybeParts = /[,;:(]|\s[–—/-]\s/;
/** `M. le Maire Jean Cazes`, `la directrice Marie Durand`: after a civility an article may have a capital. */
const afterCourtesy = new RegExp(
  `^((?:${personNames.plain_civilities.join("|")})\\.?\\s+)?(?:l[ae]\\s+|l['’])(.+)$`,
  "iu",
);
/** What stands before a title of several: “1er”, “2e”, “3rd”. */
export const ordinalNumber = "\\d{1,2}\\s?(?:er|[èe]?re|e|[èe]me|nde?|st|rd|th)";
/** `Luc Morel 1er adjoint`. */
const ordinal = new RegExp(`^(\\p{Lu}[^\\d,(:]{2,50}?)\\s+(${ordinalNumber}\\s+(\\p{L}.{2,60}))$`, "u");
const capital = /\p{Lu}/u;

/** Of the short forms of titles, those that are no word or name besides: "prés.", not "ass". */
const isTelling = (short: string) => short.length >= shortestForm;
const shortestForm = 4;

const firstPart = /^[^\s.·(-]*/;
const betweenParts = /[\s.·(-]+/;
const firstWord = (text: string) => /^\S*/.exec(text)![0];
const withoutStop = (word: string) => word.replace(/[.:]$/, "");

const ofSomebody = /^(?:d[eu]\s|d['’])/;

/** A short form that is a small word as well: "très", but "trés." */
const smallToo = new Set([...smallWords.fr, ...smallWords.en]);
const isSmallWord = (word: string) => smallToo.has(fold(word)) && !word.endsWith(".");

/** Made once for the words of a workspace. */
export function nameRemarks(words: PeopleWords): NameRemarks {
  const roleWords = words.roles.map(fold);
  const short = roleWords.flatMap((role) => titles.abbreviations[role] ?? []).filter(isTelling);
  const roles = new Set([...roleWords, ...short]);
  const introductions = new Map<string, string[]>();
  for (const phrase of words.before_person.map(fold).sort((one, other) => other.length - one.length)) {
    const first = withoutStop(firstWord(phrase));
    introductions.set(first, [...(introductions.get(first) ?? []), phrase]);
  }
  const replacing = words.before_person.filter((phrase) => /\s(?:par|by)$/.test(phrase));
  /** "Marc Roux remplacé par Lila Petit": no sign separates the name from the remark. */
  const replaced = new RegExp(`(?<=\\p{L})\\s+((?:${replacing.join("|") || "(?!)"})\\s+\\p{Lu})`, "u");
  const withoutIntroductionOf = (text: string): string | null => {
    const phrases = introductions.get(withoutStop(fold(firstWord(text))));
    if (phrases === undefined) return null; // Nearly always: every name of a list comes here.
    const tokens = text.split(/\s+/);
    const roleWords = phrases.find((phrase) => {
      const count = phrase.split(" ").length;
      return withoutStop(fold(tokens.slice(0, count).join(" "))) === phrase;
    });
    if (roleWords === undefined) return null;
    const rest = tokens
      .slice(roleWords.split(" ").length)
      .join(" ")
      .replace(/^[:\s]+/, "");
    // "remplaçante de Mme Roux" names who is replaced.
    return ofSomebody.test(rest) ? null : rest;
  };
  const isRole = (text: string) => {
    const roleWords = fold(text.replace(courtesy, ""));
    // Nearly every name of a list comes here, and hardly any begins as a title does.
    if (!roles.has(firstPart.exec(roleWords)![0])) return false;
    const [first = "", next] = text.replace(courtesy, "").split(/\s+/);
    if (next !== undefined && isSmallWord(first)) return false;
    return roleWords.split(betweenParts).length <= longestTitle && !/[?!"«]/.test(text);
  };
  const bare = (text: string) => text.replace(courtesy, "").trim();
  /** What stands before the last words with capitals that are no title: “Maire Jean Cazes” → “Maire”, “Jean Cazes”. */
  const roleThenName = (text: string) => {
    const words = text.split(" ");
    if (!isRole(words[0]!)) return null;
    let end = 1;
    while (end < words.length && (/^\p{Ll}/u.test(words[end]!) || isRole(words[end]!))) end++;
    const name = words.slice(end).join(" ");
    const before = words[end - 1]!;
    // “le maire de Najac” is a title alone.
    return name === "" || /^(?:d[eu]s?|d['’].*|la|les?)$/i.test(before)
      ? null
      : { role: words.slice(0, end).join(" "), name };
  };
  const titled = (text: string) => {
    const line = text.replace(/\s+/g, " ").trim();
    const [, one, other] = (maybeParts.test(line) && twoParts.exec(line)) || [];
    if (one !== undefined && other !== undefined) {
      if (isRole(other) && capital.test(one) && !isRole(one)) return { name: one, role: bare(other) };
      if (isRole(one) && /^\p{Lu}/u.test(other) && !isRole(other)) {
        const civil = line
          .slice(0, line.length - line.replace(courtesy, "").length)
          .replace(/l[ae]\s+$|l['’]$/iu, "");
        return { name: `${civil}${other}`, role: bare(one) };
      }
    }
    const [, civil = "", rest] = afterCourtesy.exec(line) ?? [];
    if (rest !== undefined && (civil !== "" || /^l/.test(line))) {
      const found = roleThenName(rest);
      if (found) return { name: `${civil}${found.name}`, role: found.role };
    }
    const [, name, role, post] = (/\d/.test(line) && ordinal.exec(line)) || [];
    return name !== undefined && isRole(post!) ? { name, role: role! } : null;
  };
  return {
    isRole,
    titled,
    titledPeople(text) {
      if (!text.includes(":")) return null;
      const pieces = text.split(/\s[–—/-]\s|[,;\n]\s*/).filter((piece) => piece.trim() !== "");
      const each = pieces.filter((piece) => isRole(piece.split(":")[0]!) && titled(piece) !== null);
      return pieces.length > 1 && each.length === pieces.length ? pieces : null;
    },
    isPostOnly(text) {
      if (!isRole(text)) return false;
      const after = text.replace(courtesy, "").split(/\s+/).slice(1);
      // What follows “de” or “du” is what is directed, not somebody's name.
      const of = after.findIndex((word) => /^(?:de|du|des|d['’].*)$/i.test(word));
      return (of === -1 ? after : after.slice(0, of)).every((word) => !/^\p{Lu}\p{Ll}/u.test(word));
    },
    withoutCourtesy(text) {
      const first = firstWord(text);
      return { title: bare(text), civility: civilityIn(first) === null ? null : first };
    },
    withoutIntroduction: (text) => withoutIntroductionOf(text) ?? text,
    read(text) {
      const roleWords = text.replace(replaced, ", $1");
      if (!maybeParts.test(roleWords)) return null;
      const [, name = "", rest = ""] = namedFirst.exec(roleWords.replace(/\s+/g, " ").trim()) ?? [];
      if (name === "" || withoutIntroductionOf(text) !== null) return null;
      const starts = [...rest.matchAll(/(?<![\p{L}'’])\p{L}/gu)].map(({ index }) => index);
      for (const start of starts) {
        const [instead] = aName.exec(withoutIntroductionOf(rest.slice(start)) ?? "") ?? [];
        if (instead !== undefined) return { name, remark: withoutLooseBrackets(rest), instead };
      }
      return null;
    },
  };
}

/** The bracket that opened the remark was taken off with the name: its closing one goes too. */
const withoutLooseBrackets = (remark: string) =>
  (remark.split(")").length > remark.split("(").length ? remark.replace(")", "") : remark)
    .replace(/\s+/g, " ")
    .trim();
