// Stores the suggestions made from texts, so that texts are read again only when they change.

import type { Situation } from "../../domain/situations/situation.ts";
import type { DatabaseEngine, Value } from "../engine.ts";
import type { ActorOverview, KeptSuggestion } from "../store.ts";

/** The sorted identifiers of the actors without a suggestion by this `reading` (signals and version): their texts are new, or changed since. */
export async function unreadActors({ db }: DatabaseEngine, reading: string): Promise<string[]> {
  const rows = await db
    .selectFrom("actors")
    .leftJoin("suggestions", (join) =>
      join.onRef("suggestions.actor", "=", "actors.number").on("suggestions.reading", "=", reading),
    )
    .select("actors.id")
    .where("suggestions.actor", "is", null)
    .orderBy("actors.id")
    .execute();
  return rows.map(({ id }) => id);
}

/** How many actors have no suggestion by this `reading`. */
export async function countUnreadActors({ db }: DatabaseEngine, reading: string): Promise<number> {
  const { count } = await db
    .selectFrom("actors")
    .leftJoin("suggestions", (join) =>
      join.onRef("suggestions.actor", "=", "actors.number").on("suggestions.reading", "=", reading),
    )
    .select((of) => of.fn.countAll<number>().as("count"))
    .where("suggestions.actor", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

type SuggestionOf = NonNullable<ActorOverview["suggestion"]>;

const suggestionRows = ({ db }: DatabaseEngine) =>
  db
    .selectFrom("suggestions")
    .select(["actor", "situation", "confidence", "noted"])
    .where("situation", "is not", null);

/** Number of an actor → its suggestion; without actors whose texts suggest no situation. */
export async function suggestionsOf(engine: DatabaseEngine, numbers: readonly number[]) {
  return byActor(await engine.arrays(suggestionRows(engine).where(engine.among("actor", numbers))));
}

/** Returns a function that reads the suggestions of the actors from one number to another, which is far quicker than looking up each of them. */
export function keptSuggestions(engine: DatabaseEngine) {
  const query = suggestionRows(engine).where("actor", ">=", 0).where("actor", "<=", 0).compile();
  return async (first: number, last: number): Promise<Map<number, SuggestionOf>> =>
    byActor((await engine.arraysOfEach(query, [[first, last]]))[0]!);
}

const byActor = (rows: readonly (readonly Value[])[]): Map<number, SuggestionOf> =>
  new Map(
    rows.map(([actor, situation, confidence, noted]) => [
      Number(actor),
      { situation: situation as Situation, confidence: Number(confidence), noted: Number(noted) === 1 },
    ]),
  );

/** Stores suggestions, and removes those of another `reading`. Call it inside a transaction. */
export async function keepSuggestions(
  engine: DatabaseEngine,
  reading: string,
  suggestions: readonly KeptSuggestion[],
): Promise<void> {
  const { db } = engine;
  const ids = suggestions.map(({ actor }) => actor);
  const actors = await db
    .selectFrom("actors")
    .select(["id", "number"])
    .where(engine.among("id", ids))
    .execute();
  const numbers = new Map(actors.map(({ id, number }) => [id, number]));
  await db.deleteFrom("suggestions").where("reading", "<>", reading).execute();
  await db
    .deleteFrom("suggestions")
    .where(engine.among("actor", [...numbers.values()]))
    .execute();
  await engine.insertMany(
    "suggestions",
    ["actor", "reading", "situation", "confidence", "noted"],
    suggestions.flatMap(({ actor, situation, confidence, noted }) => {
      const number = numbers.get(actor);
      return number === undefined ? [] : [[number, reading, situation, confidence, noted ? 1 : 0]];
    }),
  );
}

/**
 * Removes the suggestions of actors whose texts a step changes, also when it is undone. Call it while the rows of the step are there.
 * `touched`: which of the two tables the step changed.
 */
export async function forgetRead(
  { db }: DatabaseEngine,
  step: number,
  touched: { records: boolean; actors: boolean },
): Promise<void> {
  if (!touched.records && !touched.actors) return;
  if (!(await db.selectFrom("suggestions").select("actor").limit(1).executeTakeFirst())) return;
  const changes = db.selectFrom("changes").where("changes.step", "=", step);
  const ofRecords = db
    .selectFrom("records")
    .select("actor")
    .where("step", "=", step)
    .union(
      changes
        .innerJoin("records", "records.number", "changes.of_number")
        .select("records.actor")
        .where("of_table", "=", "records"),
    );
  const ofActors = changes.select("of_number as actor").where("of_table", "=", "actors");
  if (touched.records) await db.deleteFrom("suggestions").where("actor", "in", ofRecords).execute();
  if (touched.actors) await db.deleteFrom("suggestions").where("actor", "in", ofActors).execute();
}
