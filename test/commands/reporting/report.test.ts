// Tests the report for the team and for a funder.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils, type WorkBook } from "@e965/xlsx";
import { DatabaseSync } from "@photostructure/sqlite";
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld, preparedWorld } from "../../support.ts";
import { json } from "../projects/some-projects.ts";

/** Seven actors of two kinds, of which six were called, with notes that must never reach a funder. */
async function aMission(): Promise<FakeWorld> {
  return preparedWorld("aMission", {}, async (world) => {
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
  });
}

const withObjectives = (world: FakeWorld) => {
  const file = join(world.folder, "mission.yaml");
  const settings = readFileSync(file, "utf8").replace(/^objectives:.*$/m, "");
  writeFileSync(file, `${settings}\nobjectives: [Faire naître des coopérations]\n`);
};

const figureOf = (report: { figures: { id: string; value: number | null; masked: boolean }[] }, id: string) =>
  report.figures.find((figure) => figure.id === id);

test("the team's report counts right, and lists the actors behind each figure", async () => {
  const world = await aMission();
  const report = await json(world, "report", "--year", "2026", "--for", "team");
  expect(report).toMatchObject({ from: "2026-01-01", to: "2026-12-31", for: "team" });
  expect(figureOf(report, "known")).toMatchObject({ value: 7, masked: false });
  expect(figureOf(report, "contacted")).toMatchObject({ value: 6, of: "known" });
  expect(figureOf(report, "reached")!.value).toBe(5);
  expect(figureOf(report, "known.kind.commune")!.value).toBe(6);
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

test("a funder reads the objectives, but no name, no note and no count under five", async () => {
  const world = await aMission();
  withObjectives(world);
  const report = await json(world, "report", "--year", "2026", "--for", "funder");
  expect(JSON.stringify(report)).not.toMatch(/canari|brouill/i);
  expect(report).not.toHaveProperty("lists");
  expect(figureOf(report, "known.kind.PETR")).toMatchObject({ value: null, masked: true });
  expect(figureOf(report, "known.kind.commune")).toMatchObject({ value: null, masked: true });
  expect(figureOf(report, "reached")!.value).toBe(5);
  for (const format of ["md", "html", "docx", "xlsx"]) {
    const { code } = await world.run("report", "--year", "2026", "--for", "funder", "-o", `bilan.${format}`);
    expect(code).toBe(0);
  }
  const page = readFileSync(join(world.folder, "bilan.html"), "utf8");
  expect(page).toContain("Faire naître des coopérations");
  expect(page).not.toMatch(/canari|brouill/i);
  const book = read(readFileSync(join(world.folder, "bilan.xlsx")));
  const rowsOf = (of: WorkBook, sheet: string) =>
    utils.sheet_to_json<unknown[]>(of.Sheets[sheet]!, { header: 1 });
  expect(rowsOf(book, "Chiffres").find(([figure]) => figure === "Acteurs connus")).toContain(7);
  expect(JSON.stringify(book.SheetNames.map((sheet) => rowsOf(book, sheet)))).not.toMatch(/canari|brouill/i);
  expect(book.SheetNames).not.toContain("Qui");
  // The team's workbook also lists the actors behind each figure; its numbers are numeric cells.
  await world.run("report", "--year", "2026", "-o", "equipe.xlsx");
  const team = read(readFileSync(join(world.folder, "equipe.xlsx")));
  expect(team.SheetNames.slice(0, 2)).toEqual(["Chiffres", "Acteurs (situation)"]);
  const kinds = rowsOf(team, "Acteurs (structure)");
  expect(kinds[0]!.slice(0, 4)).toEqual(["Structure", "connus", "contactés", "joints"]);
  expect(kinds.find(([kind]) => kind === "commune")!.slice(0, 4)).toEqual(["commune", 6, 6, 5]);
  expect(rowsOf(team, "Qui")).toContainEqual([
    "Acteurs contactés",
    "Structure Canari 0",
    "structure-canari-0",
  ]);
});

test("an impossible report is refused with the reason", async () => {
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

test("the screen draws the months as a line of characters, months without an exchange included", async () => {
  const world = fakeWorld({ folder: (await aMission()).folder, now: "2026-05-02T09:00:00+02:00" });
  for (const [day, times] of [
    ["2026-03-03", 1],
    ["2026-04-04", 3],
  ] as const)
    for (let at = 0; at < times; at++)
      await world.run(
        "log",
        `structure-canari-${at}`,
        "--channel",
        "visit",
        "--on",
        day,
        "--outcome",
        "reached",
      );
  const { stdout } = await world.run("report", "--year", "2026");
  expect(stdout).toMatch(/mois par mois\s: █▁▂▅\n/);
});

test("a name in the team's report links to the actor on the team's page in the same folder", async () => {
  const world = await aMission();
  await world.run("report", "--format", "html", "-o", "out/seul.html");
  expect(readFileSync(join(world.folder, "out", "seul.html"), "utf8")).not.toContain("mission.html");
  await world.run("view");
  await world.run("report", "--format", "html", "-o", "out/bilan.html");
  const page = readFileSync(join(world.folder, "out", "bilan.html"), "utf8");
  expect(page).toContain('<a href="mission.html#structure-canari-1">Structure Canari 1</a>');
  withObjectives(world);
  await world.run("report", "--for", "funder", "--format", "html", "-o", "out/financeur.html");
  expect(readFileSync(join(world.folder, "out", "financeur.html"), "utf8")).not.toContain("mission.html");
});

test("in every format for the team, exchanges and hours are broken down by actor", async () => {
  const world = await aMission();
  await world.run(
    "log",
    "structure-canari-3",
    "--channel",
    "visit",
    "--outcome",
    "reached",
    "--on",
    "2026-01-20",
  );
  const report = await json(world, "report", "--year", "2026");
  expect(report.lists.exchanges[0]).toBe("structure-canari-3");
  expect(report.counts).toContainEqual({ figure: "exchanges", actor: "structure-canari-3", count: 2 });
  for (const format of ["html", "xlsx", "md"])
    await world.run("report", "--year", "2026", "-o", `r.${format}`);
  const page = readFileSync(join(world.folder, "r.html"), "utf8");
  expect(page).toContain("<li>Structure Canari 3\u00a0: 2 échanges</li>");
  expect(page).toMatch(/<a href="#names-exchanges">Échanges<\/a>/);
  expect(page).toMatch(/<a href="#names-exchanges">Heures/);
  expect(page).toContain('id="names-exchanges"');
  expect(readFileSync(join(world.folder, "r.md"), "utf8")).toContain(
    "- Structure Canari 3\u00a0: 2 échanges",
  );
  const book = read(readFileSync(join(world.folder, "r.xlsx")));
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets.Qui!, { header: 1 });
  expect(rows).toContainEqual(["Échanges", "Structure Canari 3", "structure-canari-3", 2, "échanges"]);
  withObjectives(world);
  expect(await json(world, "report", "--year", "2026", "--for", "funder")).not.toHaveProperty("counts");
});

test("a JSON file contains what --json shows, with the same masks", async () => {
  const world = await aMission();
  withObjectives(world);
  for (const reader of ["team", "funder"]) {
    const shown = JSON.parse((await world.run("report", "--for", reader, "--json")).stdout);
    await world.run("report", "--for", reader, "-o", `${reader}.json`);
    const written = JSON.parse(readFileSync(join(world.folder, `${reader}.json`), "utf8"));
    expect(written).toMatchObject(shown);
    expect("lists" in written).toBe(reader === "team");
  }
});

test("an existing file is replaced only with --replace, and a dry run writes none", async () => {
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

test("a later report of the same period has the same figures, and mentions facts noted since", async () => {
  const { folder } = await aMission();
  let world = fakeWorld({ folder, now: "2026-04-02T09:00:00Z" });
  const figures = async () => {
    const report = await json(world, "report", "--quarter", "2026-T1");
    return { figures: report.figures, late: [report.entered_after_period, report.since_last_report] };
  };
  const first = await figures();
  expect((await world.run("report", "--quarter", "2026-T1", "-o", "bilan.md")).code).toBe(0);
  withObjectives(world);
  const forFunder = await world.run(
    "report",
    "--quarter",
    "2026-T1",
    "--for",
    "funder",
    "-o",
    "financeur.md",
  );
  expect(forFunder.code).toBe(0);
  // A call of another period changes nothing.
  world = fakeWorld({ folder, now: "2026-05-10T09:00:00Z" });
  await world.run(
    "log",
    "structure-canari-6",
    "--channel",
    "phone",
    "--on",
    "2026-05-09",
    "--outcome",
    "reached",
  );
  writeFileSync(join(world.folder, "plus.csv"), "Structure;Type\nStructure Canari 9;Commune");
  await world.run("import", "plus.csv");
  const second = await figures();
  expect(second.figures).toEqual(first.figures);
  expect(second.late[1]).toMatchObject({ entered: 0 });
  expect((await world.run("report", "--quarter", "2026-T1")).stdout).toContain("rien de plus n’a été noté");
  // A call of the period that is noted two months late is counted and mentioned.
  await world.run(
    "log",
    "structure-canari-6",
    "--channel",
    "phone",
    "--on",
    "2026-03-09",
    "--outcome",
    "reached",
  );
  const third = await figures();
  expect(figureOf(third, "exchanges")!.value).toBe(figureOf(first, "exchanges")!.value! + 1);
  expect(third.late[1]).toMatchObject({ entered: 1 });
  const { stdout } = await world.run("report", "--quarter", "2026-T1");
  expect(stdout.replace(/\s+/g, " ")).toContain(
    "Depuis le bilan du 2 avril 2026 sur la même période, un fait de cette période a été noté",
  );
  // A funder reads that facts were noted late, but not how many.
  const funderReport = await world.run("report", "--quarter", "2026-T1", "--for", "funder");
  expect(funderReport.stdout.replace(/\s+/g, " ")).toContain("des faits de cette période ont été notés");
  expect(await json(world, "report", "--quarter", "2026-T1", "--for", "funder")).not.toHaveProperty(
    "since_last_report",
  );
});

test("a funder's report masks counts that a subtraction from an earlier report would reveal, unless --ignore-earlier", async () => {
  const world = await aMission();
  withObjectives(world);
  for (const at of [1, 2, 6])
    await world.run(
      ...[
        "log",
        `structure-canari-${at}`,
        "--channel",
        "phone",
        "--on",
        `2026-01-2${at}`,
        "--outcome",
        "reached",
      ],
    );
  const year = ["report", "--year", "2026", "--for", "funder"];
  expect(figureOf(await json(world, ...year), "exchanges")!.value).toBe(9);
  // A report for the team reveals nothing to a funder.
  await world.run("report", "--from", "2026-01-01", "--to", "2026-01-20", "-o", "equipe.md");
  expect(figureOf(await json(world, ...year), "exchanges")!.value).toBe(9);
  const twentyDays = ["report", "--from", "2026-01-01", "--to", "2026-01-20", "--for", "funder"];
  expect((await world.run(...twentyDays, "-o", "debut.md")).stdout).not.toContain("--ignore-earlier");
  expect(figureOf(await json(world, ...year), "exchanges")).toMatchObject({ value: null, masked: true });
  expect(figureOf(await json(world, ...year), "contacted")).toMatchObject({ value: null, masked: true });
  const { stdout } = await world.run(...year, "-o", "annee.md");
  expect(stdout.replace(/\s+/g, " ")).toContain(
    "À côté du bilan du 1er janvier au 20 janvier 2026, déjà fait pour le financeur, certains chiffres laisseraient retrouver un nombre de moins de cinq",
  );
  expect(stdout).toContain("échanges");
  expect(readFileSync(join(world.folder, "annee.md"), "utf8")).not.toContain("ignore-earlier");
  await world.run(...year, "--ignore-earlier", "-o", "annee.md", "--replace");
  expect(readFileSync(join(world.folder, "annee.md"), "utf8")).toContain("Échanges : 9 ");
  // The decision to ignore the earlier report is remembered.
  expect(figureOf(await json(world, ...year), "exchanges")!.value).toBe(9);
});

test("introductions and their outcomes are counted, and small counts are masked for a funder", async () => {
  const world = await aMission();
  const between = (a: number, b: number, outcome: string, on: string) =>
    world.run(
      "log",
      "--match",
      `structure-canari-${a}`,
      `structure-canari-${b}`,
      "--outcome",
      outcome,
      "--on",
      on,
    );
  await between(0, 1, "met", "2026-01-05");
  await between(1, 0, "together", "2026-01-20");
  await between(2, 3, "met", "2026-01-06");
  await between(4, 5, "failed", "2026-01-06");
  const report = await json(world, "report", "--year", "2026");
  expect(figureOf(report, "introductions")).toMatchObject({ value: 2, unit: "introductions" });
  expect(figureOf(report, "introductions.outcome.together")!.value).toBe(1);
  expect(figureOf(report, "introductions.outcome.met")!.value).toBe(1);
  expect(report.lists.introductions).toEqual([0, 1, 2, 3].map((at) => `structure-canari-${at}`));
  withObjectives(world);
  const funder = await json(world, "report", "--year", "2026", "--for", "funder");
  expect(figureOf(funder, "introductions")).toMatchObject({ value: null, masked: true });
  expect(figureOf(funder, "introductions.outcome.together")).toBeUndefined();
});

test("an actor counts from its first exchange, an unfinished period says so, and a funder reads no file name", async () => {
  const world = await aMission();
  withObjectives(world);
  await world.run(
    "log",
    "structure-canari-6",
    "--channel",
    "phone",
    "--on",
    "2025-03-15",
    "--outcome",
    "refused",
  );
  const quarter = await json(world, "report", "--quarter", "2025-T1");
  for (const id of ["known", "contacted", "reached", "exchanges", "refusals"])
    expect([id, figureOf(quarter, id)!.value]).toEqual([id, 1]);
  const { stdout } = await world.run("report", "--year", "2026");
  expect(stdout.replaceAll(/\s+/g, " ")).toContain("jusqu’au 31 janvier 2026");
  expect((await world.run("report", "--quarter", "2025-T1")).stdout).not.toContain("n’est pas finie");
  await world.run("report", "--year", "2026", "--for", "funder", "-o", "bilan.md");
  const written = readFileSync(join(world.folder, "bilan.md"), "utf8");
  expect(written).not.toContain("mission.yaml");
  expect(written).toContain("sauf les heures");
});

test("an actor with an INSEE code alone is counted in its département", async () => {
  const world = fakeWorld({ now: "2026-11-28T09:00:00+01:00" });
  await world.run("init", ".", "--yes");
  writeFileSync(join(world.folder, "liste.csv"), "Structure;Code INSEE\nFoyer de Zilia;09122\n");
  await world.run("import", "liste.csv");
  const { stdout } = await world.run("report", "--year", "2026", "--plain");
  expect(stdout).toContain("Ariège");
});
