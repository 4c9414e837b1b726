// Tests what an import reads and derives of places.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";

test("a commune and a postcode that contradict each other are reported, and both are kept", async () => {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "mission.yaml"), "name: Essai\nlanguage: fr\n");
  const rows = [
    "Structure;Code postal;Commune",
    "Foyer rural;46100;Figeac",
    "Comité des fêtes;15000;FIGEAC",
    "Les Amis du pont;46300;St Cirq Lapopie",
    "Association du four;31009;Toulouse",
    "Association du moulin;15992;Arvèze",
    "Club des aînés;75018;Paris 18e",
  ];
  writeFileSync(join(world.folder, "a.csv"), `${rows.join("\n")}\n`);
  const { stdout } = await world.run("import", "a.csv", "--json");
  const { problems } = JSON.parse(stdout).files[0];
  expect(problems.map(({ code, line }: { code: string; line: number }) => [code, line])).toEqual([
    ["place-contradiction", 3],
    ["place-contradiction", 4],
  ]);
  expect(problems[0].message).toContain("Aurillac");
  const shown = JSON.parse((await world.run("show", "comite-des-fetes", "--json")).stdout);
  expect(shown).toMatchObject({ postcode: "15000", commune: expect.stringMatching(/figeac/i) });
});

test("values derived from a place stand beside those of the list, and --territory selects by EPCI and département", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--lang", "fr", "--yes");
  writeFileSync(
    join(world.folder, "l.csv"),
    "Nom;Code postal;Commune;Adresse\nFoyer rural de Mende;48000;Mende;\nMairie de Figeac;46100;;5 rue de Colomb\nAtelier nomade;;;12 rue Longue Paris, 75018\nSans lieu;;;\n",
  );
  await world.run("import", "l.csv", "--no-input");
  const named = async (...options: string[]) =>
    JSON.parse((await world.run("list", "--json", ...options)).stdout).map(
      ({ name }: { name: string }) => name,
    );
  expect(await named("--territory", "Lozère")).toEqual(["Foyer rural de Mende"]);
  expect(await named("--territory", "lot")).toEqual(["Mairie de Figeac"]);
  expect(await named("--territory", "communauté de communes cœur de lozère")).toEqual([
    "Foyer rural de Mende",
  ]);
  expect(await named("--territory", "75")).toEqual(["Atelier nomade"]);
  const show = JSON.parse((await world.run("show", "Figeac", "--json")).stdout);
  // Several communes have 46100: only the département is certain, and no field of the list is filled in.
  expect(show.commune).toBeNull();
  expect(show.derived).toContainEqual({ field: "department", value: "Lot", provenance: "derived" });
  expect(show.derived.map(({ field }: { field: string }) => field)).not.toContain("commune");
  const mende = JSON.parse((await world.run("show", "Mende", "--json")).stdout);
  expect(mende.insee).toBeNull();
  expect(mende.derived).toContainEqual({ field: "insee", value: "48095", provenance: "derived" });
  const atelier = JSON.parse((await world.run("show", "Atelier", "--json")).stdout);
  expect([atelier.address, atelier.commune]).toEqual(["12 rue Longue", "Paris"]);
  expect((await world.run("show", "Mende")).stdout).toMatch(
    /Lieu \(déduit\) +CC C(?:œ|oe)ur de Lozère, Lozère \(48\)/u,
  );
});

test("a street in a column of places is kept, a postcode in the column “Commune” is reported", async () => {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "mission.yaml"), "name: Essai\nlanguage: fr\n");
  const rows = [
    "Structure;Lieu;Commune",
    "Foyer rural;12 rue du Moulin 46100 Figeac;",
    "Les Amis du pont;;Cahors",
    "Tennis;;Gourdon",
    "Club photo;au café;46300",
    "Chorale;Salle des fêtes, Figeac;",
  ];
  writeFileSync(join(world.folder, "a.csv"), `${rows.join("\n")}\n`);
  const { stdout } = await world.run("import", "a.csv", "--json");
  const { problems } = JSON.parse(stdout).files[0];
  expect(problems).toEqual([expect.objectContaining({ code: "commune-postcode", line: 5, found: "46300" })]);
  expect(problems[0].message).toContain("code postal");
  const shown = async (id: string) => JSON.parse((await world.run("show", id, "--json")).stdout);
  expect(await shown("foyer-rural")).toMatchObject({
    ...{ address: "12 rue du Moulin", postcode: "46100", commune: "Figeac" },
  });
  expect(await shown("chorale")).toMatchObject({ address: "Salle des fêtes", commune: "Figeac" });
  const photo = await shown("club-photo");
  expect(photo).toMatchObject({ postcode: "46300", commune: null });
  expect(JSON.stringify(photo)).toContain("au café");
});

