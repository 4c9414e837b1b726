// Writes the rows of one imported file to the database.

import type { Absorption } from "../../domain/importing/actor-absorption.ts";
import type {
  Decision,
  ExistingPolicy,
  ImportedSubject,
  PreviousImport,
} from "../../domain/importing/row-import.ts";
import { largestBlock } from "../../domain/matching/blocking/pair-list.ts";
import type { RowKeys } from "../../domain/matching/blocking/row-keys.ts";
import type { DatabaseEngine, Value } from "../engine.ts";
import type { KeyIndex } from "../match-index/key-index.ts";
import type { MatchIndex } from "../match-index/match-index.ts";
import { answersOf, KnownActors } from "../read/known-actors.ts";
import {
  actorColumns,
  type KeptProvenance,
  keepList,
  keepPeople,
  readList,
  searched,
} from "../row-values.ts";
import type { SourceRow } from "../schema.ts";
import type { Importer, KnownActor, NewDuplicate } from "../store.ts";
import { writeAbsorbed } from "./absorbed-actors.ts";
import { changedColumns, changedValues, holdsValue, pushStoredValue } from "./changed-columns.ts";
import { freeIds } from "./free-identifiers.ts";
import type { Journal } from "./journal.ts";

type Source = Omit<SourceRow, "number" | "step">;

/** The keys of a step: exact ones find the actor of a row, near ones propose actors to compare. */
export interface StepKeys {
  exact: KeyIndex;
  near: MatchIndex;
}

/** Imports one file: finds what its rows may be about, and writes what they change. */
export class DatabaseImporter implements Importer {
  readonly #engine: DatabaseEngine;
  readonly #journal: Journal;
  readonly #keys: StepKeys;
  readonly #source: Source;
  readonly #actors: KnownActors;
  /** The number of the source. It is inserted with the first row that is written, so that a file without news leaves no trace. */
  #number: number | null = null;
  /** The number of the first actor that this file may make. */
  #first: number | null = null;

  constructor(engine: DatabaseEngine, journal: Journal, keys: StepKeys, source: Source) {
    this.#engine = engine;
    this.#journal = journal;
    this.#keys = keys;
    this.#source = source;
    this.#actors = new KnownActors(engine, journal.step);
  }

