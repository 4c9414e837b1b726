// Reads and writes objections. They stay when their actor is removed, since the one who objected may come back as another actor.
import { type Kysely, sql } from "kysely";
import {
  type NewObjection,
  type Objection,
  type ObjectionScope,
  type ObjectionSigns,
  type Reachable,
  signsOf,
} from "../../domain/objections/objection.ts";
import type { DatabaseEngine, Value } from "../engine.ts";
import { readList, readPeople } from "../row-values.ts";
import type { ActorRow, ObjectionRow, Tables } from "../schema.ts";
import type { Journal } from "./journal.ts";

/** All objections, also lifted ones, in the order in which they were noted. */
export async function objectionsIn(
  { db }: DatabaseEngine,
  filter: { actor?: string } = {},
): Promise<Objection[]> {
  let query = db
    .selectFrom("objections")
    .leftJoin("actors", "actors.number", "objections.actor")
    .selectAll("objections")
    .select("actors.id")
    .orderBy("objections.number");
  if (filter.actor !== undefined) query = query.where("actors.id", "=", filter.actor);
  return (await query.execute()).map(({ id, ...row }) => objectionFrom(row, id));
}

const objectionFrom = (row: ObjectionRow, actor: string | null): Objection => ({
  number: row.number,
  actor,
  person: row.person,
  scope: row.scope as ObjectionScope,
  certain: row.certain === 1,
  signs: JSON.parse(row.signs) as ObjectionSigns,
  at: row.at,
  source: row.source,
  line: row.line,
  words: row.words,
  by: row.made_by,
  noted: row.noted,
  lifted:
    row.lifted_at === null
      ? null
      : { at: row.lifted_at, by: row.lifted_by ?? "", reason: row.lifted_reason ?? "" },
});

/** Number of an actor → the day since which it objects, as a whole, to any contact. Other actors are not in the map. */
export async function objectedSince(db: Kysely<Tables>): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom("objections")
    .select((of) => ["actor", of.fn.min("at").as("at")])
    .where("lifted_at", "is", null)
    .where("person", "is", null)
    .where("scope", "=", "all")
    .groupBy("actor")
    .execute();
  return new Map(rows.flatMap(({ actor, at }) => (actor === null ? [] : [[actor, at] as const])));
}

/** Actor → the actor of `ids` that it may be the same as, directly or through others, while nobody has decided. */
export async function undecidedTwins(
  engine: DatabaseEngine,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const twins = new Map<string, string>();
  const origin = new Map(ids.map((id) => [id, id]));
  for (let asked: readonly string[] = ids; asked.length > 0; ) {
    const pairs = await doubtsAbout(engine, asked, 0);
    const newTwins: string[] = [];
    for (const [a, b] of pairs.flatMap(({ a, b }) => [
      [a, b],
      [b, a],
    ]) as [string, string][]) {
      const of = origin.get(a);
      if (of === undefined || origin.has(b)) continue;
      origin.set(b, of);
      twins.set(b, of);
      newTwins.push(b);
    }
    asked = newTwins;
  }
  return twins;
}

/** Pairs of actors that somebody declared different, of which one or both are in `ids`. */
export const declaredDifferent = (engine: DatabaseEngine, ids: readonly string[]) =>
  doubtsAbout(engine, ids, 1);

async function doubtsAbout(
  engine: DatabaseEngine,
  ids: readonly string[],
  different: 0 | 1,
): Promise<{ a: string; b: string }[]> {
  const among = (table: "one" | "other") => engine.among(`${table}.id`, ids);
  return engine.db
    .selectFrom("doubts")
    .innerJoin("actors as one", "one.number", "doubts.a")
    .innerJoin("actors as other", "other.number", "doubts.b")
    .select(["one.id as a", "other.id as b"])
    .where("different", "=", different)
    .where((of) => of.or([among("one"), among("other")]))
    .orderBy("doubts.number")
    .execute();
}

