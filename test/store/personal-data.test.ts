// Tests that every column with words about people is known to searches and erasures.
import { join } from "node:path";
import { expect, test } from "vitest";
import { personalData } from "../../src/store/privacy/personal-data.ts";
import { SqliteConnection } from "../../src/store/sqlite/sqlite-connection.ts";
import { aFolder, anOpenStore, at } from "./engines.ts";

/** The tables and columns of a new database. */
async function columns(): Promise<{ table: string; column: string }[]> {
  const root = aFolder();
  const store = await anOpenStore(root);
  await store.step({ command: "add", at: at(1) }, (writer) =>
    writer.addActor({ fields: { name: "Les Mobiles" }, source: "liste" }).then(() => {}),
  );
  await store.close();
  const connection = new SqliteConnection(join(root, "outreach.db"), { readOnly: true });
  const rows = connection
    .prepare(
      "select t.name as tableName, c.name as columnName from sqlite_schema t, pragma_table_info(t.name) c where t.type = 'table'",
    )
    .all([]) as { tableName: string; columnName: string }[];
  connection.close();
  return rows.map(({ tableName, columnName }) => ({ table: tableName, column: columnName }));
}

/** Tables with row numbers only. */
const engineTables = new Set(["tallies", "sqlite_sequence"]);

test("privacy show and erasures know every table, and each column that points to an actor", async () => {
  const all = (await columns()).filter(({ table }) => !engineTables.has(table));
  const tables = [...new Set(all.map(({ table }) => table))].sort();
  expect(Object.keys(personalData).sort()).toEqual(tables);
  const pointing = all.filter(
    ({ table, column }) => table !== "steps" && /^(?:actor|into|a|b|other|.*_actor)$/.test(column),
  );
  const forgotten = pointing.filter(
    ({ table, column }) =>
      !(personalData[table as keyof typeof personalData].actors as readonly string[]).includes(column),
  );
  expect(forgotten).toEqual([]);
});

/** Columns without words about people, in whatever table they are. */
const harmlessColumns = new Set(["number", "step", "checksum", "at", "made_by"]);

/**
 * Columns of one table without words about people: identifiers, codes, days, words of the program, fingerprints. Those of `actors`
 * are deleted or blanked value by value instead; `erasures` is what an erasure leaves, and `pending_erasures` is emptied.
 */
const withoutPeople: Readonly<Record<string, string>> = {
  steps: "command undone last_actor",
  sources: "date",
  actors:
    "id source line name acronym kind siret siren rna address postcode commune insee territory website programme submitted themes tags objected naming place",
  records: "source line",
  assessments: "situation needs origin",
  contacts: "channel outcome next_at received done",
  prepared: "document",
  key_blocks: "keys actors",
  triage_progress: "path",
  doubts: "score different",
  match_blocks: "keys actors",
  holds: "kind until_day",
  verdicts: "verdict",
  suggestions: "reading situation confidence noted",
  objections: "scope certain line noted lifted_at lifted_by",
  meetings: "date start_time end_time convened_by themes territories time_zone sequence cancelled headcount",
  attendance: "meeting reply status",
  follow_ups: "meeting on_day",
  bounced_addresses: "status cleared",
  survey_responses: "survey on_day line complete superseded",
  survey_entries: "path",
  projects: "stage since audience",
  participants: "project place",
  project_pictures: "project format width height size data",
  consents: "project scope audience audience_meeting on_day until_day withdrawn",
  agreements: "scope audience audience_meeting on_day until_day",
  between_actors: "outcome on_day",
  pending_erasures: "subject",
  shares: "audience audience_meeting format",
  recipients: "share",
  exchanged: "uid of_table of_number of_step print seen cells",
  exchanges: "kind replica knows others",
  exchange_replicas: "replica seq",
};

test("every column that is not listed here is searched for names", async () => {
  const unsearched = (await columns()).filter(({ table, column }) => {
    const about = personalData[table as keyof typeof personalData];
    if (!about || table === "erasures" || harmlessColumns.has(column)) return false;
    const coveredColumns: readonly string[] = [
      ...about.key,
      ...about.actors,
      ...about.texts,
      ...(about.person ? [about.person] : []),
      ...(withoutPeople[table]?.split(" ") ?? []),
    ];
    return !coveredColumns.includes(column);
  });
  expect(unsearched).toEqual([]);
});

test("each column listed here exists, and is not searched", async () => {
  const all = await columns();
  const idle = Object.entries(withoutPeople).flatMap(([table, names]) =>
    names
      .split(" ")
      .filter(
        (name) =>
          !all.some((one) => one.table === table && one.column === name) ||
          (personalData[table as keyof typeof personalData].texts as readonly string[]).includes(name),
      )
      .map((name) => `${table}.${name}`),
  );
  expect(idle).toEqual([]);
});
