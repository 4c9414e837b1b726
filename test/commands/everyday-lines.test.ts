// Lines as people type them: names without quotation marks, dates in words, misspelled words, options before the command.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld, scriptedPrompter } from "../support.ts";
import { aWorkspace } from "./documents/some-mission.ts";

const figeac = { name: "GAL Pays de Figeac", fields: { name: "", kind: "GAL" } };

async function aMission(given: Parameters<typeof fakeWorld>[0] = {}) {
  const world = fakeWorld(given);
  await aWorkspace(world.folder, [figeac]);
  return world;
}

test.each(["import", "peek"])(
  "%s says that a file name with spaces needs quotation marks",
  async (command) => {
    const world = await aMission();
    writeFileSync(join(world.folder, "ma liste 2026.csv"), "Structure\nMairie de Crest\n");
    const { code, stderr } = await world.run(command, "ma", "liste", "2026.csv");
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"ma liste 2026.csv"'),
    });
    expect((await world.run(command, "ma", "autre.csv")).stderr).not.toContain("guillemets. Écrivez");
  },
);

test("add without a name asks for it at a terminal, and names what is missing elsewhere", async () => {
  const asked = await aMission({ terminal: true, prompter: scriptedPrompter(" Foyer rural de Lissac ") });
  expect((await asked.run("add")).stdout).toContain("foyer-rural-de-lissac");
  const { code, stderr } = await (await aMission()).run("add");
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining("<nom>") });
});

test("log takes a date in words, and refuses an exchange that is still to come", async () => {
  const world = await aMission({ now: "2026-11-28T10:00:00Z" });
  const line = ["log", "figeac", "--channel", "phone", "--outcome", "reached"];
  const { stdout } = await world.run(
    ...line,
    "--on",
    "hier",
    "--next",
    "rappeler",
    "--next-on",
    "dans dix jours",
    "--json",
  );
  expect(JSON.parse(stdout)).toMatchObject({ at: "2026-11-27", next_at: "2026-12-08" });
  const early = await world.run(...line, "--on", "demain");
  expect(early.code).toBe(2);
  expect(early.stderr).toContain("--next-on");
  expect(JSON.parse((await world.run("show", "figeac", "--json")).stdout).contacts).toHaveLength(1);
});

test("--version is understood beside any command, -n by every command that writes", async () => {
  const world = await aMission();
  const version = (await world.run("--version")).stdout;
  for (const line of [
    ["list", "--version"],
    ["-V", "rank"],
    ["show", "--version"],
  ])
    expect(await world.run(...line)).toMatchObject({ code: 0, stdout: version });
  expect((await world.run("add", "Mairie de Crest", "-n")).stdout).toContain("Mairie de Crest");
  expect((await world.run("tag", "--actor", "figeac", "--add", "à voir", "-n")).code).toBe(0);
  expect((await world.run("export", "-o", "tout.csv", "-n")).stderr).toContain("serait");
  expect(JSON.parse((await world.run("history", "--json")).stdout)).toHaveLength(1);
});

test("a value or a name that is nearly right is proposed", async () => {
  const world = await aMission();
  expect((await world.run("list", "--situation", "willin")).stderr).toMatch(/dire «.willing.»/);
  expect((await world.run("list", "--kind", "GLA")).stderr).toMatch(/«.GAL.»/);
  expect((await world.run("show", "figeacc")).stderr).toMatch(/dire «.GAL Pays de Figeac.»/);
});

test("a field is named in French, as the program names it", async () => {
  const world = await aMission();
  writeFileSync(
    join(world.folder, "l.csv"),
    "A;B;C\nMairie de Crest;26400;Zoé Roux\nFoyer rural;07000;Paul Rey\n",
  );
  const { code, stderr } = await world.run(
    ...["import", "l.csv", "--map", "A=nom de la structure", "--map", "B=code postal", "--map", "C=contact"],
  );
  expect({ code, stderr }).toMatchObject({ code: 0 });
  const [crest] = JSON.parse((await world.run("list", "--text", "crest", "--json")).stdout);
  expect(crest).toMatchObject({ postcode: "26400", people: [{ full_name: "Zoé Roux" }] });
});

test("the help speaks French, placeholders included", async () => {
  const world = await aMission();
  for (const command of ["import", "log", "edit", "merge", "letter"]) {
    const { stdout } = await world.run(command, "--help");
    expect(stdout, command).not.toMatch(
      /<(?:value|file|files|title|field|dir|lang|who|name|kept|gone|folder)\b/,
    );
  }
});

test("undo after a command that only wrote a file says so, and takes back no other step", async () => {
  const world = await aMission();
  await world.run("add", "Mairie de Crest");
  await world.run("export", "-o", "tout.csv");
  const first = await world.run("undo");
  expect(first.stdout).toContain("rien d’autre n’a été annulé");
  expect(readFileSync(join(world.folder, "tout.csv"), "utf8")).toContain("Mairie de Crest");
  expect(JSON.parse((await world.run("list", "--json")).stdout)).toHaveLength(2);
  expect((await world.run("undo")).stdout).toContain("Mairie de Crest");
  expect(JSON.parse((await world.run("list", "--json")).stdout)).toHaveLength(1);
});

test("show tells exchanges, assessments and prepared documents", async () => {
  const world = await aMission();
  await world.run(
    "log",
    "figeac",
    "--channel",
    "phone",
    "--outcome",
    "interested",
    "--note",
    "Élus partants",
  );
  await world.run("letter", "--actor", "figeac", "--merge", "brevo", "-o", "b.csv");
  await world.run("brief", "--actor", "figeac", "-o", "fiche.md");
  const shown = JSON.parse((await world.run("show", "figeac", "--json")).stdout);
  expect(shown).toMatchObject({ contacts: [{ note: "Élus partants" }], assessments: [] });
  expect(shown.prepared).toMatchObject([{ document: "brief", file: "fiche.md" }]);
  expect((await world.run("show", "figeac")).stdout).toMatch(/Préparé\n.*fiche/);
});

test("triage reads YAML on standard input", async () => {
  const world = await aMission({
    stdin: "# réponses\n- actor: figeac\n  situation: willing\n  reason: au téléphone\n",
  });
  expect(await world.run("triage", "--answers", "-")).toMatchObject({ code: 0 });
  expect(JSON.parse((await world.run("show", "figeac", "--json")).stdout)).toMatchObject({
    situation: "willing",
  });
});

test("in a pipe, each actor has one line, with its whole name and identifier", async () => {
  const world = await aMission();
  const long = "Communauté de communes des Hautes Vallées de la Sorne et du Bassin de Montrésy";
  await world.run("add", long);
  const { stdout } = await world.run("list");
  expect(stdout).toMatch(new RegExp(`^${long} .*communaute-de-communes-des-hautes-vallees-de-la-\\S+$`, "m"));
});
