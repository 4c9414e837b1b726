// Tests what check reports of settings, templates and the database.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { kindOf } from "../../src/commands/support/check/template-check.ts";
import { fakeWorld } from "../support.ts";

async function workspace(mission: string, templates: Record<string, string> = {}) {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "mission.yaml"), mission);
  for (const [name, text] of Object.entries(templates)) {
    const file = join(world.folder, "templates", name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return world;
}

test("for an incomplete mission, check lists what documents still need, with the lines to fill in, and makes no database", async () => {
  const world = await workspace("name: Appui\ncost:\n  for_actors:\n");
  const { code, stdout } = await world.run("check");
  expect(code).toBe(0);
  expect(stdout).toContain("mission.yaml:3  ce que paient les acteurs (cost.for_actors)");
  expect(stdout).toContain("les objectifs (objectives)");
  expect(stdout).toContain("les exemples concrets (illustrations)");
  expect(readdirSync(world.folder)).toEqual(["mission.yaml"]);
});

test("all errors of the settings and of the workspace's own templates are reported at once", async () => {
  const world = await workspace("nmae: x\nlanguage: de\n", {
    "questionnaire.fr.yaml": "questions: []\nétapes: []\n",
    "questionaire.en.yaml": "questions: []\n",
  });
  const { code, stdout } = await world.run("check", "--json", "--lang", "en");
  expect(code).toBe(3);
  const { problems, missing, database } = JSON.parse(stdout);
  const reported = problems.map(
    (problem: { code: string; file: string; line?: number }) =>
      `${problem.file}:${problem.line ?? ""} ${problem.code}`,
  );
  expect(reported).toEqual(
    expect.arrayContaining([
      "mission.yaml:1 setting-unknown",
      "mission.yaml:2 setting-invalid",
      expect.stringMatching(/^templates.questionnaire\.fr\.yaml:2 setting-unknown$/),
      expect.stringMatching(/^templates.questionaire\.en\.yaml: template-unknown$/),
    ]),
  );
  expect(problems.find((problem: { code: string }) => problem.code === "template-unknown")).toMatchObject({
    severity: "warning",
    near: expect.arrayContaining(["questionnaire.en.yaml"]),
  });
  expect({ missing, database }).toEqual({ missing: [], database: null });
});

test("faults in a workspace's signals are reported: a signal's by its line, the old single file's with what to do", async () => {
  const signal = readFileSync("src/knowledge/fr/signals/wish.yaml", "utf8").replace(
    /^ {2}.*/m,
    "  {no_such_group} avec",
  );
  const world = await workspace("name: Essai\n", {
    "fr/signals/wish.yaml": signal,
    "signals.en.yaml": "language: en\ncommon_words: the\ngroups: {}\nsignals: {}\n",
  });
  const { stdout } = await world.run("check", "--json", "--lang", "fr");
  const { problems } = JSON.parse(stdout);
  expect(
    problems.find((problem: { code: string }) => problem.code === "signals-group-unknown"),
  ).toMatchObject({
    file: expect.stringMatching(/wish\.yaml$/),
    line: signal.split("\n").indexOf("  {no_such_group} avec") + 1,
    asked: "no_such_group",
  });
  expect(problems.find((problem: { code: string }) => problem.code === "signals-one-file")).toMatchObject({
    file: expect.stringMatching(/signals\.en\.yaml$/),
    line: 1,
    severity: "warning",
    message: expect.stringContaining("Chaque signal a désormais son fichier"),
  });
});

test("a missing logo and a colour too light to read are warnings, not errors", async () => {
  const world = await workspace("look:\n  logo: logo.png\n  colour: '#ffee88'\n");
  const { code, stdout } = await world.run("check", "--plain");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^warning\tmission\.yaml:2:3/m);
  expect(stdout).toMatch(/^warning\tmission\.yaml:3:3/m);
});

test("outside a workspace, check says how to make one", async () => {
  const { code, stderr } = await fakeWorld().run("check");
  expect(code).toBe(2);
  expect(stderr).toContain("outreach init");
});

test("settings that are not UTF-8 are reported with their line, and other commands refuse them too", async () => {
  const world = await workspace("");
  writeFileSync(join(world.folder, "mission.yaml"), Buffer.from("name: x\nterritory: Val d\xe9\n", "latin1"));
  const { code, stdout } = await world.run("check", "--lang", "en");
  expect(code).toBe(3);
  expect(stdout).toContain("mission.yaml:2:17: an unreadable character");
});

