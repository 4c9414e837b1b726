// Opens the zip files in which office documents are kept, and refuses parts that would unpack to too much.

import { isUtf8 } from "node:buffer";
import { promisify } from "node:util";
import yauzl from "yauzl";
import { Refusal } from "../../../domain/problems/problem.ts";

/** How many bytes a part may take unpacked when it is read in pieces, and when it is kept in memory whole. Chosen by hand. */
const largestPart = 1 << 30;
const largestKept = largestPart / 8;
const mostEntries = 10_000;

/** The parts of a zipped document, read one at a time. Sizes are those of the directory; a part that is larger than it says is damaged. */
export interface Zip {
  has(name: string): boolean;
  names: readonly string[];
  /** Names as they were written: some programs write UTF-8 without saying so. */
  writtenNames: readonly string[];
  /** The bytes of a part in pieces; refused when they are more than `largestPart`. */
  stream(name: string): AsyncIterable<Buffer>;
  /** A part whole; empty when there is none, refused when it is larger than `largestKept`. */
  bytes(name: string): Promise<Buffer>;
  /** The same as text. */
  text(name: string): Promise<string>;
}

/** Opens the directory of a zip file held in memory. Refused when it is damaged or lists too many parts; how much a part unpacks to is checked when it is read. */
export async function openZip(bytes: Buffer, file: string): Promise<Zip> {
  const damaged = () => new Refusal("input", { code: "workbook-damaged", file });
  const tooLarge = () => new Refusal("input", { code: "workbook-too-large", file });
  const entries = new Map<string, yauzl.Entry>();
  let archive: yauzl.ZipFile;
  try {
    archive = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(bytes, {
      lazyEntries: true,
    });
  } catch {
    throw damaged();
  }
  if (archive.entryCount > mostEntries) throw tooLarge();
  await new Promise<void>((resolve, reject) => {
    archive.on("entry", (entry: yauzl.Entry) => {
      if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
      archive.readEntry();
    });
    archive.on("end", resolve);
    archive.on("error", () => reject(damaged()));
    archive.readEntry();
  });
  const open = promisify<yauzl.Entry, NodeJS.ReadableStream>(archive.openReadStream.bind(archive));

  async function* stream(name: string): AsyncIterable<Buffer> {
    const entry = entries.get(name);
    if (!entry) return;
    if (entry.uncompressedSize > largestPart) throw tooLarge();
    try {
      for await (const chunk of await open(entry)) yield chunk as Buffer;
    } catch (error) {
      throw error instanceof Refusal ? error : damaged();
    }
  }
  async function whole(name: string): Promise<Buffer> {
    if ((entries.get(name)?.uncompressedSize ?? 0) > largestKept) throw tooLarge();
    const chunks: Buffer[] = [];
    for await (const chunk of stream(name)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
  return {
    has: (name) => entries.has(name),
    names: [...entries.keys()],
    writtenNames: [...entries.values()].map(({ fileName, fileNameRaw }) =>
      isUtf8(fileNameRaw) ? fileNameRaw.toString("utf8") : fileName,
    ),
    stream,
    bytes: whole,
    text: async (name) => (await whole(name)).toString("utf8"),
  };
}
