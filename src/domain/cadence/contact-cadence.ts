/** When an actor is contacted next, and why: a promise first, else the mission's cadence, counted from what really took place. */
import type { FollowUp } from "../meetings/meeting-follow-up.ts";
import { type DatedFollowUp, standingFollowUps } from "../meetings/standing-follow-ups.ts";
import type { PinningDecision } from "../priority/pinning-decisions.ts";
import { type Contact, type ContactOutcome, metUs } from "../relationship/contact.ts";
import { standingPromise, vainCalls } from "../relationship/standing-promise.ts";
import { dayAfter } from "../values/days.ts";
import { dayAfterSpan, type SpanOfTime } from "./span-of-time.ts";
import type { WorkingDays } from "./working-days.ts";

/** What a step of the cadence may follow. The first two are attempts; the others, exchanges. */
export const cadenceOccasions = [
  "no-answer",
  "wrong-person",
  "call-back",
  "reached",
  "interested",
  "not-now",
  "meeting",
  "survey",
] as const;
export type CadenceOccasion = (typeof cadenceOccasions)[number];

/** What a step of the cadence does. */
export const contactActions = ["call", "visit", "mail", "letter"] as const;
export type ContactAction = (typeof contactActions)[number];

/** One step: something to do after some time, or an end, from which on the actor is left alone for some time. */
export type CadenceStep = { after: SpanOfTime; action: ContactAction } | { stop: SpanOfTime };

/** The mission's cadence. */
export interface Cadence {
  /** Steps of each occasion, in order: after the first comes the second if nobody answers, then those of `no-answer`. */
  steps: Readonly<Record<CadenceOccasion, readonly CadenceStep[]>>;
  /** Nobody is contacted twice within this time, unless it was promised. */
  grace: SpanOfTime;
  /** Attempts in a row that nobody answers, after which the actor is left alone. */
  maximum: number;
  /** How long an actor is left alone where the cadence has no more steps. */
  rest: SpanOfTime;
  workingDays: WorkingDays;
}

/** What the cadence reads of the exchanges between the team and one actor. */
export interface Relationship {
  /** The oldest first. */
  contacts: readonly Contact[];
  /** What the team agreed to do after meetings. */
  agreed: readonly DatedFollowUp[];
  /** The day on which the actor answered a survey, ISO; null when it did not. */
  surveyAnswered: string | null;
  /** The last day of a deferral, ISO; null when the team deferred nothing. */
  deferredUntil: string | null;
  /** The first appointment after which no exchange was noted; null without one. */
  appointment?: Pick<PinningDecision, "until" | "reason" | "at" | "by"> | null;
  /** The actions that no objection forbids. */
  allowed: readonly ContactAction[];
  /** Names of the people who objected for themselves. */
  unreachable: readonly string[];
}

/** Why a step is due. */
export type StepReason =
  | { because: "promised"; on: string; person: string | null }
  /** Agreed to after the meeting of that day. */
  | { because: "agreed"; on: string }
  /** An appointment that was noted on that day. */
  | { because: "appointment"; on: string }
  | { because: CadenceOccasion; on: string; attempts: number };

/** The one thing to do next with an actor. */
export interface NextContact {
  /**
   * What was promised or where somebody is to be met, in the words noted, or what was agreed to after a meeting; null for a promise
   * of a day alone, and for a step of the cadence.
   */
  promise: string | Pick<FollowUp, "proposed" | "why"> | null;
  action: ContactAction | null;
  /** ISO date. */
  on: string;
  from: "promise" | "cadence" | "meeting" | "survey" | "appointment";
  person: string | null;
  /** Who of the team had the exchange that it comes from. */
  by: string | null;
  reason: StepReason;
}

/** What the cadence says of an actor. */
export type Outlook =
  | ({ kind: "step" } & NextContact)
  /** Left alone up to and including `until`: the cadence came to its end, or somebody said no. */
  | { kind: "rest"; until: string }
  /** No step is foreseen: the ranking decides, after `until`. */
  | { kind: "open"; until: string | null }
  /** Whoever objected is not contacted. */
  | { kind: "closed" };

