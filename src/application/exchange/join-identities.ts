// Finds out which of the actors that another laptop brought are known here under another identifier, or may be.

import { candidateOf } from "../../domain/importing/actor-dossier.ts";
import { bearerOf, type ImportedSubject } from "../../domain/importing/row-import.ts";
import { ImportIndex } from "../../domain/matching/blocking/import-index.ts";
import { rowKeys } from "../../domain/matching/blocking/row-keys.ts";
import type { MergeOutcome } from "../../store/exchange-records.ts";
import type { Importer, StoreWriter } from "../../store/store.ts";
import { rememberByHand } from "../import/import-rows.ts";
import { resolveIdentities } from "../import/resolve-identities.ts";
import { matchingLexicon } from "../import/workspace-lexicon.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

export interface JoinedIdentities {
  joined: readonly { kept: string; gone: string }[];
  /** How many pairs somebody is asked about. */
  doubtful: number;
}

/** Actors that both know, or that one of them told apart, are not compared. */
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
  const left: MergeOutcome["born"][number][] = [];
  const clashing = born.filter(({ id, wanted }) => id !== wanted);
  const bearers = await importer.bearing(clashing.map(({ wanted }) => wanted));
  for (const one of born) {
    const bearer = one.id === one.wanted ? null : await bearerFor(one, bearers, writer);
    const number = bearer?.number ?? null;
    if (number === null || number >= first || shared.has(number) || !(await join(one.number, number)))
      left.push(one);
  }
  if (left.length === 0) return { joined, doubtful: 0 };
  const lexicon = await matchingLexicon(host);
  const index = new ImportIndex(first);
  await rememberByHand(importer, lexicon);
  const numbers = new Map(left.map(({ id, number }) => [id, number]));
  for await (const actor of writer.actors({ ids: [...numbers.keys()] }))
    index.note(numbers.get(actor.id)!, rowKeys(candidateOf(actor, 1), origin, lexicon));
  const pairs: [number, number][] = [];
  let doubtful = 0;
  const comparing: Importer = new Proxy(importer, {
    get: (of, name: keyof Importer) => {
      if (name === "writeAbsorbed")
        return async (absorbed: Parameters<Importer["writeAbsorbed"]>[0]) => {
          for (const { into, gone } of absorbed) pairs.push([into.number!, gone.number!]);
        };
      if (name === "addDoubts")
        return async (doubts: Parameters<Importer["addDoubts"]>[0]) => {
          const news = await writer.exchange.unknownDoubts(doubts);
          doubtful += news.length;
          await of.addDoubts(news);
        };
      return of[name].bind(of);
    },
  });
  const identified = new Set([...shared, ...left.map(({ number }) => number)]);
  for await (const _ of resolveIdentities(comparing, index, { origin, policy: null, lexicon, identified }));
  for (const [a, b] of pairs) await join(a, b);
  return { joined, doubtful };
}

/** The actor that has the identifier of one that came, unless the two are known to be two. */
async function bearerFor(
  { id, wanted }: MergeOutcome["born"][number],
  bearers: ReadonlyMap<string, ImportedSubject>,
  writer: StoreWriter,
): Promise<ImportedSubject | null> {
  const actor = await writer.actor(id);
  return actor && bearerOf(candidateOf(actor, 1), wanted, { bearing: (one) => bearers.get(one) ?? null });
}
