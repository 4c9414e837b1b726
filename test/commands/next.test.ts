// Tests the next steps, and the calendar of promises.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { calendarReader, eventsInKhal, eventsRead } from "../calendars.ts";
import { fakeWorld } from "../support.ts";
import { aWorkspace, breakable } from "./list-of-actors.ts";

const mission = "name: Essai\nsender: { email: camille@reseau.example }\n";

/** The same folder on another day, with another user. */
const on = (folder: string, day: string, user = "camille", prompter?: never) =>
  Object.assign(fakeWorld({ folder, now: `${day}T09:30:00+01:00`, ...(prompter ? { prompter } : {}) }), {
    user,
  });
const next = async (world: ReturnType<typeof fakeWorld>, ...args: string[]) => {
  const { code, stdout, stderr } = await world.run("next", "--json", ...args);
  expect({ code, stderr: code === 0 ? "" : stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
};
const log = async (world: ReturnType<typeof fakeWorld>, ...args: string[]) =>
  expect(await world.run("log", ...args)).toMatchObject({ code: 0 });

test("an unanswered call comes back a week later, with person, reason and command", async () => {
  const { folder } = await aWorkspace({}, mission);
  const phone = ["--channel", "phone", "--outcome", "no-answer"];
  await log(on(folder, "2026-02-02"), "causse", "--person", "Claire Roux", ...phone);
  expect((await next(on(folder, "2026-02-03"))).coming).toEqual([
    {
      ...{ actor: "gal-du-causse", name: "GAL du Causse", person: "Claire Roux", what: "appeler" },
      ...{ why: "pas de réponse le 02/02/2026", on: "2026-02-09", days: 6, from: "cadence", action: "call" },
      ...{ by: "camille", command: "outreach brief --actor gal-du-causse" },
    },
  ]);
  expect((await next(on(folder, "2026-02-09"))).due).toMatchObject([{ days: 0 }]);
  expect((await next(on(folder, "2026-02-12"))).late).toMatchObject([{ days: 3, on: "2026-02-09" }]);
});

test("a promise stays after an unanswered call, until it is noted as done", async () => {
  const { folder } = await aWorkspace({}, mission);
  const promise = ["--next", "envoyer la convention", "--next-on", "2026-03-20"];
  await log(on(folder, "2026-03-02"), "causse", "--channel", "phone", "--outcome", "interested", ...promise);
  const silent = on(folder, "2026-03-25");
  const { stdout } = await silent.run("log", "causse", "--channel", "phone", "--outcome", "no-answer");
  expect(stdout).toContain("Reste promis");
  expect((await next(silent)).late).toMatchObject([{ what: "envoyer la convention", on: "2026-03-20" }]);
  await log(silent, "causse", "--channel", "visit", "--outcome", "reached", "--done");
  expect((await next(silent)).late).toEqual([]);
});

test("a next step is dated from the last exchange, not from a draft prepared since", async () => {
  const { folder } = await aWorkspace({}, readFileSync("examples/fr/mission.yaml", "utf8"));
  await log(on(folder, "2026-02-02"), "causse", "--channel", "phone", "--outcome", "no-answer");
  const before = await next(on(folder, "2026-02-05"));
  expect((await on(folder, "2026-02-05").run("mail", "--actor", "gal-du-causse", "--yes")).code).toBe(0);
  expect((await next(on(folder, "2026-02-05"))).coming).toEqual(before.coming);
});

test("a promise replaces the cadence and keeps its day; rank and next agree on who waits", async () => {
  const { folder } = await aWorkspace({}, mission);
  const world = on(folder, "2026-02-02");
  const promise = ["--next", "envoyer la grille", "--next-on", "2026-02-14"];
  await log(world, "causse", "--channel", "visit", "--outcome", "interested", ...promise);
  const { coming, call } = await next(world);
  expect(coming).toMatchObject([
    { what: "envoyer la grille", on: "2026-02-14", from: "promise", why: "promis le 02/02/2026" },
  ]);
  const ranking = JSON.parse((await world.run("rank", "--json")).stdout);
  const ranked = ranking.map(({ actor }: { actor: string }) => actor);
  expect(ranking.find(({ actor }: { actor: string }) => actor === "gal-du-causse").waits_for).toBe(
    "2026-02-14",
  );
  const week = await world.run("rank", "--hours", "10");
  expect(week.stdout).not.toContain("GAL du Causse");
  expect(breakable(week.stderr)).toContain("1 acteur attend son jour : outreach next");
  expect(call.map(({ actor }: { actor: string }) => actor)).toEqual(
    ranked.filter((actor: string) => actor !== "gal-du-causse"),
  );
});

test("after the last step of the cadence, rank and next leave an actor out for the pause, then propose it again", async () => {
  const settings = `${mission}follow_up:\n  - {after: 5d, do: call}\n  - {stop: 6m}\n`;
  const { folder } = await aWorkspace({}, settings);
  for (const day of ["2026-02-02", "2026-02-09"])
    await log(on(folder, day), "causse", "--channel", "phone", "--outcome", "no-answer");
  const resting = on(folder, "2026-03-02");
  const { late, due, coming, call } = await next(resting);
  expect([late, due, coming]).toEqual([[], [], []]);
  expect(JSON.stringify(call)).not.toContain("gal-du-causse");
  const rank = await resting.run("rank");
  expect(rank.stdout).not.toContain("GAL du Causse");
  expect(breakable(rank.stderr)).toContain("1 à laisser tranquille pour l’instant");
  expect(JSON.stringify((await next(on(folder, "2026-08-20"))).call)).toContain("gal-du-causse");
});

test("an objection ends every step; one to calls changes the channel", async () => {
  const { folder } = await aWorkspace({}, mission);
  const world = on(folder, "2026-02-02");
  await log(world, "causse", "--channel", "phone", "--outcome", "no-answer");
  expect((await world.run("edit", "gal-du-causse", "--objection", "phone")).code).toBe(0);
  expect((await next(world)).coming).toMatchObject([{ action: "mail", what: "écrire un courriel" }]);
  expect((await world.run("edit", "gal-du-causse", "--objection", "all")).code).toBe(0);
  const after = await next(world);
  expect(JSON.stringify(after)).not.toContain("gal-du-causse");
});

test("each of two advisers sees the next steps of their own exchanges", async () => {
  const { folder } = await aWorkspace({}, mission);
  const call = ["--channel", "phone", "--outcome", "interested"];
  await log(on(folder, "2026-02-02", "camille"), "causse", ...call);
  await log(on(folder, "2026-02-02", "sacha"), "foyer", ...call);
  const world = on(folder, "2026-02-02", "camille");
  const actors = ({ coming }: { coming: { actor: string; by: string }[] }) =>
    coming.map(({ actor, by }) => [actor, by]);
  expect(actors(await next(world, "--for", "sacha"))).toEqual([["foyer-rural-de-vers", "sacha"]]);
  expect(actors(await next(world, "--for", "Camille"))).toEqual([["gal-du-causse", "camille"]]);
  const unknown = await world.run("next", "--for", "zoé");
  expect(unknown.code).toBe(2);
  expect(breakable(unknown.stderr)).toContain("Noms connus : camille, sacha");
});

test("the screen groups the steps by day, and --week ends on Sunday", async () => {
  const { folder } = await aWorkspace({}, mission);
  const call = ["--channel", "phone", "--outcome", "interested"];
  await log(on(folder, "2026-02-02"), "causse", ...call, "--next", "rappeler", "--next-on", "2026-02-06");
  await log(on(folder, "2026-02-02"), "foyer", ...call, "--next", "écrire", "--next-on", "2026-02-11");
  await log(on(folder, "2026-02-02"), "cajarc", ...call, "--next", "passer", "--next-on", "2026-02-03");
  const said = breakable((await on(folder, "2026-02-04").run()).stdout);
  expect(said).toContain(
    "En retard\n  Mairie de Cajarc (prévu le 03/02/2026, 1 jour de retard)\n      → passer\n",
  );
  expect(said).toContain("Cette semaine\n  GAL du Causse, Claire Roux (le 06/02/2026, dans 2 jours)");
  expect(said).toContain("À venir\n  Foyer rural de Vers");
  expect(breakable((await on(folder, "2026-02-04").run("next", "--week")).stdout)).not.toContain("À venir");
});

test.each([
  ["follow_up:\n  - {if: silence, after: 5d, do: call}\n", "mission.yaml:2:10"],
  ["follow_up:\n  - {if: no-answer, after: bientôt, do: call}\n", "mission.yaml:2:28"],
  ["follow_up:\n  - {if: no-answer, after: 5d}\n", "mission.yaml:2:5"],
  ["follow_up:\n  - {if: no-answer, stop: 6m, do: call}\n", "mission.yaml:2:5"],
  ["pacing: {holidays: Belgique}\n", "mission.yaml:1:20"],
])("a fault in the cadence is reported with its place: %j", async (settings, place) => {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "mission.yaml"), settings);
  const { code, stdout } = await world.run("check");
  expect(code).toBe(3);
  expect(stdout).toContain(place);
});

