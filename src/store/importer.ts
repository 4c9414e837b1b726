import { type SeveralField, type SingleField, severalFields, singleFields } from "../domain/actor.ts";
import type { Decision, EarlierRecord, Recall, Subject, Target } from "../domain/importing.ts";
import { largestBlock } from "../domain/match.ts";
import type { Held } from "../domain/merge.ts";
import type { Engine, Value } from "./engine.ts";
import { freeIds } from "./identifiers.ts";
import type { Journal } from "./journal.ts";
import type { KeyIndex } from "./key-index.ts";
import {
  actorColumns,
  columnOf,
  heldOf,
  type KeptProvenance,
  keepList,
  keepPeople,
  readList,
  searched,
} from "./rows.ts";
import type { ActorRow, SourceRow } from "./schema.ts";
import type { Importer } from "./store.ts";

type Source = Omit<SourceRow, "number" | "step">;
type Record = EarlierRecord & { actor: number };

/** One file being imported: what its rows may be about, and what they change. */
export class DatabaseImporter implements Importer {
  readonly #engine: Engine;
  readonly #journal: Journal;
  readonly #keys: KeyIndex;
  readonly #source: Source;
  /** Given with the first row written: a file that says nothing new leaves no trace. */
  #number: number | null = null;
  #origins: Map<number, string | null> | null = null;

  constructor(engine: Engine, journal: Journal, keys: KeyIndex, source: Source) {
    this.#engine = engine;
    this.#journal = journal;
    this.#keys = keys;
    this.#source = source;
  }

