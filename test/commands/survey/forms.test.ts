// Tests the forms of a survey in every format.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { convertInOffice, needed } from "../../consumers.ts";
import { everythingIn } from "../../file-contents.ts";
import type { FakeWorld } from "../../support.ts";
import { aWorkspace, idOf, structures } from "./some-survey.ts";
import { type XlsformBook, xlsformFaults, xlsformIn } from "./xlsform-rules.ts";

/** The XLSForm expression that a question has this answer. */
const selected = (name: string, key: string) => `selected(\${${name}}, '${key}')`;

const canOpenPdf = needed("pdftotext", "-v");
const canOpenWord = needed("soffice", "--version");

async function form(world: FakeWorld, format: string, file: string, ...more: string[]) {
  const { code, stdout, stderr } = await world.run(
    "survey",
    "form",
    "essai",
    "--format",
    format,
    "-o",
    file,
    "--json",
    ...more,
  );
  expect(code, stderr + stdout).toBe(0);
  return { bytes: await world.files.read(file), result: JSON.parse(stdout) };
}
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test("an XLSForm keeps the published rules, in both languages", async () => {
  const world = await aWorkspace();
  const book = xlsformIn((await form(world, "xlsform", "essai.xlsx")).bytes);
  expect(xlsformFaults(book)).toEqual([]);
  const wish = book.survey.find((row) => row.name === "wish")!;
  expect(wish.relevant).toContain(selected("together", "z"));
  expect(wish["label::English (en)"]).toContain("would you like");
  expect(book.survey.find((row) => row.name === "words")).toMatchObject({ type: "text", required: "yes" });
  expect(book.survey.find((row) => row.name === "themes_of_ours")?.type).toBe(
    "select_multiple themes_of_ours",
  );
  expect(book.survey.find((row) => row.name === "outreach_survey")?.calculation).toBe("'essai'");
  expect(book.settings[0]).toMatchObject({ form_id: "essai", default_language: "Français (fr)" });
});

test.runIf(canOpenWord)("LibreOffice opens an XLSForm unchanged, with its three sheets", async () => {
  const world = await aWorkspace();
  const book = xlsformIn((await form(world, "xlsform", "essai.xlsx")).bytes);
  // LibreOffice's options: comma, double quotes, UTF-8 (76), cells as shown, and one file for each sheet (-1).
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
  const [to, file] = [join(world.folder, "sheets"), join(world.folder, "essai.xlsx")];
  await convertInOffice(filter, to, file);
  for (const sheet of ["survey", "choices", "settings"] as const) {
    const csv = readFileSync(join(to, `essai-${sheet}.csv`), "utf8");
    expect(parse(csv, { columns: true }), sheet).toEqual(book[sheet]);
  }
});

const sound: XlsformBook = {
  survey: [
    { type: "select_one l", name: "a", label: "A", required: "yes", relevant: "", calculation: "" },
    { type: "text", name: "b", label: "B", required: "", relevant: selected("a", "o"), calculation: "" },
  ],
  choices: [{ list_name: "l", name: "o", label: "Oui" }],
  settings: [{ form_title: "T", form_id: "t" }],
};
test.each<[string, "survey" | "choices" | "settings", number, Record<string, string>]>([
  ["column labels", "survey", 0, { labels: "x" }],
  ["name 1a", "survey", 0, { name: "1a" }],
  ["name twice a", "survey", 1, { name: "a" }],
  ["list m", "survey", 0, { type: "select_one m" }],
  ["type words", "survey", 1, { type: "words" }],
  ["label b", "survey", 1, { label: "" }],
  ["relevant c", "survey", 1, { relevant: selected("c", "o") }],
  [`brackets ${selected("a", "o").slice(0, -1)}`, "survey", 1, { relevant: selected("a", "o").slice(0, -1) }],
  ["choice a b", "choices", 0, { name: "a b" }],
  ["choice twice in l", "choices", 1, { list_name: "l", name: "o", label: "Non" }],
  ["form_id", "settings", 0, { form_id: "" }],
  ["form_title", "settings", 0, { form_title: "" }],
  ["required TRUE?", "survey", 0, { required: "TRUE?" }],
])("the rules of XLSForm refuse: %s", (fault, sheet, at, spoilt) => {
  expect(xlsformFaults(sound)).toEqual([]);
  const book = structuredClone(sound);
  book[sheet][at] = { ...book[sheet][at], ...spoilt };
  expect(xlsformFaults(book)).toContain(fault);
});

test("a LimeSurvey structure has a line for each part in each language, with codes that LimeSurvey accepts", async () => {
  const world = await aWorkspace();
  const rows = textOf((await form(world, "limesurvey", "essai.txt")).bytes)
    .split("\r\n")
    .map((line) => line.split("\t"));
  const [titles, ...lines] = rows.filter((row) => row.length > 1);
  const all = lines.map((cells) =>
    Object.fromEntries(titles!.map((title, at) => [title.replace(/^\ufeff/, ""), cells[at]])),
  );
  const questions = all.filter((row) => row.class === "Q");
  for (const { name } of questions) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]{0,19}$/);
  expect(questions.filter((row) => row.language === "fr").map((row) => row.name)).toEqual(
    questions.filter((row) => row.language === "en").map((row) => row.name),
  );
  for (const { name } of all.filter((row) => row.class === "A")) expect(name).toMatch(/^[A-Za-z0-9]{1,5}$/);
  expect(all.find((row) => row.name === "more")?.relevance).toContain('themesofours_SQ002.NAOK == ""Y""');
  expect(all.find((row) => row.name === "words")?.mandatory).toBe("Y");
});

