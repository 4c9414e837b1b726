// Puts the pieces of text of a PDF page together into lines, columns and paragraphs, as people see them.

/** A piece of text on one line, where it stands (points from the lower left corner), and its typeface. */
export interface LayoutSegment {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  /** The typeface at its beginning, and at its end. */
  font: string;
  lastFont: string;
  /** Characters at the beginning in the first typeface, when others follow. */
  lead: number;
}

/** A piece as the PDF library gives it. */
export interface TextItem {
  str: string;
  /** `[a, b, c, d, x, y]`. */
  transform: readonly number[];
  width: number;
  fontName: string;
}

/** Text of one typeface in lines one under the other, at the same left edge. */
export interface LayoutBlock {
  lines: LayoutSegment[];
  x: number;
  right: number;
  size: number;
}

/** A gap this wide, in heights of the text, separates two columns. Chosen by hand, as are the other distances of this file. */
const columnGap = 1.5;

/** Joins the pieces that stand on one line without a wide gap between them, in the order in which they were written. */
export function segmentsOf(items: readonly TextItem[]): LayoutSegment[] {
  const segments: LayoutSegment[] = [];
  let current: LayoutSegment | null = null;
  for (const { str, transform, width, fontName } of items) {
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
    const size = Math.hypot(c, d);
    // Text turned by a quarter is a mark on the page, not part of the text.
    if (size === 0 || Math.abs(b) > Math.abs(a) || !Number.isFinite(x + y + width)) continue;
    const blank = str.trim() === "";
    const onLine = current !== null && Math.abs(y - current.y) < size * 0.45;
    if (blank) {
      if (onLine && width < size * columnGap && !current!.text.endsWith(" ")) current!.text += " ";
      continue;
    }
    const gap: number = onLine ? x - current!.right : Number.POSITIVE_INFINITY;
    // A colon by itself stands between two columns.
    if (current && current.text.trim() !== ":" && gap > -size * 1.5 && gap < size * columnGap) {
      if (fontName !== current.font && current.lead === 0) current.lead = current.text.trimEnd().length;
      if (gap > size * 0.15 && !current.text.endsWith(" ")) current.text += " ";
      current.text += str;
      current.right = Math.max(current.right, x + width);
      current.lastFont = fontName;
      continue;
    }
    current = { text: str, x, right: x + width, y, size, font: fontName, lastFont: fontName, lead: 0 };
    segments.push(current);
  }
  return segments.flatMap((segment) => {
    // Dots and lines are there to write on.
    const text = segment.text
      .replace(/[._…\u2026]{4,}/g, " ")
      .replace(/\s+/g, " ")
      .trim();
    return text === "" ? [] : [{ ...segment, text, lead: Math.min(segment.lead, text.length) }];
  });
}

/** How many blocks back a line may continue one: as many as a row of a table has cells. */
const openBlocks = 8;

/** Joins segments to blocks, in the order in which their first lines were written. */
export function blocksOf(segments: readonly LayoutSegment[]): LayoutBlock[] {
  const blocks: LayoutBlock[] = [];
  for (const segment of segments) {
    const block = blocks.slice(-openBlocks).findLast((layoutBlock) => continues(segment, layoutBlock));
    if (block) {
      block.lines.push(segment);
      block.right = Math.max(block.right, segment.right);
    } else {
      const { x, right, size } = segment;
      blocks.push({ lines: [segment], x, right, size });
    }
  }
  return blocks;
}

function continues({ x, y, size, font }: LayoutSegment, block: LayoutBlock): boolean {
  const last = block.lines.at(-1)!;
  const down = last.y - y;
  return (
    font === last.lastFont &&
    Math.abs(size - block.size) < size * 0.06 &&
    down > size * 0.5 &&
    down < size * 1.9 &&
    Math.abs(x - block.x) < size * 0.6
  );
}

