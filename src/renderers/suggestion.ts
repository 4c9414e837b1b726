import type { Evidence, Suggestion } from "../domain/situation.ts";
import { strongest, total } from "../domain/suggest/weigh.ts";
import type { Sentences } from "../text/index.ts";
import { clip, type Paint, safe } from "./terminal.ts";

interface Layout {
  text: Sentences;
  paint: Paint;
  /** Width of the terminal. */
  columns: number;
}

/** How many quotations are shown under one suggestion. */
const shown = 4;

/** A text, what it points to, and the words that say so; those that say something else are shown as such. */
export function suggestionBlock(heading: string, suggestion: Suggestion, layout: Layout): string {
  const { text, paint, columns } = layout;
  return [
    paint.strong(clip(safe(heading), columns - 1)),
    `   ${suggestionInWords(suggestion, text)}`,
    ...suggestion.evidence
      .slice(0, shown)
      .map((one) => clip(`   ${evidenceLine(one, suggestion, layout)}`, columns - 1)),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

/** “envie, sans savoir comment (82 %)” */
export function suggestionInWords({ situation, confidence, evidence }: Suggestion, text: Sentences): string {
  if (situation) return text.suggestion.found(situation, confidence);
  return evidence.length === 0 ? text.suggestion.nothing : text.suggestion.unsure(confidence);
}

function evidenceLine(evidence: Evidence, { situation }: Suggestion, { text, paint }: Layout): string {
  const pointsTo = strongest(total([evidence]));
  const words = text.suggestion.quoted(safe(evidence.quote));
  return pointsTo === situation ? words : `${words} ${paint.faint(text.suggestion.pointsTo(pointsTo))}`;
}
