// Opens an application in any format of document: PDF, Word, OpenDocument or text.

import { Refusal } from "../../../domain/problems/problem.ts";
import { titleReader } from "../../mapping/column-titles.ts";
import { applicationLabels, foldedTitles } from "../../mapping/user-mapping.ts";
import type { OpenOptions } from "../../open-options.ts";
import type { Reading } from "../../reading.ts";
import type { BinaryDocumentKind } from "../../worker-protocol.ts";
import { decoded } from "../text/decoded-text.ts";
import { encodingOf } from "../text/encoding.ts";
import { applicationOf } from "./application.ts";
import type { DocumentText } from "./passage.ts";

/** The format of an application. */
export type DocumentKind = BinaryDocumentKind | "txt" | "md";

/** The text of a document. Refused when it holds none. */
export async function documentIn(
  bytes: Buffer,
  kind: DocumentKind,
  file: string,
  { readInWorker }: Pick<OpenOptions, "readInWorker">,
): Promise<DocumentText> {
  const document = await (kind === "txt" || kind === "md"
    ? readText(bytes, kind, file)
    : readInWorker("document", { bytes, as: kind, file }));
  if (!document.passages.some(({ text }) => /\p{L}/u.test(text)))
    throw new Refusal("input", { code: "application-without-text", file });
  return document;
}

/** A document as one application: a reading of one row, whose columns are its labels. `size` is that of its file, in bytes. */
export function applicationReading(
  document: DocumentText,
  { file, size }: { file: string; size: number },
  options: OpenOptions,
): Reading {
  const {
    columns,
    cells,
    source: known,
    candidate,
    findings,
  } = applicationOf(document, file, {
    mappings: options.mappings,
    titles: titleReader(options.mappings.columns),
    userMapping: { ...options.remembered?.get(applicationLabels), ...options.userMapping },
    userAuthors: new Map(
      Object.entries(
        foldedTitles({ ...options.rememberedAuthors?.get(applicationLabels), ...options.userAuthors }),
      ),
    ),
    unnamed: options.unnamed ?? ((column) => `#${column}`),
    opening: options.opening ?? "…",
  });
  const row = { line: candidate?.line ?? 1, cells: [...cells], fault: null };
  return {
    facts: {
      file,
      format: document.format,
      encoding: document.encoding,
      delimiter: null,
      quote: null,
      sheet: null,
      headerRows: [],
      columns,
      source: known?.id ?? null,
      sourceName: known?.name ?? null,
      document: true,
    },
    userChoices: {
      titles: applicationLabels,
      fields: foldedTitles(options.userMapping ?? {}),
      authors: foldedTitles(options.userAuthors ?? {}),
    },
    async *rows() {
      yield { rows: [row], findings: [], bytes: size };
    },
    async *batches() {
      yield { candidates: candidate ? [candidate] : [], findings: [...findings], rows: 1, bytes: size };
    },
  };
}

async function readText(bytes: Buffer, kind: "txt" | "md", file: string): Promise<DocumentText> {
  const encoding = encodingOf(bytes);
  if (!encoding) throw new Refusal("input", { code: "application-damaged", file });
  const { readPlain } = await import("./read-plain-text.ts");
  return readPlain(await decoded(bytes, encoding), kind, encoding.encoding);
}

/** The text of a PDF, Word or OpenDocument file. Refused when it is protected, damaged, scanned or far too large. */
export async function readBinary(
  bytes: Buffer,
  kind: BinaryDocumentKind,
  file: string,
): Promise<DocumentText> {
  if (kind === "pdf") return (await import("./read-pdf.ts")).readPdf(bytes, file);
  try {
    const { openZip } = await import("../workbook/zip-archive.ts");
    const zip = await openZip(bytes, file);
    if (/encryption-data/.test(await zip.text("META-INF/manifest.xml")))
      throw new Refusal("input", { code: "application-protected", file });
    if (kind === "docx") return await (await import("./read-docx.ts")).readDocx(zip, file);
    return await (await import("./read-odt.ts")).readOdt(zip, file);
  } catch (error) {
    throw error instanceof Refusal ? asApplication(error) : error;
  }
}

/** The readers of workbooks' parts also read documents: their refusals are turned into those of an application. */
const asApplication = (refusal: Refusal): Refusal =>
  new Refusal(
    refusal.kind,
    ...refusal.problems.map((problem) => {
      if (problem.code === "workbook-damaged") return { ...problem, code: "application-damaged" as const };
      if (problem.code === "workbook-too-large")
        return { ...problem, code: "application-too-large" as const };
      return problem;
    }),
  );