/** At most one step for an actor, whatever happened. Dates depend on what took place alone, not on the day on which one asks. */
export function outlookOf(relationship: Relationship, cadence: Cadence): Outlook {
  const { contacts, allowed, unreachable, surveyAnswered, deferredUntil } = relationship;
  if (allowed.length === 0) return { kind: "closed" };
  const promise = earliestPromise(relationship, cadence);
  const appointment = appointmentStep(relationship);
  if (appointment && (promise?.kind !== "step" || appointment.on <= promise.on)) return appointment;
  if (promise) return promise;
  const last = lastEvent(contacts, surveyAnswered);
  if (last === null) return { kind: "open", until: deferredUntil };
  const { attempts, since, occasion } = sinceExchange(contacts, surveyAnswered);
  const graceEnds = dayAfterSpan(last.at, cadence.grace);
  const step = occasion === null ? { stop: cadence.rest } : stepAfter(occasion, attempts, last, cadence);
  if (step === null) return { kind: "open", until: latest(dayAfter(graceEnds, -1), deferredUntil ?? "") };
  if ("stop" in step) return { kind: "rest", until: dayAfterSpan(last.at, step.stop) };
  const earliest = latest(
    dayAfterSpan(last.at, step.after),
    graceEnds,
    deferredUntil === null ? "" : dayAfter(deferredUntil, 1),
  );
  const current = (attempts > 0 ? last.occasion : occasion) ?? "no-answer";
  return {
    kind: "step",
    promise: null,
    action: allowed.includes(step.action) ? step.action : allowed[0]!,
    on: cadence.workingDays(earliest),
    from: current === "meeting" || current === "survey" ? current : "cadence",
    person:
      last.person === null || last.occasion === "wrong-person" || unreachable.includes(last.person)
        ? null
        : last.person,
    by: last.by,
    reason: { because: current, on: attempts > 0 ? last.at : since, attempts },
  };
}

/** Until when the team does not contact an actor unasked; null without such a day, even when all contact is closed. ISO date. */
export function waitsUntil(outlook: Outlook): string | null {
  if (outlook.kind === "step") return dayAfter(outlook.on, -1);
  return outlook.kind === "closed" ? null : outlook.until;
}

/** Whether a step is due because somebody said that it would be done, not by the cadence. */
export const isPromised = ({ reason }: NextContact) =>
  reason.because === "promised" || reason.because === "agreed" || reason.because === "appointment";

/** What is due first: the standing promise, or a follow-up agreed to after a meeting. */
function earliestPromise(
  { contacts, agreed, allowed, unreachable }: Relationship,
  cadence: Cadence,
): Outlook | null {
  const isReachable = ({ person }: { person: string | null }) => !unreachable.includes(person ?? "");
  const standing = standingFollowUps(agreed, contacts);
  const [first] = standing.filter(isReachable);
  const promised = standingPromise(contacts);
  // A follow-up to send something, agreed to after the promise, is the same promise on another day.
  const isPostponed = agreed.some(({ proposed, at }) => proposed === "send" && promised && at >= promised.at);
  const promise =
    promised && !isPostponed && isReachable(promised) ? promiseStep(promised, contacts, cadence) : null;
  if (first === undefined || (promise && promise.on <= first.on)) return promise;
  return followUpStep(first, allowed);
}

/** On the day of an appointment somebody is met, by whatever means was agreed to: no action is proposed. */
function appointmentStep({ appointment }: Relationship): Extract<Outlook, { kind: "step" }> | null {
  if (!appointment) return null;
  const { until, reason, at, by } = appointment;
  return {
    ...{ kind: "step", promise: reason, action: null, on: until, from: "appointment", person: null, by },
    reason: { because: "appointment", on: at.slice(0, 10) },
  };
}

