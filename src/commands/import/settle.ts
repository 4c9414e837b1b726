import { type Absorption, absorb } from "../../domain/absorbing.ts";
import type { Action, ExistingPolicy } from "../../domain/importing.ts";
import { matchableOfKnown } from "../../domain/matching/candidates.ts";
import { type Clustering, cluster, type Pair } from "../../domain/matching/clusters.ts";
import { areApart, compare, compareNotApart } from "../../domain/matching/compare.ts";
import { componentsOf } from "../../domain/matching/components.ts";
import type { Lexicon } from "../../domain/matching/lexicon.ts";
import type { Roll } from "../../domain/matching/roll.ts";
import { traitsOf } from "../../domain/matching/traits.ts";
import { Interrupted } from "../../domain/problem.ts";
import type { Importer, NewDoubt } from "../../store/store.ts";
import { Evidence } from "./evidence.ts";

/** What became of an actor that a file made, once all were compared. */
export interface Settled {
  /** Its identifier as it was made, and that of the actor that it is. */
  made: string;
  is: string;
  /** What became of the row that made it. */
  action: Action;
  /** What it told of an actor that was known before. */
  told: Absorption["told"];
  differing: number;
}

/** Pairs compared at once, and actors joined at once. */
const pairsAtOnce = 2000;
const actorsAtOnce = 1000;

/**
 * Settles who is who among the actors that a file made and those known before, all at once, so that the order of rows does
 * not matter: what is the same is joined, what may be is kept apart for somebody to decide.
 */
export async function settle(
  importer: Importer,
  roll: Roll,
  options: { origin: string; policy: ExistingPolicy | null; lexicon: Lexicon; interrupted: AbortSignal },
): Promise<Settled[]> {
  const isNew = await importer.isNew();
  const evidence = new Evidence(importer, roll, isNew, options.lexicon);
  await importer.eachBlock((actors) => roll.pair(actors));
  await learnOfKnown(importer, roll);
  const pairs: Pair[] = [];
  for (const some of roll.pairs(pairsAtOnce)) {
    if (options.interrupted.aborted) throw new Interrupted();
    const profiles = await evidence.of(some.flat(), some);
    for (const [a, b] of some) {
      const [one, other] = [profiles.get(a)!, profiles.get(b)!];
      if (areApart(one, other, evidence.context)) continue;
      const { score, verdict } = compareNotApart(one, other, evidence.context);
      if (verdict !== "different") pairs.push({ a, b, score, verdict });
    }
  }
  const settled: Settled[] = [];
  for (const some of together(componentsOf(pairs))) {
    if (options.interrupted.aborted) throw new Interrupted();
    settled.push(...(await join(importer, evidence, some, isNew, options)));
  }
  return settled;
}

/** Most of those known before are told from the new ones by a number or a département. */
async function learnOfKnown(importer: Importer, roll: Roll): Promise<void> {
  const known = roll.knownPaired();
  for (let from = 0; from < known.length; from += pairsAtOnce)
    for (const [actor, { compared, giver }] of await importer.known(known.slice(from, from + pairsAtOnce)))
      roll.learn(actor, traitsOf(matchableOfKnown(compared, giver)));
}

/** Components, as many at a time as have about `actorsAtOnce` actors. */
function* together(components: readonly (readonly Pair[])[]): Iterable<readonly Pair[]> {
  let some: Pair[] = [];
  for (const component of components) {
    for (const pair of component) some.push(pair);
    if (some.length < actorsAtOnce) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

async function join(
  importer: Importer,
  evidence: Evidence,
  pairs: readonly Pair[],
  isNew: (actor: number) => boolean,
  options: { origin: string; policy: ExistingPolicy | null },
): Promise<Settled[]> {
  const actors = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort((x, y) => x - y);
  const at = new Map(actors.map((actor, position) => [actor, position]));
  const found = await evidence.of(
    actors,
    pairs.map(({ a, b }) => [a, b] as const),
  );
  const profiles = actors.map((actor) => found.get(actor)!);
  const apart = (a: number, b: number) =>
    (!isNew(actors[a]!) && !isNew(actors[b]!)) || areApart(profiles[a]!, profiles[b]!, evidence.context);
  const positioned = pairs.map((pair) => ({ ...pair, a: at.get(pair.a)!, b: at.get(pair.b)! }));
  const clustering = cluster(actors.length, positioned, apart, (position) => profiles[position]!.content);
  // The lowest number is that of the actor known before, or else of the first row.
  const isOne = (position: number) => actors[clustering.firstOf[position]!]!;
  const absorbed = await joinClusters(importer, clustering, actors, options);
  const doubts = clustering.doubtful.map(({ a, b, score }): NewDoubt => {
    const { reasons } = compare(profiles[a]!, profiles[b]!, evidence.context);
    return { a: isOne(a), b: isOne(b), score, reasons };
  });
  await importer.addDoubts(doubts);
  return [...absorbed.map(settledFrom), ...(await doubted(importer, doubts, isNew))];
}

const settledFrom = ({ into, gone, action, told, differing }: Absorption): Settled => ({
  made: gone.id!,
  is: into.id!,
  action,
  told: into.fresh ? [] : told,
  differing: differing.length,
});

async function joinClusters(
  importer: Importer,
  { clusters }: Clustering,
  actors: readonly number[],
  options: { origin: string; policy: ExistingPolicy | null },
): Promise<Absorption[]> {
  const joined = clusters.map((members) => members.map((position) => actors[position]!));
  const subjects = await importer.subjects(joined.flat());
  const absorbed = joined.flatMap(([first, ...others]) =>
    others.map((other) => absorb(subjects.get(first!)!, subjects.get(other)!, options)),
  );
  if (absorbed.length > 0) await importer.writeAbsorbed(absorbed);
  return absorbed;
}

/** Of two actors that may be one, the one made last is doubtful. */
async function doubted(
  importer: Importer,
  doubts: readonly NewDoubt[],
  isNew: (actor: number) => boolean,
): Promise<Settled[]> {
  const last = [...new Set(doubts.map(({ a, b }) => Math.max(a, b)))].filter(isNew);
  if (last.length === 0) return [];
  return [...(await importer.known(last)).values()].map(({ id }) => ({
    made: id,
    is: id,
    action: "doubtful",
    told: [],
    differing: 0,
  }));
}
