// The views for other programs: the same rows on both engines, everything for the team, and only permitted fields for the network.

import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { networkFieldsOf, sharableFields } from "../../src/domain/audience/field-audience.ts";
import type { Candidate } from "../../src/domain/importing/candidate.ts";
import { decide } from "../../src/domain/importing/row-import.ts";
import { rowKeys } from "../../src/domain/matching/blocking/row-keys.ts";
import { consentScopes } from "../../src/domain/projects/project-consent.ts";
import { isNamed, visibilityOf } from "../../src/domain/projects/project-visibility.ts";
import type { DatabasePlace } from "../../src/store/database-place.ts";
import { openEngine, openStore } from "../../src/store/open-store.ts";
import type { Store, StoreWriter } from "../../src/store/store.ts";
import { databaseViews } from "../../src/store/views/database-views.ts";
import { sqliteViews } from "../../src/store/views/view-dialect.ts";
import { lexicon } from "../domain/matching/rows.ts";
import { naughtyStrings } from "../naughty-strings.ts";
import { anObjection } from "../objections.ts";
import { freshSchema, hasPostgres, postgresServer } from "../postgres-server.ts";
import { aFolder, at } from "./engines.ts";

const interrupted = new AbortController().signal;
const views = databaseViews(sqliteViews);
const everyNetworkField = networkFieldsOf(sharableFields);

/** The database of one test, with the address to open it. */
type Place = DatabasePlace & { url: string };
const places: readonly [string, () => Promise<Place>][] = [
  ["sqlite", async () => ({ url: join(aFolder(), "outreach.db"), root: "/" })],
  ...(hasPostgres
    ? [
        ["postgres", async () => ({ url: (await postgresServer()).emptied("views"), root: "/" })] satisfies [
          string,
          () => Promise<Place>,
        ],
      ]
    : []),
];

async function opened(
  place: Place,
  networkFields: readonly string[] | null = everyNetworkField,
): Promise<Store> {
  const store = await openStore({ ...place, interrupted, networkFields });
  onTestFinished(() => store.close());
  return store;
}

type Rows = Record<string, unknown>[];

/** The rows of every view, sorted, since each engine has its own order. */
async function rowsOf(place: Place): Promise<Record<string, Rows>> {
  const engine = await openEngine(place, interrupted);
  const rows: Record<string, Rows> = {};
  for (const { name } of views) {
    const { rows: found } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(
      engine.db,
    );
    rows[name] = sorted(found);
  }
  await engine.close();
  return rows;
}

const sorted = <T>(values: readonly T[]): T[] =>
  [...values].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const step = <T>(store: Store, work: (writer: StoreWriter) => Promise<T>) =>
  store.step({ command: "edit", at: at(2) }, work);

/** Imports one row of a list named `origin`. */
async function imported(writer: StoreWriter, origin: string, row: Partial<Candidate>, line: number) {
  const candidate = {
    line,
    people: [],
    cells: [],
    several: {},
    answers: [],
    fields: {},
    ...row,
  } as Candidate;
  const importer = writer.importer({ name: origin, file: `listes/${origin}` });
  const keys = [rowKeys(candidate, origin, lexicon)];
  const recalled = await importer.recall(keys, null);
  await importer.write(
    decide([candidate], keys, { ...recalled, bearing: () => null }, { origin, policy: null }),
  );
}

