// Chooses the actors to contact in a week, with places reserved for those who find it hard to ask for help.
import type { Score } from "./ranking.ts";

/** An actor that can be chosen for a week's work. */
export interface Selectable extends Score {
  /** 1 is the most urgent. */
  rank: number;
  /** Finds it hard to ask: see `hardFrom`. */
  hard: boolean;
  /** Put first by the team; `selectTop` gives their place to nobody. */
  pinned?: unknown;
}

export type Selected<T extends Selectable> = T & {
  /** Chosen before more urgent ones, so that those who find it hard to ask are not starved by the eager ones. */
  reserved: boolean;
};

/**
 * The first `count` of `ranked`, which is in order of urgency; among them `share` (0–1, rounded down) of actors who find it hard to
 * ask, as far as there are any. Reserved actors come last, in place of the last who are neither pinned nor find it hard: where these
 * are too few, there are more than `count`.
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
 * What fits in `hours` of work, in order of urgency: a call each, a visit for those who find it hard to ask, whom a call
 * would not reach. A `share` of the hours is reserved for these where there are any: not even pinned actors take it.
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
