// A paper in plain words: a title, and sections of lines. Sentences are made by `text`, and set by a renderer.

/** `item`: of a list. `aside`: said in passing. `to-fill`: somebody has to complete it. `quote`: the words of somebody, as they stand. */
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
