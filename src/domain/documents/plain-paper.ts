// A paper in plain words: a title, and sections of lines. `text` makes the sentences, a renderer lays them out.

/** `item`: of a list. `aside`: a remark of less weight. `to-fill`: somebody has to complete it. `quote`: somebody's words, unchanged. */
export interface PaperLine {
  kind: "paragraph" | "item" | "aside" | "to-fill" | "quote";
  text: string;
}

export interface PaperSection {
  heading: string;
  lines: readonly PaperLine[];
}

export interface PlainPaper {
  title: string;
  /** One line under the title. */
  subtitle: string;
  sections: readonly PaperSection[];
}

export const paragraph = (text: string): PaperLine => ({ kind: "paragraph", text });
export const item = (text: string): PaperLine => ({ kind: "item", text });
export const aside = (text: string): PaperLine => ({ kind: "aside", text });
export const quote = (text: string): PaperLine => ({ kind: "quote", text });
export const toFill = (text: string): PaperLine => ({ kind: "to-fill", text });
