// Tests the report as a page, a Word file and a PDF.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { HtmlValidate } from "html-validate";
import { afterAll, expect, test } from "vitest";
import { fewest } from "../../../src/domain/audience/small-counts.ts";
import { noBrand } from "../../../src/renderers/brand.ts";
import { type DocumentBlock, reportDocument } from "../../../src/renderers/report/report-document.ts";
import { reportPage } from "../../../src/renderers/report/report-page.ts";
import { reportPdf } from "../../../src/renderers/report/report-pdf.ts";
import { reportDocx } from "../../../src/renderers/report/report-word.ts";
import { needed } from "../../consumers.ts";
import { reportOf, type SomeActor, someActors } from "./some-report.ts";

const folder = mkdtempSync(join(tmpdir(), "outreach-report-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const template = { text: readFileSync("templates/report.html", "utf8"), file: "report.html" };
const typeface = (name: string) => readFileSync(`node_modules/@expo-google-fonts/source-sans-3/${name}.ttf`);
const fonts = {
  regular: typeface("400Regular/SourceSans3_400Regular"),
  bold: typeface("600SemiBold/SourceSans3_600SemiBold"),
  italic: typeface("400Regular_Italic/SourceSans3_400Regular_Italic"),
};
const about = { language: "fr", title: "Bilan", author: "Réseau", date: new Date("2027-01-05T10:00:00Z") };
const tablesOf = (blocks: readonly DocumentBlock[]) => blocks.filter((block) => block.kind === "table");
const chartsOf = (blocks: readonly DocumentBlock[]) =>
  blocks.flatMap((block) => (block.kind === "chart" ? [block.drawing] : []));

test("the page is valid and accessible HTML for any data", async () => {
  const hostile = `</svg><script>alert(1)</script>"'<img src=x onerror=alert(1)>`;
  const actors = [{ kind: hostile, department: "Lot", theme: hostile, months: [2] }, ...someActors];
  for (const reader of ["team", "funder"] as const) {
    const view = await reportOf(reader, actors);
    const page = reportPage(reportDocument(view, null), { language: "fr", look: noBrand }, template);
    const rules = {
      ...({ "no-trailing-whitespace": "off", "long-title": "off", "void-style": "off" } as const),
      // The region role lets a table wider than a telephone be scrolled by keyboard.
      ...({ "no-redundant-role": "off", "prefer-native-element": "off" } as const),
    };
    const validator = new HtmlValidate({
      extends: ["html-validate:recommended", "html-validate:a11y"],
      rules,
    });
    const { results } = await validator.validateString(page);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => [ruleId, message])),
    ).toEqual([]);
    expect(page).not.toMatch(/<script|<img|style="/);
    expect(page).toContain("default-src 'none'");
  }
});

test("names and link targets in a list of the page are escaped", () => {
  const name = `Foyer <b>"d'été"</b> & fils`;
  const list = { kind: "list" as const, items: [name, "Lavoir"], links: [`mission.html#"><script>`] };
  const page = reportPage({ title: "Bilan", blocks: [list] }, { language: "fr", look: noBrand }, template);
  expect(page).toContain(
    `<a href="mission.html#&quot;&gt;&lt;script&gt;">Foyer &lt;b&gt;&quot;d'été&quot;&lt;/b&gt; &amp; fils</a></li><li>Lavoir</li>`,
  );
});

test("each chart has a title, a text alternative, and a table of its numbers after it", async () => {
  const { blocks } = reportDocument(await reportOf("team", someActors), null);
  const charts = blocks.flatMap((block, at) =>
    block.kind === "chart" ? [[block, blocks[at + 1]!] as const] : [],
  );
  expect(charts.map(([{ drawing }]) => drawing.title)).toEqual([
    "Des acteurs connus aux acteurs rencontrés",
    "Acteurs connus et joints, selon la structure",
    "Acteurs connus, par département",
    "Acteurs connus et joints, selon le thème",
    "Échanges, selon le moyen",
    "Échanges, mois par mois",
  ]);
  for (const [{ drawing }, next] of charts) {
    expect(next.kind, drawing.title).toBe("table");
    expect(drawing.alternative).toMatch(/^(Graphique en barres|Carte des départements)/);
  }
  expect(charts[1]![0].drawing.alternative).toContain("Commune\u00a0: 8 sur 14");
});

const anyActor: fc.Arbitrary<SomeActor> = fc.record({
  kind: fc.constantFrom("Commune", "PETR", "Association", null),
  department: fc.constantFrom("Lot", "Cantal", "Lozère", null),
  theme: fc.constantFrom("mobilité", "culture", null),
  months: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
});

test("no chart and no table of a funder shows a count of one to four, nor a name", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyActor, { maxLength: 40 }), async (actors) => {
      const view = await reportOf("funder", actors);
      const { blocks } = reportDocument(view, null);
      // Days and hours are left out, since they count nobody.
      const counted = tablesOf(blocks)
        .flatMap(({ rows }) => rows.flatMap(([, ...cells]) => cells))
        .filter((cell) => /^\d+( acteurs?| échanges?)?$/.test(cell.replace(/\s/g, " ")))
        .map((cell) => Number.parseInt(cell, 10));
      expect(counted.filter((count) => count > 0 && count < fewest)).toEqual([]);
      const words = chartsOf(blocks).flatMap(({ marks, alternative }) => [
        alternative,
        ...marks.flatMap((mark) =>
          mark.kind === "words" ? mark.text : mark.kind === "area" ? mark.title : [],
        ),
      ]);
      const small = words.flatMap((word) => word.match(/(?<![\dA-Za-z])[1-4](?!\d)/g) ?? []);
      expect(small, words.join("\n")).toEqual([]);
      expect(JSON.stringify(blocks)).not.toMatch(/canari|brouill/i);
    }),
    { numRuns: 60 },
  );
});

