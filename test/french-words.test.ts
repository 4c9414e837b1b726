// Tests that French words and French punctuation stand in knowledge and texts only, not in the code.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const filesOf = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file));

const wordsOf = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z]{3,}/g) ?? [];

interface Literal {
  text: string;
  line: number;
}

/** The strings and regular expressions of a module, without the paths of its imports, and the words of its names. */
function readModule(file: string): { literals: Literal[]; names: string[] } {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const literals: Literal[] = [];
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    const isText =
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node) ||
      ts.isRegularExpressionLiteral(node);
    if (isText)
      literals.push({
        text: node.text,
        line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      });
    if (ts.isArrayLiteralExpression(node))
      literals.push({
        text: node.elements.map((element) => (ts.isStringLiteralLike(element) ? element.text : "")).join(" "),
        line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      });
    if (ts.isIdentifier(node)) names.push(...wordsOf(node.text.replace(/(?<=[a-z])(?=[A-Z])/g, " ")));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { literals, names };
}

const modules = new Map(filesOf("src", ".ts").map((file) => [file, readModule(file)]));
const textsIn = (folder: string) =>
  [...modules]
    .filter(([file]) => file.startsWith(join("src", "text", folder)))
    .flatMap(([, { literals }]) => literals);

/** The English words of comments: without what they quote. */
const commentsOf = (source: string) =>
  [...source.matchAll(/\/\*\*?[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g)]
    .map(([comment]) => comment.replace(/“[^”]*”|"[^"]*"|`[^`]*`|«[^»]*»/g, " "))
    .join("\n");

/** Files of knowledge that hold both languages name their English lists so. */
const englishList = /^\s*en: \[[^\]]*\]/gm;

/** Words of the French sentences and of the knowledge of the field that are neither English nor names of the code. */
function frenchWords(): Set<string> {
  const english = [
    ...textsIn("en").flatMap(({ text }) => wordsOf(text)),
    ...filesOf("src/knowledge/en", ".yaml").flatMap((file) => wordsOf(readFileSync(file, "utf8"))),
    ...[...modules.values()].flatMap(({ names }) => names),
    ...filesOf("src", ".ts").flatMap((file) => wordsOf(commentsOf(readFileSync(file, "utf8")))),
  ];
  const french = [
    ...textsIn("fr").flatMap(({ text }) => wordsOf(text)),
    ...filesOf("src/knowledge", ".yaml")
      .filter((file) => !file.startsWith(join("src", "knowledge", "en")))
      .flatMap((file) =>
        wordsOf(
          readFileSync(file, "utf8")
            .replace(englishList, "")
            .replace(/^\s*[\w-]+:/gm, ""),
        ),
      ),
  ];
  const known = new Set(english);
  return new Set(french.filter((word) => !known.has(word)));
}

/** Words that are not used as French there: names given by systems, registers and the web, and ends of words. */
const givenByOthers: Readonly<Record<string, readonly string[]>> = {
  "src/domain/values/file-name.ts": ["aux", "nul", "com"],
  "src/domain/values/slug.ts": ["aux", "nul", "com"],
  "src/domain/places/place-file.ts": ["deleguee", "associee"],
  "src/readers/mapping/nested-cell.ts": ["numero", "voie", "complement", "postal"],
  "src/settings/cadence-schema.ts": ["guyane", "pierre", "nouvelle", "caledonie", "polynesie"],
  "src/renderers/calendar/calendar-file.ts": ["individual", "participant"],
  "src/readers/mapping/value-evidence.ts": ["www", "com"],
  "src/readers/mapping/column-titles.ts": ["aux", "eaux"],
  "src/readers/formats/documents/read-pdf.ts": ["black", "demi", "gras"],
};

/** Two words of French in one string or regular expression make a dictionary, or a sentence. */
const fewest = 2;

test("no French word stands in the code: they are sentences of text/fr, or knowledge of the field", () => {
  const french = frenchWords();
  const found = [...modules]
    .filter(([file]) => !file.startsWith(join("src", "text")))
    .flatMap(([file, { literals }]) =>
      literals.flatMap(({ text, line }) => {
        const words = [...new Set(wordsOf(text))].filter(
          (word) => french.has(word) && !givenByOthers[file.replaceAll("\\", "/")]?.includes(word),
        );
        return words.length >= fewest ? [`${file}:${line} ${words.slice(0, 5).join(" ")}`] : [];
      }),
    );
  expect(found).toEqual([]);
});

/** What is kept, or read again, as it was written whatever the language: words of a refusal, a comment on a cell, the title of a column of ours. */
const keptAsWritten = [
  "src/domain/objections/repeated-refusal.ts",
  "src/readers/table/grid-row.ts",
  "src/renderers/tables/completion-workbook.ts",
];

test("French punctuation is set by the French sentences alone", () => {
  const french = /^\s:\s|[\p{L})]\s:\s$|\s:\s(?=\S)(?<=\p{L}\s:\s)|\u00a0[:;?!»%]|«\u00a0/u;
  const written = [...modules]
    .filter(
      ([file]) =>
        !file.startsWith(join("src", "text")) && !keptAsWritten.includes(file.replaceAll("\\", "/")),
    )
    .flatMap(([file, { literals }]) =>
      literals
        .filter(({ text }) => french.test(text))
        .map(({ text, line }) => `${file}:${line} ${JSON.stringify(text)}`),
    );
  expect(written).toEqual([]);
});
