// Tells whether a message is about its writer's own structure, or about others that the writer points out to us.

import { anyOf } from "../../../domain/values/expressions.ts";
import { isFirstName } from "../../../domain/values/first-name.ts";
import { fold } from "../../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../../domain/values/structure-taxonomy.ts";
import words from "../../../knowledge/words/speaking-of-others.yaml";
import { withQuotesBlank } from "../../authorship/quoted-words.ts";
import { itemMark as bullet, type ListItem, withItemsOnLines } from "./list-items.ts";
import { alsoToldOf, areJoined, isOfAll, paragraphStart, partsAbout, placeBefore } from "./parts-about.ts";
import { type NamedStructure, structurePointedAt, structuresInSentences } from "./structures-in-sentences.ts";
import { type ListedStructure, structuresListed } from "./structures-listed.ts";
import { structuresOfPosts } from "./structures-of-posts.ts";
import { ownBesideList, type Report, reportOn } from "./structures-reported.ts";

export interface LetterFacts {
  /** What the writer wrote, without quotations of other messages and signature. */
  text: string;
  subject: string;
  address: string;
  /** The writer's own structure, as the signature or the list names it; empty when nothing does. */
  ownStructure: string;
  /** It answers a message of ours, or its writer is a known actor. */
  isAnswer: boolean;
  /** Addresses of the people whom the text names. */
  addressesNamed: readonly string[];
}

/** A structure of which the writer of another one speaks, and the part of the message about it. */
export interface SpokenOf {
  name: string;
  commune: string | null;
  text: string;
  /** What is about this one alone: people whom it names are of this one. Empty where sentences speak of several. */
  own: string;
}

export type Subject =
  | { about: "writer" }
  /** Somebody is pointed out, and no structure is named. */
  | { about: "nobody-named" }
  | {
      about: "others";
      structures: readonly SpokenOf[];
      /** It tells of several structures in turn: its writer answers nothing of ours, though they may ask something for their own house. */
      isReport?: boolean;
      /** What they ask for their own house; empty without anything. */
      ownRequest?: string;
      /** What stands around the items of a list and is about none of them; absent where there is no list. */
      around?: string;
    };

const word = (patterns: readonly string[]) => new RegExp(`(?<![a-z])${anyOf(patterns)}(?![a-z])`, "u");
const pointing = word(words.points_to);
const sending = word(words.sends_to);
const ofThemselves = word(words.of_themselves);
const weToYou = new RegExp(`(?<![a-z])${words.we_to_you}(?![a-z])`, "gu");
const betweenUs = new RegExp(`(?<![a-z])(?:${words.between_us})(?![a-z])`, "gu");
const ofOthers = word(words.of_others);
const encounters = word(words.encounters);
const ownBefore = new RegExp(`(?<![a-z])${anyOf(words.own)}\\s+(?:\\w+\\s+)?$`, "u");
const belonging = new RegExp(`(?<![a-z])${words.belonging}`, "u");
const greeting = new RegExp(words.greeting, "u");
const common = new Set(words.kinds);
const mailboxesOfAnybody = new Set(words.mailboxes_of_anybody);
const sentence = /[^.!?\n]+(?:[.!?]+(?=\S)[^.!?\n]+)*[.!?]*/gu;