describe("a calendar of what was promised", () => {
  async function promised() {
    const { folder } = await aWorkspace({}, mission);
    await log(
      on(folder, "2026-02-02"),
      ...[
        "causse",
        "--channel",
        "phone",
        "--outcome",
        "interested",
        "--note",
        "CANARI brouillés avec la mairie",
      ],
      ...["--next", "envoyer la grille; à deux, relue", "--next-on", "2026-02-14"],
    );
    await log(on(folder, "2026-02-02"), "foyer", "--channel", "phone", "--outcome", "no-answer");
    return folder;
  }
  const written = (folder: string) => readFileSync(join(folder, "suites.ics"), "utf8");

  test("it contains the step and nothing else that the team knows; a dry run writes nothing", async () => {
    const folder = await promised();
    const world = on(folder, "2026-02-03");
    expect((await world.run("next", "--calendar", "suites.ics", "--dry-run")).code).toBe(0);
    expect(existsSync(join(folder, "suites.ics"))).toBe(false);
    const { calendar } = await next(world, "--calendar", "suites.ics");
    expect(calendar).toEqual({ file: "suites.ics", count: 1, cancelled: 0, dry_run: false });
    expect(written(folder)).not.toMatch(/CANARI|mairie|intéress|interested|willing|Foyer/i);
  });

  test("another program's calendar is not replaced, and another file type is refused", async () => {
    const folder = await promised();
    writeFileSync(join(folder, "suites.ics"), "BEGIN:VCALENDAR\r\nPRODID:-//Autre//\r\nEND:VCALENDAR\r\n");
    const world = on(folder, "2026-02-03");
    expect((await world.run("next", "--calendar", "suites.ics")).code).toBe(1);
    expect(written(folder)).toContain("Autre");
    expect((await world.run("next", "--calendar", "suites.txt")).code).toBe(2);
  });

  test.skipIf(!calendarReader)(
    "a moved promise updates its event in the calendar, and a kept one cancels it",
    async () => {
      const folder = await promised();
      const read = async (day: string) => {
        await next(on(folder, day), "--calendar", "suites.ics");
        return eventsRead(join(folder, "suites.ics")).events;
      };
      const [first] = await read("2026-02-03");
      expect(first).toMatchObject({
        ...{
          uid: "next-step.gal-du-causse@reseau.example",
          start: "2026-02-14",
          end: "2026-02-15",
          sequence: 0,
        },
        ...{ summary: "GAL du Causse\u00a0: envoyer la grille; à deux, relue", alarms: ["PT9H"] },
      });
      const later = ["--next", "envoyer la grille", "--next-on", "2026-02-20"];
      await log(on(folder, "2026-02-04"), "causse", "--channel", "phone", "--outcome", "reached", ...later);
      const [moved] = await read("2026-02-04");
      expect(moved).toMatchObject({ uid: first!.uid, start: "2026-02-20", sequence: 1, status: "CONFIRMED" });
      await log(on(folder, "2026-02-05"), "causse", "--channel", "email", "--outcome", "reached", "--done");
      expect(await read("2026-02-05")).toMatchObject([{ uid: first!.uid, sequence: 2, status: "CANCELLED" }]);
    },
  );

  test.skipIf(!eventsInKhal)("a second export doubles no event", async () => {
    const folder = await promised();
    const files: string[] = [];
    for (const day of ["2026-02-03", "2026-02-04"]) {
      await next(on(folder, day), "--calendar", "suites.ics");
      files.push(written(folder));
    }
    expect(eventsInKhal!(files, "2026-02-01", "40d")).toMatchObject([{ start: "2026-02-14" }]);
  });
});

test("a next step respects the weekday and the channel that somebody prefers", async () => {
  const { folder } = await aWorkspace({}, mission);
  const call = async (note: string) => {
    const world = on(folder, "2026-02-02");
    await world.run("edit", "causse", "--set", `note=${note}`);
    const [step] = (await next(on(folder, "2026-02-03"))).coming;
    return [step.on, step.action];
  };
  await log(on(folder, "2026-02-02"), "causse", "--channel", "phone", "--outcome", "no-answer");
  expect(await call("Bon accueil.")).toEqual(["2026-02-09", "call"]);
  expect(await call("Bon accueil, rappeler un jeudi.")).toEqual(["2026-02-12", "call"]);
  expect(await call("Jamais le lundi.")).toEqual(["2026-02-10", "call"]);
  expect(await call("Préfère qu'on passe la voir, un mardi.")).toEqual(["2026-02-10", "visit"]);
});
