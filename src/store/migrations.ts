// Creates the tables of the database, and brings older databases to the newest version.

import { type Kysely, type RawBuilder, sql } from "kysely";
import { erasures } from "./erasure-tables.ts";
import { exchangeRecords } from "./exchange/exchange-migration.ts";
import { bouncedAddresses, promisesDone, receivedMessages } from "./message-migration.ts";
import { disclosureRecords, projectPictures, projectRecords } from "./project-migration.ts";
import type { Tables } from "./schema.ts";
import { surveyRecords } from "./survey-migration.ts";
import { networkFields } from "./views/network-fields.ts";
import { carryOverObjections } from "./write/objection-rows.ts";

/** What differs between engines in the definition of a table. */
export interface TableTraits {
  /** The type of a column of bytes. */
  bytes: RawBuilder<unknown>;
}

/** The tables, version by version: a database of version n has run the first n migrations. Never change one that was released. */
export const migrations: readonly ((db: Kysely<unknown>, traits: TableTraits) => Promise<void>)[] = [
  firstTables,
  matchingTables,
  decisions,
  mappings,
  suggestions,
  checksums,
  objections,
  tallies,
  sourcesSaid,
  meetings,
  suggestionVoices,
  bouncedAddresses,
  surveyRecords,
  projectRecords,
  receivedMessages,
  erasures,
  disclosureRecords,
  exchangeRecords,
  promisesDone,
  networkFields,
  projectPictures,
];

