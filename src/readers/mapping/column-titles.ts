// Recognises the titles that people give to columns: which field each names, and of whom.

import type { ColumnWords } from "../../domain/importing/import-words.ts";
import { fold } from "../../domain/values/spelling.ts";

/** What a column's title says: a field, or the bare word "nom", and whose it is when the title tells. */
export interface ColumnTitle {
  field: string | null;
  whose: "person" | "actor" | null;
  /** 2, 3… when the title counts people or columns: "Contact 2", "E-mail 2". */
  rank: number;
  /** 0–1: a whole phrase is surer than one with words around it. */
  sureness: number;
  /** Its cells hold a structure's name and somebody's post: "Organisme / qualité". */
  isWithPosts?: true;
}

/** Reads titles with the words of `src/knowledge/imports/columns.yaml`. */
export interface TitleReader {
  read(title: string): ColumnTitle;
  /** True when a cell is one of the titles people give to columns. */
  knows(cell: string): boolean;
  /** True when a column with this title is never recognised by its values. */
  notByValues(title: string): boolean;
}

/** Fields whose words also say whose another column is: "structure", "contact". */
const general = new Set(["name", "kind", "person.full_name"]);

const unknown: ColumnTitle = { field: null, whose: null, rank: 1, sureness: 0 };

export function titleReader(words: ColumnWords): TitleReader {
  const phrases = new TitlePhrases(words);
  const titles = new Map<string, ColumnTitle>();
  function read(title: string): ColumnTitle {
    const readBefore = titles.get(title);
    if (readBefore) return readBefore;
    const columnTitle = readTitle(title, phrases);
    if (titles.size < 2000) titles.set(title, columnTitle);
    return columnTitle;
  }
  return {
    read,
    knows: (cell) => cell.length <= 120 && (read(cell).field !== null || phrases.sayWhoIsListed(cell)),
    notByValues: (title) => phrases.forbidValues(title),
  };
}

/** The phrases and words by which titles name a field. */
class TitlePhrases {
  readonly #ignored: ReadonlySet<string>;
  readonly #person: ReadonlySet<string>;
  readonly #actor: ReadonlySet<string>;
  readonly #notByValues: ReadonlySet<string>;
  readonly #listed: ReadonlySet<string>;
  /** Phrase → field; the words of a phrase are tokens, with one space between them. */
  readonly #fields = new Map<string, string>();
  /** First word of a title → field. */
  readonly #beginnings: ReadonlyMap<string, string>;

  constructor(words: ColumnWords) {
    const singulars = (list: readonly string[]) => new Set(list.map((word) => singular(fold(word))));
    this.#ignored = new Set(words.ignored_words.map(fold));
    this.#person = singulars(words.whose.person);
    this.#actor = singulars(words.whose.actor);
    this.#notByValues = singulars(words.not_by_values);
    this.#listed = new Set(words.who_is_listed.map(fold));
    for (const [field, list] of Object.entries(words.fields))
      for (const phrase of list) {
        const key = this.tokensOf(phrase).join(" ");
        if (key !== "" && !this.#fields.has(key)) this.#fields.set(key, field);
      }
    this.#beginnings = new Map(
      Object.entries(words.starts_with).flatMap(([field, list]) =>
        list.map((word) => [singular(fold(word)), field] as const),
      ),
    );
  }

