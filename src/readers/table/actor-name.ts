// Reads the cell that names an actor: its name, and what the team noted behind it ("ESAT du Lac - à rappeler", "MJC des Sorbiers (Mme Petit)").
import { civilityIn } from "../../domain/values/person-name.ts";
import { fold } from "../../domain/values/spelling.ts";
import answerWords from "../../knowledge/words/answer-words.yaml";
import months from "../../knowledge/words/months.yaml";
import { atomsOf } from "../people/cell-atoms.ts";
import type { CellContext, ContactCell } from "../people/cell-reading.ts";
import { readContactCell } from "../people/contact-cell.ts";

/** A remark follows a sign. A name may hold the same signs, so the words behind one decide. */
const behindSign = /^(.{2,}?)\s*(?:\s[–—:/-]+\s+|\s*[(;[]\s*|\s*\n\s*)([^()[\]]+?)\s*[)\]]?\s*[?!.]*$/su;
const doubt = /^(.{2,}?)\s*[([]?\s*[?!]{2,}\s*[)\]]?$/su;
const saysToDo = new RegExp(`^(?:${answerWords.notes_behind_names.join("|")})(?![\\p{L}])`, "u");

/** A longer cell is a text, whose search would take long. Chosen by hand. */
const longestName = 400;

/** Where a name may end: at a sentence, a bracket, a dash or bar, a comma, a line. */
const ends = /(?<=\p{Ll}{4})[.!?]\s+(?=\p{Lu})|\s*[([]\s*|\s[–—/-]+\s+|\s*[,;]\s+|\s*\n\s*/gu;
const mayEnd = /[.!?]\s\p{Lu}|[([,;\n@]|\s[–—/-]|\d{2}.?\d{2}.?\d{2}/u;
const mayHoldSign = /[–—:/([;?!\n-]/;
const monthNames = months.names.flatMap(({ whole }) => whole.map(fold)).join("|");
/** "n'existe plus": words of a remark, which no name of an actor holds behind a sign. */
const remarks = new RegExp(
  `(?<![\\p{L}'’])(?:${answerWords.remarks_behind_names.join("|")})(?![\\p{L}])`,
  "u",
);
const speakers = new Set<string>(answerWords.speakers);
const dated = new RegExp(
  `(?<!\\p{L})(?:${answerWords.before_dates.join("|")})\\s(?:\\d{1,2}[/.]\\d|(?:19|20)\\d\\d|(?:\\d{1,2}(?:er)?\\s)?(?:${monthNames}))(?!\\p{L})`,
  "u",
);
/** "Mme Petit" at the beginning: a civility and a name. */
const aCivilName = /^(\p{L}{1,12})\.?\s+\p{Lu}\p{L}/u;

export interface NameInCell {
  name: string;
  /** What the team noted behind it; null for a plain name. */
  note: string | null;
  /** The people who are named behind it, with what stands there; null without any. */
  behind: { text: string; cell: ContactCell } | null;
}

/**
 * The name without what the team noted behind it, and that note. `refuses` is true for words that refuse contact. A name is cut only
 * before a remark, a person, an address or a number; what stays in it is printed for others to read.
 */
export function actorNameIn(
  cell: string,
  refuses: (words: string) => boolean,
  reading: CellContext | null,
): NameInCell {
  const plain: NameInCell = { name: cell, note: null, behind: null };
  if (cell.length > longestName) return plain;
  const holdsSign = mayHoldSign.test(cell);
  const [, name, note] = (holdsSign && behindSign.exec(cell)) || [];
  if (name !== undefined && (saysToDo.test(fold(note!)) || refuses(note!)))
    return { name, note: note!, behind: null };
  const [, doubted] = (holdsSign && doubt.exec(cell)) || [];
  if (doubted !== undefined) return { name: doubted, note: cell, behind: null };
  if (reading === null || !mayEnd.test(cell) || isOfSomebody(cell)) return plain;
  return cutAtSign(cell, reading) ?? cutAtContact(cell, reading) ?? plain;
}

/** The name up to the first sign behind which stands a remark or somebody. */
function cutAtSign(cell: string, reading: CellContext): NameInCell | null {
  for (const { index, 0: sign } of cell.matchAll(ends)) {
    const name = cell.slice(0, index);
    // "Assoc. Les Sabots": before the point stands only the kind.
    if (name.length < 2 || (sign.startsWith(".") && reading.structures.kindNamed(name) !== null)) continue;
    const isBracket = /[([]/.test(sign);
    const behind = cell.slice(index + sign.length);
    const words = isBracket ? insideBracket(behind) : behind;
    if (words === null || words === "") continue;
    if (isRemark(words, sign.trim())) return { name, note: words, behind: null };
    const people = peopleBehind(words, reading);
    if (people !== null) return { name, note: null, behind: { text: words, cell: people } };
  }
  return null;
}

/** The name up to an address or a number by which it is reached: "Foyer rural 05 65 00 11 22". */
function cutAtContact(cell: string, reading: CellContext): NameInCell | null {
  if (!/@|\d{2}/.test(cell)) return null;
  const { atoms } = atomsOf(cell);
  const [first, second] = atoms;
  if (first?.is !== "words" || second?.is !== "contacts" || second.bracketed) return null;
  const name = first.text;
  const text = cell.slice(first.end).trim();
  return text === "" ? null : { name, note: null, behind: { text, cell: readContactCell(text, reading) } };
}

/** What stands in a bracket with which the cell ends; null where the name goes on behind it. */
function insideBracket(behind: string): string | null {
  const [, inside = null] = /^([^()[\]]+?)\s*(?:[)\]]\s*[?!.]*)?$/u.exec(behind) ?? [];
  return inside;
}

/** Whether words behind a sign are a remark on the actor: a sentence, or a doubt or a day in brackets. */
function isRemark(words: string, sign: string): boolean {
  const folded = fold(words);
  if (remarks.test(folded) || isSentence(words)) return sign !== ",";
  const isAside = /[([.!?]/.test(sign);
  return (isAside && dated.test(folded)) || (/[([]/.test(sign) && /\?$/.test(words));
}

/** True for a subject and a word in small letters: "Ils déménagent", but not "Je Tu Il". */
function isSentence(words: string): boolean {
  const [first = "", second = ""] = words.split(/\s/);
  return speakers.has(fold(first)) && /^\p{Ll}/u.test(second);
}

/** The people named right behind a sign: with a civility, a post, an address or a number, or by name alone in a column of people. */
function peopleBehind(words: string, reading: CellContext): ContactCell | null {
  const cell = readContactCell(words, reading);
  const [first] = cell.people;
  if (first === undefined) return null;
  const isSure =
    isOfSomebody(words) ||
    (first.role !== null && /\s/.test(first.name)) ||
    first.emails.length + first.phones.length > 0 ||
    (reading.expects === "people" && /\s/.test(first.name));
  return isSure ? cell : null;
}

function isOfSomebody(words: string): boolean {
  const [, civility = ""] = aCivilName.exec(words) ?? [];
  return civility !== "" && civility !== "Me" && civilityIn(civility) !== null;
}
