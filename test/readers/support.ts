import { readdirSync, readFileSync } from "node:fs";
import iconv from "iconv-lite";
import type { Candidate } from "../../src/domain/importing/candidate.ts";
import type { ImportMappings } from "../../src/domain/importing/import-words.ts";
import type { Finding } from "../../src/domain/problems/problem.ts";
import { StructureTaxonomy } from "../../src/domain/values/structure-taxonomy.ts";
import type { OpenOptions } from "../../src/readers/open-options.ts";
import { openReading } from "../../src/readers/open-reading.ts";
import type { ReadingFacts, SourceFile } from "../../src/readers/reading.ts";
import { readInThisThread } from "../../src/readers/worker-reader.ts";
import { authorsSchema, columnsSchema, sourceSchema } from "../../src/settings/import-sources.ts";
import { readYaml } from "../../src/settings/located-yaml.ts";
import { refusalsSchema } from "../../src/settings/refusal-words.ts";
import { structuresSchema } from "../../src/settings/structures-file.ts";

const folder = new URL("../../templates/imports/", import.meta.url);
const text = (name: string) => readFileSync(new URL(`../../src/knowledge/${name}`, import.meta.url), "utf8");

/** The mappings that the program ships. */
export const shippedMappings: ImportMappings = {
  columns: readYaml(columnsSchema, text("imports/columns.yaml"), "columns.yaml"),
  authors: readYaml(authorsSchema, text("imports/authors.yaml"), "authors.yaml"),
  refusals: readYaml(refusalsSchema, text("imports/refusals.yaml"), "refusals.yaml"),
  structures: new StructureTaxonomy(readYaml(structuresSchema, text("structures.yaml"), "structures.yaml")),
  sources: readdirSync(folder).map((name) =>
    readYaml(sourceSchema, readFileSync(new URL(name, folder), "utf8"), name),
  ),
};

/** A file in memory, given in small pieces so that rows often span two of them. */
export function fileOf(content: string | Uint8Array, name = "liste.csv", piece = 1000): SourceFile {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  return {
    name,
    size: bytes.length,
    async *stream() {
      for (let start = 0; start < bytes.length; start += piece) yield bytes.subarray(start, start + piece);
    },
  };
}

export const encoded = (content: string, encoding: string) => iconv.encode(content, encoding);

export interface Whole {
  facts: ReadingFacts;
  candidates: Candidate[];
  findings: Finding[];
  rows: string[][];
}

/** Reads a whole file: what it is, its rows and its candidates. */
export async function readWhole(
  content: string | Uint8Array | SourceFile,
  options: Partial<OpenOptions> = {},
): Promise<Whole> {
  const source = typeof content === "string" || content instanceof Uint8Array ? fileOf(content) : content;
  const reading = await openReading(source, {
    mappings: shippedMappings,
    readInWorker: readInThisThread,
    ...options,
  });
  const whole: Whole = { facts: reading.facts, candidates: [], findings: [], rows: [] };
  for await (const { rows } of reading.rows()) whole.rows.push(...rows.map(({ cells }) => cells));
  for await (const { candidates, findings } of reading.batches()) {
    whole.candidates.push(...candidates);
    whole.findings.push(...findings);
  }
  return whole;
}

/** Field of each column, in order. */
export const fieldsOf = ({ facts }: Whole) => facts.columns.map(({ field }) => field);

/** The codes of the findings, each with its line. */
export const codesOf = ({ findings }: Whole) =>
  findings.map((finding) => `${finding.code}:${"line" in finding ? finding.line : ""}`);
