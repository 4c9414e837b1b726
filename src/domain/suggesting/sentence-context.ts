// Reads what the words around a signal do to it: denial, concession, condition, wish, or the speech of others.
import type { Match } from "./expression-matcher.ts";
import type { ContextRole } from "./signal.ts";
import { breaks, type Tokens } from "./tokens.ts";

/** Why what a sentence says is not the position of the one who answers. */
export type SetAside = "doctrine" | "third_party" | "hearsay" | "courtesy" | "to_the_reader";

/** What the words around do to the signals of a text. */
export interface SentenceContext {
  /** For each word: somebody denies it. */
  denied: Uint8Array;
  /** For each word: it looks like a denial and is not one ("pourquoi pas", "ce n'est pas que…"). */
  excused: Uint8Array;
  /** For each word: it stands in a concession ("certes", "même si"). */
  conceded: Uint8Array;
  /** For each word: it stands under a condition ("si nous avions"). */
  conditional: Uint8Array;
  /** For each word: it stands in what somebody would like to do, or could ("nous aimerions…", "pour monter…"). */
  intended: Uint8Array;
  /** For each word: 0 before a contrast of its sentence, 1 after; sentences without one are all 0. */
  afterContrast: Uint8Array;
  setAside: (SetAside | null)[];
  /** For each sentence: what it tells is over. */
  over: boolean[];
  /** For each sentence: cooperation is spoken of in it. */
  topic: boolean[];
  /** For each sentence: it says "it", which in a short answer can only mean what was asked. */
  it: boolean[];
}

export type Spans = Readonly<Record<ContextRole, readonly Match[]>>;

/** Reads the context of every word and sentence from where the words of each role were found. */
export function readContext(tokens: Tokens, spans: Spans): SentenceContext {
  const sentences = tokens.sentenceStarts.length - 1;
  const excused = new Uint8Array(tokens.count);
  for (const { from, to } of spans.not_a_negation) excused.fill(1, from, to);
  const context: SentenceContext = {
    denied: denials(tokens, spans, excused),
    excused,
    conceded: concessions(tokens, spans),
    conditional: new Uint8Array(tokens.count),
    intended: intentions(tokens, spans),
    afterContrast: new Uint8Array(tokens.count),
    setAside: new Array(sentences).fill(null),
    over: new Array(sentences).fill(false),
    topic: new Array(sentences).fill(false),
    it: new Array(sentences).fill(false),
  };
  const sentenceEnd = (word: number) => tokens.sentenceStarts[tokens.sentence[word]! + 1]!;
  for (const { from } of spans.condition) fill(context.conditional, from, sentenceEnd(from));
  for (const { from } of spans.contrast)
    if (tokens.sentenceStarts[tokens.sentence[from]!] !== from)
      fill(context.afterContrast, from, sentenceEnd(from));
  for (const { from } of spans.topic) context.topic[tokens.sentence[from]!] = true;
  for (const { from } of spans.it) context.it[tokens.sentence[from]!] = true;
  // The last of these words in a sentence decides: "en sommeil depuis 2016, puis dissous" is over.
  const order = (a: Match, b: Match) => a.from - b.from;
  const past = [
    ...spans.over.map((match) => ({ ...match, over: true })),
    ...spans.still.map((match) => ({ ...match, over: false })),
  ];
  for (const { from, over } of past.sort(order)) context.over[tokens.sentence[from]!] = over;
  setAside(tokens, spans, context);
  return context;
}

/** A denial holds from its word to the end of the clause; a word like "pas" also denies the verb before it ("souhaitons pas"). */
function denials(tokens: Tokens, spans: Spans, excused: Uint8Array): Uint8Array {
  const denied = new Uint8Array(tokens.count);
  const stops = startsOf([...spans.contrast, ...spans.end_of_negation]);
  for (const { from, to } of spans.negation)
    if (!excused[from]) fill(denied, from, endOfClause(tokens, denied, stops, to));
  for (const { from } of spans.denying)
    if (!excused[from] && from > 0 && tokens.before[from]! < breaks.comma) denied[from - 1] = 1;
  return denied;
}

/** How many words a concession that opens a sentence holds when no comma tells where it ends ("malgré le bruit nous continuons"). */
const openingConcession = 4;
/** How far an intention reaches: what comes later in a clause is most often about something that exists. */
const intentionReaches = 8;

/** A concession holds up to the comma or the contrast that answers it, or else to the end of the sentence. */
function concessions(tokens: Tokens, spans: Spans): Uint8Array {
  const conceded = new Uint8Array(tokens.count);
  const contrasts = startsOf(spans.contrast);
  for (const { from, to } of spans.concession) {
    const end = endOfClause(tokens, conceded, contrasts, to);
    const sentence = tokens.sentence[from]!;
    const opens = tokens.sentenceStarts[sentence] === from && tokens.sentenceStarts[sentence + 1] === end;
    fill(conceded, from, opens ? Math.min(end, to + openingConcession) : end);
  }
  return conceded;
}

/** What is wished or possible: from its word to the end of the clause, or to a word that starts another ("que nous menons"). */
function intentions(tokens: Tokens, spans: Spans): Uint8Array {
  const intended = new Uint8Array(tokens.count);
  const stops = startsOf([...spans.contrast, ...spans.end_of_negation]);
  for (const { from, to } of spans.intention)
    for (let i = from, end = to + intentionReaches; i < end && i < tokens.count; i++) {
      if (i >= to && (tokens.before[i]! >= breaks.comma || stops.has(i))) break;
      intended[i] = 1;
    }
  return intended;
}

const startsOf = (spans: readonly Match[]) => new Set(spans.map(({ from }) => from));

/** Where what starts before word `to` ends: at a comma, at one of the `stops`, or where the rest is marked already. */
function endOfClause(tokens: Tokens, marked: Uint8Array, stops: ReadonlySet<number>, to: number): number {
  let i = to;
  while (i < tokens.count && tokens.before[i]! < breaks.comma && !stops.has(i) && !marked[i]) i += 1;
  return i;
}

/** Marks words; those already marked up to the same end are not gone through again, so that the whole stays linear. */
function fill(marks: Uint8Array, from: number, to: number) {
  for (let i = from; i < to && !(marks[i] && marks[to - 1]); i++) marks[i] = 1;
}

/**
 * A sentence is not about the actor who answers when it is hearsay or courtesy, when it asks the reader something other than help, when a
 * third party is its subject (unless it says "we"), and when a programme prescribes (unless it says "we" or "us").
 */
function setAside(tokens: Tokens, spans: Spans, { setAside }: SentenceContext) {
  const sentencesWith = (role: ContextRole) => new Set(spans[role].map(({ from }) => tokens.sentence[from]!));
  const we = sentencesWith("we");
  const us = sentencesWith("us");
  const mark = (role: SetAside, unless: (sentence: number) => boolean) => {
    for (const { from } of spans[role]) {
      const sentence = tokens.sentence[from]!;
      if (!unless(sentence)) setAside[sentence] = role;
    }
  };
  mark("third_party", (sentence) => we.has(sentence));
  mark("hearsay", () => false);
  mark("doctrine", (sentence) => we.has(sentence) || us.has(sentence));
  mark("courtesy", () => false);
  const requests = sentencesWith("request");
  mark("to_the_reader", (sentence) => !tokens.asked[sentence] || requests.has(sentence));
}