test("the page is valid HTML, loads nothing, and escapes its data", async () => {
  const world = await aWorkspace();
  const html = textOf((await form(world, "html", "essai.html")).bytes);
  const report = await new HtmlValidate({ extends: ["html-validate:recommended"] }).validateString(html);
  expect(
    report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ).toEqual([]);
  expect(html).not.toMatch(/(?:src|href)=["']?(?!data:)\w/);
  expect(html).toContain("Tourisme &amp;");
});

test("every form contains the id of the survey and the random code of its actor", async () => {
  const world = await aWorkspace();
  const id = await idOf(world, structures[0]!);
  const { result } = await form(world, "text", "a.txt", "--for", id);
  expect(result.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  const again = await form(world, "phone", "a.md", "--for", id);
  expect(again.result.code).toBe(result.code);
  // A script for the telephone does not mention the deadline.
  expect(textOf(again.bytes)).not.toContain("vous avez jusqu’au");
  for (const [format, ending] of [
    ["html", "html"],
    ["text", "txt"],
    ["phone", "md"],
    ["limesurvey", "tsv.txt"],
  ]) {
    const text = textOf((await form(world, format!, `b.${ending}`, "--for", id)).bytes);
    expect(text, format).toContain(result.code);
    expect(text, format).toContain("essai");
    expect(text, format).not.toContain(structures[0]);
  }
  const other = await form(world, "text", "c.txt", "--for", await idOf(world, structures[1]!));
  expect(other.result.code).not.toBe(result.code);
  const xls = xlsformIn((await form(world, "xlsform", "d.xlsx", "--for", id)).bytes);
  expect(xlsformFaults(xls)).toEqual([]);
  expect(xls.survey.find((row) => row.name === "outreach_code")?.calculation).toBe(`'${result.code}'`);
});

test.runIf(canOpenPdf && canOpenWord)("paper has every question, and the code on every page", async () => {
  const world = await aWorkspace();
  const id = await idOf(world, structures[0]!);
  const { result } = await form(world, "pdf", "essai.pdf", "--for", id);
  await form(world, "docx", "essai.docx", "--for", id);
  await convertInOffice("pdf", join(world.folder, "d"), join(world.folder, "essai.docx"));
  for (const file of ["essai.pdf", "d/essai.pdf"]) {
    const pages = execFileSync("pdftotext", ["-layout", join(world.folder, file), "-"])
      .toString()
      .split("\f")
      .filter((page) => page.trim() !== "");
    for (const page of pages) expect(page).toContain(result.code);
    const text = pages.join(" ").replace(/\s+/g, " ");
    for (const words of [
      "Quels sujets",
      "Est-ce facile",
      "1 (difficile)",
      "Culture, patrimoine",
      "Pourquoi la mobilité",
      "camille@reseau.example",
    ])
      expect(text).toContain(words);
  }
  expect(existsSync(join(world.folder, "essai.pdf"))).toBe(true);
});

test("no form is made after the deadline or for an actor that objects, and no file is overwritten", async () => {
  const world = await aWorkspace("2027-02-01T09:30:00+01:00");
  expect((await world.run("survey", "form", "essai", "--format", "text")).code).toBe(3);
  const before = await aWorkspace();
  const id = await idOf(before, structures[0]!);
  await before.run("log", id, "--channel", "phone", "--outcome", "refused");
  expect((await before.run("survey", "form", "essai", "--format", "text", "--for", id)).code).toBe(4);
  await form(before, "text", "essai.txt");
  expect((await before.run("survey", "form", "essai", "--format", "text", "-o", "essai.txt")).code).toBe(1);
});

test("every form that people fill in by themselves says who keeps the answers and whom to ask", async () => {
  const world = await aWorkspace();
  for (const format of ["html", "text", "docx", "pdf"]) {
    const file = `n.${format === "text" ? "txt" : format}`;
    await form(world, format, file);
    const words = (await everythingIn(join(world.folder, file))).replace(/\s+/g, " ");
    expect(words, format).toMatch(/gardées par le Réseau rural.*effacer.*camille@reseau\.example/i);
  }
});

test("a form contains nothing that the team knows about the actor", async () => {
  const world = await aWorkspace();
  const id = await idOf(world, structures[0]!);
  await world.run("edit", id, "--note", "CANARI-NOTE");
  await world.run("log", id, "--channel", "phone", "--outcome", "reached", "--note", "CANARI-ECHANGE");
  await world.files.write("r.csv", `actor;situation;reason\n${id};unplanned;CANARI-MOTIF\n`);
  await world.run("triage", "--answers", "r.csv");
  for (const format of ["html", "text", "phone", "limesurvey", "xlsform", "docx", "pdf"]) {
    const ending = { xlsform: "xlsx", limesurvey: "txt", text: "txt", phone: "md" }[format] ?? format;
    const file = `z-${format}.${ending}`;
    await form(world, format, file, "--for", id);
    const text = await everythingIn(join(world.folder, file));
    expect(text, format).toContain("essai");
    expect(text, format).not.toContain("CANARI");
  }
});

test.skipIf(!canOpenPdf)(
  "the survey that ships has two pages on paper, with the program's mark in invisible white",
  async () => {
    const world = await aWorkspace();
    await world.run("survey", "new", "besoins");
    const written = async (file: string) => {
      const { code } = await world.run("survey", "form", "besoins", "--format", file.slice(2), "-o", file);
      expect(code).toBe(0);
      return join(world.folder, file);
    };
    expect(execFileSync("pdfinfo", [await written("a.pdf")]).toString()).toMatch(/Pages: +2\n/);
    const document = execFileSync("unzip", ["-p", await written("a.docx"), "word/document.xml"]).toString();
    expect(document).toMatch(/FFFFFF(?:(?!<w:t).)*<w:t[^>]*>\[outreach besoins\]/);
  },
);
