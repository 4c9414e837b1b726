// Tests the record of processing and the notice.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileContents } from "../../../src/readers/contents/file-contents.ts";
import { fakeWorld } from "../../support.ts";
import { typographyFaults } from "../../typography.ts";
import { anInventedWorkspace } from "./privacy-workspace.ts";

const wordsOf = async (file: string) => {
  const bytes = readFileSync(file);
  const parts = await fileContents(Buffer.from(bytes), file);
  return parts
    .map(({ text }) => text)
    .join("\n")
    .replace(/[\s\u00a0\u202f]+/g, " ");
};

test.each(["docx", "pdf", "html", "md"])(
  "the record and the notice are written as %s, from the settings",
  async (format) => {
    const { world, actors } = await anInventedWorkspace(71);
    const settings = join(world.folder, "mission.yaml");
    writeFileSync(settings, readFileSync(settings, "utf8").replace(/^ {2}security:\n(?: {4}- .*\n)+/m, ""));
    const { code, stderr } = await world.run("privacy", "register", "-o", `registre.${format}`);
    expect(code).toBe(0);
    expect(stderr).toContain("legal.security");
    expect(stderr).not.toContain("legal.officer");
    const words = await wordsOf(join(world.folder, `registre.${format}`));
    for (const said of [
      "Registre des traitements",
      "Responsable du traitement : Réseau rural Valombre-Arvèze",
      "L’exécution d’une mission d’intérêt public",
      "Trois ans après le dernier échange réel",
      "[À compléter : vos mesures",
      "Vos données et l’appui à la coopération",
      "donnees@example.org",
      "saisir la CNIL",
    ])
      expect(words, said).toContain(said);
    for (const { name } of actors) expect(words).not.toContain(name);
  },
);

test("a complete legal section fills the whole register: purposes, measures, recipients, sources", async () => {
  const { world } = await anInventedWorkspace(72);
  const file = join(world.folder, "mission.yaml");
  const legal = [
    "legal:",
    "  controller: Réseau des Vallées",
    "  basis: l'intérêt légitime",
    "  contact: droits@example.org",
    "  officer: Dominique Faure, dpo@example.org",
    "  purposes: [accompagner les communes]",
    "  recipients: la Région",
    "  security: [disque chiffré]",
    "  retention_years: 2",
  ];
  writeFileSync(
    file,
    `${readFileSync(file, "utf8").replace(/^legal:\n(?:[ #].*\n|\n)*/m, `${legal.join("\n")}\n\n`)}`,
  );
  const { stdout, stderr } = await world.run("privacy", "register", "--json");
  expect(stderr).toBe("");
  const { papers, to_fill, file: written } = JSON.parse(stdout);
  expect([to_fill, written]).toEqual([[], null]);
  const words = JSON.stringify(papers);
  for (const said of [
    "Dominique Faure",
    "Accompagner les communes.",
    "La Région.",
    "Disque chiffré.",
    "Deux\u00a0ans",
  ])
    expect(words, said).toContain(said);
  expect(words).not.toContain("À compléter");
});

test("--notice writes the notice alone, without settings or commands, in both languages", async () => {
  for (const language of ["fr", "en"] as const) {
    const world = fakeWorld();
    await world.run("init", ".", "--example", "--lang", language);
    const { code, stdout, stderr } = await world.run("privacy", "register", "--notice", "-o", "notice.md");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("notice.md");
    const text = readFileSync(join(world.folder, "notice.md"), "utf8");
    expect(text).not.toMatch(/outreach|mission\.yaml|legal\./);
    const record = await world.run("privacy", "register");
    expect(typographyFaults(record.stdout, language)).toEqual([]);
  }
});

test("an existing file stays, a dry run writes nothing, and the command takes no name", async () => {
  const { world } = await anInventedWorkspace(73);
  expect((await world.run("privacy", "register", "-o", "a.docx", "--dry-run")).stdout).toContain(
    "rien n’a été écrit",
  );
  expect(existsSync(join(world.folder, "a.docx"))).toBe(false);
  await world.run("privacy", "register", "-o", "a.docx");
  expect((await world.run("privacy", "register", "-o", "a.docx")).code).toBe(1);
  expect((await world.run("privacy", "register", "-o", "a.docx", "--replace")).code).toBe(0);
  expect((await world.run("privacy", "register", "quelqu'un")).code).toBe(2);
  expect((await world.run("privacy", "register", "-o", "a.xlsx")).code).toBe(2);
});
