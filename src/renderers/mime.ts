import * as base64 from "nodemailer/lib/base64/index.js";
import type MimeNode from "nodemailer/lib/mime-node/index.js";
import * as quotedPrintable from "nodemailer/lib/qp/index.js";

/**
 * The bytes of a message that the library composed. It writes messages through streams, several a part, which costs ten
 * times the message itself; here its own headers and its own encodings are put one after the other (RFC 2046, 5.1.1).
 */
export const messageBytes = (message: MimeNode): Uint8Array => Buffer.from(partOf(message), "latin1");

function partOf(node: MimeNode): string {
  const head = `${node.buildHeaders()}\r\n\r\n`;
  if (node.childNodes.length === 0) return head + bodyOf(node);
  const parts = node.childNodes.map((child) => `--${node.boundary}\r\n${partOf(child)}\r\n`);
  return `${head}${parts.join("")}--${node.boundary}--\r\n`;
}

function bodyOf(node: MimeNode): string {
  const { content } = node;
  if (typeof content !== "string" && !Buffer.isBuffer(content)) return "";
  return node.getTransferEncoding() === "base64"
    ? base64.wrap(base64.encode(content))
    : quotedPrintable.wrap(quotedPrintable.encode(content));
}
