// Weighs the signals found in a text by the words around them, and adds them up to a score for each situation.

import { type Situation, situations } from "../situations/situation.ts";
import type { Match } from "./expression-matcher.ts";
import type { SentenceContext } from "./sentence-context.ts";
import type { Signal, SignalPoints } from "./signal.ts";
import { type Scores, strongest } from "./situation-scores.ts";
import { breaks, type Tokens } from "./tokens.ts";

/** A signal found in a text and what it adds there, once the words around it are taken into account. */
export interface WeighedSignal {
  signal: string;
  from: number;
  to: number;
  points: SignalPoints;
}

/** A signal where it was found. `ownDenial`: the expression itself says "pas", so that nothing is turned round by it. */
export interface SignalMatch {
  signal: Omit<Signal, "expressions">;
  match: Match;
  ownDenial: boolean;
}

/** How much of a signal is left in each case. Chosen by hand; in one place, so that the reasoning can be read and tuned. */
const left = {
  conceded: 0.4,
  /** An approach that would exist if something else did. */
  conditionalApproach: 0.1,
  /** An approach that is wished for. */
  intendedApproach: 0.15,
  /** An approach that is over. */
  overApproach: 0.3,
  overWish: 0.6,
  /** What stands before "mais", when what follows points elsewhere. */
  beforeContrast: 0.5,
  topicJustBefore: 0.85,
  topicJustAfter: 0.7,
  topicNextInLongText: 0.5,
  topicInShortText: 0.5,
  /** A few words that can only answer the question asked. */
  topicUnderstood: 0.8,
  /** A need or a question, from somebody who tells of an approach. */
  askedByEngaged: 0.5,
  /** Each further match of the same signal, and another signal in words that were counted already. */
  again: 0.4,
  sameWords: 0.4,
};
/** Points of a plain statement. */
const plainly = 2;
const shortText = 90;
const briefText = 30;
const terseText = 8;

/** Weighs the signals found in one text. `labelTopic`: the question put to the actor is about cooperation. */
export function weigh(
  matches: readonly SignalMatch[],
  tokens: Tokens,
  context: SentenceContext,
  labelTopic: boolean,
): WeighedSignal[] {
  const anyTopic = tokens.count <= shortText && context.topic.includes(true);
  const long = context.topic.length > 3;
  const terse = tokens.count <= terseText;
  const brief = tokens.count <= briefText;
  const nearTopic = (sentence: number): number => {
    if (context.topic[sentence]) return 1;
    if (labelTopic) return left.topicJustBefore;
    if (context.topic[sentence - 1]) return long ? left.topicNextInLongText : left.topicJustBefore;
    if (context.topic[sentence + 1]) return long ? left.topicNextInLongText : left.topicJustAfter;
    if (anyTopic) return left.topicInShortText;
    return terse || (brief && context.it[sentence]) ? left.topicUnderstood : 0;
  };
  const weighed: WeighedSignal[] = [];
  for (const { signal, match, ownDenial } of withoutReplaced([...onePerStart(matches)])) {
    const { from, to } = match;
    const sentence = tokens.sentence[from]!;
    if (context.setAside[sentence]) continue;
    const insensitive = ownDenial || signal.denied === "any";
    if (insensitive ? any(context.excused, from, to) : all(context.excused, from, to)) continue;
    const points = !insensitive && isDenied(match, tokens, context.denied) ? signal.denied : signal.points;
    if (!points || points === "any" || isEmpty(points)) continue;
    let factor = signal.aboutCooperation ? nearTopic(sentence) : 1;
    if (context.conceded[from]) factor *= left.conceded;
    if (factor === 0) continue;
    const over = context.over[sentence] && !context.afterContrast[from];
    const engaged = context.conditional[from]
      ? left.conditionalApproach
      : signal.fact && any(context.intended, from, to)
        ? left.intendedApproach
        : over
          ? left.overApproach
          : 1;
    const willing = over ? left.overWish : 1;
    weighed.push({ signal: signal.id, from, to, points: scaled(points, factor, { engaged, willing }) });
  }
  return askedByEngaged(diminish(answerContrasts(weighed, tokens, context), tokens.count), matches);
}

/** Where a text plainly tells of an approach, its questions and needs are about that approach, and point less to a wish. */
function askedByEngaged(weighed: WeighedSignal[], matches: readonly SignalMatch[]): WeighedSignal[] {
  if (total(weighed).engaged < plainly) return weighed;
  const common = new Set(matches.filter(({ signal }) => signal.engagedToo).map(({ signal }) => signal.id));
  return weighed.map((weighedSignal) =>
    common.has(weighedSignal.signal) && weighedSignal.points.willing
      ? { ...weighedSignal, points: scaled(weighedSignal.points, 1, { willing: left.askedByEngaged }) }
      : weighedSignal,
  );
}

/** A signal counts once for each word at which it starts, with its longest match there. */
function onePerStart(matches: readonly SignalMatch[]): Iterable<SignalMatch> {
  const longest = new Map<number, SignalMatch>();
  for (const match of matches) {
    const key = match.match.result * 2 ** 32 + match.match.from;
    const before = longest.get(key);
    if (!before || before.match.to < match.match.to) longest.set(key, match);
  }
  return longest.values();
}

