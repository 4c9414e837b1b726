import * as base64 from "nodemailer/lib/base64/index.js";
import type MimeNode from "nodemailer/lib/mime-node/index.js";
import * as quotedPrintable from "nodemailer/lib/qp/index.js";

/**
 * The bytes of a message that the library composed. It writes messages through streams, several a part, which costs ten
 * times the message itself; here its own headers and its own encodings are put one after the other (RFC 2046, 5.1.1).
 */
export class MimeWriter {
  /** Pictures that every message carries are encoded once. */
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
