// Puts off the actors for which the team's notes in a list say to wait, and those that ask us to.

import { latestState } from "../../../domain/actors/dated-states.ts";
import type { CandidateAnswer } from "../../../domain/importing/candidate.ts";
import type { Action } from "../../../domain/importing/row-import.ts";
import {
  askedWait,
  type NotedWait,
  notedWait,
  waitOfAgreement,
  waitOfStep,
  waitUnderTitle,
} from "../../../domain/priority/noted-wait.ts";
import { holding } from "../../../domain/priority/pinning-decisions.ts";
import type { Finding } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import type { DayWords } from "../../../domain/values/spoken-day.ts";
import type { StoreWriter } from "../../../store/store.ts";
import type { ResolvedActor } from "../resolve-identities.ts";
import type { LoggedRow } from "./logged-calls.ts";

/** A row that says to wait, and the actor that it was stored in; `on`: the day of the exchange that it tells of, an ISO date. */
export interface WaitingRow extends NotedWait {
  id: string;
  line: number;
  action: Action;
  on: string | null;
}

/** An actor that an import puts off, as its summary says it. */
export interface ImportedWait extends NotedWait {
  actor: string;
  name: string;
  line: number;
}

/**
 * The longest wait in a row: in the notes of the team or a partner (of several days in one cell, the latest), in the next step,
 * in a column of days to contact again (in a log of calls, these are the days of next steps), and in what the actor asks; null when there is none. Notes count from the day `noted`, answers from the day `asked`.
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

/** True for the advice to note a date by hand, where the actor is put off until that date. */
export const isSettledByWait = (finding: Finding, waiting: readonly WaitingRow[]): boolean =>
  finding.code === "contact-later" && waiting.some(({ line }) => line === finding.line);

/** Skips actors that the team pinned, and waits that were noted before: somebody may have released them since. */
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
    // A later call takes the place of a wait.
    if (row.on !== null && row.on < (lastCall.get(actor) ?? "")) continue;
    if ((longest.get(actor)?.until ?? "") < row.until) longest.set(actor, row);
  }
  const holds = await writer.holds();
  const pinned = holding(holds, dayOf(now));
  const waits: ImportedWait[] = [];
  for (const { id: actor, name } of await writer.overviews({ ids: [...longest.keys()] })) {
    const { until, words, line } = longest.get(actor)!;
    const isNoted = holds.some((hold) => hold.actor === actor && hold.reason === words);
    if (isNoted || pinned.get(actor)?.kind === "pin") continue;
    await writer.addHold({ actor, kind: "defer", reason: words, until, at: now.toISOString(), by });
    waits.push({ actor, name, until, words, line });
  }
  return waits;
}
