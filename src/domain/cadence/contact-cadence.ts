/** Decides when an actor is contacted next, and why: an appointment or a promise first, else the mission's cadence, counted from the last event. */
import type { FollowUp } from "../meetings/meeting-follow-up.ts";
import { type DatedFollowUp, standingFollowUps } from "../meetings/standing-follow-ups.ts";
import type { PinningDecision } from "../priority/pinning-decisions.ts";
import { type Contact, type ContactOutcome, metUs } from "../relationship/contact.ts";
import { kindOfPromise, standingPromise, vainCalls } from "../relationship/standing-promise.ts";
import { dayAfter } from "../values/days.ts";
import { dayAfterSpan, type SpanOfTime } from "./span-of-time.ts";
import type { WorkingDays } from "./working-days.ts";

/** The events that a step of the cadence may follow: two kinds of attempts, then exchanges, a meeting and a survey. */
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

/** One step: something to do after some time, or an end after which the actor is left alone for some time. */
export type CadenceStep = { after: SpanOfTime; action: ContactAction } | { stop: SpanOfTime };

/** The mission's cadence. */
export interface Cadence {
  /** The steps after each occasion, in order: the second comes when nobody answered the first, and after the last come those of `no-answer`. */
  steps: Readonly<Record<CadenceOccasion, readonly CadenceStep[]>>;
  /** The least time between two contacts, unless a promise says otherwise. */
  grace: SpanOfTime;
  /** The number of attempts in a row without an answer after which the actor is left alone. */
  maximum: number;
  /** How long an actor is left alone when the cadence has no more steps. */
  rest: SpanOfTime;
  workingDays: WorkingDays;
}

/** The facts on one actor from which its outlook is computed. */
export interface Relationship {
  /** The oldest first. */
  contacts: readonly Contact[];
  /** The follow-ups that the team agreed to after meetings. */
  agreed: readonly DatedFollowUp[];
  /** The day on which the actor answered a survey, ISO; null when it did not. */
  surveyAnswered: string | null;
  /** The last day of a deferral, ISO; null without one. */
  deferredUntil: string | null;
  /** The appointment of `standingAppointment`; null without one. */
  appointment?: Pick<PinningDecision, "until" | "reason" | "at" | "by"> | null;
  /** The actions that no objection forbids, the preferred one first. */
  allowed: readonly ContactAction[];
  /** The names of the people who objected themselves. */
  unreachable: readonly string[];
  /** They are all whom the actor has: a promise that names nobody was made to one of them. */
  allUnreachable?: boolean;
}

/** Why a step is due. */
export type StepReason =
  | { because: "promised"; on: string; person: string | null }
  /** The team agreed to it after the meeting of that day. */
  | { because: "agreed"; on: string }
  /** An appointment that was noted on that day. */
  | { because: "appointment"; on: string }
  | { because: CadenceOccasion; on: string; attempts: number };

/** The next step with an actor. */
export interface NextContact {
  /**
   * The noted words of a promise or an appointment, or the follow-up agreed to after a meeting. Null for a promise that is only a day, for a
   * follow-up whose call is forbidden, and for a step of the cadence.
   */
  promise: string | Pick<FollowUp, "proposed" | "why"> | null;
  action: ContactAction | null;
  /** ISO date. */
  on: string;
  from: "promise" | "cadence" | "meeting" | "survey" | "appointment";
  person: string | null;
  /** The colleague who noted the event from which the step comes; null when nobody did. */
  by: string | null;
  reason: StepReason;
}

/** What comes next with an actor. */
export type Outlook =
  | ({ kind: "step" } & NextContact)
  /** The actor is left alone up to and including `until`: the cadence has ended, or somebody refused. */
  | { kind: "rest"; until: string }
  /** No step is planned: after `until` the ranking decides. */
  | { kind: "open"; until: string | null }
  /** Objections, or a refusal on which nobody has decided yet, close all channels. */
  | { kind: "closed" };

/** What comes next with an actor, at most one step. Dates depend only on the facts, not on the day of the call. */
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

