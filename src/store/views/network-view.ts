// The view that the network may read: projects whose participants all agreed to be named, with only the fields that `mission.yaml` opens.

import { type SharableProjectField, sharableFields } from "../../domain/audience/field-audience.ts";
import type { DatabaseView, ViewDialect } from "./view-dialect.ts";

/** The value of a field; null unless a command stored that the field is open. */
const ifOpen = (field: string, value: string) =>
  `case when exists (select 1 from network_fields where field = '${field}') then ${value} end`;

/** Pictures were added later: their column is the last one, since a view may only gain columns at its end. */
const isColumn = (field: SharableProjectField) => field !== "pictures";

const lists: readonly SharableProjectField[] = ["themes", "territories"];

/**
 * Shows less than `sharedDirectory`, never more. SQL cannot find out whether a text of a project names or locates a partner who did not
 * agree, so the view leaves out projects with such a partner. There is no identifier, since it would show how many are left out.
 */
export function networkView(dialect: ViewDialect): DatabaseView {
  const fields = (Object.keys(sharableFields.project) as SharableProjectField[]).filter(isColumn);
  const value = (field: SharableProjectField) =>
    lists.includes(field)
      ? `(select ${dialect.joined("listed.value")} from ${dialect.texts(dialect.json(`project.${field}`), "listed")})`
      : `project.${field}`;
  return {
    name: "network_projects",
    readers: "network",
    columns: {
      title: "project.title",
      ...Object.fromEntries(fields.map((field) => [field, ifOpen(`project.${field}`, value(field))])),
      participants: ifOpen("actor.name", participants(dialect)),
      pictures: ifOpen("project.pictures", ifOpen("actor.name", picturesInWords(dialect))),
    },
    from: `projects as project
      where project.audience = 'network'
        and exists (select 1 from participants as one where one.project = project.number)
        and not exists (
          select 1 from participants as one
          where one.project = project.number and (${objects("one.actor")} or not ${agrees("one", dialect)})
        )`,
  };
}

/** The participants, the leader first. Two that were merged count once. */
const participants = (dialect: ViewDialect) =>
  `(select ${dialect.joined("named.name")} from (
     select actors.name from participants as one join actors on actors.number = one.actor
     where one.project = project.number and not exists (
       select 1 from participants as same where same.project = one.project and same.actor = one.actor
         and (same.place < one.place or (same.place = one.place and same.number < one.number)))
     order by one.place, one.number) as named)`;

/** The texts of the pictures. All participants are named here, as `mayShowPictures` requires. */
const picturesInWords = (dialect: ViewDialect) =>
  `(select ${dialect.joined("shown.alt")} from (
     select one.alt from project_pictures as one where one.project = project.number
     order by one.at, one.alt, one.number) as shown)`;

/** The same condition as in `objectedSince`. */
const objects = (actor: string) =>
  `exists (select 1 from objections as objection where objection.actor = ${actor}
     and objection.lifted_at is null and objection.person is null and objection.scope = 'all')`;

/** The rule of `standingOf` for a consent to be named to the network: the newest answer counts. */
const agrees = (participant: string, { today }: ViewDialect) => {
  const given = (answer: string) =>
    `${answer}.project = ${participant}.project and ${answer}.actor = ${participant}.actor
       and ${answer}.audience = 'network' and ${answer}.on_day <= ${today}`;
  return `exists (select 1 from consents as answer where ${given("answer")}
     and answer.scope in ('name', 'contact') and (answer.until_day is null or answer.until_day >= ${today})
     and (answer.withdrawn is null or answer.withdrawn > ${today})
     and not exists (select 1 from consents as later where ${given("later")}
       and (later.on_day > answer.on_day or (later.on_day = answer.on_day and later.number > answer.number))))`;
};
