// Tests undo and history.
import { expect, test } from "vitest";
import { type fakeWorld, preparedWorld } from "../support.ts";

/** The list of actors with all their values. */
const listedActors = async (world: ReturnType<typeof fakeWorld>) =>
  JSON.parse((await world.run("list", "--json")).stdout);

async function aWorkspace() {
  return preparedWorld("aWorkspace", {}, async (world) => {
    await world.run("init", "--yes");
  });
}

test("undo takes back a whole import, also the values that it added to known actors", async () => {
  const world = await aWorkspace();
  await world.files.write("un.csv", "Structure;Commune\nGAL du Val;Privas\n");
  await world.files.write(
    "deux.csv",
    "Structure;Commune;Courriel\nGAL du Val;Privas;gal@val.example.org\nCUMA du Lac;Gap;\n",
  );
  await world.run("import", "un.csv");
  const before = await listedActors(world);
  await world.run("import", "deux.csv");
  expect(await listedActors(world)).not.toEqual(before);

  const { code, stdout } = await world.run("undo", "--lang", "fr");
  expect(code).toBe(0);
  expect(stdout).toContain("Annulé\u00a0: import (deux.csv)");
  expect(await listedActors(world)).toEqual(before);
});

test("undo goes back one command at a time, then says that there is nothing left", async () => {
  const world = await aWorkspace();
  await world.run("add", "GAL du Val");
  await world.run("tag", "--actor", "GAL du Val", "--add", "urgent");
  await world.run("undo");
  expect((await listedActors(world))[0].tags).toEqual([]);
  await world.run("undo");
  expect(await listedActors(world)).toEqual([]);
  const last = await world.run("undo", "--json");
  expect(last.code).toBe(1);
  expect(JSON.parse(last.stdout).error.code).toBe("undo-nothing");
});

test("undo --dry-run says what it would do, and does nothing", async () => {
  const world = await aWorkspace();
  await world.run("add", "GAL du Val");
  const before = await listedActors(world);
  const { stdout } = await world.run("undo", "--dry-run", "--lang", "en");
  expect(stdout).toContain("Would be undone: added (GAL du Val)");
  expect(await listedActors(world)).toEqual(before);
});

test("history tells each step, newest first, and which were undone", async () => {
  const world = await aWorkspace();
  await world.run("add", "GAL du Val");
  await world.run("add", "CUMA du Lac");
  await world.run("undo");
  const steps = JSON.parse((await world.run("history", "--json")).stdout);
  expect(
    steps.map(({ command, facts, undone }: never) => [command, (facts as { name: string }).name, undone]),
  ).toEqual([
    ["add", "CUMA du Lac", true],
    ["add", "GAL du Val", false],
  ]);
});

test("a table of the history holds all steps, the screen only the last ones", async () => {
  const world = await aWorkspace();
  const names =
    "Amont Bas Clair Doux Est Fond Gris Haut Ici Jour Lent Mont Nord Ouest Pont Quai Roc Sud Tour Use Val Zone";
  for (const name of names.split(" ")) await world.run("add", `GAL du ${name}`);
  await world.run("history", "-o", "histoire.csv");
  const rows = new TextDecoder()
    .decode(await world.files.read("histoire.csv"))
    .trim()
    .split("\n");
  expect(rows).toHaveLength(1 + 22);
  expect(JSON.parse((await world.run("history", "--json")).stdout)).toHaveLength(20);
});
