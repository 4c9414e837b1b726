// Recognises exports of known tools by their titles, and gives the fields of their columns.

import type { ImportSource } from "../../domain/importing/import-words.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { Header } from "../table/header-layout.ts";

/** The known source that has these titles; of several, the one of whose own titles the largest share is there. */
export function sourceOf(headers: readonly Header[], sources: readonly ImportSource[]): ImportSource | null {
  const titles = new Set(headers.flatMap(({ label, last }) => [fold(label), fold(last)]));
  let best: { source: ImportSource; share: number } | null = null;
  for (const source of sources) {
    const recognised = source.recognised_by.filter((title) => titles.has(fold(title))).length;
    const share = recognised / source.recognised_by.length;
    if (recognised >= source.at_least && (!best || share > best.share)) best = { source, share };
  }
  return best?.source ?? null;
}

/** What a source says of a column, by its exact title or by how it begins (`C1*`). */
export function sourceField(source: ImportSource, title: string): string | null {
  const folded = fold(title);
  let begun: string | null = null;
  for (const [key, field] of Object.entries(source.columns)) {
    const wanted = fold(key);
    if (wanted === folded) return field;
    if (wanted.endsWith("*") && folded.startsWith(wanted.slice(0, -1))) begun = field;
  }
  return begun;
}
