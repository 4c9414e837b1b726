// The writing side of the store: all that one step can change.

import {
  type SeveralField,
  type SingleField,
  severalFields,
  singleFields,
} from "../../domain/actors/actor.ts";
import { freePersonId } from "../../domain/actors/merge-values.ts";
import type { Author } from "../../domain/actors/text-author.ts";
import {
  type NewObjection,
  type ObjectionScope,
  objectionsOfRefusal,
} from "../../domain/objections/objection.ts";
import type { PersonVerdict, PinningDecision } from "../../domain/priority/pinning-decisions.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import type { Contact, PreparedDocument } from "../../domain/relationship/contact.ts";
import type { Assessment } from "../../domain/situations/situation.ts";
import { dayOf } from "../../domain/values/days.ts";
import type { DatabaseEngine } from "../engine.ts";
import { ExchangeWriter } from "../exchange/exchange-writer.ts";
import { KeyIndex } from "../match-index/key-index.ts";
import { MatchIndex } from "../match-index/match-index.ts";
import type { Rewording } from "../privacy-store.ts";
import { DatabaseReader } from "../read/database-reader.ts";
import {
  columnOf,
  type KeptProvenance,
  keepList,
  keepPeople,
  readList,
  readPeople,
  searched,
} from "../row-values.ts";
import type { ActorRow } from "../schema.ts";
import { authorsMark } from "../schema.ts";
import type {
  ActorChange,
  Importer,
  MergedActors,
  NewActor,
  NewPerson,
  Step,
  StoreWriter,
} from "../store.ts";
import { keepColumns } from "./column-memory-rows.ts";
import { DatabaseImporter, type StepKeys } from "./database-importer.ts";
import { DisclosureWriter } from "./disclosure-writer.ts";
import { emptyActor, emptyPerson } from "./empty-actor.ts";
import { freeIds } from "./free-identifiers.ts";
import { type Journal, type NewRow, tablesOfActors } from "./journal.ts";
import { MeetingWriter } from "./meeting-writer.ts";
import { mergeRows } from "./merged-rows.ts";
import { MessageWriter } from "./message-rows.ts";
import { insertObjections, moveObjections } from "./objection-rows.ts";
import { ProjectWriter } from "./project-writer.ts";
import { moveRelations, RelationWriter } from "./relation-writer.ts";
import { DatabaseRestoration } from "./restored-actors.ts";
import { rewordNote } from "./reworded-notes.ts";
import { keepSourcePhrase } from "./source-phrase-rows.ts";
import { removeEntries, SurveyRowsWriter } from "./survey-rows.ts";

export class DatabaseWriter extends DatabaseReader implements StoreWriter {
  override readonly meetings: MeetingWriter;
  readonly messages: MessageWriter;
  override readonly projects: ProjectWriter;
  override readonly relations: RelationWriter;
  override readonly disclosures: DisclosureWriter;
  readonly exchange: ExchangeWriter;
  readonly #journal: Journal;
  readonly #keys: StepKeys;
  readonly #at: Date;
  /** ISO date of the step. */
  readonly #date: string;
  readonly #sources = new Map<string, number>();
  #facts: Step["facts"] = {};

