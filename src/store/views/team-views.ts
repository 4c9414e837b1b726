// The views for the team, on all records. Where the tables have lists as JSON, each value is a row.

import { severalFields, singleFields } from "../../domain/actors/actor.ts";
import { columnOf } from "../row-values.ts";
import type { DatabaseView, ViewDialect } from "./view-dialect.ts";

export function teamViews(dialect: ViewDialect): readonly DatabaseView[] {
  return [
    ...actorViews(dialect),
    ...textViews(dialect),
    ...relationshipViews(dialect),
    ...meetingViews,
    responses(dialect),
    ...projectViews,
  ];
}

const view = (
  name: string,
  columns: DatabaseView["columns"],
  from: string,
): DatabaseView & { readers: "team" } => ({ name: `team_${name}`, readers: "team", columns, from });

/** Columns of a table under their own names. */
const same = (table: string, ...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, `${table}.${name}`]));

const ofActor = (table: string) => `${table} join actors on actors.number = ${table}.actor`;
const ofActorIfAny = (table: string) => `${table} left join actors on actors.number = ${table}.actor`;

function actorViews(d: ViewDialect): DatabaseView[] {
  const list = (column: string) => d.texts(d.json(`actors.${column}`), "listed");
  const single = singleFields.map(columnOf);
  const mark = (kind: string, value: string, from: string, person = "cast(null as text)") =>
    `select actors.id as actor, ${person} as person, '${kind}' as kind, ${value} as value from ${from}`;
  const ofPerson = (list: string) =>
    `actors cross join ${d.elements(d.json("actors.people"), "person")}
       cross join ${d.texts(d.part("person.value", list), "listed")}`;
  const person = d.text("person.value", "id");
  const marks = [
    ...["siret", "siren", "rna"].map((kind) =>
      mark(kind, `actors.${kind}`, `actors where actors.${kind} is not null`),
    ),
    ...[
      ["email", "emails"],
      ["phone", "phones"],
    ].flatMap(([kind = "", column = ""]) => [
      mark(kind, "listed.value", `actors cross join ${list(column)}`),
      mark(kind, "listed.value", ofPerson(column), person),
    ]),
  ];
  return [
    view(
      "actors",
      {
        id: "actors.id",
        ...same("actors", ...single),
        situation: `coalesce((select situation from assessments where assessments.number = ${newestAssessment}), 'unknown')`,
        source: "sources.name",
        line: "actors.line",
      },
      "actors join sources on sources.number = actors.source",
    ),
    view(
      "people",
      {
        actor: "actors.id",
        ...{ id: person, name: d.text("person.value", "fullName") },
        civility: d.text("person.value", "civility"),
        first_name: d.text("person.value", "firstName"),
        last_name: d.text("person.value", "lastName"),
        role: d.text("person.value", "role"),
      },
      `actors cross join ${d.elements(d.json("actors.people"), "person")}`,
    ),
    view(
      "identity_marks",
      same("mark", "actor", "person", "kind", "value"),
      `(${marks.join(" union all ")}) as mark`,
    ),
    view("themes", { actor: "actors.id", theme: "listed.value" }, `actors cross join ${list("themes")}`),
    view("tags", { actor: "actors.id", tag: "listed.value" }, `actors cross join ${list("tags")}`),
  ];
}

/**
 * One row for each value of an actor, with the source that the actor's `provenance` lists for it, else the actor's own. And one row for
 * each value of a record that differs from the actor's.
 */
function provenance(d: ViewDialect): DatabaseView {
  const fields = d.object(
    Object.fromEntries(singleFields.map((field) => [field, `actors.${columnOf(field)}`])),
  );
  const held = (field: string, value: string, rows: string) =>
    `select actors.id as actor, ${field} as field, ${value} as value, actors.source, actors.line, actors.provenance
       from actors cross join ${rows}`;
  const all = [
    `${held("member.key", "member.value", d.members(fields, "member", "texts"))} where member.value is not null`,
    ...severalFields.map((field) =>
      held(`'${field}'`, "listed.value", d.texts(d.json(`actors.${field}`), "listed")),
    ),
    held("'people'", d.text("person.value", "fullName"), d.elements(d.json("actors.people"), "person")),
  ];
  const kept = `(select said.value from ${d.elements(d.json("held.provenance"), "said")}
     where ${d.text("said.value", 0)} = held.field and ${d.text("said.value", 1)} = held.value
     order by said.key desc limit 1)`;
  return view(
    "provenance",
    {
      ...same("given", "actor", "field", "value"),
      ...{ source: "sources.name", file: "sources.file", line: "given.line", date: "sources.date" },
    },
    `(select one.actor, one.field, one.value,
        case when one.kept is null then one.source else ${d.whole("one.kept", 2)} end as source,
        case when one.kept is null then one.line else ${d.whole("one.kept", 3)} end as line
      from (select held.actor, held.field, held.value, held.source, held.line, ${kept} as kept
        from (${all.join(" union all ")}) as held) as one
      union all
      select actors.id, ${d.text("said.value", 0)}, ${d.text("said.value", 1)}, records.source, records.line
      from ${ofActor("records")} cross join ${d.elements(d.json("records.differing"), "said")}) as given
      join sources on sources.number = given.source`,
  );
}

