// Cuts the lines of a delimited text into fields, one line at a time.

/** How the fields of a text are separated. With an empty delimiter, each line is one field; with an empty quote, none is quoted. */
export interface Dialect {
  delimiter: string;
  quote: string;
  /** `\` when a quote inside a field is written `\"`; else it is doubled. */
  escape: "" | "\\";
}

/** A record being read, perhaps over several lines. */
export interface Scan {
  cells: string[];
  /** A quoted field has been opened and not closed yet. */
  open: boolean;
  piece: string;
  /** Quotes inside a quoted field that are neither doubled nor at its end. */
  strays: number;
}

export const newScan = (): Scan => ({ cells: [], open: false, piece: "", strays: 0 });

const ended = -1;

/** Reads one line, continuing a field left open by the line before. Each line is looked at once, however long the field. */
export function scanLine(line: string, scan: Scan, dialect: Dialect): void {
  const { delimiter, quote } = dialect;
  let at = scan.open ? closeField(line, 0, scan, dialect, "\n") : 0;
  while (at !== ended) {
    let start = at;
    if (quote !== "") while (line[start] === " " && delimiter !== " ") start++;
    if (quote !== "" && line[start] === quote) {
      scan.open = true;
      scan.piece = "";
      at = closeField(line, start + 1, scan, dialect, "");
      continue;
    }
    const next = delimiter === "" ? -1 : line.indexOf(delimiter, at);
    scan.cells.push(next === -1 ? line.slice(at) : line.slice(at, next));
    at = next === -1 ? ended : next + delimiter.length;
  }
}

/** Reads on to the end of a quoted field, and gives where the next one starts; `ended` when the line ends, perhaps with the field open. */
function closeField(line: string, from: number, scan: Scan, dialect: Dialect, before: string): number {
  const { delimiter, quote, escape: escaper } = dialect;
  let start = from;
  let at = from;
  scan.piece += before;
  for (;;) {
    const quoteAt = line.indexOf(quote, at);
    if (quoteAt === -1) {
      scan.piece += line.slice(start);
      return ended;
    }
    if (escaper !== "" && quoteAt > 0 && line[quoteAt - 1] === escaper && line[quoteAt - 2] !== escaper) {
      scan.piece += line.slice(start, quoteAt - 1) + quote;
      start = at = quoteAt + 1;
      continue;
    }
    const next = quoteAt + 1;
    if (line[next] === quote && escaper === "") {
      scan.piece += line.slice(start, next);
      start = at = next + 1;
      continue;
    }
    let end = next;
    while (line[end] === " " && delimiter !== " ") end++;
    const over = end >= line.length;
    if (over || (delimiter !== "" && line.startsWith(delimiter, end))) {
      scan.cells.push(scan.piece + line.slice(start, quoteAt));
      scan.open = false;
      scan.piece = "";
      return over ? ended : end + delimiter.length;
    }
    scan.strays++;
    at = next;
  }
}
