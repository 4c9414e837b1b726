// Reads the short form of actors that lists and the ranking need.

import type { Kysely } from "kysely";
import { assessmentFrom, contactFrom, readList, readPeople } from "../row-values.ts";
import type { ActorRow, AssessmentRow, ContactRow, Tables } from "../schema.ts";
import type { ActorOverview } from "../store.ts";

/** What an overview is made of, in the order of `OverviewRow`. */
export const overviewColumns = [
  ...([
    "number",
    "id",
    "name",
    "kind",
    "commune",
    "postcode",
    "territory",
    "programme",
    "submitted",
  ] as const),
  ...(["state", "recommended_by", "themes", "emails", "phones", "tags", "people"] as const),
];

type Text = string | null;
export type OverviewRow = [
  ...[number: number, id: string, name: string, kind: Text, commune: Text, postcode: Text, territory: Text],
  ...[programme: Text, submitted: Text, state: Text, recommendedBy: Text, themes: Text, emails: Text],
  ...[phones: Text, tags: Text, people: Text],
];

/** One row as an overview, with the newest assessment and exchange of its actor. */
export function overviewFrom(
  row: OverviewRow,
  assessments: ReadonlyMap<ActorRow["number"], AssessmentRow>,
  contacts: ReadonlyMap<ActorRow["number"], ContactRow>,
  suggestions: ReadonlyMap<ActorRow["number"], NonNullable<ActorOverview["suggestion"]>>,
  objected: ReadonlyMap<ActorRow["number"], string>,
): ActorOverview {
  const [number, id, name, kind, commune, postcode, territory, programme, submitted, state, ...rest] = row;
  const [recommendedBy, themes, emails, phones, tags, people] = rest;
  const assessment = assessments.get(number);
  const contact = contacts.get(number);
  return {
    id,
    name,
    kind,
    commune,
    postcode,
    territory,
    programme,
    submitted,
    state,
    recommendedBy,
    themes: readList<string>(themes),
    emails: readList<string>(emails),
    phones: readList<string>(phones),
    tags: readList<string>(tags),
    objected: objected.get(number) ?? null,
    people: readPeople(people),
    assessment: assessment ? assessmentFrom(assessment, id) : null,
    lastContact: contact ? contactFrom(contact, id) : null,
    suggestion: suggestions.get(number) ?? null,
  };
}

export async function storedKinds(db: Kysely<Tables>): Promise<string[]> {
  const rows = await db
    .selectFrom("actors")
    .select("kind")
    .where("kind", "is not", null)
    .distinct()
    .orderBy("kind")
    .execute();
  return rows.flatMap(({ kind }) => kind ?? []);
}
