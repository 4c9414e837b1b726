// Finds the actors that are to be erased because their last real contact is too long ago.

import { kindOfMailing } from "../../domain/documents/mailing-name.ts";
import { wasThere } from "../../domain/meetings/attendance.ts";
import {
  answerAwaitedUntil,
  isRealExchange,
  type RetentionEnd,
  type RetentionFacts,
  retentionEnd,
} from "../../domain/privacy/retention.ts";
import { dayOf } from "../../domain/values/days.ts";
import type { StoreReader } from "../../store/store.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** An actor, and until when it is kept (ISO dates). */
export interface KeptActor extends RetentionEnd {
  actor: string;
  name: string;
}

export interface DueActor extends KeptActor {
  /** The day on which the last message was prepared; null when none was since the last real contact. */
  askedOn: string | null;
  /** The last day on which we wait for an answer to it; null without a last message. */
  answerUntil: string | null;
}

export interface RetentionList {
  /** Setting `legal.retention_years`. */
  years: number;
  /** Those due for the longest time first. */
  due: readonly DueActor[];
  /** The next actor that will be due; null when all are. */
  next: KeptActor | null;
  /** How many actors are not due. */
  kept: number;
}

export async function retentionList(host: ApplicationHost): Promise<RetentionList> {
  const workspace = await host.workspace();
  const store = await workspace.store();
  const { retention_years: years } = workspace.mission.legal;
  const today = dayOf(host.now());
  const [factsOf, lastMessages] = await Promise.all([retentionFacts(store), lastMessagesOf(store)]);
  const due: DueActor[] = [];
  let next: KeptActor | null = null;
  let kept = 0;
  for await (const page of store.overviewPages())
    for (const { id: actor, name, submitted } of page) {
      const line = { actor, name, ...retentionEnd({ ...factsOf(actor), submitted }, years) };
      if (line.on > today) {
        kept++;
        if (next === null || before(line, next)) next = line;
        continue;
      }
      const asked = lastMessages.get(actor);
      const askedOn = asked === undefined || asked < (line.lastRealContact ?? "") ? null : asked;
      due.push({ ...line, askedOn, answerUntil: askedOn && answerAwaitedUntil(askedOn) });
    }
  due.sort((a, b) => (before(a, b) ? -1 : 1));
  return { years, due, next, kept };
}

const before = (a: KeptActor, b: KeptActor) => (a.on === b.on ? a.actor < b.actor : a.on < b.on);

/** Whether we still wait for an actor's answer to a last message on a day. */
export const isAwaited = ({ answerUntil }: DueActor, today: string): boolean =>
  answerUntil !== null && answerUntil >= today;

/** Reads the days from which the retention of each actor is counted. */
async function retentionFacts(
  store: StoreReader,
): Promise<(actor: string) => Omit<RetentionFacts, "submitted">> {
  const [arrived, contacts, attendance, meetings, responses, assessments, consents, agreements] =
    await Promise.all([
      store.reports.firstKnown(),
      store.contacts({}),
      store.meetings.attendance(),
      store.meetings.all(),
      store.surveys.responses(),
      store.reports.assessments(),
      store.projects.consents(),
      store.relations.agreements(),
    ]);
  const heldOn = new Map(
    meetings.filter(({ cancelled }) => cancelled === null).map(({ id, date }) => [id, date]),
  );
  const exchanges = new Map<string, string[]>();
  const agreedUntil = new Map<string, string[]>();
  const add = (days: Map<string, string[]>, actor: string | null, day: string | null | undefined) => {
    if (actor === null || !day) return;
    const known = days.get(actor);
    if (known) known.push(day.slice(0, 10));
    else days.set(actor, [day.slice(0, 10)]);
  };
  for (const contact of contacts) if (isRealExchange(contact)) add(exchanges, contact.actor, contact.at);
  for (const attended of attendance)
    if (wasThere(attended)) add(exchanges, attended.actor, heldOn.get(attended.meeting));
  for (const { actor, on, at } of responses) add(exchanges, actor, on ?? at);
  for (const { actor, at, origin } of assessments) if (origin === "survey") add(exchanges, actor, at);
  for (const { actor, scope, on, until, withdrawn } of consents) {
    add(exchanges, actor, withdrawn ?? on);
    if (withdrawn === null && scope !== "none") add(agreedUntil, actor, until);
  }
  for (const { actor, scope, on, until } of agreements) {
    add(exchanges, actor, on);
    if (scope !== "no") add(agreedUntil, actor, until);
  }
  return (actor) => ({
    arrived: arrived.get(actor) ?? "",
    exchanges: exchanges.get(actor) ?? [],
    agreedUntil: agreedUntil.get(actor) ?? [],
  });
}

/** The latest day on which a last message was prepared for each actor. */
async function lastMessagesOf(store: StoreReader): Promise<ReadonlyMap<string, string>> {
  const days = new Map<string, string>();
  for (const { actor, template, at } of await store.prepared({ document: "mail" })) {
    if (kindOfMailing(template) !== "last-message") continue;
    const day = at.slice(0, 10);
    if (day > (days.get(actor) ?? "")) days.set(actor, day);
  }
  return days;
}
