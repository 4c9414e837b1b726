// Prepares the vocabulary of structures, words and places for quick look-up while names are compared.
import type { MatchingVocabulary, NatureWords } from "./matching-vocabulary.ts";
import { oneEditApart, wordsOf } from "./names/name-words.ts";

/** A step in the tree of known phrases. */
interface Branch {
  next: Map<string, Branch>;
  natures: readonly string[];
}

/** `near`: a legal form may have changed; `other`: never one actor. */
export type NatureRelation = "same" | "near" | "other";

/** The vocabulary, prepared to read thousands of names. */
export interface MatchingLexicon {
  small: ReadonlySet<string>;
  legal: ReadonlySet<string>;
  light: ReadonlySet<string>;
  /** Words that many names have, and words that many names of places have. */
  common: ReadonlySet<string>;
  toponyms: ReadonlySet<string>;
  civilities: ReadonlySet<string>;
  firstNames: ReadonlySet<string>;
  personKinds: ReadonlySet<string>;
  /** Whether a label is a title of the column with a person's structure. */
  isOrganisation(label: string): boolean;
  providers: ReadonlySet<string>;
  natures: Readonly<Record<string, NatureWords>>;
  /** The words in the names of natures. */
  natureWords: ReadonlySet<string>;
  /** The words in the names of natures of départemental bodies. */
  departmentalWords: ReadonlySet<string>;
  phrases: Branch;
  departments: Branch;
  /** The relation of two sets of natures: the closest that any two of them have. */
  relation(a: readonly string[], b: readonly string[]): NatureRelation;
  /** Acronym of a nature → natures, to read an acronym that begins with it (`GALPV`). */
  sigles: ReadonlyMap<string, readonly string[]>;
  spelled(word: string): string;
  /** The word of a known phrase that is at most one misprint away; else the word itself. */
  knownSpelling(word: string): string;
  /** The same for the names of départements. */
  knownDepartment(word: string): string;
}

export function lexiconOf(vocabulary: MatchingVocabulary): MatchingLexicon {
  const folded = (words: readonly string[]) => new Set(words.flatMap((word) => wordsOf(word).list));
  const small = folded(vocabulary.small_words);
  const spellings = new Map(
    Object.entries(vocabulary.spellings).map(([from, to]) => [from, wordsOf(to).list.join("")]),
  );
  const spelled = (word: string) => spellings.get(word) ?? word;
  const phraseOf = (text: string) =>
    wordsOf(text)
      .list.filter((word) => !small.has(word))
      .map(spelled);
  const phrases: Branch = { next: new Map(), natures: [] };
  const sigles = new Map<string, string[]>();
  const vocabularyWords = new Set<string>();
  const departmentalWords = new Set<string>();
  for (const [nature, { names, sigle, departmental }] of Object.entries(vocabulary.natures)) {
    for (const name of names) {
      const phrase = phraseOf(name);
      for (const word of phrase) vocabularyWords.add(word);
      if (departmental) for (const word of phrase) departmentalWords.add(word);
      plant(phrases, phrase, nature);
    }
    if (sigle.length >= 2) sigles.set(sigle, [...(sigles.get(sigle) ?? []), nature]);
  }
  const departments: Branch = { next: new Map(), natures: [] };
  const departmentWords = new Set<string>();
  for (const [code, names] of Object.entries(vocabulary.departments))
    for (const name of names) {
      const phrase = phraseOf(name);
      for (const word of phrase) departmentWords.add(word);
      plant(departments, phrase, code);
    }
  const common = folded(vocabulary.common_words);
  const toponyms = folded(vocabulary.toponym_words);
  const firstNames = folded(vocabulary.first_names);
  const real = (word: string) => common.has(word) || toponyms.has(word) || firstNames.has(word);
  return {
    small,
    legal: folded(vocabulary.legal_words),
    light: folded(vocabulary.light_words),
    common,
    toponyms,
    civilities: folded(vocabulary.civilities),
    firstNames,
    isOrganisation: among(vocabulary.organisation_labels),
    personKinds: new Set(vocabulary.person_kinds.map((kind) => wordsOf(kind).list.join(" "))),
    providers: new Set(vocabulary.mail_providers),
    natures: vocabulary.natures,
    natureWords: vocabularyWords,
    departmentalWords,
    phrases,
    departments,
    relation: relationsOf(vocabulary),
    sigles,
    spelled,
    knownSpelling: misprints(vocabularyWords, real),
    knownDepartment: misprints(departmentWords, () => false),
  };
}

