// Finds the names among the words of a cell, and how sure it is that each is a person's.
import { isFirstName, maybeBorne } from "../../domain/values/first-name.ts";
import { civilityIn, isOffice } from "../../domain/values/person-name.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../domain/values/structure-taxonomy.ts";
import months from "../../knowledge/words/months.yaml";
import names from "../../knowledge/words/person-names.yaml";
import placeNames from "../../knowledge/words/place-names.yaml";
import smallWords from "../../knowledge/words/small-words.yaml";
import type { NameRemarks } from "./name-remarks.ts";

/**
 * How sure a name is. `sure`: it has a civility, a first name that people bear beside another word, or a surname all in capitals beside another
 * word ("Nolwig DURAND"); `likely`: two words or more with capitals; `first-name`: a first name alone; `word`: any other word with a capital.
 */
export type Sureness = "sure" | "likely" | "first-name" | "word";

/** A name among words: the words `from` (included) to `to` (excluded). */
export interface NamedRun {
  name: string;
  sureness: Sureness;
  from: number;
  to: number;
}

export interface NameContext {
  remarks: NameRemarks;
  structures: StructureTaxonomy;
}

const particles = new Set(names.particles.map(fold));
const honorifics = new Set(names.honorifics);
const placesAndThings = new Set(names.places_and_things);
const standsFor = new Set(names.stands_for);
const aboutOthers = new Set(names.about_others);
const wordSets = [
  names.days,
  names.honorifics,
  names.nobody,
  names.no_more,
  names.born,
  names.beside,
  names.never_in_names,
  names.links,
];
/** Words that stand in no name, beside those of the titles. */
const inNoName = new Set([
  ...[...wordSets.flat(), ...smallWords.fr, ...smallWords.en].map(fold),
  ...months.names.flatMap(({ whole }) => whole.map(fold)),
]);
const nobody = new Set(names.nobody);
const noMore = new Set(names.no_more.map(fold));
const born = names.born.join("|");
/** A name at birth, “née Picq”: the word that says so, particles, and one word; in brackets or not. */
export const atBirth: RegExp = new RegExp(
  `\\s\\(?(?:${born})\\s(?:(?:${names.surname_particles.join("|")})\\s)*\\p{Lu}[\\p{L}'’-]*\\)?`,
  "iu",
);
/** Whether words begin with a name at birth: "née Picq". */
export const beginsAtBirth = (words: string): boolean => names.born.includes(words.split(" ")[0]!);
const beginsWithStreet = new RegExp(`^(?:${placeNames.streets.join("|")})(?![\\p{L}])`, "iu");
/** "M.Bruno". */
const glued = /(?<!\p{L})(\p{L}{1,4}\.)(?=\p{Lu}\p{Ll})/gu;
const longestName = 5;

/** True when words before a name say that the person is not to be asked: "ne plus appeler", "ex". */
const saysNoMore = (words: string): boolean => wordsOf(words).some((word) => noMore.has(word));

/** True for words that stand where somebody is expected and say that it is nobody: "poste vacant". */
export const saysNobody = (words: string): boolean => wordsOf(words).some((word) => nobody.has(word));

/** True for a few words that may be a name in some spelling; false for "en cours d'élection", "voir siège", "Salle Jean Roux". */
export const mayBeName = (words: string): boolean => {
  if (/[\d/:]/.test(words)) return false;
  const tokens = wordsOf(words);
  const others = tokens.filter((word) => word.length > 1 && !particles.has(word) && !isFirstName(word));
  if (tokens.length === 0 || tokens.length > longestName + 2) return false;
  if (
    names.never_in_names.includes(tokens[0]!) ||
    isPlaceOrThing(words) ||
    others.some((word) => inNoName.has(word))
  )
    return false;
  const isWritten = words.split(/[\s-]+/).every((word) => /^\P{Ll}/u.test(word) || isParticle(word));
  return (
    tokens.length === 1 || isWritten || tokens.some((word) => isFirstName(word) || civilityIn(word) !== null)
  );
};

