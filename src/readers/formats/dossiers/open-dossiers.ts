/** Opens an export of ours, a workbook or JSON, as the dossiers that it holds. */

import { dossiersFrom, type LocatedRows } from "../../../domain/importing/dossiers-from-rows.ts";
import type { Reading, SourceFile } from "../../reading.ts";
import { sniff } from "../file-signature.ts";
import { decoded, firstBytes } from "../text/decoded-text.ts";
import { encodingOf } from "../text/encoding.ts";
import { wholeFile } from "../workbook/open-workbook.ts";
import { openZip } from "../workbook/zip-archive.ts";
import { actorsInJson, recordRowsOfJson } from "./record-json.ts";
import { isRecordWorkbook, recordRows } from "./record-workbook.ts";

/** The reading of an export of ours. Null for any other file, for a damaged workbook, and for JSON whose first key is not `id`. */
export async function openDossiers(source: SourceFile): Promise<Reading | null> {
  const { bytes } = await firstBytes(source.stream());
  const kind = sniff(bytes);
  if (kind === "zip") {
    const zip = await openZip(await wholeFile(source), source.name).catch(() => null);
    if (!zip?.has("xl/workbook.xml") || !(await isRecordWorkbook(zip))) return null;
    return readingOf(source, "xlsx", await recordRows(zip, source.name));
  }
  const first = Buffer.from(bytes).toString("latin1", 0, 200);
  if (!/^(?:\xef\xbb\xbf)?\s*\[?\s*\{\s*"id"\s*:/.test(first)) return null;
  const whole = await wholeFile(source);
  const encoding = encodingOf(whole);
  const actors = encoding && actorsInJson(await decoded(whole, encoding));
  return actors ? readingOf(source, "json", recordRowsOfJson(actors)) : null;
}

function readingOf({ name: file, size }: SourceFile, format: string, rows: LocatedRows): Reading {
  const dossiers = dossiersFrom(rows, file);
  const { faults } = dossiers;
  return {
    facts: {
      ...{ file, format, encoding: null, delimiter: null, quote: null, sheet: null },
      ...{
        headerRows: [],
        columns: [],
        source: null,
        sourceName: null,
        document: false,
        ours: true as const,
      },
    },
    userChoices: { titles: "", fields: {}, authors: {} },
    dossiers,
    async *rows() {},
    async *batches() {
      const findings = faults.map((fault) => ({ ...fault, severity: "warning" as const }));
      yield { candidates: [], findings, rows: dossiers.dossiers.length, bytes: size ?? 0 };
    },
  };
}
