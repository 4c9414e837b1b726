/** Two who could work together, with the names and the reasons that may be told. */
import type { ToldReason } from "./told-reasons.ts";

/** `b` leads `project`, when it is one. */
export interface PartnerMatch {
  a: PartnerName;
  /** Null for a project that is told without names. */
  b: PartnerName | null;
  project: { id: string; title: string } | null;
  score: number;
  reasons: readonly ToldReason[];
}

export interface PartnerName {
  id: string;
  name: string;
}
