/** Recognises the kinds of structures, which are data, in names and in the words that people use. */

import structureWords from "../../knowledge/words/structure-words.yaml";
import { literally } from "./expressions.ts";
import { fold } from "./spelling.ts";

export interface StructureKind {
  id: string;
  /** The form in an actor's record. */
  stored: string;
  fr: string;
  en: string;
  /** The beginnings and the ends of names: `…` stands for any words, `#` for a digit, a final `*` for more letters. */
  names: readonly string[];
  ends: readonly string[];
  /** Abbreviations that are also ordinary words. They count only in capitals, at an end of a name that has small letters too. */
  in_capitals: readonly string[];
  /** Abbreviations that count only at the beginning of a name, before a word with a capital and small letters. */
  before_proper_noun: readonly string[];
  /** Other words by which people ask for the kind. */
  also: readonly string[];
  /** Whether it is a legal form that structures of other kinds have too. */
  legal_form: boolean;
}

export interface StructureGroup {
  id: string;
  fr: string;
  en: string;
  also: readonly string[];
  /** The identifiers of its kinds. */
  kinds: readonly string[];
}

export class StructureTaxonomy {
  readonly kinds: readonly StructureKind[];
  readonly groups: readonly StructureGroup[];
  readonly #patterns: readonly KindPattern[];
  /** For the first letter of a name, the patterns that may match it, in order. */
  readonly #patternsByStart = new Map<string, readonly KindPattern[]>();
  /** Finds words that tell a kind after the beginning of a name: those after `…` anywhere, and those of `ends` at its end. */
  readonly #anywhere: RegExp;
  /** Kinds that a name tells only by its capitals. */
  readonly #spellings: readonly { stored: string; pattern: RegExp }[];
  readonly #longest: number;
  readonly #byBeginning = new Map<string, string | null>();
  readonly #kindsByName = new Map<string, StructureKind>();
  /** Kinds by `stored`, `fr`, `en` and `names`. The words of `also` serve for a search, and are too broad to classify: a marine park is no regional park. */
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

  /** The stored form of the kind that a name tells; null when it tells none. */
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

  /** The full word for a kind that a list abbreviates (“asso”: association); any other text stays. */
  inWords(kind: string): string {
    const wanted = fold(kind.trim());
    const named = this.kinds.find(({ names }) => names.some((name) => fold(name) === wanted));
    return named && fold(named.stored).startsWith(wanted) ? named.stored : kind;
  }

  /** The `stored` kinds that a user means, by any name of a kind or a group, or by the words of a stored kind. Null when the words name none of these. */
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

  /** The stored form of a kind under any of its names (“asso”, “Mairie”); an unknown kind stays. */
  kindCalled(words: string): string {
    const known = this.#byCall.get(words);
    if (known !== undefined) return known;
    const kind = this.#called(words)?.stored ?? words;
    if (this.#byCall.size < rememberedNames) this.#byCall.set(words, kind);
    return kind;
  }

  /** The stored form of the kind that words name without anything else: “Une association”, “COMMUNES”; else null. */
  kindNamed(words: string): string | null {
    return this.#kindsSaid.get(singular(withoutArticle(words)))?.stored ?? null;
  }

  /** Whether words name a kind, or a group of kinds, and nothing else. */
  namesKind(words: string): boolean {
    const bare = singular(withoutArticle(words));
    return this.kindNamed(words) !== null || this.#kindsByName.has(bare) || this.#groupsByName.has(bare);
  }

  /**
   * The surer of the kind that a list states and the one that the name tells (`told`). The latter is surer when the list gives a vague word ("Autre", "PME"),
   * a group with this kind, or a legal form while the name tells a kind that is none.
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

  /** The stored form of a kind, by its identifier. */
  storedAs(id: string): string {
    return this.kinds.find((kind) => kind.id === id)?.stored ?? id;
  }

  /** The words that a user may ask for: identifiers of groups, then stored forms of kinds. */
  get words(): string[] {
    return [...this.groups.map(({ id }) => id), ...this.kinds.map(({ stored }) => stored)];
  }

  #groupCalled(words: string): StructureGroup | null {
    return this.#groupsByName.get(singular(words)) ?? null;
  }

  /** The kind under a name that a list or a user gives it. */
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
  /** The first letters of names of this kind. */
  starts: ReadonlySet<string> | "any";
}

/** The most names, or beginnings of names, that are remembered with their kind. */
const rememberedNames = 5000;

/** Adds a thing under each of its names; the first thing with a name keeps it. */
function nameEach<T>(byName: Map<string, T>, names: readonly string[], thing: T): void {
  for (const name of names.map(singular)) if (!byName.has(name)) byName.set(name, thing);
}

const singular = (words: string) => fold(words).replace(/(?<=\p{L}{3})[sx](?=\s|$)/gu, "");
const vagueKinds: ReadonlySet<string> = new Set(structureWords.vague_kinds.map(singular));

/** The words without an article: "Une association", "l'association" → "association". */
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

/** The pattern for names that are not folded; null when capitals do not tell the kind. */
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

/** A name without the full stops of acronyms of three letters or more ("S.I.V.O.M. du Lac"); initials keep theirs. */
const withoutStops = (name: string) =>
  name.replace(/(?<![\p{L}.])\p{Lu}(?:\.\p{Lu}){2,}\.?(?!\p{L})/gu, (acronym) => acronym.replaceAll(".", ""));

const inPattern = (words: string) =>
  literally(fold(words))
    .replace(/\s*(?:…|\\\.\\\.\\\.)\s*/g, "\\b.*\\b")
    .replace(/#/g, "\\d");

/** Maps letters, and pairs of letters, to the accented letters, capitals and ligatures that fold to them: "e" to é, È and ē, "oe" to œ. */
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
