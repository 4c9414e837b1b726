/** Pairs of actors that were put in contact, and what came of it. */
import { introducedTo } from "../projects/agreement-request.ts";
import { type BetweenActors, newestBetween, pairKey } from "../relationship/between-actors.ts";
import type { PreparedDocument } from "../relationship/contact.ts";
import { isWithin, type ReportPeriod } from "./report-period.ts";

export interface IntroductionMade {
  /** Both actors. */
  pair: readonly [string, string];
  /** `met` when nothing more is noted. */
  outcome: "met" | "failed" | "refused" | "together";
}

/**
 * The introductions of a period: we prepared a message to one of the two, or somebody noted that they were introduced. The outcome is the last
 * one of a day up to the end of the period, so that a report made again later says the same.
 */
export function introductionsMade(
  { prepared, between }: { prepared: readonly PreparedDocument[]; between: readonly BetweenActors[] },
  period: ReportPeriod,
): IntroductionMade[] {
  const made = new Map<string, readonly [string, string]>();
  const add = (actor: string, other: string) => made.set(pairKey(actor, other), [actor, other]);
  for (const { actor, template, at } of prepared) {
    const other = introducedTo(template);
    if (other !== null && isWithin(at, period)) add(actor, other);
  }
  for (const { actor, other, outcome, on } of between)
    if (outcome === "met" && isWithin(on, period)) add(actor, other);
  const newest = newestBetween(between.filter(isOfIntroduction).filter(({ on }) => on <= period.to));
  return [...made]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, pair]) => ({ pair, outcome: newest.get(key)?.outcome ?? "met" }));
}

/** That two actors compete is no outcome of an introduction. */
const isOfIntroduction = (
  fact: BetweenActors,
): fact is BetweenActors & { outcome: IntroductionMade["outcome"] } => fact.outcome !== "competing";
