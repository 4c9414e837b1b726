// Proposes what to do after a meeting with those who were there, and with those who were not.
import { dayAfter } from "../values/days.ts";
import { fold } from "../values/spelling.ts";
import { type Attendee, wasThere } from "./attendance.ts";
import type { MeetingRecord } from "./meeting-record.ts";

export const followUpActions = ["send", "thank", "call", "tell", "introduce"] as const;
export type FollowUpAction = (typeof followUpActions)[number];

export type FollowUpReason =
  | { code: "came" }
  /** They came without having been invited. */
  | { code: "came-unexpected" }
  /** A promise to them stands. */
  | { code: "promised"; what: string | null }
  /** They had said yes, and did not come. */
  | { code: "said-yes" }
  | { code: "excused" }
  /** They were absent, and had not said yes. */
  | { code: "missed" }
  /** They have themes in common with another actor who was there. */
  | { code: "in-common"; other: string; otherName: string; themes: readonly string[] };

export interface FollowUp {
  actor: string;
  /** The name of the actor. */
  name: string;
  /** The name of the person; null for the actor as such. */
  person: string | null;
  proposed: FollowUpAction;
  why: FollowUpReason;
  /** ISO date. */
  on: string;
}

/** A follow-up that somebody agreed to. */
export interface AgreedFollowUp extends Omit<FollowUp, "name"> {
  meeting: string;
  by: string;
  /** ISO instant. */
  at: string;
  /** How many exchanges of the same day were noted before somebody agreed to it; they do not settle it. */
  earlierThatDay?: number;
}

/** The days after the meeting, or after today when the meeting is past, for each action. */
const days: Readonly<Record<FollowUpAction, number>> = { send: 1, thank: 1, call: 2, tell: 5, introduce: 7 };

/** The facts of an actor by which its follow-ups are proposed. */
export interface FollowedActor {
  id: string;
  themes: readonly string[];
  commune: string | null;
  /** What was promised to them and is not kept yet; null when nothing was. */
  promise: { what: string | null; on: string | null; person: string | null } | null;
}

/** The follow-ups to propose, those for people who were there first. `workingDay` gives the first working day from a day on. */
export function followUpsOf(
  meeting: MeetingRecord,
  attendees: readonly Attendee[],
  known: ReadonlyMap<string, FollowedActor>,
  { today, workingDay }: { today: string; workingDay: (day: string) => string },
): FollowUp[] {
  const base = meeting.date > today ? meeting.date : today;
  const on = (action: FollowUpAction) => workingDay(dayAfter(base, days[action]));
  const there = attendees.filter(wasThere);
  const proposed = (
    { actor, name, person }: Attendee,
    action: FollowUpAction,
    why: FollowUpReason,
  ): FollowUp => ({
    ...{ actor, name, person, proposed: action, why, on: on(action) },
  });
  const afterComing = there.flatMap((attendee) => {
    const promise = known.get(attendee.actor)?.promise ?? null;
    if (promise && attendee === promisedTo(promise, attendee.actor, there))
      return [
        {
          ...proposed(attendee, "send", { code: "promised", what: promise.what }),
          ...(promise.on !== null && promise.on >= today ? { on: promise.on } : {}),
        },
      ];
    if (attendee.status === "unexpected") return [proposed(attendee, "call", { code: "came-unexpected" })];
    return [proposed(attendee, "thank", { code: "came" })];
  });
  const afterMissing = attendees.flatMap((attendee) => {
    if (attendee.status === "excused") return [proposed(attendee, "tell", { code: "excused" })];
    if (attendee.status !== "absent") return [];
    return attendee.reply === "yes"
      ? [proposed(attendee, "call", { code: "said-yes" })]
      : [proposed(attendee, "tell", { code: "missed" })];
  });
  const introductions = pairsIn(there, known).map(({ one: attendee, other, themes }) =>
    proposed(attendee, "introduce", { code: "in-common", other: other.actor, otherName: other.name, themes }),
  );
  return [...afterComing, ...afterMissing, ...introductions];
}

/** To whom to send what was promised: the person to whom it was promised, if they came, else the first one of the actor who came. */
function promisedTo(
  { person }: { person: string | null },
  actor: string,
  there: readonly Attendee[],
): Attendee | undefined {
  const theirs = there.filter((attendee) => attendee.actor === actor);
  return theirs.find((one) => person !== null && one.person === person) ?? theirs[0];
}

interface AttendeePair {
  one: Attendee;
  other: Attendee;
  themes: readonly string[];
}

/** Pairs actors that share themes, those with the most common themes first. Each actor is in one pair at most. */
export function pairsIn(
  attendees: readonly Attendee[],
  known: ReadonlyMap<string, Pick<FollowedActor, "themes">>,
): AttendeePair[] {
  const each = [...new Map(attendees.map((attendee) => [attendee.actor, attendee])).values()];
  const pairs: AttendeePair[] = [];
  for (const [index, attendee] of each.entries())
    for (const other of each.slice(index + 1)) {
      const theirs = new Set((known.get(other.actor)?.themes ?? []).map(fold));
      const themes = (known.get(attendee.actor)?.themes ?? []).filter((theme) => theirs.has(fold(theme)));
      if (themes.length > 0) pairs.push({ one: attendee, other, themes });
    }
  pairs.sort((a, b) => b.themes.length - a.themes.length);
  const taken = new Set<string>();
  return pairs.filter(({ one: attendee, other }) => {
    if (taken.has(attendee.actor) || taken.has(other.actor)) return false;
    taken.add(attendee.actor).add(other.actor);
    return true;
  });
}
