// Stores the rows of the team's call log as exchanges, so that nobody who was called gets a first contact.
import type { Action } from "../../../domain/importing/row-import.ts";
import type { ContactOutcome } from "../../../domain/relationship/contact.ts";
import type { LoggedCall } from "../../../domain/relationship/logged-call.ts";
import { dayAfter } from "../../../domain/values/days.ts";
import type { StoreWriter } from "../../../store/store.ts";
import { endOpenWait } from "../../relationship/open-waits.ts";
import type { ResolvedActor } from "../resolve-identities.ts";

/** A row of a call log, and the actor that it was stored in. */
export interface LoggedRow {
  id: string;
  line: number;
  action: Action;
  call: LoggedCall;
  /** The person whom the row names; null when it names none, or several. */
  person: string | null;
  refuses: boolean;
  /** The last day of a wait that the row asks for; ISO date. */
  waitsUntil: string | null;
}

/** The exchanges that an import stored: the lines of their rows, how many actors they are with, and between which days (ISO dates). */
export interface LoggedExchanges {
  lines: readonly number[];
  actors: number;
  from: string;
  to: string;
  /** The names of the actors that no other list told of before; none when that is so of all of them. */
  newActors: readonly string[];
  /** The waits without a day that these exchanges end. */
  endedWaits: readonly EndedWait[];
}

/** A wait that an exchange of the list ended. `words`: what was waited for. */
export interface EndedWait {
  actor: string;
  name: string;
  line: number;
  words: string;
}

/**
 * Skips calls that are stored already with the same day and note. Null when no call is new. `waiting`: the rows that say to wait, which end no wait;
 * their own waits are stored later.
 */
export async function keepLoggedCalls(
  writer: StoreWriter,
  { logged: rows, waiting }: { logged: readonly LoggedRow[]; waiting: readonly { line: number }[] },
  resolved: readonly ResolvedActor[],
  { now, by: user }: { now: Date; by: string },
): Promise<LoggedExchanges | null> {
  const isNow = new Map(resolved.map(({ made, is }) => [made, is]));
  const lines: number[] = [];
  const actors = new Set<string>();
  const days: string[] = [];
  const endedWaits: EndedWait[] = [];
  const made = new Set<string>();
  const sayToWait = new Set(waiting.map(({ line }) => line));
  for (const row of rows) {
    const actor = isNow.get(row.id) ?? row.id;
    const { on, by, note, nextStep, channel } = row.call;
    const before = await writer.contacts({ actor });
    if (before.some((contact) => contact.at === on && contact.note === note)) continue;
    const outcome = outcomeOf(row);
    const nextAt = nextDay(row.call.nextAt, outcome === "refused" ? null : row.waitsUntil);
    await writer.addContact({
      ...{ actor, at: on, by: by ?? user, channel },
      ...{ person: row.person, outcome, note, nextStep, nextAt, theirStep: null },
    });
    const ended = sayToWait.has(row.line)
      ? null
      : await endOpenWait(writer, { actor, at: on, outcome, by: user }, now);
    if (ended !== null) {
      const name = (await writer.actor(actor))?.name ?? actor;
      endedWaits.push({ actor, name, line: row.line, words: ended.reason });
    }
    if (row.action === "created" && !isNow.has(row.id)) made.add(row.id);
    lines.push(row.line);
    actors.add(actor);
    days.push(on);
  }
  if (lines.length === 0) return null;
  const [from, to] = [days.toSorted()[0]!, days.toSorted().at(-1)!];
  const isAllNew = made.size === actors.size;
  const newActors = isAllNew ? [] : (await writer.overviews({ ids: [...made] })).map(({ name }) => name);
  return { lines, actors: actors.size, from, to, newActors, endedWaits };
}

/** The day of the next step: the day named, but not before the wait is over. "Rappeler après le 10" names the 10th, which is too early. */
function nextDay(named: string | null, waitsUntil: string | null): string | null {
  if (waitsUntil === null || (named !== null && named > waitsUntil)) return named;
  return dayAfter(waitsUntil, 1);
}

function outcomeOf({ call, refuses, waitsUntil }: LoggedRow): ContactOutcome {
  if (refuses || call.declines) return "refused";
  if (call.isUnanswered) return "no-answer";
  return waitsUntil === null ? "reached" : "not-now";
}
