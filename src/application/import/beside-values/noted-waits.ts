// Puts off the actors for which a list says to wait: by the team's notes, or because they ask us to.

import { latestState } from "../../../domain/actors/dated-states.ts";
import type { CandidateAnswer } from "../../../domain/importing/candidate.ts";
import type { Action } from "../../../domain/importing/row-import.ts";
import { waitForEvent } from "../../../domain/priority/event-wait.ts";
import {
  askedWait,
  isQuestionOfWhen,
  type NotedWait,
  notedWait,
  waitForSeason,
  waitOfAgreement,
  waitOfStep,
  waitUnderTitle,
} from "../../../domain/priority/noted-wait.ts";
import { holding, untilReleased } from "../../../domain/priority/pinning-decisions.ts";
import type { Finding } from "../../../domain/problems/problem.ts";
import { conditionsIn } from "../../../domain/relationship/contact-conditions.ts";
import { dayOf } from "../../../domain/values/days.ts";
import type { DayWords } from "../../../domain/values/spoken-day.ts";
import type { StoreWriter } from "../../../store/store.ts";
import type { ResolvedActor } from "../resolve-identities.ts";
import type { LoggedRow } from "./logged-calls.ts";

/** A row that says to wait, and the actor that it was stored in. `on`: the ISO date of the exchange in the row; null without one. */
export interface WaitingRow extends NotedWait {
  id: string;
  line: number;
  action: Action;
  on: string | null;
}

/** An actor that an import puts off. */
export interface ImportedWait extends NotedWait {
  actor: string;
  name: string;
  line: number;
}

/**
 * The longest wait in a row; null when there is none. It is read in notes of the team or a partner (of the latest day, when a cell has
 * several), in `besides`, in the next step, in columns of days to contact again (not in a log of calls, where these are the days of next
 * steps), and in what the actor asks. Days in notes count from `noted`, those in what the actor asks from `asked`.
 */
export function waitOf(
  answers: readonly Pick<CandidateAnswer, "author" | "label" | "text">[],
  {
    besides,
    step,
    isCall,
  }: { besides: readonly (string | undefined)[]; step: string | null; isCall: boolean },
  { noted, asked }: { noted: string; asked: string },
  days: readonly DayWords[],
): NotedWait | null {
  const notes = answers
    .filter(({ author }) => author === "team" || author === "partner")
    .map(({ text }) => text);
  const latest = [...notes, ...besides.flatMap((text) => text ?? [])].map(
    (text) => latestState(text) ?? text,
  );
  const texts = answers.map(({ text }) => text);
  const waits = [
    notedWait(latest.join("\n"), noted, days, texts),
    step === null ? null : waitOfStep(step, noted, days),
    ...(isCall ? [] : answers.map((answer) => waitUnderTitle(answer, noted, days))),
    ...answers.map((answer) =>
      answer.author === "actor"
        ? askedWait(answer, asked, days, texts)
        : waitOfAgreement(answer, asked, days),
    ),
  ].filter((wait) => wait !== null);
  return waits.sort((a, b) => (a.until < b.until ? 1 : -1))[0] ?? null;
}

/**
 * The wait without a day of a row: until somebody was talked with, a season is over or something has happened; null without one. A wait with a day
 * (`isDated`) replaces all but the first.
 */
export function waitWithoutDay(
  answers: readonly Pick<CandidateAnswer, "author" | "label" | "text">[],
  besides: readonly (string | undefined)[],
  isDated: boolean,
): NotedWait | null {
  const texts = answers.flatMap(({ author, text }) =>
    author === "team" || author === "partner" ? [text] : [],
  );
  const notes = [...texts, ...besides.flatMap((text) => text ?? [])];
  const condition = notes
    .flatMap((text) => conditionsIn(text, null))
    .find(({ kind }) => kind === "talk-first");
  if (condition !== undefined) return { until: untilReleased, words: condition.words };
  if (isDated) return null;
  const [season] = notes.flatMap((text) => waitForSeason(latestState(text) ?? text) ?? []);
  if (season !== undefined) return { until: untilReleased, words: season };
  const beside = besides.flatMap((text) => (text ? [{ author: "team" as const, label: "", text }] : []));
  const [event] = [...answers, ...beside].flatMap(
    ({ author, label, text }) =>
      waitForEvent(
        { author: author ?? null, label, text: latestState(text) ?? text },
        isQuestionOfWhen(label),
      ) ?? [],
  );
  return event === undefined ? null : { until: untilReleased, words: event };
}

/** Whether a finding advises to note a date by hand, while a wait or an exchange in the same row keeps it. */
export const isSettledByWait = (
  finding: Finding,
  { waiting, logged }: { waiting: readonly WaitingRow[]; logged: readonly LoggedRow[] },
): boolean =>
  finding.code === "contact-later" &&
  (waiting.some(({ line }) => line === finding.line) ||
    logged.some(
      ({ line, call, waitsUntil }) => line === finding.line && (call.nextAt ?? waitsUntil) !== null,
    ));

/** Skips actors that the team pinned, waits before a later call, and waits in the words of an earlier one, which somebody may have ended. */
export async function keepWaits(
  writer: StoreWriter,
  { waiting: rows, logged }: { waiting: readonly WaitingRow[]; logged: readonly LoggedRow[] },
  resolved: readonly ResolvedActor[],
  { now, by }: { now: Date; by: string },
): Promise<ImportedWait[]> {
  if (rows.length === 0) return [];
  const isNow = new Map(resolved.map(({ made, is }) => [made, is]));
  const longest = new Map<string, WaitingRow>();
  const actorOf = ({ id }: { id: string }) => isNow.get(id) ?? id;
  const lastCall = new Map<string, string>();
  for (const row of logged) {
    const actor = actorOf(row);
    if ((lastCall.get(actor) ?? "") < row.call.on) lastCall.set(actor, row.call.on);
  }
  for (const row of rows) {
    const actor = actorOf(row);
    // A later call replaces a wait.
    if (row.on !== null && row.on < (lastCall.get(actor) ?? "")) continue;
    if ((longest.get(actor)?.until ?? "") < row.until) longest.set(actor, row);
  }
  const decisions = await writer.pinningDecisions();
  const pinned = holding(decisions, dayOf(now));
  const waits: ImportedWait[] = [];
  for (const { id: actor, name } of await writer.overviews({ ids: [...longest.keys()] })) {
    const { until, words, line } = longest.get(actor)!;
    const isNoted = decisions.some((decision) => decision.actor === actor && decision.reason === words);
    if (isNoted || pinned.get(actor)?.kind === "pin") continue;
    await writer.addPinningDecision({
      actor,
      kind: "defer",
      reason: words,
      until,
      at: now.toISOString(),
      by,
    });
    waits.push({ actor, name, until, words, line });
  }
  return waits;
}
