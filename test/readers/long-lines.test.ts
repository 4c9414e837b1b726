import { expect, test } from "vitest";
import { openFile } from "../../src/readers/open-file.ts";
import { readInThisThread } from "../../src/readers/worker-reader.ts";
import { processorTime } from "../processor-time.ts";
import { fileOf, readWhole, shippedMappings } from "./support.ts";

/** Milliseconds of processor that reading a file takes. */
const cost = (name: string, content: string): Promise<number> =>
  processorTime(async () => {
    const reading = await openFile(fileOf(content, name, 1 << 16), {
      mappings: shippedMappings,
      readInWorker: readInThisThread,
    });
    for await (const _ of reading.batches());
  });

const said = "Structure : MJC du Haut\n\n";
const lines: readonly [what: string, name: string, line: (length: number) => string][] = [
  ["brackets in Markdown", "a.md", (length) => said + "[".repeat(length)],
  ["open links in Markdown", "a.md", (length) => said + "[a](".repeat(length / 4)],
  ["bold marks in Markdown", "a.md", (length) => said + "**a".repeat(length / 3)],
  ["code marks in Markdown", "a.md", (length) => said + "`` ".repeat(length / 3)],
  ["less-than signs in Markdown", "a.md", (length) => said + "<a".repeat(length / 2)],
  ["cells in Markdown", "a.md", (length) => `${said}|${" a |".repeat(length / 4)}`],
  ["words and commas", "a.txt", (length) => "un mot, puis ; un autre : ".repeat(length / 26)],
  ["words after a label", "a.txt", (length) => said + "un mot, puis ; un autre : ".repeat(length / 26)],
  ["spaces", "a.txt", (length) => `${said}a${" ".repeat(length)}b`],
  ["quotes in a list", "a.csv", (length) => `Structure;CP\n${'"'.repeat(length)};07000\nMJC;07000`],
  ["at signs in a list", "a.csv", (length) => `Structure;Courriel\nMJC;${"a@".repeat(length / 2)}`],
];

test.each(lines)("a line of many %s takes time in proportion to its length", async (_, name, line) => {
  const length = 40_000;
  await cost(name, line(length)); // A first run, so that loading is not counted.
  const short = await cost(name, line(length));
  const long = await cost(name, line(length * 5));
  // About five times as long if in proportion; twenty-five times if every character compares with all others.
  expect(long).toBeLessThan(short * 12 + 100);
});

test("a list of as many columns as its sample can hold is read", async () => {
  const width = 129_000;
  const content = Buffer.from(`Structure${";".repeat(width)}\nMJC${";y".repeat(width)}`);
  const whole = await readWhole(fileOf(content, "large.csv", 1 << 16));
  expect(whole.candidates.map(({ fields, answers }) => [fields.name, answers.length])).toEqual([
    ["MJC", width],
  ]);
});
