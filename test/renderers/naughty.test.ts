// Tests that difficult strings do no harm in anything that goes on paper.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { labelSheets } from "../../src/domain/documents/label-sheets.ts";
import { messageFor } from "../../src/domain/documents/message.ts";
import type { Letter } from "../../src/domain/documents/postal-letter.ts";
import { fileName } from "../../src/domain/values/file-name.ts";
import { docxOf } from "../../src/renderers/docx/brief-docx.ts";
import { labelsDocx } from "../../src/renderers/docx/labels-docx.ts";
import { lettersDocx } from "../../src/renderers/docx/letters-docx.ts";
import { oneLine } from "../../src/renderers/escape.ts";
import { type HtmlSheet, htmlPage } from "../../src/renderers/html-page.ts";
import { splitTitle } from "../../src/renderers/markdown.ts";
import { pdfOf } from "../../src/renderers/pdf/brief-pdf.ts";
import { labelsPdf } from "../../src/renderers/pdf/labels-pdf.ts";
import { lettersPdf } from "../../src/renderers/pdf/letters-pdf.ts";
import { mergeRow, mergeTable, mergeTargets } from "../../src/renderers/tables/merge-data.ts";
import { TemplateLibrary } from "../../src/renderers/template/template-library.ts";
import {
  type LetterSheet,
  letterSheet,
  letterView,
  recipientOf,
} from "../../src/renderers/views/letter-view.ts";
import { MissionViews } from "../../src/renderers/views/mission-view.ts";
import { teamView } from "../../src/renderers/views/team-view.ts";
import { type Sentences, sentences } from "../../src/text/index.ts";
import { factsOf, needed } from "../consumers.ts";
import { aBrief, aMeeting, aMission, anActor, aPerson, shippedTemplates } from "../documents.ts";
import { naughtyStrings } from "../naughty-strings.ts";

