// Tests how paragraphs flow through lines and columns.
import { expect, test } from "vitest";
import type { MarkdownBlock, Run } from "../../src/renderers/markdown-blocks.ts";
import { flow, setBlocks } from "../../src/renderers/pdf/block-flow.ts";
import { setLines } from "../../src/renderers/pdf/set-lines.ts";

const block = (kind: MarkdownBlock["kind"], words: string, said = false): MarkdownBlock => ({
  ...{ kind, level: kind === "heading" ? 2 : 0, said },
  lines: [[{ text: words, strong: false, emphasis: false }]],
});
/** A measure in which every letter is 5 points wide. */
const measure = () => (text: string) => text.length * 5;

test("a heading moves to the next column with the paragraph below it, which is not split", () => {
  const blocks = [
    block("paragraph", "mot ".repeat(60)),
    block("heading", "Titre"),
    block("paragraph", "dire ".repeat(30), true),
  ];
  const set = setBlocks(blocks, { size: 10, width: 100, measure });
  const paragraph = set[0]!.lines.length * set[0]!.lineHeight;
  const { lines } = flow(set, () => paragraph + 60);
  const columnOf = (index: number) =>
    new Set(lines.filter((line) => line.set === set[index]).map((l) => l.column));
  expect(columnOf(0)).toEqual(new Set([0]));
  expect(columnOf(1)).toEqual(new Set([1]));
  expect(columnOf(2)).toEqual(new Set([1]));
});

test("lines break at spaces only, also between faces, and punctuation stays with its word", () => {
  const run = (text: string, given: Partial<Run> = {}): Run => ({
    text,
    strong: false,
    emphasis: false,
    ...given,
  });
  const lines = (...runs: Run[]) =>
    setLines([runs], 100, measure()).map((segments) => segments.map(({ text }) => text).join(""));
  expect(lines(run("Des mots avant "), run("(Qu’aimeriez-vous faire", { emphasis: true }))).toEqual([
    "Des mots avant",
    "(Qu’aimeriez-vous",
    "faire",
  ]);
  expect(lines(run("Le gras et sa "), run("ponctuation", { strong: true }), run(", ensemble"))).toEqual([
    "Le gras et sa",
    "ponctuation,",
    "ensemble",
  ]);
  expect(lines(run("x".repeat(45)))).toEqual(["x".repeat(20), "x".repeat(20), "x".repeat(5)]);
});
