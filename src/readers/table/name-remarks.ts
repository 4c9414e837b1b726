// Reads what people write beside a name, or in its place: a title, an absence, whom to ask for instead.

import type { PeopleWords } from "../../domain/importing/import-words.ts";
import { fold } from "../../domain/values/spelling.ts";
import personNames from "../../knowledge/words/person-names.yaml";

export interface NameRemarks {
  /** A few words that begin as titles do: “dir.”, “chargée de mission”, “la présidente”. */
  isRole(text: string): boolean;
  /** A title where a name should be: “la Directrice”, “M. le Maire”, “secrétaire de mairie”. */
  isPostOnly(text: string): boolean;
  /** Without the words that introduce a name: “voir Jérôme Pons” → “Jérôme Pons”. */
  withoutIntroduction(text: string): string;
  /** The name at the beginning of a cell, what is noted of them, and who is to be asked instead; null without such a remark. */
  read(text: string): { name: string; remark: string; instead: string } | null;
}

/** At the beginning, so that only what leads to a title or a name is taken off. */
const civility = `(?:(?:${personNames.plain_civilities.join("|")})\\.?\\s+)?`;
const courtesy = new RegExp(`^${civility}(?:l[ae]\\s+|l['’])`, "iu");
const longestTitle = 8;
/** `Laure Delmas (en congé…) – voir…`: the name ends at the first of these. */
const namedFirst = /^(\p{Lu}[^\s,;:(–—]*(?:\s[^\s,;:(–—]+){0,4}?)\s*(?:\(\s*|[,;:]\s+|\s[–—-]\s)(.+)$/su;
const aName = new RegExp(
  `^${civility}\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:d[eu]\\s+|la\\s+|le\\s+)*\\p{Lu}[\\p{L}'’-]*){0,3}`,
  "u",
);

const firstWord = (text: string) => /^\S*/.exec(text)![0];
const withoutStop = (word: string) => word.replace(/[.:]$/, "");

/** Made once for the words of a workspace. */
export function nameRemarks(words: PeopleWords): NameRemarks {
  const roles = new Set(words.roles.map(fold));
  const introductions = new Map<string, string[]>();
  for (const phrase of words.before_person.map(fold).sort((one, other) => other.length - one.length)) {
    const first = withoutStop(firstWord(phrase));
    introductions.set(first, [...(introductions.get(first) ?? []), phrase]);
  }
  const introduced = (text: string): string | null => {
    const phrases = introductions.get(withoutStop(fold(firstWord(text))));
    if (phrases === undefined) return null; // As good as always: every name of a list comes here.
    const tokens = text.split(/\s+/);
    const said = phrases.find((phrase) => {
      const count = phrase.split(" ").length;
      return withoutStop(fold(tokens.slice(0, count).join(" "))) === phrase;
    });
    if (said === undefined) return null;
    return tokens
      .slice(said.split(" ").length)
      .join(" ")
      .replace(/^[:\s]+/, "");
  };
  const isRole = (text: string) => {
    const [first = "", ...others] = fold(text.replace(courtesy, "")).split(/[\s.·(-]+/);
    return others.length < longestTitle && !/[?!"«]/.test(text) && roles.has(first);
  };
  return {
    isRole,
    isPostOnly(text) {
      if (!isRole(text)) return false;
      const after = text.replace(courtesy, "").split(/\s+/).slice(1);
      // What follows “de” or “du” is what is directed, not somebody's name.
      const of = after.findIndex((word) => /^(?:de|du|des|d['’].*)$/i.test(word));
      return (of === -1 ? after : after.slice(0, of)).every((word) => !/^\p{Lu}\p{Ll}/u.test(word));
    },
    withoutIntroduction: (text) => introduced(text) ?? text,
    read(text) {
      const [, name = "", rest = ""] = namedFirst.exec(text.replace(/\s+/g, " ").trim()) ?? [];
      if (name === "" || introduced(text) !== null) return null;
      const starts = [...rest.matchAll(/(?<![\p{L}'’])\p{L}/gu)].map(({ index }) => index);
      for (const start of starts) {
        const [instead] = aName.exec(introduced(rest.slice(start)) ?? "") ?? [];
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
