// Tests that an export contains everything, and that an import restores it.
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { type fakeWorld, preparedWorld } from "../support.ts";
import { withStore } from "./triage/some-list.ts";

const list = [
  "Structure;SIRET;Code postal;Commune;Courriel;Téléphone;Contact;Fonction;Contact 2;Thèmes;Avez-vous un projet ?;Remarque libre",
  'GAL du Val;;01300;Belley;gal@val.example.org, contact@val.example.org;04 65 71 00 01 / 06 39 98 00 01;Mme Zoé DE LA TOUR;animatrice LEADER;Jean Petit;"tourisme, mobilité";"Oui, avec ""deux"" voisins ; à deux lignes\nici";=1+1',
  "CUMA du Lac;;38000;Grenoble;;;;;;;Non;'déjà une apostrophe",
  "Foyer rural;;07000;Privas;;;;;;;-5 % de temps;@accueil",
].join("\n");

/** Each actor as listed, without the provenance of its values. */
async function actorsWithoutSources(world: ReturnType<typeof fakeWorld>) {
  const actors = JSON.parse((await world.run("list", "--json")).stdout) as Record<string, unknown>[];
  return actors.map(({ provenance: _, answers, ...actor }) => ({
    ...actor,
    answers: (answers as { label: string; text: string }[]).map(({ label, text }) => [label, text]),
  }));
}

async function aWorkspace() {
  return preparedWorld("aWorkspace", {}, async (world) => {
    await world.run("init", "--yes");
  });
}

test("what export writes, import reads back into an empty workspace without loss", async () => {
  const world = await aWorkspace();
  await world.files.write("liste.csv", list);
  await world.run("import", "liste.csv");
  const { stdout: csv } = await world.run("export");

  const other = await aWorkspace();
  await other.files.write("acteurs.csv", csv);
  const { code } = await other.run("import", "acteurs.csv");
  expect(code).toBe(0);
  expect(await actorsWithoutSources(other)).toEqual(await actorsWithoutSources(world));
  expect((await actorsWithoutSources(other)).length).toBe(3);
});

test("importing one's own export changes nothing", async () => {
  const world = await aWorkspace();
  await world.files.write("liste.csv", list);
  await world.run("import", "liste.csv");
  const before = (await world.run("list", "--json")).stdout;
  await world.files.write("acteurs.csv", (await world.run("export")).stdout);
  const { stdout } = await world.run("import", "acteurs.csv", "--json");
  expect(JSON.parse(stdout).files[0].rows).toMatchObject({ created: 0, updated: 0, rejected: 0 });
  expect((await world.run("list", "--json")).stdout).toBe(before);
});

test("a spreadsheet gets no formula, keeps zeros, and sees accents", async () => {
  const world = await aWorkspace();
  await world.files.write("liste.csv", list);
  await world.run("import", "liste.csv");
  await world.run("export", "-o", "acteurs.csv");
  const csv = await world.files.readText("acteurs.csv");
  expect(csv.startsWith("\ufeff")).toBe(true);
  expect(csv).toContain(";'=1+1");
  expect(csv).toContain(";'01300;");
  const cells = (parse(csv, { bom: true, delimiter: ";" }) as string[][]).flat();
  expect(cells.filter((cell) => /^\s*[=+@-]/.test(cell))).toEqual([]);
});

test("json and jsonl give everything about each actor", async () => {
  const world = await aWorkspace();
  await world.files.write("liste.csv", list);
  await world.run("import", "liste.csv");
  await world.run(
    "log",
    "GAL du Val",
    "--channel",
    "phone",
    "--outcome",
    "interested",
    "--note",
    "rappeler en mars",
  );
  const whole = JSON.parse((await world.run("export", "--format", "json")).stdout);
  const lines = (await world.run("export", "--format", "jsonl")).stdout.trim().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual(whole);
  const gal = whole.find(({ name }: { name: string }) => name === "GAL du Val");
  expect(gal.contacts[0]).toMatchObject({
    channel: "phone",
    outcome: "interested",
    note: "rappeler en mars",
  });
});

test("export replaces a file only when told to", async () => {
  const world = await aWorkspace();
  await world.run("add", "GAL du Val");
  await world.files.write("acteurs.csv", "mine");
  expect((await world.run("export", "-o", "acteurs.csv")).code).toBe(1);
  expect(await world.files.readText("acteurs.csv")).toBe("mine");
  expect((await world.run("export", "-o", "acteurs.csv", "--replace")).code).toBe(0);
});

