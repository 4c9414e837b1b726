// Finds the items of a list in a message, however they are marked: "1)", "1/", "a)", "2°", "-", "•", each on lines of its own or in one line.

export interface ListItem {
  /** Where its mark begins, where its words begin, and the place behind its last character. */
  from: number;
  start: number;
  to: number;
}

/** Numbers and letters by which items are counted, and signs that stand before each. */
const counted = String.raw`\(?(?:\d{1,2}|[a-h])(?:\s?[.)/°]|\s?[-–—](?=\s))\)?`;
const signs = "[-–—•*·●▪◦‣→►➢✓]+";
/** The mark at the beginning of a line. Behind ")", "/" or "°", a capital may follow at once. */
export const itemMark = new RegExp(
  String.raw`^\s*(?:${signs}\s+|${counted}(?:\s+|(?<=[)/°])(?=\p{Lu})))(?=\S)`,
  "u",
);
/** In a line, numbered items have to count on from the first. */
const markInLine = /(?<=^|[\s:;,.])\(?(\d|[a-h])\s?[)/°]\)?\s*(?=\S)/gu;

/**
 * The text with a line end before each item of lists that run on in one line ("1) la mairie… 2) le foyer…"), in place of a space, so that
 * all offsets stay the same.
 */
export function withItemsOnLines(text: string): string {
  let parted = text;
  for (const { 0: line, index } of text.matchAll(/^.+$/gmu)) {
    const marks = [...line.matchAll(markInLine)];
    const isCounting = marks.length > 1 && marks.every((mark, at) => placeOf(mark[1]!) === at);
    if (!isCounting) continue;
    for (const mark of marks) {
      const at = index + mark.index - 1;
      if (mark.index > 0 && /\s/u.test(text[at]!)) parted = `${parted.slice(0, at)}\n${parted.slice(at + 1)}`;
    }
  }
  return parted;
}

const placeOf = (mark: string) =>
  /\d/.test(mark) ? Number(mark) - 1 : mark.charCodeAt(0) - "a".charCodeAt(0);

interface MarkedLine {
  from: number;
  start: number;
  /** Items of one list have marks of one kind, equally far from the margin. */
  style: string;
}

/** In characters: the end of a shorter line was typed, and no mail program broke it. */
const wrappedFrom = 55;

/** The lists of a text: runs of items whose marks are alike. Items of other lists within an item are part of it. */
export function listsIn(text: string): ListItem[][] {
  const lines = [...text.matchAll(/^.*$/gmu)].map(({ 0: line, index }) => ({ line, from: index }));
  const marked = lines.flatMap(({ line, from }): MarkedLine[] => {
    const [mark] = itemMark.exec(line) ?? [];
    return mark === undefined ? [] : [{ from, start: from + mark.length, style: styleOf(mark) }];
  });
  const styles = [...new Set(marked.map(({ style }) => style))];
  return styles.map((style) => {
    const own = marked.filter((line) => line.style === style);
    const ends = own.slice(1).map(({ from }) => from);
    const hasFurtherLines = own.some(
      ({ from }, at) => at < ends.length && hasSeveralLines(text.slice(from, ends[at])),
    );
    const last = own.at(-1)!;
    return own.map(({ from, start }, at) => ({
      from,
      start,
      to: ends[at] ?? endOfLast(text, last.from, hasFurtherLines),
    }));
  });
}

const styleOf = (mark: string) =>
  `${/^\s*/.exec(mark)![0].length} ${mark.trim().replace(/\d+/, "1").replace(/[a-h]/, "a")}`;

const hasSeveralLines = (item: string) => item.trim().includes("\n");

/**
 * Where the last item ends: with its line, and the lines below that a mail program broke or that are indented; where other items have
 * several lines, at the next blank line.
 */
function endOfLast(text: string, from: number, hasFurtherLines: boolean): number {
  let end = endOfLine(text, from);
  let line = text.slice(from, end);
  while (end < text.length) {
    const next = text.slice(end + 1, endOfLine(text, end + 1));
    const goesOn = hasFurtherLines || line.length > wrappedFrom || /^\s/u.test(next);
    if (next.trim() === "" || !goesOn) break;
    end = end + 1 + next.length;
    line = next;
  }
  return end;
}

const endOfLine = (text: string, at: number): number => {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
};
