// Ends a wait without a day when somebody talked with the actor, or with whom to talk first: the exchange then says what comes next.

import { holding, type PinningDecision, untilReleased } from "../../domain/priority/pinning-decisions.ts";
import { type Contact, metUs } from "../../domain/relationship/contact.ts";
import { dayOf } from "../../domain/values/days.ts";
import type { StoreWriter } from "../../store/store.ts";

/** Returns the decision that ends; null when none was open, nobody was reached, or the wait is of that exchange or a later one. */
export async function endOpenWait(
  writer: StoreWriter,
  { actor, at, outcome, by }: Pick<Contact, "actor" | "at" | "outcome" | "by">,
  now: Date,
): Promise<PinningDecision | null> {
  if (!metUs.includes(outcome)) return null;
  const decision = holding(await writer.pinningDecisions({ actor }), dayOf(now)).get(actor);
  if (decision?.kind !== "defer" || decision.until !== untilReleased) return null;
  if (await isBefore(writer, at, decision)) return null;
  await writer.addPinningDecision({
    ...{ actor, kind: "release", reason: decision.reason, until: dayOf(now), at: now.toISOString(), by },
  });
  return decision;
}

/** Whether a day is before a wait: before the exchange that told of it, or that day itself; else before the day on which the wait was noted. */
async function isBefore(
  writer: StoreWriter,
  day: string,
  { actor, reason, at }: PinningDecision,
): Promise<boolean> {
  const telling = (await writer.contacts({ actor }))
    .filter(({ note, nextStep }) => `${note ?? ""}\n${nextStep ?? ""}`.includes(reason))
    .map((contact) => contact.at)
    .sort()
    .at(-1);
  return telling === undefined ? day < dayOf(new Date(at)) : day <= telling;
}
