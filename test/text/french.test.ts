// Tests the spaces before punctuation in French texts.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "../../src/text/fr");

/** Matches an ordinary space before punctuation or inside quotation marks, where a line could break. */
const loose = / (?=[;:?!»](?:[\s.,)…]|$))|« /g;

/** The string literals of a file with their lines. */
function literals(file: string): { line: number; text: string }[] {
  const source = ts.createSourceFile(file, readFileSync(join(folder, file), "utf8"), ts.ScriptTarget.Latest);
  const found: { line: number; text: string }[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push({
        line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1,
        text: node.text,
      });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test("no French sentence of the program can break before its punctuation", () => {
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".ts"));
  expect(files.length).toBeGreaterThan(20);
  const faults = files.flatMap((file) =>
    literals(file)
      .filter(({ text }) => text.match(loose))
      .map(({ line, text }) => `${file}:${line}: ${text}`),
  );
  expect(faults).toEqual([]);
});
