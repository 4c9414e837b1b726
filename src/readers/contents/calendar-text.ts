// Extracts what people read in calendars and address books: the values of their properties, without the words of the format.

/** Properties whose values are words of the format itself (RFC 5545, RFC 6350). */
const ofFormat = new Set([
  ...["BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "CLASS", "STATUS", "TRANSP", "ACTION"],
  ...["KIND", "REV", "DTSTAMP", "SEQUENCE", "RRULE", "TZOFFSETFROM", "TZOFFSETTO"],
]);

/** Parameters that hold what somebody wrote: the name of a guest, an address, an alternative. */
const written = /^(?:CN|EMAIL|DIR|ALTREP|MEMBER|SENT-BY|DELEGATED-FROM|DELEGATED-TO|LABEL|X-[A-Z0-9-]+)$/i;

const property = /^(?:[A-Za-z0-9-]+\.)?([A-Z0-9-]+)((?:;[^:;"]+(?:"[^"]*"[^:;"]*)*)*):(.*)$/s;

/** One line for each property, so that a place in it is the line of the property. */
export function calendarText(text: string): string {
  // A line that begins with a blank continues the line before it.
  const lines = text.replace(/\r?\n[ \t]/g, "").split(/\r?\n/);
  return lines
    .map((line) => {
      const [, name, parameters = "", value = ""] = property.exec(line) ?? [];
      if (name === undefined) return line;
      if (ofFormat.has(name)) return "";
      return [...parametersOf(parameters), value].join(" ");
    })
    .join("\n");
}

const parametersOf = (parameters: string): string[] =>
  [...parameters.matchAll(/;([^=;]+)=((?:"[^"]*"|[^";])*)/g)].flatMap(([, name, value]) =>
    name !== undefined && value !== undefined && written.test(name) ? [value.replaceAll('"', "")] : [],
  );