test("check knows how to check a workspace's copy of every data file that ships", () => {
  const shipped = readdirSync("templates", { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".yaml"));
  expect(
    shipped.filter((name) => kindOf(name) === undefined),
    "each needs a line in src/commands/support/check/template-check.ts",
  ).toEqual([]);
});

test("a mapping for a source of the user's own is checked, and its name is not reported as unknown", async () => {
  const world = await workspace("name: x\n");
  mkdirSync(join(world.folder, "templates", "imports"), { recursive: true });
  writeFileSync(join(world.folder, "templates", "imports", "region.yaml"), "colonnes: {}\n");
  writeFileSync(join(world.folder, "templates", ".DS_Store"), "\0");
  const { code, stdout } = await world.run("check", "--json");
  expect(code).toBe(3);
  const codes = JSON.parse(stdout).problems.map((problem: { code: string }) => problem.code);
  expect(codes).toContain("setting-unknown");
  expect(codes).not.toContain("template-unknown");
});

test("a mistake in a workspace's copy of a document template is reported by its line", async () => {
  const world = await workspace("name: x\n");
  mkdirSync(join(world.folder, "templates", "fr"), { recursive: true });
  writeFileSync(
    join(world.folder, "templates", "fr", "brief.md"),
    "# {{ actor.name }}\n\n{% if actor.kind %}\n",
  );
  const { code, stdout } = await world.run("check", "--json");
  expect(code).toBe(3);
  expect(JSON.parse(stdout).problems).toMatchObject([{ code: "template-wrong", line: 3 }]);
});

test("a damaged outreach.db is reported and left as it was, and the settings are checked all the same", async () => {
  const world = await workspace("name: x\n");
  writeFileSync(join(world.folder, "outreach.db"), "bonjour\n".repeat(2000));
  const { code, stdout } = await world.run("check", "--json");
  expect(code).toBe(1);
  const { problems, missing, database } = JSON.parse(stdout);
  expect(problems).toMatchObject([{ code: "store-damaged", severity: "error" }]);
  expect(missing).not.toEqual([]);
  expect(database).toEqual({ name: "outreach.db", present: true, actors: null });
  expect(readFileSync(join(world.folder, "outreach.db"), "utf8")).toBe("bonjour\n".repeat(2000));
});

test("a sound database is reported as such, with its number of actors", async () => {
  const world = await workspace("name: x\n");
  await world.run("add", "Foyer rural");
  expect((await world.run("check")).stdout).toContain("outreach.db, 1 acteur, saine.");
});

test("control characters in the settings never reach the terminal", async () => {
  const world = await workspace("foo\u001b[2J: 1\n");
  const { stdout } = await world.run("check");
  expect(stdout).not.toContain("\u001b");
});

test("settings that would print badly, or that block messages, are reported with their lines", async () => {
  const world = fakeWorld();
  await world.files.write(
    "mission.yaml",
    [
      "language: fr",
      "name: “Mission d’appui”",
      "sender: { phone: 05 65 71 1 }",
      "framework:",
      "  said: la Région nous a confié cet appui",
    ].join("\n"),
  );
  const { stdout } = await world.run("check", "--json");
  const { problems, unsigned } = JSON.parse(stdout);
  expect(problems).toMatchObject([
    { code: "setting-phone-odd", line: 3, digits: 7 },
    { code: "setting-quoted", setting: "name", line: 2 },
    { code: "setting-not-sayable", setting: "framework.said", lacks: "capital", line: 5 },
    { code: "setting-not-sayable", setting: "framework.said", lacks: "stop", line: 5 },
  ]);
  expect(unsigned.map(({ setting }: { setting: string }) => setting)).toEqual([
    "sender.name",
    "sender.email",
    "legal.basis",
  ]);
});

test("a missing website blocks no message", async () => {
  const world = fakeWorld();
  await world.run("init", "--example", "--lang", "fr");
  const settings = await world.files.readText("mission.yaml");
  await world.files.write("mission.yaml", settings.replace(/^( *)website:.*$/m, "$1website: ''"), {
    replace: true,
  });
  await world.run("import", "candidats.csv");
  const { code, stdout } = await world.run("mail", "--top", "3", "--dry-run", "--json");
  expect(code).toBe(0);
  expect(JSON.stringify(JSON.parse(stdout).left_out)).not.toContain("website");
});

test("a workspace’s own copy of imports/authors.yaml passes its check", async () => {
  const world = fakeWorld();
  await world.run("init", "--yes");
  await world.run("template", "copy", "imports/authors.yaml");
  const { code, stdout } = await world.run("check", "--json");
  expect(JSON.parse(stdout).problems).toEqual([]);
  expect(code).toBe(0);
});
