/** Kinds of structure, as data gives them: told by names, and selected by the words that people use. */

import structureWords from "../../knowledge/words/structure-words.yaml";
import { literally } from "./expressions.ts";
import { fold } from "./spelling.ts";

export interface StructureKind {
  id: string;
  /** What an actor's record holds. */
  stored: string;
  fr: string;
  en: string;
  /** How names begin, and how they end: `…` stands for any words, `#` for a digit, a last `*` for more letters. */
  names: readonly string[];
  ends: readonly string[];
  /** Abbreviations that also are ordinary words: they begin or end a name in capitals, and the rest of it has small letters. */
  in_capitals: readonly string[];
  /** Abbreviations that begin a name before a capital, and the rest of it has small letters. */
  before_proper_noun: readonly string[];
  /** Other words by which people ask for the kind. */
  also: readonly string[];
  /** A form that structures of other kinds take as well. */
  legal_form: boolean;
}

export interface StructureGroup {
  id: string;
  fr: string;
  en: string;
  also: readonly string[];
  /** Identifiers of its kinds. */
  kinds: readonly string[];
}

export class StructureTaxonomy {
  readonly kinds: readonly StructureKind[];
  readonly groups: readonly StructureGroup[];
  readonly #patterns: readonly KindPattern[];
  /** For the first letter of a name, the patterns that may match it, in order. */
  readonly #patternsByStart = new Map<string, readonly KindPattern[]>();
  /** Words that tell a kind behind the beginning of a name: those after `…` in any place, and those of `ends` at its end. */
  readonly #anywhere: RegExp;
  /** Kinds that only the capitals of a name tell. */
  readonly #spellings: readonly { stored: string; pattern: RegExp }[];
  readonly #longest: number;
  readonly #byBeginning = new Map<string, string | null>();
  readonly #kindsByName = new Map<string, StructureKind>();
  /** Kinds by `stored`, `fr`, `en` and `names`. The words of `also` are good for a search and too wide to classify by: a marine park is no regional park. */
  readonly #kindsSaid = new Map<string, StructureKind>();
  readonly #groupsByName = new Map<string, StructureGroup>();
  readonly #byCall = new Map<string, string>();

