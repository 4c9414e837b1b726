// Learns from the team's own assessments which words point to which situation in its list.
import type { Situation } from "../situations/situation.ts";
import { confidenceOf } from "./confidence.ts";
import type { SignalPoints } from "./signal.ts";
import { type Scores, strongest } from "./situation-scores.ts";

/** One actor whose situation a person confirmed: what the signals say of it, its words, and who confirmed it. */
export interface Confirmed {
  scores: Scores;
  words: ReadonlySet<string>;
  situation: Situation;
  by: string;
}

/** The situation to which a word points in this list, and the points that the word adds to it. */
export interface Lesson {
  situation: Situation;
  value: number;
}

/** What the team's own assessments teach. No word when they teach nothing sure. */
export interface Learnt {
  /** How many confirmed actors it was learnt from, and whose assessments they are. */
  from: number;
  by: readonly { who: string; count: number }[];
  /** How many of them are suggested rightly without and with what was learnt from the others. */
  right: { before: number; after: number };
  words: ReadonlyMap<string, Lesson>;
  /** By how much the signals' points count more here than elsewhere: 1 unless they proved surer than they claim. */
  trust: number;
}

/** Fewer confirmed actors teach nothing but chance. */
export const fewestToLearn = 20;
/** A word must stand in so many confirmed actors. */
const fewestActors = 3;
/** Imaginary actors by which shares are pulled to the average, so that two agreeing actors do not make a law. */
const pull = 3;
/** How surely a word must point to a situation: the logarithm of the factor by which it raises the odds. */
const leastLift = 0.7;
/** What one word, and all words of one actor together, can add: less than one plain statement of the actor. */
const most = { word: 3, actor: 3 };
const strengths = [0, 1, 2];
const trusts = [1, 1.2, 1.4, 1.6];
/**
 * Before words are learnt, this share of the actors more must come out right; before trust is raised, the sum of all verdicts must rise by
 * this. Chosen by hand, against learning from chance.
 */
const worthOfWords = 0.12;
const worthOfTrust = 1;
/** What a wrong suggestion costs, where a right one counts 1 and none 0. */
const costOfWrong = 2;

/**
 * Learns from actors confirmed by people which words point to which situation, and how far the signals can be trusted here.
 * Actors that the signals already get right count for little. Each actor is then tried against what the others teach:
 * unless clearly more come out right, nothing is learnt.
 */
export function learn(confirmed: readonly Confirmed[], minimum: number): Learnt {
  const counts = new Counts(confirmed);
  const verdicts = (strength: number, trust: number) =>
    confirmed.map((actor) =>
      verdict(actor, strength === 0 ? [] : counts.lessonsWithout(actor, strength), trust, minimum),
    );
  const before = verdicts(0, 1);
  let best = { strength: 0, trust: 1, after: before, gain: 0 };
  if (confirmed.length >= fewestToLearn)
    for (const strength of strengths)
      for (const trust of trusts) {
        const after = verdicts(strength, trust);
        const gain = sum(after) - sum(before);
        const needed = trust > 1 ? worthOfTrust : 0;
        const enough = strength === 0 || right(after) - right(before) >= confirmed.length * worthOfWords;
        if (enough && gain >= needed && gain > best.gain + 0.5) best = { strength, trust, after, gain };
      }
  return {
    from: confirmed.length,
    by: countBy(confirmed.map(({ by }) => by)),
    right: { before: right(before), after: right(best.after) },
    words: best.strength > 0 ? counts.lessons(best.strength) : new Map(),
    trust: best.trust,
  };
}

const right = (verdicts: readonly number[]) => verdicts.filter((one) => one > 0).length;

/** The learnt words among those of an actor, where each stands and what it adds. */
export function lessonsIn<Place>(
  words: ReadonlyMap<string, Place>,
  learnt: Learnt,
): (Place & { points: SignalPoints })[] {
  const learntWords = [...words].flatMap(([word, place]) => {
    const lesson = learnt.words.get(word);
    return lesson ? [{ ...lesson, place }] : [];
  });
  return withinStatement(learntWords).map(({ situation, value, place }) => ({
    ...place,
    points: { [situation]: value },
  }));
}

