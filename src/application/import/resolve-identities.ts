// Finds which of the actors that a file made and those known before are the same: entity resolution, after blocking by keys.
import { type Absorption, absorbActor } from "../../domain/importing/actor-absorption.ts";
import type { Action, ExistingPolicy } from "../../domain/importing/row-import.ts";
import type { ImportIndex } from "../../domain/matching/blocking/import-index.ts";
import { vetoKeyOf } from "../../domain/matching/blocking/veto-key.ts";
import { cluster, type Pair } from "../../domain/matching/clusters.ts";
import { areApart, areTwo, compare, compareNotApart } from "../../domain/matching/compare-records.ts";
import { componentsOf } from "../../domain/matching/connected-components.ts";
import { doubtfulFrom, type MatchReason, sameFrom } from "../../domain/matching/match-reason.ts";
import { matchableOfKnown } from "../../domain/matching/matchable-record.ts";
import type { MatchingLexicon } from "../../domain/matching/matching-lexicon.ts";
import { bearOneName } from "../../domain/matching/names/name-reasons.ts";
import { answerOpenQuestions } from "../../domain/matching/open-question.ts";
import type { Importer, NewDuplicate } from "../../store/store.ts";
import { ComparisonCache } from "./comparison-cache.ts";
import type { NameHolders } from "./names-in-exchanges.ts";

/** Reads the actors that are compared, and writes merges and duplicates. */
export type ResolvingImporter = Pick<
  Importer,
  | ("eachBlock" | "knownActors" | "holders" | "answers" | "openPossibleDuplicates" | "subjects")
  | ("writeAbsorbed" | "addPossibleDuplicates")
>;

/** What became of an actor that a file made, after all were compared. */
export interface ResolvedActor {
  /** `made`: the identifier that it got at first; `is`: that of the actor that it was merged into, else the same. */
  made: string;
  is: string;
  /** What became of the row that made it. */
  action: Action;
  /** What it changed in the actor that it was merged into. */
  changes: Absorption["changes"];
  differing: number;
}

/** How much of the work is done (0–1), and what became of some actors. */
export interface Resolution {
  share: number;
  actors: readonly ResolvedActor[];
}

/** How many pairs are compared, and how many joined, at a time. */
const pairsAtOnce = 400;
const pairsJoined = 250;

export interface ResolutionOptions {
  origin: string;
  policy: ExistingPolicy | null;
  lexicon: MatchingLexicon;
  /** Actors of rows that give an identifier: no two of them are joined. */
  identified: ReadonlySet<number>;
  /** The known actors that have the names of actors which rows about exchanges made. */
  named?: ReadonlyMap<number, NameHolders>;
}

/** A pair that was compared; `reasons` is null when nobody has to decide on it. */
type ComparedPair = Pair & { reasons: readonly MatchReason[] | null };

/**
 * Compares all actors before it joins any, so that the order of rows does not matter. Joins actors that are the same, and stores a
 * question about those that may be.
 */
export async function* resolveIdentities(
  importer: ResolvingImporter,
  index: ImportIndex,
  options: ResolutionOptions,
): AsyncGenerator<Resolution> {
  const cache = new ComparisonCache(importer, index, options.lexicon);
  await importer.eachBlock((key, actors) => index.share(key, actors));
  await learnOfKnown(importer, index);
  const named = options.named ?? new Map<number, NameHolders>();
  const pairs = await pairedByName(
    yield* comparedPairs(cache, index, options.identified),
    named,
    cache,
    index,
  );
  let done = 0;
  for (const components of inParts(componentsOf(pairs))) {
    await ctrlC();
    done += components.reduce((sum, { length }) => sum + length, 0);
    const { clusters, duplicates } = await clustersOf(
      { importer, cache, index, identified: options.identified, named },
      components,
    );
    const absorbed = await joinClusters(importer, clusters, options);
    await importer.addPossibleDuplicates(duplicates);
    const actors = [...absorbed.map(resolvedBy), ...(await doubtfulActors(importer, duplicates, index))];
    yield { share: 0.5 + done / pairs.length / 2, actors };
  }
  yield { share: 1, actors: [] };
}

/** Lets Node handle a Ctrl-C. */
const ctrlC = () => new Promise((resolve) => setImmediate(resolve));

