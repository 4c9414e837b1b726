// Opens any file that the user gives: decides whether it is a list, an application, a message or an export of ours.

import { Refusal } from "../domain/problems/problem.ts";
import type { DocumentKind } from "./formats/documents/open-document.ts";
import type { DocumentText } from "./formats/documents/passage.ts";
import { sniff } from "./formats/file-signature.ts";
import type { MessageFormat } from "./formats/message/saved-message.ts";
import { decoded, firstBytes } from "./formats/text/decoded-text.ts";
import { encodingOf } from "./formats/text/encoding.ts";
import { refuseJsonWithoutData } from "./formats/text/json-file.ts";
import { wholeFile } from "./formats/workbook/open-workbook.ts";
import type { OpenOptions } from "./open-options.ts";
import { openListInDocument, openReading } from "./open-reading.ts";
import type { Reading, ReadingFacts, SourceFile } from "./reading.ts";
import { largestMemo, redListOfDocument, redListOfText } from "./refusals/red-list.ts";

/** Endings of tables: a file with one of them is read, or refused, as a table. */
const tables = new Set([
  "csv",
  "tsv",
  "tab",
  "xls",
  "xlsx",
  "xlsm",
  "xlt",
  "ods",
  "html",
  "htm",
  "xml",
  "json",
]);

/**
 * Opens whatever people send: a list, a message, an export of ours, or an application written as a document, which is read as one row.
 * Refused (kind `input`) when it is none of them.
 */
export async function openFile(source: SourceFile, options: OpenOptions): Promise<Reading> {
  const ending = endingOf(source.name);
  if (/^(?:xlsx|json|jsonl|ndjson)$/.test(ending)) {
    const { openDossiers } = await import("./formats/dossiers/open-dossiers.ts");
    const ours = await openDossiers(source);
    if (ours) return ours;
  }
  if (ending === "json") await refuseEmptyJson(source);
  if (tables.has(ending)) return openReading(source, options);
  const { bytes } = await firstBytes(source.stream());
  const document = bytes.length === 0 ? null : await documentOf(source, ending, bytes, options);
  return document ?? openReading(source, options);
}

/** In bytes: a larger JSON file holds data. Chosen by hand, so that a large file is not read only to find it empty. */
const largestEmptyJson = 200_000;

async function refuseEmptyJson(source: SourceFile): Promise<void> {
  const { bytes, whole } = await firstBytes(source.stream(), largestEmptyJson);
  const encoding = whole ? encodingOf(bytes) : null;
  if (encoding) refuseJsonWithoutData(await decoded(bytes, encoding), source.name);
}

const endingOf = (name: string) => /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? "";

/** The file as an application or a message; null when it is to be read as a list. */
async function documentOf(
  source: SourceFile,
  ending: string,
  first: Uint8Array,
  options: OpenOptions,
): Promise<Reading | null> {
  const kind = sniff(first);
  const file = source.name;
  const open = (as: DocumentKind) => openDocument(source, as, options);
  const message = async (format: MessageFormat) => {
    const { openMessage } = await import("./formats/message/open-message.ts");
    return openMessage(source, await wholeFile(source), format, options);
  };
  if (kind === "text" && ending === "eml") return message("eml");
  if (typeof kind === "object") {
    if ("text" in kind) return kind.text === "message" ? message("eml") : null;
    if (kind.binary === "pdf") return open("pdf");
    if (kind.binary === "word") throw new Refusal("input", { code: "application-old-format", file });
    if (kind.binary === "image") throw new Refusal("input", { code: "application-scanned", file, pages: 1 });
    return null;
  }
  if (kind === "zip") return zipped(source, ending, open);
  if (kind === "ole") return (await isOutlookMessage(source)) ? message("msg") : oldOffice(source, ending);
  if (kind !== "text") return null;
  const memo = ending === "txt" ? await memoOfText(source, options) : null;
  if (memo) return memo;
  const isMarkdown = ending === "md" || ending === "markdown";
  if (!isMarkdown && ending !== "txt" && ending !== "text") return null;
  const asList = await readsAsList(source, first, options);
  if (asList === "contacts" || (asList && !isMarkdown)) return null;
  return open(isMarkdown ? "md" : "txt");
}

