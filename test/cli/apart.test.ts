// Tests the thread that reads workbooks: its limits of time and memory, and the faults that it passes on.
import { readFileSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { type Limits, ReadingThread } from "../../src/cli/threads/reading-worker.ts";
import { longestReading } from "../../src/readers/worker-reader.ts";

function threadOf(limits: Limits) {
  const thread = new ReadingThread({ file: "./dist/apart.js" }, limits);
  onTestFinished(() => thread.close());
  return (name: string, content: string | Uint8Array) =>
    thread.read("workbook", {
      file: name,
      bytes: typeof content === "string" ? Buffer.alloc(0) : content,
      text: typeof content === "string" ? content : null,
    });
}

/** A damaged .xls workbook on which SheetJS never ends. */
const endlessWorkbook = "test/cli/apart.xls";

const page = (rows: number) => `<table>${"<tr><td>MJC<td>07000".repeat(rows)}</table>`;
const refused = (code: string, file: string) => ({ kind: "input", problems: [{ code, file }] });

test("a workbook whose reading never ends is refused, and the next file is read", async () => {
  const read = threadOf({ timeFor: () => 1500, memory: 1000 });
  const both = [read("sans-fin.xls", readFileSync(endlessWorkbook)), read("liste.xls", page(2))];
  await expect(both[0]).rejects.toMatchObject(refused("workbook-endless", "sans-fin.xls"));
  expect((await both[1])?.[0]?.rows).toHaveLength(2);
});

test("a workbook that needs more memory than the thread may use is refused, and the next file is read", async () => {
  const read = threadOf({ timeFor: longestReading, memory: 30 });
  await expect(read("gros.xls", page(300_000))).rejects.toMatchObject(
    refused("workbook-endless", "gros.xls"),
  );
  expect((await read("liste.xls", page(2)))[0]?.rows).toHaveLength(2);
});

test("the thread passes the fault of a damaged workbook on unchanged", async () => {
  const read = threadOf({ timeFor: longestReading, memory: 1000 });
  const damaged = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600, 7)]);
  await expect(read("abime.xls", damaged)).rejects.toMatchObject(refused("workbook-damaged", "abime.xls"));
});
