// Tests the import command: counts, dry runs, rejected rows, interruptions, summaries.
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type FakeWorld, fakeWorld } from "../support.ts";

const head =
  "Nom de la structure;N° SIRET;Code postal;Commune;Courriel;Contact;Fonction;Projet de coopération";
const figeac =
  "GAL Pays de Figeac;;46100;Figeac;contact@figeac.example;Marie Durand;animatrice LEADER;Une cantine à plusieurs";
const causses = "PNR des Causses;;46500;Gramat;;;;";

function workspace(given: Parameters<typeof fakeWorld>[0] = {}): FakeWorld {
  const world = fakeWorld(given);
  writeFileSync(join(world.folder, "mission.yaml"), "name: Essai\n");
  return world;
}

const list = (world: FakeWorld, name: string, ...lines: string[]) =>
  writeFileSync(join(world.folder, name), `${lines.join("\n")}\n`);

async function imported(world: FakeWorld, ...argv: string[]) {
  const { code, stdout } = await world.run("import", ...argv, "--json");
  const result = JSON.parse(stdout);
  return { code, result, rows: result.files?.[0].rows, actors: result.actors };
}

test("an import counts every row once and names every actor", async () => {
  const world = workspace();
  list(
    world,
    "a.csv",
    head,
    figeac,
    causses,
    figeac.replace("Une cantine à plusieurs", "Une autre"),
    ";;;;;;;orphelin",
  );
  const { code, result, rows, actors } = await imported(world, "a.csv");
  expect(code).toBe(0);
  expect(rows).toEqual({
    read: 4,
    created: 2,
    merged: 1,
    updated: 0,
    unchanged: 0,
    doubtful: 0,
    skipped: 0,
    rejected: 1,
  });
  expect(actors).toEqual([
    { id: "gal-pays-de-figeac", action: "created", file: "a.csv", line: 2 },
    { id: "pnr-des-causses", action: "created", file: "a.csv", line: 3 },
    { id: "gal-pays-de-figeac", action: "merged", file: "a.csv", line: 4 },
  ]);
  expect(result.files[0]).toMatchObject({
    file: "a.csv",
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    header_rows: [1],
  });
  expect(result.files[0].columns[0]).toMatchObject({ col: 1, header: "Nom de la structure", field: "name" });
  expect(result.files[0].problems).toMatchObject([
    { code: "row-without-name", severity: "rejected", line: 5 },
  ]);
});

test("the same file twice creates nothing and adds nothing to undo", async () => {
  const world = workspace();
  list(world, "a.csv", head, figeac, causses);
  await world.run("import", "a.csv");
  const { rows } = await imported(world, "a.csv");
  expect(rows).toMatchObject({ read: 2, unchanged: 2, created: 0, updated: 0 });
  const { stdout } = await world.run("import", "a.csv", "--lang", "fr");
  expect(stdout).toContain("Rien de nouveau");
});

test("a dry run counts exactly what the import then does, says what would change, and writes nothing", async () => {
  const world = workspace();
  list(world, "a.csv", head, figeac, causses);
  await world.run("import", "a.csv");
  list(
    world,
    "a.csv",
    head,
    figeac.replace("46100;Figeac", "46270;Bagnac"),
    "CUMA du Lot;;46000;Cahors;;;;",
    ";;;;;;;x",
  );
  const dry = await imported(world, "a.csv", "--dry-run");
  const again = await imported(world, "a.csv", "--dry-run");
  expect(dry.result).toEqual(again.result);
  expect(dry.result.dry_run).toBe(true);
  expect(dry.result.changes).toContainEqual(
    expect.objectContaining({
      id: "gal-pays-de-figeac",
      field: "commune",
      before: "Figeac",
      after: "Bagnac",
    }),
  );
  expect(await world.files.facts("out")).toBeNull();
  const real = await imported(world, "a.csv");
  expect(real.rows).toEqual(dry.rows);
  expect(real.actors).toEqual(dry.actors);
});

test("rejected rows go to a spreadsheet file that says why, and can be imported once corrected", async () => {
  const world = workspace();
  list(world, "candidats.csv", head, figeac, ';;46100;"=1+1";;;;"Un ""projet"""');
  const { stdout } = await world.run("import", "candidats.csv", "--lang", "fr");
  expect(stdout).toContain("out/candidats.rejets.csv");
  const file = join(world.folder, "out", "candidats.rejets.csv");
  const written = readFileSync(file, "utf8");
  expect(written).toMatch(/^\ufeffNom de la structure;/);
  expect(written).toContain(";'=1+1;");
  expect(written).toContain("pas de nom de structure");
  writeFileSync(file, written.replace("\r\n;;", "\r\nMairie;;"));
  const { rows, result } = await imported(world, "out/candidats.rejets.csv");
  expect(rows).toMatchObject({ read: 1, created: 1 });
  expect(result.files[0].columns.at(-1)).toMatchObject({ field: "ignore" });
  expect((await imported(world, "candidats.csv")).rows).toMatchObject({ unchanged: 1, rejected: 1 });
});

