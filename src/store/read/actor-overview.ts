// Reads the short form of actors that lists and the ranking need.

import type { Expression, ExpressionBuilder, Kysely, SqlBool } from "kysely";
import type { DatabaseEngine, Value } from "../engine.ts";
import { assessmentFrom, contactFrom, readColleagues, readTextList } from "../row-values.ts";
import type { ActorRow, AssessmentRow, ContactRow, Tables } from "../schema.ts";
import type { ActorOverview } from "../store.ts";
import { objectedSince } from "../write/objection-rows.ts";
import { keptSuggestions, suggestionsOf } from "./kept-suggestions.ts";

/** How many overviews are read at a time: few, so that memory can be freed. */
const overviewPage = 500;

/** The columns of an overview, in the order of `OverviewRow`. */
const overviewColumns = [
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
type OverviewRow = [
  ...[number: number, id: string, name: string, kind: Text, commune: Text, postcode: Text, territory: Text],
  ...[programme: Text, submitted: Text, state: Text, recommendedBy: Text, themes: Text, emails: Text],
  ...[phones: Text, tags: Text, people: Text],
];

/** Makes an overview from a row, with the newest assessment and exchange of its actor. */
function overviewFrom(
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
    themes: readTextList(themes),
    emails: readTextList(emails),
    phones: readTextList(phones),
    tags: readTextList(tags),
    objected: objected.get(number) ?? null,
    people: readColleagues(people),
    assessment: assessment ? assessmentFrom(assessment, id) : null,
    lastContact: contact ? contactFrom(contact, id) : null,
    suggestion: suggestions.get(number) ?? null,
  };
}

type ActorCondition = (of: ExpressionBuilder<Tables, "actors">) => Expression<SqlBool>;

/** Yields the overviews of the actors that match, in pages. `ids`: the identifiers asked for, when the caller has them. */
export async function* overviewPagesIn(
  engine: DatabaseEngine,
  matching: ActorCondition,
  ids: readonly string[] | undefined,
): AsyncGenerator<ActorOverview[]> {
  const [assessments, contacts, objected] = await Promise.all([
    lastAssessments(engine, ids),
    lastContacts(engine, ids),
    objectedSince(engine.db),
  ]);
  // Actors asked for by identifiers are read in one page, since each page looks up all identifiers.
  const page = Math.max(overviewPage, ids?.length ?? 0) + 1;
  const rowsAfter = overviewRows(engine, matching, page);
  const suggestionsBetween = keptSuggestions(engine);
  for (let after = 0; ; ) {
    const rows = await rowsAfter(after);
    if (rows.length === 0) return yield [];
    const numbers = rows.map(([number]) => Number(number));
    const suggestions = ids
      ? await suggestionsOf(engine, numbers)
      : await suggestionsBetween(numbers[0]!, numbers.at(-1)!);
    yield rows.map((row) => overviewFrom(row as OverviewRow, assessments, contacts, suggestions, objected));
    if (rows.length < page) return;
    after = numbers.at(-1)!;
  }
}

/** Returns a function that reads the page after a number. Without a filter, the query is compiled once: compiling takes as long as reading fifty rows. */
function overviewRows(
  engine: DatabaseEngine,
  matching: ActorCondition,
  page: number,
): (after: number) => Promise<Value[][]> {
  const rowsAfter = (after: number) =>
    engine.db
      .selectFrom("actors")
      .select(overviewColumns)
      .where(matching)
      .where("number", ">", after)
      .orderBy("number")
      .limit(page);
  const query = rowsAfter(0).compile();
  const hasFilter = query.parameters.length > 2;
  return async (after) =>
    hasFilter ? engine.arrays(rowsAfter(after)) : (await engine.arraysOfEach(query, [[after, page]]))[0]!;
}

async function lastAssessments(engine: DatabaseEngine, ids: readonly string[] | undefined) {
  let query = engine.db.selectFrom("assessments").selectAll().orderBy("number");
  if (ids) query = query.where("actor", "in", numbersOf(engine, ids));
  return new Map((await query.execute()).map((row) => [row.actor, row]));
}

async function lastContacts(engine: DatabaseEngine, ids: readonly string[] | undefined) {
  let query = engine.db.selectFrom("contacts").selectAll().orderBy("at").orderBy("number");
  if (ids) query = query.where("actor", "in", numbersOf(engine, ids));
  return new Map((await query.execute()).map((row) => [row.actor, row]));
}

const numbersOf = (engine: DatabaseEngine, ids: readonly string[]) =>
  engine.db.selectFrom("actors").select("number").where(engine.among("id", ids));

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
