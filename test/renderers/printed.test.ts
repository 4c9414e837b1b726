// Tests the program's own PDF of sheets.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { interlocutors } from "../../src/domain/documents/interlocutor-kind.ts";
import { situations } from "../../src/domain/situations/situation.ts";
import { languages } from "../../src/domain/values/language.ts";
import type { HtmlSheet } from "../../src/renderers/html-page.ts";
import { pdfOf } from "../../src/renderers/pdf/brief-pdf.ts";
import type { Fonts } from "../../src/renderers/pdf/paper.ts";
import { TemplateLibrary } from "../../src/renderers/template/template-library.ts";
import { teamView } from "../../src/renderers/views/team-view.ts";
import { sentences } from "../../src/text/index.ts";
import { needed, wordsOf } from "../consumers.ts";
import { aBrief, shippedTemplates } from "../documents.ts";

const poppler = needed("pdftotext", "-v");

const font = (face: string) => new Uint8Array(readFileSync(`dist/fonts/${face}.ttf`));
const fonts = (): Fonts => ({ regular: font("regular"), bold: font("bold"), italic: font("italic") });
const pdf = (sheets: readonly HtmlSheet[]) =>
  pdfOf(sheets, {
    language: "fr",
    title: "Fiches",
    author: "Camille Roux",
    date: new Date("2026-11-24T09:00:00Z"),
    fonts: fonts(),
  });

async function everySheet(): Promise<HtmlSheet[]> {
  const sheets: HtmlSheet[] = [];
  for (const language of languages) {
    const text = await sentences(language);
    const library = new TemplateLibrary(shippedTemplates(), text);
    for (const situation of [...situations, "unknown" as const])
      for (const interlocutor of interlocutors) {
        const view = teamView(aBrief(situation, interlocutor, language), "2026-11-24", text);
        const { markdown } = await library.render("brief", view, { situation, interlocutor });
        sheets.push({ title: `${situation} ${interlocutor}`, markdown });
      }
  }
  return sheets;
}

function inFile<T>(bytes: Uint8Array, extension: string, work: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "outreach-printed-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, `document.${extension}`);
  writeFileSync(path, bytes);
  return work(path);
}

test.skipIf(!poppler)(
  "in the program's own PDF, each sheet is one page, and the file is tagged, titled and searchable",
  async () => {
    const sheets = await everySheet();
    const bytes = await pdf(sheets);
    inFile(bytes, "pdf", (path) => {
      const facts = execFileSync("pdfinfo", [path]).toString();
      expect(facts).toMatch(new RegExp(`Pages: +${sheets.length}\n`));
      expect(facts).toMatch(/Title: +Fiches\n/);
      expect(facts).toMatch(/Tagged: +yes/);
      expect(facts).toMatch(/JavaScript: +no/);
      const text = execFileSync("pdftotext", ["-f", "1", "-l", "1", path, "-"]).toString();
      expect(text).toContain("Bonjour Madame Dubois.");
      expect(text).toContain("GAL Pays de la Vallée");
    });
    expect(Buffer.from(bytes).toString("latin1")).toContain("/Lang (fr)");
  },
);

test.skipIf(!poppler)(
  "a sheet has lines for notes where its page has room, and they never need another page",
  async () => {
    const sheets = (await everySheet()).map((sheet) => ({ ...sheet, notesTitle: "Mes notes" }));
    const full = {
      title: "Plein",
      markdown: `# Plein\n\n${"Un mot de plus. ".repeat(800)}\n`,
      notesTitle: "Mes notes",
    };
    inFile(await pdf([...sheets, full]), "pdf", (path) => {
      const pages = execFileSync("pdftotext", [path, "-"]).toString().trimEnd().split("\f");
      expect(pages).toHaveLength(sheets.length + 1);
      expect(pages.filter((page) => page.includes("Mes notes")).length).toBeGreaterThan(sheets.length / 2);
      expect(pages.at(-1)).not.toContain("Mes notes");
    });
  },
);

test.skipIf(!poppler)(
  "a page whose second column would be nearly empty balances its two columns",
  async () => {
    const lines = Array.from({ length: 52 }, (_, at) => `- Acteur ${at}`);
    const bytes = await pdf([{ title: "Liste", markdown: `# Liste\n\n${lines.join("\n")}\n` }]);
    inFile(bytes, "pdf", (path) => {
      const [page] = wordsOf(path);
      const words = page!.filter(({ word }) => word === "Acteur");
      const right = words.filter(({ left }) => left > 105);
      expect(words).toHaveLength(52);
      expect(right.length).toBeGreaterThanOrEqual(20);
    });
  },
);