/** Groups the blocks whose first lines stand beside each other: they are a row of a table, or its columns. */
export function sideBySide(blocks: readonly LayoutBlock[]): LayoutBlock[][] {
  const rows: LayoutBlock[][] = [];
  for (const block of blocks) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const level =
      last !== undefined &&
      Math.abs(last.lines[0]!.y - block.lines[0]!.y) < Math.max(last.size, block.size) * 0.6;
    const column = row && row.length > 1 ? columnOf(block, row) : undefined;
    if (level && block.x > last.lines[0]!.right) row!.push(block);
    else if (column) {
      for (const line of block.lines) column.lines.push(line);
      column.right = Math.max(column.right, block.right);
    } else rows.push([block]);
  }
  // Columns of prose, as in a newspaper, are read one after the other.
  return rows.flatMap((row) => (row.length > 1 && isProse(row[0]!) ? row.map((block) => [block]) : [row]));
}

/** The column that a block continues, beside a line of another column: a label below the gap that a long value left. */
const columnOf = ({ x, size, lines }: LayoutBlock, row: readonly LayoutBlock[]) =>
  row.some((other) => other.lines.some(({ y }) => Math.abs(y - lines[0]!.y) < size * 0.6))
    ? row.find((other) => Math.abs(other.x - x) < size * 0.6)
    : undefined;

const isProse = ({ lines }: LayoutBlock) =>
  lines.length > 4 && lines.reduce((sum, { text }) => sum + text.length, 0) / lines.length > 30;

/** Cuts blocks side by side into rows: each line of the first column with a line beside it and no small first letter begins one. */
export function rowsOf(
  columns: readonly LayoutBlock[],
  edge: (x: number) => number,
): { cells: string[]; first: LayoutSegment }[] {
  const all = columns
    .flatMap((block, column) => block.lines.map((line) => ({ line, column })))
    .sort((one, other) => other.line.y - one.line.y || one.column - other.column);
  const rows: { cells: LayoutSegment[][]; first: LayoutSegment }[] = [];
  for (const { line, column } of all) {
    const beside = all.some(
      (other) => other.column !== 0 && Math.abs(other.line.y - line.y) < line.size * 0.6,
    );
    const begins = column === 0 && beside && /^[^\p{Ll}]/u.test(line.text);
    if (rows.length === 0 || begins) rows.push({ cells: columns.map(() => []), first: line });
    rows.at(-1)!.cells[column]!.push(line);
  }
  return rows.map(({ cells, first }) => ({
    cells: cells.map((lines, column) =>
      column === 0
        ? lines.map(({ text }) => text).join(" ")
        : paragraphsOf({ ...columns[column]!, lines }, edge(columns[column]!.x))
            .map(({ text }) => text)
            .join("\n"),
    ),
    first,
  }));
}

/** The paragraphs of a block: two lines are one paragraph if the first had no room for the first word of the second. */
export function paragraphsOf(
  { lines, right }: LayoutBlock,
  margin: number,
): { text: string; first: LayoutSegment }[] {
  const end = Math.max(right, margin);
  const paragraphs: { text: string; first: LayoutSegment }[] = [];
  let before: LayoutSegment | null = null;
  for (const line of lines) {
    const word = line.text.split(" ", 1)[0]!;
    const room = ((line.right - line.x) / line.text.length) * (word.length + 1);
    const wrapped =
      before !== null &&
      before.right + room > end * 0.985 &&
      !/^(?:[-–—•▪◦*□☐☒]|\d{1,2}[.)]\s)/.test(line.text);
    if (wrapped) {
      const last = paragraphs.at(-1)!;
      const joined = /\p{L}-$/u.test(last.text) && /^\p{Ll}/u.test(line.text);
      last.text = joined ? last.text.slice(0, -1) + line.text : `${last.text} ${line.text}`;
    } else paragraphs.push({ text: line.text, first: line });
    before = line;
  }
  return paragraphs;
}
