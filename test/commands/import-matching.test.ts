import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld } from "../support.ts";

const head = "Nom;SIRET;Code postal;Commune;Courriel;Téléphone;Projet";

function workspace(): FakeWorld {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "mission.yaml"), "name: Essai\n");
  return world;
}

async function imported(world: FakeWorld, name: string, ...lines: string[]) {
  writeFileSync(join(world.folder, name), `${[head, ...lines].join("\n")}\n`);
  const { code, stdout, stderr } = await world.run("import", name, "--json");
  expect(stderr).toBe("");
  expect(code).toBe(0);
  const { files, actors } = JSON.parse(stdout);
  return { rows: files[0].rows, ids: actors.map(({ id }: { id: string }) => id) };
}

test("one structure written in several ways is one actor", async () => {
  const world = workspace();
  const { rows, ids } = await imported(
    world,
    "a.csv",
    "Communauté de communes du Haut Vernois;;70210;Vernoy;accueil@haut-vernois.example;;",
    "CC HAUT-VERNOIS;;;VERNOY CEDEX;;;",
    "GAL du Haut Vernois;;70210;Vernoy;accueil@haut-vernois.example;;",
    "CCHV;;;;contact@haut-vernois.example;;",
  );
  expect(rows).toMatchObject({ created: 2, merged: 2, doubtful: 0 });
  expect(new Set([ids[0], ids[1], ids[3]]).size).toBe(1);
  expect(ids[2]).toBe("gal-du-haut-vernois");
});

test("what may be one actor is kept apart, counted as doubtful, and every row still ends somewhere", async () => {
  const world = workspace();
  const { rows, ids } = await imported(
    world,
    "a.csv",
    "Mairie de Vernoy;;70210;Vernoy;;;",
    "Commune de Vernoy;;;;;;",
  );
  expect(rows).toMatchObject({ read: 2, created: 1, doubtful: 1 });
  expect(new Set(ids).size).toBe(2);
});

test("an actor written by hand, and later changed, is recognised by an import", async () => {
  const world = workspace();
  await world.run(
    "add",
    "Foyer rural de Champlong",
    "--commune",
    "Champlong",
    "--email",
    "foyer@champlong.example",
  );
  const { rows, ids } = await imported(
    world,
    "a.csv",
    "foyer rural champlong;;70220;;foyer@champlong.example;;",
  );
  expect(rows).toMatchObject({ updated: 1, created: 0 });
  expect(ids).toEqual(["foyer-rural-de-champlong"]);
});

test("a row of the same file that says no more than a name is still about its actor when its answers change", async () => {
  const world = workspace();
  await imported(world, "a.csv", "Mairie de Vernoy;;;;;;un marché", "Lire ensemble;;;;;;");
  const { rows } = await imported(
    world,
    "a.csv",
    "Mairie de Vernoy;;;;;;deux marchés",
    "Lire ensemble;;;;;;",
  );
  expect(rows).toMatchObject({ updated: 1, unchanged: 1, created: 0, doubtful: 0 });
});

const lines = [
  "CUMA des Alisiers;;70210;Vernoy;cuma@alisiers.example;;",
  "cuma alisiers;;;VERNOY;cuma@alisiers.example;;",
  "Coopérative d'utilisation de matériel agricole des Alisiers;;70210;;;;",
  "Mairie de Saint-Vernoy;;70210;Saint-Vernoy;;0384000001;",
  "Commune de St Vernoy;;;;;03 84 00 00 01;",
  "Ville de St-Vernoy;;39120;Saint-Vernoy;;;",
  "Commune de Saint Vernoy;;;;;;",
  "CCAS de Saint-Vernoy;;70210;Saint-Vernoy;;0384000001;",
];

test("the order of rows does not change who is who", async () => {
  const told = async (order: readonly string[]) => {
    const { ids } = await imported(workspace(), "a.csv", ...order);
    const groups = new Map<string, string[]>();
    order.forEach((line, i) => {
      groups.set(ids[i], [...(groups.get(ids[i]) ?? []), line]);
    });
    return [...groups.values()].map((group) => group.sort().join("\n")).sort();
  };
  const expected = await told(lines);
  expect(expected).toHaveLength(5);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: lines.length }), async (order) => {
      expect(await told(order)).toEqual(expected);
    }),
    { numRuns: 6 },
  );
});

test("undo takes back an import's doubts with it", async () => {
  const world = workspace();
  await imported(world, "a.csv", "Mairie de Vernoy;;70210;Vernoy;;;", "Commune de Vernoy;;;;;;");
  expect((await world.run("undo")).code).toBe(0);
  const { rows } = await imported(
    world,
    "a.csv",
    "Mairie de Vernoy;;70210;Vernoy;;;",
    "Commune de Vernoy;;;;;;",
  );
  expect(rows).toMatchObject({ created: 1, doubtful: 1 });
});
