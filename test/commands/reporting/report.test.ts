import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { DatabaseSync } from "@photostructure/sqlite";
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld } from "../../support.ts";
import { json } from "../projects/some-projects.ts";

/** Seven actors of two kinds, of which six were called and one answered; what is noted must never reach a funder. */
async function aMission(): Promise<FakeWorld> {
  const world = fakeWorld();
  await world.run("init", ".", "--yes");
  const rows = Array.from(
    { length: 7 },
    (_, at) => `Structure Canari ${at};${at < 6 ? "Commune" : "PETR"};48000`,
  );
  writeFileSync(join(world.folder, "liste.csv"), ["Structure;Type;Code postal", ...rows].join("\n"));
  await world.run("import", "liste.csv");
  for (const at of [0, 1, 2, 3, 4, 5])
    await world.run(
      ...["log", `structure-canari-${at}`, "--channel", "phone", "--on", `2026-01-1${at}`],
      ...["--outcome", at === 0 ? "no-answer" : "reached", "--note", "Brouillés entre eux"],
    );
  return world;
}

const withObjectives = (world: FakeWorld) => {
  const file = join(world.folder, "mission.yaml");
  const settings = readFileSync(file, "utf8").replace(/^objectives:.*$/m, "");
  writeFileSync(file, `${settings}\nobjectives: [Faire naître des coopérations]\n`);
};

const figureOf = (report: { figures: { id: string; value: number | null; masked: boolean }[] }, id: string) =>
  report.figures.find((figure) => figure.id === id);

test("the team's figures name who stands behind them; they are those of the database", async () => {
  const world = await aMission();
  const report = await json(world, "report", "--year", "2026", "--for", "team");
  expect(report).toMatchObject({ from: "2026-01-01", to: "2026-12-31", for: "team" });
  expect(figureOf(report, "known")).toMatchObject({ value: 7, masked: false });
  expect(figureOf(report, "contacted")).toMatchObject({ value: 6, of: "known" });
  expect(figureOf(report, "reached")!.value).toBe(5);
  expect(figureOf(report, "known.kind.Commune")!.value).toBe(6);
  expect(report.lists.reached).toEqual([1, 2, 3, 4, 5].map((at) => `structure-canari-${at}`));
  const database = new DatabaseSync(join(world.folder, "outreach.db"), { readOnly: true });
  const count = (sql: string) => (database.prepare(sql).get() as { n: number }).n;
  expect(figureOf(report, "contacted")!.value).toBe(
    count("select count(distinct actor) n from contacts where at between '2026-01-01' and '2026-12-31'"),
  );
  expect(figureOf(report, "exchanges")!.value).toBe(count("select count(*) n from contacts"));
  expect(figureOf(report, "known")!.value).toBe(count("select count(*) n from actors"));
  database.close();
});

test("a funder reads no name, no note and no count under five, and what the mission is for", async () => {
  const world = await aMission();
  withObjectives(world);
  const report = await json(world, "report", "--year", "2026", "--for", "funder");
  expect(JSON.stringify(report)).not.toMatch(/canari|brouill/i);
  expect(report).not.toHaveProperty("lists");
  expect(figureOf(report, "known.kind.PETR")).toMatchObject({ value: null, masked: true });
  expect(figureOf(report, "known.kind.Commune")).toMatchObject({ value: null, masked: true });
  expect(figureOf(report, "reached")!.value).toBe(5);
  for (const format of ["md", "html", "docx", "xlsx"]) {
    const { code } = await world.run("report", "--year", "2026", "--for", "funder", "-o", `bilan.${format}`);
    expect(code).toBe(0);
  }
  const page = readFileSync(join(world.folder, "bilan.html"), "utf8");
  expect(page).toContain("Faire naître des coopérations");
  expect(page).not.toMatch(/canari|brouill/i);
  const book = read(readFileSync(join(world.folder, "bilan.xlsx")));
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 });
  expect(rows.find(([figure]) => figure === "Acteurs connus")).toContain(7);
  expect(JSON.stringify(rows)).not.toMatch(/canari|brouill/i);
});

test("what cannot be reported is said in words", async () => {
  const world = await aMission();
  const said = async (...line: string[]) => {
    const { code, stderr } = await world.run("report", ...line);
    return [code, stderr];
  };
  expect(await said("--for", "funder")).toEqual([4, expect.stringContaining("au moins un objectif")]);
  expect(await said("--quarter", "2026-T7")).toEqual([2, expect.stringContaining("2026-T1")]);
  expect(await said("--from", "31/01/2026", "--to", "01/01/2026")).toEqual([
    2,
    expect.stringContaining("Échangez"),
  ]);
  expect(await said("--year", "2026", "--quarter", "2026-T1")).toEqual([
    2,
    expect.stringContaining("--quarter"),
  ]);
  expect(await said("--year", "2026", "-o", "bilan.odt")).toEqual([2, expect.stringContaining("docx")]);
  const { stdout } = await world.run("report", "--year", "2019");
  expect(stdout).toContain("Rien n’est noté sur cette période");
});

test("a file that is there is not replaced, and a dry run writes none", async () => {
  const world = await aMission();
  writeFileSync(join(world.folder, "bilan.md"), "le mien");
  expect((await world.run("report", "--year", "2026", "-o", "bilan.md")).code).not.toBe(0);
  await world.run("report", "--year", "2026", "-o", "bilan.md", "--replace", "--dry-run");
  expect(readFileSync(join(world.folder, "bilan.md"), "utf8")).toBe("le mien");
  await world.run("report", "--year", "2026", "-o", "bilan.md", "--replace");
  expect(readFileSync(join(world.folder, "bilan.md"), "utf8")).toContain(
    "### Acteurs joints\u00a0: 5 acteurs",
  );
});
