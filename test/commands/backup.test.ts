// Tests backups and restores.
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { anOpenStore } from "../store/engines.ts";
import { fakeWorld } from "../support.ts";

async function aMission() {
  const world = fakeWorld();
  const { folder } = world;
  writeFileSync(join(folder, "mission.yaml"), "name: Essai\nlanguage: fr\n");
  await world.run("add", "Foyer rural de Vers");
  const names = async () =>
    JSON.parse((await world.run("list", "--json")).stdout).map(({ name }: { name: string }) => name);
  return { folder, world, names };
}

test("a restore brings back the backup, and saves the state before it as another backup", async () => {
  const { world, names } = await aMission();
  const made = JSON.parse((await world.run("backup", "--json")).stdout);
  expect(made).toMatchObject({ actors: 1 });
  await world.run("add", "Pays de Figeac");
  const back = JSON.parse((await world.run("backup", "--restore", made.file, "--json")).stdout);
  expect(await names()).toEqual(["Foyer rural de Vers"]);
  await world.run("backup", "--restore", back.before);
  expect(await names()).toEqual(["Foyer rural de Vers", "Pays de Figeac"]);
});

test("a restore replaces a damaged database, and puts the damaged file aside", async () => {
  const { folder, world, names } = await aMission();
  const made = JSON.parse((await world.run("backup", "--json")).stdout);
  writeFileSync(join(folder, "outreach.db"), "not a database at all, but long enough to be looked at");
  expect((await world.run("list")).stderr).toContain("outreach backup --restore");
  const { code, stdout } = await world.run("backup", "--restore", made.file);
  expect(code).toBe(0);
  expect(await names()).toEqual(["Foyer rural de Vers"]);
  expect(stdout).toContain("avant restauration");
});

test("no file is overwritten, and a file that is no backup is refused before anything is replaced", async () => {
  const { folder, world, names } = await aMission();
  writeFileSync(join(folder, "lettre.db"), "Chère Madame, voici une lettre et non une base.");
  expect(await world.run("backup", "lettre.db")).toMatchObject({ code: 1 });
  expect(await world.run("backup", "--restore", "lettre.db")).toMatchObject({ code: 1 });
  expect(await world.run("backup", "--restore", "absente.db")).toMatchObject({ code: 3 });
  expect(await world.run("backup", "a.db", "--restore", "b.db")).toMatchObject({ code: 2 });
  expect(await world.run("backup", "--dry-run")).toMatchObject({ code: 0 });
  expect(await names()).toEqual(["Foyer rural de Vers"]);
  const left = readdirSync(folder, { recursive: true }).map(String);
  expect(left.filter((name) => /\.new-|sauvegardes.+db/.test(name))).toEqual([]);
});

test("another process that has the database open goes on with the restored one", async () => {
  const { folder, world } = await aMission();
  const made = JSON.parse((await world.run("backup", "--json")).stdout);
  await world.run("add", "Pays de Figeac");
  const other = await anOpenStore(folder);
  expect(await other.count()).toBe(2);
  expect(await world.run("backup", "--restore", made.file)).toMatchObject({ code: 0 });
  expect(await other.count()).toBe(1);
  expect(await other.verify()).toEqual([]);
});
