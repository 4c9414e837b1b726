// Searches a file for others for what only the team knows: gathered once, then linear in what each file says.

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
  /** What the program writes over documents for the team, in every language. */
  teamMarks: readonly string[];
  /** How each situation is called, in every language. */
  situations: Readonly<Record<Situation, readonly string[]>>;
  /** The score of each actor as it is shown; asked only of a file that speaks of scores. */
  scores(): Promise<ReadonlyMap<string, number>>;
}

/** In signs: how far from an actor's name its situation, or its postal address, still is beside it. */
const near = { situation: 300, score: 200, address: 250, list: 200 };

/** A name that stands in a text. */
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
  /** All whom the file is for: whoever is named agreed to it for each of them. */
  readers: readonly RecipientAudience[];
  /** Meetings that the file names, to whose guests it may go. */
  meetings: readonly RecipientAudience[];
  /** It tells a project: it goes to many. */
  isShared: boolean;
  expected: ReadonlySet<string>;
  /** The actors that the file names, or people of whom it names. */
  named: ReadonlySet<string>;
}

function readPart(part: ContentPart, knowledge: TeamKnowledge): ReadPart {
  const spoken = sentenceWords(part.text, knowledge.folded);
  return { part, spoken, namings: namingsIn(spoken, knowledge) };
}

/** In signs: a text that is read at once, and what two of them share, so that a sentence between them is whole in one. */
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
    const told = owners.some(({ actor, kind }) => kind === "answer" && context.recipients.has(actor));
    const [owner] = owners;
    return told || !owner ? [] : [leakOf(owner.kind, owner.actor, sentence, from)];
  });
  // A few words tell of somebody only where they are named, or read it themselves.
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

/** Who refused stands in the team’s report by name alone: the document says itself whom it is for. */
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

/** The situation of an actor, beside its name or in what is written to it. A list of all situations says nobody's. */
function situationsTold(
  { part, spoken, namings }: ReadPart,
  { knowledge, words, recipients }: SearchContext,
): NamedPassage[] {
  const said = situationWords(spoken, words.situations).map(({ situation, at }) => ({
    ...{ situation, from: spoken[at]!.from },
  }));
  return said.flatMap(({ situation, from }) => {
    const beside = nearest(
      namings,
      from,
      near.situation,
      ({ actor }) => knowledge.situations.get(actor) === situation,
    );
    const inList = said.some(
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

/** People who did not agree to be named, in what does not go to their own structure. */
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
    // Many sit on two boards: where only the structure that agreed is named, it is for that one that they are.
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

/** The naming next to a place that holds, if it is near enough. */
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

/** Whether the words of a name stand here, of which the first one does: hundreds of names may begin with it. */
function goesOn(words: readonly string[], spoken: readonly SentenceWord[], at: number): boolean {
  for (let next = 1; next < words.length; next++) if (spoken[at + next]?.word !== words[next]) return false;
  return true;
}

/** Those to whom a message is addressed. */
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

/** Those whose name stands over their postcode and commune, as in a letter. */
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
