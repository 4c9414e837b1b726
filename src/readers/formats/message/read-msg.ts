// Reads a message that Outlook saved (.msg): a compound file with a stream for each property (MS-OXMSG).
import { CFB } from "@e965/xlsx";
import { Refusal } from "../../../domain/problems/problem.ts";
import { emailsIn } from "../../../domain/values/email.ts";
import { deliveryFailures } from "./delivery-failures.ts";
import type { SavedMessage } from "./saved-message.ts";

/** Numbers of properties (MS-OXPROPS): texts as in the names of their streams, times as numbers. */
const property = {
  subject: "0037",
  senderName: "0C1A",
  senderAddress: "0C1F",
  senderSmtpAddress: "5D01",
  representedSmtpAddress: "5D02",
  body: "1000",
  headers: "007D",
  clientSubmitTime: 0x0039,
  deliveryTime: 0x0e06,
};

/** Ends of the names of streams that hold texts: UTF-16, or the code page of an older program. */
const unicodeText = "001F";
const codePageText = "001E";

export function readMsg(bytes: Buffer, file: string): SavedMessage {
  let streams: Map<string, Buffer>;
  try {
    streams = topStreams(bytes);
  } catch {
    throw new Refusal("input", { code: "application-damaged", file });
  }
  const text = (number: string): string => {
    const unicode = streams.get(`__substg1.0_${number}${unicodeText}`);
    const own =
      unicode?.toString("utf16le") ??
      streams.get(`__substg1.0_${number}${codePageText}`)?.toString("latin1") ??
      "";
    return own.replaceAll("\0", "").trim();
  };
  // Within an organisation, the sender's address may be one of its directory (`/O=…`): the header has the e-mail address.
  const [, header = ""] = /^From:([^\n]{0,1000})/im.exec(text(property.headers)) ?? [];
  const [inHeaders = ""] = /[^\s<>"]+@[^\s<>"]+/.exec(header) ?? [];
  const addresses = [property.senderSmtpAddress, property.representedSmtpAddress, property.senderAddress].map(
    text,
  );
  const from = {
    name: text(property.senderName),
    address: [...addresses, inHeaders].find((candidate) => candidate.includes("@")) ?? "",
  };
  const body = text(property.body).replace(/\r\n?/g, "\n");
  const [, copies = ""] = /^Cc:((?:[^\n]|\n[ \t]){0,4000})/im.exec(text(property.headers)) ?? [];
  return {
    from,
    copied: emailsIn(copies).emails.map((address) => ({ name: "", address })),
    subject: text(property.subject),
    sentOn: dayOf(streams.get("__properties_version1.0")),
    text: body,
    automatic: /^Auto-Submitted:(?!\s*no\b)/im.test(text(property.headers)),
    failures: deliveryFailures({ from, reports: [], failedRecipients: "", text: body }),
  };
}

/** The streams of the message itself, not those of its recipients and attachments. */
function topStreams(bytes: Buffer): Map<string, Buffer> {
  const { FullPaths, FileIndex } = CFB.read(bytes, { type: "buffer" }) as {
    FullPaths: string[];
    FileIndex: { content?: Uint8Array | number[] }[];
  };
  return new Map(
    FullPaths.flatMap((path, index) => {
      const [, name, ...deeper] = path.split("/");
      const content = FileIndex[index]?.content;
      return name && deeper.length === 0 && content ? [[name, Buffer.from(content)] as const] : [];
    }),
  );
}

/** The day of sending. Fixed properties are entries of 16 bytes (tag, flags, value) after a header of 32; times count 100 ns from 1601. */
function dayOf(properties: Buffer | undefined): string | null {
  if (!properties) return null;
  const times = new Map<number, number>();
  for (let at = 32; at + 16 <= properties.length; at += 16) {
    const number = properties.readUInt16LE(at + 2);
    if (properties.readUInt16LE(at) === timeType)
      times.set(number, Number(properties.readBigUInt64LE(at + 8) / 10_000n));
  }
  const since1601 = times.get(property.clientSubmitTime) ?? times.get(property.deliveryTime);
  if (!since1601) return null;
  const date = new Date(since1601 - from1601To1970);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

const timeType = 0x0040;
/** In milliseconds. */
const from1601To1970 = 11_644_473_600_000;