/** Leaves out the signals that another one replaces where they meet ("pas de nouveau projet" is not "pas de projet"). */
function withoutReplaced(matches: readonly SignalMatch[]): readonly SignalMatch[] {
  const replaced = new Map<string, Set<number>>();
  for (const { signal, match } of matches)
    for (const other of signal.replaces) {
      const words = replaced.get(other) ?? new Set();
      for (let i = match.from; i < match.to; i++) words.add(i);
      replaced.set(other, words);
    }
  if (replaced.size === 0) return matches;
  return matches.filter(({ signal, match }) => {
    const words = replaced.get(signal.id);
    for (let i = match.from; words && i < match.to; i++) if (words.has(i)) return false;
    return true;
  });
}

/** A denial within the signal, up to a comma: "nous aimerions…, sans savoir avec qui" still says what they would like. */
function isDenied({ from, to }: Match, tokens: Tokens, denied: Uint8Array): boolean {
  for (let i = from; i < to && (i === from || tokens.before[i] !== breaks.comma); i++)
    if (denied[i]) return true;
  return false;
}

function all(marks: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!marks[i]) return false;
  return true;
}

function any(marks: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (marks[i]) return true;
  return false;
}

export const isEmpty = ({ unplanned, willing, engaged }: SignalPoints) =>
  unplanned === undefined && willing === undefined && engaged === undefined;

export function scaled(
  { unplanned, willing, engaged }: SignalPoints,
  factor: number,
  more: SignalPoints = {},
): SignalPoints {
  const result: SignalPoints = {};
  if (unplanned) result.unplanned = unplanned * factor * (more.unplanned ?? 1);
  if (willing) result.willing = willing * factor * (more.willing ?? 1);
  if (engaged) result.engaged = engaged * factor * (more.engaged ?? 1);
  return result;
}

/** "Oui, mais…": what stands before a contrast weighs less when what stands after it points elsewhere. */
function answerContrasts(
  weighed: readonly WeighedSignal[],
  tokens: Tokens,
  context: SentenceContext,
): WeighedSignal[] {
  if (!context.afterContrast.includes(1)) return [...weighed];
  const after = new Map<number, Scores>();
  for (const weighedSignal of weighed)
    if (context.afterContrast[weighedSignal.from])
      addTo(after, tokens.sentence[weighedSignal.from]!, weighedSignal.points);
  return weighed.map((weighedSignal) => {
    const answer = after.get(tokens.sentence[weighedSignal.from]!);
    if (!answer || context.afterContrast[weighedSignal.from]) return weighedSignal;
    return strongest(answer) === mainly(weighedSignal.points)
      ? weighedSignal
      : { ...weighedSignal, points: scaled(weighedSignal.points, left.beforeContrast) };
  });
}

function addTo(sums: Map<number, Scores>, key: number, points: SignalPoints) {
  const sum = sums.get(key) ?? { unplanned: 0, willing: 0, engaged: 0 };
  for (const situation of situations) sum[situation] += points[situation] ?? 0;
  sums.set(key, sum);
}

/**
 * The same signal found again adds less each time, so that repeating oneself is not evidence; nor is it more evidence when
 * several signals see the same in the same words.
 */
function diminish(weighed: readonly WeighedSignal[], count: number): WeighedSignal[] {
  const times = new Map<string, number>();
  const heard = new Uint8Array(count);
  return weighed
    .map((weighedSignal) => ({ weighedSignal, situation: mainly(weighedSignal.points) }))
    .sort(
      (a, b) =>
        b.weighedSignal.points[b.situation]! - a.weighedSignal.points[a.situation]! ||
        a.weighedSignal.from - b.weighedSignal.from,
    )
    .map(({ weighedSignal, situation }) => {
      const key = `${weighedSignal.signal} ${situation}`;
      const before = times.get(key) ?? 0;
      times.set(key, before + 1);
      const factor =
        left.again ** before * (any(heard, weighedSignal.from, weighedSignal.to) ? left.sameWords : 1);
      heard.fill(1, weighedSignal.from, weighedSignal.to);
      return factor === 1
        ? weighedSignal
        : { ...weighedSignal, points: scaled(weighedSignal.points, factor) };
    });
}

/** The situation that points go to most. */
function mainly(points: SignalPoints): Situation {
  let best: Situation = "unplanned";
  for (const situation of situations) if ((points[situation] ?? 0) > (points[best] ?? 0)) best = situation;
  return best;
}

/** The sum of what each signal adds: the scores *are* this sum, so that an explanation cannot disagree with them. */
export function total(weighed: readonly { points: SignalPoints }[]): Scores {
  const sum = { unplanned: 0, willing: 0, engaged: 0 };
  for (const { points } of weighed) {
    sum.unplanned += points.unplanned ?? 0;
    sum.willing += points.willing ?? 0;
    sum.engaged += points.engaged ?? 0;
  }
  return sum;
}