/** The memo of refusals that a text is, in prose or as a list of names; null for any other text. */
async function memoOfText(source: SourceFile, options: OpenOptions): Promise<Reading | null> {
  const { bytes, whole } = await firstBytes(source.stream(), largestMemo);
  const encoding = whole ? encodingOf(bytes) : null;
  if (encoding === null) return null;
  const { readPlain } = await import("./formats/documents/read-plain-text.ts");
  const document = readPlain(await decoded(bytes, encoding), "txt", encoding.encoding);
  const memo = await openListInDocument(document, source.name, options, true);
  return memo ?? redListOfText(source, options.mappings.refusals);
}

/** Reads a document as the list that it holds, else as the application of one actor. */
async function openDocument(source: SourceFile, as: DocumentKind, options: OpenOptions): Promise<Reading> {
  const { applicationReading, documentIn } = await import("./formats/documents/open-document.ts");
  const file = source.name;
  const bytes = await wholeFile(source);
  const document = await documentIn(bytes, as, file, options);
  const memo =
    (await openListInDocument(document, file, options, true)) ??
    redListOfDocument(document, { file, size: bytes.length }, options.mappings.refusals);
  const list = memo ?? (await openListInDocument(document, file, options));
  if (list) return list;
  const application = applicationReading(document, { file, size: bytes.length }, options);
  await refuseContacts(document, application);
  await refuseSeveral(document, application, options);
  return application;
}

async function zipped(
  source: SourceFile,
  ending: string,
  open: (as: DocumentKind) => Promise<Reading>,
): Promise<Reading | null> {
  const { openZip } = await import("./formats/workbook/zip-archive.ts");
  try {
    const zip = await openZip(await wholeFile(source), source.name);
    if (zip.has("word/document.xml")) return open("docx");
    const kind = zip.has("mimetype") ? (await zip.text("mimetype")).trim() : "";
    return kind.startsWith("application/vnd.oasis.opendocument.text") ? open("odt") : null;
  } catch (error) {
    if (error instanceof Refusal && /^(?:docx|docm|odt)$/.test(ending))
      throw new Refusal("input", { code: "application-damaged", file: source.name });
    throw error;
  }
}

const isOutlookMessage = async (source: SourceFile) =>
  (await wholeFile(source)).includes(Buffer.from("__properties_version1.0", "utf16le"));

/** An old Word file, or a new one behind a password, which Office wraps in its old format. */
async function oldOffice(source: SourceFile, ending: string): Promise<null> {
  const bytes = await wholeFile(source);
  const has = (text: string) => bytes.includes(Buffer.from(text, "utf16le"));
  if (has("EncryptedPackage") && /^doc/.test(ending))
    throw new Refusal("input", { code: "application-protected", file: source.name });
  if (has("WordDocument")) throw new Refusal("input", { code: "application-old-format", file: source.name });
  return null;
}

const withoutMapping = ({ userMapping: _, ...options }: OpenOptions): OpenOptions => options;

/**
 * True for a text that is a list: lines of several cells under titles, one of which names somebody; or, in one column, short lines
 * without blank lines between them, of which none asks or has a label. "contacts" for contacts pasted one after the other.
 */
async function readsAsList(
  source: SourceFile,
  first: Uint8Array,
  options: OpenOptions,
): Promise<boolean | "contacts"> {
  // In bytes, chosen by hand: no row of a list is so long, but a pasted paragraph may be.
  if (longestLine(first) > 20_000) return false;
  let titled: boolean;
  try {
    const { facts } = await openReading(source, { ...options, preview: true });
    if (facts.format === "text") return "contacts";
    const isNaming = (field: string) => /^(?:name|person\.\w+)$/.test(field);
    const named = facts.columns.some(({ field }) => isNaming(field));
    if (facts.delimiter !== null && facts.columns.length > 1)
      return (
        named &&
        facts.headerRows.length > 0 &&
        (facts.columns.length > 2 || facts.delimiter.trim() !== ",") &&
        !(await readsAsText(first, facts))
      );
    // A title recognised by the values under it alone may be any line of a letter.
    titled =
      facts.headerRows.length > 0 &&
      facts.columns.some(({ field, by }) => isNaming(field) && by !== "values");
  } catch (error) {
    if (error instanceof Refusal && error.kind === "input") return true;
    // What the user said of a label of an application names no column of a list.
    if (error instanceof Refusal && options.userMapping)
      return readsAsList(source, first, withoutMapping(options));
    throw error;
  }
  const encoding = encodingOf(first);
  if (!encoding) return true;
  const lines = (await decoded(Buffer.from(first), encoding)).split(/\r\n|\n|\r/);
  const filled = lines.filter((line) => line.trim() !== "");
  const last = lines.findLastIndex((line) => line.trim() !== "");
  // Over names, a known title makes a list; over paragraphs, it is the title of a document.
  const sentences = filled.filter((line) => /\S+(?:\s+\S+){8,}[.!;]\s*$/.test(line)).length;
  if (titled) return filled.every((line) => line.length <= longestName) && sentences < filled.length / 4;
  return (
    filled.length > 1 &&
    filled.length === last + 1 &&
    filled.every((line) => line.length <= longestName && !/\?\s*$|^[^:]{2,60}\s?:(?:\s|$)/.test(line)) &&
    filled.filter((line) => /[.!;]\s*$/.test(line)).length < filled.length / 4
  );
}

