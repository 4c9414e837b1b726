import fc from "fast-check";
import { expect, test } from "vitest";
import { Refusal } from "../../src/domain/problems/problem.ts";
import { fileOf, readWhole } from "./support.ts";

/** Reads or refuses; anything else is a defect. */
async function survives(bytes: Uint8Array, piece: number, preview: boolean): Promise<void> {
  try {
    await readWhole(fileOf(bytes, "x.csv", piece), { preview });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

const fragment = fc.constantFrom(
  '"',
  ";",
  ",",
  "\t",
  "\n",
  "\r",
  "\r\n",
  '""',
  "|",
  "é",
  "=",
  "'",
  " ",
  "\u00a0",
  "\ufeff",
  "\0",
  "Structure",
  "CP",
  "a@b.fr",
  "12/03/2026",
  "26400",
  "0465710901",
  "idem",
  "__proto__",
  "constructor",
  "sep=;",
  '="01"',
  "Total",
);

test("no bytes stop the reader", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.integer({ min: 1, max: 50 }),
      fc.boolean(),
      survives,
    ),
    { numRuns: 75 },
  );
});

test("no text made of fragments of lists stops the reader", async () => {
  const text = fc.array(fragment, { maxLength: 120 }).map((parts) => Buffer.from(parts.join("")));
  await fc.assert(fc.asyncProperty(text, fc.integer({ min: 1, max: 50 }), fc.boolean(), survives), {
    numRuns: 120,
  });
});

test("titles and cells named like the language's own properties are only text", async () => {
  const whole = await readWhole("Structure;__proto__;constructor\nFoyer rural;toString;valueOf\n");
  expect(whole.candidates[0]?.answers).toEqual([
    { label: "__proto__", text: "toString", author: "team" },
    { label: "constructor", text: "valueOf", author: "team" },
  ]);
});

test("a cell of ten megabytes is one cell", async () => {
  const big = "mot ".repeat(2_500_000).trim();
  const bytes = Buffer.from(`Structure;Besoin\nFoyer rural;"${big}"\nMairie de Crest;rien\n`);
  const whole = await readWhole(fileOf(bytes, "gros.csv", 1 << 18));
  expect(whole.candidates.map(({ answers }) => answers[0]?.text.length)).toEqual([big.length, 4]);
});
