// Makes the tables of projects, consents, relations between actors, disclosures and pictures.
import type { Kysely } from "kysely";

/** Projects, who takes part, consents, agreements of actors, and what was noted between two actors. */
export async function projectRecords({ schema }: Kysely<unknown>) {
  const table = (name: string) =>
    schema
      .createTable(name)
      .addColumn("number", "integer", (c) => c.primaryKey())
      .addColumn("step", "integer", (c) => c.notNull());
  await table("projects")
    .addColumn("id", "text", (c) => c.notNull().unique())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("summary", "text")
    .addColumn("themes", "text")
    .addColumn("territories", "text")
    .addColumn("stage", "text", (c) => c.notNull())
    .addColumn("seeks", "text")
    .addColumn("offers", "text")
    .addColumn("since", "text")
    .addColumn("contact", "text")
    .addColumn("audience", "text", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("checksum", "bigint")
    .execute();
  await table("participants")
    .addColumn("project", "integer", (c) => c.notNull().references("projects.number"))
    .addColumn("actor", "integer", (c) => c.notNull().references("actors.number"))
    .addColumn("role", "text")
    .addColumn("place", "integer", (c) => c.notNull())
    .addColumn("checksum", "bigint")
    .execute();
  await table("consents")
    .addColumn("project", "integer", (c) => c.notNull().references("projects.number"))
    .addColumn("actor", "integer", (c) => c.notNull().references("actors.number"))
    .addColumn("person", "text")
    .addColumn("scope", "text", (c) => c.notNull())
    .addColumn("audience", "text", (c) => c.notNull())
    .addColumn("audience_actor", "integer", (c) => c.references("actors.number"))
    .addColumn("audience_meeting", "integer", (c) => c.references("meetings.number"))
    .addColumn("on_day", "text", (c) => c.notNull())
    .addColumn("how", "text", (c) => c.notNull())
    .addColumn("until_day", "text")
    .addColumn("withdrawn", "text")
    .addColumn("made_by", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("checksum", "bigint")
    .execute();
  await table("agreements")
    .addColumn("actor", "integer", (c) => c.notNull().references("actors.number"))
    .addColumn("scope", "text", (c) => c.notNull())
    .addColumn("audience", "text", (c) => c.notNull())
    .addColumn("audience_actor", "integer", (c) => c.references("actors.number"))
    .addColumn("audience_meeting", "integer", (c) => c.references("meetings.number"))
    .addColumn("on_day", "text", (c) => c.notNull())
    .addColumn("until_day", "text")
    .addColumn("made_by", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("checksum", "bigint")
    .execute();
  await table("between_actors")
    .addColumn("actor", "integer", (c) => c.notNull().references("actors.number"))
    .addColumn("other", "integer", (c) => c.notNull().references("actors.number"))
    .addColumn("outcome", "text", (c) => c.notNull())
    .addColumn("on_day", "text", (c) => c.notNull())
    .addColumn("note", "text")
    .addColumn("made_by", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("checksum", "bigint")
    .execute();
  for (const name of ["participants", "consents", "agreements", "between_actors"])
    await schema.createIndex(`${name}_of_actor`).on(name).column("actor").execute();
  for (const name of ["participants", "consents"])
    await schema.createIndex(`${name}_of_project`).on(name).column("project").execute();
}

export async function disclosureRecords({ schema }: Kysely<unknown>) {
  await schema
    .createTable("shares")
    .addColumn("number", "integer", (c) => c.primaryKey())
    .addColumn("step", "integer", (c) => c.notNull())
    .addColumn("audience", "text", (c) => c.notNull())
    .addColumn("audience_actor", "integer", (c) => c.references("actors.number"))
    .addColumn("audience_meeting", "integer", (c) => c.references("meetings.number"))
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("format", "text", (c) => c.notNull())
    .addColumn("file", "text")
    .addColumn("shown", "text", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull())
    .addColumn("checksum", "bigint")
    .execute();
  await schema
    .createTable("recipients")
    .addColumn("number", "integer", (c) => c.primaryKey())
    .addColumn("step", "integer", (c) => c.notNull())
    .addColumn("share", "integer", (c) => c.notNull().references("shares.number"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("actor", "integer", (c) => c.references("actors.number"))
    .addColumn("checksum", "bigint")
    .execute();
  for (const column of ["share", "actor"])
    await schema.createIndex(`recipients_of_${column}`).on("recipients").column(column).execute();
}

export async function projectPictures({ schema }: Kysely<unknown>) {
  await schema
    .createTable("project_pictures")
    .addColumn("number", "integer", (c) => c.primaryKey())
    .addColumn("step", "integer", (c) => c.notNull())
    .addColumn("project", "integer", (c) => c.notNull().references("projects.number"))
    .addColumn("alt", "text", (c) => c.notNull())
    .addColumn("agreed", "text", (c) => c.notNull())
    .addColumn("format", "text", (c) => c.notNull())
    .addColumn("width", "integer", (c) => c.notNull())
    .addColumn("height", "integer", (c) => c.notNull())
    .addColumn("size", "integer", (c) => c.notNull())
    .addColumn("data", "text", (c) => c.notNull())
    .addColumn("made_by", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("checksum", "bigint")
    .execute();
  await schema.createIndex("project_pictures_of_project").on("project_pictures").column("project").execute();
}
