// The reading side of the store, on any engine.

import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { Actor } from "../../domain/actors/actor.ts";
import type { Author } from "../../domain/actors/text-author.ts";
import { wordsOf } from "../../domain/matching/names/name-words.ts";
import type { BouncedAddress } from "../../domain/objections/bounced-address.ts";
import type { Objection } from "../../domain/objections/objection.ts";
import type { PersonVerdict, PinningDecision } from "../../domain/priority/pinning-decisions.ts";
import type { Contact, PreparedDocument } from "../../domain/relationship/contact.ts";
import type { Assessment } from "../../domain/situations/situation.ts";
import { fold, nearestNames } from "../../domain/values/spelling.ts";
import type { DatabaseEngine } from "../engine.ts";
import { PrivacyRowsReader } from "../privacy/privacy-rows.ts";
import {
  actorFrom,
  contactFrom,
  holdFrom,
  preparedFrom,
  readList,
  stepFrom,
  verdictFrom,
} from "../row-values.ts";
import type { ActorRow, Tables } from "../schema.ts";
import { authorsMark } from "../schema.ts";
import type {
  ActorFilter,
  ActorOverview,
  KnownActor,
  Step,
  StoredDuplicate,
  StoreReader,
  TriageProgress,
} from "../store.ts";
import type { SurveyRecordsReader } from "../survey-records.ts";
import { declaredDifferent, objectedSince, objectionsIn, undecidedTwins } from "../write/objection-rows.ts";
import { overviewPagesIn, storedKinds } from "./actor-overview.ts";
import { bouncedAddressesIn } from "./bounced-addresses.ts";
import { DisclosureReader } from "./disclosure-reader.ts";
import { countUnreadActors, unreadActors } from "./kept-suggestions.ts";
import { answersOf, type ComparedRow, comparedColumns, knownFrom } from "./known-actors.ts";
import { MeetingReader } from "./meeting-reader.ts";
import { ProjectReader } from "./project-reader.ts";
import { RelationReader } from "./relation-reader.ts";
import { assessmentsIn, ReportReader } from "./report-reader.ts";
import { filesWithoutPhraseIn, sourcePhrasesIn } from "./source-phrases.ts";
import { contains } from "./text-condition.ts";
import { triageProgressIn } from "./triage-progress-rows.ts";

/** The words of a name between spaces. */
const compared = (name: string): string => ` ${wordsOf(name).list.join(" ")} `;

/** How many actors are read at a time. */
const pageSize = 500;

export abstract class DatabaseReader implements StoreReader {
  abstract readonly surveys: SurveyRecordsReader;
  readonly privacy: PrivacyRowsReader;
  protected readonly engine: DatabaseEngine;
  readonly meetings: MeetingReader;
  readonly projects: ProjectReader;
  readonly relations: RelationReader;
  readonly reports: ReportReader;
  readonly disclosures: DisclosureReader;

  constructor(engine: DatabaseEngine) {
    this.engine = engine;
    this.privacy = new PrivacyRowsReader(engine);
    this.meetings = new MeetingReader(engine);
    this.projects = new ProjectReader(engine);
    this.relations = new RelationReader(engine);
    this.reports = new ReportReader(engine);
    this.disclosures = new DisclosureReader(engine);
  }

  protected get db() {
    return this.engine.db;
  }

