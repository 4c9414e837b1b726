// Merges actors that an import made into the actors that they prove to be.

import type { Absorption } from "../../domain/importing/actor-absorption.ts";
import type { DatabaseEngine, Value } from "../engine.ts";
import { type KeptProvenance, keepList, readList } from "../row-values.ts";
import { changedColumns, changedValues, holdsValue } from "./changed-columns.ts";
import type { Journal } from "./journal.ts";

/** Merges actors that this step made into others, which take their values with their provenance. */
export async function writeAbsorbed(
  engine: DatabaseEngine,
  journal: Journal,
  absorbed: readonly Absorption[],
): Promise<void> {
  await completeActors(engine, journal, absorbed);
  await moveRecords(engine, journal, absorbed);
  const gone = absorbed.map((absorption) => absorption.absorbed.number!);
  await engine.db.deleteFrom("actors").where(engine.among("number", gone)).execute();
  await engine.insertMany(
    "merged",
    ["actor", "into", "step"],
    absorbed.map((absorption) => [absorption.absorbed.number!, absorption.into.number!, journal.step]),
  );
}

async function completeActors(
  engine: DatabaseEngine,
  journal: Journal,
  absorbed: readonly Absorption[],
): Promise<void> {
  const changing = absorbed.filter(({ added, removed }) => added.length + removed.length > 0);
  if (changing.length === 0) return;
  const rows = await engine.db
    .selectFrom("actors")
    .select(["number", "source", "line", "provenance"])
    .where(
      engine.among("number", [
        ...new Set(changing.flatMap(({ into, absorbed: subject }) => [into.number, subject.number])),
      ]),
    )
    .execute();
  const rowOf = new Map(rows.map((row) => [row.number, row]));
  const provenance = new Map<Absorption["into"], KeptProvenance[]>();
  for (const { into, absorbed: subject, added } of changing) {
    const from = rowOf.get(subject.number!)!;
    const theirs = readList<KeptProvenance>(from.provenance);
    const provenances =
      provenance.get(into) ?? readList<KeptProvenance>(rowOf.get(into.number!)?.provenance ?? null);
    for (const { field, value } of added)
      provenances.push(
        theirs.findLast(([f, v]) => f === field && v === value) ?? [field, value, from.source, from.line],
      );
    provenance.set(into, provenances);
  }
  const changed = [...provenance];
  await journal.remember(
    "actors",
    changed.map(([{ number }]) => number!),
  );
  await engine.updateMany(
    "actors",
    changedColumns,
    changed.map(([{ stored, number }, provenances]) => [
      ...changedValues(
        stored,
        keepList(provenances.filter(([field, value]) => holdsValue(stored, field, value))),
      ),
      number,
    ]),
  );
}

/** Moves the records of merged actors to the actors that they were merged into. Removes records that say nothing new. */
async function moveRecords(
  engine: DatabaseEngine,
  journal: Journal,
  absorbed: readonly Absorption[],
): Promise<void> {
  const rows = await engine.db
    .selectFrom("records")
    .select(["number", "source", "line", "differing"])
    .where(
      engine.among(
        "number",
        absorbed.flatMap(({ records }) => records.map(({ number }) => number)),
      ),
    )
    .execute();
  const rowOf = new Map(rows.map((row) => [row.number, row]));
  const gone: number[] = [];
  const moved: Value[][] = [];
  const renewed: Value[][] = [];
  for (const { into, differing, records } of absorbed) {
    let noted = differing;
    for (const { number, record } of records) {
      const row = rowOf.get(number)!;
      const other = [...readList<[string, string]>(row.differing), ...noted];
      noted = [];
      if (record && record.replaces !== null)
        renewed.push([row.source, row.line, keepList(record.answers), keepList(other), record.replaces]);
      else if (record || other.length > 0)
        moved.push([into.number, keepList(record?.answers), keepList(other), number]);
      if ((!record && other.length === 0) || (record && record.replaces !== null)) gone.push(number);
    }
  }
  await engine.updateMany("records", ["actor", "answers", "differing"], moved);
  await journal.remember(
    "records",
    renewed.map((values) => Number(values.at(-1))),
  );
  await engine.updateMany("records", ["source", "line", "answers", "differing"], renewed);
  if (gone.length > 0) await engine.db.deleteFrom("records").where(engine.among("number", gone)).execute();
}
