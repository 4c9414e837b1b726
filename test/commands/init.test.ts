// Tests how init makes a workspace.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Interrupted } from "../../src/domain/problems/problem.ts";
import { missionJsonSchema } from "../../src/settings/json-schema.ts";
import { loadMission } from "../../src/settings/load-mission.ts";
import { sentences } from "../../src/text/index.ts";
import { fakeWorld, scriptedPrompter } from "../support.ts";

const read = (...parts: string[]) => readFileSync(join(...parts), "utf8");

test("init --yes makes a folder that only its owner can read, with every setting explained", async () => {
  const world = fakeWorld();
  const { code, stdout } = await world.run("init", "appui", "--yes");
  expect(code).toBe(0);
  expect(stdout).toContain("outreach check");
  const folder = join(world.folder, "appui");
  expect(readdirSync(folder).sort()).toEqual([".gitignore", "mission.schema.json", "mission.yaml"]);
  if (process.platform !== "win32") {
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  }
  const text = read(folder, "mission.yaml");
  expect(text).toMatch(/^# yaml-language-server: \$schema=\.\/mission\.schema\.json\n/);
  expect(loadMission(text, "mission.yaml").language).toBe("fr");
  const { settings } = await sentences("fr");
  expect(read(folder, "mission.schema.json")).toBe(missionJsonSchema(settings.entries, settings.schemaTitle));
  expect(read(folder, ".gitignore")).toContain("outreach.db*");
});

test("on a terminal, init asks the few questions that matter and writes the answers", async () => {
  const world = fakeWorld({
    terminal: true,
    prompter: scriptedPrompter(
      "Réseau rural",
      "Appui : coopération",
      "Valdoire",
      "la Région",
      "toutes les structures",
      "gratuit",
      "aider",
      "Camille Aubert",
      "",
      "camille@example.org",
      "01 99 00 12 34",
    ),
  });
  expect((await world.run("init")).code).toBe(0);
  expect(loadMission(read(world.folder, "mission.yaml"), "mission.yaml")).toMatchObject({
    name: "Appui : coopération",
    organisation: "Réseau rural",
    framework: { commissioned_by: "la Région", eligible: "toutes les structures" },
    cost: { for_actors: "gratuit" },
    objectives: ["aider"],
    sender: { name: "Camille Aubert", role: "", email: "camille@example.org", phone: "01 99 00 12 34" },
  });
});

test("init goes back with “<”, and after Ctrl-C offers the earlier answers again", async () => {
  const left = fakeWorld({
    terminal: true,
    prompter: scriptedPrompter("Réseu rural", "<", "Réseau rural", "Appui", new Interrupted()),
  });
  const stopped = await left.run("init");
  expect(stopped).toMatchObject({ code: 130, stderr: expect.stringContaining("Vos réponses sont gardées") });
  expect(readdirSync(left.folder)).toEqual([".outreach.init.json"]);

  const offered: (string | undefined)[] = [];
  const prompter = {
    ...scriptedPrompter(),
    text: async ({ initial }: { initial?: string }) => {
      offered.push(initial);
      return initial ?? "";
    },
  };
  const again = fakeWorld({ terminal: true, prompter, folder: left.folder });
  expect((await again.run("init")).code).toBe(0);
  expect(offered.slice(0, 3)).toEqual(["Réseau rural", "Appui", undefined]);
  expect(loadMission(read(left.folder, "mission.yaml"), "mission.yaml")).toMatchObject({
    organisation: "Réseau rural",
    name: "Appui",
  });
  expect(readdirSync(left.folder)).not.toContain(".outreach.init.json");
});

test("without a terminal, init names the option --yes, and writes nothing", async () => {
  const world = fakeWorld();
  const { code, stderr } = await world.run("init", "--lang", "en");
  expect(code).toBe(2);
  expect(stderr).toContain("--yes");
  expect(readdirSync(world.folder)).toEqual([]);
});

test("existing files are never overwritten", async () => {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "mission.yaml"), "name: la mienne\n");
  const { code, stderr } = await world.run("init", "--yes");
  expect(code).toBe(1);
  expect(stderr).toContain("mission.yaml");
  expect(read(world.folder, "mission.yaml")).toBe("name: la mienne\n");
});

test("a list that has the name of the example's stays, and nothing is written beside it", async () => {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "candidats.csv"), "les miens\n");
  const { code, stderr } = await world.run("init", "--example");
  expect(code).toBe(1);
  expect(stderr).toContain("candidats.csv");
  expect(readdirSync(world.folder)).toEqual(["candidats.csv"]);
});

test("a file in place of the folder is refused", async () => {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "appui"), "");
  expect((await world.run("init", "appui", "--yes")).code).toBe(2);
});

test("init works in a folder that already holds the team's own files", async () => {
  const world = fakeWorld();
  mkdirSync(join(world.folder, "appui"));
  writeFileSync(join(world.folder, "appui", "liste.csv"), "nom\n");
  expect((await world.run("init", "appui", "--yes")).code).toBe(0);
  expect(read(world.folder, "appui", "liste.csv")).toBe("nom\n");
});

test("a dry run names the files that would be made, and makes none", async () => {
  const world = fakeWorld();
  const { code, stdout } = await world.run("init", "appui", "--yes", "--dry-run", "--json");
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    dry_run: true,
    files: ["mission.schema.json", ".gitignore", "mission.yaml"],
  });
  expect(readdirSync(world.folder)).toEqual([]);
});

test.each([
  ["fr", ["candidats.csv", "reponses.yaml"]],
  ["en", ["answers.yaml", "candidates.csv"]],
] as const)(
  "the example in %s is complete: check finds no mistake and nothing missing",
  async (language, lists) => {
    const world = fakeWorld();
    expect((await world.run("init", "essai", "--example", "--lang", language)).code).toBe(0);
    expect(readdirSync(join(world.folder, "essai"))).toEqual(expect.arrayContaining([...lists]));
    const { code, stdout } = await world.run("check", "-C", "essai", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [], missing: [], wanted: [] });
  },
);
