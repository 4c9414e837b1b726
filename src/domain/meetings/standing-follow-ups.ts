/** Finds the follow-ups after meetings that the team agreed to and that are still to be done. */

import { type Channel, type Contact, metUs } from "../relationship/contact.ts";
import { keepsNoPromise } from "../relationship/standing-promise.ts";
import { compareText } from "../values/spelling.ts";
import type { AgreedFollowUp } from "./meeting-follow-up.ts";

/** A follow-up, and the day of the meeting that it comes from (ISO). */
export interface DatedFollowUp extends AgreedFollowUp {
  heldOn: string;
}

/**
 * The follow-ups still to be done, the earliest first. A contact after the meeting settles one follow-up when it reached somebody, or when
 * it is an attempt that suits the follow-up (`isDoneBy`) on its due day or later: the follow-up about the same person, else the earliest.
 * A refusal settles all those that it could settle. `contacts`: those of one actor, the oldest first.
 */
export function standingFollowUps(
  agreed: readonly DatedFollowUp[],
  contacts: readonly Contact[],
): DatedFollowUp[] {
  let standing = agreed.toSorted((a, b) => compareText(a.on, b.on));
  const thatDay = new Map<string, number>();
  for (const contact of contacts) {
    const { at, channel, person, outcome } = contact;
    const place = thatDay.get(at) ?? 0;
    thatDay.set(at, place + 1);
    if (keepsNoPromise(contact)) continue;
    const isAfter = (followUp: DatedFollowUp) => {
      const day = followUp.at.slice(0, 10);
      return day < at || (day === at && place >= (followUp.earlierThatDay ?? 0));
    };
    const meant = standing.filter(
      (followUp) =>
        isAfter(followUp) &&
        (metUs.includes(outcome) || (followUp.on <= at && isDoneBy(channel, followUp))) &&
        // A meeting noted on that day is the one from which the follow-up comes.
        !(channel === "meeting" && at === followUp.heldOn),
    );
    const done = meant.find((followUp) => person !== null && followUp.person === person) ?? meant[0];
    standing = standing.filter((followUp) =>
      outcome === "refused" ? !meant.includes(followUp) : followUp !== done,
    );
  }
  return standing;
}

/** Whether an attempt suits a follow-up: for a call, by any channel; for what is to be sent, by e-mail or letter. */
const isDoneBy = (channel: Channel, { proposed }: DatedFollowUp) =>
  proposed === "call" || channel === "email" || channel === "letter";
