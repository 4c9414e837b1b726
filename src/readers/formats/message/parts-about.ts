// Tells which structures a text speaks of one after the other, and gives each its part: sentences about one are never another's.

import { anyOf } from "../../../domain/values/expressions.ts";
import { phonesIn } from "../../../domain/values/phone.ts";
import { fold } from "../../../domain/values/spelling.ts";
import words from "../../../knowledge/words/speaking-of-others.yaml";
import { itemMark as bullet } from "./list-items.ts";
import type { NamedStructure } from "./structures-in-sentences.ts";
import { postBefore } from "./structures-of-posts.ts";

/** What a text says of one of several structures. */
export interface PartAbout {
  /** What is about this one, with what is about all of them. */
  text: string;
  /** What is about this one alone; empty where sentences speak of several at once. */
  own: string;
}

const whole = (pattern: string) => new RegExp(`(?<![a-z])${pattern}(?![a-z])`, "u");
const encounters = whole(anyOf(words.encounters));
const stances = whole(words.stances);
const contrast = whole(words.contrasts);
/** What may stand before a structure that heads its sentence: a place, a contrast (“en revanche”), an article. */
const leads = new RegExp(
  `^(?:[^,;:]{0,60}[,:]\\s*)?(?:${words.contrasts}\\s*,?\\s*)?(?:${words.as_for}\\s+)?${words.articles}?$`,
  "u",
);
const joins = new RegExp(
  `^\\s*(?:\\([^)]*\\))?\\s*(?:,|${words.joining})\\s*(?:a |au |aux )?${words.articles}?$`,
  "u",
);
const thoughtOf = new RegExp(`(?:${words.thought_of})\\s*${words.articles}?$`, "u");
const tellsOf = new RegExp(
  `^(?:\\s*\\([^)]*\\))?(?:\\s*,[^,;.]{1,40},|\\s*,)?\\s*(?::|(?:qui |${words.they} )?(?:${words.predicates})(?![a-z]))`,
  "u",
);
const endingInOf = new RegExp(words.ending_in_of, "u");
const ofAll = whole(words.of_all);
const oneOfThem = whole(words.one_of_them);
const place = new RegExp(words.place_before, "u");
const address = /[^\s<>(),;:]@[^\s<>(),;:]/u;

/** Where a paragraph begins: behind a blank line, a bullet, or a line that ends its sentence. */
export function paragraphStart(text: string, at: number): number {
  let start = text.lastIndexOf("\n", at - 1) + 1;
  while (start > 0) {
    const before = text.slice(text.lastIndexOf("\n", start - 2) + 1, start - 1);
    const line = text.slice(start, endOfLine(text, start));
    if (before.trim() === "" || bullet.test(line) || /[.!?:;…)»”,]\s*$/u.test(before)) break;
    start = text.lastIndexOf("\n", start - 2) + 1;
  }
  return start;
}

const endOfLine = (text: string, at: number): number => {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
};

function sentenceStart(text: string, at: number): number {
  const start = paragraphStart(text, at);
  const ends = [...text.slice(start, at).matchAll(/[.!?…][»”)]*\s+/gu)];
  const last = ends.at(-1);
  return last === undefined ? start : start + last.index + last[0].length;
}

function sentenceEnd(text: string, at: number): number {
  const end = /[.!?…][»”)]*(?=\s|$)|\n/u.exec(text.slice(at));
  return end === null ? text.length : at + end.index + end[0].length;
}

/** The place at the head of a structure's sentence: “À Brassac, j'ai vu la CUMA du Vallon”; null without one. */
export const placeBefore = (text: string, at: number): string | null =>
  place.exec(text.slice(sentenceStart(text, at), at))?.[1] ?? null;

/** Whether two structures are named together: “le foyer de Valmont et la CUMA du Vallon”. */
export const areJoined = (text: string, one: NamedStructure, other: NamedStructure): boolean =>
  joins.test(fold(text.slice(one.to, other.from)));

/** The structures besides `subjects` that have a paragraph or a sentence of their own; a mention in passing does not count. */
export function alsoToldOf(
  text: string,
  others: readonly NamedStructure[],
  subjects: readonly NamedStructure[],
  isRole: (words: string) => boolean,
): NamedStructure[] {
  const subjectsSoFar = [...subjects];
  for (const named of others) {
    if (subjectsSoFar.some(({ name }) => fold(name) === fold(named.name))) continue;
    const start = paragraphStart(text, named.from);
    const sameParagraph = subjectsSoFar.filter(({ from }) => paragraphStart(text, from) === start);
    const isOwnParagraph =
      sameParagraph.every(({ from }) => from > named.from) && subjectsSoFar[0] !== undefined;
    const sentence = { from: sentenceStart(text, named.from), to: sentenceEnd(text, named.to) };
    const before = text.slice(sentence.from, named.from);
    const joined = sameParagraph.some(
      (subject) => subject.from < named.from && areJoined(text, subject, named),
    );
    const hasPost = postBefore(before.replace(endingInOf, ""), isRole) !== null && endingInOf.test(before);
    const behind = text.slice(named.to, isOwnParagraph ? nextParagraph(text, named.to) : sentence.to);
    const isHead = hasPost || leads.test(fold(before)) || encounters.test(fold(before));
    const isSet = isOwnParagraph || contrast.test(fold(before)) || hasPost || encounters.test(fold(before));
    if (joined || (isHead && isSet && tellsSomething(hasPost, before, behind))) subjectsSoFar.push(named);
  }
  return subjectsSoFar.filter((named) => !subjects.includes(named));
}

