// Writes drafts as .eml files. Programs that know the header `X-Unsent`, such as Outlook, open them as messages to send.

import type { Template } from "liquidjs";
import * as base64 from "nodemailer/lib/base64/index.js";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type MimeNode from "nodemailer/lib/mime-node/index.js";
import * as quotedPrintable from "nodemailer/lib/qp/index.js";
import { fitted } from "../domain/documents/picture.ts";
import { clip } from "../domain/documents/quotable-words.ts";
import { type Brand, noBrand } from "./brand.ts";
import { oneLine } from "./escape.ts";
import { markdown, splitTitle } from "./markdown.ts";
import { pageEngine } from "./page-engine.ts";
import { printable } from "./printable.ts";
import { plainProse, proseOf } from "./prose.ts";

export interface MailAddress {
  name: string;
  address: string;
}

/** A message before it is a file: its Markdown begins with a heading, which is the subject. */
export interface Draft {
  /** Stays the same each time the message is made: by it, a mailbox recognises a message that it already has. */
  id: string;
  from: MailAddress;
  to: MailAddress;
  markdown: string;
  date: Date;
  attachment?: DraftAttachment;
}

export interface DraftAttachment {
  filename: string;
  /** The media type with its parameters: `text/calendar; method=REQUEST; charset=utf-8`. */
  contentType: string;
  content: string;
}

/** The largest size of the logo at the head of a message, in pixels. */
const largestLogo = { width: 220, height: 70 };

/** Longest header value, in characters: no subject or name needs more. */
const longestHeader = 200;

/** Makes the files of drafts. `shell` is the text of `templates/mail.html`. */
export class DraftWriter {
  readonly #reader = markdown();
  readonly #mime = new MimeWriter();
  readonly #liquid = pageEngine();
  readonly #shell: Template[];
  readonly #language: string;
  readonly #colour: string | null;
  readonly #logo: { alt: string; width: number; height: number; cid: string } | null;
  readonly #attachments: { filename: string; cid: string; contentType: string; content: Buffer }[];

  constructor(shell: string, language: string, look: Brand = noBrand) {
    const { accent, logo } = printable(look);
    this.#shell = this.#liquid.parse(shell, "mail.html");
    this.#language = language;
    this.#colour = accent;
    const cid = "logo@outreach";
    const size = logo && fitted(logo, largestLogo);
    this.#logo = logo &&
      size && { alt: logo.alt, width: Math.round(size.width), height: Math.round(size.height), cid };
    const filename = `logo.${logo?.format}`;
    this.#attachments = logo
      ? [{ filename, cid, contentType: `image/${logo.format}`, content: Buffer.from(logo.bytes) }]
      : [];
  }

  /** The bytes of one message: plain and HTML parts, encoded headers, one recipient. */
  write(written: Draft): Uint8Array {
    return this.compose(written).content;
  }

  /** The bytes of one message, and its subject, text and attachment as plain text, which is searched for leaks. */
  compose(written: Draft): { content: Uint8Array; passages: readonly string[] } {
    const draft = printable(written);
    const { title, body } = splitTitle(draft.markdown, this.#reader);
    const subject = header(title);
    const tokens = this.#reader.parse(body, {});
    const text = proseOf(tokens, plainProse);
    const html = this.#liquid.renderSync(this.#shell, {
      language: this.#language,
      title: subject,
      colour: this.#colour,
      logo: this.#logo,
      content: this.#reader.renderer.render(tokens, this.#reader.options, {}),
    });
    const composer = new MailComposer({
      from: mailbox(draft.from),
      to: [mailbox(draft.to)],
      subject,
      text: crlf(text),
      html: crlf(String(html)),
      attachments: [...this.#attachments, ...attached(written.attachment)],
      date: draft.date,
      messageId: messageId(draft),
      headers: { "X-Unsent": "1" },
      disableFileAccess: true,
      disableUrlAccess: true,
      encoding: "quoted-printable",
      ...boundary,
    });
    const { attachment } = written;
    return {
      content: this.#mime.bytesOf(composer.compile()),
      passages: [
        `${subject}\n\n${text}`,
        ...(attachment ? [`${attachment.filename}\n${attachment.content}`] : []),
      ],
    };
  }
}

/**
 * Separates the parts. `=_` cannot stand in a body in quoted-printable or base64, so that nothing in a message can
 * end a part (RFC 2045, 6.7). It is constant, so that a message has the same bytes each time it is made.
 */
const boundary = { boundaryPrefix: "=_outreach", baseBoundary: "part" };

/** The Message-ID of a draft: `<first-contact.gal-pays-de-figeac.1@reseau.example>`. */
export const messageId = ({ id, from }: Draft) => `<${id}@${from.address.replace(/^.*@/, "")}>`;

/** The attachment as its writer made it: its content does not pass through `printable`. */
const attached = (file: DraftAttachment | undefined) =>
  file === undefined ? [] : [{ ...file, content: Buffer.from(file.content) }];

const crlf = (text: string) => text.replace(/\r?\n/g, "\r\n");

const mailbox = ({ name, address }: MailAddress) => ({ name: header(name), address });

/** Makes a text one line of a header: without line breaks or the beginning of an encoded word, and not too long. */
const header = (text: string) => clip(oneLine(text).replace(/=\?/g, "= ?"), longestHeader);

/**
 * Writes the bytes of a message that the library composed. The library sends each part through several streams, which takes ten times as
 * long as joining its headers and encoded bodies directly (RFC 2046, 5.1.1).
 */
class MimeWriter {
  /** The encoded pictures: every message has the same ones, which are encoded once. */
  readonly #encoded = new WeakMap<Buffer, string>();

  bytesOf(message: MimeNode): Uint8Array {
    return Buffer.from(this.#part(message), "latin1");
  }

  #part(node: MimeNode): string {
    const head = `${node.buildHeaders()}\r\n\r\n`;
    if (node.childNodes.length === 0) return head + this.#body(node);
    const parts = node.childNodes.map((child) => `--${node.boundary}\r\n${this.#part(child)}\r\n`);
    return `${head}${parts.join("")}--${node.boundary}--\r\n`;
  }

  #body(node: MimeNode): string {
    const { content } = node;
    if (typeof content === "string") return quotedPrintable.wrap(quotedPrintable.encode(content));
    if (!Buffer.isBuffer(content)) return "";
    const encoded = this.#encoded.get(content) ?? base64.wrap(base64.encode(content));
    this.#encoded.set(content, encoded);
    return encoded;
  }
}
