// Reads people's names in lists: civility, first name, last name, one person or several.
import names from "../../knowledge/words/person-names.yaml";
import { isFirstName, maybeSurname } from "./first-name.ts";
import { beginOtherwise, fold } from "./spelling.ts";
import { withoutLast } from "./text-ends.ts";

/** A person's name from a cell, split, with capitals only where names have them. */
export interface PersonName {
  fullName: string;
  civility: string | null;
  firstName: string | null;
  lastName: string | null;
}

const civilities = new Map(Object.entries(names.civilities));
const longestCivility = Math.max(...[...civilities.keys()].map(({ length }) => length));

/** The civility (`Mme`, `M.`, `Dr`…) in any usual spelling; null for anything else. */
export function civilityIn(text: string): string | null {
  const letters = fold(text).replace(/[.\s]/g, "");
  return letters.length > longestCivility ? null : (civilities.get(letters) ?? null);
}

const anyOf = (words: readonly string[]) => words.join("|");
const leading = new RegExp(
  `^(?:(?:${anyOf(Object.keys(names.civilities))})\\.?(?:\\s+(?:ou|et|/|&)\\s+|\\s*/\\s*)?){1,4}\\s+(?=\\p{L})`,
  "iu",
);
const trailing = new RegExp(`\\s*[([]\\s*((?:${anyOf(names.plain_civilities)})\\.?)\\s*[)\\]]\\s*$`, "i");
const titles = new RegExp(`^(?:l[ea]\\s+)?(?:${anyOf(names.titles)})\\s+`, "iu");
/** An article and a post before a name: `la directrice Marie Durand`. Without the article the post could be a name. */
const entitled = /^l[ea]\s+(?:\p{Ll}[\p{L}-]+\s+)+(?=\p{Lu})/u;
const particles = new Set(names.particles);

/**
 * Reads one person: `DUPONT Marie`, `M. Jean DE LA TOUR`, `Perrachon (Odile)`, `GARCIN, Élodie`. Capitals tell the last name; without them an initial in the
 * mailbox, a particle, or a word that is hardly ever a surname (`Perrachon Odile`) tells the order; then whether the cells around begin with surnames
 * (`isSurnameFirst`), then a mailbox such as `odile.perrachon@`; else the first word is the first name. Null when the cell names nobody.
 */
export function personNameIn(text: string, email?: string, isSurnameFirst = false): PersonName | null {
  let rest = tidy(text);
  let civility: string | null = null;
  const after = /[)\]]$/.test(rest) ? trailing.exec(rest) : null;
  if (after) {
    civility = civilityIn(after[1]!);
    rest = rest.slice(0, after.index).trim();
  }
  const before = leading.exec(rest);
  if (before) {
    // "M. ou Mme": nobody knows which.
    civility ??= /\s(?:ou|et|&)\s|\//.test(before[0]) ? null : civilityIn(before[0]);
    rest = rest.slice(before[0].length).replace(titles, "");
  }
  rest = withoutLast(withoutDegree(rest).replace(/^[,;:·-]+/, ""), /[\s,;:·?-]/)
    .trim()
    .replace(entitled, "");
  if (!/\p{L}{2}/u.test(rest)) return null;
  const { first, last } = split(rest, email, isSurnameFirst);
  return named(first, last, civility);
}

/** A name with one plain space between its words. */
const tidy = (name: string): string =>
  /^\s|[^\S ]|\s\s|\s$/.test(name) ? name.replace(/\s+/g, " ").trim() : name;

const degrees = new Set(names.degrees);

/** A name without a degree or rank before it: "Cdt Marc Roux", "Dott.ssa Anna Sole". */
function withoutDegree(name: string): string {
  const [first = "", second] = name.split(" ", 2);
  const isDegree = second !== undefined && degrees.has(fold(first).replace(/[^a-z]/g, ""));
  return isDegree ? name.slice(first.length + 1) : name;
}

const anyCase = (word: string) => `[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}`;
const capitalised = new RegExp(
  `^(?:(?:${anyOf([...names.plain_civilities, "dr"].map(anyCase))})\\.?\\s+)?(?=\\p{Lu})(?=.*\\p{Lu}\\S*$)(?:(?:${anyOf(names.particles)}|\\p{Lu}[\\p{L}'’.-]*)(?:\\s+|$)){2,7}$`,
  "u",
);