/**
 * True for a text whose delimiter is only punctuation: at most one title is known, a third of its lines are sentences or begin with a
 * label ("Objet : …"), and the delimiter cuts its lines into different numbers of cells.
 */
async function readsAsText(first: Uint8Array, { delimiter, columns }: ReadingFacts): Promise<boolean> {
  const titles = columns.filter(({ by, header }) => by !== "values" && by !== "none" && !isLabelled(header));
  const encoding = encodingOf(first);
  if (titles.length > 1 || !encoding) return false;
  const lines = (await decoded(Buffer.from(first), encoding)).split(/\r\n|\n|\r/);
  const filled = lines.filter((line) => line.trim() !== "");
  const spoken = filled.filter((line) => isLabelled(line) || isSentence(line));
  const cut = filled.map((line) => line.split(delimiter!).length);
  const widest = Math.max(...cut.map((width) => cut.filter((other) => other === width && width > 1).length));
  return spoken.length >= filled.length / 3 && widest < filled.length * regularShare;
}

/** The share of the lines of a table that have the same number of cells. Chosen by hand. */
const regularShare = 0.7;

const isLabelled = (line: string) => /^\s*\p{Lu}[^:;|\t]{1,60}\s?:\s+\S/u.test(line);
const isSentence = (line: string) => /[.!?…]["”»]?$/.test(line.trimEnd()) && line.split(/\s+/).length >= 8;

/**
 * Refuses a document that names no structure by a label and gives several e-mail addresses: it lists contacts in a form that we
 * cannot read, and as an application it would make one actor of them all.
 */
async function refuseContacts(
  { passages }: DocumentText,
  { facts: { file, columns } }: Reading,
): Promise<void> {
  if (columns.some(({ field, by }) => field === "name" && by !== "values")) return;
  const { addressesIn, severalAddresses } = await import("./formats/contacts/contact-entries.ts");
  const count = addressesIn(passages.map(({ text }) => text).join("\n")).length;
  if (count >= severalAddresses) throw new Refusal("input", { code: "contacts-among-text", file, count });
}

/** Refuses a document about several structures that could not be parted among them: what it says of each would be one actor's words. */
async function refuseSeveral(
  document: DocumentText,
  { facts: { file, columns } }: Reading,
  { mappings }: OpenOptions,
): Promise<void> {
  if (columns.some(({ field, by }) => field === "name" && by === "user")) return;
  const { structuresSpokenOf } = await import("./formats/documents/list-in-document.ts");
  const structures = structuresSpokenOf(document, mappings);
  if (structures.length > 0)
    throw new Refusal("input", { code: "several-structures-in-text", file, structures });
}

/** In characters: names of structures are shorter. Chosen by hand. */
const longestName = 120;

/** The length of the longest line, in bytes. The byte 10 also ends lines in UTF-16, so the encoding need not be known. */
function longestLine(bytes: Uint8Array): number {
  let [longest, start] = [0, 0];
  for (let end = bytes.indexOf(10); end !== -1; start = end + 1, end = bytes.indexOf(10, start))
    longest = Math.max(longest, end - start);
  return Math.max(longest, bytes.length - start);
}