  /** The words of a title that say something, in the singular. */
  tokensOf(title: string): string[] {
    return wordsOf(title)
      .filter((word) => !this.#ignored.has(word))
      .map(singular);
  }

  /** The longest phrase that stands in the tokens, when those around it only say whose it is. */
  titleOf(tokens: readonly string[]): ColumnTitle | null {
    const field = this.#fields.get(tokens.join(" "));
    if (field) return { field, whose: this.whoseOf(tokens), rank: 1, sureness: 1 };
    if (tokens.length === 1 && tokens[0] === "nom")
      return { field: "nom", whose: null, rank: 1, sureness: 1 };
    for (let length = Math.min(4, tokens.length - 1); length > 0; length--) {
      const title = this.#phraseWithin(tokens, length);
      if (title) return title;
    }
    return null;
  }

  /** The first phrase of so many tokens, or a later one where the first only says whose it is. */
  #phraseWithin(tokens: readonly string[], length: number): ColumnTitle | null {
    let title: ColumnTitle | null = null;
    for (let start = 0; start + length <= tokens.length; start++) {
      const phrase = tokens.slice(start, start + length).join(" ");
      const field = phrase === "nom" ? "nom" : this.#fields.get(phrase);
      if (!field) continue;
      const around = [...tokens.slice(0, start), ...tokens.slice(start + length)];
      const whose = this.whoseOf(around);
      if (!around.every((word) => this.#saysWhose(word) || /^\d$/.test(word))) continue;
      if (general.has(field) && whose === "person" && field !== "person.full_name") continue;
      // "Commune de la structure": the first phrase counts, unless it may only say whose the column is.
      if (!title || (general.has(title.field!) && !general.has(field)))
        title = { field, whose, rank: 1, sureness: 0.9 };
    }
    return title;
  }

  #saysWhose(word: string): boolean {
    return this.#person.has(word) || this.#actor.has(word);
  }

  whoseOf(tokens: readonly string[]): ColumnTitle["whose"] {
    if (tokens.some((word) => this.#person.has(word) && !this.#actor.has(word))) return "person";
    return tokens.some((word) => this.#actor.has(word)) ? "actor" : null;
  }

  /** The field of titles that begin with this word. */
  fieldBegunBy(word: string): string | null {
    return this.#beginnings.get(word) ?? null;
  }

  /** "Participants représentés", "Membres du réseau": a plural for those listed, and at most one more word that counts. */
  sayWhoIsListed(title: string): boolean {
    const titleWords = wordsOf(title);
    return (
      this.#listed.has(titleWords[0] ?? "") &&
      titleWords.filter((word) => !this.#ignored.has(word)).length <= 2
    );
  }

  forbidValues(title: string): boolean {
    return this.tokensOf(title).some((word) => this.#notByValues.has(word));
  }
}

function readTitle(title: string, phrases: TitlePhrases): ColumnTitle {
  if (title.length > 300 || title.trim() === "") return unknown;
  const bracket = /^(.*)\[([^\]]+)\]\s*$/s.exec(title);
  if (bracket) return titleInBracket(bracket[1]!, bracket[2]!, phrases);
  const asides = [...title.matchAll(/\(([^)]*)\)/g)].map(([, aside]) =>
    phrases.titleOf(phrases.tokensOf(aside!)),
  );
  // Démarches simplifiées: `Commune du siège (Code INSEE)` beside `Commune du siège`.
  const lastAside = asides.at(-1);
  if (lastAside?.field === "insee" && title.trimEnd().endsWith(")")) return { ...lastAside, sureness: 0.6 };
  const bare = title.replace(/\([^)]*\)|\*+\s*$/g, " ");
  const tokens = phrases.tokensOf(bare);
  const direct = nameBesidePost(bare, phrases) ?? rankedTitle(tokens, phrases);
  if (direct) return direct;
  const aside = asides.find((titleInAside) => titleInAside !== null);
  if (aside && tokens.length <= 3) return { ...aside, sureness: 0.6 };
  const field = phrases.fieldBegunBy(tokens[0] ?? "");
  return (
    titleBehindMark(bare, phrases) ??
    (field === null ? unknown : { field, whose: null, rank: 1, sureness: 0.5 })
  );
}

/** "Organisme / qualité", "Structure et fonction": names of structures, each beside somebody's post. */
function nameBesidePost(bare: string, phrases: TitlePhrases): ColumnTitle | null {
  const parts = bare.split(/\s*[/&,+]\s*|\s[–—-]\s|\s(?:et|and|ou|or)\s/i);
  if (parts.length !== 2) return null;
  const [first, second] = parts.map((part) => phrases.titleOf(phrases.tokensOf(part)));
  const fields = [first?.field, second?.field];
  return fields.includes("name") && fields.includes("person.role")
    ? { field: "name", whose: null, rank: 1, sureness: 0.9, isWithPosts: true }
    : null;
}

/** LimeSurvey: `Vos coordonnées [Nom]` names a field, `Quels thèmes ? [Habitat]` an option. */
function titleInBracket(before: string, within: string, phrases: TitlePhrases): ColumnTitle {
  const title = phrases.titleOf(phrases.tokensOf(within));
  if (!title) return unknown;
  return { ...title, whose: title.whose ?? phrases.whoseOf(phrases.tokensOf(before)), sureness: 0.85 };
}

/** The field that the tokens of a title name, with or without the number at their end. */
function rankedTitle(tokens: readonly string[], phrases: TitlePhrases): ColumnTitle | null {
  const last = tokens.at(-1) ?? "";
  const rank = /^\d$/.test(last) && tokens.length > 1 ? Number(last) : 1;
  const unranked = rank > 1 || last === "1" ? tokens.slice(0, -1) : tokens;
  const title =
    phrases.titleOf(tokens) ??
    (unranked.length > 0 && unranked.length < tokens.length ? phrases.titleOf(unranked) : null);
  return title && { ...title, rank: rank || 1 };
}

/** The field named behind the last colon, dash or bar of a title: "Contact : e-mail". */
function titleBehindMark(bare: string, phrases: TitlePhrases): ColumnTitle | null {
  const parts = bare.split(/\s[:>–—|/]\s|\s>\s|\/(?=\w)/);
  if (parts.length < 2) return null;
  const last = phrases.titleOf(phrases.tokensOf(parts.at(-1)!));
  const whose = last?.whose ?? phrases.whoseOf(phrases.tokensOf(parts.slice(0, -1).join(" ")));
  // "Partenaires – Nom" names neither the structure nor its contact.
  return last && (last.field !== "nom" || whose)
    ? { ...last, whose, rank: rankIn(parts[0]!), sureness: 0.8 }
    : null;
}

const rankIn = (text: string) => Number(/(\d)\s*$/.exec(text.trim())?.[1] ?? 1) || 1;

/** The words of a title, also in `codePostalEtablissement` and `adrs_codepostal`; without endings for both genders (`référent·e`). */
function wordsOf(title: string): string[] {
  return fold(title.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .replace(/[·•⋅‧](?:e|ne|rice|trice|euse|se|ice|le)(?:[·•⋅‧]?s)?(?![a-z])/g, "")
    .replace(/n°|nº|n\*/g, " numero ")
    .replace(/(^|\s)tel\./g, "$1tel ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "");
}

/** The word without the ending of the plural: `thematiques`, `departementaux`. */
const singular = (word: string) =>
  word.length > 3
    ? word.replace(/(?:aux|eaux)$/, (end) => (end === "aux" ? "al" : "eau")).replace(/[sx]$/, "")
    : word;