/** Sorts lessons by strength. For one situation, each next lesson counts 0.6 times as much, and all together at most `most.actor`. */
function withinStatement<T extends Lesson>(lessons: readonly T[]): T[] {
  const left = { unplanned: most.actor, willing: most.actor, engaged: most.actor };
  const times = { unplanned: 0, willing: 0, engaged: 0 };
  return [...lessons]
    .sort((a, b) => b.value - a.value)
    .flatMap((lesson) => {
      const { situation } = lesson;
      const value = Math.min(left[situation], lesson.value * 0.6 ** times[situation]++);
      left[situation] -= value;
      return value > 0 ? [{ ...lesson, value }] : [];
    });
}

/** Points as they count where the signals proved surer than elsewhere. */
export const trusted = (points: SignalPoints, { trust }: Learnt): SignalPoints => multiplied(points, trust);

const multiplied = <P extends Partial<Scores>>(points: P, trust: number): P =>
  Object.fromEntries(Object.entries(points).map(([situation, value]) => [situation, value * trust])) as P;

/** 1 when the suggestion would be right, 0 when there would be none, minus `costOfWrong` when it would be wrong. */
function verdict(
  { scores, situation }: Confirmed,
  lessons: readonly Lesson[],
  trust: number,
  minimum: number,
): number {
  const sums = multiplied(scores, trust);
  for (const lesson of lessons) sums[lesson.situation] += lesson.value;
  if (confidenceOf(sums) < minimum) return 0;
  return strongest(sums) === situation ? 1 : -costOfWrong;
}

/** Counts the confirmed actors of each situation that use a word. An actor counts the more, the less sure the signals are of its situation. */
class Counts {
  readonly #words = new Map<string, { actors: number; by: Scores }>();
  readonly #all: Scores = { unplanned: 1, willing: 1, engaged: 1 };

  constructor(confirmed: readonly Confirmed[]) {
    for (const actor of confirmed) this.#count(actor, 1);
  }

  /** What the words of one actor add when only the other actors are learnt from. */
  lessonsWithout(one: Confirmed, strength: number): Lesson[] {
    this.#count(one, -1);
    const lessons = [...one.words].flatMap((word) => this.#lesson(word, strength) ?? []);
    this.#count(one, 1);
    return withinStatement(lessons);
  }

  lessons(strength: number): Map<string, Lesson> {
    return new Map(
      [...this.#words.keys()].flatMap((word) => {
        const lesson = this.#lesson(word, strength);
        return lesson ? [[word, lesson] as const] : [];
      }),
    );
  }

  #count({ words, situation, scores }: Confirmed, times: 1 | -1) {
    const certain = strongest(scores) === situation ? confidenceOf(scores) : 0;
    const weight = times * (1.05 - certain);
    this.#all[situation] += weight;
    for (const word of words) {
      const counts = this.#words.get(word) ?? { actors: 0, by: { unplanned: 0, willing: 0, engaged: 0 } };
      counts.actors += times;
      counts.by[situation] += weight;
      this.#words.set(word, counts);
    }
  }

  /** What a word points to, and by how much; null when it is rare or says little. */
  #lesson(word: string, strength: number): Lesson | null {
    const counts = this.#words.get(word);
    if (!counts || counts.actors < fewestActors) return null;
    const situation = strongest(counts.by);
    const usual = this.#all[situation] / sum(Object.values(this.#all));
    const share = (counts.by[situation] + pull * usual) / (sum(Object.values(counts.by)) + pull);
    const lift = logOdds(share) - logOdds(usual);
    return lift < leastLift ? null : { situation, value: Math.min(most.word, lift) * strength };
  }
}

const logOdds = (share: number) => Math.log(share / (1 - share));

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function countBy(people: readonly string[]): { who: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const who of people) counts.set(who, (counts.get(who) ?? 0) + 1);
  return [...counts]
    .map(([who, count]) => ({ who, count }))
    .sort((a, b) => b.count - a.count || (a.who < b.who ? -1 : 1));
}