/** The last day on which the team does not contact an actor on its own; null without one, and when all channels are closed. ISO date. */
export function waitsUntil(outlook: Outlook): string | null {
  if (outlook.kind === "step") return dayAfter(outlook.on, -1);
  return outlook.kind === "closed" ? null : outlook.until;
}

/** Whether a step is due by a promise, a follow-up or an appointment, not by the cadence. */
export const isPromised = ({ reason }: NextContact) =>
  reason.because === "promised" || reason.because === "agreed" || reason.because === "appointment";

/** The step that is due first: the standing promise, or a follow-up after a meeting. People who objected get none. */
function earliestPromise(
  { contacts, agreed, allowed, unreachable, allUnreachable = false }: Relationship,
  cadence: Cadence,
): Outlook | null {
  const isReachable = ({ person }: { person: string | null }) =>
    person === null ? !allUnreachable : !unreachable.includes(person);
  const standing = standingFollowUps(agreed, contacts);
  const [first] = standing.filter(isReachable);
  const promised = standingPromise(contacts);
  // A follow-up to send something that was agreed to after the promise is the same promise on another day.
  const isPostponed = agreed.some(({ proposed, at }) => proposed === "send" && promised && at >= promised.at);
  const promise =
    promised && !isPostponed && isReachable(promised)
      ? asAllowed(promised, promiseStep(promised, contacts, cadence), allowed)
      : null;
  if (first === undefined || (promise && promise.on <= first.on)) return promise;
  return followUpStep(first, allowed);
}

/** A promised call becomes a message on its day, once they refuse calls: a promise is not kept by a way that they refuse. */
function asAllowed(
  promised: Contact,
  step: Extract<Outlook, { kind: "step" }> | null,
  allowed: readonly ContactAction[],
): Extract<Outlook, { kind: "step" }> | null {
  const kind = kindOfPromise(promised);
  const ways: readonly ContactAction[] = kind === "send" ? ["mail", "letter"] : kind === null ? [] : [kind];
  if (step === null || ways.length === 0 || ways.some((way) => allowed.includes(way))) return step;
  return { ...step, promise: null, action: allowed.includes("mail") ? "mail" : allowed[0]! };
}

/** The step of an appointment. It proposes no action, since the appointment itself says how to meet. */
function appointmentStep({ appointment }: Relationship): Extract<Outlook, { kind: "step" }> | null {
  if (!appointment) return null;
  const { until, reason, at, by } = appointment;
  return {
    ...{ kind: "step", promise: reason, action: null, on: until, from: "appointment", person: null, by },
    reason: { because: "appointment", on: at.slice(0, 10) },
  };
}

/** The step of a follow-up. When an objection forbids its call, the first allowed action replaces it. */
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
 * The step of a promise. It is due on its day, even on a holiday; without a day, after the `grace`. A promised call that nobody answered is tried again
 * as the cadence says; null when the cadence allows no more attempts.
 */
function promiseStep(
  promised: Contact,
  contacts: readonly Contact[],
  { grace, workingDays, steps, maximum }: Cadence,
): Extract<Outlook, { kind: "step" }> | null {
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

/** The last event: an exchange, an attempt, or an answer to a survey; null without any. */
function lastEvent(contacts: readonly Contact[], surveyAnswered: string | null): RelationshipEvent | null {
  const contact = contacts.at(-1);
  if (surveyAnswered !== null && (contact === undefined || contact.at < surveyAnswered))
    return { at: surveyAnswered, occasion: "survey", person: null, by: contact?.by ?? null };
  return contact === undefined ? null : { ...contact, occasion: occasionOf(contact) };
}

/** The occasion of a contact; null for a refusal, which is an objection. */
function occasionOf({ outcome, channel }: Contact): CadenceOccasion | null {
  if (outcome === "refused") return null;
  return outcome === "reached" && channel === "meeting" ? "meeting" : outcome;
}

/** The occasion and day of the last exchange or answer to a survey, and the number of attempts after it; without one, those of the first attempt. */
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

/** The step after so many attempts since an exchange; null when the cadence has no step right after the exchange. */
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