  async recall(keys: readonly (readonly number[])[]): Promise<Recall> {
    // A row met before word for word is found by the key of all it says: its other keys need not be looked up.
    const prints = await this.#keys.holders(keys.map((own) => own.at(-1)!));
    const targets = await this.#targets([...prints.values()].map((numbers) => numbers[0]!));
    const seen = (print: number) => targets.get(prints.get(print)?.[0] ?? 0) ?? null;
    const others = await this.#keys.holders(
      keys.flatMap((own): readonly number[] => (seen(own.at(-1)!) ? none : own.slice(0, -1))),
    );
    const few = [...others].filter(([, numbers]) => numbers.length <= largestBlock);
    const subjects = await this.#subjects([...new Set(few.flatMap(([, numbers]) => numbers))]);
    const pointed = new Map(
      few.map(([key, numbers]) => [key, numbers.flatMap((number) => subjects.get(number) ?? none)]),
    );
    return { seen, subjects: (key) => pointed.get(key) ?? none };
  }

  async write(decisions: readonly Decision[]): Promise<void> {
    const writes = decisions.filter(({ keys }) => keys.length > 0);
    if (writes.length === 0) return;
    this.#number ??= await this.#journal.insert("sources", this.#source);
    await this.#create(decisions);
    await this.#update(decisions);
    await this.#writeRecords(decisions);
    for (const { keys, target } of writes) await this.#keys.add(keys, target.number!);
  }

  async #targets(numbers: readonly number[]): Promise<Map<number, Target>> {
    if (numbers.length === 0) return new Map();
    const rows = await this.#engine.db
      .selectFrom("actors")
      .select(["number", "id", "step"])
      .where(this.#engine.among("number", numbers))
      .execute();
    const fresh = (step: number) => step === this.#journal.step;
    return new Map(rows.map(({ number, id, step }) => [number, { number, id, fresh: fresh(step) }]));
  }

  async #subjects(numbers: readonly number[]): Promise<Map<number, Subject>> {
    if (numbers.length === 0) return new Map();
    const { db } = this.#engine;
    const rows = await db
      .selectFrom("actors")
      .selectAll()
      .where(this.#engine.among("number", numbers))
      .execute();
    const records = await db
      .selectFrom("records")
      .select(["number", "actor", "source", "answers"])
      .where(this.#engine.among("actor", numbers))
      .orderBy("number")
      .execute();
    const origins = await this.#knownOrigins();
    const origin = (source: number) => origins.get(source) ?? null;
    const recordsOf = new Map<number, Record[]>();
    for (const { actor, number, source, answers } of records) {
      const record = { actor, number, origin: origin(source), answers: readList<[string, string]>(answers) };
      const list = recordsOf.get(actor);
      if (list) list.push(record);
      else recordsOf.set(actor, [record]);
    }
    return new Map(
      rows.map((row) => [row.number, this.#subject(row, origin, recordsOf.get(row.number) ?? none)]),
    );
  }

  #subject(row: ActorRow, origin: (source: number) => string | null, records: readonly Record[]): Subject {
    const provenance = readList<KeptProvenance>(row.provenance);
    return {
      number: row.number,
      id: row.id,
      held: heldOf(row),
      fresh: row.step === this.#journal.step,
      originOf: (field, value) =>
        origin(provenance.findLast(([f, v]) => f === field && v === value)?.[2] ?? row.source),
      toldNow: new Set(),
      records,
    };
  }

  /** The name of every file imported before this step. */
  async #knownOrigins(): Promise<Map<number, string | null>> {
    if (!this.#origins) {
      const rows = await this.#engine.db
        .selectFrom("sources")
        .select(["number", "name"])
        .where("file", "is not", null)
        .where("step", "<>", this.#journal.step)
        .execute();
      this.#origins = new Map(rows.map(({ number, name }) => [number, name]));
    }
    return this.#origins;
  }

  async #create(decisions: readonly Decision[]) {
    const created = decisions.filter(({ action }) => action === "created");
    if (created.length === 0) return;
    const ids = await freeIds(
      this.#engine.db,
      this.#engine,
      created.map(({ subject }) => subject!.held.fields),
    );
    const first = await this.#journal.numbers("actors", created.length);
    const told = this.#toldLater(decisions);
    const rows = created.map(({ subject: made, line }, index) => {
      const subject = made!;
      subject.number = first + index;
      subject.id = ids[index]!;
      const provenance = keepList(told.get(subject) ?? none);
      return actorRow(subject, { step: this.#journal.step, source: this.#number!, line, provenance });
    });
    await this.#journal.insertRows("actors", actorColumns, rows);
  }

  /** Completed actors that were in the database before these rows. */
  async #update(decisions: readonly Decision[]) {
    const told = this.#toldLater(decisions);
    const created = new Set(
      decisions.filter(({ action }) => action === "created").map(({ subject }) => subject),
    );
    const changed = [...told.keys()].filter((subject) => !created.has(subject));
    if (changed.length === 0) return;
    const before = await this.#engine.db
      .selectFrom("actors")
      .select(["number", "provenance"])
      .where(
        this.#engine.among(
          "number",
          changed.map(({ number }) => number),
        ),
      )
      .execute();
    const provenanceOf = new Map(before.map(({ number, provenance }) => [number, provenance]));
    await this.#journal.remember(
      "actors",
      changed.map(({ number }) => number!),
    );
    await this.#engine.updateMany(
      "actors",
      changedColumns,
      changed.map((subject) => {
        const kept = readList<KeptProvenance>(provenanceOf.get(subject.number!) ?? null);
        const held = kept.filter(([field, value]) => holds(subject.held, field, value));
        return [...changedValues(subject.held, keepList([...held, ...told.get(subject)!])), subject.number];
      }),
    );
  }

  /** For each actor, the values that came from other rows than the one that made it. */
  #toldLater(decisions: readonly Decision[]): Map<Subject, KeptProvenance[]> {
    const later = new Map<Subject, KeptProvenance[]>();
    for (const { subject, told, line } of decisions) {
      if (told.length === 0 || !subject) continue;
      const list = later.get(subject) ?? [];
      for (const { field, value } of told) list.push([field, value, this.#number!, line]);
      later.set(subject, list);
    }
    return later;
  }

  async #writeRecords(decisions: readonly Decision[]) {
    const rows: Value[][] = [];
    const renewed: Decision[] = [];
    const written = decisions.filter(({ record }) => record !== null);
    const fresh = written.filter(({ record }) => record!.replaces === null);
    const first = await this.#journal.numbers("records", fresh.length);
    for (const decision of written) {
      const { target, record, line } = decision;
      if (record!.replaces !== null) renewed.push(decision);
      else
        rows.push([
          first + rows.length,
          this.#journal.step,
          target.number,
          this.#number,
          line,
          keepList(record!.answers),
          keepList(record!.differing),
        ]);
    }
    await this.#journal.insertRows("records", recordColumns, rows);
    await this.#journal.remember(
      "records",
      renewed.map(({ record }) => record!.replaces!),
    );
    await this.#engine.updateMany(
      "records",
      ["source", "line", "answers", "differing"],
      renewed.map(({ record, line }) => [
        this.#number,
        line,
        keepList(record!.answers),
        keepList(record!.differing),
        record!.replaces,
      ]),
    );
  }
}

const none: readonly never[] = [];

const recordColumns = ["number", "step", "actor", "source", "line", "answers", "differing"] as const;

/** Columns that completing an actor may change. */
const changedColumns = [
  ...singleFields.map(columnOf),
  ...severalFields,
  ...(["people", "provenance", "naming", "place"] as const),
];

function changedValues(held: Held, provenance: string | null): Value[] {
  const { naming, place } = searched(held.fields);
  const values: Value[] = [];
  pushHeld(held, values);
  values.push(keepPeople(held.people), provenance, naming, place);
  return values;
}

function pushHeld({ fields, several }: Held, values: Value[]): void {
  for (const field of singleFields) values.push(fields[field] ?? null);
  for (const field of severalFields) values.push(keepList(several[field]));
}

/** The values of `actorColumns`, in order. */
function actorRow(
  { number, id, held }: Subject,
  row: { step: number; source: number; line: number; provenance: string | null },
): Value[] {
  const { naming, place } = searched(held.fields);
  const values: Value[] = [number, row.step, id, row.source, row.line];
  pushHeld(held, values);
  values.push(null, keepPeople(held.people), row.provenance, null, naming, place);
  return values;
}

function holds({ fields, several, people }: Held, field: string, value: string): boolean {
  if (field === "people") return people.some(({ fullName }) => fullName === value);
  if (field in several) return several[field as SeveralField].includes(value);
  return fields[field as SingleField] === value;
}
