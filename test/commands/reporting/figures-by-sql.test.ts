// Counts the figures of generated missions with a SQL script too, and compares them with the report.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { expect, onTestFinished, test } from "vitest";
import { missionReport } from "../../../src/application/reporting/mission-report.ts";
import { openApplicationHost } from "../../../src/cli/open-application-host.ts";
import { type FakeWorld, preparedWorld } from "../../support.ts";

/** How many generated missions the program and the SQL script both count. */
const missions = Number(process.env.OUTREACH_MISSIONS ?? 50);
const script = readFileSync(join(import.meta.dirname, "mission-figures.sql"), "utf8");

/** A random generator that gives the same numbers for the same seed (mulberry32). */
function randomFrom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const actors = 25;

async function aWorkspaceOfActors(): Promise<FakeWorld> {
  return preparedWorld("aWorkspaceOfActors", {}, async (world) => {
    await world.run("init", ".", "--yes");
    const rows = Array.from({ length: actors }, (_, at) => `Structure Canari ${at};Commune`);
    writeFileSync(join(world.folder, "liste.csv"), ["Structure;Type", ...rows].join("\n"));
    await world.run("import", "liste.csv");
    // The report counts only answers of surveys that have a definition.
    await world.run("survey", "new", "besoins");
  });
}

/** Inserts rows of three years, in any order, late, repeated and undone, which would take too many commands. */
function fill(database: InstanceType<typeof DatabaseSync>, seed: number): void {
  const random = randomFrom(seed);
  const pick = <T>(of: readonly T[]): T => of[random(of.length)]!;
  const pad = (value: number) => String(value).padStart(2, "0");
  const day = () => `${2025 + random(3)}-${pad(1 + random(12))}-${pad(1 + random(28))}`;
  const at = () => `${day()}T${pad(random(24))}:${pad(random(60))}:00.000Z`;
  const insert = (table: string, row: Record<string, string | number | null>) => {
    const names = Object.keys(row);
    const places = names.map((name) => `:${name}`).join(", ");
    database.prepare(`insert into ${table} (${names.join(", ")}) values (${places})`).run(row);
  };
  const tables = ["recipients", "shares", "attendance", "meetings", "contacts", "assessments", "prepared"];
  for (const table of [...tables, "objections", "projects", "between_actors", "survey_responses"])
    database.exec(`delete from ${table}`);
  database.exec("update actors set source = (select min(number) from sources)");
  database.exec("delete from sources where number > 1000");
  const numbers = database.prepare("select number, id from actors order by number").all() as {
    number: number;
    id: string;
  }[];
  const actor = () => pick(numbers).number;
  for (const [place, { number }] of numbers.entries()) {
    insert("sources", { number: 1001 + place, step: 1, name: "x", file: null, date: day() });
    database
      .prepare("update actors set source = ?, kind = ?, programme = ?, submitted = ?  where number = ?")
      .run(
        ...[
          1001 + place,
          pick(["commune", "PETR", "GAL", null]),
          pick(["LEADER", null]),
          pick([day(), null]),
          number,
        ],
      );
  }
  for (let count = random(80); count > 0; count--)
    insert("contacts", {
      ...{ step: 1, actor: actor(), at: day(), made_by: "Marie" },
      channel: pick(["phone", "visit", "meeting", "email", "letter", "other"]),
      outcome: pick([
        "reached",
        "no-answer",
        "call-back",
        "interested",
        "not-now",
        "refused",
        "wrong-person",
      ]),
      received: pick([1, null, null]),
    });
  for (let count = random(50); count > 0; count--)
    insert("assessments", {
      ...{ step: 1, actor: actor(), at: at(), made_by: "Marie", answers: "{}", deciding: "[]", notes: "{}" },
      situation: pick(["unplanned", "willing", "engaged"]),
      needs: pick(["[]", '["start"]', '["tools","start"]']),
      origin: "questionnaire",
    });
  for (let count = random(40); count > 0; count--)
    insert("prepared", {
      ...{ step: 1, actor: actor(), document: pick(["brief", "mail", "letter"]), at: at() },
      template: pick(["first-contact", `introduction-made-to-${pick(numbers).id}`]),
    });
  for (let count = random(8); count > 0; count--)
    insert("objections", {
      ...{ step: 1, actor: actor(), scope: "all", certain: 1, signs: "{}", at: day(), source: "Marie" },
      ...{ noted: at(), made_by: "Marie" },
    });
  const gatherings = random(6);
  for (let number = 1; number <= gatherings; number++) {
    insert("meetings", {
      ...{ number, step: 1, id: `rencontre-${number}`, title: "Rencontre", date: day() },
      ...{ convened_by: pick(["us", "us", "others"]), headcount: pick([null, random(30)]) },
      ...{
        time_zone: "Europe/Paris",
        sequence: 0,
        cancelled: pick([null, null, day()]),
        made_by: "M",
        at: at(),
      },
    });
    for (let count = random(9); count > 0; count--)
      insert("attendance", {
        ...{ step: 1, meeting: number, actor: actor(), person: `P${count}`, at: at(), made_by: "M" },
        status: pick(["present", "absent", "excused", "unexpected"]),
      });
  }
  for (let count = random(15); count > 0; count--) {
    const [one, other] = [actor(), actor()];
    if (one === other) continue;
    const outcome = pick(["met", "met", "failed", "refused", "competing", "together"]);
    insert("between_actors", { step: 1, actor: one, other, outcome, on_day: day(), made_by: "M", at: at() });
  }
  for (let number = 1 + random(5); number > 0; number--) {
    insert("projects", {
      ...{ number, step: 1, id: `projet-${number}`, title: `Projet ${number}`, stage: "idea" },
      ...{ audience: "network", made_by: "M", at: at() },
    });
    const shown = JSON.stringify({ [`projet-${number}`]: { title: "x" }, "projet-1": { title: "y" } });
    insert("shares", { number, step: 1, audience: "network", at: at(), format: "html", shown, made_by: "M" });
    for (let count = random(4); count > 0; count--)
      insert("recipients", {
        step: 1,
        share: number,
        name: pick(["Mairie", "La presse", "mairie"]),
        actor: pick([actor(), null]),
      });
  }
  for (let count = random(12); count > 0; count--)
    insert("survey_responses", {
      ...{
        step: 1,
        actor: pick([actor(), null]),
        survey: "besoins",
        respondent: `r${random(6)}`,
        on_day: day(),
      },
      ...{ at: at(), source_name: "x.csv", complete: 1, superseded: random(2), answers: "{}" },
    });
}

