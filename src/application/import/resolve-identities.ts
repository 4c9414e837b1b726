import { type Absorption, absorbActor } from "../../domain/importing/actor-absorption.ts";
import type { Action, ExistingPolicy } from "../../domain/importing/row-import.ts";
import type { ImportIndex } from "../../domain/matching/blocking/import-index.ts";
import { vetoKeyOf } from "../../domain/matching/blocking/veto-key.ts";
import { cluster, type Pair } from "../../domain/matching/clusters.ts";
import {
  areApart,
  areTwo,
  bearOneName,
  compare,
  compareNotApart,
} from "../../domain/matching/compare-records.ts";
import { componentsOf } from "../../domain/matching/connected-components.ts";
import type { MatchReason } from "../../domain/matching/match-reason.ts";
import { matchableOfKnown } from "../../domain/matching/matchable-record.ts";
import type { MatchingLexicon } from "../../domain/matching/matching-lexicon.ts";
import { answerOpenQuestions } from "../../domain/matching/open-question.ts";
import { Interrupted } from "../../domain/problems/problem.ts";
import type { Importer, NewDoubt } from "../../store/store.ts";
import { ComparisonCache } from "./comparison-cache.ts";

/** What became of an actor that a file made, once all were compared. */
export interface Settled {
  /** Its identifier as it was made, and that of the actor that it is. */
  made: string;
  is: string;
  /** What became of the row that made it. */
  action: Action;
  /** What it did to an actor that was known before. */
  changes: Absorption["changes"];
  differing: number;
}

/** Pairs compared at once, and pairs joined at once. */
const pairsAtOnce = 400;
const pairsJoined = 250;

export interface SettleOptions {
  origin: string;
  policy: ExistingPolicy | null;
  lexicon: MatchingLexicon;
  interrupted: AbortSignal;
  /** Told how much is done, between 0 and 1. */
  settling: (share: number) => void;
}

/** A pair with why it is asked about; null when it is not. */
type ToldPair = Pair & { reasons: readonly MatchReason[] | null };

/**
 * Settles who is who among the actors that a file made and those known before, all at once, so that the order of rows does
 * not matter: what is the same is joined, what may be is kept apart for somebody to decide. Gives what became of them, some at
 * a time.
 */
export async function* settle(
  importer: Importer,
  roll: ImportIndex,
  options: SettleOptions,
): AsyncIterable<readonly Settled[]> {
  const evidence = new ComparisonCache(importer, roll, options.lexicon);
  await importer.eachBlock((key, actors) => roll.share(key, actors));
  await learnOfKnown(importer, roll);
  const pairs = await comparedPairs(evidence, roll, options);
  let done = 0;
  for (const components of inParts(componentsOf(pairs))) {
    await pause(options, 0.5 + done / pairs.length / 2);
    done += components.reduce((sum, { length }) => sum + length, 0);
    const { clusters, doubts } = await decided(importer, evidence, roll, components);
    const absorbed = await joined(importer, clusters, options);
    await importer.addDoubts(doubts);
    yield [...absorbed.map(settledFrom), ...(await doubted(importer, doubts, roll))];
  }
  options.settling(1);
}

/** Tells how much is done, and lets Ctrl-C be heard. */
async function pause({ interrupted, settling }: SettleOptions, share: number): Promise<void> {
  settling(share);
  await new Promise((resolve) => setImmediate(resolve));
  if (interrupted.aborted) throw new Interrupted();
}

/** Every pair that shares a key and is not plainly different. */
async function comparedPairs(
  evidence: ComparisonCache,
  roll: ImportIndex,
  options: SettleOptions,
): Promise<ToldPair[]> {
  const pairs: ToldPair[] = [];
  const { count, some: parts } = roll.pairs(pairsAtOnce);
  let done = 0;
  for (const some of parts) {
    await pause(options, done / count / 2);
    done += some.length;
    const profiles = await evidence.profiles(some.flat());
    const compared = some.flatMap(([a, b]) => {
      const [one, other] = [profiles.get(a), profiles.get(b)];
      // Keys of an actor that is gone may be left in the index.
      return one && other && !areApart(one, other, evidence.context) ? [{ a, b, one, other }] : [];
    });
    await evidence.ofPairs(compared.map(({ one, other }) => [one, other]));
    for (const { a, b, one, other } of compared) {
      const { score, verdict, reasons } = compareNotApart(one, other, evidence.context, roll.isNew(a));
      if (verdict !== "different")
        pairs.push({ a, b, score, verdict, reasons: verdict === "doubtful" ? reasons : null });
    }
  }
  return pairs;
}

/** Most of those known before are told from the new ones by a number or a département. */
async function learnOfKnown(importer: Importer, roll: ImportIndex): Promise<void> {
  const known = roll.knownPaired();
  for (let from = 0; from < known.length; from += pairsAtOnce)
    for (const [actor, { compared, giver }] of await importer.known(known.slice(from, from + pairsAtOnce)))
      roll.learn(actor, vetoKeyOf(matchableOfKnown(compared, giver)));
}