/** Fills a mission with at least one row for every view. */
async function fill(store: Store): Promise<void> {
  await step(store, async (writer) => {
    const mobiles = { name: "Les Mobiles", siren: "123456782", commune: "Valdoire" };
    const answers = [
      { label: "Projet", text: "Un bus-atelier", author: "actor" as const },
      { label: "Remarque", text: "À rappeler", author: "team" as const, authorName: "Camille", line: 9 },
    ];
    const several = { emails: ["contact@mobiles.example.org"], themes: ["mobilité"] };
    await imported(writer, "a.csv", { fields: mobiles, several, answers }, 2);
    await imported(
      writer,
      "b.csv",
      { several, fields: { ...mobiles, territory: "Pays d’En-Haut", note: "Nouveau" } },
      7,
    );
  });
  const [mobiles] = (await store.find("Les Mobiles")).map(({ id }) => id);
  await step(store, async (writer) => {
    const relais = await writer.addActor({
      fields: { name: "Le Relais", acronym: "LR", note: "Vus au salon" },
      several: { phones: ["+33199002000"] },
      source: "un partenaire",
    });
    await writer.addPerson(relais, {
      fullName: "Agathe Fort",
      role: "présidente",
      emails: ["a@relais.example.org"],
    });
    await writer.addPerson(relais, { fullName: "Luc Bois", civility: "M.", phones: ["+33199002001"] });
    await writer.changeActor(relais, { fields: { territory: "Vallée" }, tags: ["forêt", "bois"] }, "camille");
    const by = "camille";
    for (const situation of ["unplanned", "willing"] as const)
      await writer.addAssessment({
        ...{
          actor: mobiles!,
          situation,
          needs: ["methods", "time"],
          at: at(3).toISOString(),
          by,
          answers: {},
        },
        ...{ deciding: [], notes: {}, reason: "dit au téléphone", origin: "questionnaire" },
      });
    await writer.addContact({
      ...{ actor: relais, at: at(4).toISOString(), by, channel: "phone", person: "Luc Bois" },
      ...{ outcome: "interested", note: "rappeler", nextStep: "grille", nextAt: "2026-02-01" },
    });
    await writer.addObjections([
      anObjection({ actor: relais, person: "Agathe Fort", scope: "email", words: "plus de courriels" }),
    ]);
    const meeting = await writer.meetings.add(
      {
        ...{
          title: "Circuits courts",
          date: "2026-03-18",
          start: "14:00",
          end: null,
          place: "Salle",
          link: null,
        },
        ...{
          convenedBy: "us",
          convener: null,
          about: null,
          themes: [],
          territories: [],
          timeZone: "Europe/Paris",
        },
      },
      by,
    );
    const who = { meeting, person: null, reply: null, by };
    await writer.meetings.note([{ ...who, actor: relais, status: "present" }]);
    await writer.surveys.add([
      {
        ...{
          survey: "besoins",
          actor: mobiles!,
          respondent: "r1",
          on: "2026-02-02",
          at: at(5).toISOString(),
        },
        ...{ source: "retours.csv", line: 3, complete: true, superseded: false },
        answers: { topics: ["mobilité", "forêt"], when: ["le soir"], none: [] },
      },
    ]);
    const project = await writer.projects.add(
      {
        ...{
          title: "Un bus à trois",
          summary: "Une tournée",
          stage: "under-way",
          seeks: "un garage",
          offers: null,
        },
        ...{
          themes: ["mobilité", "culture"],
          territories: ["Valdoire"],
          since: "2024",
          contact: "01 99 00 20 00",
        },
        ...{ who: [relais, mobiles!].map((actor) => ({ actor, role: null })), audience: "network" },
      },
      by,
    );
    for (const actor of [relais, mobiles!])
      await writer.projects.addConsent({
        ...{ project, actor, person: null, scope: "name", for: "network", on: "2026-01-10", how: "mail" },
        ...{ until: null, withdrawn: null, by, at: at(6).toISOString() },
      });
    await writer.projects.addPicture({
      ...{ project, alt: "Le bus à l’arrêt", agreed: "les deux", format: "png", width: 30, height: 10 },
      ...{ size: 3, data: "AAAA", by, at: at(6).toISOString() },
    });
  });
}

