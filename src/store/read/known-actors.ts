// Finds the known actors that the rows of an import may be about.

import type { SingleField } from "../../domain/actors/actor.ts";
import type { EarlierRecord, KeptAnswer } from "../../domain/importing/import-record.ts";
import type { Decision, ImportedSubject, Target } from "../../domain/importing/row-import.ts";
import type { DatabaseEngine } from "../engine.ts";
import { type KeptProvenance, readList, readPeople, storedValuesOf } from "../row-values.ts";
import type { ActorRow } from "../schema.ts";
import type { KnownActor } from "../store.ts";

type KeptRecord = EarlierRecord & { actor: number };

/** The fields that are compared, in the order of `ComparedRow`. */
const comparedFields = [
  ...(["name", "acronym", "kind", "siret", "siren", "rna", "address", "postcode", "commune"] as const),
  ...(["insee", "territory", "website", "reference", "programme"] as const),
];
export const comparedColumns = [
  ...(["number", "id", "source", "provenance", "emails", "phones", "people"] as const),
  ...comparedFields,
];
type Text = string | null;
export type ComparedRow = [
  ...[number: number, id: string, source: number, provenance: Text, emails: Text, phones: Text, people: Text],
  ...values: Text[],
];

/** Makes a known actor from a row. `nameOf`: the name of a source. */
export function knownFrom(row: ComparedRow, nameOf: (source: number) => string): KnownActor {
  const [number, id, source, provenance, emails, phones, people, ...values] = row;
  const fields: Partial<Record<SingleField, string | null>> = {};
  for (let i = 0; i < values.length; i++) fields[comparedFields[i]!] = values[i]!;
  const keptProvenance = fields.reference
    ? readList<KeptProvenance>(provenance).findLast(
        ([field, value]) => field === "reference" && value === fields.reference,
      )
    : undefined;
  return {
    number,
    id,
    compared: {
      fields,
      several: { emails: readList<string>(emails), phones: readList<string>(phones) },
      people: readPeople(people),
    },
    giver: nameOf(keptProvenance?.[2] ?? source),
  };
}

/** The answers of actors, in the order in which they were stored. */
export async function answersOf(
  engine: DatabaseEngine,
  numbers: readonly number[],
): Promise<Map<number, Answers>> {
  const rows = await engine.db
    .selectFrom("records")
    .select(["actor", "answers"])
    .where(engine.among("actor", numbers))
    .orderBy("number")
    .execute();
  const answersByActor = new Map<number, Answers>();
  for (const { actor, answers } of rows)
    answersByActor.set(actor, [...(answersByActor.get(actor) ?? []), ...readList<[string, string]>(answers)]);
  return answersByActor;
}

type Answers = readonly (readonly [label: string, text: string])[];

/** Reads the actors that rows of a file may be about, as they are now: those from before this step, and those from its earlier rows. */
export class KnownActors {
  readonly #engine: DatabaseEngine;
  readonly #step: number;
  #origins: Map<number, string | null> | null = null;
  #merged: Map<number, number> | null = null;
  /** Number of an actor known before → the values that rows of this import gave for it. */
  readonly #toldNow = new Map<number, Set<string>>();

  constructor(engine: DatabaseEngine, step: number) {
    this.#engine = engine;
    this.#step = step;
  }

  async targets(numbers: readonly number[]): Promise<Map<number, Target>> {
    if (numbers.length === 0) return new Map();
    const rows = await this.#engine.db
      .selectFrom("actors")
      .select(["number", "id", "step"])
      .where(this.#engine.among("number", numbers))
      .execute();
    const fresh = (step: number) => step === this.#step;
    return new Map(rows.map(({ number, id, step }) => [number, { number, id, fresh: fresh(step) }]));
  }

  async subjects(numbers: readonly number[]): Promise<Map<number, ImportedSubject>> {
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
    const recordsOf = new Map<number, KeptRecord[]>();
    for (const { actor, number, source, answers } of records) {
      const record = { actor, number, origin: origin(source), answers: readList<KeptAnswer>(answers) };
      const list = recordsOf.get(actor);
      if (list) list.push(record);
      else recordsOf.set(actor, [record]);
    }
    return new Map(
      rows.map((row) => [row.number, this.#subject(row, origin, recordsOf.get(row.number) ?? none)]),
    );
  }

  #subject(
    row: ActorRow,
    origin: (source: number) => string | null,
    records: readonly KeptRecord[],
  ): ImportedSubject {
    const provenance = readList<KeptProvenance>(row.provenance);
    return {
      number: row.number,
      id: row.id,
      stored: storedValuesOf(row),
      fresh: row.step === this.#step,
      originOf: (field, value) =>
        origin(provenance.findLast(([f, v]) => f === field && v === value)?.[2] ?? row.source),
      toldNow: this.#toldNow.get(row.number) ?? new Set(),
      records,
    };
  }

  /** Remembers the values that rows gave, for later rows. */
  noteTold(decisions: readonly Decision[]): void {
    for (const { subject } of decisions)
      if (subject && !subject.fresh && subject.toldNow.size > 0)
        this.#toldNow.set(subject.number!, subject.toldNow);
  }

  async actorsByNumber(numbers: readonly number[], giver: string): Promise<Map<number, KnownActor>> {
    const rows = await this.#engine.arrays(
      this.#engine.db
        .selectFrom("actors")
        .select(comparedColumns)
        .where(this.#engine.among("number", numbers)),
    );
    const origins = await this.#knownOrigins();
    const knownActors = new Map<number, KnownActor>();
    for (const row of rows as ComparedRow[])
      knownActors.set(
        row[0],
        knownFrom(row, (source) => origins.get(source) ?? giver),
      );
    return knownActors;
  }

  /** Replaces each merged actor by the one that it was merged into. */
  async followMerges(holders: Map<number, number[]>): Promise<Map<number, number[]>> {
    const merged = await this.merged();
    if (merged.size > 0)
      for (const [key, numbers] of holders)
        holders.set(key, [...new Set(numbers.map((number) => merged.get(number) ?? number))]);
    return holders;
  }

  /** Merged actor → the actor that is left after all merges. */
  async merged(): Promise<Map<number, number>> {
    if (!this.#merged) {
      const rows = await this.#engine.db
        .selectFrom("merged")
        .select(["actor", "into"])
        .orderBy("step", "desc")
        .execute();
      this.#merged = new Map();
      // The newest merge comes first, so that it is known whether `into` was merged later.
      for (const { actor, into } of rows) this.#merged.set(actor, this.#merged.get(into) ?? into);
    }
    return this.#merged;
  }

  /** Number of a source → its name, for files imported before this step. */
  async #knownOrigins(): Promise<Map<number, string | null>> {
    if (!this.#origins) {
      const rows = await this.#engine.db
        .selectFrom("sources")
        .select(["number", "name"])
        .where("file", "is not", null)
        .where("step", "<>", this.#step)
        .execute();
      this.#origins = new Map(rows.map(({ number, name }) => [number, name]));
    }
    return this.#origins;
  }

  async noteMerged(merged: readonly (readonly [gone: number, into: number])[]): Promise<void> {
    const actorsByNumber = await this.merged();
    for (const [gone, into] of merged) actorsByNumber.set(gone, into);
  }
}

const none: readonly never[] = [];
