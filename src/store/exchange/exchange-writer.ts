// Merges the work of another laptop as part of a step, joins duplicates, and gives identifiers.

import type { DatabaseEngine } from "../engine.ts";
import type { ExchangeChanges, LaptopChanges, MergeOutcome } from "../exchange-records.ts";
import { freeId } from "../write/free-identifiers.ts";
import type { Journal } from "../write/journal.ts";
import { uniteRecords } from "./entity-rows.ts";
import { type ActorChanger, ExchangeMerge } from "./exchange-merge.ts";

export class ExchangeWriter implements ExchangeChanges {
  readonly #engine: DatabaseEngine;
  readonly #journal: Journal;
  readonly #actors: ActorChanger;

  constructor(engine: DatabaseEngine, journal: Journal, actors: ActorChanger) {
    this.#engine = engine;
    this.#journal = journal;
    this.#actors = actors;
  }

  merge(changes: LaptopChanges, request: Parameters<ExchangeChanges["merge"]>[1]): Promise<MergeOutcome> {
    const tools = { engine: this.#engine, journal: this.#journal, actors: this.#actors };
    return ExchangeMerge.of(changes, request, tools);
  }

  async join(a: number, b: number): Promise<{ kept: string; gone: string } | null> {
    if ((await this.#doubtsOf(a, b)).some(({ different }) => different === 1)) return null;
    const uids = await this.#uidsOf([a, b]);
    const [kept, gone] = [a, b].sort((x, y) => ((uids.get(x) ?? "") < (uids.get(y) ?? "") ? -1 : 1));
    const ids = await this.#idsOf([a, b]);
    const names = { kept: ids.get(kept!), gone: ids.get(gone!) };
    if (names.kept === undefined || names.gone === undefined) return null;
    await this.#actors.mergeActors(names.kept, names.gone);
    await uniteRecords(this.#engine, this.#journal, kept!);
    return { kept: names.kept, gone: names.gone };
  }

  async settleIds(born: MergeOutcome["born"]): Promise<ReadonlyMap<string, string>> {
    const settled = new Map<string, string>();
    for (const { number, wanted } of born) {
      const id = (await this.#idsOf([number])).get(number);
      if (id === undefined || id === wanted) continue;
      const holder = await this.#engine.db
        .selectFrom("actors")
        .select("number")
        .where("id", "=", wanted)
        .executeTakeFirst();
      if (holder) {
        const uids = await this.#uidsOf([number, holder.number]);
        if ((uids.get(holder.number) ?? "") < (uids.get(number) ?? "")) continue;
        const all = await this.#engine.db.selectFrom("actors").select("id").execute();
        const free = freeId(wanted, new Set(all.map((actor) => actor.id)));
        await this.#journal.update("actors", holder.number, { id: free });
      }
      await this.#journal.update("actors", number, { id: wanted });
      settled.set(id, wanted);
    }
    return settled;
  }

  async unknownPossibleDuplicates<T extends { a: number; b: number }>(doubts: readonly T[]): Promise<T[]> {
    const unknown: T[] = [];
    for (const doubt of doubts)
      if ((await this.#doubtsOf(doubt.a, doubt.b)).length === 0) unknown.push(doubt);
    return unknown;
  }

  #doubtsOf(a: number, b: number): Promise<{ different: number }[]> {
    return this.#engine.db
      .selectFrom("doubts")
      .select("different")
      .where("a", "=", Math.min(a, b))
      .where("b", "=", Math.max(a, b))
      .execute();
  }

  async #uidsOf(numbers: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const rows = await this.#engine.db
      .selectFrom("exchanged")
      .select(["of_number", "uid"])
      .where("of_table", "=", "actors")
      .where("of_number", "in", [...numbers])
      .execute();
    return new Map(rows.map(({ of_number, uid }) => [of_number!, uid]));
  }

  async #idsOf(numbers: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const rows = await this.#engine.db
      .selectFrom("actors")
      .select(["number", "id"])
      .where("number", "in", [...numbers])
      .execute();
    return new Map(rows.map(({ number, id }) => [number, id]));
  }
}
