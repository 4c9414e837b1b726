// Breaks text into the lines of a PDF by the width of its words.

import type { Run } from "../markdown-blocks.ts";

export type Face = "regular" | "bold" | "italic";

/** A stretch of words set in one face, at a distance from the left of its line, in points. */
export interface TextSegment {
  text: string;
  face: Face;
  x: number;
}

/** Width of words in a face, in points, at the size in use. */
export type TextMeasure = (text: string, face: Face) => number;

const faceOf = ({ strong, emphasis }: Run): Face => (strong ? "bold" : emphasis ? "italic" : "regular");

/** Breaks words into lines no wider than `width` points, at ordinary spaces only; a word too long for any line is cut. */
export function setLines(
  lines: readonly (readonly Run[])[],
  width: number,
  measure: TextMeasure,
): TextSegment[][] {
  return lines.flatMap((runs) => {
    const set: TextSegment[][] = [[]];
    let x = 0;
    for (const parts of unbroken(wordsOf(runs))) {
      const [{ face, space }] = parts;
      const totalWidth = parts.reduce((sum, part) => sum + measure(part.word, part.face), 0);
      const gap = space && x > 0 ? measure(" ", face) : 0;
      if (x > 0 && x + gap + totalWidth > width) {
        set.push([]);
        x = 0;
      } else x = place(set.at(-1)!, " ", face, x, gap);
      for (const part of parts)
        for (const piece of totalWidth <= width
          ? [part.word]
          : pieces(part.word, part.face, width, measure)) {
          const pieceWidth = measure(piece, part.face);
          if (x > 0 && x + pieceWidth > width) {
            set.push([]);
            x = 0;
          }
          x = place(set.at(-1)!, piece, part.face, x, pieceWidth);
        }
    }
    return set;
  });
}

/** Adds words to a line: to its last stretch when that is in the same face, so that a line is a few strings and not many words. */
function place(line: TextSegment[], text: string, face: Face, x: number, width: number): number {
  if (width === 0) return x;
  const last = line.at(-1);
  if (last?.face === face) last.text += text;
  else line.push({ text, face, x });
  return x + width;
}

interface Word {
  word: string;
  face: Face;
  /** Whether a space stands before the word, so that the line may be broken there. */
  space: boolean;
}

function wordsOf(runs: readonly Run[]): Word[] {
  let space = false;
  return runs.flatMap((run) =>
    run.text.split(" ").flatMap((word, index) => {
      space ||= index > 0;
      if (word === "") return [];
      const wordInFace = { word, face: faceOf(run), space };
      space = false;
      return [wordInFace];
    }),
  );
}

/** Groups words without a space between them, such as a bold one and the comma after it: they stand on one line. */
function unbroken(words: readonly Word[]): [Word, ...Word[]][] {
  const groups: [Word, ...Word[]][] = [];
  for (const word of words) {
    const last = groups.at(-1);
    if (last === undefined || word.space) groups.push([word]);
    else last.push(word);
  }
  return groups;
}

/** A word as it is, or in pieces that fit: an address without any space must not run over the edge. */
function pieces(word: string, face: Face, width: number, measure: TextMeasure): string[] {
  if (measure(word, face) <= width || width <= 0) return [word];
  const cut: string[] = [""];
  for (const letter of word) {
    if (cut.at(-1) !== "" && measure(cut.at(-1) + letter, face) > width) cut.push("");
    cut[cut.length - 1] += letter;
  }
  return cut;
}