/** Whom a message is about. `isSure`: the user says that a partner wrote it; it is then about whatever structures it names. */
export function subjectOf(
  facts: LetterFacts,
  structures: StructureTaxonomy,
  isRole: (text: string) => boolean,
  isSure = false,
): Subject {
  const written = withItemsOnLines(facts.text);
  const text = withQuotesBlank(written);
  const sentences = [...text.matchAll(sentence)].map(({ 0: said, index }) => ({
    said,
    from: index,
    to: index + said.length,
    folded: fold(said).trim(),
  }));
  const isPointedOut = ({ folded }: { folded: string }) =>
    pointing.test(folded) || (!facts.isAnswer && sending.test(folded));
  const ofKinds = structuresInSentences(text, structures);
  const others = inOrder([...ofKinds, ...structuresOfPosts(text, ofKinds, isRole)]).filter(
    (named) => !isOwn(named, text, facts),
  );
  const aboutAll = (subjects: readonly NamedStructure[]) =>
    aboutOthers([...subjects, ...alsoToldOf(text, others, subjects, isRole)], text, written);
  const pointedOut = sentences.filter(isPointedOut);
  const speaksOfThemselves = ofThemselves.test(
    fold(withoutGreeting(text)).replace(weToYou, "").replace(betweenUs, ""),
  );
  const isPointing = pointedOut.length > 0 || pointing.test(fold(facts.subject));
  const inPointing = pointedOut.flatMap((pointingSentence) => {
    const [first, ...more] = others.filter((named) => isWithin(named, pointingSentence));
    return first === undefined
      ? []
      : [first, ...more.filter((named, at) => areJoined(text, more[at - 1] ?? first, named))];
  });
  const inList = isPointing
    ? others.filter((named) => bullet.test(lineOf(text, named.from)) && headsLine(text, named.from))
    : [];
  const unknownInList = inList.length > 0 ? headsOfList(text, others) : [];
  const direct = inOrder([...new Set([...inPointing, ...inList, ...unknownInList])]);
  const listed = structuresListed(text, others, isRole, structures);
  const ownAt =
    listed &&
    ownBesideList(
      sentences,
      listed.map(({ item }) => item),
      isPointing || isSure,
    );
  if (listed !== null && ownAt !== null) {
    const beside = inPointing.filter((named) => !listed.some(({ item }) => isWithin(named, item)));
    const all = [...listed, ...beside.map((named) => ({ named, item: paragraphOf(text, named) }))];
    return aboutListed({ listed: all, others, ownAt }, text, written, !isPointing);
  }
  if (inList.length > 0) return aboutOthers(direct, text, written);
  const report = reportOn(text, sentences, others, isRole);
  if (direct.length > 0 && report === null) return aboutAll(direct);
  if (report !== null) {
    const told = [...direct, ...report.structures];
    const structures = [...told, ...alsoToldOf(text, others, told, isRole)];
    return aboutReported({ ...report, structures }, text, written, direct.length === 0);
  }
  const ofUnknownKind = pointedOut.flatMap(({ from, to, said }) => {
    const [phrase] = pointing.exec(fold(said)) ?? [];
    const named =
      phrase === undefined
        ? null
        : structurePointedAt(text.slice(0, to), from + fold(said).indexOf(phrase) + phrase.length);
    return named !== null && !isOwn(named, text, facts) && !isPersonName(named.name) ? [named] : [];
  });
  if (ofUnknownKind.length > 0) return aboutAll(ofUnknownKind);
  const [first] = others;
  if (first !== undefined && (isSure || isSpokenOf(facts, text, isRole, speaksOfThemselves)))
    return isSure ? aboutOthers(others, text, written) : aboutAll([first]);
  const isVague =
    pointedOut.some(({ folded }) => pointing.test(folded)) || pointing.test(fold(facts.subject));
  return isSure || (isVague && !speaksOfThemselves) ? { about: "nobody-named" } : { about: "writer" };
}

/** Whether a text speaks of others and not of its writers: by words for them, a post or an encounter, or an address at another domain. */
function isSpokenOf(
  { address, addressesNamed, isAnswer }: LetterFacts,
  text: string,
  isRole: (text: string) => boolean,
  speaksOfThemselves: boolean,
): boolean {
  if (speaksOfThemselves || isAnswer) return false;
  const house = organisationDomainOf(address);
  const isElsewhere = addressesNamed.some((other) => {
    const theirs = organisationDomainOf(other);
    return theirs !== null && theirs !== house;
  });
  const folded = fold(withoutGreeting(text));
  const theirPost = [...folded.matchAll(/(?<![a-z])([a-z]+) ([a-z]+)/g)].some(
    ([, first, second]) => words.possessives.includes(first!) && isRole(second!),
  );
  return isElsewhere || ofOthers.test(folded) || theirPost || encounters.test(folded);
}

/** The people of the writer's organisation: where the text names a structure of others, people with an address elsewhere are left out. */
export function ofOwnOrganisation<T extends { emails: readonly string[] }>(
  people: readonly T[],
  facts: Pick<LetterFacts, "text" | "address" | "ownStructure">,
  structures: StructureTaxonomy,
): T[] {
  const house = organisationDomainOf(facts.address);
  const text = withQuotesBlank(facts.text);
  if (house === null || structuresInSentences(text, structures).every((named) => isOwn(named, text, facts)))
    return [...people];
  return people.filter(
    ({ emails }) =>
      emails.length === 0 || emails.some((email) => (organisationDomainOf(email) ?? house) === house),
  );
}

/** The domain of an address, which tells its organisation; null for a domain where anybody may have a mailbox. */
function organisationDomainOf(address: string): string | null {
  const domain = address.split("@")[1]?.toLowerCase() ?? "";
  const house = domain.split(".").slice(-2)[0] ?? "";
  return mailboxesOfAnybody.has(house) || house === "" ? null : domain;
}

function isOwn(
  { name, from }: NamedStructure,
  text: string,
  { ownStructure, address }: Pick<LetterFacts, "ownStructure" | "address">,
): boolean {
  const before = fold(text.slice(Math.max(0, from - 90), from));
  if (ownBefore.test(before) || belonging.test(before) || fold(name) === fold(ownStructure)) return true;
  const telling = tellingWords(name);
  const house = organisationDomainOf(address)?.replace(/[^a-z0-9]/g, "") ?? "";
  if (telling.some((tellingWord) => house.includes(tellingWord))) return true;
  const own = tellingWords(ownStructure);
  return (
    own.length > 0 &&
    (own.every((ownWord) => telling.includes(ownWord)) ||
      (telling.length > 0 && telling.every((tellingWord) => own.includes(tellingWord))))
  );
}

