// Measures, cuts and wraps text by the columns that it takes on a terminal.

/** How many columns of a terminal a text takes: accents and colours none of their own, emoji and East Asian letters two. */
export function width(painted: string): number {
  const text = painted.includes("\u001b") ? painted.replace(colours, "") : painted;
  if (simple.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes(text)) columns += widthOf(segment);
  return columns;
}

/** The escape sequences by which `Paint` styles a text. */
const colours = /\u001b\[[\d;]*m/g;

/** The text cut to `columns`, ending in `…` when something was left out: between words, unless one is half of it or more. */
export function clip(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  if (columns <= 0) return "";
  const cutText = cutAnywhere(text, columns);
  const space = cutText.lastIndexOf(" ");
  const endsWord = text[cutText.length - 1] === " " || space < cutText.length / 2;
  return endsWord ? cutText : `${cutText.slice(0, space).replace(/[\s,;:–—·(«]+$/, "")}…`;
}

function cutAnywhere(text: string, columns: number): string {
  if (simple.test(text)) return `${text.slice(0, columns - 1).trimEnd()}…`;
  let cutText = "";
  let usedColumns = 0;
  for (const { segment } of graphemes(text)) {
    const next = widthOf(segment);
    if (usedColumns + next > columns - 1) break;
    cutText += segment;
    usedColumns += next;
  }
  return `${cutText.trimEnd()}…`;
}

/** The text followed (or preceded) by spaces up to `columns`. */
export function pad(text: string, columns: number, side: "left" | "right" = "left"): string {
  const spaces = " ".repeat(Math.max(0, columns - width(text)));
  return side === "left" ? text + spaces : spaces + text;
}

/** Where a line may break: not before signs that French precedes with a space, often typed as an ordinary one, nor after «. */
const breakable = /(?<![« \t])[ \t]+(?![ \t?!:;»])/;

/** The text in lines of at most `columns`, broken at spaces that may break; a longer word is cut. */
export function wrap(text: string, columns: number): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(breakable)) {
      const joined = line === "" ? word : `${line} ${word}`;
      if (width(joined) <= columns) {
        line = joined;
        continue;
      }
      if (line !== "") lines.push(line);
      const pieces = cutWord(word, columns);
      line = pieces.pop() ?? "";
      lines.push(...pieces);
    }
    return [...lines, line];
  });
}

/** The text in lines of at most `columns`, `indent` spaces before the first and two more before the others. */
export function hanging(text: string, columns: number, indent: number): string[] {
  return wrap(text, columns - indent - 2).map(
    (line, index) => `${" ".repeat(index === 0 ? indent : indent + 2)}${line}`,
  );
}

/** The text, each line wider than `columns` broken between words, each part behind the spaces of its line. */
export function brokenBetweenWords(text: string, columns: number): string {
  if (columns === Number.POSITIVE_INFINITY) return text;
  return text
    .split("\n")
    .flatMap((line) => {
      if (width(line) <= columns) return [line];
      const margin = /^ */.exec(line)![0];
      return brokenLine(line.slice(margin.length), columns - margin.length).map((part) => margin + part);
    })
    .join("\n");
}

/** As `wrap`, but the spaces between words stay: they set columns of a table apart. */
function brokenLine(line: string, columns: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const piece of line.match(/ *(?:« +)?[^ ]+(?: +[?!:;»][^ ]*)*/g) ?? []) {
    if (width(current + piece) <= columns) {
      current += piece;
      continue;
    }
    if (current !== "") lines.push(current);
    const pieces = cutWord(piece.trimStart(), columns);
    current = pieces.pop() ?? "";
    lines.push(...pieces);
  }
  return [...lines, current];
}

/** A cell in lines of at most `columns`, broken at spaces, and after hyphens, as in a long identifier. */
export function cellLines(text: string, columns: number): string[] {
  if (width(text) <= columns) return [text];
  const lines: string[] = [];
  let line = "";
  for (const part of text.match(/ *[^ -]*-?/g) ?? []) {
    if (width(line + part) <= columns) {
      line += part;
      continue;
    }
    if (line !== "") lines.push(line.trimEnd());
    const pieces = cutWord(part.trimStart(), columns);
    line = pieces.pop() ?? "";
    lines.push(...pieces);
  }
  return line === "" ? lines : [...lines, line];
}

function cutWord(word: string, columns: number): string[] {
  if (width(word) <= columns || word.includes("\u001b")) return [word];
  const pieces = [""];
  for (const { segment } of graphemes(word)) {
    const last = pieces.at(-1)!;
    if (last !== "" && width(last + segment) > columns) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}

/** Latin and Greek letters, punctuation, currencies, arrows, mathematical signs, boxes: one column each, nothing combined. */
const simple =
  /^[\x20-\x7e\u00a0-\u02ff\u0370-\u03ff\u1e00-\u1fff\u2010-\u2027\u202f-\u205e\u20a0-\u20bf\u2190-\u22ff\u2500-\u25ff]*$/;

/** Creating a segmenter takes as long as half a short command: it is used only for texts that need it. */
const graphemes = (text: string) => new Intl.Segmenter("fr", { granularity: "grapheme" }).segment(text);

/** Unicode's East Asian wide and full-width blocks, and what is drawn as an emoji. */
const wide =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[0-9#*]\ufe0f\u20e3|\p{Regional_Indicator}{2})/u;

function widthOf(grapheme: string): number {
  if (wide.test(grapheme)) return 2;
  return /^[\p{M}\p{Cf}\p{Cc}]+$/u.test(grapheme) ? 0 : 1;
}
