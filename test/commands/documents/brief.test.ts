// Tests the brief command: sheets for one or many actors, formats, refusals.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { anAssessment } from "../../documents.ts";
import { anObjection } from "../../objections.ts";
import { fakeWorld } from "../../support.ts";
import { withStore } from "../triage/some-list.ts";
import { animator, aWorkspace, change } from "./some-mission.ts";

const figeac = { name: "GAL Pays de Figeac", fields: { name: "", kind: "GAL" }, people: [animator] };
const pont = { name: "Les Ateliers du Pont" };

test("the sheet of one actor, on the output, as Markdown", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac]);
  const { code, stdout, stderr } = await world.run("brief", "--actor", "figeac");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^# GAL Pays de Figeac\n/);
  expect(stdout).toContain("Bonjour Madame Dubois");
});

test("the sheet of an actor that withdrew its application says so first, and opens the call without it", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [
    { ...figeac, fields: { ...figeac.fields, state: "Retiré : manque de temps" } },
    pont,
  ]);
  const { stdout } = await world.run("brief", "--actor", "figeac");
  const [head = ""] = stdout.split("## Qui et où");
  expect(head.replace(/\s+/g, " ")).toContain(
    "Candidature retirée** – Ils l’ont retirée eux-mêmes (« Retiré : manque de temps »)",
  );
  expect(stdout).toContain("> Je n’appelle pas pour une candidature");
  expect((await world.run("brief", "--actor", "pont")).stdout).not.toContain("candidature");
});

test("on a terminal the sheet is set for reading, no wider than the screen", async () => {
  const world = fakeWorld({ terminal: true });
  await aWorkspace(world.folder, [figeac]);
  const { stdout } = await world.run("brief", "--actor", "figeac", "--no-color");
  expect(stdout).not.toContain("## ");
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
});

test("an HTML sheet loads nothing and says its language", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac]);
  await world.run("brief", "--actor", "figeac", "-o", "figeac.html");
  const html = readFileSync(join(world.folder, "figeac.html"), "utf8");
  expect(html).toContain('<html lang="fr">');
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/<(script|link|img|iframe)|url\(/);
});

test("a folder gets one file for each actor, with a readable name", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac, { name: "Les Ateliers du Pont" }]);
  const { code, stdout } = await world.run("brief", "--all", "-o", "out");
  expect(code).toBe(0);
  expect(readdirSync(join(world.folder, "out"))).toEqual([
    "2026-01-31 GAL Pays de Figeac - fiche.html",
    "2026-01-31 Les Ateliers du Pont - fiche.html",
  ]);
  expect(stdout).toContain("2 fiches");
});

test("nothing is overwritten unless asked, and a dry run writes nothing", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac]);
  const dry = await world.run("brief", "--actor", "figeac", "-o", "f.html", "--dry-run");
  expect(dry.stdout).toContain("rien n’a été écrit");
  expect(existsSync(join(world.folder, "f.html"))).toBe(false);
  writeFileSync(join(world.folder, "f.html"), "mes notes");
  expect((await world.run("brief", "--actor", "figeac", "-o", "f.html")).code).toBe(1);
  expect(readFileSync(join(world.folder, "f.html"), "utf8")).toBe("mes notes");
  expect((await world.run("brief", "--actor", "figeac", "-o", "f.html", "--replace")).code).toBe(0);
});

test("no document while the mission does not say its cost", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac], {
    mission: { cost: { for_actors: "", funded_by: "", said: "" } },
  });
  const { code, stdout, stderr } = await world.run("brief", "--actor", "figeac");
  expect({ code, stdout }).toEqual({ code: 4, stdout: "" });
  expect(stderr).toContain("cost.for_actors");
});

test("an actor that objects gets no sheet: refused when named, left out of --all and mentioned", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac, { name: "Les Ateliers du Pont" }]);
  await change(world.folder, (writer) =>
    writer.addObjections([anObjection({ actor: "gal-pays-de-figeac", at: "2026-01-15" })]),
  );
  const named = await world.run("brief", "--actor", "figeac");
  expect({ code: named.code, stdout: named.stdout }).toEqual({ code: 4, stdout: "" });
  const all = await world.run("brief", "--all");
  expect(all.code).toBe(0);
  expect(all.stdout).not.toContain("Figeac");
  expect(all.stderr).toContain("GAL Pays de Figeac");
});

test("a refusal in the last exchange counts as an objection", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac]);
  await change(world.folder, (writer) =>
    writer.addContact({
      actor: "gal-pays-de-figeac",
      at: "2026-01-20",
      by: "camille",
      channel: "phone",
      person: null,
      outcome: "refused",
      note: null,
      nextStep: null,
      nextAt: null,
    }),
  );
  expect((await world.run("brief", "--actor", "figeac")).code).toBe(4);
});

test("the newest assessment decides the script", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac]);
  await change(world.folder, async (writer) => {
    const actor = "gal-pays-de-figeac";
    await writer.addAssessment(anAssessment("engaged", { actor, at: "2026-01-20T10:00:00.000Z" }));
    await writer.addAssessment(anAssessment("unplanned", { actor, at: "2025-12-01T10:00:00.000Z" }));
  });
  const { stdout } = await world.run("brief", "--actor", "figeac", "--json");
  expect(JSON.parse(stdout).briefs[0]).toMatchObject({
    actor: "gal-pays-de-figeac",
    situation: "engaged",
    basis: "assessed",
    interlocutor: "staff",
    person: "Amélie Dubois",
    first_contact: true,
  });
});

