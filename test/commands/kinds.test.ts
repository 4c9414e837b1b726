// Tests the kinds of structures: their names, selections by kind, counts in reports.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fr } from "../../src/text/fr/index.ts";
import { shippedMappings } from "../readers/support.ts";
import { fakeWorld } from "../support.ts";

async function listed() {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "mission.yaml"), "name: Essai\nlanguage: fr\n");
  const rows = [
    "Structure;Type",
    "CC du Haut Vernois;",
    "Agglomération de Vernoy;Communauté d'agglomération",
    "Métropole de Champlong;",
    "Grand Vernoy;EPCI",
    "Mairie de Vernoy;",
    "Terre à Table;Collectif",
    "Foyer rural de Vernoy;",
  ];
  writeFileSync(join(world.folder, "a.csv"), `${rows.join("\n")}\n`);
  await world.run("import", "a.csv");
  const names = async (kind: string) => {
    const { code, stdout } = await world.run("list", "--kind", kind, "--json");
    expect(code).toBe(0);
    return JSON.parse(stdout).map(({ name }: { name: string }) => name);
  };
  return { world, names };
}
const intercommunalities = [
  "Agglomération de Vernoy",
  "CC du Haut Vernois",
  "Grand Vernoy",
  "Métropole de Champlong",
];

test("ordinary names show the kind of their structure", () => {
  const { structures } = shippedMappings;
  for (const [name, kind] of [
    ["GAEC du Pré Long", "exploitation agricole"],
    ["ASS LES SENTIERS DE VERNOY", "association"],
    ["MAISON DES JEUNES ET DE LA CULTURE DE VERNOY", "MJC"],
    ["SICA des Fruits Rouges", "coopérative"],
    ["Écomusée du Vernois", "lieu culturel"],
    ["EHPAD Les Tilleuls", "établissement de santé ou d’accueil"],
    ["Recyclerie du Vernois", "ressourcerie"],
    ["Menuiserie Lebrun SARL", "entreprise"],
  ] as const)
    expect(structures.kindOf(name), name).toBe(kind);
  for (const name of ["Fermé le lundi", "Assemblée générale", "Hôtel de Vernoy"])
    expect(structures.kindOf(name), name).toBeNull();
});

test("a group of kinds is selected by any of its names, and selects actors of each of its kinds", async () => {
  const { names } = await listed();
  for (const asked of ["epci", "EPCI", "intercommunalités"])
    expect((await names(asked)).toSorted()).toEqual(intercommunalities);
});

test("a kind is selected by its name, its acronym or the word of the list", async () => {
  const { names } = await listed();
  for (const asked of ["CC", "communauté de communes", "Communautés de communes", "com com"])
    expect(await names(asked)).toEqual(["CC du Haut Vernois"]);
  expect(await names("mairies")).toEqual(["Mairie de Vernoy"]);
  expect(await names("collectif")).toEqual(["Terre à Table"]);
  expect(await names("PNR")).toEqual([]);
});

test("an unknown kind is refused with the nearest one", async () => {
  const { world } = await listed();
  const { code, stderr } = await world.run("list", "--kind", "epsi");
  expect(code).toBe(2);
  expect(stderr).toContain("epci");
});

test("documents can be made for a kind, and an unknown kind is refused", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--example", "--lang", "fr");
  await world.run("import", "candidats.csv");
  const { code, stdout } = await world.run("brief", "--actor-kind", "epci", "--dry-run", "--json");
  expect(code).toBe(0);
  expect(stdout).toContain("communaute-de-communes-des-hautes-combes");
  expect(stdout).not.toContain("terre-a-table");
  const mail = await world.run("mail", "--actor-kind", "comunne", "--dry-run");
  expect(mail.code).toBe(2);
  expect(mail.stderr).toContain("commune");
});

test("the shell completes groups and kinds", async () => {
  const { world } = await listed();
  const { stdout } = await world.run("completion", "bash", "--", "list", "--kind", "e");
  expect(stdout.split("\n")).toEqual(expect.arrayContaining(["epci"]));
});

test("the help names each group that the taxonomy has", () => {
  for (const { id } of shippedMappings.structures.groups) {
    expect(fr.help.commands.list!.options!.kind).toContain(id);
  }
});

test("a report counts a kind as one, whatever lists call it", async () => {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "mission.yaml"), "name: Essai\nlanguage: fr\n");
  const kinds = ["asso", "Association", "association loi 1901", "commune", "Mairie", "Réseau de curieux"];
  const names = ["Terre à Table", "Les Mobiles", "Causse vivant", "Vernoy", "Champlong", "Les Voisins"];
  const rows = kinds.map((kind, at) => `${names[at]};${kind}`);
  writeFileSync(join(world.folder, "a.csv"), `${["Structure;Type", ...rows].join("\n")}\n`);
  await world.run("import", "a.csv");
  const { figures } = JSON.parse((await world.run("report", "--year", "2026", "--json")).stdout);
  const counted = figures.filter(({ id }: { id: string }) => id.startsWith("known.kind."));
  expect(
    Object.fromEntries(counted.map(({ id, value }: { id: string; value: number }) => [id, value])),
  ).toEqual({
    "known.kind.association": 3,
    "known.kind.commune": 2,
    "known.kind.Réseau de curieux": 1,
  });
});
