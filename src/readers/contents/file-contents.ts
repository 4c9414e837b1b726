// Extracts all texts of a file, whatever its format, so that they can be searched for what the file must not say.

import { gunzipSync } from "node:zlib";
import { Refusal } from "../../domain/problems/problem.ts";
import { sniff } from "../formats/file-signature.ts";
import { decoded } from "../formats/text/decoded-text.ts";
import { encodingOf } from "../formats/text/encoding.ts";
import { openZip } from "../formats/workbook/zip-archive.ts";
import { calendarText } from "./calendar-text.ts";
import { type ContentPart, partOf } from "./content-part.ts";
import { hiddenContent } from "./hidden-encodings.ts";
import { markedUpText } from "./marked-up-text.ts";
import { messageContents } from "./message-contents.ts";
import { joinedName, pdfContents } from "./pdf-content-parts.ts";
import { pictureCaptions } from "./picture-captions.ts";

/** The largest file that is searched, in bytes: no document for others comes near. */
export const largestSearched = 64 * 2 ** 20;

/** How deep files may be packed in one another: a file with deeper ones is refused. */
const deepest = 5;

interface Opened {
  file: string;
  /** The part of the file that is being read; null for the file itself. */
  part: string | null;
  depth: number;
}

/** All that a file says. Refused when it is protected by a password, damaged, too large, or an archive that nothing here opens. */
export async function fileContents(bytes: Buffer, file: string): Promise<ContentPart[]> {
  if (bytes.length > largestSearched) throw new Refusal("input", { code: "contents-too-large", file });
  return contentsOf(bytes, { file, part: null, depth: 0 });
}

async function contentsOf(bytes: Buffer, within: Opened): Promise<ContentPart[]> {
  if (within.depth > deepest) throw new Refusal("input", { code: "contents-too-large", file: within.file });
  const kind = sniff(bytes);
  if (kind === "zip") return zipContents(bytes, within);
  if (bytes.subarray(0, 5).toString("latin1") === "%PDF-") {
    const { parts, files } = await pdfContents(bytes, within.file, within.part);
    return [...parts, ...(await innerFiles(files, within))];
  }
  if (isSealed(bytes)) throw new Refusal("input", { code: "contents-protected", file: within.file });
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return unzipped(bytes, within);
  if (typeof kind === "object" && "binary" in kind && kind.binary === "archive")
    throw new Refusal("input", { code: "contents-unopened", file: within.file });
  if (isMessage(kind, within)) return mailContents(bytes, within);
  if (kind === "text" && isNoDocument(bytes, within))
    throw new Refusal("input", { code: "contents-damaged", file: within.file });
  return textContents(bytes, within);
}

/** A file with the ending of a packed document or a PDF, whose bytes are neither that nor a text: it is damaged. */
const isNoDocument = (bytes: Buffer, { file, part }: Opened) =>
  /\.(?:docx|xlsx|pptx|odt|ods|odp|zip|pdf)$/i.test(part ?? file) && encodingOf(bytes) === null;

/** Encrypted with a passphrase, in the format of age. */
const isSealed = (bytes: Buffer) =>
  /^(?:age-encryption\.org\/v1|-----BEGIN AGE ENCRYPTED FILE-----)/.test(bytes.toString("latin1", 0, 40));

const isMessage = (kind: ReturnType<typeof sniff>, { file, part }: Opened) =>
  (typeof kind === "object" && "text" in kind && kind.text === "message") ||
  /\.eml$/i.test(part ?? file) ||
  part?.endsWith("message/rfc822");

function unzipped(bytes: Buffer, within: Opened): Promise<ContentPart[]> {
  let inner: Buffer;
  try {
    inner = gunzipSync(bytes, { maxOutputLength: largestSearched });
  } catch {
    throw new Refusal("input", { code: "contents-damaged", file: within.file });
  }
  return contentsOf(inner, { ...within, depth: within.depth + 1 });
}

