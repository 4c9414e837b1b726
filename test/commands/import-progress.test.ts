// The outcomes of rows that an import reports, for very long lists too.
import { expect, test } from "vitest";
import type { RowOutcome } from "../../src/application/import/import-event.ts";
import type { FilesImportEvent } from "../../src/application/import/import-files.ts";
import { followImport } from "../../src/commands/support/import/import-progress.ts";
import { en } from "../../src/text/en/index.ts";

test("the outcomes of 300,000 rows, more than a call can have arguments, are all collected", async () => {
  const rows = 300_000;
  async function* events(): AsyncGenerator<FilesImportEvent, []> {
    const outcomes = Array.from(
      { length: rows },
      (_, line): RowOutcome => ({ id: "gal", action: "created", file: "list.csv", line }),
    );
    yield { kind: "rows-ended", outcomes, changes: [], index: 0 };
    return [];
  }
  const host = { text: en, stderr: { isTTY: false } } as Parameters<typeof followImport>[2];
  const { outcomes } = await followImport(events(), [], host);
  expect(outcomes).toHaveLength(rows);
});