/** Whether a sentence, or the head of a paragraph, tells something of a structure without any other having to be pointed out first. */
export function toldOnItsOwn(
  text: string,
  named: NamedStructure,
  isRole: (words: string) => boolean,
): boolean {
  const from = sentenceStart(text, named.from);
  const before = text.slice(from, named.from).replace(bullet, "");
  const behind = text.slice(named.to, sentenceEnd(text, named.to));
  const isHead = headsSentence(before, isRole);
  return (
    isHead && (tellsSomething(hasPostBefore(before, isRole), before, behind) || tellsOf.test(fold(behind)))
  );
}

const hasPostBefore = (before: string, isRole: (words: string) => boolean): boolean =>
  endingInOf.test(before) && postBefore(before.replace(endingInOf, ""), isRole) !== null;

/** Whether a structure heads its sentence, given what stands before it there: an article, a place, a post, a word of contrast. */
export function headsSentence(before: string, isRole: (words: string) => boolean): boolean {
  const folded = fold(before);
  return (
    hasPostBefore(before, isRole) || leads.test(folded) || encounters.test(folded) || thoughtOf.test(folded)
  );
}

/** Whether a text gives a structure's post, encounter, number, address or wish; of one that only lends a room, it gives none. */
export const tellsSomething = (hasPost: boolean, before: string, behind: string): boolean =>
  hasPost ||
  encounters.test(fold(before + behind)) ||
  address.test(behind) ||
  phonesIn(behind).phones.length > 0 ||
  stances.test(fold(behind));

function nextParagraph(text: string, at: number): number {
  for (let start = endOfLine(text, at) + 1; start < text.length; start = endOfLine(text, start) + 1)
    if (text[start] !== "\n" && paragraphStart(text, start) === start) return start;
  return text.length;
}

/** The part of each structure, in the order of `structures`, which is that of the text. */
export function partsAbout(text: string, structures: readonly NamedStructure[]): PartAbout[] {
  const starts = structures.map(({ from }, at) => {
    const previous = structures[at - 1];
    const start = paragraphStart(text, from);
    if (previous === undefined || previous.from < start) return start;
    const own = sentenceStart(text, from);
    return previous.from < own ? own : null;
  });
  const isList = structures.every(({ from }) => bullet.test(text.slice(paragraphStart(text, from), from)));
  const end = isList ? endOfLine(text, structures.at(-1)!.to) : endOfLast(text, structures.at(-1)!.to);
  const of = (from: number, to: number) => text.slice(from, to).trim();
  const [before, behind] = [of(0, starts[0]!), of(end, text.length)];
  const inTurn = partsInTurn(text, structures, { starts, end });
  if (inTurn !== null)
    return inTurn.map(({ shared, own }) => ({
      text: [before, shared, own, behind].filter(Boolean).join("\n\n"),
      own,
    }));
  return structures.map((_, at) => {
    const first = starts.findLastIndex((start, place) => place <= at && start !== null);
    const next = starts.findIndex((start, place) => place > at && start !== null);
    const part = of(starts[first]!, next === -1 ? end : starts[next]!);
    const isShared = starts[at] === null || starts[at + 1] === null;
    return { text: [before, part, behind].filter(Boolean).join("\n\n"), own: isShared ? "" : part };
  });
}

/** “La première a un nouveau directeur. La seconde cherche un local”: of structures named in one breath, the sentences that take them in turn. */
function partsInTurn(
  text: string,
  structures: readonly NamedStructure[],
  { starts, end }: { starts: readonly (number | null)[]; end: number },
): { shared: string; own: string }[] | null {
  const [start = null, ...others] = starts;
  if (structures.length < 2 || start === null || others.some((other) => other !== null)) return null;
  const last = structures.at(-1)!;
  const shared = { from: start, to: sentenceEnd(text, last.to) };
  const behind = text.slice(shared.to, end);
  const heads = [...behind.matchAll(/(?<=^|[.!?…]\s+|\n)\s*(?=\S)/gu)].flatMap(({ 0: space, index }) => {
    const at = index + space.length;
    const turn = inTurn.findIndex((pattern) => pattern.test(fold(behind.slice(at, at + 40))));
    return turn === -1 ? [] : [{ at, turn: turn === inTurn.length - 1 ? structures.length - 1 : turn }];
  });
  const isWhole =
    heads.length === structures.length &&
    heads.every(({ turn }, place) => turn === place) &&
    behind.slice(0, heads[0]!.at).trim() === "";
  if (!isWhole) return null;
  return heads.map(({ at }, place) => ({
    shared: text.slice(shared.from, shared.to).trim(),
    own: behind.slice(at, heads[place + 1]?.at).trim(),
  }));
}
/** The first, the second, the third, and the last, whichever its number is. */
const inTurn = words.in_turn.map((pattern) => new RegExp(`^(?:${pattern})(?![a-z])`, "u"));

/** Whether a paragraph around a list speaks of all its structures: it says so, or announces them with what they want ("… qui cherchent des voisins :"). */
export function isOfAll(paragraph: string): boolean {
  const folded = fold(paragraph);
  return ofAll.test(folded) || (paragraph.endsWith(":") && stances.test(folded));
}

/** Where the part of the last structure ends: behind paragraphs that speak of one structure; the rest is about all of them. */
function endOfLast(text: string, at: number): number {
  let end = nextParagraph(text, at);
  while (end < text.length) {
    const next = nextParagraph(text, end);
    const folded = fold(text.slice(end, next));
    if (ofAll.test(folded) || !oneOfThem.test(folded)) break;
    end = next;
  }
  return end;
}
