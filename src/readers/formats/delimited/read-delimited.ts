// Opens a delimited text (CSV and its like) as a grid of rows.

import type { SourceFile } from "../../reading.ts";
import { type Grid, noAnswers, type Row } from "../../table/grid-row.ts";
import { asUtf8, decoded } from "../text/decoded-text.ts";
import type { FoundEncoding } from "../text/encoding.ts";
import { dialectOf } from "./dialect.ts";
import { guardedEntities, unguarded } from "./entity-guard.ts";
import type { Dialect } from "./line-scan.ts";
import { RecordReader } from "./record-reader.ts";

/**
 * How many bytes of rows are given at a time: few enough that the garbage collector frees them young, many enough to be worth the
 * queries that each batch costs.
 */
const batchBytes = 1 << 17;

/** A delimited text, and how it was cut. */
export interface DelimitedGrid extends Grid {
  dialect: Dialect;
}

/** Finds the dialect of a text from its first bytes, and gives its records. */
export async function readDelimited(
  source: SourceFile,
  sample: Uint8Array,
  whole: boolean,
  encoding: FoundEncoding,
): Promise<DelimitedGrid> {
  const text = await decoded(sample, encoding);
  const newline = text.includes("\n") || !text.includes("\r") ? "\n" : "\r";
  // The semicolon of an HTML entity ends no cell.
  const lines = guardedEntities(text).split(/\r\n|\n|\r/);
  // The last line of a sample is cut, unless it is the file's.
  if (!whole && lines.length > 1) lines.pop();
  const { dialect, profile } = dialectOf(lines);
  const declaresDelimiter = /^"?sep=.?"?$/i.test(lines[0] ?? "");

  const reader = () => new RecordReader(dialect, profile, newline, source.name);
  const records = (rows: Row[]) => (declaresDelimiter ? rows.filter(({ line }) => line > 1) : rows);
  return {
    dialect,
    width: profile.width,
    answers: noAnswers,
    findings: [],
    sample: records(recordsOf(lines.map(unguarded), new RecordReader(dialect, profile, "\n", source.name))),
    async *rows() {
      const reading = reader();
      let bytes = 0;
      for await (const chunk of asUtf8(source.stream(), encoding)) {
        for (let start = 0; start < chunk.length; start += batchBytes) {
          const rows: Row[] = [];
          const piece = chunk.subarray(start, start + batchBytes);
          reading.push(piece, rows);
          bytes += piece.length;
          if (rows.length > 0) yield { rows: records(rows), bytes };
        }
      }
      const rows: Row[] = [];
      reading.end(rows);
      yield { rows: records(rows), bytes };
    },
  };
}

function recordsOf(lines: readonly string[], reader: RecordReader): Row[] {
  const rows: Row[] = [];
  reader.push(Buffer.from(lines.join("\n"), "utf8"), rows);
  reader.end(rows);
  return rows;
}
