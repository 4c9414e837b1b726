import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { interlocutors } from "../../src/domain/briefing/interlocutor.ts";
import { situations } from "../../src/domain/situation.ts";
import { docxOf } from "../../src/renderers/docx.ts";
import type { Sheet } from "../../src/renderers/html.ts";
import type { Fonts } from "../../src/renderers/pdf/paper.ts";
import { pdfOf } from "../../src/renderers/pdf.ts";
import { TemplateLibrary } from "../../src/renderers/template/library.ts";
import { teamView } from "../../src/renderers/views/team.ts";
import { languages, sentences } from "../../src/text/index.ts";
import { needed } from "../consumers.ts";
import { aBrief, anActor, shippedTemplates } from "../documents.ts";
import { naughtyStrings } from "../naughty-strings.ts";

const poppler = needed("pdftotext", "-v");
const python = needed("python3", "--version");

const font = (face: string) => new Uint8Array(readFileSync(`dist/fonts/${face}.ttf`));
const fonts = (): Fonts => ({ regular: font("regular"), bold: font("bold"), italic: font("italic") });
const pdf = (sheets: readonly Sheet[]) =>
  pdfOf(sheets, {
    language: "fr",
    title: "Fiches",
    author: "Camille Roux",
    date: new Date("2026-11-24T09:00:00Z"),
    fonts: fonts(),
  });
const docx = (sheets: readonly Sheet[]) =>
  docxOf(sheets, { language: "fr-FR", title: "Fiches", author: "Camille Roux" });

async function everySheet(): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
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

/** A sheet whose every field is \`data\`. */
async function sheetWith(data: string): Promise<Sheet> {
  const text = await sentences("fr");
  const library = new TemplateLibrary(shippedTemplates(), text);
  const actor = anActor({
    name: data,
    territory: data,
    commune: data,
    note: data,
    programme: data,
    answers: [{ label: data, text: data, file: data, line: 1 }],
  });
  const brief = aBrief("willing", "staff", "fr", { actor });
  const variant = { situation: "willing", interlocutor: "staff" } as const;
  return { title: data, ...(await library.render("brief", teamView(brief, "2026-11-24", text), variant)) };
}

function inFile<T>(bytes: Uint8Array, extension: string, work: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "outreach-printed-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, `document.${extension}`);
  writeFileSync(path, bytes);
  return work(path);
}

test.skipIf(!poppler)(
  "without a browser too, each sheet is one page, tagged, titled and searchable",
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

test("whatever is typed in a field, a PDF is made and holds no action", async () => {
  const sheets = await Promise.all(naughtyStrings.map(sheetWith));
  const bytes = Buffer.from(await pdf(sheets)).toString("latin1");
  expect(bytes).toMatch(/^%PDF-1\.7/);
  expect(bytes).not.toMatch(/\/(JavaScript|Launch|URI|SubmitForm|OpenAction)\b/);
});

const readWord = `
import sys, json, zipfile, xml.dom.minidom as dom
z = zipfile.ZipFile(sys.argv[1])
for name in z.namelist():
    if name.endswith((".xml", ".rels")): dom.parseString(z.read(name))
words = dom.parseString(z.read("word/document.xml"))
print(json.dumps({
    "text": "".join(t.firstChild.data for t in words.getElementsByTagName("w:t") if t.firstChild),
    "fields": len(words.getElementsByTagName("w:instrText")) + len(words.getElementsByTagName("w:fldSimple")),
    "external": sum(b'TargetMode="External"' in z.read(n) for n in z.namelist() if n.endswith(".rels")),
    "core": z.read("docProps/core.xml").decode(),
}))
`;

test.skipIf(!python)(
  "a Word file holds the words as they were typed, no field and nothing from outside",
  async () => {
    const sheets = await Promise.all(naughtyStrings.map(sheetWith));
    const bytes = await docx(sheets);
    const read = inFile(bytes, "docx", (path) =>
      JSON.parse(execFileSync("python3", ["-c", readWord, path], { maxBuffer: 1 << 28 }).toString()),
    );
    expect(read).toMatchObject({ fields: 0, external: 0 });
    expect(read.text).toContain("{{7*7}}");
    expect(read.text).toContain("<script>alert(1)</script>");
    expect(read.core).toContain("Camille Roux");
  },
);
