// Tests the timeline of an actor.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";
import { aWorkspace, breakable } from "./list-of-actors.ts";

async function aHistory() {
  const { folder } = await aWorkspace({}, readFileSync("examples/fr/mission.yaml", "utf8"));
  const on = (day: string) => fakeWorld({ folder, now: `${day}T09:30:00+01:00` });
  const steps: [day: string, ...args: string[]][] = [
    [
      "2026-02-02",
      "log",
      "causse",
      "--channel",
      "phone",
      "--outcome",
      "no-answer",
      "--person",
      "Claire Roux",
    ],
    ["2026-02-03", "mail", "--actor", "gal-du-causse", "--yes"],
    [
      ...(["2026-02-06", "log", "causse", "--channel", "visit", "--outcome", "interested"] as const),
      ...["--note", "deux élus présents", "--next", "envoyer la grille", "--next-on", "2026-02-14"],
    ],
    ["2026-02-01", "meeting", "add", "Circuits courts", "--date", "2026-03-18", "--expect", "gal-du-causse"],
    ["2026-02-20", "edit", "gal-du-causse", "--objection", "phone"],
  ];
  for (const [day, ...args] of steps) expect(await on(day).run(...args)).toMatchObject({ code: 0 });
  return on("2026-03-01");
}

test("the timeline has one line for each event, in order", async () => {
  const world = await aHistory();
  const { code, stdout } = await world.run("show", "causse", "--timeline");
  expect(code).toBe(0);
  const lines = breakable(stdout)
    .split("\n")
    .map((line) => line.trim());
  expect(lines[0]).toBe("GAL du Causse");
  expect(
    lines
      .slice(1)
      .filter((line) => /^\d\d\/\d\d\/\d{4} {2}\S/.test(line))
      .map((line) => line.slice(0, 34)),
  ).toEqual([
    "02/02/2026  téléphone, Claire Roux",
    "03/02/2026  courriel préparé, pas ",
    "06/02/2026  visite : intéressé, pa",
    "20/02/2026  opposition, par camill",
    "18/03/2026  rencontre « Circuits c",
  ]);
  expect(lines.join(" ")).toContain("suite : envoyer la grille, le 14/02/2026");
});

test("as JSON, each event has its kind, its day and its facts", async () => {
  const world = await aHistory();
  const { actor, timeline } = JSON.parse((await world.run("show", "causse", "--timeline", "--json")).stdout);
  expect(actor).toBe("gal-du-causse");
  expect(timeline).toMatchObject([
    {
      kind: "contact",
      at: "2026-02-02",
      channel: "phone",
      outcome: "no-answer",
      person: "Claire Roux",
      by: "camille",
    },
    { kind: "document", document: "mail", template: "first-contact" },
    { kind: "contact", at: "2026-02-06", next_step: "envoyer la grille", next_at: "2026-02-14" },
    { kind: "objection", scope: "phone", lifted: false },
    { kind: "meeting", at: "2026-03-18", title: "Circuits courts", status: null },
  ]);
});

test("the page of an actor and its JSON show its agreements", async () => {
  const world = await aHistory();
  expect((await world.run("show", "causse")).stdout).not.toContain("Ce qui peut être dit");
  await world.run("edit", "causse", "--agrees", "named", "--until", "2027-12-31");
  await world.run("project", "add", "--title", "Un four", "--who", "causse");
  await world.run("project", "withdraw", "four", "--actor", "causse");
  const page = breakable((await world.run("show", "causse")).stdout).replace(/\s+/g, " ");
  expect(page).toContain("accepte d’être nommé, pour tout le réseau");
  expect(page).toContain("projet « Un four » : dit non");
  const { agreements } = JSON.parse((await world.run("show", "causse", "--json")).stdout);
  expect(agreements).toMatchObject([
    { kind: "consent", scope: "none" },
    { kind: "agreement", scope: "named", until: "2027-12-31" },
  ]);
});
