// `peek`: previews the columns, first rows and problems of a file before it is imported.

import * as z from "zod";
import { importMappings, rememberedColumns } from "../application/import/import-mappings.ts";
import { openOne } from "../application/import/open-files.ts";
import { type Finding, Refusal } from "../domain/problems/problem.ts";
import type { Reading, ReadingFacts } from "../readers/reading.ts";
import { inSnakeCase, problemAsJson } from "../renderers/json.ts";
import { type Peek, peekScreen } from "../renderers/screens/peek-page.ts";
import { say } from "../text/index.ts";
import { authorsFromOptions, columnAuthors } from "./support/author-option.ts";
import { columnMap, sheetNames, userMapping } from "./support/column-map.ts";
import { command } from "./support/command-definition.ts";
import { openingWords } from "./support/import/opening-words.ts";
import { peekPagePath, writePeekPage } from "./support/import/peek-page-file.ts";
import { peekFolder } from "./support/peek-folder.ts";
import { present } from "./support/presentation.ts";
import { sentencesWidth } from "./support/sentences-width.ts";

const input = z.object({
  file: z.string(),
  rows: z
    .union([z.literal("all"), z.coerce.number().int().min(0)])
    .default(5)
    .meta({ value: "N|all" }),
  map: columnMap,
  author: columnAuthors,
  sheet: sheetNames,
  open: z.boolean().default(false),
  wrong: columnMap,
  output: z.string().optional().meta({ short: "o", value: "file" }),
  replace: z.boolean().default(false),
});

/** Shows how a file would be read. It asks nothing, and writes a file only with `--open` or `--wrong`. */
export default command({
  usage: "peek <file>",
  input,
  async run({ file, rows: wanted, map, author, sheet, open, wrong, output, replace }, host) {
    refuseForeignOptions({ open, wrong, output, replace });
    const options = {
      mappings: await importMappings(host),
      map: userMapping([...map, ...wrong], host.text),
      sheets: sheet,
      authors: authorsFromOptions(author, host.text),
      ...(await rememberedColumns(host)),
      preview: true,
      words: openingWords(host.text),
    };
    if (file !== "-" && (await host.files.facts(file))?.kind === "folder") {
      if (open || wrong.length > 0)
        throw new Refusal("usage", { code: "peek-page-folder", folder: host.files.shown(file) });
      await peekFolder(host, file, options);
      return 0;
    }
    const page = open ? await peekPagePath(file, { replace }, host) : null;
    const { reading } = await openOne(host, file, options);
    const rows = await firstRows(reading.rows(), wanted === "all" ? Number.POSITIVE_INFINITY : wanted);
    if (wrong.length > 0) {
      const { reportWrongColumns } = await import("./support/import/wrong-columns.ts");
      await reportWrongColumns(reading, rows, { output, replace }, host);
      return 0;
    }
    const { findings, read, taken } = await readThrough(reading, host.interrupted);
    const { facts } = reading;
    const peek: Peek = {
      ...{ ...facts, rows, read, taken },
      problems: findings.map((finding) => ({
        severity: finding.severity,
        sentence: say(finding, host.text),
      })),
    };
    const written = page === null ? null : await writePeekPage(peek, page, { replace }, host);
    present(host, {
      json: () => ({
        ...(inSnakeCase(shownFacts(facts)) as object),
        rows,
        problems: findings.map((finding) => problemAsJson(finding, host.text)),
        ...(written === null ? {} : { page: written }),
      }),
      plain: () => rows,
      human: () =>
        written !== null
          ? host.text.peek.page.written(written)
          : peekScreen(peek, {
              words: host.text,
              width: host.stdout.columns,
              sentencesWidth: sentencesWidth(host.stdout),
              color: host.options.color,
            }),
    });
    return 0;
  },
});

/** Reads all rows, collects their problems, and counts the rows read and those that would become actors. */
async function readThrough(reading: Reading, interrupted: AbortSignal) {
  const findings: Finding[] = [];
  let read = 0;
  let taken = 0;
  for await (const batch of reading.batches()) {
    for (const finding of batch.findings) findings.push(finding);
    read = batch.rows;
    taken += batch.candidates.length;
    if (interrupted.aborted) break;
  }
  return { findings, read, taken };
}

/** Refuses `--output` without `--wrong`, as the page of `--open` has a fixed path, and `--replace` without either. */
function refuseForeignOptions(options: {
  open: boolean;
  wrong: readonly string[];
  output?: string | undefined;
  replace: boolean;
}) {
  const { open, wrong, output, replace } = options;
  if (open && wrong.length > 0)
    throw new Refusal("usage", { code: "options-exclude", options: ["--open", "--wrong"] });
  if (output !== undefined && wrong.length === 0)
    throw new Refusal("usage", { code: "option-without", option: "--output", needs: "--wrong" });
  if (replace && !open && wrong.length === 0)
    throw new Refusal("usage", { code: "option-without", option: "--replace", needs: "--open" });
}

const shownFacts = ({
  file,
  format,
  encoding,
  delimiter,
  quote,
  sheet,
  sheets,
  headerRows,
  columns,
  source,
}: ReadingFacts) => ({
  file,
  format,
  encoding,
  delimiter,
  quote,
  ...(sheet === null ? {} : { sheet, sheets }),
  source,
  headerRows,
  columns,
});

async function firstRows(
  batches: ReturnType<Reading["rows"]>,
  limit: number,
): Promise<(readonly string[])[]> {
  const firstCells: (readonly string[])[] = [];
  if (limit === 0) return firstCells;
  for await (const { rows, titles } of batches) {
    // Rows of a second table would appear under the titles of the first.
    if (titles) return firstCells;
    for (const { cells } of rows) {
      firstCells.push(cells);
      if (firstCells.length >= limit) return firstCells;
    }
  }
  return firstCells;
}