/** The most characters of a name; longer texts name nobody, and searching them would take long. */
const longestName = 120;

/** Whether a text looks like a whole name: two to seven words, each with a capital or a particle: "Anne SERIN", "Luc de La Tour". */
export const isWholeName = (text: string): boolean =>
  text.length <= longestName && capitalised.test(text.trim());

const offices = new RegExp(`^(?:${anyOf(names.articles)})?(?:${anyOf(names.offices)})\\b`);

/** Whether a text in the place of a person's name is a part of the structure, or a remark: "Service développement", "(pôle culture)", "?? (illisible)". */
export const isOffice = (text: string): boolean =>
  offices.test(fold(text.replace(/^[\s([]+/, ""))) || /^[\s?…._–—-]*\([^\p{Lu})]+\)$/u.test(text);

/** Reads a person from two columns of first and last names, also when a row has swapped them. Null when both are empty. */
export function personNameFrom(
  first: string,
  last: string,
  civility: string | null,
  email?: string,
): PersonName | null {
  const surname = tidy(last).replace(leading, "");
  const given = tidy(first);
  if (given === "" && surname === "") return null;
  return areSwapped(given, surname, email)
    ? named(surname, given, civility)
    : named(given, surname, civility);
}

/**
 * Whether the column of first names has the surname and the other the first name: `ROUX` beside `Odile`, or when mailbox and list of first names tell so
 * together. A mailbox alone is not enough, since many are `nom.prenom@`.
 */
function areSwapped(first: string, last: string, email: string | undefined): boolean {
  if (!isFirstName(last)) return false;
  // "JM" beside "Martin" are initials.
  if (letters(first).length > 3 && isCapitals(first) && !isCapitals(last)) return !isFirstName(first);
  const box = email?.split("@")[0] ?? "";
  const [given, surname] = [letters(first), letters(last)];
  const isInitialed = letters(box) === `${surname[0]}${given}`;
  const isWhole = box.split(/[._-]/).map(letters).join(" ") === `${surname} ${given}`;
  if (!isInitialed && !isWhole) return false;
  return !isFirstName(first) || (maybeSurname(first) && (isInitialed || !maybeSurname(last)));
}

/** Two whole names: `Luc Morel & Sara Vidal`, but not `Jean et Marie Durand`. */
const two = /^(\p{Lu}\S+(?: \S+){0,2} \p{Lu}\S+) (?:et|&) (\p{Lu}\S+(?: \S+){0,2} \p{Lu}\S+)$/u;

const couple =
  /^(\p{Lu}[\p{L}'’-]*)\s+(et|ET|&|and|AND|ou|OU|or|OR)\s+(\p{Lu}[\p{L}'’-]*)(?:\s+((?:\p{L}[\p{L}'’-]*\s+){0,3}\p{Lu}[\p{L}'’-]*))?$/u;

/** A quick test, since nearly every name of a list is of one person. */
const linked = /\s(?:et|&|and|ou|or)\s/i;

/**
 * Reads two people: two first names, with or without one surname (`Manon et Thibault`, `Jean et Marie DURAND`), or two surnames (`DURAND et MARTIN`). After
 * “ou” the surname belongs only to the second. Null for anything else.
 */
export function coupleIn(text: string): PersonName[] | null {
  if (!linked.test(text)) return null;
  const match = couple.exec(text.replace(/[\s\u00a0\u202f]+/g, " ").trim());
  if (!match) return null;
  const [, one = "", link = "", other = "", surname = ""] = match;
  if (civilityIn(one) !== null || civilityIn(other) !== null) return null;
  if (isOpen.test(link)) {
    if (!isFirstName(one) || !isFirstName(other)) return null;
    return [named(one, "", null), named(other, surname, null)];
  }
  const surnames = surname === "" && link === link.toLowerCase() && isCapitals(one) && isCapitals(other);
  return [one, other].map((name) => (surnames ? named("", name, null) : named(name, surname, null)));
}

const isOpen = /^o[ur]$/i;

const plural = new RegExp(`^(${anyOf(Object.keys(names.plural_civilities))})\\.?\\s+(?=\\p{Lu})`, "iu");

/** Reads several people after a plural civility, which each of them gets: `Mmes Roux et Blanc`, `MM. Jean Petit, Luc Morel et Ivan Roche`. Else null. */
export function pluralIn(text: string): PersonName[] | null {
  const before = plural.exec(text);
  if (!before) return null;
  const civility = names.plural_civilities[before[1]!.toLowerCase()]!;
  const pieces = text.slice(before[0].length).split(/\s*,\s*|\s+(?:et|&|and)\s+/);
  if (pieces.length < 2 || pieces.some((piece) => !/^\p{Lu}/u.test(piece))) return null;
  return pieces.flatMap((piece) => {
    const person = personNameIn(piece);
    return person ? [{ ...person, civility }] : [];
  });
}

const separators = new RegExp(
  ` ?[;\\n|]\\s*| /\\s+| (?:et|&)\\s+(?=(?:${anyOf([...names.plain_civilities, "dr"])})\\.?\\s)`,
  "i",
);

const maybeSeveral = /[;\n|/&]|\set\s/i;

/** Splits a cell with several people: `Mme A. Dupont et M. B. Martin`, `Dupont Marie ; Martin Paul`. */
export function peopleIn(text: string): string[] {
  if (!maybeSeveral.test(text)) return text.trim() === "" ? [] : [text];
  const pieces = text.replace(/[^\S\n]+/g, " ").split(separators);
  const split = / et | & /.test(text)
    ? pieces.flatMap((piece) => two.exec(piece.trim())?.slice(1) ?? [piece])
    : pieces;
  const whole = split.map((piece) => piece.trim()).filter((piece) => /\p{L}{2}/u.test(piece));
  return whole.length > 1 && whole.every((piece) => / /.test(piece))
    ? whole
    : text.trim() === ""
      ? []
      : [text];
}

/** Whether a word consists of initials: "O.", "M.-P.", "Ch.". */
export const isInitials = (word: string): boolean => /^\p{Lu}\p{Ll}?\.(?:-?\p{Lu}\p{Ll}?\.)*$/u.test(word);

function split(
  name: string,
  email: string | undefined,
  isSurnameFirst: boolean,
): { first: string; last: string } {
  const behind = firstNameAfterSign(name);
  if (behind) return behind;
  const words = name.split(" ");
  // Initials after a surname are those of the first name ("Grenier O.", "Casals M.-P."); after a first name they stand for the surname.
  if (
    words.length > 1 &&
    isInitials(words.at(-1)!) &&
    !words.slice(0, -1).some((word) => isInitials(word) || isFirstName(word))
  )
    return { first: words.at(-1)!, last: words.slice(0, -1).join(" ") };
  if (words.length === 1) return { first: "", last: name };
  const capitals = words.map((word) => isCapitals(word));
  if (capitals.some(Boolean) && !capitals.every(Boolean)) {
    let start = capitals.indexOf(true);
    const end = capitals.lastIndexOf(true);
    while (start > 0 && particles.has(fold(words[start - 1]!))) start--;
    const first = [...words.slice(0, start), ...words.slice(end + 1)];
    return { first: first.join(" "), last: words.slice(start, end + 1).join(" ") };
  }
  if (words.length === 2 && isInitialOf(words[1]!, words[0]!, email))
    return { first: words[1]!, last: words[0]! };
  if (words.length === 2 && isInitialOf(words[0]!, words[1]!, email))
    return { first: words[0]!, last: words[1]! };
  const family = surnameFirst(words);
  if (family > 0) return { last: words.slice(0, family).join(" "), first: words.slice(family).join(" ") };
  const given = firstNamesAtEnd(words);
  if (given > 0) return { last: words.slice(0, -given).join(" "), first: words.slice(-given).join(" ") };
  const box = email?.split("@")[0]?.split(/[._]/) ?? [];
  const opens = (word: string) => box.length > 0 && letters(box[0]!) === letters(word);
  if (isSurnameFirst && maybeFirstName(words) && !opens(words[0]!))
    return { first: words.at(-1)!, last: words.slice(0, -1).join(" ") };
  if (maybeSurname(words[0]!) === false) return { first: words[0]!, last: words.slice(1).join(" ") };
  // `prenom.nom@`: the word that opens the mailbox is the first name, wherever it stands.
  if (box.length > 1 && opens(words.at(-1)!) && !opens(words[0]!))
    return { first: words.at(-1)!, last: words.slice(0, -1).join(" ") };
  return { first: words[0]!, last: words.slice(1).join(" ") };
}

/** Whether a mailbox is the first letter of the first name and the whole surname: `x.wang@` of "Wang Xiaoling". */
function isInitialOf(first: string, last: string, email: string | undefined): boolean {
  if (email === undefined || beginOtherwise(email, first)) return false;
  const surname = letters(last);
  return surname.length > 1 && letters(email.split("@")[0]!) === `${letters(first)[0]}${surname}`;
}

/** Reads a first name after the last bracket or comma: `Perrachon (Odile)`, `GARCIN, Élodie`; null without one. */
function firstNameAfterSign(name: string): { first: string; last: string } | null {
  const end = name.endsWith(")") ? name.length - 1 : name.length;
  const at = Math.max(name.lastIndexOf(",", end - 1), name.lastIndexOf("(", end - 1));
  const first = name.slice(at + 1, end).trim();
  if (at < 1 || first === "" || first.includes(")")) return null;
  return { last: name.slice(0, at).trimEnd(), first };
}

/** The number of words of the surname in a name that begins with a particle (`Le Goff Anne-Laure`, `De La Tour Jean`); else 0. */
function surnameFirst(words: readonly string[]): number {
  const isParticle = (at: number) => particles.has(fold(words[at] ?? ""));
  // “Ben” is a first name too: only what comes after tells.
  if (!isParticle(0) || (fold(words[0]!) === "ben" && words.length < 3)) return 0;
  let end = 0;
  do {
    while (isParticle(end) && end < words.length - 1) end++;
    end++;
  } while (isParticle(end) && end < words.length - 1);
  return end;
}

/**
 * The number of first names at the end of a name (`Perrachon Odile`, `Perrachon Jean Paul`) whose last word is hardly ever a surname and whose first may be
 * one; else 0.
 */
function firstNamesAtEnd(words: readonly string[]): number {
  if (!maybeSurname(words[0]!) || maybeSurname(words.at(-1)!) || /^.\.?$/u.test(words[0]!)) return 0;
  const before = words.findLastIndex((word) => !isFirstName(word));
  return before === -1 ? 1 : words.length - 1 - before;
}

/** Whether a name may end with its first name: its last word is a first name, or its first word is none. */
const maybeFirstName = (words: readonly string[]) => isFirstName(words.at(-1)!) || !isFirstName(words[0]!);

/** With which part a name begins, when one of its ends is surely a first name and the other is none: "surname" for `Perrachon Odile`. Else null. */
export function orderOfName(name: string): "surname" | "first-name" | null {
  const words = name.replace(leading, "").trim().split(/\s+/);
  const [start, end] = [words[0]!, words.at(-1)!];
  if (words.length < 2 || particles.has(fold(start))) return null;
  const isGiven = (word: string) => isFirstName(word) && !maybeSurname(word);
  if (isGiven(end) && !isFirstName(start)) return "surname";
  return isGiven(start) && !isFirstName(end) ? "first-name" : null;
}

const letters = (word: string) => fold(word).replace(/[^a-z]/g, "");

/** Whether a word has at least two capitals and no small letter: `DUPONT`, `LE`, `D'ARC`, not `J.`. */
const isCapitals = (word: string) => word === word.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(word);

function named(first: string, last: string, civility: string | null): PersonName {
  const firstName = first === "" ? null : cased(first);
  const lastName = last === "" ? null : cased(last);
  return {
    fullName: [firstName, lastName].filter(Boolean).join(" "),
    civility,
    firstName,
    lastName,
  };
}

const links = new Set(names.links);
const betweenSurnames = new Set(names.between_surnames);
const small = new Set(names.small);

/** Changes words that are all capitals or all small to the usual form: `DE LA TOUR` → `de La Tour`, `FAURE-REY` → `Faure-Rey`. Other words stay. */
function cased(name: string): string {
  return name
    .split(" ")
    .map((word) => {
      if (word.length > 1 && word === word.toUpperCase()) {
        const lower = word.toLowerCase();
        if (small.has(lower) || links.has(lower)) return lower;
        return lower.replace(
          /(^|[-'’])(\p{L})/gu,
          (_, before: string, letter: string) => before + letter.toUpperCase(),
        );
      }
      return word === word.toLowerCase() &&
        !particles.has(word) &&
        !links.has(word) &&
        !betweenSurnames.has(word) &&
        !/^d['’]/.test(word)
        ? word.replace(/(^|-)(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
        : word;
    })
    .join(" ");
}
