// Ends a wait without a day when somebody talked with the actor, or with whom to talk first: the exchange then says what comes next.

import { holding, type PinningDecision, untilReleased } from "../../domain/priority/pinning-decisions.ts";
import { type Contact, metUs } from "../../domain/relationship/contact.ts";
import { dayOf } from "../../domain/values/days.ts";
import type { StoreWriter } from "../../store/store.ts";

/** Returns the decision that ends; null when none was open, nobody was reached, or the exchange is older than the decision. */
export async function endOpenWait(
  writer: StoreWriter,
  { actor, at, outcome, by }: Pick<Contact, "actor" | "at" | "outcome" | "by">,
  now: Date,
): Promise<PinningDecision | null> {
  if (!metUs.includes(outcome)) return null;
  const decision = holding(await writer.pinningDecisions({ actor }), dayOf(now)).get(actor);
  if (decision?.kind !== "defer" || decision.until !== untilReleased || at < dayOf(new Date(decision.at)))
    return null;
  await writer.addPinningDecision({
    ...{ actor, kind: "release", reason: decision.reason, until: dayOf(now), at: now.toISOString(), by },
  });
  return decision;
}