/** True for one word in small letters that is no known name: "collégiale", "tournante". */
export const isCommonWord = (words: string): boolean =>
  /^\p{Ll}[\p{Ll}'’-]*$/u.test(words) && !maybeBorne(fold(words)) && !isFirstName(words);

/** True for a name that begins as those of places and things do: "Salle Jean Roux". */
export const isPlaceOrThing = (words: string): boolean => placesAndThings.has(wordsOf(words)[0] ?? "");

/** True for three words or more with common nouns, in lower case, and no first name: "Club de pétanque de la Vallée". */
export const hasCommonNouns = (words: string): boolean => {
  const tokens = words.split(/[^\p{L}'’-]+/u).filter((word) => word !== "");
  return (
    tokens.length > 2 &&
    /^\p{Lu}/u.test(words) &&
    tokens.some((word) => /^\p{Ll}{4}/u.test(word) && !particles.has(fold(word))) &&
    !tokens.some((word) => isFirstName(word) || civilityIn(word) !== null)
  );
};

/** True when what stands before a name tells that it is somebody else's: "remplace", "de la part de", "PA to". */
export function introducesSomebodyElse(before: string): boolean {
  const words = wordsOf(before);
  const last = words.at(-1) ?? "";
  return words.slice(-2).some((word) => standsFor.has(word)) || (words.length > 1 && aboutOthers.has(last));
}

/** Whether the words around a name say that this person is not, or no longer, the one to ask for. */
export function isExcluded(
  { name, from }: NamedRun,
  tokens: readonly string[],
  { structures }: NameContext,
): boolean {
  const start = tokens.slice(0, from).join(" ");
  return (
    saysNoMore(start) ||
    saysNobody(tokens.join(" ")) ||
    introducesSomebodyElse(start) ||
    isPartOfPlace(start, name, structures)
  );
}

/** "directrice de l'école Jean Moulin": a structure that bears somebody's name. */
function isPartOfPlace(start: string, name: string, structures: StructureTaxonomy): boolean {
  if (start === "" || civilityIn(name.split(" ")[0]!) !== null) return false;
  const last = start.slice(start.lastIndexOf(" ") + 1).replace(/^[dl]['’]/i, "");
  return structures.kindOf(`${last} ${name}`) !== null;
}

/** True for at most four words of which each may stand in a title or a name; false for "uniquement le soir". */
export const mayBeTitleOrName = (words: string): boolean => {
  const tokens = wordsOf(words);
  return tokens.length <= 4 && !tokens.some((word) => inNoName.has(word));
};

const wordsOf = (text: string) =>
  fold(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");

/** The words of a text, as names are looked for among them: without the name at birth, "M.Bruno" in two. */
export const nameTokens = (words: string): string[] =>
  words.replace(atBirth, "").replace(glued, "$1 ").split(" ");

/** The names among some words, in order. Empty when they name nobody. */
export function namesAmong(tokens: readonly string[], { remarks, structures }: NameContext): NamedRun[] {
  return runsOfNameWords(tokens, remarks).flatMap(({ from: begin, to }) => {
    const from = begin + wordsOfTitleBefore(tokens.slice(begin, to));
    const nameWords = tokens.slice(from, to);
    const before = fold(tokens[from - 1] ?? "").replace(/[^\p{L}].*$/u, "");
    if (placesAndThings.has(before.replace(/^[dl]['’]/, ""))) return [];
    const sureness = honorifics.has(before) ? "sure" : surenessOf(nameWords, structures);
    return sureness === null
      ? []
      : [{ name: nameWords.join(" ").replace(/[,;:]+$/, ""), sureness, from, to }];
  });
}

/** Whether some words name somebody by more than their capitals. */
export const holdsSurerName = (words: string, reading: NameContext): boolean =>
  namesAmong(nameTokens(words), reading).some(({ sureness }) => sureness !== "word");

/** How many words before a first name are a post by its letters: "CESF Émeline TARDIEU"; but "ROUX Marie Anne" is a name. */
const wordsOfTitleBefore = (nameWords: readonly string[]) =>
  nameWords.length > 2 &&
  isCapitals(nameWords.at(-1)!) &&
  /^\p{Lu}{2,5}$/u.test(nameWords[0]!) &&
  isFirstName(nameWords[1]!)
    ? 1
    : 0;

/** Where words that may be a name begin and end: words with capitals, with the particles and civilities among them. */
function runsOfNameWords(tokens: readonly string[], remarks: NameRemarks): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from = -1;
  const end = (to: number) => {
    if (from !== -1) {
      let [first, last] = [from, to];
      while (last > first && isParticle(tokens[last - 1]!)) last--;
      // "perso de Paul": before a first name alone, a particle is not part of a surname.
      if (last - first === 2 && isParticle(tokens[first]!) && isFirstName(tokens[first + 1]!)) first++;
      if (last > first) runs.push({ from: first, to: last });
    }
    from = -1;
  };
  for (const [at, token] of tokens.entries()) {
    if (civilityIn(token) !== null && /\p{Lu}|^m/u.test(tokens[at + 1] ?? "") && token !== "Me") {
      end(at);
      from = at;
    } else if (isParticle(token) && from === -1 && at > 0 && !/^\p{Lu}/u.test(token)) end(at);
    else if (isParticle(token) && (from !== -1 || /^\p{Lu}/u.test(tokens[at + 1] ?? ""))) {
      if (from === -1) from = at;
    } else if (from !== -1 && at - from > 1 && linksSurnames(tokens, at)) {
      // "Soler i Prat" goes on.
    } else if (isNameWord(token) && !standsInNoName(token, remarks)) {
      if (from === -1) from = at;
    } else end(at);
  }
  end(tokens.length);
  return runs;
}

/** Whether a word stands between the two surnames of one person: behind it comes one word with a capital, and no first name. */
const linksSurnames = (tokens: readonly string[], at: number) =>
  betweenSurnames.has(tokens[at]!) &&
  /^\p{Lu}[\p{L}'’-]+[,;]?$/u.test(tokens[at + 1] ?? "") &&
  !isFirstName(tokens[at + 1]!) &&
  !/^\p{Lu}/u.test(tokens[at + 2] ?? "");
const betweenSurnames = new Set(names.between_surnames);

export const isParticle = (token: string): boolean => particles.has(fold(token));
/** "SERIN", "D'Hérouville", "J.", "d'Arc", "O'Neil". */
const isNameWord = (token: string) => /^(?:[dl]['’])?\p{Lu}[\p{L}'’.-]*[,;]?$/u.test(token);

/** True for a word with a capital that stands in no name; false for a first name. */
function standsInNoName(token: string, remarks: NameRemarks): boolean {
  const bare = token.replace(/[.,;]+$/, "");
  if (isFirstName(bare)) return false;
  const folded = fold(bare);
  return (
    inNoName.has(folded) ||
    placesAndThings.has(folded) ||
    remarks.isRole(bare) ||
    isOffice(bare) ||
    beginsWithStreet.test(bare)
  );
}

function surenessOf(nameWords: readonly string[], structures: StructureTaxonomy): Sureness | null {
  const civil = civilityIn(nameWords[0]!) !== null;
  const own = civil ? nameWords.slice(1) : nameWords;
  const heads = own.filter((token) => !isParticle(token) && /\p{L}{2}|\p{Lu}\.?$/u.test(token));
  if (heads.length === 0 || heads.length > longestName) return null;
  if (civil) return "sure";
  if (heads.length > 1 && heads.some(isFirstName)) return "sure";
  if (structures.kindOf(nameWords.join(" ")) !== null) return null;
  if (heads.length > 1) return hasSurnameInCapitals(heads) ? "sure" : "likely";
  if (isParticle(nameWords[0]!)) return null;
  return isFirstName(heads[0]!) ? "first-name" : "word";
}

const isCapitals = (word: string) => /\p{Lu}.*\p{Lu}/u.test(word) && word === word.toUpperCase();

const hasSurnameInCapitals = (words: readonly string[]) => {
  const capitals = words.filter(isCapitals).length;
  return capitals > 0 && capitals < words.length && words.some((word) => /^\p{Lu}\p{Ll}{2}/u.test(word));
};

/** True for a word in small letters that may be part of a name. */
export const mayBeginName = (word: string, remarks: NameRemarks): boolean =>
  (word.length > 2 || /^[mj]$/i.test(word)) &&
  !/^\p{L}{1,2}['’]/u.test(word) &&
  !particles.has(fold(word)) &&
  !standsInNoName(word, remarks);