  constructor(engine: DatabaseEngine, journal: Journal, at: Date) {
    super(engine);
    this.meetings = new MeetingWriter(engine, journal, at);
    this.messages = new MessageWriter(engine, journal, at);
    this.projects = new ProjectWriter(engine, journal, at);
    this.relations = new RelationWriter(engine, journal, at);
    this.disclosures = new DisclosureWriter(engine, journal);
    this.exchange = new ExchangeWriter(engine, journal, this);
    this.#journal = journal;
    this.#keys = {
      exact: new KeyIndex(engine, journal.step),
      near: new MatchIndex(engine, journal.step),
    };
    this.#at = at;
    this.#date = dayOf(at);
  }

  get surveys() {
    return new SurveyRowsWriter(this.engine, this.#journal);
  }

  get facts(): Step["facts"] {
    return this.#facts;
  }

  addFacts(facts: Step["facts"]): void {
    this.#facts = { ...this.#facts, ...facts };
  }

  importer({ name, file }: { name: string; file: string }): Importer {
    return new DatabaseImporter(this.engine, this.#journal, this.#keys, { name, file, date: this.#date });
  }

  restoration = () => new DatabaseRestoration(this.engine, this.#journal, this.#date);

  async mergeActors(kept: string, gone: string, chosen: readonly SingleField[] = []): Promise<MergedActors> {
    const rows = { kept: await this.#row(kept), gone: await this.#row(gone), chosen: new Set(chosen) };
    const merged = await mergeRows(this.engine, this.#journal, rows);
    await this.#markByHand(rows.kept.number);
    return merged;
  }

  async declareDifferent(a: string, b: string): Promise<void> {
    const [one, other] = [(await this.#row(a)).number, (await this.#row(b)).number].sort((x, y) => x - y);
    const known = await this.db
      .selectFrom("doubts")
      .select("number")
      .where("a", "=", one!)
      .where("b", "=", other!)
      .execute();
    for (const { number } of known) await this.#journal.update("doubts", number, { different: 1 });
    if (known.length === 0)
      await this.#journal.insert("doubts", { a: one!, b: other!, score: 0, reasons: "[]", different: 1 });
  }

  /** Call it after the work, before the step ends. */
  async finish(): Promise<void> {
    await this.#keys.exact.finish();
    await this.#keys.near.finish();
  }

  async addActor({ fields, several = {}, source }: NewActor): Promise<string> {
    const [id] = await freeIds(this.db, this.engine, [fields]);
    const row: NewRow<"actors"> = {
      ...emptyActor,
      id: id!,
      source: await this.#source(source),
      name: fields.name,
    };
    for (const field of singleFields) {
      const column = columnOf(field);
      if (column !== "name") row[column] = fields[field] ?? null;
    }
    for (const field of severalFields) row[field] = keepList(several[field]);
    const number = await this.#journal.insert("actors", { ...row, ...searched(fields) });
    await this.#markByHand(number);
    return id!;
  }

  async changeActor(id: string, change: ActorChange, source: string): Promise<void> {
    const row = await this.#row(id);
    const changed: Partial<ActorRow> = {};
    const changedValues: { field: string; before: readonly string[]; after: readonly string[] }[] = [];
    for (const [field, value] of Object.entries(change.fields ?? {}) as [SingleField, string | null][]) {
      const column = columnOf(field);
      const before = row[column];
      if (value === before || (column === "name" && value === null)) continue;
      if (column !== "name") changed[column] = value;
      else if (value !== null) changed.name = value;
      changedValues.push({ field, before: listed(before), after: listed(value) });
    }
    for (const [field, values] of Object.entries(change.several ?? {}) as [
      SeveralField,
      readonly string[],
    ][]) {
      if (keepList(values) === row[field]) continue;
      changed[field] = keepList(values);
      changedValues.push({ field, before: readList(row[field]), after: values });
    }
    if (changedValues.length > 0) changed.provenance = await this.#provenance(row, changedValues, source);
    if (change.tags) changed.tags = keepList(change.tags);
    await this.#update(row, changed);
  }

  /** The provenance of an actor's values after `source` changed some: new values get this source, that of removed values is removed. */
  async #provenance(
    row: ActorRow,
    told: readonly { field: string; before: readonly string[]; after: readonly string[] }[],
    source: string,
  ): Promise<string | null> {
    const from = await this.#source(source);
    let provenances = readList<KeptProvenance>(row.provenance);
    for (const { field, before, after } of told) {
      provenances = provenances.filter(([f, value]) => f !== field || after.includes(value));
      for (const value of after) if (!before.includes(value)) provenances.push([field, value, from, null]);
    }
    return keepList(provenances);
  }

  async addPerson(actor: string, person: NewPerson): Promise<string> {
    const row = await this.#row(actor);
    const people = readPeople(row.people);
    const id = freePersonId(person.fullName, people);
    await this.#update(row, { people: keepPeople([...people, { ...emptyPerson, ...person, id }]) });
    return id;
  }

  async changePerson(actor: string, id: string, change: Partial<NewPerson>): Promise<void> {
    const row = await this.#row(actor);
    const people = readPeople(row.people).map((person) =>
      person.id === id ? { ...person, ...change } : person,
    );
    await this.#update(row, { people: keepPeople(people) });
  }

  async removePerson(actor: string, id: string): Promise<void> {
    const row = await this.#row(actor);
    await this.#update(row, {
      people: keepPeople(readPeople(row.people).filter((person) => person.id !== id)),
    });
  }

  async removeActor(id: string): Promise<void> {
    const { number } = await this.#row(id);
    await moveRelations(this.engine, this.#journal, number, null);
    for (const table of tablesOfActors) {
      const rows = await this.db.selectFrom(table).select("number").where("actor", "=", number).execute();
      await this.#journal.remove(
        table,
        rows.map((row) => row.number),
      );
    }
    await this.#journal.remove("doubts", await this.#doubtsOf(number));
    await moveObjections(this.engine, this.#journal, number, null);
    await this.db.deleteFrom("triage_progress").where("actor", "=", number).execute();
    await removeEntries(this.engine, number);
    await this.#journal.remove("actors", [number]);
  }

  async #doubtsOf(actor: number): Promise<number[]> {
    const rows = await this.db
      .selectFrom("doubts")
      .select("number")
      .where((of) => of.or([of("a", "=", actor), of("b", "=", actor)]))
      .execute();
    return rows.map((row) => row.number);
  }

  async addAssessment(assessment: Assessment): Promise<void> {
    const { number } = await this.#row(assessment.actor);
    await this.#journal.insert("assessments", {
      actor: number,
      situation: assessment.situation,
      needs: JSON.stringify(assessment.needs),
      at: assessment.at,
      made_by: assessment.by,
      answers: JSON.stringify(assessment.answers),
      deciding: JSON.stringify(assessment.deciding),
      notes: JSON.stringify(assessment.notes),
      reason: assessment.reason,
      origin: assessment.origin,
    });
    // A survey does not end a questionnaire that somebody is filling in.
    if (assessment.origin !== "survey")
      await this.db.deleteFrom("triage_progress").where("actor", "=", number).execute();
  }

  async addContact(contact: Contact): Promise<void> {
    const { number } = await this.#row(contact.actor);
    await this.#journal.insert("contacts", {
      actor: number,
      at: contact.at,
      made_by: contact.by,
      channel: contact.channel,
      person: contact.person,
      outcome: contact.outcome,
      note: contact.note,
      next_step: contact.nextStep,
      next_at: contact.nextAt,
      their_step: contact.theirStep ?? null,
      ...{ received: contact.received ? 1 : null, done: contact.done ? 1 : null },
    });
    await this.addObjections(objectionsOfRefusal(contact));
  }

  async addObjections(
    objections: readonly NewObjection[],
    lifted: { by: string; reason: string } | null = null,
  ): Promise<void> {
    await insertObjections(this.engine, this.#journal, objections, { at: this.#at.toISOString(), lifted });
  }

  async liftObjections(
    numbers: readonly number[],
    { by, reason }: { by: string; reason: string },
  ): Promise<void> {
    for (const number of numbers)
      await this.#journal.update("objections", number, {
        ...{ lifted_at: this.#at.toISOString(), lifted_by: by, lifted_reason: reason },
      });
  }

  async confirmObjection(number: number, scope: ObjectionScope): Promise<void> {
    await this.#journal.update("objections", number, { certain: 1, scope });
  }

  async rewordNote(actor: string, rewording: Rewording): Promise<number> {
    return rewordNote(this.engine, this.#journal, (await this.#numbersOf([actor])).get(actor)!, rewording);
  }

  async addPrepared(prepared: readonly PreparedDocument[]): Promise<void> {
    const numbers = await this.#numbersOf(prepared.map(({ actor }) => actor));
    const first = await this.#journal.numbers("prepared", prepared.length);
    await this.#journal.insertRows(
      "prepared",
      ["number", "step", "actor", "document", "template", "recipient", "file", "at"],
      prepared.map(({ actor, document, template, recipient, file, at }, index) => [
        ...[first + index, this.#journal.step, numbers.get(actor)!],
        ...[document, template, recipient, file, at],
      ]),
    );
  }

  /** Identifier → number of the actor. Refused when no actor has an identifier. */
  async #numbersOf(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.db
      .selectFrom("actors")
      .select(["id", "number"])
      .where(this.engine.among("id", [...new Set(ids)]))
      .execute();
    const numbers = new Map(rows.map(({ id, number }) => [id, number]));
    const unknown = ids.find((id) => !numbers.has(id));
    if (unknown !== undefined) await this.#row(unknown);
    return numbers;
  }

  async addPinningDecision({ actor, kind, reason, until, at, by }: PinningDecision): Promise<void> {
    const { number } = await this.#row(actor);
    await this.#journal.insert("holds", { actor: number, kind, reason, until_day: until, at, made_by: by });
  }

  async addVerdict({ actor, person, verdict, note, at, by }: PersonVerdict): Promise<void> {
    const { number } = await this.#row(actor);
    await this.#journal.insert("verdicts", { actor: number, person, verdict, note, at, made_by: by });
  }

  rememberAuthors(titles: string, authors: Readonly<Record<string, Author | null>>): Promise<void> {
    return keepColumns(this.engine, this.#journal, `${authorsMark}${titles}`, authors);
  }

  rememberMapping(titles: string, fields: Readonly<Record<string, string>>): Promise<void> {
    return keepColumns(this.engine, this.#journal, titles, fields);
  }

  setSourcePhrase = (file: string, said: string): Promise<void> =>
    keepSourcePhrase(this.engine, this.#journal, file, said);

  async #update(row: ActorRow, changed: Partial<ActorRow>): Promise<void> {
    const differs = Object.entries(changed).some(
      ([column, value]) => row[column as keyof ActorRow] !== value,
    );
    if (!differs) return;
    const after = { ...row, ...changed };
    await this.#journal.update("actors", row.number, { ...changed, ...searched(after) });
    await this.#markByHand(row.number);
  }

  /** Stores that an actor was entered or changed by hand: the next import makes its keys again, from its values at that time. */
  async #markByHand(number: number): Promise<void> {
    await this.engine.insertMany("by_hand", ["actor", "step"], [[number, this.#journal.step]], {
      ignore: true,
    });
  }

  async #row(id: string): Promise<ActorRow> {
    const row = await this.db.selectFrom("actors").selectAll().where("id", "=", id).executeTakeFirst();
    if (!row) throw new Refusal("usage", { code: "actor-unknown", asked: id, near: await this.near(id) });
    return row;
  }

  /** The source for a person or partner, with one row for each day. */
  async #source(name: string): Promise<number> {
    let number = this.#sources.get(name);
    if (number === undefined) {
      const known = await this.db
        .selectFrom("sources")
        .select("number")
        .where("name", "=", name)
        .where("file", "is", null)
        .where("date", "=", this.#date)
        .executeTakeFirst();
      number =
        known?.number ?? (await this.#journal.insert("sources", { name, file: null, date: this.#date }));
      this.#sources.set(name, number);
    }
    return number;
  }
}

const listed = (value: string | null) => (value === null ? [] : [value]);