/** When an objection forbids a call, the first allowed action replaces it. */
function followUpStep(
  { proposed, why, on, person, by, heldOn }: DatedFollowUp,
  allowed: readonly ContactAction[],
): Outlook {
  const isForbidden = proposed === "call" && !allowed.includes("call");
  return {
    kind: "step",
    promise: isForbidden ? null : { proposed, why },
    action: isForbidden ? allowed[0]! : proposed === "call" ? "call" : null,
    ...{ on, from: "meeting", person, by, reason: { because: "agreed", on: heldOn } },
  };
}

/**
 * A promise keeps its day, even on a holiday; without one, it is due once the grace is over. A call that nobody answered is
 * tried again at the pace of the cadence, as often as it allows: null beyond.
 */
function promiseStep(
  promised: Contact,
  contacts: readonly Contact[],
  { grace, workingDays, steps, maximum }: Cadence,
): (Outlook & NextContact) | null {
  const { at, nextStep, nextAt, person, by } = promised;
  const vain = vainCalls(promised, contacts);
  const lastCall = vain.at(-1);
  const again = steps["no-answer"][vain.length - 1];
  if (vain.length >= maximum || (again && "stop" in again)) return null;
  const on = nextAt ?? workingDays(dayAfterSpan(at, grace));
  return {
    kind: "step",
    promise: nextStep,
    action: promised.outcome === "call-back" ? "call" : null,
    on: lastCall ? latest(on, workingDays(dayAfterSpan(lastCall.at, again?.after ?? grace))) : on,
    from: "promise",
    ...{ person, by },
    reason: { because: "promised", on: at, person },
  };
}

interface RelationshipEvent {
  at: string;
  occasion: CadenceOccasion | null;
  person: string | null;
  by: string | null;
}

/** What took place last: an exchange, an attempt, or an answer to a survey. */
function lastEvent(contacts: readonly Contact[], surveyAnswered: string | null): RelationshipEvent | null {
  const contact = contacts.at(-1);
  if (surveyAnswered !== null && (contact === undefined || contact.at < surveyAnswered))
    return { at: surveyAnswered, occasion: "survey", person: null, by: contact?.by ?? null };
  return contact === undefined ? null : { ...contact, occasion: occasionOf(contact) };
}

/** A refusal leads to no step: whoever refused objects. */
function occasionOf({ outcome, channel }: Contact): CadenceOccasion | null {
  if (outcome === "refused") return null;
  return outcome === "reached" && channel === "meeting" ? "meeting" : outcome;
}

/** The last exchange with somebody, and how many attempts came after it. */
function sinceExchange(contacts: readonly Contact[], surveyAnswered: string | null) {
  const isExchange = ({ outcome }: { outcome: ContactOutcome }) => metUs.includes(outcome);
  const index = contacts.findLastIndex(isExchange);
  const exchange = contacts[index];
  if (surveyAnswered !== null && (exchange === undefined || exchange.at < surveyAnswered)) {
    const attempts = contacts.filter(({ at }) => at >= surveyAnswered).length;
    return { attempts, since: surveyAnswered, occasion: "survey" as const };
  }
  const attempts = contacts.length - 1 - index;
  if (exchange) return { attempts, since: exchange.at, occasion: occasionOf(exchange) };
  return { attempts, since: contacts[0]!.at, occasion: "no-answer" as const };
}

/** The step after so many attempts since an exchange; null when none is foreseen after the exchange itself. */
function stepAfter(
  occasion: CadenceOccasion,
  attempts: number,
  last: RelationshipEvent,
  { steps, maximum, rest }: Cadence,
): CadenceStep | null {
  if (attempts >= maximum) return { stop: rest };
  if (attempts > 0 && last.occasion === "wrong-person" && steps["wrong-person"][0])
    return steps["wrong-person"][0];
  const silence = steps["no-answer"];
  if (occasion === "no-answer") return silence[attempts - 1] ?? { stop: rest };
  const own = steps[occasion];
  if (attempts === 0) return own[0] ?? null;
  return own[attempts] ?? silence[attempts - Math.max(1, own.length)] ?? { stop: rest };
}

const latest = (...days: readonly string[]) => days.reduce((last, day) => (day > last ? day : last));
