// What mission.yaml closes to the network is closed in the database too, whatever the next command is.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openEngine } from "../../../src/store/open-store.ts";
import { fakeWorld } from "../../support.ts";

const stop = new AbortController().signal;
const closedNames = ["actor.name", "project.seeks"];

/** A mission that left its fields open until now, with a copy of its database made then. */
async function aClosedMission() {
  const world = fakeWorld();
  const mission = (sharing: string) =>
    writeFileSync(join(world.folder, "mission.yaml"), `name: Essai\nlanguage: fr\n${sharing}`);
  /** Of the two fields that the mission closes, those that the view still tells. */
  const told = async (url = "outreach.db") => {
    const engine = await openEngine({ url, root: world.folder }, stop);
    const rows = await engine.db.selectFrom("network_fields").select("field").execute();
    await engine.close();
    expect(rows.length).toBeGreaterThan(1);
    return rows.map(({ field }) => field).filter((field) => closedNames.includes(field));
  };
  mission("");
  await world.run("add", "Foyer rural de Vers");
  await world.run("tag", "--actor", "foyer-rural-de-vers", "--add", "a");
  expect((await told()).sort()).toEqual(closedNames);
  await world.run("backup", "ouverte.db");
  mission("sharing:\n  project:\n    seeks: team\n  actor:\n    name: team\n");
  return { world, told };
}

test.each([["undo"], ["privacy", "erase", "foyer-rural-de-vers", "--yes"], ["list"]])(
  "fields are closed by %s",
  async (...argv) => {
    const { world, told } = await aClosedMission();
    expect((await world.run(...argv)).code).toBe(0);
    expect(await told()).toEqual([]);
  },
);

test("fields that are open in a copy are closed by the command that puts it back", async () => {
  const { world, told } = await aClosedMission();
  await world.run("tag", "--actor", "foyer-rural-de-vers", "--add", "b");
  expect(await told()).toEqual([]);
  expect((await world.run("backup", "--restore", "ouverte.db")).code).toBe(0);
  expect(await told()).toEqual([]);
});

test("fields that were open are closed where the database is moved to", async () => {
  const { world, told } = await aClosedMission();
  expect((await world.run("workspace", "move", "ailleurs.db")).code).toBe(0);
  expect(await told("ailleurs.db")).toEqual([]);
});