/** Writes objections, each with the signs by which the one who objects is recognised later. Ignores objections of actors that no longer exist. */
export async function insertObjections(
  engine: DatabaseEngine,
  journal: Journal,
  objections: readonly NewObjection[],
  { at: noted, lifted }: { at: string; lifted: { by: string; reason: string } | null },
): Promise<void> {
  if (objections.length === 0) return;
  const rows = await engine.db
    .selectFrom("actors")
    .select(["number", ...reachableColumns])
    .where(engine.among("id", [...new Set(objections.map(({ actor }) => actor))]))
    .execute();
  const actors = new Map(rows.map((row) => [row.id, row]));
  const rowsToInsert = objections.flatMap((objection): Value[][] => {
    const row = actors.get(objection.actor);
    if (!row) return [];
    const { person, scope, certain, at, source, line, words, by, alsoAt } = objection;
    const signs = JSON.stringify(signsOf(reachableFrom(row), person, alsoAt));
    return [
      [
        ...[row.number, person, scope, certain ? 1 : 0, signs, at, source, line, words, noted, by],
        ...(lifted ? [noted, lifted.by, lifted.reason] : [null, null, null]),
      ],
    ];
  });
  const first = await journal.numbers("objections", rowsToInsert.length);
  await journal.insertRows(
    "objections",
    [
      ...(["number", "step", "actor", "person", "scope", "certain", "signs", "at", "source"] as const),
      ...(["line", "words", "noted", "made_by", "lifted_at", "lifted_by", "lifted_reason"] as const),
    ],
    rowsToInsert.map((values, index) => [first + index, journal.step, ...values]),
  );
}

const reachableColumns = ["id", "name", "commune", "postcode", "emails", "phones", "people"] as const;

const reachableFrom = (row: Pick<ActorRow, (typeof reachableColumns)[number]>): Reachable => ({
  id: row.id,
  name: row.name,
  commune: row.commune,
  postcode: row.postcode,
  emails: readList<string>(row.emails),
  phones: readList<string>(row.phones),
  people: readPeople(row.people),
});

/**
 * Turns the days that older databases have in `actors.objected` into objections. They belong to no step, so that undoing an older step
 * removes none of them.
 */
export async function carryOverObjections(
  { db }: Pick<DatabaseEngine, "db">,
  insert: (columns: readonly (keyof ObjectionRow)[], rows: readonly Value[][]) => Promise<void>,
): Promise<void> {
  const rows = await db
    .selectFrom("actors")
    .select(["number", "objected", ...reachableColumns])
    .where("objected", "is not", null)
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom("objections")
            .select("objections.number")
            .whereRef("objections.actor", "=", "actors.number")
            .where("lifted_at", "is", null),
        ),
      ),
    )
    .execute();
  const { last } = await db
    .selectFrom("objections")
    .select((of) => of.fn.max("number").as("last"))
    .executeTakeFirstOrThrow();
  await insert(
    ["number", "step", "actor", "scope", "certain", "signs", "at", "source", "noted", "made_by"],
    rows.map((row, index) => [
      ...[
        (last ?? 0) + index + 1,
        0,
        row.number,
        "all",
        1,
        JSON.stringify(signsOf(reachableFrom(row), null)),
      ],
      ...[row.objected!.slice(0, 10), "", row.objected!, ""],
    ]),
  );
  await sql`update actors set objected = null where objected is not null`.execute(db);
}

/** Detaches objections from actors that no longer exist. They still hold, by their signs. */
export async function forgetGoneActors(db: Kysely<Tables>): Promise<void> {
  await db
    .updateTable("objections")
    .set({ actor: null })
    .where("actor", "is not", null)
    .where("actor", "not in", db.selectFrom("actors").select("number"))
    .execute();
}

/** Moves the objections of an actor to the one that it was merged into, or, with null, detaches them. */
export async function moveObjections(
  { db }: DatabaseEngine,
  journal: Journal,
  gone: number,
  actor: number | null,
): Promise<void> {
  const rows = await db.selectFrom("objections").select("number").where("actor", "=", gone).execute();
  for (const { number } of rows) await journal.update("objections", number, { actor });
}
