import { join } from "node:path";
import { expect, test } from "vitest";
import { personalData } from "../../src/store/privacy/personal-data.ts";
import { SqliteConnection } from "../../src/store/sqlite/sqlite-connection.ts";
import { aFolder, anOpenStore, at } from "./engines.ts";

/** The tables and columns of a database as the migrations make it. */
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

/** Kept by the engine: numbers of rows, no people. */
const ofEngine = new Set(["tallies", "sqlite_sequence"]);

test("every table is known to what is shown to people and erased for them, with each column that points to an actor", async () => {
  const all = (await columns()).filter(({ table }) => !ofEngine.has(table));
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

/** Columns of text that hold no words of or about people: identifiers, codes, days, words of ours. */
const withoutPeople =
  /^(?:checksum|at|format|noted|lifted_at|date|on_day|until_day|next_at|cancelled|start_time|end_time|time_zone|command|status|stage|since|audience|audience_meeting|withdrawn|received|reply|situation|needs|origin|channel|outcome|kind|verdict|scope|document|convened_by|survey|code|path|reading|made_by|lifted_by|of_table|salt|hashes|counts|subject|siret|siren|rna|postcode|insee|submitted|cleared|id|acronym|name|commune|territory|address|website|programme|themes|territories|tags|naming|place|objected|number|step|uid|of_number|of_step|print|seen|cells|replica|knows|others|location|seq)$/;

test("every other column of text is searched for names", async () => {
  const all = await columns();
  const unsearched = all.filter(({ table, column }) => {
    const about = personalData[table as keyof typeof personalData];
    if (!about || table === "erasures" || withoutPeople.test(column)) return false;
    const known: readonly string[] = [
      ...about.key,
      ...about.actors,
      ...about.texts,
      ...(about.person ? [about.person] : []),
    ];
    return (
      !known.includes(column) &&
      !/^(?:project|share|source|line|score|different|meeting|sequence|headcount|done|undone|last_actor|complete|superseded|certain|confidence|noted|segment|first|last|keys|actors)$/.test(
        column,
      )
    );
  });
  expect(unsearched).toEqual([]);
});
