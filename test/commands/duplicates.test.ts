// Tests duplicates and merge: possible duplicates, decisions about them, merged actors.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import { anObjection } from "../objections.ts";
import { type FakeWorld, type fakeWorld, preparedWorld, scriptedPrompter } from "../support.ts";

const head = "Nom;SIRET;Code postal;Commune;Courriel;Contact;Projet";

async function workspace(given: Parameters<typeof fakeWorld>[0], ...lines: string[]): Promise<FakeWorld> {
  return preparedWorld(lines.join("\n"), given, async (world) => {
    writeFileSync(join(world.folder, "mission.yaml"), "name: Essai\n");
    if (lines.length > 0) {
      writeFileSync(join(world.folder, "a.csv"), `${[head, ...lines].join("\n")}\n`);
      await world.run("import", "a.csv", "--no-input");
    }
  });
}
const vernoy = [
  "Mairie de Vernoy;;70210;Vernoy;;Odile Perrin;un marché",
  "Commune de Vernoy;;;;mairie@vernoy.example;Hervé Jouve;une halle",
  "GAL des Alises;;70220;Champlong;;;",
];
const json = async (world: FakeWorld, ...argv: string[]) => {
  const { code, stdout } = await world.run(...argv, "--json");
  expect(code).toBe(0);
  return JSON.parse(stdout);
};

test("each pair has a score, which is the sum of its reasons, each in words", async () => {
  const world = await workspace({}, ...vernoy);
  const { pairs, clusters } = await json(world, "duplicates");
  expect(pairs).toHaveLength(1);
  expect([pairs[0].a, pairs[0].b].sort()).toEqual(["commune-de-vernoy", "mairie-de-vernoy"]);
  expect(pairs[0].verdict).toBe("doubtful");
  const total = pairs[0].reasons.reduce((sum: number, { points }: { points: number }) => sum + points, 0);
  expect(total).toBeCloseTo(pairs[0].score, 1);
  expect(pairs[0].reasons[0].because).toMatch(/vernoy/i);
  expect(clusters).toEqual([]);
  const { stdout } = await world.run("duplicates", "--lang", "fr");
  expect(stdout).toContain("Peut-être le même acteur");
  expect(stdout).toContain("outreach merge");
});

test("actors added by hand are compared too", async () => {
  const world = await workspace({});
  await world.run("add", "Communauté de communes du Haut Vernois", "--postcode", "70210");
  await world.run("add", "CC Haut-Vernois");
  const { pairs, clusters } = await json(world, "duplicates");
  expect(pairs).toMatchObject([{ verdict: "same" }]);
  expect(clusters).toEqual([["cc-haut-vernois", "communaute-de-communes-du-haut-vernois"]]);
});

test("two actors that somebody called different are not proposed again, until undo", async () => {
  const world = await workspace({}, ...vernoy);
  const { different } = await json(
    world,
    "duplicates",
    "--different",
    "mairie-de-vernoy",
    "--different",
    "commune-de-vernoy",
  );
  expect(different).toEqual(["mairie-de-vernoy", "commune-de-vernoy"]);
  expect((await json(world, "duplicates")).pairs).toEqual([]);
  await world.run("undo");
  expect((await json(world, "duplicates")).pairs).toHaveLength(1);
});

test("merging keeps everything, says what differs, and is one step of undo", async () => {
  const world = await workspace({}, ...vernoy);
  await world.run("tag", "--actor", "commune-de-vernoy", "--add", "halle");
  await world.run("log", "commune-de-vernoy", "--channel", "phone", "--outcome", "reached");
  const before = await json(world, "show", "mairie-de-vernoy");
  const merged = await json(world, "merge", "mairie-de-vernoy", "commune-de-vernoy");
  expect(merged).toMatchObject({ actor: "mairie-de-vernoy", merged: "commune-de-vernoy" });
  expect(merged.differing).toContainEqual({ field: "name", value: "Commune de Vernoy" });
  const after = await json(world, "show", "mairie-de-vernoy");
  expect(after).toMatchObject({
    name: "Mairie de Vernoy",
    commune: "Vernoy",
    emails: ["mairie@vernoy.example"],
  });
  expect(after.people.map(({ full_name }: { full_name: string }) => full_name)).toEqual([
    "Odile Perrin",
    "Hervé Jouve",
  ]);
  expect(after.answers.map(({ text }: { text: string }) => text)).toEqual(["un marché", "une halle"]);
  expect(after.tags).toEqual(["halle"]);
  expect(after.provenance).toContainEqual(
    expect.objectContaining({ field: "emails", value: "mairie@vernoy.example", file: "a.csv", line: 3 }),
  );
  expect((await json(world, "duplicates")).pairs).toEqual([]);
  await world.run("undo");
  expect(await json(world, "show", "mairie-de-vernoy")).toEqual(before);
  expect((await json(world, "list")).map(({ id }: { id: string }) => id)).toContain("commune-de-vernoy");
});

