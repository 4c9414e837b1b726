// Restores exported actors with their identifiers, the provenance of each value, and their records with dates and authors.

import type { Actor, Answer, Provenance } from "../../domain/actors/actor.ts";
import { severalFields, singleFields } from "../../domain/actors/actor.ts";
import type { ActorPair, ActorRecords } from "../../domain/importing/actor-dossier.ts";
import type { KeptAnswer } from "../../domain/importing/import-record.ts";
import { keptAnswer } from "../../domain/importing/row-import.ts";
import { type Objection, signsOf } from "../../domain/objections/objection.ts";
import { baseName } from "../../domain/values/file-name.ts";
import type { DatabaseEngine } from "../engine.ts";
import type { Restoration } from "../restoration.ts";
import { columnOf, type KeptProvenance, keepList, keepPeople, searched } from "../row-values.ts";
import { emptyActor } from "./empty-actor.ts";
import type { Journal, NewRow } from "./journal.ts";

type Origin = Pick<Provenance, "source" | "file" | "date">;

export class DatabaseRestoration implements Restoration {
  readonly #engine: DatabaseEngine;
  readonly #journal: Journal;
  /** ISO date of the step. */
  readonly #today: string;
  #sources: Map<string, number> | null = null;

  constructor(engine: DatabaseEngine, journal: Journal, today: string) {
    this.#engine = engine;
    this.#journal = journal;
    this.#today = today;
  }

  async addActor(actor: Actor): Promise<void> {
    const named = actor.provenance.find(({ field, value }) => field === "name" && value === actor.name);
    const home = named ?? { source: "", file: null, date: this.#today, line: null };
    const source = await this.#source(home);
    const provenances: KeptProvenance[] = [];
    const differing: Provenance[] = [];
    for (const provenance of actor.provenance) {
      const from = await this.#source(provenance);
      if (!holds(actor, provenance)) differing.push(provenance);
      else if (from !== source || provenance.line !== home.line)
        provenances.push([provenance.field, provenance.value, from, provenance.line]);
    }
    const row: NewRow<"actors"> = {
      ...emptyActor,
      ...{ id: actor.id, source, line: home.line, name: actor.name, tags: keepList(actor.tags) },
      ...{ people: keepPeople(actor.people), provenance: keepList(provenances) },
    };
    for (const field of singleFields) {
      const column = columnOf(field);
      if (column !== "name") row[column] = actor[field];
    }
    for (const field of severalFields) row[field] = keepList(actor[field]);
    const number = await this.#journal.insert("actors", { ...row, ...searched(actor) });
    await this.#engine.insertMany("by_hand", ["actor", "step"], [[number, this.#journal.step]]);
    await this.#addRows(number, actor, differing);
  }

  /** Adds the rows of files about the actor: their answers, and the values that differ from its own. */
  async #addRows(actor: number, { answers, provenance }: Actor, differing: readonly Provenance[]) {
    const rows: {
      origin: Origin;
      line: number | null;
      answers: KeptAnswer[];
      differing: [string, string][];
    }[] = [];
    const originOf = ({ file }: Answer): Origin =>
      provenance.find((given) => given.file === file) ?? {
        ...{ source: file === null ? "" : baseName(file), file, date: this.#today },
      };
    for (const answer of answers) {
      const { file, line, ...words } = answer;
      const last = rows.at(-1);
      if (last && last.origin.file === file && last.line === line) last.answers.push(keptAnswer(words));
      else rows.push({ origin: originOf(answer), line, answers: [keptAnswer(words)], differing: [] });
    }
    for (const given of differing) {
      const { field, value, line, source, file, date } = given;
      const same = rows.find(({ origin, line: at }) => at === line && keyOf(origin) === keyOf(given));
      if (same) same.differing.push([field, value]);
      else rows.push({ origin: { source, file, date }, line, answers: [], differing: [[field, value]] });
    }
    for (const { origin, line, answers: keptAnswers, differing: otherwise } of rows)
      await this.#journal.insert("records", {
        ...{ actor, source: await this.#source(origin), line },
        ...{ answers: keepList(keptAnswers), differing: keepList(otherwise) },
      });
  }

