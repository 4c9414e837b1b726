// Decodes quoted-printable (RFC 2045): bytes written as `=C3=A9` among plain characters.

/** The bytes of a text; `=` at the end of a line joins it to the next. */
export const fromQuotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=[ \t]{0,100}\r?\n/g, "")
      .replace(/=([0-9A-Fa-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
    "latin1",
  );
