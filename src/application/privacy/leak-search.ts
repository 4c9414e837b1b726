// Searches a file for others for what only the team, or another actor, may know.

import type { RecipientAudience } from "../../domain/audience/recipient-audience.ts";
import { type Leak, type LeakKind, leakCode } from "../../domain/privacy/leak.ts";
import type { OutgoingFile } from "../../domain/privacy/outgoing-file.ts";
import { withoutOwnWords } from "../../domain/privacy/own-words.ts";
import { type SentenceWord, sentenceWords } from "../../domain/privacy/sentence-index.ts";
import { figuresNamed, situationWords, speaksOfFigures } from "../../domain/privacy/situation-words.ts";
import type { Situation } from "../../domain/situations/situation.ts";
import type { ContentPart } from "../../readers/contents/content-part.ts";
import type { NamedOwner, TeamKnowledge } from "./team-knowledge.ts";

export interface LeakWords {
  /** The marks that the program writes on documents for the team, in every language. */
  teamMarks: readonly string[];
  /** The words for each situation, in every language. */
  situations: Readonly<Record<Situation, readonly string[]>>;
  /** The score of each actor as it is shown. Called only when the file speaks of scores. */
  scores(): Promise<ReadonlyMap<string, number>>;
}

/** Distances in characters: from an actor's name to its situation, score or address beside it, and between two situations in a list. */
const near = { situation: 300, score: 200, address: 250, list: 200 };

/** A place in a text where an actor or a person is named. */
interface Naming extends NamedOwner {
  from: number;
}

export async function leaksIn(
  contentParts: readonly ContentPart[],
  file: { path: string } & Pick<OutgoingFile, "recipients" | "audience">,
  knowledge: TeamKnowledge,
  words: LeakWords,
): Promise<Leak[]> {
  const parts = contentParts.flatMap(inPieces);
  const recipients = new Set(
    file.recipients ?? knowledge.preparedFor.get(file.path) ?? addressed(parts, knowledge),
  );
  let isShared = false;
  const expected = new Set<string>();
  const meetings: RecipientAudience[] = [];
  const readParts = parts.map((part) => readPart(part, knowledge));
  for (const read of readParts) {
    for (const actor of inAddressBlocks(read, knowledge)) recipients.add(actor);
    const whole = ` ${read.spoken.map(({ word }) => word).join(" ")} `;
    const says = (title: string) => title.length > 5 && whole.includes(` ${title} `);
    isShared ||= knowledge.projects.some(says);
    for (const { id, title, actors } of knowledge.meetings)
      if (says(title)) {
        meetings.push(`meeting:${id}`);
        for (const actor of actors) expected.add(actor);
      }
  }
  const named = new Set(readParts.flatMap(({ namings }) => namings.map(({ actor }) => actor)));
  const shared = file.audience ?? knowledge.sharedFor.get(file.path);
  const readers: readonly RecipientAudience[] =
    shared !== undefined
      ? [shared]
      : recipients.size > 0
        ? [...recipients].map((actor) => `actor:${actor}` as const)
        : ["network"];
  const context = { knowledge, words, recipients, readers, meetings, isShared, expected, named };
  const leaks = new Map<string, Leak>();
  for (const read of readParts)
    for (const leak of await leaksOfPart(read, context)) {
      const key = `${leak.code} ${leak.page ?? ""} ${leak.part ?? ""}`;
      if (!leaks.has(key)) leaks.set(key, leak);
    }
  return [...leaks.values()];
}

interface ReadPart {
  part: ContentPart;
  spoken: readonly SentenceWord[];
  namings: readonly Naming[];
}

interface SearchContext {
  knowledge: TeamKnowledge;
  words: LeakWords;
  recipients: ReadonlySet<string>;
  /** Those whom the file is for. A person may be named only if they agreed for each of them. */
  readers: readonly RecipientAudience[];
  /** The meetings that the file names: it may go to those who come. */
  meetings: readonly RecipientAudience[];
  /** Whether the file names a project: it may then go to many. */
  isShared: boolean;
  /** Actors that are expected at these meetings. */
  expected: ReadonlySet<string>;
  /** The actors that the file names, or whose people it names. */
  named: ReadonlySet<string>;
}

function readPart(part: ContentPart, knowledge: TeamKnowledge): ReadPart {
  const spoken = sentenceWords(part.text, knowledge.folded);
  return { part, spoken, namings: namingsIn(spoken, knowledge) };
}

