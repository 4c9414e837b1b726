// Tests what peek shows of a file.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";

const list =
  "Liste des candidats;;\n\nStructure;Code postal;Porteur de la fiche\nMairie de Crest;26400;DUPONT Marie\nGAL des Vallées;7000;\n";

test("peek shows on one screen the format of a file and the fields of its columns", async () => {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "liste.csv"), list);
  const { code, stdout } = await world.run("peek", "liste.csv");
  expect(code).toBe(0);
  expect(stdout).toContain("encodage utf-8, séparateur «\u00a0;\u00a0»");
  expect(stdout).toMatch(/En-têtes ligne 3/);
  expect(stdout).toMatch(/Code postal\s+code postal\s+26400 · 7000/);
});

test("a list without a column of names gets one warning, with what to do", async () => {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "dates.csv"), `Jour;Salle\n${"12/03/2026;B\n".repeat(30)}`);
  const { code, stdout } = await world.run("peek", "dates.csv");
  expect(code).toBe(0);
  expect(stdout).toContain("À vérifier (1)");
  expect(stdout).toContain('--map "Titre de la colonne=name"');
});

test("long titles with the same beginning are shortened so that their ends differ", async () => {
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

test("peek --rows all --json gives every row unchanged", async () => {
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

test("--map names the field of a column, and an unknown field is refused with the nearest one", async () => {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "liste.csv"), list);
  const mapped = await world.run(
    "peek",
    "liste.csv",
    "--json",
    "--map",
    "Porteur de la fiche=person.full_name",
  );
  expect(JSON.parse(mapped.stdout).columns[2]).toMatchObject({ field: "person.full_name", by: "user" });
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

test("--open writes a page for the team in the out folder that gives the reason for each column's field", async () => {
  const shown: string[] = [];
  const world = fakeWorld({
    showFile: async (path) => {
      shown.push(path);
      return true;
    },
  });
  await world.run("init", ".", "--yes");
  writeFileSync(
    join(world.folder, "ma liste.csv"),
    "Structure;Code postal;Référent;Remarques;<b>x</b>\nFoyer de Zilia;09000;Lou Vidal;</td><script>alert(1)</script>;Z9\nMJC du Haut;09400;Ana Ruiz;;Z8\n",
  );
  const { code, stdout } = await world.run("peek", "ma liste.csv", "--open");
  expect([code, stdout]).toEqual([0, expect.stringContaining("out/ma liste.peek.html")]);
  const file = join(world.folder, "out", "ma liste.peek.html");
  expect(shown).toEqual([file]);
  if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  const page = readFileSync(file, "utf8");
  for (const said of ["Pour l’équipe seulement", "nom de la structure", "son titre", "Lou Vidal"])
    expect(page).toContain(said);
  expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'\"");
  expect(page).not.toMatch(/<script|<b>x|https?:\/\//);
  // The page names people, so the out folder stays out of version control.
  expect(readFileSync(join(world.folder, ".gitignore"), "utf8")).toContain("out/");
  const again = await world.run("peek", "ma liste.csv", "--open");
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining("existe déjà")]);
  const english = await world.run("peek", "ma liste.csv", "--open", "--replace", "--lang", "en");
  expect(english.code).toBe(0);
  expect(readFileSync(file, "utf8")).toContain("its title");
});

test.skipIf(process.platform === "win32")(
  "in a command to copy, a shell runs nothing from the name of the file",
  async () => {
    const world = fakeWorld();
    await world.run("init", ".", "--yes");
    writeFileSync(join(world.folder, "$(touch pwned).csv"), list);
    expect((await world.run("peek", "$(touch pwned).csv", "--open")).code).toBe(0);
    const page = readFileSync(join(world.folder, "out", "$(touch pwned).peek.html"), "utf8");
    expect(page).toMatch(/outreach import (?:'|&#39;)\$\(touch pwned\)\.csv(?:'|&#39;) --dry-run/);
  },
);

test("--open is refused outside a workspace, and for a folder", async () => {
  const world = fakeWorld();
  writeFileSync(join(world.folder, "liste.csv"), list);
  const outside = await world.run("peek", "liste.csv", "--open");
  expect(outside.code).toBe(2);
  expect(outside.stderr).toMatch(/espace de travail de la mission.*outreach -C DOSSIER/s);
  expect(readdirSync(world.folder)).toEqual(["liste.csv"]);
  const folder = await world.run("peek", ".", "--open");
  expect([folder.code, folder.stderr]).toEqual([2, expect.stringContaining("la page montre un fichier")]);
  expect((await world.run("peek", "liste.csv", "--replace")).code).toBe(2);
});

test("an erasure removes the page that names the person", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--yes");
  writeFileSync(join(world.folder, "liste.csv"), "Structure;Contact\nFoyer de Zilia;Lou Vidal\n");
  await world.run("import", "liste.csv");
  await world.run("peek", "liste.csv", "--open");
  expect((await world.run("privacy", "erase", "Lou Vidal", "--yes")).code).toBe(0);
  expect(existsSync(join(world.folder, "out", "liste.peek.html"))).toBe(false);
});