  async addRecords(id: string, records: ActorRecords): Promise<void> {
    const { number: actor } = await this.#engine.db
      .selectFrom("actors")
      .select("number")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    for (const { by, at, situation, needs, answers, deciding, notes, reason, origin } of records.assessments)
      await this.#journal.insert("assessments", {
        ...{ actor, situation, at, made_by: by, reason, origin, needs: JSON.stringify(needs) },
        ...{ answers: JSON.stringify(answers), deciding: JSON.stringify(deciding) },
        notes: JSON.stringify(notes),
      });
    for (const { at, by, channel, person, outcome, note, nextStep, nextAt, ...more } of records.contacts)
      await this.#journal.insert("contacts", {
        ...{ actor, at, made_by: by, channel, person, outcome, note },
        ...{ next_step: nextStep, next_at: nextAt, their_step: more.theirStep ?? null },
        received: more.received ? 1 : null,
        done: more.done ? 1 : null,
      });
    for (const { kind, reason, until, at, by } of records.pinningDecisions)
      await this.#journal.insert("holds", { actor, kind, reason, until_day: until, at, made_by: by });
    for (const { person, verdict, note, at, by } of records.verdicts)
      await this.#journal.insert("verdicts", { actor, person, verdict, note, at, made_by: by });
    for (const { document, template, recipient, file, at } of records.prepared)
      await this.#journal.insert("prepared", { actor, document, template, recipient, file, at });
  }

  async addObjection(objection: Objection, of: Actor | null): Promise<void> {
    const { person, scope, certain, at, source, line, words, noted, by, lifted } = objection;
    const known =
      of &&
      (await this.#engine.db
        .selectFrom("actors")
        .select("number")
        .where("id", "=", of.id)
        .executeTakeFirstOrThrow());
    const { signs } = objection;
    const isRecognised = signs.people.length + signs.emails.length > 0 || signs.structure !== null;
    await this.#journal.insert("objections", {
      ...{ actor: known?.number ?? null, person, scope, certain: certain ? 1 : 0, at, source, line, words },
      ...{ signs: JSON.stringify(isRecognised || of === null ? signs : signsOf(of, person)) },
      ...{ noted, made_by: by, lifted_at: lifted?.at ?? null, lifted_by: lifted?.by ?? null },
      lifted_reason: lifted?.reason ?? null,
    });
  }

  async addPair({ a, b, score, reasons, different }: ActorPair): Promise<boolean> {
    const rows = await this.#engine.db
      .selectFrom("actors")
      .select("number")
      .where(this.#engine.among("id", [a, b]))
      .orderBy("number")
      .execute();
    const [one, other] = rows.map(({ number }) => number);
    if (one === undefined || other === undefined) return false;
    const known = await this.#engine.db
      .selectFrom("doubts")
      .select(["number", "different"])
      .where("a", "=", one)
      .where("b", "=", other)
      .execute();
    const pair = { a: one, b: other, score, reasons: JSON.stringify(reasons), different: different ? 1 : 0 };
    if (known.length === 0) await this.#journal.insert("doubts", pair);
    else if (!different || known.some((row) => row.different === 1)) return false;
    else for (const { number } of known) await this.#journal.update("doubts", number, { different: 1 });
    return true;
  }

  async #source(origin: Origin): Promise<number> {
    if (this.#sources === null) {
      const rows = await this.#engine.db.selectFrom("sources").selectAll().execute();
      this.#sources = new Map(
        rows.map(({ name, file, date, number }) => [keyOf({ source: name, file, date }), number]),
      );
    }
    const key = keyOf(origin);
    let number = this.#sources.get(key);
    if (number === undefined) {
      const { source: name, file, date } = origin;
      number = await this.#journal.insert("sources", { name, file, date });
      this.#sources.set(key, number);
    }
    return number;
  }
}

const keyOf = ({ source, file, date }: Origin) => JSON.stringify([source, file, date]);

/** Whether the actor has a value that its provenance lists. */
function holds(actor: Actor, { field, value }: Provenance): boolean {
  if (field === "people") return actor.people.some(({ fullName }) => fullName === value);
  const stored = (actor as unknown as Record<string, unknown>)[field];
  return Array.isArray(stored) ? stored.includes(value) : stored === value;
}
