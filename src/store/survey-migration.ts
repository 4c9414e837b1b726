// Makes the tables of surveys.
import type { Kysely } from "kysely";

/** Responses to surveys, the codes on forms, and responses that are still being typed in. */
export async function surveyRecords({ schema }: Kysely<unknown>) {
  await schema
    .createTable("survey_responses")
    .addColumn("number", "integer", (c) => c.primaryKey())
    .addColumn("step", "integer", (c) => c.notNull())
    .addColumn("actor", "integer", (c) => c.references("actors.number"))
    .addColumn("survey", "text", (c) => c.notNull())
    .addColumn("respondent", "text", (c) => c.notNull())
    .addColumn("on_day", "text")
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("source_name", "text", (c) => c.notNull())
    .addColumn("line", "integer")
    .addColumn("complete", "integer", (c) => c.notNull())
    .addColumn("superseded", "integer", (c) => c.notNull())
    .addColumn("answers", "text", (c) => c.notNull())
    .addColumn("checksum", "bigint")
    .execute();
  for (const column of ["actor", "survey"])
    await schema.createIndex(`survey_responses_of_${column}`).on("survey_responses").column(column).execute();
  await schema
    .createTable("survey_codes")
    .addColumn("survey", "text", (c) => c.notNull())
    .addColumn("actor", "integer", (c) => c.notNull())
    .addColumn("code", "text", (c) => c.notNull())
    .addColumn("checksum", "bigint")
    .addPrimaryKeyConstraint("survey_codes_key", ["survey", "code"])
    .execute();
  await schema
    .createTable("survey_entries")
    .addColumn("survey", "text", (c) => c.notNull())
    .addColumn("actor", "integer", (c) => c.notNull())
    .addColumn("answers", "text", (c) => c.notNull())
    .addColumn("path", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("checksum", "bigint")
    .addPrimaryKeyConstraint("survey_entries_key", ["survey", "actor"])
    .execute();
}