describe.each(places)("on %s", (_, make) => {
  test("each value of a list column has its own row, with its source", async () => {
    const place = await make();
    const store = await opened(place);
    await fill(store);
    const rows = await rowsOf(place);
    for (const [name, found] of Object.entries(rows)) expect(found, name).not.toEqual([]);
    const people: unknown[] = [];
    const answers: unknown[] = [];
    const provenance: unknown[] = [];
    for await (const actor of store.actors()) {
      for (const person of actor.people)
        people.push({
          ...{ actor: actor.id, id: person.id, name: person.fullName, civility: person.civility },
          ...{ first_name: person.firstName, last_name: person.lastName, role: person.role },
        });
      for (const { label, text, author, file, line } of actor.answers)
        answers.push({ actor: actor.id, label, text, author, file, line });
      for (const one of actor.provenance) provenance.push({ actor: actor.id, ...one });
    }
    expect(rows.team_people).toEqual(sorted(people));
    expect(sorted(rows.team_answers!.map(({ author_name, source, date, ...one }) => one))).toEqual(
      sorted(answers),
    );
    const given = rows.team_provenance!.map(({ actor, field, value, source, file, line, date }) => ({
      ...{ actor, field, value, source, file, line, date },
    }));
    expect(sorted(given)).toEqual(sorted(provenance));
    expect(rows.team_actors).toMatchObject([
      { id: "le-relais", situation: "unknown" },
      { id: "les-mobiles", situation: "willing", territory: "Pays d’En-Haut", commune: "Valdoire" },
    ]);
    expect(rows.team_needs!.filter(({ current }) => current === 1).map(({ need }) => need)).toEqual([
      "methods",
      "time",
    ]);
    expect(
      rows.team_identity_marks!.map(({ kind, value, person }) => [kind, value, person !== null]),
    ).toEqual([
      ["email", "a@relais.example.org", true],
      ["phone", "+33199002001", true],
      ["phone", "+33199002000", false],
      ["email", "contact@mobiles.example.org", false],
      ["siren", "123456782", false],
    ]);
    expect(rows.team_responses!.map(({ question, answer }) => `${question} ${answer}`)).toEqual([
      "topics forêt",
      "topics mobilité",
      "when le soir",
    ]);
    expect(rows.network_projects).toEqual([
      {
        ...{
          title: "Un bus à trois",
          summary: "Une tournée",
          themes: "mobilité; culture",
          territories: "Valdoire",
        },
        ...{ stage: "under-way", seeks: "un garage", offers: null, since: "2024", contact: "01 99 00 20 00" },
        participants: "Le Relais; Les Mobiles",
        pictures: "Le bus à l’arrêt",
      },
    ]);
    expect(await store.verify()).toEqual([]);
    // A backup is a SQLite file on either engine, and its views give the same rows.
    const copy = join(aFolder(), "copy.db");
    await store.backup(copy);
    expect(await rowsOf({ url: copy, root: "/" })).toEqual(rows);
    await store.undo(at(9));
    expect((await rowsOf(place)).team_people).toEqual([]);
    expect(await store.verify()).toEqual([]);
  });

  test("every view can be read, whatever texts the rows hold", async () => {
    const place = await make();
    const store = await opened(place);
    const odd = ["\0", "\ud83d", "\udc00 x", "\\u0000", "\\", '"', "a; b"];
    const texts = [...naughtyStrings, ...odd];
    await step(store, async (writer) => {
      const id = await writer.addActor({ fields: { name: "A" }, several: { themes: texts }, source: "x" });
      await writer.changeActor(id, { tags: odd }, "camille");
      for (const text of odd) {
        await writer.addPerson(id, { fullName: `P ${text}`, role: text });
        await writer.changeActor(id, { fields: { territory: text } }, "camille");
      }
    });
    const rows = await rowsOf(place);
    expect(rows.team_people).toHaveLength(odd.length);
    const themes = new Set(rows.team_themes!.map(({ theme }) => theme));
    expect(
      naughtyStrings.filter((text) => text.isWellFormed() && !text.includes("\0") && !themes.has(text)),
    ).toEqual([]);
  });

  test("the network reads only projects of which all participants agreed to be named", async () => {
    const place = await make();
    const store = await opened(place);
    const ids = ["un", "deux", "trois"];
    await step(store, async (writer) => {
      for (const name of ids) await writer.addActor({ fields: { name }, source: "x" });
    });
    const day = new Date().toLocaleDateString("sv");
    const days = fc
      .integer({ min: -3, max: 3 })
      .map((n) => new Date(Date.now() + n * 86_400_000).toLocaleDateString("sv"));
    const scope = fc.constantFrom("name" as const, "name" as const, ...consentScopes, "none" as const);
    const answer = (who: readonly string[]) =>
      fc.record({
        ...{ actor: fc.constantFrom(...who), scope, on: days },
        for: fc.constantFrom("network" as const, "network" as const, "actor:un" as const),
        ...{ until: fc.option(days, { freq: 1 }), withdrawn: fc.option(days, { freq: 1 }) },
      });
    const project = fc.subarray(ids, { minLength: 1 }).chain((who) =>
      fc.record({
        who: fc.constant(who),
        audience: fc.constantFrom("network" as const, "network" as const, "actor" as const, "team" as const),
        answers: fc.array(answer(who), { minLength: 1, maxLength: 5 }),
      }),
    );
    const engine = await openEngine(place, interrupted);
    onTestFinished(() => engine.close());
    const visibleCounts: number[] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.array(project, { minLength: 4, maxLength: 8 }),
        fc.subarray(ids, { maxLength: 1 }),
        async (projects, objectors) => {
          await step(store, async (writer) => {
            for (const [n, { who, audience, answers }] of projects.entries()) {
              const id = await writer.projects.add(
                {
                  ...{
                    title: `P${n}`,
                    summary: null,
                    themes: [],
                    territories: [],
                    stage: "idea",
                    seeks: null,
                  },
                  ...{
                    offers: null,
                    since: null,
                    contact: null,
                    audience,
                    who: who.map((actor) => ({ actor, role: null })),
                  },
                },
                "camille",
              );
              for (const consent of answers)
                await writer.projects.addConsent({
                  ...{
                    ...consent,
                    project: id,
                    person: null,
                    how: "mail",
                    by: "camille",
                    at: at(3).toISOString(),
                  },
                });
            }
            await writer.addObjections(objectors.map((actor) => anObjection({ actor })));
          });
          const consents = await store.projects.consents();
          const asked = {
            audience: "network" as const,
            day,
            objectors: new Set(objectors),
            signsOf: () => [],
            placesOf: () => [],
          };
          const shown = (await store.projects.all())
            .map((one) =>
              visibilityOf(
                one,
                consents.filter(({ project: of }) => of === one.id),
                asked,
              ),
            )
            .filter((visibility) => visibility.shown !== null && visibility.participants.every(isNamed))
            .map((visibility) => [
              visibility.project.title,
              visibility.participants.map(({ actor }) => actor).join("; "),
            ]);
          visibleCounts.push(shown.length);
          const { rows } = await sql<Record<string, unknown>>`select * from network_projects`.execute(
            engine.db,
          );
          expect(sorted(rows.map(({ title, participants }) => [title, participants]))).toEqual(sorted(shown));
          await store.undo(at(4));
        },
      ),
      { numRuns: 20 },
    );
    expect(visibleCounts.some((count) => count > 0)).toBe(true);
  });

  test("the first command opens fields to the network, and the next one closes what mission.yaml closes", async () => {
    const place = await make();
    await fill(await opened(place, null));
    const [before] = (await rowsOf(place)).network_projects!;
    expect(Object.values(before!).filter((value) => value !== null)).toEqual(["Un bus à trois"]);
    const note = (store: Store, text: string) =>
      step(store, (writer) => writer.setSourcePhrase("a.csv", text));
    await note(await opened(place), "la liste");
    expect((await rowsOf(place)).network_projects).toMatchObject([
      { summary: "Une tournée", contact: "01 99 00 20 00" },
    ]);
    const closed = everyNetworkField.filter((field) => field !== "project.contact" && field !== "actor.name");
    await note(await opened(place, closed), "le fichier");
    const store = await opened(place, closed);
    expect((await rowsOf(place)).network_projects).toMatchObject([
      { summary: "Une tournée", contact: null, participants: null },
    ]);
    expect(await store.verify()).toEqual([]);
  });

  test("opening the store closes fields that mission.yaml closed, even without a step, and never opens any", async () => {
    const place = await make();
    const first = await opened(place);
    await fill(first);
    const closed = everyNetworkField.filter((field) => field !== "project.contact");
    const contacts = async () => (await rowsOf(place)).network_projects!.map(({ contact }) => contact);
    expect(await contacts()).toEqual(["01 99 00 20 00"]);
    await step(first, (writer) => writer.setSourcePhrase("a.csv", "la liste"));
    const store = await opened(place, closed);
    await store.undo(at(4));
    expect(await contacts()).toEqual([null]);
    expect(await store.verify()).toEqual([]);
    await opened(place, everyNetworkField);
    expect(await contacts()).toEqual([null]);
  });
});

