// Extracts everything that a saved message says: headers, texts, and attached files.

import { Splitter } from "@zone-eu/mailsplit";
import libmime from "libmime";
import { inCharset } from "../formats/text/decoded-text.ts";
import { fromQuotedPrintable } from "../formats/text/quoted-printable.ts";

export interface MessageContents {
  headers: string;
  /** `html` texts still have their markup. */
  texts: { html: boolean; text: string }[];
  files: { name: string; bytes: Buffer }[];
}

interface MimePart {
  type: string;
  name: string;
  encoding: string;
  charset: string;
  chunks: Buffer[];
}

export async function messageContents(bytes: Buffer): Promise<MessageContents> {
  const splitter = new Splitter();
  const parts: MimePart[] = [];
  const headers: string[] = [];
  let open: MimePart | null = null;
  splitter.end(bytes);
  for await (const chunk of splitter) {
    if (chunk.type === "node") {
      const lines: { line: string }[] = chunk.headers ? chunk.headers.getList() : [];
      headers.push(...lines.map(({ line }) => libmime.decodeWords(line.replace(/\r?\n[ \t]+/g, " "))));
      open = {
        ...{ type: chunk.contentType || "text/plain", name: String(chunk.filename || "") },
        ...{ encoding: chunk.encoding || "", charset: chunk.charset || "", chunks: [] },
      };
      if (!chunk.multipart) parts.push(open);
    } else if (chunk.type === "body") open?.chunks.push(Buffer.from(chunk.value));
  }
  const texts: MessageContents["texts"] = [];
  const files: MessageContents["files"] = [];
  for (const part of parts) {
    const content = decodedPart(part);
    const isText = /^text\/(?:plain|html)$/.test(part.type) && part.name === "";
    if (isText) texts.push({ html: part.type === "text/html", text: inCharset(content, part.charset) });
    else files.push({ name: part.name || part.type, bytes: content });
  }
  return { headers: headers.join("\n"), texts, files };
}

function decodedPart({ encoding, chunks }: MimePart): Buffer {
  const whole = Buffer.concat(chunks);
  if (encoding === "base64") return Buffer.from(whole.toString("latin1"), "base64");
  return encoding === "quoted-printable" ? fromQuotedPrintable(whole.toString("latin1")) : whole;
}
