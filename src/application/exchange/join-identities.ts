// Finds out which of the actors that another laptop brought are known here under another identifier, or may be.

import { candidateOf } from "../../domain/importing/actor-dossier.ts";
import type { Candidate } from "../../domain/importing/candidate.ts";
import { bearerOf, type ImportedSubject, recognised } from "../../domain/importing/row-import.ts";
import { ImportIndex } from "../../domain/matching/blocking/import-index.ts";
import { type RowKeys, recordKeys, rowKeys } from "../../domain/matching/blocking/row-keys.ts";
import { matchableOfKnown } from "../../domain/matching/matchable-record.ts";
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
 * Those known before must have been remembered (`rememberByHand`) before others came. Actors that both know, or that one of them told
 * apart, are not compared.
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
  const lexicon = await matchingLexicon(host);
  let left: MergeOutcome["born"][number][] = [];
  const clashing = born.filter(({ id, wanted }) => id !== wanted);
  const bearers = await importer.bearing(clashing.map(({ wanted }) => wanted));
  for (const one of born) {
    const bearer = one.id === one.wanted ? null : await bearerFor(one, bearers, writer);
    const number = bearer?.number ?? null;
    if (number === null || number >= first || shared.has(number) || !(await join(one.number, number)))
      left.push(one);
  }
  if (left.length === 0) return { joined, doubtful: 0 };
  // Compared as rows of a list are: first by marks that belong to one actor only, then by everything that resembles. A word
  // counts by how rare it is among all actors that came.
  const numbers = new Map(left.map(({ id, number }) => [id, number]));
  const index = new ImportIndex(first);
  const keysOf = new Map<number, { keys: RowKeys; row: Candidate }>();
  for await (const actor of writer.actors({ ids: [...numbers.keys()] })) {
    const row = candidateOf(actor, 1);
    const keys = rowKeys(row, origin, lexicon);
    index.note(numbers.get(actor.id)!, keys);
    keysOf.set(numbers.get(actor.id)!, { keys, row });
  }
  for (const [number, { keys, row }] of keysOf) {
    const other = recognised(row, keys.sure, await importer.recall([keys], null), origin);
    const isKnown = other !== null && other.number! < first && !shared.has(other.number!);
    if (isKnown && (await join(number, other.number!))) keysOf.delete(number);
  }
  left = left.filter(({ number }) => keysOf.has(number));
  for (const [number, { compared, giver }] of await importer.knownActors([...keysOf.keys()]))
    await importer.keepKeys(number, recordKeys(matchableOfKnown(compared, giver), lexicon));
  const pairs: [number, number][] = [];
  let doubtful = 0;
  // Here `join` decides which of two actors stays, not the import, and a question that was asked before is left out.
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
  const identified = new Set([...shared, ...left.map(({ number }) => number)]);
  for await (const _ of resolveIdentities(comparing, index, { origin, policy: null, lexicon, identified }));
  for (const [a, b] of pairs) await join(a, b);
  return { joined, doubtful };
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
