// Writes the merge of two actors to the database, table by table.

import { type SingleField, severalFields, singleFields } from "../../domain/actors/actor.ts";
import { mergeStoredValues, personsIn } from "../../domain/actors/merge-actors.ts";
import type { AddedValues } from "../../domain/actors/merge-values.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { DatabaseEngine } from "../engine.ts";
import {
  columnOf,
  type KeptProvenance,
  keepList,
  keepPeople,
  readList,
  searched,
  storedValuesOf,
} from "../row-values.ts";
import type { ActorRow } from "../schema.ts";
import type { MergedActors } from "../store.ts";
import { type Journal, tablesOfActors } from "./journal.ts";
import { moveObjections } from "./objection-rows.ts";
import { moveRelations } from "./relation-writer.ts";

/** Merges two actors through the journal, so that `undo` can take every change back. */
export async function mergeRows(
  engine: DatabaseEngine,
  journal: Journal,
  { kept, gone, chosen }: { kept: ActorRow; gone: ActorRow; chosen: ReadonlySet<SingleField> },
): Promise<MergedActors> {
  const { values, added, differing } = mergeStoredValues(storedValuesOf(kept), storedValuesOf(gone), chosen);
  const people = personsIn(values.people, storedValuesOf(gone).people);
  await moveRelations(engine, journal, gone.number, kept.number);
  await moveRowsAbout(engine, journal, { kept, gone, people });
  await joinAttendance(engine, journal, kept.number, gone.number);
  await moveObjections(engine, journal, gone.number, kept.number);
  await moveDoubts(engine, journal, kept.number, gone.number);
  await moveProgress(engine, kept.number, gone.number);
  if (differing.length > 0)
    await journal.insert("records", {
      actor: kept.number,
      source: gone.source,
      line: gone.line,
      answers: null,
      differing: keepList(differing),
    });
  await journal.update("actors", kept.number, {
    ...Object.fromEntries(singleFields.map((field) => [columnOf(field), values.fields[field] ?? null])),
    name: values.fields.name,
    ...Object.fromEntries(severalFields.map((field) => [field, keepList(values.several[field])])),
    people: keepPeople(values.people),
    tags: keepList([...new Set([...readList<string>(kept.tags), ...readList<string>(gone.tags)])]),
    provenance: provenance(kept, gone, added),
    ...searched(values.fields),
  });
  await journal.remove("actors", [gone.number]);
  await engine.insertMany("merged", ["actor", "into", "step"], [[gone.number, kept.number, journal.step]]);
  return { added, differing };
}

/** The provenance after the merge: of the values of `kept` that stay, and of the values taken from `gone`. */
function provenance(kept: ActorRow, gone: ActorRow, addedValues: readonly AddedValues[]): string | null {
  const before = readList<KeptProvenance>(kept.provenance).filter(
    ([field, value]) =>
      !addedValues.some((addedValues) => addedValues.field === field && addedValues.before === value),
  );
  const theirs = readList<KeptProvenance>(gone.provenance);
  const taken = addedValues.map(({ field, value }): KeptProvenance => {
    const keptProvenance = theirs.findLast(([f, v]) => f === field && v === value);
    return keptProvenance ?? [field, value, gone.source, gone.line];
  });
  return keepList([...before, ...taken]);
}

/** The tables whose rows name people, or of which two rows may become one. */
const movedOtherwise: ReadonlySet<string> = new Set(["contacts", "verdicts", "attendance"]);

async function moveRowsAbout(
  { db }: DatabaseEngine,
  journal: Journal,
  { kept, gone, people }: { kept: ActorRow; gone: ActorRow; people: ReadonlyMap<string, string> },
): Promise<void> {
  const actor = kept.number;
  for (const table of tablesOfActors.filter((name) => !movedOtherwise.has(name))) {
    const rows = await db.selectFrom(table).select("number").where("actor", "=", gone.number).execute();
    for (const { number } of rows) await journal.update(table, number, { actor });
  }
  // Contacts and verdicts name people by identifiers, which may be different in the actor that stays.
  for (const table of ["contacts", "verdicts"] as const) {
    const rows = await db
      .selectFrom(table)
      .select(["number", "person"])
      .where("actor", "=", gone.number)
      .execute();
    for (const { number, person } of rows)
      await journal.update(table, number, {
        actor,
        ...(person === null ? {} : { person: people.get(person) ?? person }),
      });
  }
}