/** Returns a test whether a label is one of `titles`, which remembers its answers, since a file has few labels and many rows. */
function among(titles: readonly string[]): (label: string) => boolean {
  const folded = (title: string) => wordsOf(title).list.join(" ");
  const wanted = new Set(titles.map(folded));
  const known = new Map<string, boolean>();
  return (label) => {
    let isWanted = known.get(label);
    if (isWanted === undefined) {
      isWanted = wanted.has(folded(label));
      if (known.size > 10_000) known.clear();
      known.set(label, isWanted);
    }
    return isWanted;
  };
}

/** Returns the comparison of sets of natures, which remembers its answers, since there are few sets and many pairs of rows. */
function relationsOf({ natures }: MatchingVocabulary): MatchingLexicon["relation"] {
  const near = (one: string, other: string) =>
    natures[one]!.near.includes(other) || natures[other]!.near.includes(one);
  const known = new Map<string, Map<string, NatureRelation>>();
  return (a, b) => {
    const [first, second] = [a.join(), b.join()];
    let row = known.get(first);
    if (row === undefined) {
      row = new Map();
      known.set(first, row);
    }
    let relation = row.get(second);
    if (relation === undefined) {
      relation = a.some((one) => b.includes(one))
        ? "same"
        : a.some((one) => b.some((other) => near(one, other)))
          ? "near"
          : "other";
      row.set(second, relation);
    }
    return relation;
  };
}

function plant(root: Branch, phrase: readonly string[], nature: string): void {
  let branch = root;
  for (const word of phrase) {
    let next = branch.next.get(word);
    if (next === undefined) {
      next = { next: new Map(), natures: [] };
      branch.next.set(word, next);
    }
    branch = next;
  }
  if (!branch.natures.includes(nature)) branch.natures = [...branch.natures, nature].sort();
}

/** In a shorter word, a misprint cannot be told from another word. */
const shortestMisprint = 5;

/**
 * Returns a function that gives the known word one edit away, found by the forms of both words without one letter; else the word itself. A
 * `real` word is never corrected.
 */
function misprints(words: ReadonlySet<string>, real: (word: string) => boolean): (word: string) => string {
  const without = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < shortestMisprint) continue;
    for (const shorter of shortened(word)) without.set(shorter, [...(without.get(shorter) ?? []), word]);
  }
  const found = new Map<string, string>();
  const find = (word: string): string => {
    if (words.has(word) || word.length < shortestMisprint || real(word)) return word;
    // A plural is another word, not a misprint: the association "des maires" is not the mairie.
    const near = [word, ...shortened(word)].flatMap((shorter) => [
      ...(words.has(shorter) && shorter.length >= shortestMisprint && word !== `${shorter}s`
        ? [shorter]
        : []),
      ...(without.get(shorter) ?? []),
    ]);
    return near.filter((one) => oneEditApart(word, one)).sort()[0] ?? word;
  };
  return (word) => {
    let known = found.get(word);
    if (known === undefined) {
      known = find(word);
      if (found.size > 50_000) found.clear();
      found.set(word, known);
    }
    return known;
  };
}

function* shortened(word: string): Iterable<string> {
  for (let i = 0; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1);
}

/** The longest known phrase that starts at `from`, with small words skipped: its natures, and the position after it. Null when none starts there. */
export function phraseAt(
  root: Branch,
  words: readonly string[],
  from: number,
  { small, spelled, knownSpelling: known }: MatchingLexicon,
  corrected: (word: string) => string = known,
): { natures: readonly string[]; end: number } | null {
  let branch = root;
  let best: { natures: readonly string[]; end: number } | null = null;
  for (let i = from; i < words.length; i++) {
    const word = words[i]!;
    if (i > from && small.has(word)) continue;
    const exact = branch.next.get(spelled(word)) ?? branch.next.get(word);
    const next = exact ?? branch.next.get(corrected(word));
    if (next === undefined) break;
    branch = next;
    if (branch.natures.length > 0) best = { natures: branch.natures, end: i + 1 };
  }
  return best;
}