const tellingWords = (name: string): string[] =>
  (fold(name).match(/[a-z0-9]+/g) ?? []).filter((part) => part.length > 3 && !common.has(part));

/** Whether the domain of an address bears the name of a structure. */
export function hasDomainOf(address: string, name: string): boolean {
  const house = organisationDomainOf(address)?.replace(/[^a-z0-9]/g, "") ?? "";
  return tellingWords(name).some((telling) => house.includes(telling));
}

/** True for a name that begins with a first name: it is a person's, and no structure's. */
const isPersonName = (name: string) => isFirstName(name.split(/[\s-]/)[0]!);

const isWithin = (named: NamedStructure, { from, to }: { from: number; to: number }) =>
  named.from >= from && named.from < to;

/** The paragraph that points a structure out, as an item of its own. */
function paragraphOf(text: string, { from }: NamedStructure): ListItem {
  const start = paragraphStart(text, from);
  const end = text.indexOf("\n\n", from);
  return { from: start, start, to: end === -1 ? text.length : end };
}

const lineOf = (text: string, at: number): string =>
  text.slice(text.lastIndexOf("\n", at - 1) + 1, endOfLine(text, at));
const endOfLine = (text: string, at: number): number => {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
};
/** The names in capitals at the head of the items of a list, where no kind tells that they are structures. */
function headsOfList(text: string, others: readonly NamedStructure[]): NamedStructure[] {
  return [...text.matchAll(/^.+$/gmu)].flatMap(({ 0: line, index }) => {
    const [mark] = bullet.exec(line) ?? [];
    const isTold = others.some((named) => isWithin(named, { from: index, to: index + line.length }));
    if (mark === undefined || isTold) return [];
    const head = structurePointedAt(text, index + mark.length);
    return head !== null && headsLine(text, head.from) && !isPersonName(head.name) ? [head] : [];
  });
}

/** Whether nothing but a bullet and an article stands before it on its line. */
const headsLine = (text: string, at: number): boolean =>
  text.slice(text.lastIndexOf("\n", at - 1) + 1, at).replace(bullet, "").length <= 4;

/** A text without its lines that greet somebody. */
export const withoutGreeting = (text: string): string =>
  text
    .split("\n")
    .filter((line) => !greeting.test(fold(line).trim()))
    .join("\n");

/** What the writer asks for their own house is of none of the structures. */
function aboutReported(
  { structures, ownRequest, ownAt }: Report,
  blanked: string,
  text: string,
  isReport: boolean,
): Subject {
  return { ...aboutOthers(structures, blanked, withoutParts(text, ownAt)), isReport, ownRequest };
}

/** Of a list, each structure has its item, with what the paragraphs around the list say of all of them. */
function aboutListed(
  {
    listed,
    others,
    ownAt,
  }: { listed: readonly ListedStructure[]; others: readonly NamedStructure[]; ownAt: Report["ownAt"] },
  blanked: string,
  text: string,
  isReport: boolean,
): Subject {
  const items = listed.map(({ item }) => item);
  const paragraphs = withoutParts(text, [...items, ...ownAt])
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  const ofAll = paragraphs.filter(isOfAll);
  const around = paragraphs.filter((paragraph) => !isOfAll(paragraph)).join("\n\n");
  const structures = listed.flatMap(({ named, item }) => {
    const own = text.slice(item.start, item.to).trim();
    const [head, ...more] = others.filter((other) => isWithin(other, item));
    const beside = more.filter((other, at) => areJoined(blanked, more[at - 1] ?? head!, other));
    return [named, ...beside].map(({ name, commune, from }) => ({
      ...{ name, commune: commune ?? placeBefore(blanked, from) },
      ...{ text: [...ofAll, own].join("\n\n"), own: beside.length > 0 ? "" : own },
    }));
  });
  const ownRequest = ownAt.map(({ from, to }) => text.slice(from, to).trim()).join(" ");
  return { about: "others", structures, isReport, ownRequest, around };
}

/** A text with spaces in place of some parts. */
const withoutParts = (text: string, parts: readonly { from: number; to: number }[]): string =>
  parts.reduce(
    (rest, { from, to }) => rest.slice(0, from) + rest.slice(from, to).replace(/\S/gu, " ") + rest.slice(to),
    text,
  );

const inOrder = (named: readonly NamedStructure[]) => named.toSorted((one, other) => one.from - other.from);

/** Each structure with its part of the message. `blanked` is the text with its quotations blanked. */
function aboutOthers(
  named: readonly NamedStructure[],
  blanked: string,
  text: string,
): Extract<Subject, { about: "others" }> {
  const seen = new Set<string>();
  const structures = inOrder(named).filter(({ name }) => !seen.has(fold(name)) && seen.add(fold(name)));
  const parts = structures.length === 1 ? [{ text, own: text }] : partsAbout(text, structures);
  return {
    about: "others",
    structures: structures.map(({ name, commune, from }, at) => ({
      ...{ name, commune: commune ?? placeBefore(blanked, from) },
      ...parts[at]!,
    })),
  };
}