async function firstTables({ schema }: Kysely<unknown>, { bytes }: TableTraits) {
  await schema
    .createTable("steps")
    .addColumn("number", "integer", (c) => c.primaryKey())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("command", "text", (c) => c.notNull())
    .addColumn("facts", "text", (c) => c.notNull())
    .addColumn("undone", "integer", (c) => c.notNull())
    .addColumn("last_actor", "integer", (c) => c.notNull())
    .execute();
  await schema
    .createTable("changes")
    .addColumn("step", "integer", (c) => c.notNull())
    .addColumn("of_table", "text", (c) => c.notNull())
    .addColumn("of_number", "integer", (c) => c.notNull())
    .addColumn("before", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("changes_key", ["step", "of_table", "of_number"])
    .execute();
  await schema
    .createTable("sources")
    .addColumn("number", "integer", (c) => c.primaryKey())
    .addColumn("step", "integer", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("file", "text")
    .addColumn("date", "text", (c) => c.notNull())
    .execute();
  let actors = schema
    .createTable("actors")
    .addColumn("number", "integer", (c) => c.primaryKey())
    .addColumn("step", "integer", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull().unique())
    .addColumn("source", "integer", (c) => c.notNull().references("sources.number"))
    .addColumn("line", "integer")
    .addColumn("name", "text", (c) => c.notNull());
  for (const column of [
    ...["acronym", "kind", "siret", "siren", "rna", "address", "postcode", "commune", "insee", "territory"],
    ...["website", "reference", "programme", "submitted", "state", "recommended_by", "note"],
    ...["emails", "phones", "themes", "tags", "people", "provenance", "objected"],
  ])
    actors = actors.addColumn(column, "text");
  await actors
    .addColumn("naming", "text", (c) => c.notNull())
    .addColumn("place", "text", (c) => c.notNull())
    .execute();
  const ofActor = (table: string) =>
    schema
      .createTable(table)
      .addColumn("number", "integer", (c) => c.primaryKey())
      .addColumn("step", "integer", (c) => c.notNull())
      .addColumn("actor", "integer", (c) => c.notNull().references("actors.number"));
  await ofActor("records")
    .addColumn("source", "integer", (c) => c.notNull().references("sources.number"))
    .addColumn("line", "integer")
    .addColumn("answers", "text")
    .addColumn("differing", "text")
    .execute();
  await ofActor("assessments")
    .addColumn("situation", "text", (c) => c.notNull())
    .addColumn("needs", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull())
    .addColumn("answers", "text", (c) => c.notNull())
    .addColumn("deciding", "text", (c) => c.notNull())
    .addColumn("notes", "text", (c) => c.notNull())
    .addColumn("reason", "text")
    .addColumn("origin", "text", (c) => c.notNull())
    .execute();
  await ofActor("contacts")
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull())
    .addColumn("channel", "text", (c) => c.notNull())
    .addColumn("person", "text")
    .addColumn("outcome", "text", (c) => c.notNull())
    .addColumn("note", "text")
    .addColumn("next_step", "text")
    .addColumn("next_at", "text")
    .execute();
  await ofActor("prepared")
    .addColumn("document", "text", (c) => c.notNull())
    .addColumn("template", "text", (c) => c.notNull())
    .addColumn("recipient", "text")
    .addColumn("file", "text")
    .addColumn("at", "text", (c) => c.notNull())
    .execute();
  for (const table of ["records", "assessments", "contacts", "prepared"])
    await schema.createIndex(`${table}_of_actor`).on(table).column("actor").execute();
  await schema
    .createTable("key_blocks")
    .addColumn("segment", "integer", (c) => c.notNull())
    .addColumn("step", "integer")
    .addColumn("first", "bigint", (c) => c.notNull())
    .addColumn("last", "bigint", (c) => c.notNull())
    .addColumn("keys", bytes, (c) => c.notNull())
    .addColumn("actors", bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint("key_blocks_key", ["segment", "first", "last"])
    .execute();
  await schema
    .createTable("triage_progress")
    .addColumn("actor", "integer", (c) => c.primaryKey())
    .addColumn("answers", "text", (c) => c.notNull())
    .addColumn("notes", "text", (c) => c.notNull())
    .addColumn("path", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .execute();
}

/** Possible duplicates, actors merged into others, and the keys of rows to compare. */
async function matchingTables(db: Kysely<unknown>, { bytes }: TableTraits) {
  const { schema } = db;
  await schema
    .createTable("doubts")
    .addColumn("number", "integer", (c) => c.primaryKey())
    .addColumn("step", "integer", (c) => c.notNull())
    .addColumn("a", "integer", (c) => c.notNull().references("actors.number"))
    .addColumn("b", "integer", (c) => c.notNull().references("actors.number"))
    .addColumn("score", "double precision", (c) => c.notNull())
    .addColumn("reasons", "text", (c) => c.notNull())
    .addColumn("different", "integer", (c) => c.notNull())
    .execute();
  for (const column of ["a", "b"])
    await schema.createIndex(`doubts_of_${column}`).on("doubts").column(column).execute();
  await schema
    .createTable("by_hand")
    .addColumn("actor", "integer", (c) => c.primaryKey())
    .addColumn("step", "integer", (c) => c.notNull())
    .execute();
  await schema
    .createTable("merged")
    .addColumn("actor", "integer", (c) => c.primaryKey())
    .addColumn("into", "integer", (c) => c.notNull())
    .addColumn("step", "integer", (c) => c.notNull())
    .execute();
  await schema
    .createTable("match_blocks")
    .addColumn("segment", "integer", (c) => c.notNull())
    .addColumn("step", "integer")
    .addColumn("first", "bigint", (c) => c.notNull())
    .addColumn("last", "bigint", (c) => c.notNull())
    .addColumn("keys", bytes, (c) => c.notNull())
    .addColumn("actors", bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint("match_blocks_key", ["segment", "first", "last"])
    .execute();
  // Keys are computed differently from this version on: the next import computes those of all known actors.
  await sql`delete from key_blocks`.execute(db);
  await sql`insert into by_hand (actor, step) select number, step from actors`.execute(db);
}

/** Pins and deferrals of the ranking, and the team's verdicts on people. */
async function decisions({ schema }: Kysely<unknown>) {
  const ofActor = (table: string) =>
    schema
      .createTable(table)
      .addColumn("number", "integer", (c) => c.primaryKey())
      .addColumn("step", "integer", (c) => c.notNull())
      .addColumn("actor", "integer", (c) => c.notNull().references("actors.number"));
  await ofActor("holds")
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("until_day", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull())
    .execute();
  await ofActor("verdicts")
    .addColumn("person", "text", (c) => c.notNull())
    .addColumn("verdict", "text", (c) => c.notNull())
    .addColumn("note", "text")
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull())
    .execute();
  for (const table of ["holds", "verdicts"])
    await schema.createIndex(`${table}_of_actor`).on(table).column("actor").execute();
}

/** What the team said of the columns of its lists. */
async function mappings({ schema }: Kysely<unknown>) {
  await schema
    .createTable("mappings")
    .addColumn("number", "integer", (c) => c.primaryKey())
    .addColumn("step", "integer", (c) => c.notNull())
    .addColumn("titles", "text", (c) => c.notNull())
    .addColumn("fields", "text", (c) => c.notNull())
    .execute();
}

/** Suggestions made from the texts of actors. */
async function suggestions({ schema }: Kysely<unknown>) {
  await schema
    .createTable("suggestions")
    .addColumn("actor", "integer", (c) => c.primaryKey())
    .addColumn("reading", "text", (c) => c.notNull())
    .addColumn("situation", "text")
    .addColumn("confidence", "double precision", (c) => c.notNull())
    .execute();
}

/** Every row has a checksum, which the engine updates. Tables made later must have the column too. */
async function checksums(db: Kysely<unknown>) {
  for (const { name } of await db.introspection.getTables())
    await db.schema.alterTable(name).addColumn("checksum", "bigint").execute();
}

/** Objections to being contacted. Those stored with actors, and refusals noted earlier, become objections. */
async function objections(db: Kysely<unknown>) {
  await db.schema
    .createTable("objections")
    .addColumn("number", "integer", (c) => c.primaryKey())
    .addColumn("step", "integer", (c) => c.notNull())
    .addColumn("actor", "integer", (c) => c.references("actors.number"))
    .addColumn("person", "text")
    .addColumn("scope", "text", (c) => c.notNull())
    .addColumn("certain", "integer", (c) => c.notNull())
    .addColumn("signs", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("source", "text", (c) => c.notNull())
    .addColumn("line", "integer")
    .addColumn("words", "text")
    .addColumn("noted", "text", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull())
    .addColumn("lifted_at", "text")
    .addColumn("lifted_by", "text")
    .addColumn("lifted_reason", "text")
    .addColumn("checksum", "bigint")
    .execute();
  await db.schema.createIndex("objections_of_actor").on("objections").column("actor").execute();
  // An actor whose last contact was a refusal was not contacted either.
  await sql`
    update actors set objected = (select max(at) from contacts where actor = actors.number and outcome = 'refused')
    where objected is null and number in (
      select actor from contacts as last where outcome = 'refused' and not exists (
        select 1 from contacts as later
        where later.actor = last.actor and (later.at > last.at or (later.at = last.at and later.number > last.number))
      )
    )`.execute(db);
  const typed = db as Kysely<Tables>;
  await carryOverObjections({ db: typed }, async (columns, rows) => {
    for (const row of rows)
      await typed
        .insertInto("objections")
        .values(Object.fromEntries(columns.map((column, index) => [column, row[index]])) as never)
        .execute();
  });
}

/** How many rows each table has, the sum of their checksums, and how many commits changed it. The engine updates them. */
async function tallies({ schema }: Kysely<unknown>) {
  await schema
    .createTable("tallies")
    .addColumn("of_table", "text", (c) => c.primaryKey())
    .addColumn("number_of_rows", "bigint", (c) => c.notNull())
    .addColumn("checksums", "bigint", (c) => c.notNull())
    .addColumn("commits", "bigint", (c) => c.notNull())
    .addColumn("checksum", "bigint")
    .execute();
}

/** The words that tell actors from which list we have them; in contacts, the next step that the actor named. */
async function sourcesSaid({ schema }: Kysely<unknown>) {
  await schema
    .createTable("source_phrases")
    .addColumn("number", "integer", (c) => c.primaryKey())
    .addColumn("step", "integer", (c) => c.notNull())
    .addColumn("file", "text", (c) => c.notNull())
    .addColumn("said", "text", (c) => c.notNull())
    .addColumn("checksum", "bigint")
    .execute();
  await schema.alterTable("contacts").addColumn("their_step", "text").execute();
}

/** Meetings, who was expected and who came, and what is to be done afterwards. */
async function meetings({ schema }: Kysely<unknown>) {
  await schema
    .createTable("meetings")
    .addColumn("number", "integer", (c) => c.primaryKey())
    .addColumn("step", "integer", (c) => c.notNull())
    .addColumn("id", "text", (c) => c.notNull().unique())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("date", "text", (c) => c.notNull())
    .addColumn("start_time", "text")
    .addColumn("end_time", "text")
    .addColumn("place", "text")
    .addColumn("link", "text")
    .addColumn("convened_by", "text", (c) => c.notNull())
    .addColumn("convener", "text")
    .addColumn("about", "text")
    .addColumn("themes", "text")
    .addColumn("territories", "text")
    .addColumn("time_zone", "text", (c) => c.notNull())
    .addColumn("sequence", "integer", (c) => c.notNull())
    .addColumn("cancelled", "text")
    .addColumn("headcount", "integer")
    .addColumn("made_by", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("checksum", "bigint")
    .execute();
  await schema
    .createTable("attendance")
    .addColumn("number", "integer", (c) => c.primaryKey())
    .addColumn("step", "integer", (c) => c.notNull())
    .addColumn("meeting", "integer", (c) => c.notNull().references("meetings.number"))
    .addColumn("actor", "integer", (c) => c.notNull().references("actors.number"))
    .addColumn("person", "text")
    .addColumn("reply", "text")
    .addColumn("status", "text")
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull())
    .addColumn("checksum", "bigint")
    .execute();
  await schema
    .createTable("follow_ups")
    .addColumn("number", "integer", (c) => c.primaryKey())
    .addColumn("step", "integer", (c) => c.notNull())
    .addColumn("meeting", "integer", (c) => c.notNull().references("meetings.number"))
    .addColumn("actor", "integer", (c) => c.notNull().references("actors.number"))
    .addColumn("person", "text")
    .addColumn("proposed", "text", (c) => c.notNull())
    .addColumn("why", "text", (c) => c.notNull())
    .addColumn("on_day", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull())
    .addColumn("checksum", "bigint")
    .execute();
  for (const table of ["attendance", "follow_ups"] as const)
    for (const column of ["actor", "meeting"])
      await schema.createIndex(`${table}_of_${column}`).on(table).column(column).execute();
}

/** Whether a suggestion is based only on what others noted. Older suggestions are made again. */
async function suggestionVoices(db: Kysely<unknown>) {
  await sql`delete from suggestions`.execute(db);
  await db.schema
    .alterTable("suggestions")
    .addColumn("noted", "integer", (c) => c.notNull().defaultTo(0))
    .execute();
}
