// Joins actors from another laptop with the same actors known here under another identifier, and finds pairs that may be one actor.

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
  /** How many new pairs somebody has to decide on. */
  doubtful: number;
}

/**
 * Call `rememberByHand` before the merge, so that actors known here are found by their keys. `first`: the number of the first actor that
 * came. Actors that both laptops know (`shared`), and pairs that somebody on either laptop declared different, are not compared.
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
  const unmatched = await withoutBearers(writer, importer, born, joinNew);
  if (unmatched.length === 0) return { joined, doubtful: 0 };
  // They are compared like the rows of a list: first by what only one actor can have, then by resemblance. A word counts for more when
  // it is rare among the actors that came.
  const index = new ImportIndex(first);
  const rows = await rowsOf(writer, unmatched, origin, lexicon);
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

/** Joins a new actor with one known here before the merge; false when there is none, when both laptops know it, or when somebody declared them different. */
type JoinIfKnown = (number: number, other: number | null) => Promise<boolean>;

type NewActor = MergeOutcome["born"][number];

/** Joins new actors with the actors here that have the identifier they want; returns the other new actors. */
async function withoutBearers(
  writer: StoreWriter,
  importer: Importer,
  born: readonly NewActor[],
  joinNew: JoinIfKnown,
): Promise<NewActor[]> {
  const clashing = born.filter(({ id, wanted }) => id !== wanted);
  const bearers = await importer.bearing(clashing.map(({ wanted }) => wanted));
  const unmatched: NewActor[] = [];
  for (const actor of born) {
    const bearer = actor.id === actor.wanted ? null : await bearerFor(actor, bearers, writer);
    if (!(await joinNew(actor.number, bearer?.number ?? null))) unmatched.push(actor);
  }
  return unmatched;
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

/** An importer that collects the pairs that are one actor instead of merging them, and adds only questions that are new. */
function comparingOnly(writer: StoreWriter, importer: Importer) {
  const pairs: [number, number][] = [];
  let doubtful = 0;
  const comparing: ResolvingImporter = {
    eachBlock: (visit) => importer.eachBlock(visit),
    knownActors: (numbers) => importer.knownActors(numbers),
    holders: (keys) => importer.holders(keys),
    answers: (numbers) => importer.answers(numbers),
    openPossibleDuplicates: (numbers) => importer.openPossibleDuplicates(numbers),
    subjects: (numbers) => importer.subjects(numbers),
    async writeAbsorbed(absorbed) {
      for (const { into, absorbed: subject } of absorbed) pairs.push([into.number!, subject.number!]);
    },
    async addPossibleDuplicates(duplicates) {
      const newDuplicates = await writer.exchange.unknownPossibleDuplicates(duplicates);
      doubtful += newDuplicates.length;
      await importer.addPossibleDuplicates(newDuplicates);
    },
  };
  return { importer: comparing, pairs, doubtful: () => doubtful };
}

/** The actor here that has the identifier that a new actor wants, if their values do not show that they are two actors. */
async function bearerFor(
  { id, wanted }: MergeOutcome["born"][number],
  bearers: ReadonlyMap<string, ImportedSubject>,
  writer: StoreWriter,
): Promise<ImportedSubject | null> {
  const actor = await writer.actor(id);
  return (
    actor &&
    bearerOf(candidateOf(actor, 1), wanted, { bearing: (identifier) => bearers.get(identifier) ?? null })
  );
}