/**
 * Joins the lines of both actors at a meeting: present counts before excused, and excused before absent. Two people with different names
 * keep a line each when one of them was there.
 */
async function joinAttendance(
  { db }: DatabaseEngine,
  journal: Journal,
  kept: number,
  gone: number,
): Promise<void> {
  const rows = await db
    .selectFrom("attendance")
    .selectAll()
    .where("actor", "in", [kept, gone])
    .orderBy("number")
    .execute();
  const own = rows.filter(({ actor }) => actor === kept);
  for (const line of rows.filter(({ actor }) => actor === gone)) {
    const named = fold(line.person ?? "");
    const ofMeeting = own.filter(({ meeting }) => meeting === line.meeting);
    const sameLine =
      ofMeeting.find(({ person }) => fold(person ?? "") === named) ??
      ofMeeting.find(
        (other) => other.person === null || line.person === null || !(wasThere(other) || wasThere(line)),
      );
    if (sameLine === undefined) {
      await journal.update("attendance", line.number, { actor: kept });
      own.push({ ...line, actor: kept });
      continue;
    }
    await journal.remove("attendance", [line.number]);
    const [first, second] = weightOf(line) > weightOf(sameLine) ? [line, sameLine] : [sameLine, line];
    const joined = {
      person: fold(sameLine.person ?? "") === named ? sameLine.person : (first.person ?? second.person),
      reply: first.reply ?? second.reply,
      status: first.status ?? second.status,
    };
    if (
      joined.person !== sameLine.person ||
      joined.reply !== sameLine.reply ||
      joined.status !== sameLine.status
    )
      await journal.update("attendance", sameLine.number, joined);
    Object.assign(sameLine, joined);
  }
}

/** The statuses of attendance, from the one that counts least. */
const statuses = ["absent", "excused", "unexpected", "present"];
const weightOf = ({ status }: { status: string | null }) => statuses.indexOf(status ?? "");
const wasThere = (line: { status: string | null }) => weightOf(line) >= statuses.indexOf("unexpected");

/** An unfinished questionnaire about `gone` becomes one about `actor`, unless that has its own. */
async function moveProgress({ db }: DatabaseEngine, actor: number, gone: number): Promise<void> {
  const own = await db.selectFrom("triage_progress").select("actor").where("actor", "=", actor).execute();
  if (own.length > 0) await db.deleteFrom("triage_progress").where("actor", "=", gone).execute();
  else await db.updateTable("triage_progress").set({ actor }).where("actor", "=", gone).execute();
}

/** Possible duplicates of `gone` become those of `kept`. The question about the two is removed, and so are repeated questions. */
async function moveDoubts(
  { db }: DatabaseEngine,
  journal: Journal,
  kept: number,
  gone: number,
): Promise<void> {
  const rows = await db
    .selectFrom("doubts")
    .select(["number", "a", "b"])
    .where((of) => of.or([of("a", "in", [kept, gone]), of("b", "in", [kept, gone])]))
    .orderBy("number")
    .execute();
  const asked = new Set(
    rows.filter(({ a, b }) => a !== gone && b !== gone).map(({ a, b }) => (a === kept ? b : a)),
  );
  for (const { number, a, b } of rows) {
    if (a !== gone && b !== gone) continue;
    const other = a === gone ? b : a;
    if (other === kept || asked.has(other)) await journal.remove("doubts", [number]);
    else await journal.update("doubts", number, { a: Math.min(kept, other), b: Math.max(kept, other) });
    asked.add(other);
  }
}