test(`a script of SQL counts the same figures, for ${missions} generated missions`, {
  timeout: 600_000,
}, async () => {
  const world = await aWorkspaceOfActors();
  const host = openApplicationHost(world, {
    ...{ workspace: undefined, language: "fr", startAgain: async () => false },
    warn: ({ code }) => expect.unreachable(code),
  });
  onTestFinished(() => host.close());
  // Opens the store before the rows are inserted: at opening, it compares the database with what it wrote.
  await (await host.workspace()).store();
  const file = join(world.folder, "outreach.db");
  for (let seed = 1; seed <= missions; seed++) {
    const database = new DatabaseSync(file);
    fill(database, seed);
    const from = "2026-01-01";
    const to = ["2026-12-31", "2026-06-30", "2026-01-31"][seed % 3]!;
    const counted = database.prepare(script).all({ from, to, call: 0.75, visit: 3, today: "2026-01-31" }) as {
      id: string;
      value: number | null;
    }[];
    database.close();
    const { figures } = await missionReport({ period: { from, to }, reader: "team" }, host);
    const reported: Record<string, number | null> = Object.fromEntries(
      figures.flatMap(({ id, value, parts }) => [
        [id, value] as const,
        ...Object.entries(parts).flatMap(([breakdown, of]) =>
          of.map(({ key, count }) => [`${id}.${breakdown}.${key ?? "unknown"}`, count] as const),
        ),
      ]),
    );
    for (const { id, value } of counted) expect([seed, id, reported[id] ?? null]).toEqual([seed, id, value]);
    // Nor does the report contain a part that the script does not count.
    const counts = new Set(counted.map(({ id }) => id));
    const counting =
      /^(known\.(kind|situation|programme)|reached\.kind|exchanges|changes|needs|introductions)\./;
    expect(Object.keys(reported).filter((id) => counting.test(id) && !counts.has(id))).toEqual([]);
  }
});