  constructor({
    kinds,
    groups,
  }: {
    kinds: readonly StructureKind[];
    groups: readonly StructureGroup[];
  }) {
    this.kinds = kinds;
    this.groups = groups;
    this.#patterns = kinds.map((kind) => ({ kind, pattern: patternOf(kind), starts: startsOf(kind) }));
    const within = (words: string) => withAccents(fold(words).trim());
    const ends = kinds.flatMap((kind) => kind.ends.map(within));
    const later = kinds.flatMap(({ names }) => names.flatMap((name) => name.split("…").slice(1).map(within)));
    const anywhere = [...later, ...(ends.length > 0 ? [`\\W(?:${ends.join("|")})\\s*$`] : [])];
    this.#anywhere = new RegExp(anywhere.join("|") || "(?!)", "i");
    this.#spellings = kinds.flatMap((kind) => {
      const pattern = spellingOf(kind);
      return pattern === null ? [] : [{ stored: kind.stored, pattern }];
    });
    this.#longest = Math.max(...kinds.flatMap(({ names }) => names.map((name) => name.split(/\s+/).length)));
    for (const kind of kinds) nameEach(this.#kindsSaid, [kind.stored, kind.fr, kind.en, ...kind.names], kind);
    for (const kind of kinds)
      nameEach(this.#kindsByName, [kind.id, kind.stored, kind.fr, kind.en, ...kind.also], kind);
    for (const group of groups) nameEach(this.#groupsByName, [group.id, ...group.also], group);
  }

  /** The kind that a name tells, as actors' records hold it; null when the name does not tell. */
  kindOf(name: string): string | null {
    return this.#kindOfWords(withoutStops(name)) ?? this.#kindOfSpelling(withoutStops(name));
  }

  #kindOfSpelling(name: string): string | null {
    if (name === name.toUpperCase()) return null;
    return this.#spellings.find(({ pattern }) => pattern.test(name))?.stored ?? null;
  }

  #kindOfWords(name: string): string | null {
    if (this.#anywhere.test(name)) return this.#find(name)?.stored ?? null;
    const beginning = name.trimStart().split(/\s+/, this.#longest).join(" ");
    const known = this.#byBeginning.get(beginning);
    if (known !== undefined) return known;
    const kind = this.#find(beginning)?.stored ?? null;
    if (this.#byBeginning.size < rememberedNames) this.#byBeginning.set(beginning, kind);
    return kind;
  }

  /** The full word of a kind that a list abbreviates (“asso”: association); any other kind stays as it is. */
  inWords(kind: string): string {
    const wanted = fold(kind.trim());
    const named = this.kinds.find(({ names }) => names.some((name) => fold(name) === wanted));
    return named && fold(named.stored).startsWith(wanted) ? named.stored : kind;
  }

  /**
   * Those of the `stored` kinds that somebody asks for: by any name of a kind or a group, or by the words of a stored kind. Null when
   * the words name none of these.
   */
  selected(asked: string, stored: readonly string[]): string[] | null {
    const wanted = singular(asked);
    const group = this.#groupCalled(asked);
    const kind = this.#called(asked);
    const kinds = new Set(group?.kinds ?? (kind ? [kind.id] : []));
    const chosen = stored.filter((one) => {
      if (singular(one) === wanted || (group && this.#groupCalled(one) === group)) return true;
      const storedKind = this.#called(one);
      return storedKind !== null && kinds.has(storedKind.id);
    });
    return chosen.length > 0 || kinds.size > 0 ? chosen : null;
  }

  /** The stored form of a kind that a list calls by any of its names (“asso”, “Mairie”); an unknown kind stays as it is. */
  kindCalled(words: string): string {
    const known = this.#byCall.get(words);
    if (known !== undefined) return known;
    const kind = this.#called(words)?.stored ?? words;
    if (this.#byCall.size < rememberedNames) this.#byCall.set(words, kind);
    return kind;
  }

  /** The kind that a few words say and nothing else: “Une association”, “COMMUNES”; null for any others. */
  kindNamed(words: string): string | null {
    return this.#kindsSaid.get(singular(withoutArticle(words)))?.stored ?? null;
  }

  /** True for words that say a kind, or a group of kinds, and nothing else. */
  namesKind(words: string): boolean {
    const bare = singular(withoutArticle(words));
    return this.kindNamed(words) !== null || this.#kindsByName.has(bare) || this.#groupsByName.has(bare);
  }

  /**
   * A list states one kind of a structure, and its name tells another: gives the surer of the two. The kind told by the name is surer where
   * the list only gives a group that holds this kind, a legal form that such structures take, or hardly anything ("Autre", "PME").
   */
  surerKind(stated: string, told: string | null): string {
    if (told === null) return stated;
    if (vagueKinds.has(singular(stated.replace(/[^\p{L}]+/gu, " ").trim()))) return told;
    const own = this.kinds.find(({ stored }) => stored === told);
    const kind = this.#called(stated);
    if (own === undefined || own === kind) return stated;
    const group = this.#groupCalled(stated);
    if (group !== null) return group.kinds.includes(own.id) ? told : stated;
    return kind?.legal_form === true && !own.legal_form ? told : stated;
  }

  /** A kind by its identifier, as actors' records hold it. */
  storedAs(id: string): string {
    return this.kinds.find((kind) => kind.id === id)?.stored ?? id;
  }

  /** Words that may be asked for: groups first. */
  get words(): string[] {
    return [...this.groups.map(({ id }) => id), ...this.kinds.map(({ stored }) => stored)];
  }

  #groupCalled(words: string): StructureGroup | null {
    return this.#groupsByName.get(singular(words)) ?? null;
  }

  /** A kind as a list or a person calls it. */
  #called(words: string): StructureKind | null {
    const wanted = singular(words);
    return this.#kindsByName.get(wanted) ?? this.#find(words) ?? this.#find(wanted);
  }

  #find(name: string): StructureKind | null {
    const folded = fold(name);
    return this.#patternsFor(folded).find(({ pattern }) => pattern.test(folded))?.kind ?? null;
  }

  #patternsFor(folded: string): readonly KindPattern[] {
    const [start = ""] = folded;
    let patterns = this.#patternsByStart.get(start);
    if (patterns === undefined) {
      patterns = this.#patterns.filter(({ starts }) => starts === "any" || starts.has(start));
      this.#patternsByStart.set(start, patterns);
    }
    return patterns;
  }
}

interface KindPattern {
  kind: StructureKind;
  pattern: RegExp;
  /** First letters of names of this kind. */
  starts: ReadonlySet<string> | "any";
}

/** How many names, or beginnings of names, are remembered with their kind: a list repeats the same few. */
const rememberedNames = 5000;

/** Files a thing under each of its names; the first that has a name keeps it. */
function nameEach<T>(byName: Map<string, T>, names: readonly string[], thing: T): void {
  for (const name of names.map(singular)) if (!byName.has(name)) byName.set(name, thing);
}

const singular = (words: string) => fold(words).replace(/(?<=\p{L}{3})[sx](?=\s|$)/gu, "");
const vagueKinds: ReadonlySet<string> = new Set(structureWords.vague_kinds.map(singular));

/** Leaves out the article: "Une association", "l'association" → "association". */
export const withoutArticle = (words: string): string => words.trim().replace(article, "");
const article = /^(?:(?:une?|les?|la|des|an|the)\s+|l['’]\s?)/i;

function startsOf({ names, ends }: StructureKind): KindPattern["starts"] {
  const starts = names.map((name) => fold(name)[0] ?? "");
  return ends.length > 0 || !starts.every((start) => /[a-z]/.test(start)) ? "any" : new Set(starts);
}

function patternOf({ names, ends }: StructureKind): RegExp {
  const beginnings = names.map((name) =>
    name.endsWith("*") ? inPattern(name.slice(0, -1)) : `${inPattern(name)}\\b`,
  );
  const endings = ends.map((end) => `.*\\W${inPattern(end)}$`);
  return new RegExp(`^(?:${[...beginnings, ...endings].join("|")})`);
}

/** For a name as it is written; null where no capitals tell the kind. */
function spellingOf({ in_capitals, before_proper_noun }: StructureKind): RegExp | null {
  const capitals = in_capitals.map((form) => literally(form.toUpperCase()));
  const before = before_proper_noun.map(
    (form) => `[${form[0]!.toUpperCase()}${form[0]}]${literally(form.slice(1))}`,
  );
  const patterns = [
    ...capitals.map((form) => `^\\s*${form}\\s+\\S|\\S\\s+\\(?${form}\\)?\\s*$`),
    ...before.map((form) => `^\\s*${form}\\.?\\s+\\p{Lu}\\p{Ll}`),
  ];
  return patterns.length === 0 ? null : new RegExp(patterns.join("|"), "u");
}

/** "S.I.V.O.M. du Lac": an acronym of three letters or more loses its full stops, and names an initial keep theirs. */
const withoutStops = (name: string) =>
  name.replace(/(?<![\p{L}.])\p{Lu}(?:\.\p{Lu}){2,}\.?(?!\p{L})/gu, (acronym) => acronym.replaceAll(".", ""));

const inPattern = (words: string) =>
  literally(fold(words))
    .replace(/\s*(?:…|\\\.\\\.\\\.)\s*/g, "\\b.*\\b")
    .replace(/#/g, "\\d");

/** Bare letters, and pairs of them, with the accented letters, capitals and ligatures that fold to each: "e" with é, È and ē, "oe" with œ. */
function formsByBareLetters(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (let code = 0xc0; code < 0x180; code++) {
    const letter = String.fromCharCode(code);
    const bare = fold(letter);
    if (/^[a-z]{1,2}$/.test(bare)) forms.set(bare, (forms.get(bare) ?? "") + letter);
  }
  return forms;
}
const accentedForms = formsByBareLetters();
const bareForms = new RegExp(
  [...accentedForms.keys()].sort((one, other) => other.length - one.length).join("|"),
  "g",
);

/** A pattern that finds folded words in a text that is not folded. */
const withAccents = (words: string) =>
  words.replace(bareForms, (bare) => `(?:${bare}|[${accentedForms.get(bare)}])`);
