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

/** Whether a short form of a title is long enough to be no other word or name: "prés.", not "ass". */
const isTelling = (short: string) => short.length >= shortestForm;
const shortestForm = 4;

const firstPart = /^[^\s.·(-]*/;
const betweenParts = /[\s.·(-]+/;
const firstWord = (text: string) => /^\S*/.exec(text)![0];
const withoutStop = (word: string) => word.replace(/[.:]$/, "");

const ofSomebody = /^(?:d[eu]\s|d['’])/;

/** Whether a short form is a small word instead: "très" is one, "trés." with its stop is not. */
const smallToo = new Set([...smallWords.fr, ...smallWords.en]);
const isSmallWord = (word: string) => smallToo.has(fold(word)) && !word.endsWith(".");

/** Made once for the words of a workspace. */
export const nameRemarks = (words: PeopleWords): NameRemarks => new WorkspaceRemarks(words);

const womens = Object.keys(personNames.civilities).filter(
  (word) => personNames.civilities[word] === personNames.civilities.mme,
);
/** “Mme le Maire”: she goes by the masculine. */
const goesByMasculine = new RegExp(`^(?:${womens.join("|")})\\.?\\s+(?=le\\s)`, "iu");
/** A title without its courtesy; the article of “Mme le Maire” stays, as she is addressed by it. */
const bare = (text: string) =>
  goesByMasculine.test(text) ? text.replace(goesByMasculine, "").trim() : text.replace(courtesy, "").trim();

/** Reads remarks by the words of a workspace. */
class WorkspaceRemarks implements NameRemarks {
  /** Titles and their short forms, folded. */
  readonly #roles: ReadonlySet<string>;
  /** The first word of an introduction → the introductions that begin so, the longest first; folded. */
  readonly #introductions = new Map<string, string[]>();
  /** "Marc Roux remplacé par Lila Petit": no sign separates the name from the remark. */
  readonly #replaced: RegExp;

  constructor(words: PeopleWords) {
    const roles = words.roles.map(fold);
    const shortForms = roles.flatMap((role) => titles.abbreviations[role] ?? []).filter(isTelling);
    this.#roles = new Set([...roles, ...shortForms]);
    for (const phrase of words.before_person.map(fold).sort((one, other) => other.length - one.length)) {
      const first = withoutStop(firstWord(phrase));
      this.#introductions.set(first, [...(this.#introductions.get(first) ?? []), phrase]);
    }
    const replacing = words.before_person.filter((phrase) => /\s(?:par|by)$/.test(phrase));
    this.#replaced = new RegExp(`(?<=\\p{L})\\s+((?:${replacing.join("|") || "(?!)"})\\s+\\p{Lu})`, "u");
  }

  readonly isRole = (text: string): boolean => {
    const role = fold(text.replace(courtesy, ""));
    // Nearly every name of a list comes here, and hardly any begins as a title does.
    if (!this.#roles.has(firstPart.exec(role)![0])) return false;
    const [first = "", next] = text.replace(courtesy, "").split(/\s+/);
    if (next !== undefined && isSmallWord(first)) return false;
    return role.split(betweenParts).length <= longestTitle && !/[?!"«]/.test(text);
  };

  isPostOnly(text: string): boolean {
    if (!this.isRole(text)) return false;
    const after = text.replace(courtesy, "").split(/\s+/).slice(1);
    // What follows “de” or “du” is what is directed, not somebody's name.
    const of = after.findIndex((word) => /^(?:de|du|des|d['’].*)$/i.test(word));
    return (of === -1 ? after : after.slice(0, of)).every((word) => !/^\p{Lu}\p{Ll}/u.test(word));
  }

  titled(text: string): { name: string; role: string } | null {
    const line = text.replace(/\s+/g, " ").trim();
    return this.#titledByMark(line) ?? this.#titledAfterCourtesy(line) ?? this.#titledByOrdinal(line);
  }

  /** “Rigal, DGS”, “Président : Luc Morel”. */
  #titledByMark(line: string) {
    const [, before, behind] = (maybeParts.test(line) && twoParts.exec(line)) || [];
    if (before === undefined || behind === undefined) return null;
    if (this.isRole(behind) && capital.test(before) && !this.isRole(before))
      return { name: before, role: bare(behind) };
    if (!this.isRole(before) || !/^\p{Lu}/u.test(behind) || this.isRole(behind)) return null;
    const civil = line
      .slice(0, line.length - line.replace(courtesy, "").length)
      .replace(/l[ae]\s+$|l['’]$/iu, "");
    return { name: `${civil}${behind}`, role: bare(before) };
  }

  /** “M. le Maire Jean Cazes”. */
  #titledAfterCourtesy(line: string) {
    const [, civil = "", rest] = afterCourtesy.exec(line) ?? [];
    if (rest === undefined || (civil === "" && !/^l/.test(line))) return null;
    const titledName = this.#roleThenName(rest);
    if (titledName === null) return null;
    const role = goesByMasculine.test(line) ? bare(line).slice(0, -titledName.name.length) : titledName.role;
    return { name: `${civil}${titledName.name}`, role: role.trim() };
  }

  /** “Luc Morel 1er adjoint”. */
  #titledByOrdinal(line: string) {
    const [, name, role, post] = (/\d/.test(line) && ordinal.exec(line)) || [];
    return name !== undefined && this.isRole(post!) ? { name, role: role! } : null;
  }

  /** What stands before the last words with capitals that are no title: “Maire Jean Cazes” → “Maire”, “Jean Cazes”. */
  #roleThenName(text: string) {
    const words = text.split(" ");
    if (!this.isRole(words[0]!)) return null;
    let end = 1;
    while (end < words.length && (/^\p{Ll}/u.test(words[end]!) || this.isRole(words[end]!))) end++;
    const name = words.slice(end).join(" ");
    const before = words[end - 1]!;
    // “le maire de Najac” is a title alone.
    return name === "" || /^(?:d[eu]s?|d['’].*|la|les?)$/i.test(before)
      ? null
      : { role: words.slice(0, end).join(" "), name };
  }

  titledPeople(text: string): string[] | null {
    if (!text.includes(":")) return null;
    const pieces = text.split(/\s[–—/-]\s|[,;\n]\s*/).filter((piece) => piece.trim() !== "");
    const titledPieces = pieces.filter(
      (piece) => this.isRole(piece.split(":")[0]!) && this.titled(piece) !== null,
    );
    return pieces.length > 1 && titledPieces.length === pieces.length ? pieces : null;
  }

  withoutCourtesy(text: string): { title: string; civility: string | null } {
    const first = firstWord(text);
    return { title: bare(text), civility: civilityIn(first) === null ? null : first };
  }

  withoutIntroduction(text: string): string {
    return this.#afterIntroduction(text) ?? text;
  }

  /** What follows the words that introduce a name; null when no introduction opens the text. */
  #afterIntroduction(text: string): string | null {
    const phrases = this.#introductions.get(withoutStop(fold(firstWord(text))));
    if (phrases === undefined) return null; // Nearly always: every name of a list comes here.
    const tokens = text.split(/\s+/);
    const introduction = phrases.find((phrase) => {
      const count = phrase.split(" ").length;
      return (
        tokens
          .slice(0, count)
          .map((token) => withoutStop(fold(token)))
          .join(" ") === phrase
      );
    });
    if (introduction === undefined) return null;
    const rest = tokens
      .slice(introduction.split(" ").length)
      .join(" ")
      .replace(/^[:\s]+/, "");
    // "remplaçante de Mme Roux" names who is replaced.
    return ofSomebody.test(rest) ? null : rest;
  }

  read(text: string): { name: string; remark: string; instead: string } | null {
    const separated = text.replace(this.#replaced, ", $1");
    if (!maybeParts.test(separated)) return null;
    const [, name = "", rest = ""] = namedFirst.exec(separated.replace(/\s+/g, " ").trim()) ?? [];
    if (name === "" || this.#afterIntroduction(text) !== null) return null;
    const starts = [...rest.matchAll(/(?<![\p{L}'’])\p{L}/gu)].map(({ index }) => index);
    for (const start of starts) {
      const [instead] = aName.exec(this.#afterIntroduction(rest.slice(start)) ?? "") ?? [];
      if (instead !== undefined) return { name, remark: withoutLooseBrackets(rest), instead };
    }
    return null;
  }
}

/** The opening bracket of a remark is taken off with the name: its closing bracket is removed as well. */
const withoutLooseBrackets = (remark: string) =>
  (remark.split(")").length > remark.split("(").length ? remark.replace(")", "") : remark)
    .replace(/\s+/g, " ")
    .trim();
