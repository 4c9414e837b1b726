// Tests the import of a whole folder of applications and lists.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { docxOf, p, pdfOf } from "../readers/documents/written.ts";
import { type FakeWorld, fakeWorld } from "../support.ts";

/** A folder as a programme hands it over: applications, some unreadable, a list, and files of the operating system. */
async function handedOver(): Promise<FakeWorld> {
  const world = fakeWorld();
  const write = (name: string, content: string | Uint8Array) =>
    writeFileSync(join(world.folder, "dossiers", name), content);
  mkdirSync(join(world.folder, "dossiers", "lot 2"), { recursive: true });
  writeFileSync(join(world.folder, "mission.yaml"), "name: Essai\n");
  write(
    "a.docx",
    docxOf(
      p("Structure : Association du Val") + p("Commune : Crest") + p("Quel besoin ?") + p("Une méthode."),
    ),
  );
  write("lot 2/b.md", "**Structure** : Mairie de Crest\n\n**Commune** : Crest\n\n# Projet\n\nUn marché.\n");
  write("lot 2/scan.pdf", await pdfOf((pdf) => pdf.rect(1, 1, 9, 9).fill()));
  write("liste.csv", "Structure;Commune\nMairie de Crest;Crest\nCUMA du Lot;Gramat\n");
  write(".DS_Store", "x");
  write("~$a.docx", "x");
  return world;
}

test("a folder is imported whole: applications, lists, and each file that cannot be read as one rejected row", async () => {
  const world = await handedOver();
  const { code, stdout } = await world.run("import", "dossiers", "--json");
  expect(code).toBe(0);
  const { files, actors } = JSON.parse(stdout);
  expect(
    files.map(({ file, format, rows }: { file: string; format: string; rows: Record<string, number> }) => [
      file,
      format,
      rows.read,
      rows.created,
      rows.merged,
      rows.rejected,
    ]),
  ).toEqual([
    ["dossiers/a.docx", "docx", 1, 1, 0, 0],
    ["dossiers/liste.csv", "csv", 2, 2, 0, 0],
    ["dossiers/lot 2/b.md", "md", 1, 0, 1, 0],
    ["dossiers/lot 2/scan.pdf", "pdf", 1, 0, 0, 1],
  ]);
  expect(files[3].problems).toMatchObject([{ code: "application-scanned", severity: "rejected" }]);
  expect(actors).toHaveLength(4);
  const shown = await world.run("show", "association du val", "--json");
  expect(JSON.parse(shown.stdout).answers).toEqual([
    {
      label: "Quel besoin ?",
      text: "Une méthode.",
      author: "actor",
      author_name: null,
      quotes: [],
      file: "dossiers/a.docx",
      line: 4,
    },
  ]);
  expect(JSON.parse((await world.run("import", "dossiers", "--json")).stdout).actors).toMatchObject(
    Array.from({ length: 4 }, () => ({ action: "unchanged" })),
  );
});

test("the screen sums up many applications in a few lines, and says in words what to check", async () => {
  const world = await handedOver();
  const peeked = await world.run("peek", "dossiers", "--lang", "fr");
  expect(peeked.stdout).toContain("4 fichiers dans ce dossier");
  expect(peeked.stdout).toContain("candidature\u00a0: Association du Val (1 réponse)");
  expect(peeked.stdout).toMatch(/scan\.pdf\u00a0: document scanné/);
  const { stdout } = await world.run("import", "dossiers", "--lang", "fr");
  expect(stdout).toMatch(/3 candidatures lues\n +1 {2}nouvel acteur\n +1 {2}réunie/);
  expect(stdout).toMatch(/scan\.pdf\u00a0: document scanné/);
  const shown = await world.run("show", "association du val", "--lang", "fr");
  expect(shown.stdout).toContain("a.docx, paragraphe 4");
});

test("one document that cannot be read is refused; among others it is rejected and the others are imported", async () => {
  const world = await handedOver();
  const alone = await world.run("import", "dossiers/lot 2/scan.pdf", "--lang", "fr");
  expect(alone.code).toBe(3);
  expect(alone.stderr).toContain("scanné");
  const among = await world.run("import", "dossiers/lot 2/scan.pdf", "dossiers/a.docx", "--json");
  expect(among.code).toBe(0);
  expect(JSON.parse(among.stdout).actors).toHaveLength(1);
});

test("an empty folder is reported", async () => {
  const world = await handedOver();
  mkdirSync(join(world.folder, "vide"));
  const { code, stderr } = await world.run("import", "vide", "--lang", "fr");
  expect(code).toBe(3);
  expect(stderr).toContain("ne contient aucun fichier");
});