const poppler = needed("pdfinfo", "-v");
const python = needed("python3", "--version");
const folder = mkdtempSync(join(tmpdir(), "outreach-naughty-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const font = (face: string) => new Uint8Array(readFileSync(`dist/fonts/${face}.ttf`));
const facts = { language: "fr", title: "Essai", author: "Camille Roux", date: new Date(0) };
const pdfOptions = () => ({
  ...{ ...facts, date: new Date("2026-11-24T09:00:00Z") },
  fonts: { regular: font("regular"), bold: font("bold"), italic: font("italic") },
});

let text: Sentences;
let letters: { data: string; letter: Letter; sheet: LetterSheet }[];
let sheets: HtmlSheet[];

beforeAll(async () => {
  text = await sentences("fr");
  const library = new TemplateLibrary(shippedTemplates(), text);
  letters = [];
  for (const data of naughtyStrings) {
    const mission = aMission("fr", {
      ...{ name: data, organisation: data, territory: data, confidentiality: data, objectives: [data] },
      cost: { for_actors: data, funded_by: data, said: "" },
      sender: { name: data, role: data, email: data, phone: data, address: data, website: data },
      legal: { controller: data, basis: data, contact: data, recipients: data, retention_years: 3 },
    });
    const actor = anActor({
      ...{ name: data, kind: data, address: data, postcode: data, commune: data, territory: data },
      ...{ programme: data, reference: data, recommendedBy: data, themes: [data] },
    });
    const person = aPerson({ fullName: data, lastName: data, firstName: data, role: data });
    const address = {
      gender: "unknown",
      elected: false,
      office: null,
      anonymous: false,
      deduced: false,
    } as const;
    const meeting = aMeeting("staff", { person, address: { ...address, fullName: data, lastName: data } });
    const letter: Letter = {
      ...messageFor(actor, meeting, mission),
      postal: { street: [data], postcode: data, commune: data },
      withoutMail: false,
    };
    const scope = letterView("first-contact", letter, "2026-11-24", text, new MissionViews(mission, text));
    const variant = { interlocutor: "staff", situation: "unknown" } as const;
    const { markdown } = await library.render("letter-first-contact", scope, variant);
    const { title, body } = splitTitle(markdown);
    const sheet = letterSheet(letter, { subject: title, markdown: body }, "2026-11-24", text);
    letters.push({ data, letter, sheet });
  }
  // Each sheet takes eight strings, one for each of its fields from outside, so that every string is on one sheet.
  sheets = [];
  for (let at = 0; at < naughtyStrings.length; at += 8) {
    const [name, note, programme, territory, label, answer, file, theme] = Array.from(
      { length: 8 },
      (_, index) => naughtyStrings[(at + index) % naughtyStrings.length]!,
    ) as [string, string, string, string, string, string, string, string];
    const answers = [{ label, text: answer, author: "actor" as const, file, line: 1 }];
    const actor = anActor({ name, note, programme, territory, themes: [theme], answers });
    const variant = { situation: "willing", interlocutor: "staff" } as const;
    const view = teamView(aBrief("willing", "staff", "fr", { actor }), "2026-11-24", text);
    sheets.push({ title: name, entry: name, ...(await library.render("brief", view, variant)) });
  }
});

const shown = (data: string) => oneLine(data);
const written = (name: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

describe("in PDF", () => {
  const active = /\/(JavaScript|Launch|URI|SubmitForm|OpenAction|EmbeddedFile)\b/;

  test.skipIf(!poppler)("letters, labels and sheets open, and contain no action", async () => {
    const made = {
      // Letters in PDF are the slowest, so only one in three is made; labels and Word letters cover all strings.
      letters: await lettersPdf(
        letters.filter((_, index) => index % 3 === 0).map(({ sheet }) => sheet),
        pdfOptions(),
      ),
      labels: await labelsPdf(
        letters.map(({ letter }) => recipientOf(letter, text)),
        { sheet: labelSheets.L7159, skip: 0 },
        pdfOptions(),
      ),
      sheets: await pdfOf(sheets, { ...pdfOptions(), contents: "Sommaire" }),
    };
    for (const [name, bytes] of Object.entries(made)) {
      expect(Buffer.from(bytes).toString("latin1")).not.toMatch(active);
      const { Pages, JavaScript } = factsOf(written(`${name}.pdf`, bytes));
      expect(JavaScript).toBe("no");
      expect(Number(Pages)).toBeGreaterThanOrEqual(name === "labels" ? letters.length / 24 : sheets.length);
    }
  });
});

const readWord = `
import sys, json, zipfile, xml.etree.ElementTree as tree
w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
out = []
for path in sys.argv[1:]:
    z = zipfile.ZipFile(path)
    parts = {n: tree.fromstring(z.read(n)) for n in z.namelist() if n.endswith((".xml", ".rels"))}
    words = parts["word/document.xml"]
    paragraphs = ["".join(t.text or "" for t in p.iter(w + "t")) for p in words.iter(w + "p")]
    out.append({
        "text": "\\n".join(paragraphs),
        "fields": sum(e.tag in (w + "instrText", w + "fldSimple") for e in words.iter()),
        "external": sum(b'TargetMode="External"' in z.read(n) for n in z.namelist() if n.endswith(".rels")),
    })
print(json.dumps(out))
`;

test.skipIf(!python)(
  "in Word, letters, labels and sheets show the strings, without fields or external links",
  async () => {
    const paths = [
      written(
        "letters.docx",
        await lettersDocx(
          letters.map(({ sheet }) => sheet),
          facts,
        ),
      ),
      written(
        "labels.docx",
        await labelsDocx(
          letters.map(({ letter }) => recipientOf(letter, text)),
          { sheet: labelSheets.L7160, skip: 0 },
          facts,
        ),
      ),
      written("sheets.docx", await docxOf(sheets, facts)),
    ];
    const read: { text: string; fields: number; external: number }[] = JSON.parse(
      execFileSync("python3", ["-c", readWord, ...paths], { maxBuffer: 1 << 28 }).toString(),
    );
    for (const { fields, external } of read) expect({ fields, external }).toEqual({ fields: 0, external: 0 });
    const [inLetters] = read;
    const lost = letters.filter(({ data }) => !inLetters!.text.includes(shown(data)));
    expect(lost.map(({ data }) => data)).toEqual([]);
  },
);

test("in HTML, the strings add no element and no link", async () => {
  const template = (name: string) => readFileSync(`templates/${name}`, "utf8");
  const page = { page: template("page.html"), style: template("style.css") };
  const html = htmlPage(
    sheets,
    { language: "fr", title: naughtyStrings[12]!, kind: "brief", contents: "Sommaire" },
    page,
  );
  const body = html.slice(html.indexOf("<body"));
  const elements = new Set([...body.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name]) => name));
  const own = "body nav article h1 h2 p ol ul li a em strong blockquote br hr".split(" ");
  expect([...elements].filter((name) => !own.includes(name!))).toEqual([]);
  expect(
    [...body.matchAll(/(?:href|src)="([^"]*)"/g)].filter(([, to]) => !to!.startsWith("#sheet-")),
  ).toEqual([]);
  expect(body).not.toMatch(/<[^>]+\son\w+=/i);
});

test("in tables for mailings, no cell is a formula and every row is complete", async () => {
  const rows = letters.map(({ letter }) => mergeRow(letter, letter.postal, text));
  const { parse } = await import("csv-parse/sync");
  for (const target of mergeTargets) {
    const csv = String((await mergeTable(rows, target, "csv", text)).content);
    const cells: string[][] = parse(csv, { bom: true, delimiter: target === "mailchimp" ? "," : ";" });
    expect(cells).toHaveLength(rows.length + 1);
    expect(cells.flat().filter((cell) => /^[\s\p{Cc}\p{Cf}]*[=+\-@|＝＋－＠]/u.test(cell))).toEqual([]);
  }
  const path = written("word.xlsx", (await mergeTable(rows, "word", "xlsx", text)).content as Uint8Array);
  if (!python) return;
  const read = `
import sys, re, zipfile
z = zipfile.ZipFile(sys.argv[1])
sheet = z.read("xl/worksheets/sheet1.xml").decode()
print(len(re.findall("<f[ >]", sheet)), len(re.findall("<row ", sheet)), sorted(set(re.findall(' t="(\\\\w+)"', sheet))))`;
  expect(execFileSync("python3", ["-c", read, path]).toString().trim()).toBe(`0 ${rows.length + 1} ['s']`);
});

test("file names contain no character that Windows, a shell or a path treats specially", () => {
  const names = naughtyStrings.map((name, index) =>
    fileName(
      { id: `acteur-${index}`, name },
      { date: "2026-11-24", kind: "premier contact", extension: "docx" },
    ),
  );
  for (const name of names) {
    expect(name).toMatch(/^2026-11-24 .+ - premier contact\.docx$/u);
    expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]/u);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  }
  expect(new Set(names.map((name) => name.normalize("NFC").toLowerCase())).size).toBe(names.length);
});
