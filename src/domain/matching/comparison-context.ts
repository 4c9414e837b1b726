// What a comparison needs to know of the whole list: how common a word, a number or a contact point is in it.
import type { MatchingLexicon } from "./matching-lexicon.ts";
import type { Rarity } from "./names/name-comparison.ts";

/** Values that several structures may use. */
export type SharedKind = "siren" | "email" | "domain" | "phone";

/** Counts how often a value that two rows share occurs in the whole list. */
export interface ComparisonContext {
  lexicon: MatchingLexicon;
  /** How many names have a word. */
  holders: Rarity;
  /** How many unrelated names use a value; at least 1. For a value of very many rows, their number. */
  sharers(kind: SharedKind, value: string): number;
}