/** The pairs that share a key and are the same or doubtful. */
async function* comparedPairs(
  cache: ComparisonCache,
  index: ImportIndex,
  identified: ReadonlySet<number>,
): AsyncGenerator<Resolution, ComparedPair[]> {
  const pairs: ComparedPair[] = [];
  const { count, some: parts } = index.pairs(pairsAtOnce);
  let done = 0;
  for (const some of parts) {
    await ctrlC();
    yield { share: done / count / 2, actors: [] };
    done += some.length;
    const profiles = await cache.profiles(some.flat());
    const compared = some.flatMap(([a, b]) => {
      const [profile, other] = [profiles.get(a), profiles.get(b)];
      const toldApart = identified.has(a) && identified.has(b);
      // An actor that no longer exists has no profile, but its keys may still be in the index.
      return profile && other && !toldApart && !areApart(profile, other, cache.context)
        ? [{ a, b, one: profile, other }]
        : [];
    });
    await cache.countForPairs(compared.map(({ one: profile, other }) => [profile, other]));
    for (const { a, b, one: profile, other } of compared) {
      const { score, verdict, reasons } = compareNotApart(profile, other, cache.context, index.isNew(a));
      if (verdict !== "different")
        pairs.push({ a, b, score, verdict, reasons: verdict === "doubtful" ? reasons : null });
    }
  }
  return pairs;
}

/** More than other pairs have, so that a name decides. */
const scoreOfName = sameFrom * 4;

/**
 * Replaces the pairs of actors whose name known actors have: with the one that is meant an actor is the same, and somebody is asked about each of
 * several. Two of these stay a pair only when they mean the same.
 */
async function pairedByName(
  pairs: readonly ComparedPair[],
  named: ReadonlyMap<number, NameHolders>,
  cache: ComparisonCache,
  index: ImportIndex,
): Promise<readonly ComparedPair[]> {
  if (named.size === 0) return pairs;
  const meaning = (actor: number) => named.get(actor)?.fitting.join(" ");
  const others = pairs.filter(({ a, b, verdict }) =>
    index.isNew(a) && index.isNew(b)
      ? !(named.has(a) && named.has(b)) || (verdict === "same" && meaning(a) === meaning(b))
      : !named.has(a) && !named.has(b),
  );
  const profiles = await cache.profiles([...named].flatMap(([made, { fitting }]) => [made, ...fitting]));
  const byName = [...named].flatMap(([made, { sure, fitting }]) =>
    (sure === null ? fitting : [sure]).map((known): ComparedPair => {
      if (sure !== null) return { a: known, b: made, score: scoreOfName, verdict: "same", reasons: null };
      const { score, reasons } = compareNotApart(profiles.get(known)!, profiles.get(made)!, cache.context);
      return { a: known, b: made, score: Math.max(score, doubtfulFrom), verdict: "doubtful", reasons };
    }),
  );
  return [...others, ...byName];
}

/** Loads the veto keys of known actors: an official number or a département shows that most of them are none of the new ones. */
async function learnOfKnown(importer: ResolvingImporter, index: ImportIndex): Promise<void> {
  const known = index.knownPaired();
  for (let from = 0; from < known.length; from += pairsAtOnce)
    for (const [actor, { compared, giver }] of await importer.knownActors(
      known.slice(from, from + pairsAtOnce),
    ))
      index.learn(actor, vetoKeyOf(matchableOfKnown(compared, giver)));
}

