// The registers that laptops exchange: single values, each with a stamp. The value with the highest stamp counts on all laptops.

import { compareText } from "../values/spelling.ts";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * When, where and how surely a value was set. Stamps are totally ordered, and a later change of a value always has a higher one, so that laptops with
 * the same changes hold the same values, whatever the order in which the changes came.
 */
export interface Stamp {
  /** 2: somebody typed the value; 1: it was read in a file, or this makes no difference for it. */
  sure: number;
  /** ISO instant of the step that set the value. */
  at: string;
  /** The laptop on which it was set, and the number of the exchange there. */
  replica: string;
  seq: number;
}

/** One value of one entity; the value is null when the entity no longer has it. */
export interface Register {
  value: Json;
  stamp: Stamp;
}

/** For each laptop, the number up to which its changes are known. */
export type Versions = Readonly<Record<string, number>>;

/** One row of the database (an actor, a meeting, an exchange…) in the form in which laptops exchange it. */
export interface ExchangedEntity {
  uid: string;
  table: string;
  /** True: it exists; false: it was removed; a text: it was merged into the entity with this uid. */
  presence: Register;
  registers: Readonly<Record<string, Register>>;
}

/** A surer stamp is higher, then a newer one; laptop and number only make the order total. */
export const compareStamps = (a: Stamp, b: Stamp): number =>
  a.sure - b.sure || compareText(a.at, b.at) || compareText(a.replica, b.replica) || a.seq - b.seq;

export const isNewer = (theirs: Stamp, ours: Stamp | undefined): boolean =>
  ours === undefined || compareStamps(theirs, ours) > 0;

/** The stamp of a change to a value. It is higher than that of the value replaced, even when a clock is wrong. */
export function stampAfter(before: Stamp | undefined, stamp: Stamp): Stamp {
  if (before === undefined) return stamp;
  const at = stamp.at > before.at ? stamp.at : new Date(Date.parse(before.at) + 1).toISOString();
  return { ...stamp, at, sure: Math.max(before.sure, stamp.sure) };
}

export const hasSeen = (versions: Versions, { replica, seq }: Stamp): boolean =>
  (versions[replica] ?? 0) >= seq;

/** Whether `versions` include all changes of `others`. */
export const covers = (versions: Versions, others: Versions): boolean =>
  Object.entries(others).every(([replica, seq]) => (versions[replica] ?? 0) >= seq);

export function joinedVersions(...all: readonly Versions[]): Versions {
  const joined: Record<string, number> = {};
  for (const versions of all)
    for (const [replica, seq] of Object.entries(versions))
      joined[replica] = Math.max(joined[replica] ?? 0, seq);
  return joined;
}
