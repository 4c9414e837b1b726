import { deflateSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { ReadingThread } from "../../../src/cli/threads/reading-worker.ts";
import { Refusal } from "../../../src/domain/problems/problem.ts";
import { openFile } from "../../../src/readers/open-file.ts";
import { docxOf, odtOf, p, pdfOf } from "../documents/written.ts";
import { fileOf, shippedMappings } from "../support.ts";
import { brokenInside, fuzzed, samples } from "./cases.ts";

/** How many files are tried: `OUTREACH_FUZZ=100000 npx vitest run test/readers/fuzz` for a long run. */
const count = Number(process.env.OUTREACH_FUZZ ?? 125);
/** The first seed, so that a long run can go on where another stopped. */
const first = Number(process.env.OUTREACH_FUZZ_FROM ?? 0);

/** Refuses after four seconds: a small file needs a fraction of one, and many of these never end. */
const thread = new ReadingThread({ file: "./dist/apart.js" }, { timeFor: () => 4000, memory: 1000 });
const patient = new ReadingThread({ file: "./dist/apart.js" });
afterAll(() => Promise.all([thread.close(), patient.close()]));

/** Reads all of a file, or refuses it; anything else is a defect. Gives "read", "nothing" or the code of the refusal. */
async function survives(
  { name, bytes }: { name: string; bytes: Buffer },
  { read: readInWorker } = patient,
): Promise<string> {
  try {
    const reading = await openFile(fileOf(bytes, name, 1 << 16), {
      mappings: shippedMappings,
      readInWorker,
    });
    let read = 0;
    for await (const { candidates } of reading.batches()) read += candidates.length;
    for await (const { rows } of reading.rows()) read += rows.length;
    return read === 0 ? "nothing" : "read";
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.problems[0]!.code;
  }
}

const isLongRun = process.env.OUTREACH_FUZZ !== undefined;

test(
  `no broken file stops the reader (${count} of them)`,
  async () => {
    const all = await samples();
    const ends = new Map<string, number>();
    const failures: string[] = [];
    let slowest = { seed: 0, milliseconds: 0 };
    for (let seed = first; seed < first + count; seed++) {
      const file = seed % 25 === 24 ? brokenInside(seed) : fuzzed(seed, all);
      const start = performance.now();
      try {
        const end = await survives(file, thread);
        ends.set(end, (ends.get(end) ?? 0) + 1);
      } catch (error) {
        failures.push(
          `${seed} (${file.name}): ${error instanceof Error ? error.stack?.slice(0, 400) : error}`,
        );
      }
      const milliseconds = performance.now() - start;
      if (milliseconds > slowest.milliseconds) slowest = { seed, milliseconds };
      if (isLongRun && seed % 5000 === 4999)
        console.log(
          seed + 1,
          slowest,
          `${process.memoryUsage().rss >> 20} MB`,
          Object.fromEntries(ends),
          failures.length,
        );
    }
    expect(failures).toEqual([]);
    expect(ends.get("read")).toBeGreaterThan(count / 10);
  },
  240_000 + count * 200,
);

test("files that once stopped the reader no longer do", async () => {
  const all = await samples();
  for (const seed of [9, 38, 50929, 65865, 71442])
    await survives(seed % 25 === 24 ? brokenInside(seed) : fuzzed(seed, all), thread);
});

test("a document of one huge paragraph, or of thirty thousand, is read", async () => {
  const huge = "mot ".repeat(600_000);
  expect(await survives({ name: "a.docx", bytes: docxOf(p("Structure : MJC du Haut") + p(huge)) })).toBe(
    "read",
  );
  const many = `<text:p>Structure : MJC du Haut</text:p>${"<text:p>Projet : oui</text:p>".repeat(30_000)}`;
  expect(await survives({ name: "a.odt", bytes: odtOf(many) })).toBe("read");
  expect(
    await survives({ name: "a.txt", bytes: Buffer.from(`Structure : MJC\n${"a : b\n".repeat(30_000)}`) }),
  ).toBe("read");
});

/** A PDF of one page that draws form A, which draws B ten times, which draws C ten times… */
function nested(depth: number): Buffer {
  const forms = Array.from({ length: depth }, (_, level) => {
    const content = level === depth - 1 ? "BT /F1 9 Tf (x) Tj ET" : "/X Do ".repeat(10);
    return `${level + 10} 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 5 0 R>>/XObject<</X ${level + 11} 0 R>>>>/Length ${content.length}>>stream\n${content}\nendstream endobj\n`;
  }).join("");
  return Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</X 10 0 R>>>>/Contents 4 0 R>>endobj\n4 0 obj<</Length 5>>stream\n/X Do\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n${forms}trailer<</Root 1 0 R>>`,
  );
}

test("PDFs made to never end are refused", async () => {
  expect(await survives({ name: "a.pdf", bytes: nested(9) })).toBe("application-too-large");
  const loop = nested(3).toString("latin1").replace("/X 12 0 R", "/X 10 0 R");
  expect(await survives({ name: "a.pdf", bytes: Buffer.from(loop, "latin1") })).toMatch(/^application-/);
  const twice = deflateSync(deflateSync(Buffer.alloc(100 << 20, "BT (x) Tj ET ")));
  const head = `%PDF-1.4\n1 0 obj<</Length ${twice.length}/Filter[/FlateDecode/FlateDecode]>>stream\n`;
  const bomb = Buffer.concat([Buffer.from(head), twice, Buffer.from("\nendstream endobj")]);
  expect(await survives({ name: "a.pdf", bytes: bomb })).toBe("application-too-large");
  const long = await pdfOf((pdf) => {
    for (let page = 0; page < 401; page++) pdf.addPage();
  });
  expect(await survives({ name: "a.pdf", bytes: long })).toBe("application-too-large");
});