test("the Word file has tables with repeated header rows and right-aligned numbers, and each chart as a picture", async () => {
  const report = reportDocument(await reportOf("team", someActors), null);
  const file = join(folder, "bilan.docx");
  writeFileSync(file, await reportDocx(report, { ...about, face: fonts.regular }));
  if (!needed("unzip", "-v")) return;
  const xml = execFileSync("unzip", ["-p", file, "word/document.xml"], { maxBuffer: 1 << 26 }).toString();
  const tables = xml.split("<w:tbl>").slice(1);
  expect(tables).toHaveLength(tablesOf(report.blocks).length);
  for (const table of tables) expect(table.split("</w:tr>")[0]).toContain("<w:tblHeader/>");
  expect(tables[0]).toContain('<w:jc w:val="right"/>');
  expect(xml).toContain('<w:pStyle w:val="Heading2"/>');
  const alternatives = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) => words);
  expect(alternatives).toEqual(chartsOf(report.blocks).map(({ alternative }) => alternative));
});

test("the PDF has tagged tables, charts with alternative texts, and no text off the page", async () => {
  const long = { ...someActors[0]!, kind: "Syndicatintercommunal".repeat(8) };
  const report = reportDocument(await reportOf("team", [long, ...someActors]), null);
  const file = join(folder, "bilan.pdf");
  writeFileSync(file, await reportPdf(report, { ...about, fonts }));
  if (!needed("pdfinfo", "-v")) return;
  const structure = execFileSync("pdfinfo", ["-struct-text", file]).toString();
  expect(structure.match(/^ *Table( \(block\))?$/gm)!.length).toBeGreaterThanOrEqual(
    tablesOf(report.blocks).length,
  );
  expect(structure.match(/^ *Figure/gm)).toHaveLength(chartsOf(report.blocks).length);
  expect(structure).toMatch(/TH\s+"Structure"/);
  const boxes = execFileSync("pdftotext", ["-bbox", file, "-"]).toString();
  const right = [...boxes.matchAll(/xMax="([\d.]+)"/g)].map(([, x]) => Number(x));
  expect(Math.max(...right)).toBeLessThan(595 - 40);
});

test("a table of hidden numbers only becomes one sentence, and several hidden rows become one", async () => {
  const few = ["CUMA", "CUMA", "GAL", "GAL", "SCIC", "PETR", "PETR"];
  const kinds = [...Array.from({ length: 10 }, () => "Association"), ...few];
  const named: SomeActor[] = kinds.map((kind, at) => ({
    ...{ kind, department: ["Lot", "Cantal", "Lozère", "La Réunion", null][at % 5]!, theme: null },
    months: at < 2 ? [3] : [],
  }));
  const { blocks } = reportDocument(await reportOf("funder", named), null);
  const paragraphs = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
  for (const { columns, rows } of tablesOf(blocks).filter(
    ({ columns }) => columns.length > 1 && columns[1]!.numeric,
  )) {
    for (const [at] of columns.slice(1).entries())
      expect(rows.every((cells) => cells[at + 1] === "n.\u00a0c.")).toBe(false);
    expect(rows.filter(([, ...cells]) => cells.every((cell) => cell === "n.\u00a0c.")).length).toBeLessThan(
      2,
    );
  }
  expect(tablesOf(blocks).flatMap(({ rows }) => rows.map(([name]) => name))).toContainEqual(
    expect.stringMatching(/CUMA\u00a0; .*GAL/),
  );
  expect(paragraphs.join("\n")).toMatch(/Rien n’est montré selon le département/);
  expect(paragraphs.join("\n")).toContain("Ce qui est dit aux acteurs\u00a0: «\u00a0gratuit\u00a0».");
  expect(paragraphs.join("\n")).toContain("Appui demandé par la Région.");
});

test("figures of the team's page link to their actors; paper names the first ones, and the page with all", async () => {
  const view = await reportOf("team", someActors);
  const page = reportPage(reportDocument(view, null), { language: "fr", look: noBrand }, template);
  const links = [...page.matchAll(/<a href="#([^"]+)">/g)].map(([, anchor]) => anchor);
  expect(links).toContain("names-reached");
  for (const anchor of links) expect(page).toContain(`id="${anchor}"`);
  const { blocks } = reportDocument(view, null, { mostNames: 1 });
  const named = blocks.flatMap((block) => (block.kind === "list" ? [block.items.length] : []));
  expect(Math.max(...named)).toBe(1);
  expect(
    blocks.some(
      (block) => block.kind === "paragraph" && block.text.includes("outreach report … -o bilan.html"),
    ),
  ).toBe(true);
  const others = await reportOf("funder", someActors);
  expect(reportPage(reportDocument(others, null), { language: "fr", look: noBrand }, template)).not.toMatch(
    /<a |id="names/,
  );
});

test("no column title of a wide table is cut within a word", async () => {
  if (!needed("pdftotext", "-v")) return;
  const titles = "connus contactés joints rencontrés répondu demande interrogés refus".split(" ");
  const columns = [
    { title: "Département", numeric: false },
    ...titles.map((title) => ({ title, numeric: true })),
  ];
  const rows = [["Tarn-et-Garonne", ...titles.map((_, at) => String(100 + at))]];
  const written = { title: "Bilan", blocks: [{ kind: "table" as const, columns, rows }] };
  const pdf = join(folder, "columns.pdf");
  writeFileSync(pdf, await reportPdf(written, { ...about, fonts }));
  const pdfText = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
  for (const word of [...titles, "Tarn-et-Garonne"]) expect(pdfText).toContain(word);
});
