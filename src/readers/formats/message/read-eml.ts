// Reads a message as mail programs save and send it (RFC 5322 and MIME).

import { Splitter } from "@zone-eu/mailsplit";
import { decodeHTML } from "entities";
import libmime from "libmime";
import addressParser from "nodemailer/lib/addressparser/index.js";
import { inCharset } from "../text/decoded-text.ts";
import { fromQuotedPrintable } from "../text/quoted-printable.ts";
import { deliveryFailures } from "./delivery-failures.ts";
import type { MessageAddress, SavedMessage } from "./saved-message.ts";

/** A part of a message that is text, before it is decoded. */
interface TextPart {
  html: boolean;
  encoding: string;
  charset: string;
  flowed: boolean;
  delSp: boolean;
  chunks: Buffer[];
}

type Headers = { getFirst(key: string): string };

export async function readEml(bytes: Buffer): Promise<SavedMessage> {
  const { headers, parts, reports } = await split(bytes);
  const header = (name: string) => headers?.getFirst(name) ?? "";
  const plain = parts.filter(({ html }) => !html).map(decoded);
  const text = plain.some((part) => part.trim() !== "")
    ? plain
    : parts.filter(({ html }) => html).map((part) => htmlText(decoded(part)));
  const from = addressIn(header("From")) ?? addressIn(header("Reply-To")) ?? { name: "", address: "" };
  const body = text.join("\n\n").replace(/\r\n?/g, "\n");
  return {
    from,
    copied: [...addressesIn(header("To")), ...addressesIn(header("Cc"))],
    subject: libmime.decodeWords(header("Subject")).replace(/\s+/g, " ").trim(),
    sentOn: dayIn(header("Date")),
    text: body,
    automatic: isAutomatic(header),
    failures: deliveryFailures({
      ...{ from, text: body, failedRecipients: header("X-Failed-Recipients") },
      reports: reports.map((part) => decoded(part).replace(/\r\n?/g, "\n")),
    }),
  };
}

/** By the header of RFC 3834 (`Auto-Submitted`), and by those that older programs write. */
const isAutomatic = (header: (name: string) => string) =>
  !/^(?:no)?$/i.test(header("Auto-Submitted").trim()) ||
  header("X-Autoreply") !== "" ||
  header("X-Autorespond") !== "" ||
  /^auto_reply$/i.test(header("Precedence").trim());

/** The header of the message itself, its texts, and its reports of delivery; attached files and messages are not read. */
async function split(
  bytes: Buffer,
): Promise<{ headers: Headers | null; parts: TextPart[]; reports: TextPart[] }> {
  const splitter = new Splitter({ ignoreEmbedded: true });
  const parts: TextPart[] = [];
  const reports: TextPart[] = [];
  let headers: Headers | null = null;
  let open: TextPart | null = null;
  splitter.end(bytes);
  for await (const chunk of splitter) {
    if (chunk.type === "node") {
      if (chunk.root) headers = chunk.headers || null;
      const type = chunk.contentType || (chunk.root && !chunk.multipart ? "text/plain" : "");
      const isText =
        (type === "text/plain" || type === "text/html") &&
        chunk.disposition !== "attachment" &&
        !chunk.filename;
      const isReport = type === "message/delivery-status" || type === "message/global-delivery-status";
      open =
        isText || isReport
          ? {
              html: type === "text/html",
              encoding: chunk.encoding || "",
              charset: chunk.charset || "",
              flowed: chunk.flowed,
              delSp: chunk.delSp,
              chunks: [],
            }
          : null;
      if (open) (isReport ? reports : parts).push(open);
    } else if (chunk.type === "body") open?.chunks.push(Buffer.from(chunk.value));
  }
  return { headers, parts, reports };
}

function decoded({ encoding, charset, flowed, delSp, chunks }: TextPart): string {
  const whole = Buffer.concat(chunks);
  const bytes =
    encoding === "base64"
      ? Buffer.from(whole.toString("latin1"), "base64")
      : encoding === "quoted-printable"
        ? fromQuotedPrintable(whole.toString("latin1"))
        : whole;
  const text = inCharset(bytes, charset);
  return flowed ? libmime.decodeFlowed(text, delSp) : text;
}

const addressIn = (header: string): MessageAddress | null => addressesIn(header)[0] ?? null;

/** The addresses of a line of the header. */
const addressesIn = (header: string): MessageAddress[] =>
  addressParser(header, { flatten: true }).flatMap(({ name, address }) =>
    address ? [{ name: libmime.decodeWords(name ?? "").trim(), address }] : [],
  );

/** The day on which it was sent, in the sender's time zone. */
function dayIn(header: string): string | null {
  const [, day, month, year] = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})/.exec(header) ?? [];
  const at = months.indexOf((month ?? "").toLowerCase());
  return at === -1 || !day || !year
    ? null
    : `${year}-${String(at + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The months as RFC 5322 writes them in every language. */
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A tag, or one end of a comment. The length of a tag is bounded, so that a lone `<` does not search the whole rest. */
const mark = /<!--|-->|<(\/?)([a-z][a-z0-9]{0,20})\b[^<>]{0,20000}>/gi;
const linesOf = new Set([
  "br",
  "p",
  "div",
  "tr",
  "li",
  "ul",
  "ol",
  "h1",
  "h2",
  "h3",
  "h4",
  "table",
  "hr",
  "blockquote",
]);
const unseen = new Set(["style", "script", "head", "title"]);

function htmlText(html: string): string {
  const pieces: string[] = [];
  let [end, depth] = [0, 0];
  // The hidden element that is open, or "comment"; null where the text is shown.
  let hidden: string | null = null;
  const add = (piece: string) => {
    if (hidden === null) pieces.push(piece);
  };
  for (const { index, 0: whole, 1: closing, 2: name = "" } of html.matchAll(mark)) {
    add(decodeHTML(html.slice(end, index)).replace(/\s+/g, " "));
    end = index + whole.length;
    const element = whole === "<!--" || whole === "-->" ? "comment" : name.toLowerCase();
    const closes = closing === "/" || whole === "-->";
    if (hidden === null && !closes && (unseen.has(element) || element === "comment")) hidden = element;
    else if (hidden === element && closes) hidden = null;
    if (element === "blockquote") depth = Math.max(0, depth + (closes ? -1 : 1));
    if (linesOf.has(element)) add(`\n${"> ".repeat(depth)}`);
  }
  add(decodeHTML(html.slice(end)).replace(/\s+/g, " "));
  return pieces
    .join("")
    .split("\n")
    .map((line) => line.replace(/\u00a0/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n");
}
