// Chooses the actors to contact in a week, with places reserved for those who find it hard to ask for help.
import type { Score } from "./ranking.ts";

/** An actor that can be chosen for a week's work. */
export interface Selectable extends Score {
  /** 1 is the most urgent. */
  rank: number;
  /** Whether the actor finds it hard to ask: see `hardFrom`. */
  hard: boolean;
  /** Set when the team put the actor first; `selectTop` then does not replace it. */
  pinned?: unknown;
}

export type Selected<T extends Selectable> = T & {
  /** Whether the actor was chosen before more urgent ones, since it finds it hard to ask. */
  reserved: boolean;
};

/**
 * The first `count` of `ranked`, which is in order of urgency, with at least a `share` (0–1, rounded down) of actors that find it hard to ask, as far
 * as there are any. Further ones of these come last and replace the last actors that are neither pinned nor find it hard to ask; when there are too
 * few to replace, more than `count` are chosen.
 */
export function selectTop<T extends Selectable>(
  ranked: readonly T[],
  count: number,
  share: number,
): Selected<T>[] {
  const first = ranked.slice(0, count);
  const owed = Math.floor(share * Math.min(count, ranked.length)) - first.filter(({ hard }) => hard).length;
  const waiting = owed > 0 ? ranked.slice(count).filter(({ hard }) => hard) : [];
  const reserved = waiting.slice(0, Math.max(0, owed));
  const eager = first.filter(({ hard, pinned }) => !hard && !pinned);
  const leaving = new Set(eager.slice(Math.max(0, eager.length - reserved.length)));
  return [
    ...first.filter((one) => !leaving.has(one)).map((one) => ({ ...one, reserved: false })),
    ...reserved.map((one) => ({ ...one, reserved: true })),
  ];
}

export type Means = "call" | "visit";

export type Planned<T extends Selectable> = Selected<T> & { means: Means; hours: number };

/**
 * The actors for whom `hours` of work are enough, in order of urgency: a visit to each that finds it hard to ask, a call to any other. A `share` of the
 * hours is reserved for the former, if there are any, even before pinned actors.
 */
export function planHours<T extends Selectable>(
  ranked: readonly T[],
  hours: number,
  { lasts, share }: { lasts: Readonly<Record<Means, number>>; share: number },
): Planned<T>[] {
  const planned: Planned<T>[] = [];
  const left = { all: hours, eager: hours * (1 - share) };
  const hardWait = ranked.filter(({ hard }) => hard).length;
  const shortest = Math.min(lasts.call, lasts.visit);
  for (const one of ranked) {
    if (left.all < shortest) break;
    const means: Means = one.hard ? "visit" : "call";
    const length = lasts[means];
    const room = one.hard || hardWait === 0 ? left.all : Math.min(left.all, left.eager);
    if (length > room) continue;
    left.all -= length;
    if (!one.hard) left.eager -= length;
    planned.push({ ...one, reserved: false, means, hours: length });
  }
  return planned;
}
