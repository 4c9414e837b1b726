// Tests which rows an import recognises as one actor, and what undo takes back.
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

test("rows that may be one actor make two actors and are counted as doubtful", async () => {
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

test("a row with a name alone is matched with its actor when the file comes again with other answers", async () => {
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
  const rowsByActor = async (order: readonly string[]) => {
    const { ids } = await imported(workspace(), "a.csv", ...order);
    const groups = new Map<string, string[]>();
    order.forEach((line, i) => {
      groups.set(ids[i], [...(groups.get(ids[i]) ?? []), line]);
    });
    return [...groups.values()].map((group) => group.sort().join("\n")).sort();
  };
  const expected = await rowsByActor(lines);
  expect(expected).toHaveLength(5);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: lines.length }), async (order) => {
      expect(await rowsByActor(order)).toEqual(expected);
    }),
    { numRuns: 6 },
  );
});

test("undo of an import also removes its possible duplicates", async () => {
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

test("a row in another spelling completes a known actor, and the dry run shows each field", async () => {
  const world = workspace();
  await imported(world, "a.csv", "Communauté de communes du Haut Vernois;;70210;Vernoy;;;");
  const line = "CC HAUT-VERNOIS;20006781700011;70210;VERNOY;;0384000001;un marché";
  writeFileSync(join(world.folder, "b.csv"), `${head}\n${line}\n`);
  const { stdout } = await world.run("import", "b.csv", "--json", "--dry-run");
  const { changes, actors } = JSON.parse(stdout);
  const id = "communaute-de-communes-du-haut-vernois";
  expect(actors).toEqual([{ id, action: "updated", file: "b.csv", line: 2 }]);
  expect(changes).toContainEqual({
    ...{ id, kind: "added", field: "siret", before: null, after: "20006781700011" },
    ...{ file: "b.csv", line: 2 },
  });
  const { rows } = await imported(world, "b.csv", line);
  expect(rows).toMatchObject({ updated: 1, created: 0 });
  const [known] = JSON.parse((await world.run("list", "--json")).stdout);
  expect(known).toMatchObject({ id, siret: "20006781700011", phones: ["+33384000001"] });
  expect(known.answers).toMatchObject([{ label: "Projet", text: "un marché", file: "b.csv", line: 2 }]);
  expect(known.provenance).toContainEqual(
    expect.objectContaining({ field: "siret", source: "b.csv", file: "b.csv", line: 2 }),
  );
  expect((await imported(world, "b.csv", line)).rows).toMatchObject({ unchanged: 1 });
  expect((await imported(world, "c.csv", "CC du Haut-Vernois;20006781700011;;;;;")).rows).toMatchObject({
    created: 0,
    doubtful: 0,
  });
});

test("after undo, a row in another spelling is matched with the same actor again", async () => {
  const world = workspace();
  await imported(world, "a.csv", "Communauté de communes du Haut Vernois;;70210;Vernoy;;;");
  const before = (await world.run("list", "--json")).stdout;
  await imported(world, "b.csv", "CC HAUT-VERNOIS;;;VERNOY;a@haut-vernois.example;;");
  expect((await world.run("undo")).code).toBe(0);
  expect((await world.run("list", "--json")).stdout).toBe(before);
  const { rows } = await imported(world, "b.csv", "CC HAUT-VERNOIS;;;VERNOY;a@haut-vernois.example;;");
  expect(rows).toMatchObject({ updated: 1, created: 0 });
});

test("rows are not matched with actors that undo removed, after many imports either", async () => {
  const world = workspace();
  const places = Array.from({ length: 14 }, (_, n) => "abcdefghijklmn"[n]!.repeat(8));
  for (const place of places)
    await imported(world, `${place}.csv`, `Foyer rural de ${place};;70210;Vernoy;a@${place}.example;;`);
  for (const _ of places) expect((await world.run("undo")).code).toBe(0);
  const again = places.map((place) => `FR ${place};;;Vernoy;a@${place}.example;;`);
  expect((await imported(world, "again.csv", ...again)).rows).toMatchObject({ created: 14 });
});

test("--on-existing keep also keeps the values of an actor whose row is spelled otherwise", async () => {
  const world = workspace();
  await imported(world, "a.csv", "Communauté de communes du Haut Vernois;;70210;Vernoy;;;");
  const before = (await world.run("list", "--json")).stdout;
  writeFileSync(join(world.folder, "b.csv"), `${head}\nCC HAUT-VERNOIS;;;VERNOY;a@b.example;;un marché\n`);
  const { stdout } = await world.run("import", "b.csv", "--json", "--on-existing", "keep");
  expect(JSON.parse(stdout).files[0].rows).toMatchObject({ unchanged: 1, created: 0 });
  expect((await world.run("list", "--json")).stdout).toBe(before);
});

test("actors of one general name in two communes are recognised when their export is imported, after an edit too", async () => {
  const world = workspace();
  await imported(world, "a.csv", "Foyer rural;;;Champlong;;;", "Foyer rural;;;Vernoy;;;");
  await world.run("edit", "foyer-rural", "--email", "foyer@champlong.example", "--postcode", "70220");
  writeFileSync(join(world.folder, "acteurs.csv"), (await world.run("export")).stdout);
  const { stdout } = await world.run("import", "acteurs.csv", "--json");
  expect(JSON.parse(stdout).files[0].rows).toMatchObject({ unchanged: 2, created: 0, doubtful: 0 });
});

test("dozens of rows about one structure are one actor", async () => {
  const world = workspace();
  const rows = Array.from(
    { length: 60 },
    (_, n) => `CUMA des Alisiers;;70210;Vernoy;membre${n}@alisiers.example;;${n}`,
  );
  const result = await imported(world, "a.csv", ...rows);
  expect(result.rows).toMatchObject({ created: 1, merged: 59 });
});

const doubtfulPairs = async (world: FakeWorld) => {
  const { pairs } = JSON.parse((await world.run("duplicates", "--json")).stdout);
  return pairs.filter(({ verdict }: { verdict: string }) => verdict === "doubtful");
};

test("all lines of a list with the same full name are one actor, unless a value contradicts", async () => {
  const contacts = Array.from(
    { length: 40 },
    (_, i) => `Association Terres d'accueil;;;;;;projet ${i} vu par une personne`,
  );
  const { rows, ids } = await imported(workspace(), "a.csv", ...contacts);
  expect(new Set(ids).size).toBe(1);
  expect(rows).toMatchObject({ created: 1, doubtful: 0 });
  const apart = await imported(
    workspace(),
    "b.csv",
    "Le Moulin Vert;;;;un@moulin-vert.example;0199002001;",
    "Le Moulin Vert;;;;deux@autre-moulin.example;0199002002;",
  );
  expect(apart.rows).toMatchObject({ created: 1, doubtful: 1 });
});

test("one name in two districts is two actors, and a line without a district joins neither", async () => {
  const world = workspace();
  const { ids } = await imported(
    world,
    "a.csv",
    "La Ruche du quartier;;75011;Paris;;;",
    "La Ruche du quartier;;75019;Paris;;;",
    "La Ruche du quartier;;;Paris;;;",
  );
  expect(new Set(ids).size).toBe(3);
  expect(await doubtfulPairs(world)).toHaveLength(3);
});

test("services that share a telephone number, with different words in their names, are asked about and never joined", async () => {
  const world = workspace();
  const { ids } = await imported(
    world,
    "a.csv",
    "Unité régionale d’évaluation des enfants;;31059;Toulouse;;0199005002;",
    "Unité mobile d’évaluation des enfants;;31059;Toulouse;;0199005002;",
    "Réseau Plume (national);;59300;Valenciennes;national@plume.example;0199005001;",
    "Réseau Plume 59;;59300;Valenciennes;nord@plume.example;0199005001;",
  );
  expect(new Set(ids).size).toBe(4);
  expect(await doubtfulPairs(world)).toHaveLength(2);
});

test("a third list makes no third copy while two actors are possible duplicates", async () => {
  const world = workspace();
  await imported(world, "a.csv", "Les Jardins du Causse;;46500;Gramat;contact@causse.example;;");
  await imported(world, "b.csv", "Les Jardins du Causse;;;;anne@gmail.com;;");
  const third = await imported(world, "c.csv", "JARDINS DU CAUSSE (LES);;;;luc@free.fr;;");
  expect(third.rows).toMatchObject({ created: 0, doubtful: 0, updated: 1 });
  expect(await doubtfulPairs(world)).toHaveLength(1);
});
