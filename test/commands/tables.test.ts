// Tests the tables that commands write.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld, preparedWorld } from "../support.ts";

async function aList(): Promise<FakeWorld> {
  return preparedWorld("aList", {}, async (world) => {
    await world.run("init", ".", "--yes");
    writeFileSync(
      join(world.folder, "liste.csv"),
      [
        "Structure;Code postal;Commune;Contact;Fonction;Courriel",
        "École de Zilia;02100;Saint-Quentin;Lou Vidal;Directrice;lou@zilia.example",
        "=SOMME(A1) & Élan < Nord | Est;09000;Foix;;;",
        "Abeilles 10;09000;Foix;;;",
        "Abeilles 9;09000;Foix;;;",
      ].join("\n"),
    );
    await world.run("import", "liste.csv");
  });
}

const fileOf = (world: FakeWorld, name: string) => readFileSync(join(world.folder, name), "utf8");
const rowsOf = (world: FakeWorld, name: string) => {
  const book = read(readFileSync(join(world.folder, name)));
  return utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 });
};

test("in a workbook of the list, texts are text cells and numbers are numeric cells", async () => {
  const world = await aList();
  const { code, stdout } = await world.run("list", "-o", "liste.xlsx");
  expect([code, stdout]).toEqual([0, "4 lignes dans liste.xlsx.\n"]);
  const rows = rowsOf(world, "liste.xlsx");
  expect(rows[0]).toContain("Code postal");
  expect(rows.flat()).toContain("02100");
  expect(rows.flat()).toContain("=SOMME(A1) & Élan < Nord | Est");
  await world.run("rank", "-o", "rang.xlsx");
  const [titles, first] = rowsOf(world, "rang.xlsx") as [string[], unknown[]];
  expect(first[titles.indexOf("Rang")]).toBe(1);
  expect(typeof first[titles.indexOf("Score sur 100")]).toBe("number");
});

test("--columns takes names or titles, and --sort orders numbers in names by value", async () => {
  const world = await aList();
  await world.run("list", "-o", "noms.json", "--columns", "Nom,postcode", "--sort", "name");
  expect(JSON.parse(fileOf(world, "noms.json"))).toEqual([
    { name: "=SOMME(A1) & Élan < Nord | Est", postcode: "09000" },
    { name: "Abeilles 9", postcode: "09000" },
    { name: "Abeilles 10", postcode: "09000" },
    { name: "École de Zilia", postcode: "02100" },
  ]);
  await world.run("list", "-o", "inverse.json", "--columns", "name", "--sort", "-Nom");
  expect(JSON.parse(fileOf(world, "inverse.json"))[0]).toEqual({ name: "École de Zilia" });
});

test("a list has the INSEE code and the département of each place, or nothing for an uncertain place", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--yes");
  const rows = ["Canari;Cahors;46000", "Ailleurs;Introuvable;46000", "Nulle part;;"];
  writeFileSync(join(world.folder, "lieux.csv"), ["Structure;Commune;Code postal", ...rows].join("\n"));
  await world.run("import", "lieux.csv");
  await world.run("list", "-o", "carte.json", "--columns", "name,insee,department", "--sort", "name");
  expect(JSON.parse(fileOf(world, "carte.json"))).toEqual([
    { name: "Ailleurs", insee: null, department: "Lot" },
    { name: "Canari", insee: "46042", department: "Lot" },
    { name: "Nulle part", insee: null, department: null },
  ]);
});

test("data in a table is never a formula or markup, in any format", async () => {
  const world = await aList();
  for (const format of ["csv", "md", "html"]) await world.run("list", "-o", `sortie.${format}`);
  expect(fileOf(world, "sortie.csv")).toContain("'=SOMME(A1)");
  expect(fileOf(world, "sortie.csv")).toContain("'02100");
  expect(fileOf(world, "sortie.html")).toContain("SOMME(A1) &amp; Élan &lt; Nord");
  expect(fileOf(world, "sortie.html")).toContain("default-src 'none'");
  expect(fileOf(world, "sortie.md")).toContain("Élan \\< Nord \\| Est");
});

test("people, next, duplicates and history write tables too", async () => {
  const world = await aList();
  await world.run(
    ...["log", "zilia", "--channel", "phone", "--outcome", "interested"],
    ...["--next", "envoyer la fiche", "--next-on", "+3"],
  );
  await world.run("people", "-o", "gens.json");
  expect(
    JSON.parse(fileOf(world, "gens.json")).find(({ person }: { person: string }) => person),
  ).toMatchObject({
    ...{ person: "Lou Vidal", role: "Directrice", person_emails: "lou@zilia.example" },
  });
  await world.run("next", "-o", "agenda.json");
  expect(JSON.parse(fileOf(world, "agenda.json"))).toMatchObject([
    { on: "2026-02-03", name: "École de Zilia", what: expect.stringContaining("envoyer la fiche") },
  ]);
  await world.run("duplicates", "-o", "doublons.json");
  expect(Array.isArray(JSON.parse(fileOf(world, "doublons.json")))).toBe(true);
  await world.run("history", "-o", "historique.csv");
  expect(fileOf(world, "historique.csv")).toContain("import");
  // The history says that a file was written, not that duplicates were decided.
  expect(fileOf(world, "historique.csv")).toContain("fichier écrit\u00a0: doublons.json");
});

test("telephone numbers are written as people dial them, without a “+” that a spreadsheet would need escaped", async () => {
  const world = await aList();
  await world.run(
    "edit",
    "zilia",
    "--phone",
    "+33565002747",
    "--person",
    "vidal",
    "--person-phone",
    "0565002748",
  );
  await world.run("list", "-o", "l.csv");
  expect(fileOf(world, "l.csv").replaceAll("\u00a0", " ")).toMatch(/;"?05 65 00 27 47/);
  await world.run("people", "-o", "g.csv");
  expect(fileOf(world, "g.csv").replaceAll("\u00a0", " ")).toContain(";05 65 00 27 48;");
});

test("an unknown column, an unknown format, or an option without a file is refused", async () => {
  const world = await aList();
  const said = async (...line: string[]) => {
    const { code, stderr } = await world.run("list", ...line);
    return [code, stderr];
  };
  expect(await said("-o", "a.xlsx", "--columns", "Nom,Couleur")).toEqual([
    2,
    expect.stringContaining("Couleur"),
  ]);
  expect(await said("-o", "a.xlsx", "--sort", "couleur")).toEqual([2, expect.stringContaining("postcode")]);
  expect(await said("-o", "a.ods")).toEqual([2, expect.stringContaining("xlsx")]);
  expect(await said("--sort", "name")).toEqual([2, expect.stringContaining("--output")]);
  writeFileSync(join(world.folder, "a.csv"), "le mien");
  expect((await world.run("list", "-o", "a.csv")).code).not.toBe(0);
  expect(fileOf(world, "a.csv")).toBe("le mien");
  expect((await world.run("list", "-o", "a.csv", "--replace", "--json")).stdout).toContain('"rows": 4');
});
