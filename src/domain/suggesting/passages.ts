// Cuts a long text into passages that can be read one by one.

/** A part of a text and where it starts in it. */
export interface TextPassage {
  text: string;
  at: number;
}

/** A text of more characters (some 160 words) is read in passages: what it says in one place would drown in the rest. */
const longText = 1000;
/** A passage is not longer than this (some 110 words), unless one of its sentences is. */
const longPassage = 700;

/** Paragraphs, and parts of those that are long, cut between sentences. A short text is one passage. */
export function passagesOf(text: string): TextPassage[] {
  if (text.length <= longText) return [{ text, at: 0 }];
  const passages: { from: number; to: number }[] = [];
  for (const { index, 0: paragraph } of text.matchAll(/\S[^\n]*/g)) {
    let from = index;
    let to = index;
    for (const { start, end } of sentencesOf(paragraph)) {
      if (to > from && index + end - from > longPassage) {
        passages.push({ from, to });
        from = index + start;
      }
      to = index + end;
    }
    passages.push({ from, to });
  }
  return passages.map(({ from, to }) => ({ text: text.slice(from, to), at: from }));
}

/** Where each sentence of a paragraph starts and ends. The pattern takes one mark at a time, so that a long row of marks is read in linear time. */
function sentencesOf(paragraph: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  const add = (end: number) => {
    if (end > start) sentences.push({ start, end });
  };
  for (const { index, 0: mark } of paragraph.matchAll(/[.!?…]\s+/g)) {
    add(index + 1);
    start = index + mark.length;
  }
  add(paragraph.trimEnd().length);
  return sentences;
}