  async actor(id: string): Promise<Actor | null> {
    const row = await this.db.selectFrom("actors").selectAll().where("id", "=", id).executeTakeFirst();
    return row ? (await this.#whole([row]))[0]! : null;
  }

  async *actors(filter: ActorFilter = {}): AsyncIterable<Actor> {
    for (let after = ""; ; ) {
      const rows = await this.db
        .selectFrom("actors")
        .selectAll()
        .where(this.#matching(filter))
        .where("id", ">", after)
        .orderBy("id")
        .limit(pageSize)
        .execute();
      yield* await this.#whole(rows);
      if (rows.length < pageSize) return;
      after = rows.at(-1)!.id;
    }
  }

  async overviews(filter: ActorFilter = {}): Promise<ActorOverview[]> {
    const all: ActorOverview[] = [];
    for await (const page of this.overviewPages(filter)) all.push(...page);
    return all.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  overviewPages(filter: ActorFilter = {}): AsyncIterable<ActorOverview[]> {
    return overviewPagesIn(this.engine, this.#matching(filter), filter.ids);
  }

  async count(filter: ActorFilter = {}): Promise<number> {
    const { count } = await this.db
      .selectFrom("actors")
      .select((of) => of.fn.countAll<number>().as("count"))
      .where(this.#matching(filter))
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  async find(asked: string, limit = 20): ReturnType<StoreReader["find"]> {
    const columns = ["id", "name", "commune", "territory"] as const;
    const candidates = () => this.db.selectFrom("actors").select(columns).orderBy("id").limit(limit);
    const wanted = fold(asked);
    if (wanted === "") return [];
    const byId = await candidates().where("id", "=", asked).execute();
    if (byId.length > 0) return byId;
    const named = await candidates()
      .where(contains(this.engine, "naming", `${wanted}\n`, "start"))
      .execute();
    if (named.length > 0) return named;
    const number = asked.replace(/\s/g, "");
    const containing = await candidates()
      .where((of) =>
        of.or([
          contains(this.engine, "id", wanted),
          contains(this.engine, "naming", wanted),
          contains(this.engine, "emails", wanted),
          ...(wanted.includes("@") ? [contains(this.engine, "people", wanted)] : []),
          ...(/^\d+$/.test(number) ? [contains(this.engine, "siret", number)] : []),
        ]),
      )
      .execute();
    return containing.length > 0 ? containing : this.#withWords(asked, limit);
  }

  /** Finds the actors whose names have these words in a row, whatever points and dashes they are written with: "PETR du Lac" is "P.E.T.R. du Lac". */
  async #withWords(asked: string, limit: number): ReturnType<StoreReader["find"]> {
    const wanted = compared(asked);
    if (wanted.trim() === "") return [];
    const columns = ["id", "name", "commune", "territory"] as const;
    const actors = await this.db.selectFrom("actors").select(columns).orderBy("id").execute();
    const having = actors.filter(({ name }) => compared(name).includes(wanted));
    const exact = having.filter(({ name }) => compared(name) === wanted);
    return (exact.length > 0 ? exact : having).slice(0, limit);
  }

  async near(asked: string, limit = 3): Promise<string[]> {
    const rows = await this.db.selectFrom("actors").select(["id", "name"]).orderBy("id").execute();
    return nearestNames(
      asked,
      rows.map(({ name }) => name),
      limit,
    );
  }

  assessments = (actor: string): Promise<Assessment[]> => assessmentsIn(this.engine, actor);

  async contacts({ actor, dueBy }: { actor?: string; dueBy?: string }): Promise<Contact[]> {
    let query = this.db
      .selectFrom("contacts")
      .innerJoin("actors", "actors.number", "contacts.actor")
      .selectAll("contacts")
      .select("actors.id")
      .orderBy("contacts.at")
      .orderBy("contacts.number");
    if (actor !== undefined) query = query.where("actors.id", "=", actor);
    if (dueBy !== undefined) query = query.where("contacts.next_at", "<=", dueBy);
    return (await query.execute()).map(({ id, ...row }) => contactFrom(row, id));
  }

  async pinningDecisions({ actor }: { actor?: string } = {}): Promise<PinningDecision[]> {
    let query = this.db
      .selectFrom("holds")
      .innerJoin("actors", "actors.number", "holds.actor")
      .selectAll("holds")
      .select("actors.id")
      .orderBy("holds.number");
    if (actor !== undefined) query = query.where("actors.id", "=", actor);
    return (await query.execute()).map(({ id, ...row }) => holdFrom(row, id));
  }

  async verdicts({ actor }: { actor?: string } = {}): Promise<PersonVerdict[]> {
    let query = this.db
      .selectFrom("verdicts")
      .innerJoin("actors", "actors.number", "verdicts.actor")
      .selectAll("verdicts")
      .select("actors.id")
      .orderBy("verdicts.number");
    if (actor !== undefined) query = query.where("actors.id", "=", actor);
    return (await query.execute()).map(({ id, ...row }) => verdictFrom(row, id));
  }

  objections(filter: { actor?: string } = {}): Promise<Objection[]> {
    return objectionsIn(this.engine, filter);
  }

  undecidedTwins(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return undecidedTwins(this.engine, ids);
  }

  declaredDifferent(ids: readonly string[]): Promise<readonly { a: string; b: string }[]> {
    return declaredDifferent(this.engine, ids);
  }

  bouncedAddresses = (): Promise<BouncedAddress[]> => bouncedAddressesIn(this.engine);
  sourcePhrases = (): Promise<ReadonlyMap<string, string>> => sourcePhrasesIn(this.engine);
  filesWithoutPhrase = (): Promise<string[]> => filesWithoutPhraseIn(this.engine);

  async mappings(): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
    const rows = await this.db
      .selectFrom("mappings")
      .select(["titles", "fields"])
      .orderBy("number")
      .execute();
    const userMappings = rows.filter(({ titles }) => !titles.startsWith(authorsMark));
    return new Map(userMappings.map(({ titles, fields }) => [titles, JSON.parse(fields)]));
  }

  async columnAuthors(): Promise<ReadonlyMap<string, Readonly<Record<string, Author | null>>>> {
    const rows = await this.db
      .selectFrom("mappings")
      .select(["titles", "fields"])
      .where("titles", "like", `${authorsMark}%`)
      .orderBy("number")
      .execute();
    return new Map(rows.map(({ titles, fields }) => [titles.slice(authorsMark.length), JSON.parse(fields)]));
  }

  async prepared(filter: {
    actor?: string;
    document?: string;
    template?: string;
  }): Promise<PreparedDocument[]> {
    let query = this.db
      .selectFrom("prepared")
      .innerJoin("actors", "actors.number", "prepared.actor")
      .selectAll("prepared")
      .select("actors.id")
      .orderBy("prepared.number");
    if (filter.actor !== undefined) query = query.where("actors.id", "=", filter.actor);
    if (filter.document !== undefined) query = query.where("prepared.document", "=", filter.document);
    if (filter.template !== undefined) query = query.where("prepared.template", "=", filter.template);
    return (await query.execute()).map(({ id, ...row }) => preparedFrom(row, id));
  }

  triageProgress = (): Promise<TriageProgress[]> => triageProgressIn(this.engine);

  unread(reading: string): Promise<string[]> {
    return unreadActors(this.engine, reading);
  }

  countUnread(reading: string): Promise<number> {
    return countUnreadActors(this.engine, reading);
  }

  async *compared(): AsyncIterable<KnownActor[]> {
    const sources = await this.db.selectFrom("sources").select(["number", "name"]).execute();
    const names = new Map(sources.map(({ number, name }) => [number, name]));
    for (let last = 0; ; ) {
      const rows = (await this.engine.arrays(
        this.db
          .selectFrom("actors")
          .select(comparedColumns)
          .where("number", ">", last)
          .orderBy("number")
          .limit(pageSize),
      )) as ComparedRow[];
      if (rows.length === 0) return;
      last = rows.at(-1)![0];
      yield rows.map((row) => knownFrom(row, (source) => names.get(source) ?? ""));
    }
  }

  answers(numbers: readonly number[]) {
    return answersOf(this.engine, numbers);
  }

  async possibleDuplicates(): Promise<StoredDuplicate[]> {
    const rows = await this.db
      .selectFrom("doubts")
      .innerJoin("actors as first", "first.number", "doubts.a")
      .innerJoin("actors as second", "second.number", "doubts.b")
      .select(["first.id as a", "second.id as b", "score", "reasons", "different"])
      .orderBy("doubts.number")
      .execute();
    return rows.map(({ a, b, score, reasons, different }) => ({
      a,
      b,
      score,
      reasons: readList(reasons),
      different: different === 1,
    }));
  }

  async history(limit = 1_000_000): Promise<Step[]> {
    const rows = await this.db
      .selectFrom("steps")
      .selectAll()
      .orderBy("number", "desc")
      .limit(limit)
      .execute();
    return rows.map(stepFrom);
  }

  kinds(): Promise<string[]> {
    return storedKinds(this.db);
  }

  #matching(filter: ActorFilter) {
    return (of: ExpressionBuilder<Tables, "actors">): Expression<SqlBool> => {
      const conditions: Expression<SqlBool>[] = [];
      if (filter.ids) conditions.push(this.engine.among("id", filter.ids));
      if (filter.text !== undefined) {
        const text = fold(filter.text);
        conditions.push(of.or([contains(this.engine, "naming", text), contains(this.engine, "place", text)]));
      }
      if (filter.kinds) conditions.push(this.engine.among("kind", filter.kinds));
      if (filter.tag !== undefined)
        conditions.push(contains(this.engine, "tags", JSON.stringify(filter.tag)));
      if (filter.contactable)
        conditions.push(
          of(
            "number",
            "not in",
            this.db
              .selectFrom("objections")
              .select((objection) => objection.ref("actor").$notNull().as("actor"))
              .where("actor", "is not", null)
              .where("lifted_at", "is", null)
              .where("person", "is", null)
              .where("scope", "=", "all"),
          ),
        );
      return of.and(conditions);
    };
  }

  async #whole(rows: readonly ActorRow[]): Promise<Actor[]> {
    const numbers = rows.map((row) => row.number);
    const records = await this.db
      .selectFrom("records")
      .innerJoin("sources", "sources.number", "records.source")
      .selectAll("records")
      .select(["sources.name", "sources.file", "sources.date"])
      .where(this.engine.among("records.actor", numbers))
      .orderBy("records.number")
      .execute();
    const recordsOf = new Map<number, typeof records>();
    for (const record of records) {
      const known = recordsOf.get(record.actor);
      if (known) known.push(record);
      else recordsOf.set(record.actor, [record]);
    }
    const sources = new Map(
      (await this.db.selectFrom("sources").selectAll().execute()).map((row) => [row.number, row]),
    );
    const objected = await objectedSince(this.db);
    return rows.map((row) =>
      actorFrom(row, sources, recordsOf.get(row.number) ?? [], objected.get(row.number) ?? null),
    );
  }
}
