// Tests documents in LibreOffice: pages, places on the paper, titles.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { animator, aWorkspace } from "../commands/documents/some-mission.ts";
import { convertInOffice, factsOf, needed, wordsOf } from "../consumers.ts";
import { aPng } from "../pictures.ts";
import { fakeWorld } from "../support.ts";

// Documents of the program, opened by LibreOffice: one conversion for all of them, since it starts slowly.

const office = needed("soffice", "--version") && needed("pdftotext", "-v");
const folder = mkdtempSync(join(tmpdir(), "outreach-office-"));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
const at = (name: string) => join(folder, name);

const long = "Communauté de communes des Hautes Combes et du Plateau de Mirandelle";
const place = { address: "Maison du Parc, 12 route de la Corniche", postcode: "46100", commune: "Figeac" };
const actors = [
  { name: "GAL Pays de Figeac", fields: { name: "", kind: "GAL", ...place }, people: [animator] },
  {
    name: long,
    fields: { name: "", ...place },
    people: [{ ...animator, fullName: "Amélie-Sarah de La Tour d’Auvergne" }],
  },
  ...Array.from({ length: 22 }, (_, index) => ({
    name: `Association ${index + 1}`,
    fields: { name: "", ...place },
  })),
];
const files = ["fiches", "courriers", "étiquettes"].flatMap((name) => [`${name}.docx`, `${name}.pdf`]);

beforeAll(async () => {
  const world = fakeWorld({ folder });
  await aWorkspace(folder, actors);
  const mission = JSON.parse(readFileSync(at("mission.yaml"), "utf8"));
  writeFileSync(
    at("mission.yaml"),
    JSON.stringify({ ...mission, look: { logo: "logo.png", colour: "#7a1f3d" } }),
  );
  writeFileSync(at("logo.png"), aPng(300, 80));
  for (const extension of ["docx", "pdf"]) {
    await world.run("brief", "--all", "-o", `fiches.${extension}`);
    await world.run("letter", "--all", "--again", "-o", `courriers.${extension}`);
    await world.run("letter", "--all", "--labels", "L7160", "--skip", "1", "-o", `étiquettes.${extension}`);
  }
  for (const reader of ["conversation", "board"])
    await world.run("brief", "--all", "--for", reader, "-o", `${reader}.html`);
  if (office)
    await convertInOffice("pdf", at("converted"), ...files.filter((name) => name.endsWith("docx")).map(at));
});

/** Each document as PDF twice: converted from Word by the office program, and written by the program itself. */
const pdfsOf = (name: string) => [at(`converted/${name}.pdf`), at(`${name}.pdf`)];
const textOf = (pdf: string) => execFileSync("pdftotext", ["-layout", pdf, "-"]).toString();

describe.skipIf(!office)("opened by an office program", () => {
  test("a booklet has its contents and one page for each sheet", () => {
    for (const pdf of pdfsOf("fiches")) {
      expect(factsOf(pdf)).toMatchObject({ Pages: "25", Title: "Fiches de premier contact" });
      expect(textOf(pdf)).toMatch(/Sommaire[\s\S]*?GAL Pays de Figeac[ .]+25\n/);
      expect(textOf(pdf)).toContain("Bonjour Madame Dubois");
    }
  });

  test("each letter has one page, and the PDF its title and language", () => {
    for (const pdf of pdfsOf("courriers")) {
      expect(factsOf(pdf)).toMatchObject({ Pages: "24", Title: "Courriers", JavaScript: "no" });
      expect(textOf(pdf)).toContain("À l’attention de Mme Amélie Dubois");
      expect(textOf(pdf)).toContain("Madame,");
    }
    expect(readFileSync(at("courriers.pdf"), "latin1")).toContain("/Lang (fr)");
  });

  test("windows of DL and C5 envelopes show the address and nothing else", () => {
    for (const pdf of pdfsOf("courriers"))
      for (const page of wordsOf(pdf)) {
        const shown = page.filter(({ left, bottom, top }) => left > 100 && bottom > 45 && top < 88);
        expect(shown.map(({ word }) => word)).toContain("FIGEAC");
        for (const word of shown) {
          expect(word.left, word.word).toBeGreaterThanOrEqual(109);
          expect(word.right, word.word).toBeLessThanOrEqual(190);
          expect(word.top, word.word).toBeGreaterThanOrEqual(56.5);
          expect(word.bottom, word.word).toBeLessThanOrEqual(80);
        }
      }
  });

  test("the subject of a letter does not touch its date, with or without a reference", () => {
    for (const pdf of pdfsOf("courriers"))
      for (const page of wordsOf(pdf)) {
        const date = page.findLast(({ left, top }) => left > 109 && top > 80 && top < 95)!;
        const subject = page.find(({ word }) => word.startsWith("Objet"))!;
        expect(subject.top - date.bottom, pdf).toBeGreaterThanOrEqual(2);
      }
  });

  test("addresses fit within the labels of the sheet", () => {
    const [columns, rows] = [[7.2, 73.2, 139.2], Array.from({ length: 7 }, (_, row) => 15.1 + row * 38.1)];
    for (const pdf of pdfsOf("étiquettes")) {
      expect(factsOf(pdf)).toMatchObject({ Pages: "2" });
      const [first = [], second = []] = wordsOf(pdf);
      const words = [...first, ...second];
      expect(words.filter(({ word }) => word === "FIGEAC")).toHaveLength(24);
      for (const { word, left, right, top, bottom } of words) {
        const within =
          columns.some((x) => left >= x + 2 && right <= x + 61.5) &&
          rows.some((y) => top >= y && bottom <= y + 38.1);
        expect(within, `${word} at ${left}, ${top} in ${pdf}`).toBe(true);
      }
      expect(first.filter(({ left, top }) => left < 70 && top < 53)).toEqual([]);
    }
  });
});

test("HTML sheets are valid", async () => {
  const validator = new HtmlValidate({ extends: ["html-validate:recommended"] });
  for (const name of ["conversation.html", "board.html"]) {
    const { results } = await validator.validateString(readFileSync(at(name), "utf8"));
    expect(
      results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)),
    ).toEqual([]);
  }
});
