// Tests that an actor with several dated states gets the latest one, and that its page still shows the others.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";
import { aWorkspace } from "./documents/some-mission.ts";

/** The state and the page of the foyer after an import of these rows. */
async function stateAfter(...rows: string[]) {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  writeFileSync(join(world.folder, "a.tsv"), `${["Structure\tCommune\tÉtat", ...rows].join("\n")}\n`);
  expect((await world.run("import", "a.tsv")).code).toBe(0);
  const [{ state }] = JSON.parse((await world.run("list", "--json")).stdout);
  return { state, page: (await world.run("show", "foyer-du-bois")).stdout };
}

test("the latest of several dated states in one cell is the state", async () => {
  const { state, page } = await stateAfter("Foyer du Bois\tAhun\t03/02 message laissé ; 17/05 partante");
  expect(state).toBe("17/05 partante");
  expect(page).toContain("03/02 message laissé");
});

test.each([
  ["Foyer du Bois\tAhun\t03/02 message laissé", "Foyer du Bois\tAhun\t17/05 partante"],
  ["Foyer du Bois\tAhun\t17/05 partante", "Foyer du Bois\tAhun\t03/02 message laissé"],
])("of the rows “%s” and “%s”, the later one gives the state", async (...rows) => {
  const { state, page } = await stateAfter(...rows);
  expect(state).toBe("17/05 partante");
  expect(page).toContain("03/02 message laissé");
});

test("a later row that says that the structure is dissolved gives the state", async () => {
  const { state, page } = await stateAfter("Foyer du Bois\tAhun\tÀ rappeler", "Foyer du Bois\tAhun\tdissous");
  expect(state).toBe("dissous");
  expect(page).toContain("À rappeler");
});

/** The states of the structures after an import of rows with a name, a commune, a state and its day in the column `title`. */
async function statesBeside(title: string, ...rows: string[]) {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  const lines = [`Structure\tCommune\tStatut\t${title}`, ...rows];
  writeFileSync(join(world.folder, "a.tsv"), `${lines.join("\n")}\n`);
  expect((await world.run("import", "a.tsv")).code).toBe(0);
  const actors: { state: string | null }[] = JSON.parse((await world.run("list", "--json")).stdout);
  return actors.map(({ state }) => state);
}

test.each([
  "Date MAJ",
  "Mis à jour le",
  "Date du statut",
  "Dernière mise à jour",
  "MAJ",
  "Statut au",
  "Last updated",
  "Actualisé le",
  "Date",
])("a column “%s” dates the states, whichever row comes first", async (title) => {
  const states = await statesBeside(
    title,
    "Foyer du Bois\tAhun\tPartante\t17/05/2026",
    "Foyer du Bois\tAhun\tEn sommeil\t03/02/2026",
    "Cuma du Tilleul\tAhun\tEn sommeil\t12 janv. 2026",
    "Cuma du Tilleul\tAhun\tPartante\t2026-09-18",
    "Cuma du Tilleul\tAhun\tÀ relancer\t02/04/2026",
  );
  expect(states).toEqual(["Partante", "Partante"]);
});

test.each(["Date de création", "Date de naissance", "Date de la fête", "Échéance", "Relancé le"])(
  "a column “%s” does not date the states",
  async (title) => {
    const states = await statesBeside(
      title,
      "Foyer du Bois\tAhun\tEn cours\t03/02/2026",
      "Foyer du Bois\tAhun\tEn sommeil\t17/05/2026",
    );
    expect(states).toEqual(["En cours"]);
  },
);

test("if one row has no day, the first state stays", async () => {
  const rows = ["Foyer du Bois\tAhun\tEn cours\t", "Foyer du Bois\tAhun\tEn sommeil\t17/05/2026"];
  expect(await statesBeside("Date MAJ", ...rows)).toEqual(["En cours"]);
});