async function zipContents(bytes: Buffer, within: Opened): Promise<ContentPart[]> {
  const { file, part, depth } = within;
  const parts: ContentPart[] = [];
  try {
    const zip = await openZip(bytes, file);
    if (/encryption-data/.test(await zip.text("META-INF/manifest.xml")))
      throw new Refusal("input", { code: "contents-protected", file });
    parts.push(partOf(part, zip.writtenNames.join("\n")));
    let unpacked = 0;
    for (const name of zip.names) {
      const inner = await zip.bytes(name);
      unpacked += inner.length;
      if (unpacked > largestSearched * 4) throw new Refusal("input", { code: "contents-too-large", file });
      parts.push(...(await contentsOf(inner, { file, part: joinedName(part, name), depth: depth + 1 })));
    }
  } catch (error) {
    throw error instanceof Refusal ? asContents(error, file) : error;
  }
  return parts;
}

/** Says what is wrong with an archive in the words of a search, and names the searched file. */
const asContents = (refusal: Refusal, file: string) =>
  new Refusal(
    refusal.kind,
    ...refusal.problems.map((problem) => {
      if (problem.code === "workbook-damaged") return { code: "contents-damaged" as const, file };
      if (problem.code === "workbook-too-large") return { code: "contents-too-large" as const, file };
      return problem;
    }),
  );

async function mailContents(bytes: Buffer, within: Opened): Promise<ContentPart[]> {
  const { headers, texts, files } = await messageContents(bytes);
  const parts = await searchable(headers, within);
  for (const { html, text } of texts) {
    if (!html) {
      parts.push(...(await searchable(text, within)));
      continue;
    }
    const marked = markedUpText(text);
    parts.push(partOf(within.part, marked.text), ...(await searchable(marked.attributes, within)));
  }
  return [...parts, ...(await innerFiles(files, within))];
}

async function innerFiles(
  files: readonly { name: string; bytes: Buffer }[],
  { file, part, depth }: Opened,
): Promise<ContentPart[]> {
  const parts: ContentPart[] = [];
  for (const { name, bytes } of files) {
    parts.push(partOf(part, name));
    parts.push(...(await contentsOf(bytes, { file, part: joinedName(part, name), depth: depth + 1 })));
  }
  return parts;
}

async function textContents(bytes: Buffer, within: Opened): Promise<ContentPart[]> {
  const encoding = encodingOf(bytes);
  if (encoding === null) return binaryContents(bytes, within);
  const text = await decoded(bytes, encoding);
  if (/^BEGIN:V(?:CARD|CALENDAR)/i.test(text.trimStart())) return searchable(calendarText(text), within);
  if (!/^\s{0,200}<[!?a-zA-Z]/.test(text)) return searchable(text, within);
  const marked = markedUpText(text);
  return [
    ...(await searchable(marked.text, within)),
    ...(marked.attributes === "" ? [] : await searchable(marked.attributes, within)),
  ];
}

/** The texts of a binary file (database, old office document, picture), read in each encoding that it may have. */
function binaryContents(bytes: Buffer, { file, part }: Opened): ContentPart[] {
  const captions = pictureCaptions(bytes);
  // How Office keeps a document that is closed by a password.
  if (bytes.includes(Buffer.from("EncryptedPackage", "utf16le")))
    throw new Refusal("input", { code: "contents-protected", file });
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const shifted = bytes.subarray(1, bytes.length - ((bytes.length + 1) % 2));
  return [
    ...captions,
    bytes.toString("utf8"),
    new TextDecoder("windows-1252").decode(bytes),
    even.toString("utf16le"),
    shifted.toString("utf16le"),
  ].map((text) => partOf(part, text));
}

/** A text, and what is encoded in it. */
async function searchable(text: string, within: Opened): Promise<ContentPart[]> {
  const { texts, files } = hiddenContent(text);
  const parts = [text, ...texts].map((one) => partOf(within.part, one));
  for (const bytes of files) parts.push(...(await contentsOf(bytes, { ...within, depth: within.depth + 1 })));
  return parts;
}