/** In characters: the size of a piece of a long text, and the overlap of two pieces, so that a sentence of up to 2,000 is whole in one. */
const pieces = { size: 1_000_000, shared: 2_000 };

function inPieces({ place, text }: ContentPart): ContentPart[] {
  if (text.length <= pieces.size) return [{ place, text }];
  const cut: ContentPart[] = [];
  let line = place.line;
  for (let from = 0; from < text.length; from += pieces.size - pieces.shared) {
    const piece = text.slice(from, from + pieces.size);
    cut.push({ place: { ...place, line }, text: piece });
    line += lineOf(piece, pieces.size - pieces.shared);
  }
  return cut;
}

async function leaksOfPart(read: ReadPart, context: SearchContext): Promise<Leak[]> {
  const { part, spoken } = read;
  const leakOf = (kind: LeakKind, actor: string, found: string, from: number): Leak => {
    const name = context.knowledge.actors.get(actor)?.name ?? actor;
    return {
      ...{ part: part.place.part, page: part.place.page, line: lineAt(part, from), kind, actor, name, found },
      audience: kind === "answer" ? "actor" : "team",
      code: leakCode({ kind, actor, found }),
    };
  };
  const readers = [...context.recipients].map(context.knowledge.ownRunsOf);
  const notTheirs = withoutOwnWords(spoken, readers);
  const sentences = context.knowledge.sentences.find(notTheirs).flatMap(({ owners, sentence, from }) => {
    const isTheirs = owners.some(({ actor, kind }) => kind === "answer" && context.recipients.has(actor));
    const [owner] = owners;
    return isTheirs || !owner ? [] : [leakOf(owner.kind, owner.actor, sentence, from)];
  });
  // A note of a few words is a leak only if the file names its actor or goes to it.
  const wholes = context.knowledge.sentences
    .findWhole(spoken, part.text)
    .flatMap(({ owners, sentence, from }) => {
      const owner = owners.find(({ actor }) => context.named.has(actor) || context.recipients.has(actor));
      return owner ? [leakOf(owner.kind, owner.actor, sentence, from)] : [];
    });
  return [
    ...sentences,
    ...wholes,
    ...teamMarksIn(read, context).map(({ passage, from }) => leakOf("team", "", passage, from)),
    ...situationsTold(read, context).map(({ actor, passage, from }) =>
      leakOf("situation", actor, passage, from),
    ),
    ...peopleNamed(read, context).map(({ actor, passage, from }) => leakOf("person", actor, passage, from)),
    ...(await scoresTold(read, context)).map(({ actor, passage, from }) =>
      leakOf("figure", actor, passage, from),
    ),
  ];
}

/** Finds the marks of documents for the team. The team's report names those who refused, and only its mark shows whom it is for. */
const teamMarksIn = (
  { spoken }: ReadPart,
  { words: { teamMarks }, knowledge: { folded } }: SearchContext,
): { passage: string; from: number }[] =>
  teamMarks.flatMap((passage) => {
    const mark = sentenceWords(passage, folded);
    const at = spoken.findIndex((_, start) => mark.every(({ word }, n) => spoken[start + n]?.word === word));
    return at < 0 ? [] : [{ passage, from: spoken[at]!.from }];
  });

interface NamedPassage {
  actor: string;
  passage: string;
  from: number;
}

/** Finds the situation of an actor beside its name, or in what is written to it. In a list of several situations, only the name on the same line counts. */
function situationsTold(
  { part, spoken, namings }: ReadPart,
  { knowledge, words, recipients }: SearchContext,
): NamedPassage[] {
  const mentions = situationWords(spoken, words.situations).map(({ situation, at }) => ({
    ...{ situation, from: spoken[at]!.from },
  }));
  return mentions.flatMap(({ situation, from }) => {
    const beside = nearest(
      namings,
      from,
      near.situation,
      ({ actor }) => knowledge.situations.get(actor) === situation,
    );
    const inList = mentions.some(
      (other) => other.situation !== situation && Math.abs(other.from - from) < near.list,
    );
    const theirs =
      beside ??
      (inList ? undefined : [...recipients].find((actor) => knowledge.situations.get(actor) === situation));
    const actor = typeof theirs === "string" ? theirs : theirs?.actor;
    if (actor === undefined || (inList && lineOf(part.text, from) !== lineOf(part.text, beside?.from ?? -1)))
      return [];
    return [{ actor, passage: situation, from }];
  });
}