function textViews(d: ViewDialect): DatabaseView[] {
  return [
    view(
      "answers",
      {
        actor: "actors.id",
        ...{ label: d.text("answer.value", 0), text: d.text("answer.value", 1) },
        author: `coalesce(${d.text("answer.value", 3)}, 'team')`,
        author_name: d.text("answer.value", 4),
        ...{ source: "sources.name", file: "sources.file" },
        line: `coalesce(${d.whole("answer.value", 2)}, records.line)`,
        date: "sources.date",
      },
      `${ofActor("records")} join sources on sources.number = records.source
         cross join ${d.elements(d.json("records.answers"), "answer")}`,
    ),
    provenance(d),
    view(
      "sources",
      {
        ...same("sources", "name", "file", "date"),
        rows: "(select count(*) from records where records.source = sources.number)",
      },
      "sources",
    ),
  ];
}

/** The newest assessment is the one that was noted last. */
const newestAssessment =
  "(select max(newest.number) from assessments as newest where newest.actor = actors.number)";
const isCurrent = `case when assessments.number = ${newestAssessment} then 1 else 0 end`;

const relationshipViews = (d: ViewDialect): DatabaseView[] => [
  view(
    "contacts",
    {
      actor: "actors.id",
      ...same("contacts", "at", "made_by", "channel", "person", "outcome", "note"),
      ...same("contacts", "next_step", "next_at", "their_step"),
      ...{ received: "coalesce(contacts.received, 0)", done: "coalesce(contacts.done, 0)" },
    },
    ofActor("contacts"),
  ),
  view(
    "assessments",
    {
      actor: "actors.id",
      ...same("assessments", "situation", "at", "made_by", "reason", "origin"),
      current: isCurrent,
    },
    ofActor("assessments"),
  ),
  view(
    "needs",
    { actor: "actors.id", need: "listed.value", at: "assessments.at", current: isCurrent },
    `${ofActor("assessments")} cross join ${d.texts(d.json("assessments.needs"), "listed")}`,
  ),
  view(
    "objections",
    {
      actor: "actors.id",
      ...same("objections", "person", "scope", "certain", "at", "source", "words", "made_by"),
      ...same("objections", "lifted_at", "lifted_by", "lifted_reason"),
    },
    ofActorIfAny("objections"),
  ),
];

const meetingViews: DatabaseView[] = [
  view(
    "meetings",
    same(
      "meetings",
      ...["id", "title", "date", "start_time", "end_time", "place", "link", "convened_by", "convener"],
      ...["about", "cancelled", "headcount"],
    ),
    "meetings",
  ),
  view(
    "attendance",
    {
      ...{ meeting: "meetings.id", actor: "actors.id" },
      ...same("attendance", "person", "reply", "status"),
    },
    `${ofActor("attendance")} join meetings on meetings.number = attendance.meeting`,
  ),
];

/** One row for each answer; a question may have several answers. */
const responses = (d: ViewDialect): DatabaseView =>
  view(
    "responses",
    {
      survey: "survey_responses.survey",
      actor: "actors.id",
      ...same("survey_responses", "respondent", "on_day", "complete", "superseded"),
      ...{ question: "question.key", answer: "answer.value" },
      source: "survey_responses.source_name",
    },
    `${ofActorIfAny("survey_responses")}
       cross join ${d.members(d.json("survey_responses.answers"), "question", "json")}
       cross join ${d.texts("question.value", "answer")}`,
  );

const projectViews: DatabaseView[] = [
  view(
    "projects",
    same(
      "projects",
      ...[
        "id",
        "title",
        "summary",
        "stage",
        "seeks",
        "offers",
        "since",
        "contact",
        "audience",
        "made_by",
        "at",
      ],
    ),
    "projects",
  ),
  view(
    "participants",
    { project: "projects.id", actor: "actors.id", ...same("participants", "role", "place") },
    `${ofActor("participants")} join projects on projects.number = participants.project`,
  ),
  view(
    "consents",
    {
      ...{ project: "projects.id", actor: "actors.id" },
      ...same("consents", "person", "scope", "audience"),
      ...{ audience_actor: "reader.id", audience_meeting: "meetings.id" },
      ...same("consents", "on_day", "how", "until_day", "withdrawn"),
    },
    `${ofActor("consents")} join projects on projects.number = consents.project
       left join actors as reader on reader.number = consents.audience_actor
       left join meetings on meetings.number = consents.audience_meeting`,
  ),
  view(
    "project_pictures",
    {
      project: "projects.id",
      ...same("project_pictures", "alt", "agreed", "format", "width", "height", "size", "made_by", "at"),
    },
    "project_pictures join projects on projects.number = project_pictures.project",
  ),
];