test("the view of the network has only columns that a mission may open", () => {
  const network = views.filter(({ readers }) => readers === "network");
  expect(network.map(({ name }) => name)).toEqual(["network_projects"]);
  const open = ["title", "participants", ...Object.keys(sharableFields.project)];
  expect(Object.keys(network[0]!.columns).sort()).toEqual(open.sort());
  for (const { name, readers } of views) expect(name.startsWith(`${readers}_`)).toBe(true);
});

test.skipIf(!hasPostgres)("both engines give the same rows", async () => {
  const [file, server] = await Promise.all(places.map(([, make]) => make()));
  for (const place of [file!, server!]) await fill(await opened(place));
  expect(await rowsOf(server!)).toEqual(await rowsOf(file!));
});

/** One view with a function unknown to an older SQLite would keep it from opening the whole file. */
const python = spawnSync("python3", ["-c", "import sqlite3"]).status === 0;
if (!python) console.warn("Python is missing: that another program reads the views of a file is not tested");
test.skipIf(!python)("Python, with its own SQLite, reads every view", async () => {
  const place = await places[0]![1]();
  const store = await opened(place);
  await fill(store);
  const rows = await rowsOf(place);
  await store.close();
  const script = `import sqlite3, json, sys
db = sqlite3.connect("file:" + sys.argv[1] + "?mode=ro", uri=True)
print(json.dumps({v: db.execute("select count(*) from " + v).fetchone()[0] for v in sys.argv[2:]}))`;
  const output = execFileSync("python3", ["-c", script, place.url, ...views.map(({ name }) => name)], {
    encoding: "utf8",
  });
  expect(JSON.parse(output)).toEqual(
    Object.fromEntries(Object.entries(rows).map(([name, all]) => [name, all.length])),
  );
});