test.each([
  ["2026-01-20", true],
  ["2026-01-31", false],
])("the sheet asks for news only from the day after the last exchange, on %s", async (at, isAsked) => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac]);
  await world.run("log", "figeac", "--channel", "phone", "--outcome", "interested", "--on", at);
  const { stdout } = await world.run("brief", "--actor", "figeac");
  expect(stdout.includes("Qu’est-ce qui a bougé")).toBe(isAsked);
});

test("a mistake in the workspace's own template is reported by file and line, with the fields that exist", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac]);
  mkdirSync(join(world.folder, "templates/fr"), { recursive: true });
  writeFileSync(join(world.folder, "templates/fr/brief.md"), "# {{ actor.name }}\n\n{{ actor.nom }}\n");
  const { code, stderr } = await world.run("brief", "--actor", "figeac");
  expect(code).toBe(3);
  expect(stderr).toMatch(/templates\/fr\/brief\.md:3:/);
  expect(stderr).toContain("actor.nom");
  expect(stderr).toContain("actor.name");
});

test("a line that does not say for whom is refused with the options that say it", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, []);
  const { code, stderr } = await world.run("brief");
  expect(code).toBe(2);
  expect(stderr).toContain("--top");
});

test("several sheets in one file are a booklet that begins with its contents", async () => {
  const world = fakeWorld();
  const more = [{ name: "Commune de Valdoire" }, { name: "Foyer rural de Lacombe" }];
  await aWorkspace(world.folder, [figeac, pont, ...more]);
  for (const name of ["livret.md", "livret.html", "livret.pdf", "livret.docx"])
    expect((await world.run("brief", "--all", "-o", name)).code).toBe(0);
  const read = (name: string) => readFileSync(join(world.folder, name), "utf8");
  expect(read("livret.md")).toMatch(
    /^# Fiches de premier contact\n\nSommaire\n\n1\. Commune de Valdoire\n2\. /,
  );
  expect(read("livret.html")).toContain('<li><a href="#sheet-4">Les Ateliers du Pont</a></li>');
  const pdf = readFileSync(join(world.folder, "livret.pdf"), "latin1");
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(5);
  expect(pdf).toContain("/Dest");
});

test("a few sheets follow one another without a page of contents, which would be nearly empty", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac, pont]);
  expect((await world.run("brief", "--all", "-o", "deux.pdf")).code).toBe(0);
  const pdf = readFileSync(join(world.folder, "deux.pdf"), "latin1");
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2);
});

test("a structure whose name is a plural is named without a wrong agreement", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [pont]);
  const { stdout } = await world.run("brief", "--actor", "ateliers");
  expect(stdout).toContain("un appui qui peut servir aux Ateliers du Pont.");
});

test("the sheet that is left with a board holds nothing that is only for the team", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac]);
  const actor = "gal-pays-de-figeac";
  const plain = await world.run("brief", "--actor", "figeac", "--for", "board");
  expect(plain.stdout).toContain("du GAL Pays de Figeac");
  expect(plain.stdout).toContain("Ce qui vous est demandé");
  await change(world.folder, async (writer) => {
    await writer.changeActor(actor, { fields: { note: "CANARI", recommendedBy: "CANARI" } }, "saisie");
    await writer.addAssessment(anAssessment("unplanned", { actor, reason: "CANARI" }));
  });
  expect((await world.run("brief", "--actor", "figeac", "--for", "board")).stdout).toBe(plain.stdout);
});

test("the register holds the sheets that were written, not those only shown on the screen", async () => {
  const world = fakeWorld();
  await aWorkspace(world.folder, [figeac]);
  await world.run("brief", "--actor", "figeac");
  await world.run("brief", "--actor", "figeac", "-o", "f.html", "--dry-run");
  await world.run("brief", "--actor", "figeac", "-o", "f.html");
  await world.run("brief", "--actor", "figeac", "--for", "board", "-o", "conseil.html");
  const prepared = await withStore(world.folder, (store) => store.prepared({ document: "brief" }));
  expect(prepared.map(({ template, file }) => [template, file])).toEqual([
    ["conversation", "f.html"],
    ["board", "conseil.html"],
  ]);
});

test("what the team noted about an actor is shown as evidence, not as what to offer it", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--example", "--yes");
  const remark = "Ils aimeraient coopérer avec un autre territoire, mais ne savent pas comment s’y prendre.";
  writeFileSync(join(world.folder, "liste.csv"), `Structure;Remarques équipe\nCercle des Lauzes;${remark}\n`);
  await world.run("import", "liste.csv");
  writeFileSync(
    join(world.folder, "s.csv"),
    "actor;situation;reason\ncercle-des-lauzes;willing;dit au téléphone\n",
  );
  expect((await world.run("triage", "--answers", "s.csv")).code).toBe(0);
  const { stdout } = await world.run("brief", "--actor", "lauzes");
  const sheet = stdout.replace(/\s+/gu, " ");
  expect(sheet).toMatch(/leur proposer : - .* Ce qui le laisse penser : - [^-]*territoire, mais/u);
});
