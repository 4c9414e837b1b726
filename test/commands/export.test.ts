import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";

const list = [
  "Structure;SIRET;Code postal;Commune;Courriel;Téléphone;Contact;Fonction;Contact 2;Thèmes;Avez-vous un projet ?;Remarque libre",
  'GAL du Val;;01300;Belley;gal@val.example.org, contact@val.example.org;04 65 71 00 01 / 06 39 98 00 01;Mme Zoé DE LA TOUR;animatrice LEADER;Jean Petit;"tourisme, mobilité";"Oui, avec ""deux"" voisins ; à deux lignes\nici";=1+1',
  "CUMA du Lac;;38000;Grenoble;;;;;;;Non;'déjà une apostrophe",
  "Foyer rural;;07000;Privas;;;;;;;-5 % de temps;@accueil",
].join("\n");

/** What is known of each actor, but for where each value came from. */
async function known(world: ReturnType<typeof fakeWorld>) {
  const actors = JSON.parse((await world.run("list", "--json")).stdout) as Record<string, unknown>[];
  return actors.map(({ provenance: _, answers, ...actor }) => ({
    ...actor,
    answers: (answers as { label: string; text: string }[]).map(({ label, text }) => [label, text]),
  }));
}

async function aWorkspace() {
  const world = fakeWorld();
  await world.run("init", "--yes");
  return world;
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
  expect(await known(other)).toEqual(await known(world));
  expect((await known(other)).length).toBe(3);
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

test("json gives everything on each actor, one a line when asked", async () => {
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
  const cuma = (await known(other)).find(({ id }: Record<string, unknown>) => id === "cuma-du-lac");
  expect(cuma).toMatchObject({ tags: ["à relancer", "eau"] });
  expect(await known(other)).toEqual(await known(world));
  const again = await other.run("import", "acteurs.csv", "--json");
  expect(JSON.parse(again.stdout).files[0].rows).toMatchObject({ unchanged: 3, updated: 0 });
});
