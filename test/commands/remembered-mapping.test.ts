// Tests that mappings of columns are remembered.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld, scriptedPrompter } from "../support.ts";

const titles = "Projet;Où;Animation confiée à";
const rows = ["Les Ateliers du Pré;Crest;Léa Roux", "Le Grand Chantier;Die;Paul Martin"];

function workspace(given: Parameters<typeof fakeWorld>[0] = {}): FakeWorld {
  const world = fakeWorld(given);
  writeFileSync(join(world.folder, "mission.yaml"), "name: Essai\n");
  writeFileSync(join(world.folder, "a.csv"), `${[titles, ...rows].join("\n")}\n`);
  return world;
}

const fieldsOf = (json: string, file = false) => {
  const whole = JSON.parse(json);
  return (file ? whole.files[0] : whole).columns.map(
    ({ header, field, by }: { header: string; field: string; by: string }) => [header, field, by],
  );
};
const map = ["--map", "Projet=name", "--map", "Animation confiée à=person.full_name"];

test("import and peek remember a mapping for lists with the same titles, in any order, until undo", async () => {
  const world = workspace();
  expect(fieldsOf((await world.run("peek", "a.csv", "--json")).stdout)[0]?.[2]).not.toBe("user");
  const first = await world.run("import", "a.csv", ...map, "--lang", "fr");
  expect(first.stdout).toContain(
    "Dites à la main, retenues pour les listes qui ont ces titres\u00a0: nom de la structure «\u00a0Projet\u00a0»",
  );
  writeFileSync(
    join(world.folder, "b.csv"),
    "ANIMATION CONFIÉE À;Projet;Où\nAnne Petit;La Belle Équipe;Die\n",
  );
  const again = await world.run("import", "b.csv", "--json");
  expect(fieldsOf(again.stdout, true)).toEqual([
    ["ANIMATION CONFIÉE À", "person.full_name", "user"],
    ["Projet", "name", "user"],
    ["Où", "commune", "values"],
  ]);
  const peeked = await world.run("peek", "b.csv", "--json");
  expect(fieldsOf(peeked.stdout)[1]).toEqual(["Projet", "name", "user"]);
  await world.run("undo");
  expect(fieldsOf((await world.run("peek", "b.csv", "--json")).stdout)[1]?.[2]).toBe("user");
  await world.run("undo");
  expect(fieldsOf((await world.run("peek", "b.csv", "--json")).stdout)[1]?.[2]).not.toBe("user");
});

test("a mapping is not remembered by a dry run, nor for a list with other titles", async () => {
  const world = workspace();
  await world.run("import", "a.csv", ...map, "--dry-run");
  expect(fieldsOf((await world.run("peek", "a.csv", "--json")).stdout)[0]?.[2]).not.toBe("user");
  await world.run("import", "a.csv", ...map);
  writeFileSync(join(world.folder, "c.csv"), "Projet;Où;Quand\nLa Belle Équipe;Die;2026\n");
  expect(fieldsOf((await world.run("peek", "c.csv", "--json")).stdout)[0]?.[2]).not.toBe("user");
});

test("a later mapping replaces the remembered one", async () => {
  const world = workspace();
  await world.run("import", "a.csv", ...map);
  await world.run("import", "a.csv", "--map", "Animation confiée à=text");
  expect(fieldsOf((await world.run("peek", "a.csv", "--json")).stdout)).toEqual([
    ["Projet", "name", "user"],
    ["Où", "commune", "values"],
    ["Animation confiée à", "text", "user"],
  ]);
});

test("at a terminal, import asks once which column holds the names, and shows its values", async () => {
  const world = workspace({ terminal: true, prompter: scriptedPrompter("1", "la liste du réseau") });
  writeFileSync(
    join(world.folder, "a.csv"),
    "Projet;Courriel\nLes Ateliers;a@b.example\nLe Chantier;c@d.example\n",
  );
  const { code, stdout } = await world.run("import", "a.csv", "--lang", "fr");
  expect(code).toBe(0);
  expect(stdout).toContain("2  nouveaux acteurs");
  const later = fakeWorld({ terminal: true, folder: world.folder });
  expect((await later.run("import", "a.csv")).code).toBe(0);
});

test("a mapping for a label of applications is remembered for applications", async () => {
  const world = workspace();
  writeFileSync(
    join(world.folder, "a.md"),
    "**Demande de** : Les Ateliers du Pré\n\n# Besoin\n\nUn appui.\n",
  );
  expect((await world.run("import", "a.md", "--json")).stdout).toContain("application-without-name");
  expect((await world.run("import", "a.md", "--map", "Demande de=name", "--json")).stdout).toContain(
    '"les-ateliers-du-pre"',
  );
  writeFileSync(join(world.folder, "b.md"), "**Demande de** : Le Grand Chantier\n\n# Besoin\n\nUn appui.\n");
  expect((await world.run("import", "b.md", "--json")).stdout).toContain('"le-grand-chantier"');
});