/** Components, as many at a time as have about `pairsJoined` pairs. */
function* inParts(components: readonly ToldPair[][]): Iterable<readonly (readonly ToldPair[])[]> {
  let some: ToldPair[][] = [];
  let size = 0;
  for (const component of components) {
    some.push(component);
    size += component.length;
    if (size < pairsJoined) continue;
    yield some;
    [some, size] = [[], 0];
  }
  if (size > 0) yield some;
}

/** Numbers of actors that are one, the one that stays first: known before, or made by the first row; and what is asked. */
interface Decided {
  clusters: (readonly number[])[];
  doubts: NewDoubt[];
}

async function decided(
  importer: Importer,
  evidence: ComparisonCache,
  roll: ImportIndex,
  components: readonly (readonly ToldPair[])[],
): Promise<Decided> {
  const found: Decided = { clusters: [], doubts: [] };
  const pairs: ToldPair[] = [];
  for (const component of components) {
    // Two that have nothing to do with others, and those that are all the same, are most of them: they need no second look.
    const [{ a, b, score, reasons }] = component as readonly [ToldPair];
    const actors = actorsOf(component);
    if (component.length === 1 && reasons !== null) found.doubts.push({ a, b, score, reasons });
    else if (areAllSame(component, actors.length)) found.clusters.push(actors);
    else pairs.push(...component);
  }
  if (pairs.length === 0) return found;
  const actors = actorsOf(pairs);
  const at = new Map(actors.map((actor, position) => [actor, position]));
  const read = await evidence.profiles(actors);
  const profiles = actors.map((actor) => read.get(actor)!);
  const known = actors.filter((actor) => !roll.isNew(actor));
  const open = known.length > 1 ? await importer.openDoubts(known) : [];
  const asked = new Set(open.map(([a, b]) => pairKey(a, b)));
  const areKnown = (a: number, b: number) => !roll.isNew(actors[a]!) && !roll.isNew(actors[b]!);
  const either = (is: typeof areApart) => (a: number, b: number) =>
    areKnown(a, b) || is(profiles[a]!, profiles[b]!, evidence.context);
  const { clusters, doubtful, firstOf } = cluster(
    actors.length,
    answerOpenQuestions(
      pairs.map((pair) => ({ ...pair, a: at.get(pair.a)!, b: at.get(pair.b)! })),
      {
        isNew: (position) => roll.isNew(actors[position]!),
        areAsked: (a, b) => asked.has(pairKey(actors[a]!, actors[b]!)),
        mayBeNamesakes: (a, b) =>
          bearOneName(profiles[a]!, profiles[b]!) && !areTwo(profiles[a]!, profiles[b]!, evidence.context),
      },
    ),
    { apart: either(areApart), areTwo: either(areTwo) },
    (position) => profiles[position]!.content,
  );
  const isOne = (position: number) => actors[firstOf[position]!]!;
  for (const members of clusters) found.clusters.push(members.map((position) => actors[position]!));
  const untold = doubtful.filter(({ reasons }) => reasons === null);
  await evidence.ofPairs(untold.map(({ a, b }) => [profiles[a]!, profiles[b]!]));
  for (const { a, b, score, reasons } of doubtful) {
    const why = reasons
      ? { score, reasons }
      : compare(
          profiles[a]!,
          profiles[b]!,
          evidence.context,
          roll.isNew(actors[a]!) && roll.isNew(actors[b]!),
        );
    found.doubts.push({ a: isOne(a), b: isOne(b), score: why.score, reasons: why.reasons });
  }
  return found;
}

const pairKey = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** In order. */
const actorsOf = (pairs: readonly Pair[]): number[] =>
  [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort((x, y) => x - y);

/** Each two of a component's actors are the same: no chain can hold a veto. */
const areAllSame = (component: readonly Pair[], actors: number) =>
  component.length === (actors * (actors - 1)) / 2 && component.every(({ verdict }) => verdict === "same");

const settledFrom = ({ into, gone, action, changes, differing }: Absorption): Settled => ({
  made: gone.id!,
  is: into.id!,
  action,
  changes,
  differing: differing.length,
});

async function joined(
  importer: Importer,
  clusters: Decided["clusters"],
  options: { origin: string; policy: ExistingPolicy | null },
): Promise<Absorption[]> {
  if (clusters.length === 0) return [];
  const subjects = await importer.subjects(clusters.flat());
  const absorbed = clusters.flatMap(([first, ...others]) =>
    others.map((other) => absorbActor(subjects.get(first!)!, subjects.get(other)!, options)),
  );
  await importer.writeAbsorbed(absorbed);
  return absorbed;
}

/** Of two actors that may be one, the one made last is doubtful. */
async function doubted(
  importer: Importer,
  doubts: readonly NewDoubt[],
  roll: ImportIndex,
): Promise<Settled[]> {
  const last = [...new Set(doubts.map(({ a, b }) => Math.max(a, b)))].filter((actor) => roll.isNew(actor));
  if (last.length === 0) return [];
  return [...(await importer.known(last)).values()].map(({ id }) => ({
    made: id,
    is: id,
    action: "doubtful",
    changes: [],
    differing: 0,
  }));
}