test.each(["fr", "en"])(
  "the documentation of the database in %s names every view and column in order",
  (language) => {
    const page = readFileSync(`docs/data.${language}.md`, "utf8");
    const named = [...page.matchAll(/^\| `(\w+)` \|[^|]*\|(.*)\|$/gm)].map(([, name, columns]) => [
      name,
      // Brackets contain remarks on columns.
      [...columns!.replace(/\([^)]*\)/g, "").matchAll(/`(\w+)`/g)].map(([, column]) => column),
    ]);
    expect(named).toEqual(views.map(({ name, columns }) => [name, Object.keys(columns)]));
  },
);

describe.skipIf(!hasPostgres)("on a server", () => {
  test.each(["fr", "en"])("the guide's SQL in %s gives each account only its views", async (language) => {
    const server = await postgresServer();
    const database = `outreach_${language}`;
    const named = (text: string) =>
      text
        .replace(/\b(?:outreach|network|team_reader)\b/g, (name) => `${name}_${language}`)
        .replaceAll("camille", `anne_${language}`);
    const guide = readFileSync(`docs/guide.${language}.md`, "utf8");
    const [making, ofNetwork, ofTeam] = [...guide.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, lines]) =>
      named(lines!),
    );
    server.script(making!);
    const place = { url: server.address(database, { user: `anne_${language}`, database }), root: "/" };
    const store = await opened(place);
    await fill(store);
    await step(store, async (writer) => {
      await writer.projects.add(
        {
          ...{ title: "Le secret", summary: null, themes: [], territories: [], stage: "idea", seeks: null },
          ...{
            offers: null,
            since: null,
            contact: null,
            audience: "team",
            who: [{ actor: "le-relais", role: null }],
          },
        },
        "camille",
      );
    });
    server.sql(ofNetwork!, database);
    server.sql(ofTeam!, database);
    const [, login] = /create role (\w+) login/.exec(ofNetwork!)!;
    const as = (role: string, text: string) =>
      server.sql(`set role ${role}; set search_path = ${database}; ${text}`, database);
    const network = (text: string) => as(login!, text);
    expect(network("select title from network_projects")).toBe("Un bus à trois");
    const relations = server.sql(
      `select relname from pg_class where relnamespace = '${database}'::regnamespace
         and relkind in ('r', 'v') and relname <> 'network_projects'`,
      database,
    );
    expect(relations.split("\n").length).toBeGreaterThan(50);
    server.sql(
      `do $$ declare name text; begin
         set role ${login};
         for name in select relname from pg_class where relnamespace = '${database}'::regnamespace
           and relkind in ('r', 'v') and relname <> 'network_projects' loop
           begin
             execute format('select 1 from ${database}.%I', name);
             raise exception 'read: %', name;
           exception when insufficient_privilege then null;
           end;
         end loop; end $$`,
      database,
    );
    expect(() => network("select 1 from team_people")).toThrow("permission denied");
    // Without a security barrier, PostgreSQL would run a cheap function before the view's conditions, on hidden rows.
    const spied = network(`create function pg_temp.spy(text) returns boolean language plpgsql cost 0.000001
        as $$ begin insert into pg_temp.seen values ($1); return true; end $$;
      create temp table seen (title text);
      select count(*) from network_projects where pg_temp.spy(title);
      select string_agg(title, ',') from pg_temp.seen`);
    expect(spied.split("\n")).toEqual(["1", "Un bus à trois"]);
    const team = `team_reader_${language}`;
    expect(as(team, "select count(*) from team_people")).toBe("2");
    expect(() => as(team, "delete from actors")).toThrow("permission denied");
  });

  test("rights granted on a view are kept when a newer program migrates the tables", async () => {
    const server = await postgresServer();
    const schema = freshSchema();
    const place = { url: server.address(schema), root: "/" };
    await fill(await opened(place));
    server.sql(`create role reader; grant select on ${schema}.network_projects to reader`, "mission");
    server.sql(`create view ${schema}.mine as select title from ${schema}.network_projects`, "mission");
    // Imitates a database of the version before, except for its views.
    server.sql(
      `alter table ${schema}.project_pictures rename to gone;
       alter index ${schema}.project_pictures_pkey rename to gone_pkey;
       alter index ${schema}.project_pictures_of_project rename to gone_of_project;
       update ${schema}.database_version set version = version - 1`,
      "mission",
    );
    await opened(place);
    const asked = `select has_table_privilege('reader', '${schema}.network_projects', 'select')`;
    expect(server.sql(asked, "mission")).toBe("t");
    expect(server.sql(`select title from ${schema}.mine`, "mission")).toBe("Un bus à trois");
  });
});