test("an import of several files is one step, and all files that cannot be opened are reported at once", async () => {
  const world = workspace();
  list(world, "a.csv", head, figeac);
  list(world, "b.csv", head, figeac, causses);
  const refused = await world.run("import", "a.csv", "absent.csv", "b.csv", "other.csv", "--lang", "fr");
  expect(refused.code).toBe(3);
  expect(refused.stderr).toContain("absent.csv");
  expect(refused.stderr).toContain("other.csv");
  expect(await world.files.facts("outreach.db")).toBeNull();
  const { result } = await imported(world, "a.csv", "b.csv");
  expect(result.files.map((file: { rows: object }) => file.rows)).toMatchObject([
    { created: 1 },
    { created: 1, merged: 1 },
  ]);
});

test("a list on standard input is imported too", async () => {
  const world = workspace({ stdin: `${head}\n${figeac}\n` });
  const { rows } = await imported(world, "-");
  expect(rows).toMatchObject({ read: 1, created: 1 });
});

test("Ctrl-C stops between two batches and takes everything back", async () => {
  const stop = new AbortController();
  const world = workspace();
  list(
    world,
    "a.csv",
    head,
    ...Array.from({ length: 5000 }, (_, n) => figeac.replace("Figeac", `Figeac ${n}`)),
  );
  const read = world.files.stream;
  world.files.stream = async function* (path) {
    yield* read(path);
    stop.abort();
  };
  Object.assign(world, { interrupted: stop.signal });
  const { code, stderr } = await world.run("import", "a.csv", "--lang", "fr");
  expect(code).toBe(130);
  expect(stderr).toContain("Interrompu");
  Object.assign(world, { interrupted: new AbortController().signal });
  expect((await imported(world, "a.csv", "--dry-run")).rows).toMatchObject({ created: 5000 });
});

test("matching rows to actors shows its progress, and Ctrl-C stops it", async () => {
  const stop = new AbortController();
  const world = workspace({ terminal: true });
  const places = Array.from({ length: 600 }, (_, n) => `${String.fromCharCode(97 + (n % 26))}ol${n}ange`);
  const rows = places.flatMap((place) => [
    `Foyer rural de ${place};;46100;Figeac;a@${place}.example;;;`,
    `FR ${place};;;;a@${place}.example;;;`,
  ]);
  list(world, "a.csv", head, ...rows);
  const { write } = world.stderr;
  world.stderr.write = (text) => {
    write(text);
    if (String(text).includes("qui est qui")) stop.abort();
  };
  let seconds = 0;
  Object.assign(world, {
    interrupted: stop.signal,
    now: () => new Date(Date.UTC(2026, 0, 31, 9, 0, seconds++)),
  });
  const { code, stderr } = await world.run(
    "import",
    "a.csv",
    "--source-said",
    "la liste du réseau",
    "--lang",
    "fr",
  );
  expect(stderr).toMatch(/qui est qui\u00a0: \d+\u00a0% · encore \d+ s/);
  expect(code).toBe(130);
  Object.assign(world, { interrupted: new AbortController().signal });
  expect((await world.run("list", "--json")).stdout).toBe("[]\n");
});

test("the summary says in plain words which columns were recognised and what was done, without codes or empty headings", async () => {
  const world = workspace();
  list(world, "a.csv", head, figeac, causses);
  const { stdout } = await world.run("import", "a.csv", "--lang", "fr");
  expect(stdout).toContain("nom de la structure «\u00a0Nom de la structure\u00a0»");
  expect(stdout).toContain(
    "Gardées telles quelles, sous leur titre\u00a0: «\u00a0Projet de coopération\u00a0»",
  );
  expect(stdout).toContain("2  nouveaux acteurs");
  expect(stdout).toContain("outreach undo");
  expect(stdout).not.toMatch(/undefined|null| {2}\n|rejetée|person\./);
});

test("control characters in a title never reach the terminal", async () => {
  const world = workspace();
  list(world, "a.csv", `${head};"Note\u001b[2J"`, `${figeac};x`);
  const { stdout } = await world.run("import", "a.csv");
  expect(stdout).not.toContain("\u001b");
});

test("the ticked boxes of a form become themes under the names of the boxes", async () => {
  const world = workspace();
  list(
    world,
    "a.csv",
    "Nom de la structure;Quels thèmes ? (Forêt);Quels thèmes ? (Transports)",
    "GAL de Brenne;X;",
    "PNR de Sologne;X;X",
  );
  await imported(world, "a.csv");
  const { stdout } = await world.run("export", "--format", "json");
  const themes = JSON.parse(stdout).map((actor: { themes: string[] }) => actor.themes);
  expect(themes).toEqual([["Forêt"], ["Forêt", "Transports"]]);
});

test("a file of another kind that is too large to read whole is refused by its size, not as a workbook", async () => {
  const world = workspace();
  const file = join(world.folder, "courrier.eml");
  writeFileSync(file, "From: lea@amis.example\r\nSubject: Bonjour\r\n\r\nBonjour\r\n");
  truncateSync(file, 201 * 2 ** 20);
  const { code, stderr } = await world.run("import", "courrier.eml");
  expect(code).toBe(3);
  expect(stderr).toContain("courrier.eml\u00a0: plus de 200\u00a0Mo");
  expect(stderr).not.toContain("classeur");
});
