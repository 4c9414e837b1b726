/** Two possible partners, with the names and the reasons to show. */
import type { ToldReason } from "./told-reasons.ts";

/** Two possible partners. `project`: null when `b` is matched as an actor, else the project that `b` leads. */
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
