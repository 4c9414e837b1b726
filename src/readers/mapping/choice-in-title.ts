// Finds the choice of a column, where each box of a question has its own: "Mobilité" in "Quels sujets ? (Mobilité)".
import { fold } from "../../domain/values/spelling.ts";

interface BracketedTitle {
  question: string;
  choice: string;
  square: boolean;
}

/**
 * Reads the choice in brackets at the end of a title; null for a title without one. Square brackets are those of programs that make
 * forms. Round ones may only explain the title, unless another column asks the same before them.
 */
export function choicesIn(titles: readonly string[]): (title: string) => string | null {
  const columns = new Map<string, number>();
  for (const title of titles) {
    const bracketed = bracketedTitle(title);
    if (bracketed && !bracketed.square)
      columns.set(bracketed.question, (columns.get(bracketed.question) ?? 0) + 1);
  }
  return (title) => {
    const bracketed = bracketedTitle(title);
    if (!bracketed) return null;
    return bracketed.square || columns.get(bracketed.question)! > 1 ? bracketed.choice : null;
  };
}

/** Splits a title at the bracket that its last sign closes: "Sujets (Alimentation (locale))" chooses "Alimentation (locale)". */
function bracketedTitle(title: string): BracketedTitle | null {
  const text = title.trim();
  const close = text.at(-1);
  if (close !== ")" && close !== "]") return null;
  const open = close === ")" ? "(" : "[";
  let depth = 0;
  for (let at = text.length - 1; at > 0; at--) {
    if (text[at] === close) depth++;
    else if (text[at] === open) depth--;
    if (depth > 0) continue;
    const [question, choice] = [fold(text.slice(0, at)).trim(), text.slice(at + 1, -1).trim()];
    return question === "" || choice === "" ? null : { question, choice, square: close === "]" };
  }
  return null;
}