test("a département separates structures of one name, decides between communes of one name, and can be selected", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--lang", "fr", "--yes");
  const rows = [
    "Dpt;Collectivité;Commune;Courriel",
    "59;Mairie d'Abancourt;Abancourt;abancourt.nord@example.org",
    "60;Mairie d'Abancourt;Abancourt;abancourt.oise@example.org",
    "Oise;Foyer rural de Songeons;Songeons;foyer@example.org",
    "60;Foyer rural de Songeons;Songeons;",
  ];
  writeFileSync(join(world.folder, "l.csv"), `${rows.join("\n")}\n`);
  await world.run("import", "l.csv", "--no-input");
  const named = async (...options: string[]) =>
    JSON.parse((await world.run("list", "--json", ...options)).stdout).map(({ id }: { id: string }) => id);
  expect(await named()).toEqual([
    "foyer-rural-de-songeons",
    "mairie-d-abancourt",
    "mairie-d-abancourt-abancourt",
  ]);
  expect(await named("--territory", "Oise")).toEqual([
    "foyer-rural-de-songeons",
    "mairie-d-abancourt-abancourt",
  ]);
  const second = JSON.parse((await world.run("show", "mairie-d-abancourt-abancourt", "--json")).stdout);
  expect(second.emails).toEqual(["abancourt.oise@example.org"]);
  expect(second.derived).toContainEqual({ field: "insee", value: "60001", provenance: "derived" });
  const { stderr } = await world.run("show", "Mairie d'Abancourt");
  expect(stderr).toMatch(/mairie-d-abancourt {2}Mairie d'Abancourt \(Abancourt, 59\)/);
});

test("town halls of one name stay in their départements, even with a shared address or “97”", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--lang", "fr", "--yes");
  const rows = [
    "Département;Collectivité;Courriel",
    "88;Mairie de Blémerey;mairie.blemerey@example.org",
    "54;Mairie de Blémerey;mairie.blemerey@example.org",
    "80;Mairie de Trois-Rivières;somme@example.org",
    "97;Mairie de Trois-Rivières;guadeloupe@example.org",
    "971;Mairie de Trois-Rivières;",
  ];
  writeFileSync(join(world.folder, "l.csv"), `${rows.join("\n")}\n`);
  await world.run("import", "l.csv", "--no-input");
  const list = JSON.parse((await world.run("list", "--json")).stdout);
  expect(list.map(({ name, territory }: { name: string; territory: string }) => [name, territory])).toEqual([
    ["Mairie de Blémerey", "88"],
    ["Mairie de Blémerey", "54"],
    ["Mairie de Trois-Rivières", "80"],
    ["Mairie de Trois-Rivières", "97"],
  ]);
});

test("a commune in brackets or after a dash is the actor's commune, and no part of its name", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--lang", "fr", "--yes");
  const rows = [
    "Nom et prénom;Structure et commune",
    "Anne Vial;Foyer des Aulnes (Gray)",
    "Luc Petit;Office de tourisme de Gray",
    "Ida Vert;Coopérative du Lac - Morez",
  ];
  writeFileSync(join(world.folder, "e.csv"), `${rows.join("\n")}\n`);
  await world.run("import", "e.csv", "--no-input");
  const actors = JSON.parse((await world.run("list", "--json")).stdout);
  expect(actors.map(({ name, commune }: { name: string; commune: string }) => [name, commune])).toEqual([
    ["Coopérative du Lac", "Morez"],
    ["Foyer des Aulnes", "Gray"],
    ["Office de tourisme de Gray", null],
  ]);
});
