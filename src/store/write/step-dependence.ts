// Finds whether later steps depend on a step, in a database in which each adviser undoes their own steps.

import type { DatabaseEngine } from "../engine.ts";
import { personalData } from "../privacy/personal-data.ts";
import type { Tables } from "../schema.ts";
import { type Journaled, journaled } from "./journal.ts";

/** Columns that refer to rows of other tables than actors: a later step may write about a row that an earlier one made. */
const references: { readonly [T in Journaled]?: readonly (readonly [column: string, to: Journaled])[] } = {
  attendance: [["meeting", "meetings"]],
  follow_ups: [["meeting", "meetings"]],
  participants: [["project", "projects"]],
  project_pictures: [["project", "projects"]],
  consents: [
    ["project", "projects"],
    ["audience_meeting", "meetings"],
  ],
  agreements: [["audience_meeting", "meetings"]],
  shares: [["audience_meeting", "meetings"]],
  recipients: [["share", "shares"]],
  actors: [["source", "sources"]],
  records: [["source", "sources"]],
};

/** Tables that are not journaled, and whose rows are removed when their step is undone. */
const aside = ["merged", "by_hand"] as const;

/** The first later step that changed or removed what the step made or changed, or wrote about it; null when the step can be undone. */
export async function stepStandingOn(
  engine: DatabaseEngine,
  step: number,
  later: readonly number[],
): Promise<number | null> {
  if (later.length === 0) return null;
  await handOnSources(engine, step, later);
  const standing = [...(await changing(engine, step, later)), ...(await referring(engine, step, later))];
  return standing.length === 0 ? null : Math.min(...standing);
}

/** Moves the sources of values entered by hand to the first later step, which may use them: a source has one row a day, made by the first step that needed it. */
async function handOnSources({ db }: DatabaseEngine, step: number, later: readonly number[]) {
  await db
    .updateTable("sources")
    .set({ step: Math.min(...later) })
    .where("step", "=", step)
    .where("file", "is", null)
    .execute();
}

/** The steps that changed or removed rows that the step made or changed. */
async function changing(engine: DatabaseEngine, step: number, later: readonly number[]) {
  const own = await engine.db
    .selectFrom("changes")
    .select(["of_table", "of_number"])
    .where("step", "=", step)
    .execute();
  const touched = new Set(own.map(({ of_table, of_number }) => `${of_table} ${of_number}`));
  const others = await engine.db
    .selectFrom("changes")
    .select(["step", "of_table", "of_number", "before"])
    .where(engine.among("step", later))
    .execute();
  return others
    .filter(
      (change) =>
        touched.has(`${change.of_table} ${change.of_number}`) || JSON.parse(change.before).step === step,
    )
    .map((change) => change.step);
}

/** The steps whose rows refer to rows that the step made. */
async function referring(engine: DatabaseEngine, step: number, later: readonly number[]) {
  const madeIn = new Map<Journaled, number[]>();
  const made = async (table: Journaled) => {
    const rows = await engine.db.selectFrom(table).select("number").where("step", "=", step).execute();
    return rows.map(({ number }) => number);
  };
  const standing: number[] = [];
  for (const table of [...journaled, ...aside]) {
    const ofActors = personalData[table].actors
      .filter((column) => table !== "actors" || column !== "number")
      .map((column) => [column, "actors"] as const);
    const others = table in references ? (references[table as Journaled] ?? []) : [];
    for (const [column, to] of [...ofActors, ...others]) {
      if (!madeIn.has(to)) madeIn.set(to, await made(to));
      const numbers = madeIn.get(to)!;
      if (numbers.length === 0) continue;
      const rows = await engine.db
        .selectFrom(table as keyof Tables as "records")
        .select("step")
        .where(engine.among(column, numbers))
        .where(engine.among("step", later))
        .distinct()
        .execute();
      standing.push(...rows.map((row) => row.step));
    }
  }
  return standing;
}