test("--take takes a value of the actor that is merged away, and notes the value that it replaces", async () => {
  const world = await workspace({}, ...vernoy);
  const merged = await json(world, "merge", "mairie-de-vernoy", "commune-de-vernoy", "--take", "name");
  expect(merged.differing).toContainEqual({ field: "name", value: "Mairie de Vernoy" });
  expect((await json(world, "show", "mairie-de-vernoy")).name).toBe("Commune de Vernoy");
});

test("an objection of either actor survives the merge", async () => {
  const world = await workspace({}, ...vernoy);
  const at = new Date("2026-01-31T10:00:00Z");
  const store = await openStore({ url: undefined, root: world.folder, interrupted: world.interrupted });
  await store.step({ command: "edit", at }, (writer) =>
    writer.addObjections([anObjection({ actor: "commune-de-vernoy", at: "2026-01-30" })]),
  );
  await store.close();
  await world.run("merge", "mairie-de-vernoy", "commune-de-vernoy");
  const objected = await json(world, "list", "--objected");
  expect(objected.map(({ id }: { id: string }) => id)).toEqual(["mairie-de-vernoy"]);
});

test("importing a file again recognises an actor that was merged into another", async () => {
  const world = await workspace({}, ...vernoy);
  await world.run("merge", "mairie-de-vernoy", "commune-de-vernoy");
  const { files, actors } = await json(world, "import", "a.csv");
  expect(files[0].rows).toMatchObject({ read: 3, unchanged: 3 });
  expect(actors.map(({ id }: { id: string }) => id)).toEqual([
    "mairie-de-vernoy",
    "mairie-de-vernoy",
    "gal-des-alises",
  ]);
});

test("a dry run merges nothing; an actor is not merged with itself", async () => {
  const world = await workspace({}, ...vernoy);
  await world.run("merge", "mairie-de-vernoy", "commune-de-vernoy", "--dry-run");
  expect((await json(world, "list")).length).toBe(3);
  expect((await world.run("merge", "mairie-de-vernoy", "mairie-de-vernoy", "--lang", "fr")).stderr).toContain(
    "deux fois le même acteur",
  );
  expect((await world.run("merge", "mairie-de-vernoy", "gal-des-alises", "--take", "nom")).code).toBe(2);
  expect((await world.run("duplicates", "--different", "mairie-de-vernoy")).code).toBe(2);
});

test("on a terminal, a pair is shown side by side and merged field by field", async () => {
  const world = await workspace({ terminal: true, prompter: scriptedPrompter("o", "b") }, ...vernoy);
  const { code, stdout, stderr } = await world.run("duplicates", "--lang", "fr");
  expect(code).toBe(0);
  expect(stderr).toContain("Mairie de Vernoy");
  expect(stderr).toContain("Hervé Jouve");
  expect(stdout).toContain("1 réunion");
  expect((await json(world, "list")).length).toBe(2);
});

test("on a terminal, answers given before “q” are kept", async () => {
  const world = await workspace(
    { terminal: true, prompter: scriptedPrompter("n", "q") },
    ...vernoy,
    "Mairie de Saint-Aubin;;70230;Saint-Aubin;;;",
    "Commune de Saint-Aubin;;;;;;",
  );
  const { stdout } = await world.run("duplicates", "--lang", "fr");
  expect(stdout).toContain("1 paire d’acteurs différents");
  expect((await json(world, "duplicates")).pairs).toHaveLength(1);
});
