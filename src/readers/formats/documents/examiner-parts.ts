// Separates the parts of an application that its examiners keep for themselves from what its applicant says.

import { lengthOfKeptTitle, opensExaminersPart } from "./examiner-titles.ts";
import type { Passage } from "./passage.ts";

/** A part that the examiners keep: its title, and all its text. */
export interface ExaminersPart {
  label: string;
  text: string;
  /** Page, paragraph or line where the part begins. */
  place: number;
}

/** Tells by the titles of a document who speaks under them. */
export interface TitleVoices {
  /** True for a title that speaks to whoever fills the form in. */
  isAddressed(title: string): boolean;
  /** True for the label of the applicant's own name. */
  namesStructure(label: string): boolean;
}

/** How strongly a text stands out as a title: the smaller the number, the stronger. Levels of headings are below 10. */
const ranks = { heading: 5, strong: 10, numbered: 11, line: 12, label: 13 };

/** In characters: a longer text is no title. Chosen by hand. */
const longestTitle = 110;
/** In characters: a longer text shows that the applicant's part has begun. Chosen by hand. */
const shortestText = 120;

interface Piece {
  passage: Passage;
  title: string;
  /** What follows the title in the same passage. */
  rest: string;
  rank: number;
  number: number | null;
}

interface OpenPart extends Omit<ExaminersPart, "text"> {
  lines: string[];
  rank: number;
  number: number | null;
  /** The box in which it stands; null in running text. */
  frame: number | null;
}

/**
 * The passages of the applicant, and the parts of the examiners. A part of theirs goes on to the next title that is the applicant's; in
 * doubt it goes on, because words of the examiners taken for the applicant's could be shown to the applicant.
 */
export function withoutExaminers(
  passages: readonly Passage[],
  voices: TitleVoices,
): { own: Passage[]; parts: ExaminersPart[] } {
  const own: Passage[] = [];
  const parts: OpenPart[] = [];
  let part: OpenPart | null = null;
  for (const piece of passages.flatMap(piecesOf)) {
    if (part && endsPart(part, piece, own, voices)) part = null;
    if (part) part.lines.push(piece.passage.text);
    else if (opens(piece)) {
      part = openedBy(piece);
      parts.push(part);
      while (own.length > 0 && !/[\p{L}\p{N}]/u.test(own.at(-1)!.text)) own.pop();
    } else own.push(piece.passage);
  }
  const written = parts.map(({ label, lines, place }) => ({ label, text: lines.join("\n").trim(), place }));
  return { own, parts: written.filter(({ text }) => text !== "") };
}

const opens = ({ title }: Piece) => title !== "" && opensExaminersPart(title);

function openedBy({ passage, title, rest, rank, number }: Piece): OpenPart {
  const lines = rest === "" ? [] : [rest];
  return { label: title, lines, place: passage.place, rank, number, frame: passage.frame ?? null };
}

/** Whether a piece begins the applicant's part again, and so ends that of the examiners. */
function endsPart(part: OpenPart, piece: Piece, own: readonly Passage[], voices: TitleVoices): boolean {
  const { title, rank, passage, number } = piece;
  const frame = passage.frame ?? null;
  if (part.frame !== null && frame !== part.frame) {
    // A box that holds only the title stands over the text that follows.
    if (part.lines.length > 0) return true;
    Object.assign(part, { frame, rank: ranks.line });
  }
  if (title === "" || opensExaminersPart(title)) return false;
  if (voices.namesStructure(title) || voices.isAddressed(title)) return true;
  if (part.frame !== null || frame !== null) return false;
  if (rank < ranks.strong && rank < part.rank) return true;
  if (number !== null && part.number !== null && rank === part.rank) return number === part.number + 1;
  return rank < ranks.line && rank <= part.rank && !hasBegun(own, voices);
}

/** Whether the applicant has already said something; until then, a part of the examiners is the head of the form. */
const hasBegun = (own: readonly Passage[], { namesStructure }: TitleVoices) =>
  own.some((passage) => passage.text.length > shortestText || namesStructure(labelIn(passage.text).title));

/** A passage, cut where a line within it opens a part. */
function piecesOf(passage: Passage): Piece[] {
  const { cells, text } = passage;
  const filled = cells?.filter((cell) => cell.trim() !== "") ?? [];
  if (filled.length > 1) return [rowPiece(passage, filled)];
  const lines = text.split("\n");
  const at = lines.findIndex((line, index) => index > 0 && opensExaminersPart(labelIn(line).title));
  if (at === -1) return [linePiece(passage, lines)];
  const before = lines.slice(0, at).join("\n");
  const after = { ...passage, text: lines.slice(at).join("\n"), lead: 0 };
  const cut = { ...passage, text: before, cells: cells ? [before] : null };
  return [linePiece(cut, before.split("\n")), ...piecesOf({ ...after, cells: cells ? [after.text] : null })];
}

/** A row of a table: its first cell is the title of the others. */
function rowPiece(passage: Passage, [first, ...others]: readonly string[]): Piece {
  const title = labelIn(first!.split("\n")[0]!).title;
  const below = first!.split("\n").slice(1);
  return {
    ...{ passage, title, rest: [...below, ...others].join("\n") },
    ...{ rank: ranks.label, number: null },
  };
}

function linePiece(passage: Passage, [first, ...others]: readonly string[]): Piece {
  const { heading, strong, level } = passage;
  const { title, rest, number } = labelIn(first!);
  const titleLength = title === "" ? lengthOfKeptTitle(first!) : 0;
  const rank = heading
    ? (level ?? ranks.heading)
    : strong
      ? ranks.strong
      : number !== null && rest === ""
        ? ranks.numbered
        : rest === ""
          ? ranks.line
          : ranks.label;
  const following = titleLength > 0 ? first!.slice(titleLength).trim() : rest;
  return {
    ...{ passage, title: titleLength > 0 ? first!.slice(0, titleLength) : title, rank, number },
    rest: [following, ...others].filter((line) => line !== "").join("\n"),
  };
}

const numbered = /^(\d{1,2})\s?[.)°:–-]\s+/;

/** The title that a line is, or that stands before a colon in it; an empty one when it is a sentence. */
function labelIn(line: string): { title: string; rest: string; number: number | null } {
  const number = numbered.exec(line);
  const bare = line.slice(number?.[0].length ?? 0);
  const colon = /\s?[:：](?=\s|$)/.exec(bare);
  const title = (colon ? bare.slice(0, colon.index) : bare).trim();
  const rest = colon ? bare.slice(colon.index + colon[0].length).trim() : "";
  const isTitle =
    title.length <= longestTitle && !/[.;!]\s|[.;!,]$/.test(title.replaceAll(/\([^()]*\)/g, ""));
  return isTitle
    ? { title, rest, number: number ? Number(number[1]) : null }
    : { title: "", rest: "", number: null };
}
