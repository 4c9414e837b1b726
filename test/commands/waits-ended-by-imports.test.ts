// A call in a later list ends a wait without a day, as `log` does: the exchange then says what comes next.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld } from "../support.ts";
import { aWorkspace } from "./documents/some-mission.ts";

const titles = "Date;Par;Structure;Compte rendu;Suite à donner;Échéance";
const waiting = "12/01/2026;Léa;Foyer du Four;Eu Mme Petit. À rappeler quand le bureau sera élu.;;";

/** A workspace into which a list with a wait was imported on the 31st of January 2026. */
async function waitingWorld() {
  const world = fakeWorld();
  await aWorkspace(world.folder, [{ name: "Foyer rural du Four" }]);
  await imported(world, "janvier.csv", waiting);
  expect(await waits(world)).toBe(true);
  return world;
}

async function imported(world: FakeWorld, name: string, ...rows: string[]): Promise<string> {
  writeFileSync(join(world.folder, name), [titles, ...rows].join("\n"));
  return (await world.run("import", name)).stdout.replace(/\s+/g, " ");
}

/** Whether the ranking says that the actor waits. */
const waits = async (world: FakeWorld): Promise<boolean> =>
  /En attente, sans date.*Foyer rural du Four/.test((await world.run("rank")).stderr.replace(/\s+/g, " "));

test.each([
  ["of a later day", "20/01/2026;Léa;Foyer du Four;Eu M. Vidal, le bureau est élu, partants.;écrire;"],
  ["with a next step and its day", "21/01/2026;Tom;Foyer du Four;Rappelé, d'accord.;rappeler;20/02/2026"],
])("a call %s ends it, which the summary says", async (_, row) => {
  const world = await waitingWorld();
  const said = await imported(world, "suite.csv", row);
  expect(said).toContain("attente sans date est levée");
  expect(said).toContain("quand le bureau sera élu");
  expect(await waits(world)).toBe(false);
  await world.run("undo");
  expect(await waits(world)).toBe(true);
});

test.each([
  ["an attempt in vain", "20/01/2026;Léa;Foyer du Four;Pas répondu;rappeler;"],
  ["a call before that of the wait", "08/01/2026;Léa;Foyer du Four;Longue discussion.;écrire;"],
  ["a call that says to wait still", "20/01/2026;Léa;Foyer du Four;À rappeler quand le bureau sera élu.;;"],
  ["a call with another actor", "20/01/2026;Léa;Club du Moulin;Partants.;écrire;"],
])("%s leaves it", async (_, row) => {
  const world = await waitingWorld();
  expect(await imported(world, "suite.csv", row)).not.toContain("levée");
  expect(await waits(world)).toBe(true);
});

test("the list with the wait, imported again, leaves it", async () => {
  const world = await waitingWorld();
  await imported(world, "janvier.csv", waiting);
  expect(await waits(world)).toBe(true);
});
