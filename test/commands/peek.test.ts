import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";

const list =
  "Liste des candidats;;\n\nStructure;Code postal;Porteur de la fiche\nMairie de Crest;26400;DUPONT Marie\nGAL des Vallées;7000;\n";

test("peek shows on one screen what a file is and what its columns become", async () => {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "liste.csv"), list);
  const { code, stdout } = await world.run("peek", "liste.csv");
  expect(code).toBe(0);
  expect(stdout).toContain("encodage utf-8, séparateur «\u00a0;\u00a0»");
  expect(stdout).toMatch(/En-têtes ligne 3/);
  expect(stdout).toMatch(/Code postal\s+code postal\s+26400 · 7000/);
});

test("a list in which nothing names the structures is said once, with what to do", async () => {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "dates.csv"), `Jour;Salle\n${"12/03/2026;B\n".repeat(30)}`);
  const { code, stdout } = await world.run("peek", "dates.csv");
  expect(code).toBe(0);
  expect(stdout).toContain("À vérifier (1)");
  expect(stdout).toContain('--map "Titre de la colonne=name"');
});

test("titles that begin alike are told apart by their ends", async () => {
  const world = fakeWorld();
  const question = "Sur quels sujets souhaitez-vous coopérer ?";
  writeFileSync(
    join(world.folder, "sujets.csv"),
    `Structure;${question} [Mobilité];${question} [Culture]\nMJC du Haut;X;\nLe Lavoir;;X\n`,
  );
  const { stdout } = await world.run("peek", "sujets.csv");
  expect(stdout).toMatch(/Sur quels sujet.*\[Mobilité\] /);
  expect(stdout).toMatch(/Sur quels sujet.*\[Culture\] /);
});

test("peek gives every row as it stands, for other programs", async () => {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "liste.csv"), list);
  const { stdout } = await world.run("peek", "liste.csv", "--rows", "all", "--json");
  expect(JSON.parse(stdout)).toMatchObject({
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    header_rows: [3],
    columns: [
      { col: 1, header: "Structure", field: "name", by: "synonym" },
      { col: 2, header: "Code postal", field: "postcode" },
      { col: 3, header: "Porteur de la fiche", field: "person.full_name" },
    ],
    rows: [
      ["Mairie de Crest", "26400", "DUPONT Marie"],
      ["GAL des Vallées", "7000", ""],
    ],
    problems: [],
  });
});

test("a column can be named by hand, and a wrong field is answered with the nearest", async () => {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "liste.csv"), list);
  const told = await world.run(
    "peek",
    "liste.csv",
    "--json",
    "--map",
    "Porteur de la fiche=person.full_name",
  );
  expect(JSON.parse(told.stdout).columns[2]).toMatchObject({ field: "person.full_name", by: "user" });
  const wrong = await world.run("peek", "liste.csv", "--map", "Structure=nome");
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain("«\u00a0name\u00a0»");
});

test("peek reads standard input", async () => {
  const world = fakeWorld({ stdin: list });
  const { code, stdout } = await world.run("peek", "-", "--plain");
  expect(code).toBe(0);
  expect(stdout).toBe("Mairie de Crest\t26400\tDUPONT Marie\nGAL des Vallées\t7000\t\n");
});
