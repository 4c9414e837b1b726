// Merges the work of other laptops into this one, as one step.

import { fold } from "../../domain/values/spelling.ts";
import type {
  ConflictDecision,
  ExchangeConflict,
  LaptopChanges,
  MergeOutcome,
} from "../../store/exchange-records.ts";
import type { StoreWriter } from "../../store/store.ts";
import { rememberByHand } from "../import/import-rows.ts";
import { matchingLexicon } from "../import/workspace-lexicon.ts";
import { type Comeback, comebacksOf } from "../privacy/erase-subject.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import type { BroughtChanges } from "./brought-changes.ts";
import { joinIdentities } from "./join-identities.ts";

export interface MergedLaptops {
  /** `things`: how many things (actors, people, records…) the file holds; `news`: whether it brought a change. */
  files: readonly { file: string; by: string; made: string; things: number; news: boolean }[];
  /** Rows by table. */
  added: Readonly<Record<string, number>>;
  changed: Readonly<Record<string, number>>;
  removed: Readonly<Record<string, number>>;
  /** Pairs of actors that were joined: merged on the other laptop, or recognised here. */
  joined: readonly { kept: string; gone: string }[];
  doubtful: number;
  conflicts: readonly ExchangeConflict[];
  /** How many actors were left out, whole or some of their people, because these were erased here. */
  erased: number;
  /** Those who were erased on the other laptop and are still here. */
  comebacks: readonly Comeback[];
}

interface MergeOptions {
  decisions: ReadonlyMap<string, ConflictDecision>;
  dryRun: boolean;
  /** The text that replaces the name of an erased person. */
  marker: string;
}

/** Whether a file has the name of another mission. False when either has no name. */
export const isOtherMission = (theirs: string, ours: string): boolean =>
  theirs !== "" && ours !== "" && fold(theirs) !== fold(ours);

export async function mergeChanges(
  brought: readonly BroughtChanges[],
  host: ApplicationHost,
  { decisions, dryRun, marker }: MergeOptions,
): Promise<MergedLaptops> {
  const workspace = await host.workspace();
  const store = await workspace.store();
  const names = [...new Set(brought.map(({ changes }) => changes.by))].join(", ");
  const merged = await store.step(
    { command: "workspace", at: host.now(), facts: { name: names }, dryRun },
    async (writer) => {
      const parts = [];
      for (const { file, changes } of brought) {
        const request = { by: host.user, location: workspace.root, decisions, marker };
        parts.push({ file, changes, ...(await mergeOne(writer, changes, file, request, host)) });
      }
      return parts;
    },
  );
  const outcomes = merged.map(({ outcome }) => outcome);
  return {
    files: merged.map(({ file, changes, outcome }) => ({
      ...{ file, by: changes.by, made: changes.made, things: changes.entities.length, news: outcome.news },
    })),
    ...{
      added: sum(outcomes, "added"),
      changed: sum(outcomes, "changed"),
      removed: sum(outcomes, "removed"),
    },
    joined: [...outcomes.flatMap(({ merged: there }) => there), ...merged.flatMap(({ joined }) => joined)],
    doubtful: merged.reduce((all, { doubtful }) => all + doubtful, 0),
    conflicts: outcomes.flatMap(({ conflicts }) => conflicts),
    erased: outcomes.reduce((all, { erased }) => all + erased, 0),
    comebacks: await comebacksOf(
      brought.flatMap(({ changes }) => changes.erasures),
      store,
    ),
  };
}

async function mergeOne(
  writer: StoreWriter,
  changes: LaptopChanges,
  file: string,
  request: Omit<Parameters<StoreWriter["exchange"]["merge"]>[1], "now">,
  host: ApplicationHost,
) {
  const importer = writer.importer({ name: changes.by, file });
  const first = await importer.firstNew();
  await rememberByHand(importer, await matchingLexicon(host));
  const outcome = await writer.exchange.merge(changes, { now: host.now(), ...request });
  const { joined, doubtful } = await joinIdentities(writer, importer, outcome, {
    ...{ host, origin: changes.by, first },
  });
  const settled = await writer.exchange.settleIds(outcome.born);
  const now = (id: string) => settled.get(id) ?? id;
  return { outcome, doubtful, joined: joined.map(({ kept, gone }) => ({ kept: now(kept), gone })) };
}

function sum(
  outcomes: readonly MergeOutcome[],
  what: "added" | "changed" | "removed",
): Record<string, number> {
  const all: Record<string, number> = {};
  for (const outcome of outcomes)
    for (const [table, count] of Object.entries(outcome[what])) all[table] = (all[table] ?? 0) + count;
  return all;
}