/** Finds people who did not agree to be named, except in what goes to their own structure or to those expected at a meeting. */
function peopleNamed(
  { namings }: ReadPart,
  { knowledge: { naming }, recipients, readers, meetings, isShared, expected }: SearchContext,
): NamedPassage[] {
  const isAgreed = (actor: string, person: string) =>
    readers.every((reader) => naming.allows(actor, person, reader)) ||
    meetings.some((meeting) => naming.allows(actor, person, meeting));
  return namings.flatMap(({ actor, person, from }) => {
    if (person === null || (expected.has(actor) && recipients.size === 0)) return [];
    if (recipients.has(actor) && !isShared) return [];
    if (isAgreed(actor, person)) return [];
    const homonyms = namings.filter((other) => other.from === from);
    if (homonyms.some((other) => recipients.has(other.actor))) return [];
    // Somebody may belong to two structures and have agreed for one: if the other is not named, they are named for the one that agreed.
    const isBesideOwn = namings.some((other) => other.actor === actor && other.person === null);
    const isOfAnother = homonyms.some(
      (other) => other.actor !== actor && other.person !== null && isAgreed(other.actor, other.person),
    );
    if (isOfAnother && !isBesideOwn) return [];
    return [{ actor, passage: person, from }];
  });
}

async function scoresTold({ spoken, namings }: ReadPart, { words }: SearchContext): Promise<NamedPassage[]> {
  if (namings.length === 0 || !speaksOfFigures(spoken)) return [];
  const figures = figuresNamed(spoken);
  if (figures.length === 0) return [];
  const scores = await words.scores();
  return figures.flatMap(({ at, figure }) => {
    const { from } = spoken[at]!;
    const theirs = nearest(
      namings,
      from,
      near.score,
      ({ actor }) => Math.round(scores.get(actor) ?? -1) === figure,
    );
    return theirs ? [{ actor: theirs.actor, passage: String(figure), from }] : [];
  });
}

/** The closest naming within a distance that `holds` accepts. */
function nearest(
  namings: readonly Naming[],
  from: number,
  distance: number,
  holds: (naming: Naming) => boolean,
): Naming | undefined {
  return namings
    .filter((naming) => Math.abs(naming.from - from) <= distance && holds(naming))
    .sort((a, b) => Math.abs(a.from - from) - Math.abs(b.from - from))[0];
}

function namingsIn(spoken: readonly SentenceWord[], { names }: TeamKnowledge): Naming[] {
  const namings: Naming[] = [];
  for (const [at, { word, from }] of spoken.entries())
    for (const { words, of } of names.get(word) ?? [])
      if (goesOn(words, spoken, at)) namings.push({ ...of, from });
  return namings;
}

/** Whether the other words of a name follow its first word here. A loop, since hundreds of names may begin with the same word. */
function goesOn(words: readonly string[], spoken: readonly SentenceWord[], at: number): boolean {
  for (let next = 1; next < words.length; next++) if (spoken[at + next]?.word !== words[next]) return false;
  return true;
}

/** The actors whose addresses are in the To and Cc lines. */
function addressed(parts: readonly ContentPart[], { actors }: TeamKnowledge): string[] {
  const lines = parts.flatMap(({ text }) => text.match(/^(?:to|cc):[^\n]*/gim) ?? []);
  if (lines.length === 0) return [];
  const written = lines.join("\n").toLowerCase();
  return [...actors.values()].flatMap(({ id, emails, people }) =>
    [...emails, ...people.flatMap((person) => person.emails)].some((email) =>
      written.includes(email.toLowerCase()),
    )
      ? [id]
      : [],
  );
}

/** The actors whose name is followed by their postcode and commune, as in a letter. */
const inAddressBlocks = ({ part, namings }: ReadPart, { actors }: TeamKnowledge): string[] =>
  namings.flatMap(({ actor, person, from }) => {
    const { postcode, commune } = actors.get(actor)!;
    if (person !== null || !postcode || !commune) return [];
    const block = part.text.slice(from, from + near.address).toLowerCase();
    return block.includes(`${postcode} ${commune}`.toLowerCase()) ? [actor] : [];
  });

const lineAt = ({ place, text }: ContentPart, from: number): number => place.line + lineOf(text, from);

function lineOf(text: string, from: number): number {
  if (from < 0) return -1;
  let line = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < from; at = text.indexOf("\n", at + 1)) line++;
  return line;
}
