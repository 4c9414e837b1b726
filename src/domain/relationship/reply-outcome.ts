// Decides the outcome of a message of theirs, and the day on which they want to hear from us or meet us.
import type { ContactRefusal } from "../importing/candidate.ts";
import type { ContactOutcome } from "./contact.ts";
import { passesOn, replyIntent } from "./reply-intent.ts";

export interface ReplyOutcome {
  outcome: ContactOutcome;
  /** The day that they name, ISO; null when they name none or several, refuse, answer a request, or say neither yes nor later. */
  nextAt: string | null;
  /** The days that they name when there are several, of which somebody has to choose one; else empty. ISO dates. */
  days: readonly string[];
}

/**
 * `refusal`: a refusal that was read in the message. `answersRequest`: its yes or no answers a request of ours. `namesOthers`: it gives the
 * address of somebody else.
 */
export function replyOutcome(
  {
    words,
    on,
    refusal,
    answersRequest,
    namesOthers = false,
  }: {
    words: string;
    on: string;
    refusal: ContactRefusal | null;
    answersRequest: boolean;
    namesOthers?: boolean;
  },
  workingDay: (day: string) => string,
): ReplyOutcome {
  const isIntent = refusal === null && !answersRequest;
  const intent = isIntent ? replyIntent(words, on) : { outcome: "reached" as const, days: [] };
  // After a "not now" each day moves to a working day, since "en mai" is read as 1 May. A day proposed for a meeting stays.
  const named = intent.outcome === "not-now" ? intent.days.map(workingDay) : intent.days;
  const [only = null] = named.length === 1 ? named : [];
  const isPassedOn = isIntent && intent.outcome === "reached" && namesOthers && passesOn(words);
  return {
    outcome: refusal?.certain ? "refused" : isPassedOn ? "wrong-person" : intent.outcome,
    nextAt: only,
    days: named.length > 1 ? named : [],
  };
}
