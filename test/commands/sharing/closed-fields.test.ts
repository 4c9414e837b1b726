// Whatever command runs next, it closes in the database the fields that mission.yaml closes to the network.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openEngine } from "../../../src/store/open-store.ts";
import { fakeWorld } from "../../support.ts";

const stop = new AbortController().signal;
const closedNames = ["actor.name", "project.seeks"];

/** A mission that has just closed two fields, and a copy of its database from before. */
async function aClosedMission() {
  const world = fakeWorld();
  const mission = (sharing: string) =>
    writeFileSync(join(world.folder, "mission.yaml"), `name: Essai\nlanguage: fr\n${sharing}`);
  /** Those of the two closed fields that the view still shows. */
  const openFields = async (url = "outreach.db") => {
    const engine = await openEngine({ url, root: world.folder }, stop);
    const rows = await engine.db.selectFrom("network_fields").select("field").execute();
    await engine.close();
    expect(rows.length).toBeGreaterThan(1);
    return rows.map(({ field }) => field).filter((field) => closedNames.includes(field));
  };
  mission("");
  await world.run("add", "Foyer rural de Vers");
  await world.run("tag", "--actor", "foyer-rural-de-vers", "--add", "a");
  expect((await openFields()).sort()).toEqual(closedNames);
  await world.run("backup", "ouverte.db");
  mission("sharing:\n  project:\n    seeks: team\n  actor:\n    name: team\n");
  return { world, openFields };
}

test.each([["undo"], ["privacy", "erase", "foyer-rural-de-vers", "--yes"], ["list"]])(
  "fields are closed by %s",
  async (...argv) => {
    const { world, openFields } = await aClosedMission();
    expect((await world.run(...argv)).code).toBe(0);
    expect(await openFields()).toEqual([]);
  },
);

test("restoring a backup closes fields that were open in it", async () => {
  const { world, openFields } = await aClosedMission();
  await world.run("tag", "--actor", "foyer-rural-de-vers", "--add", "b");
  expect(await openFields()).toEqual([]);
  expect((await world.run("backup", "--restore", "ouverte.db")).code).toBe(0);
  expect(await openFields()).toEqual([]);
});

test("moving the database closes the fields in the new one", async () => {
  const { world, openFields } = await aClosedMission();
  expect((await world.run("workspace", "move", "ailleurs.db")).code).toBe(0);
  expect(await openFields("ailleurs.db")).toEqual([]);
});