/** Groups components until a group has `pairsJoined` pairs. */
function* inParts(components: readonly ComparedPair[][]): Iterable<readonly (readonly ComparedPair[])[]> {
  let some: ComparedPair[][] = [];
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

interface Clustering {
  /** The numbers of actors that are one. The first stays: it was known before, or made by the first row. */
  clusters: (readonly number[])[];
  duplicates: NewDuplicate[];
}

interface ClusteringTools {
  importer: ResolvingImporter;
  cache: ComparisonCache;
  index: ImportIndex;
  identified: ReadonlySet<number>;
  named: ReadonlyMap<number, NameHolders>;
}

async function clustersOf(
  tools: ClusteringTools,
  components: readonly (readonly ComparedPair[])[],
): Promise<Clustering> {
  const clustering: Clustering = { clusters: [], duplicates: [] };
  const pairs: ComparedPair[] = [];
  for (const component of components) {
    // Most components are one pair, or actors that are all the same. They need no clustering.
    const [{ a, b, score, reasons }] = component as readonly [ComparedPair];
    const actors = actorsOf(component);
    if (component.length === 1 && reasons !== null) clustering.duplicates.push({ a, b, score, reasons });
    else if (areAllSame(component, actors.length)) clustering.clusters.push(actors);
    else pairs.push(...component);
  }
  if (pairs.length === 0) return clustering;
  const { clusters, duplicates } = await clusterTogether(tools, pairs);
  clustering.clusters.push(...clusters);
  clustering.duplicates.push(...duplicates);
  return clustering;
}

/** Clusters actors that pairs link in chains, so that no cluster holds two that are different. */
async function clusterTogether(
  { importer, cache, index, identified, named }: ClusteringTools,
  pairs: readonly ComparedPair[],
): Promise<Clustering> {
  const actors = actorsOf(pairs);
  const at = new Map(actors.map((actor, position) => [actor, position]));
  const read = await cache.profiles(actors);
  const profiles = actors.map((actor) => read.get(actor)!);
  const known = actors.filter((actor) => !index.isNew(actor));
  const open = known.length > 1 ? await importer.openPossibleDuplicates(known) : [];
  const asked = new Set(open.map(([a, b]) => pairKey(a, b)));
  const areKnown = (a: number, b: number) => !index.isNew(actors[a]!) && !index.isNew(actors[b]!);
  const either = (is: typeof areApart) => (a: number, b: number) =>
    areKnown(a, b) ||
    (identified.has(actors[a]!) && identified.has(actors[b]!)) ||
    is(profiles[a]!, profiles[b]!, cache.context);
  const { clusters, doubtful, firstOf } = cluster(
    actors.length,
    answerOpenQuestions(
      pairs.map((pair) => ({ ...pair, a: at.get(pair.a)!, b: at.get(pair.b)! })),
      {
        isNew: (position) => index.isNew(actors[position]!),
        areAsked: (a, b) => asked.has(pairKey(actors[a]!, actors[b]!)),
        mayBeNamesakes: (a, b) =>
          !named.has(actors[a]!) &&
          bearOneName(profiles[a]!, profiles[b]!) &&
          !areTwo(profiles[a]!, profiles[b]!, cache.context),
      },
    ),
    { keepsApart: either(areApart), areTwo: either(areTwo) },
    (position) => profiles[position]!.content,
  );
  const stays = (position: number) => actors[firstOf[position]!]!;
  const unexplained = doubtful.filter(({ reasons }) => reasons === null);
  await cache.countForPairs(unexplained.map(({ a, b }) => [profiles[a]!, profiles[b]!]));
  const areNew = (a: number, b: number) => index.isNew(actors[a]!) && index.isNew(actors[b]!);
  return {
    clusters: clusters.map((members) => members.map((position) => actors[position]!)),
    duplicates: doubtful.map(({ a, b, score, reasons }) => {
      const why = reasons
        ? { score, reasons }
        : compare(profiles[a]!, profiles[b]!, cache.context, areNew(a, b));
      return { a: stays(a), b: stays(b), score: why.score, reasons: why.reasons };
    }),
  };
}

const pairKey = (a: number, b: number) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** The actors of pairs, in ascending order. */
const actorsOf = (pairs: readonly Pair[]): number[] =>
  [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort((x, y) => x - y);

/** Whether every two actors of a component are the same. */
const areAllSame = (component: readonly Pair[], actors: number) =>
  component.length === (actors * (actors - 1)) / 2 && component.every(({ verdict }) => verdict === "same");

const resolvedBy = ({ into, absorbed, action, changes, differing }: Absorption): ResolvedActor => ({
  made: absorbed.id!,
  is: into.id!,
  action,
  changes,
  differing: differing.length,
});

async function joinClusters(
  importer: ResolvingImporter,
  clusters: Clustering["clusters"],
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

/** The doubtful actors: of each two that may be one, the one that was made last, if this file made it. */
async function doubtfulActors(
  importer: ResolvingImporter,
  duplicates: readonly NewDuplicate[],
  index: ImportIndex,
): Promise<ResolvedActor[]> {
  const last = [...new Set(duplicates.map(({ a, b }) => Math.max(a, b)))].filter((actor) =>
    index.isNew(actor),
  );
  if (last.length === 0) return [];
  return [...(await importer.knownActors(last)).values()].map(({ id }) => ({
    made: id,
    is: id,
    action: "doubtful",
    changes: [],
    differing: 0,
  }));
}
