// Joins actors that another laptop brought with those known here under another identifier, and finds those that may be one.

import { candidateOf } from "../../domain/importing/actor-dossier.ts";
import type { Candidate } from "../../domain/importing/candidate.ts";
import { bearerOf, type ImportedSubject, recognised } from "../../domain/importing/row-import.ts";
import { ImportIndex } from "../../domain/matching/blocking/import-index.ts";
import { type RowKeys, recordKeys, rowKeys } from "../../domain/matching/blocking/row-keys.ts";
import { matchableOfKnown } from "../../domain/matching/matchable-record.ts";
import type { MatchingLexicon } from "../../domain/matching/matching-lexicon.ts";
import type { MergeOutcome } from "../../store/exchange-records.ts";
import type { Importer, StoreWriter } from "../../store/store.ts";
import { type ResolvingImporter, resolveIdentities } from "../import/resolve-identities.ts";
import { matchingLexicon } from "../import/workspace-lexicon.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

interface JoinedIdentities {
  joined: readonly { kept: string; gone: string }[];
  /** How many pairs somebody is asked about. */
  doubtful: number;
}

/**
 * `rememberByHand` must have run before the merge, so that actors known here are found by their keys. Actors that both laptops know
 * (`shared`), and pairs that somebody on either said are two, are not compared.
 */
export async function joinIdentities(
  writer: StoreWriter,
  importer: Importer,
  { born, shared }: Pick<MergeOutcome, "born" | "shared">,
  { host, origin, first }: { host: ApplicationHost; origin: string; first: number },
): Promise<JoinedIdentities> {
  const joined: { kept: string; gone: string }[] = [];
  const join = async (a: number, b: number) => {
    const pair = await writer.exchange.join(a, b);
    if (pair) joined.push(pair);
    return pair !== null;
  };
  const joinNew: JoinIfKnown = async (number, other) =>
    other !== null && other < first && !shared.has(other) && (await join(number, other));
  const lexicon = await matchingLexicon(host);
  const left = await withoutBearers(writer, importer, born, joinNew);
  if (left.length === 0) return { joined, doubtful: 0 };
  // Compared as rows of a list are: first by marks that belong to one actor only, then by resemblance. A word weighs
  // by its rarity among all actors that came.
  const index = new ImportIndex(first);
  const rows = await rowsOf(writer, left, origin, lexicon);
  for (const [number, { keys }] of rows) index.note(number, keys);
  for (const [number, { keys, row }] of rows) {
    const other = recognised(row, keys.sure, await importer.recall([keys], null), origin);
    if (await joinNew(number, other?.number ?? null)) rows.delete(number);
  }
  for (const [number, { compared, giver }] of await importer.knownActors([...rows.keys()]))
    await importer.keepKeys(number, recordKeys(matchableOfKnown(compared, giver), lexicon));
  const comparison = comparingOnly(writer, importer);
  const identified = new Set([...shared, ...rows.keys()]);
  const options = { origin, policy: null, lexicon, identified };
  for await (const _ of resolveIdentities(comparison.importer, index, options));
  for (const [a, b] of comparison.pairs) await join(a, b);
  return { joined, doubtful: comparison.doubtful() };
}

/** Joins a new actor with one known here before the merge; false when there is none, or somebody said that they are two. */
type JoinIfKnown = (number: number, other: number | null) => Promise<boolean>;

type NewActor = MergeOutcome["born"][number];

/** Joins new actors with the actors here that have the identifier they want; returns the new actors left. */
async function withoutBearers(
  writer: StoreWriter,
  importer: Importer,
  born: readonly NewActor[],
  joinNew: JoinIfKnown,
): Promise<NewActor[]> {
  const clashing = born.filter(({ id, wanted }) => id !== wanted);
  const bearers = await importer.bearing(clashing.map(({ wanted }) => wanted));
  const left: NewActor[] = [];
  for (const actor of born) {
    const bearer = actor.id === actor.wanted ? null : await bearerFor(actor, bearers, writer);
    if (!(await joinNew(actor.number, bearer?.number ?? null))) left.push(actor);
  }
  return left;
}

/** New actors as the rows of a list, with their keys, by number. */
async function rowsOf(
  writer: StoreWriter,
  actors: readonly NewActor[],
  origin: string,
  lexicon: MatchingLexicon,
): Promise<Map<number, { keys: RowKeys; row: Candidate }>> {
  const numbers = new Map(actors.map(({ id, number }) => [id, number]));
  const rows = new Map<number, { keys: RowKeys; row: Candidate }>();
  for await (const actor of writer.actors({ ids: [...numbers.keys()] })) {
    const row = candidateOf(actor, 1);
    rows.set(numbers.get(actor.id)!, { keys: rowKeys(row, origin, lexicon), row });
  }
  return rows;
}

/** An importer that notes which actors are one instead of merging them, and leaves out questions that were asked before. */
function comparingOnly(writer: StoreWriter, importer: Importer) {
  const pairs: [number, number][] = [];
  let doubtful = 0;
  const comparing: ResolvingImporter = {
    eachBlock: (visit) => importer.eachBlock(visit),
    knownActors: (numbers) => importer.knownActors(numbers),
    holders: (keys) => importer.holders(keys),
    answers: (numbers) => importer.answers(numbers),
    openDoubts: (numbers) => importer.openDoubts(numbers),
    subjects: (numbers) => importer.subjects(numbers),
    async writeAbsorbed(absorbed) {
      for (const { into, absorbed: subject } of absorbed) pairs.push([into.number!, subject.number!]);
    },
    async addDoubts(doubts) {
      const news = await writer.exchange.unknownDoubts(doubts);
      doubtful += news.length;
      await importer.addDoubts(news);
    },
  };
  return { importer: comparing, pairs, doubtful: () => doubtful };
}

/** The actor here with the same identifier as one that came, unless somebody said that they are two actors. */
async function bearerFor(
  { id, wanted }: MergeOutcome["born"][number],
  bearers: ReadonlyMap<string, ImportedSubject>,
  writer: StoreWriter,
): Promise<ImportedSubject | null> {
  const actor = await writer.actor(id);
  return actor && bearerOf(candidateOf(actor, 1), wanted, { bearing: (one) => bearers.get(one) ?? null });
}