test("tags and objections survive export and import, and an import lifts no objection", async () => {
  const world = await aWorkspace();
  await world.files.write("liste.csv", list);
  await world.run("import", "liste.csv");
  await world.run("tag", "--actor", "CUMA du Lac", "--add", "à relancer", "--add", "eau");
  await world.run("log", "CUMA du Lac", "--channel", "phone", "--outcome", "refused");
  const csv = (await world.run("export")).stdout;
  const other = await aWorkspace();
  await other.files.write("acteurs.csv", csv);
  await other.run("import", "acteurs.csv");
  const cuma = (await actorsWithoutSources(other)).find(
    ({ id }: Record<string, unknown>) => id === "cuma-du-lac",
  );
  expect(cuma).toMatchObject({ tags: ["à relancer", "eau"] });
  expect(await actorsWithoutSources(other)).toEqual(await actorsWithoutSources(world));
  const again = await other.run("import", "acteurs.csv", "--json");
  expect(JSON.parse(again.stdout).files[0].rows).toMatchObject({ unchanged: 3, updated: 0 });
});

/** The whole workspace as another program would read it. */
const exportedActors = async (world: ReturnType<typeof fakeWorld>) =>
  JSON.parse((await world.run("export", "--format", "json")).stdout) as Record<string, unknown>[];

test("a workbook or JSON file of an export restores the whole workspace elsewhere, with the same identifiers", async () => {
  const world = await aWorkspace();
  await world.files.write("liste.csv", `${list}\nCUMA du Lac;;73000;Chambéry;;;;;;;Oui;autre commune`);
  await world.run("import", "liste.csv", "--source-said", "la liste du réseau");
  await world.run("log", "gal-du-val", "--channel", "phone", "--outcome", "interested", "--note", "a\nb");
  await world.run("log", "foyer-rural", "--channel", "phone", "--outcome", "refused");
  await world.run("tag", "--actor", "gal-du-val", "--add", "eau");
  await world.run("duplicates", "--different", "cuma-du-lac", "--different", "cuma-du-lac-chambery");
  await world.run("export", "-o", "tout.xlsx");
  await world.run("export", "-o", "tout.json");
  const before = await exportedActors(world);
  expect(before).toHaveLength(4);
  for (const file of ["tout.xlsx", "tout.json"]) {
    const other = await aWorkspace();
    await other.files.write(file, await world.files.read(file));
    expect((await other.run("import", file)).code).toBe(0);
    expect(await exportedActors(other)).toEqual(before);
    const again = JSON.parse((await other.run("import", file, "--json")).stdout);
    expect(again.files[0].rows).toMatchObject({ created: 0, updated: 0, unchanged: 4 });
  }
});

test.each(["csv", "xlsx", "json", "jsonl"])(
  "actors keep their identifiers through %s, even with a new name or the same name as another",
  async (format) => {
    const world = await aWorkspace();
    const namesakes = ["73000;Chambéry", "07000;Privas"].map((place) => `CUMA du Lac;;${place};;;;;;;Oui;`);
    await world.files.write("liste.csv", [list, ...namesakes].join("\n"));
    await world.run("import", "liste.csv");
    await world.run("edit", "cuma-du-lac", "--name", "Coopérative du Lac");
    await world.run("edit", "gal-du-val", "--name", "Foyer rural");
    await world.run("export", "-o", `tout.${format}`);
    const names = async ({ run }: typeof world) =>
      (JSON.parse((await run("list", "--json")).stdout) as { id: string; name: string }[])
        .map(({ id, name }) => [id, name])
        .sort();
    const other = await aWorkspace();
    await other.files.write(`tout.${format}`, await world.files.read(`tout.${format}`));
    expect((await other.run("import", `tout.${format}`)).code).toBe(0);
    expect(await names(other)).toEqual(await names(world));
    expect(await names(other)).toHaveLength(5);
  },
);

