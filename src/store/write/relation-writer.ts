// Writes agreements and what was noted between two actors, and moves both when an actor is merged or removed.
import type { ActorAgreement } from "../../domain/relationship/actor-agreement.ts";
import type { BetweenActors } from "../../domain/relationship/between-actors.ts";
import type { DatabaseEngine } from "../engine.ts";
import type { RelationChanges } from "../project-records.ts";
import { audienceColumns } from "../read/agreed-audience.ts";
import { RelationReader } from "../read/relation-reader.ts";
import type { Journal } from "./journal.ts";

export class RelationWriter extends RelationReader implements RelationChanges {
  readonly #journal: Journal;
  /** ISO instant of the step. */
  readonly #at: string;

  constructor(engine: DatabaseEngine, journal: Journal, at: Date) {
    super(engine);
    this.#journal = journal;
    this.#at = at.toISOString();
  }

  async addAgreement({ actor, scope, for: audience, on, until, by }: ActorAgreement): Promise<void> {
    await this.#journal.insert("agreements", {
      actor: await this.#actor(actor),
      ...(await audienceColumns(this.engine, audience)),
      ...{ scope, on_day: on, until_day: until, made_by: by, at: this.#at },
    });
  }

  async addBetween({ actor, other, outcome, on, note, by }: BetweenActors): Promise<void> {
    await this.#journal.insert("between_actors", {
      ...{ actor: await this.#actor(actor), other: await this.#actor(other), outcome, on_day: on, note },
      ...{ made_by: by, at: this.#at },
    });
  }

  async #actor(id: string): Promise<number> {
    const row = await this.engine.db
      .selectFrom("actors")
      .select("number")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    return row.number;
  }
}

/**
 * Makes rows of other actors that refer to `gone` refer to `into`, the actor that it was merged into; with null, removes them. Also removes
 * what was noted between two actors that are now one.
 */
export async function moveRelations(
  { db }: DatabaseEngine,
  journal: Journal,
  gone: number,
  into: number | null,
): Promise<void> {
  for (const table of ["consents", "agreements"] as const) {
    const rows = await db.selectFrom(table).select("number").where("audience_actor", "=", gone).execute();
    for (const { number } of rows)
      if (into === null) await journal.remove(table, [number]);
      else await journal.update(table, number, { audience_actor: into });
  }
  const shares = await db.selectFrom("shares").select("number").where("audience_actor", "=", gone).execute();
  for (const { number } of shares)
    if (into === null) await removeShare(db, journal, number);
    else await journal.update("shares", number, { audience_actor: into });
  const rows = await db
    .selectFrom("between_actors")
    .select(["number", "actor"])
    .where("other", "=", gone)
    .execute();
  for (const { number, actor } of rows)
    if (into === null || actor === into) await journal.remove("between_actors", [number]);
    else await journal.update("between_actors", number, { other: into });
  if (into === null) return;
  const both = await db
    .selectFrom("between_actors")
    .select("number")
    .where("actor", "=", gone)
    .where("other", "=", into)
    .execute();
  await journal.remove(
    "between_actors",
    both.map(({ number }) => number),
  );
}

async function removeShare(db: DatabaseEngine["db"], journal: Journal, share: number): Promise<void> {
  const recipients = await db.selectFrom("recipients").select("number").where("share", "=", share).execute();
  await journal.remove(
    "recipients",
    recipients.map(({ number }) => number),
  );
  await journal.remove("shares", [share]);
}
