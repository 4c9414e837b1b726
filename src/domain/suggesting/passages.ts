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
    for (const { index: start, 0: sentence } of paragraph.matchAll(/\S.*?(?:[.!?…]+(?=\s)|$)/g)) {
      const end = index + start + sentence.length;
      if (to > from && end - from > longPassage) {
        passages.push({ from, to });
        from = index + start;
      }
      to = end;
    }
    passages.push({ from, to });
  }
  return passages.map(({ from, to }) => ({ text: text.slice(from, to), at: from }));
}
