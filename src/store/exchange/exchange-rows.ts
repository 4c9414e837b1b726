// Collects the work of this laptop for others.

import { joinedVersions } from "../../domain/exchange/register.ts";
import type { DatabaseEngine } from "../engine.ts";
import type { ExchangeStore, LaptopChanges } from "../exchange-records.ts";
import { PrivacyRowsReader } from "../privacy/privacy-rows.ts";
import { Journal } from "../write/journal.ts";
import { ExchangeSnapshot } from "./exchange-snapshot.ts";
import { historyOf, keepReplica, lastShared, nextSeq, replicaName } from "./laptop-history.ts";

export class ExchangeRows implements ExchangeStore {
  readonly #engine: DatabaseEngine;

  constructor(engine: DatabaseEngine) {
    this.#engine = engine;
  }

  changes({
    now,
    by,
    location,
    since,
    keep,
  }: Parameters<ExchangeStore["changes"]>[0]): Promise<LaptopChanges> {
    const engine = this.#engine;
    return engine.transaction(
      async () => {
        const history = await historyOf(engine, location);
        const journal = await Journal.begin(engine);
        const replica = replicaName(history, location, keep);
        const moment = {
          now,
          replica,
          seq: nextSeq(history, replica, now),
          seen: await journal.numbers("exchanges", 1),
        };
        const snapshot = await ExchangeSnapshot.take(engine, moment);
        const seq = snapshot.hasNews ? moment.seq : history.seq;
        const knows = joinedVersions(history.knows, seq === 0 ? {} : { [replica]: seq });
        if (keep) {
          await keepReplica(engine, { location, replica, seq });
          await snapshot.known.save(snapshot.changed, journal, "no step");
          await keepExchange(engine, { number: moment.seen, now, by, replica, knows });
        }
        const base =
          since === "ever"
            ? 0
            : since === "exchange"
              ? lastShared(history)
              : (history.events.findLast(({ at }) => at < since.day)?.number ?? 0);
        const entities = [];
        for await (const entity of snapshot.entitiesAfter(base)) entities.push(entity);
        const codes = await engine.db.selectFrom("survey_codes").selectAll().execute();
        return {
          ...{ by, made: now.toISOString(), replica, knows, entities },
          since: history.events.find(({ number }) => number === base)?.knows ?? {},
          erasures: await new PrivacyRowsReader(engine).erasures(),
          codes: codes.flatMap(({ survey, actor, code }) => {
            const uid = snapshot.uidOf("actors", actor);
            return uid === null ? [] : [{ survey, actor: uid, code }];
          }),
        };
      },
      { dryRun: !keep },
    );
  }
}

/** Stores that this laptop gave its changes. It is no part of a step, since `undo` cannot take back what others may have. */
export const keepExchange = (
  engine: DatabaseEngine,
  {
    number,
    now,
    by,
    replica,
    knows,
  }: { number: number; now: Date; by: string; replica: string; knows: object },
): Promise<void> =>
  engine.insertMany(
    "exchanges",
    ["number", "step", "at", "kind", "made_by", "replica", "knows", "others"],
    [[number, 0, now.toISOString(), "own", by, replica, JSON.stringify(knows), "{}"]],
  );
