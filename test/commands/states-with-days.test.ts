// Tests that of several dated states of an actor the latest is its state, and that the others stay on its page.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";
import { aWorkspace } from "./documents/some-mission.ts";

/** The state of the foyer, and its page, after these rows. */
async function stateAfter(...rows: string[]) {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(join(world.folder, "a.tsv"), `${["Structure\tCommune\tÉtat", ...rows].join("\n")}\n`);
  expect((await world.run("import", "a.tsv")).code).toBe(0);
  const [{ state }] = JSON.parse((await world.run("list", "--json")).stdout);
  return { state, page: (await world.run("show", "foyer-du-bois")).stdout };
}

test("of several in one cell", async () => {
  const { state, page } = await stateAfter("Foyer du Bois\tAhun\t03/02 message laissé ; 17/05 partante");
  expect(state).toBe("17/05 partante");
  expect(page).toContain("03/02 message laissé");
});

test.each([
  ["Foyer du Bois\tAhun\t03/02 message laissé", "Foyer du Bois\tAhun\t17/05 partante"],
  ["Foyer du Bois\tAhun\t17/05 partante", "Foyer du Bois\tAhun\t03/02 message laissé"],
])("over the rows “%s” and “%s”", async (...rows) => {
  const { state, page } = await stateAfter(...rows);
  expect(state).toBe("17/05 partante");
  expect(page).toContain("03/02 message laissé");
});

test("a structure that a later row says to be no more is set aside", async () => {
  const { state, page } = await stateAfter("Foyer du Bois\tAhun\tÀ rappeler", "Foyer du Bois\tAhun\tdissous");
  expect(state).toBe("dissous");
  expect(page).toContain("À rappeler");
});
