// What a comparison must know of the whole list: how common a word or a contact point is in it.
import type { MatchingLexicon } from "./matching-lexicon.ts";
import type { Rarity } from "./names/name-comparison.ts";

/** Values that several structures may use. */
export type SharedKind = "siren" | "email" | "domain" | "phone";

/** How often what two rows share occurs in the whole list. */
export interface ComparisonContext {
  lexicon: MatchingLexicon;
  /** How many names hold a word. */
  holders: Rarity;
  /** How many names with nothing in common use a value; at least 1. */
  sharers(kind: SharedKind, value: string): number;
}