  async recall(
    keys: readonly RowKeys[],
    policy: ExistingPolicy | null,
  ): Promise<Omit<PreviousImport, "bearing">> {
    const first = await this.firstNew();
    // The other keys of a row that was imported before, which `print` or `content` finds, are not looked up.
    const whole = await this.#holders(
      keys.flatMap(({ print, content, inList }) =>
        inList === null ? [print, content] : [print, content, inList],
      ),
    );
    const holderOf = (key: number) => whole.get(key)?.[0] ?? 0;
    const targets = await this.#actors.targets(
      keys.map(({ print }) => holderOf(print)).filter((number) => number > 0),
    );
    const seen = (print: number) => targets.get(holderOf(print)) ?? null;
    const rereads = ({ print }: RowKeys) => policy === "replace" && seen(print)?.fresh === false;
    const unseen = keys.filter((key) => !seen(key.print) || rereads(key));
    const others =
      first === 1
        ? new Map<number, number[]>()
        : await this.#holders(unseen.flatMap(({ content, sure }) => (holderOf(content) > 0 ? none : sure)));
    const known = [...others].map(
      ([key, numbers]) => [key, numbers.filter((number) => number < first)] as const,
    );
    const few = known.filter(([, numbers]) => numbers.length <= largestBlock);
    const same = unseen
      .flatMap(({ print, content, inList }) =>
        [print, content, ...(inList === null ? none : [inList])].map(holderOf),
      )
      .filter((number) => number > 0);
    const subjects = await this.subjects([...new Set([...same, ...few.flatMap(([, numbers]) => numbers)])]);
    const pointed = new Map(
      few.map(([key, numbers]) => [key, numbers.flatMap((number) => subjects.get(number) ?? none)]),
    );
    return {
      seen,
      same: (content) => subjects.get(holderOf(content)) ?? null,
      actorsWithKey: (key) => pointed.get(key) ?? none,
    };
  }

  async write(decisions: readonly Decision[]): Promise<void> {
    this.#actors.noteTold(decisions);
    const writes = decisions.filter(({ keys }) => keys !== null);
    if (writes.length === 0) return;
    await this.firstNew();
    this.#number ??= await this.#journal.insert("sources", this.#source);
    await this.#create(decisions);
    await this.#update(decisions);
    await this.#writeRecords(decisions);
    for (const { keys, target } of writes) {
      const { print, content, inList, sure, near } = keys!;
      await this.#keys.exact.add(
        [print, content, ...(inList === null ? [] : [inList]), ...sure],
        target.number!,
      );
      await this.#keys.near.add(near, target.number!);
    }
  }

  async *byHand(): AsyncIterable<KnownActor[]> {
    const rows = await this.#engine.db.selectFrom("by_hand").select("actor").orderBy("actor").execute();
    for (let from = 0; from < rows.length; from += 1000)
      yield [...(await this.knownActors(rows.slice(from, from + 1000).map(({ actor }) => actor))).values()];
  }

  remember(actor: number, { content, sure, near }: Omit<RowKeys, "print" | "inList">): void {
    this.#keys.exact.addAside([content, ...sure], actor);
    this.#keys.near.addAside(near, actor);
  }

  async keepKeys(actor: number, { content, sure, near }: Omit<RowKeys, "print" | "inList">): Promise<void> {
    await this.#keys.exact.add([content, ...sure], actor);
    await this.#keys.near.add(near, actor);
  }

  async eachBlock(visit: (key: number, actors: readonly number[]) => void): Promise<void> {
    const merged = await this.#actors.merged();
    const currentOf = (number: number) => merged.get(number) ?? number;
    await this.#keys.near.eachBlock(await this.firstNew(), (key, actors) =>
      visit(key, merged.size === 0 ? actors : [...new Set(actors.map(currentOf))]),
    );
  }

  async holders(keys: Iterable<number>): Promise<Map<number, number[]>> {
    return this.#actors.followMerges(await this.#keys.near.holders(keys));
  }

  async #holders(keys: Iterable<number>): Promise<Map<number, number[]>> {
    return this.#actors.followMerges(await this.#keys.exact.holders(keys));
  }

  async firstNew(): Promise<number> {
    this.#first ??= await this.#journal.numbers("actors", 0);
    return this.#first;
  }

  async writeAbsorbed(absorbed: readonly Absorption[]): Promise<void> {
    await writeAbsorbed(this.#engine, this.#journal, absorbed);
    await this.#actors.noteMerged(
      absorbed.map(({ absorbed: subject, into }) => [subject.number!, into.number!]),
    );
  }

  async addPossibleDuplicates(doubts: readonly NewDuplicate[]): Promise<void> {
    const first = await this.#journal.numbers("doubts", doubts.length);
    await this.#journal.insertRows(
      "doubts",
      ["number", "step", "a", "b", "score", "reasons", "different"],
      doubts.map(({ a, b, score, reasons }, i) => [
        ...[first + i, this.#journal.step, Math.min(a, b), Math.max(a, b)],
        ...[score, JSON.stringify(reasons), 0],
      ]),
    );
  }

  async openPossibleDuplicates(numbers: readonly number[]) {
    const rows = await this.#engine.db
      .selectFrom("doubts")
      .select(["a", "b"])
      .where(this.#engine.among("a", numbers))
      .where(this.#engine.among("b", numbers))
      .where("different", "=", 0)
      .execute();
    return rows.map(({ a, b }) => [a, b] as const);
  }

  knownActors(numbers: readonly number[]): Promise<Map<number, KnownActor>> {
    return this.#actors.actorsByNumber(numbers, this.#source.name);
  }

  answers(numbers: readonly number[]): Promise<Map<number, readonly (readonly [string, string])[]>> {
    return answersOf(this.#engine, numbers);
  }

  subjects(numbers: readonly number[]): Promise<Map<number, ImportedSubject>> {
    return this.#actors.subjects(numbers);
  }

  async bearing(ids: readonly string[]): Promise<Map<string, ImportedSubject>> {
    const rows = await this.#engine.db
      .selectFrom("actors")
      .select("number")
      .where(this.#engine.among("id", ids))
      .execute();
    const subjects = await this.subjects(rows.map(({ number }) => number));
    return new Map([...subjects.values()].map((subject) => [subject.id!, subject]));
  }

  async #create(decisions: readonly Decision[]) {
    const created = decisions.filter(({ action }) => action === "created");
    if (created.length === 0) return;
    const ids = await freeIds(
      this.#engine.db,
      this.#engine,
      created.map(({ subject }) => ({ ...subject!.stored.fields, wanted: subject!.wantedId })),
    );
    const first = await this.#journal.numbers("actors", created.length);
    const provenanceAdded = this.#toldLater(decisions);
    const rows = created.map(({ subject: made, line }, index) => {
      const subject = made!;
      subject.number = first + index;
      subject.id = ids[index]!;
      const provenance = keepList(provenanceAdded.get(subject) ?? none);
      return actorRow(subject, { step: this.#journal.step, source: this.#number!, line, provenance });
    });
    await this.#journal.insertRows("actors", actorColumns, rows);
  }

  /** Writes the actors that these rows completed and did not make. */
  async #update(decisions: readonly Decision[]) {
    const provenanceAdded = this.#toldLater(decisions);
    const created = new Set(
      decisions.filter(({ action }) => action === "created").map(({ subject }) => subject),
    );
    const lessened = decisions.flatMap(({ removed, subject }) => (removed.length > 0 ? [subject!] : []));
    const changed = [...new Set([...provenanceAdded.keys(), ...lessened])].filter(
      (subject) => !created.has(subject),
    );
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
        const keptProvenances = readList<KeptProvenance>(provenanceOf.get(subject.number!) ?? null);
        const provenances = keptProvenances.filter(([field, value]) =>
          holdsValue(subject.stored, field, value),
        );
        return [
          ...changedValues(
            subject.stored,
            keepList([...provenances, ...(provenanceAdded.get(subject) ?? none)]),
          ),
          subject.number,
        ];
      }),
    );
  }

  /** Actor → the provenance of the values that came from other rows than the one that made it. */
  #toldLater(decisions: readonly Decision[]): Map<ImportedSubject, KeptProvenance[]> {
    const later = new Map<ImportedSubject, KeptProvenance[]>();
    for (const { subject, added, line } of decisions) {
      if (added.length === 0 || !subject) continue;
      const list = later.get(subject) ?? [];
      for (const { field, value } of added) list.push([field, value, this.#number!, line]);
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

/** The values of `actorColumns`, in order. */
function actorRow(
  { number, id, stored }: ImportedSubject,
  row: { step: number; source: number; line: number; provenance: string | null },
): Value[] {
  const { naming, place } = searched(stored.fields);
  const values: Value[] = [number, row.step, id, row.source, row.line];
  pushStoredValue(stored, values);
  values.push(null, keepPeople(stored.people), row.provenance, naming, place);
  return values;
}