test("an exchange that somebody spoilt in the file is reported, and everything else is imported", async () => {
  const world = await aWorkspace();
  await world.run("add", "GAL du Val");
  await world.run("log", "gal-du-val", "--channel", "phone", "--outcome", "interested");
  await world.run("export", "-o", "tout.json");
  const [actor] = JSON.parse(await world.files.readText("tout.json"));
  actor.contacts[0].outcome = "ravi";
  const other = await aWorkspace();
  await other.files.write("tout.json", JSON.stringify([actor]));
  const { stdout } = await other.run("import", "tout.json", "--json");
  const [file] = JSON.parse(stdout).files;
  expect(file.rows.created).toBe(1);
  expect(file.problems).toMatchObject([
    { code: "record-unreadable", key: "contacts.outcome", found: "ravi" },
  ]);
});

test("a workbook of missing values, once filled in, completes the right actors", async () => {
  const world = await aWorkspace();
  await world.files.write("liste.csv", `${list}\nCUMA du Lac;;73000;Chambéry;;;;;;;Oui;autre commune`);
  await world.run("import", "liste.csv");
  await world.run("export", "--to-complete", "-o", "manques.xlsx");
  const { read, utils, write } = await import("@e965/xlsx");
  const book = read(await world.files.read("manques.xlsx"), { cellStyles: true, sheetStubs: true });
  const sheet = book.Sheets[book.SheetNames[0]!]!;
  const rows = utils.sheet_to_json(sheet, { header: 1 }) as string[][];
  const titles = rows[0]!;
  const at = (field: string) => titles.findIndex((title) => title.endsWith(`[${field}]`));
  const row = rows.findIndex((cells) => cells.includes("cuma-du-lac-chambery"));
  expect(sheet[utils.encode_cell({ r: row, c: at("email") })]?.s?.fgColor?.rgb).toBe("FFF2B3");
  expect(sheet[utils.encode_cell({ r: row, c: at("name") })]?.s?.fgColor).toBeUndefined();
  sheet[utils.encode_cell({ r: row, c: at("email") })] = { t: "s", v: "cuma@lac.example.org" };
  sheet[utils.encode_cell({ r: row, c: at("address") })] = { t: "s", v: "3 rue du Lac" };
  await world.files.write("remplis.xlsx", write(book, { type: "buffer", bookType: "xlsx" }));
  const before = await actorsWithoutSources(world);
  const { stdout } = await world.run("import", "remplis.xlsx", "--json");
  expect(JSON.parse(stdout).files[0].rows).toMatchObject({ created: 0, updated: 1, doubtful: 0 });
  const filled = { emails: ["cuma@lac.example.org"], address: "3 rue du Lac" };
  expect(await actorsWithoutSources(world)).toEqual(
    before.map((actor) =>
      (actor as { id?: unknown }).id === "cuma-du-lac-chambery" ? { ...actor, ...filled } : actor,
    ),
  );
});

test("an e-mail address that bounced counts as missing", async () => {
  const world = await aWorkspace();
  await world.files.write(
    "l.csv",
    "Nom;Courriel;Téléphone;Adresse\nCUMA du Lac;lac@cuma.example;0465000000;3 rue du Lac\n",
  );
  await world.run("import", "l.csv");
  await withStore(world.folder, (store) =>
    store.step({ command: "log", at: new Date("2026-01-01T00:00:00Z") }, (writer) =>
      writer.messages.addBounced({ address: "lac@cuma.example", at: "2026-01-01", status: "5.1.1" }, "c"),
    ),
  );
  await world.run("export", "--to-complete", "-o", "manques.xlsx");
  const { read, utils } = await import("@e965/xlsx");
  const book = read(await world.files.read("manques.xlsx"));
  const rows = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 });
  const row = rows.find((cells) => cells.includes("cuma-du-lac"))!;
  expect(row).toContain("courriel (lac@cuma.example ne reçoit plus rien)");
  expect(row[rows[0]!.findIndex((title) => title.endsWith("[email]"))] ?? "").toBe("");
});

test("--to-complete writes no file when nothing is missing; a workbook needs a file", async () => {
  const world = await aWorkspace();
  expect(await world.run("export", "--to-complete", "-o", "m.xlsx")).toMatchObject({ code: 0 });
  expect(await world.files.facts("m.xlsx")).toBeNull();
  expect((await world.run("export", "--format", "xlsx")).code).toBe(2);
  expect((await world.run("export", "--to-complete", "-o", "m.csv")).code).toBe(2);
});
