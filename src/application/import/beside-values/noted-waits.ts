// Puts off the actors of which rows of a list of the team say to wait.

import { latestState } from "../../../domain/actors/dated-states.ts";
import type { CandidateAnswer } from "../../../domain/importing/candidate.ts";
import type { Action } from "../../../domain/importing/row-import.ts";
import { type NotedWait, notedWait } from "../../../domain/priority/noted-wait.ts";
import { holding } from "../../../domain/priority/pinning-decisions.ts";
import type { Finding } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import type { DayWords } from "../../../domain/values/spoken-day.ts";
import type { StoreWriter } from "../../../store/store.ts";
import type { ResolvedActor } from "../resolve-identities.ts";

/** A row that says to wait, and the actor it ended in. */
export interface WaitingRow extends NotedWait {
  id: string;
  line: number;
  action: Action;
}

/** An actor that an import puts off, as its summary says it. */
export interface ImportedWait extends NotedWait {
  actor: string;
  name: string;
  line: number;
}

/** What the team's texts of a row say, its note and its state among them, the wait that is longest, of several days noted in one cell the latest; null when they say none. */
export function waitOf(
  answers: readonly Pick<CandidateAnswer, "author" | "text">[],
  besides: readonly (string | undefined)[],
  today: string,
  days: readonly DayWords[],
): NotedWait | null {
  const notes = answers.filter(({ author }) => author === "team").map(({ text }) => text);
  const latest = [...notes, ...besides.flatMap((text) => text ?? [])].map(
    (text) => latestState(text) ?? text,
  );
  return notedWait(latest.join("\n"), today, days);
}

/** True for the advice to note a date by hand, where the actor is put off until that date. */
export const isAnswered = (finding: Finding, waiting: readonly WaitingRow[]): boolean =>
  finding.code === "contact-later" && waiting.some(({ line }) => line === finding.line);

/** An actor that the team put first stays there, and what was noted before is not noted again, since somebody may have released it. */
export async function keepWaits(
  writer: StoreWriter,
  rows: readonly WaitingRow[],
  resolved: readonly ResolvedActor[],
  { now, by }: { now: Date; by: string },
): Promise<ImportedWait[]> {
  if (rows.length === 0) return [];
  const isNow = new Map(resolved.map(({ made, is }) => [made, is]));
  const longest = new Map<string, WaitingRow>();
  for (const row of rows) {
    const actor = isNow.get(row.id) ?? row.id;
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
