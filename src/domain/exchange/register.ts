// The smallest things that laptops exchange: values with a stamp each, of which the one with the highest stamp stands everywhere.

import { compareText } from "../values/spelling.ts";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * When, where and how surely a value was set. Stamps are totally ordered and a later change of the same value always has a higher
 * one, so that laptops that have seen the same changes hold the same values, in whatever order these came.
 */
export interface Stamp {
  /** 2: typed by somebody; 1: read in a file, or a value of which this makes no difference. */
  sure: number;
  /** ISO instant of the step that set the value. */
  at: string;
  /** The laptop on which it was set, and its count of exchanges there. */
  replica: string;
  seq: number;
}

/** One value of one thing; null when the thing no longer has it. */
export interface Register {
  value: Json;
  stamp: Stamp;
}

/** For each laptop, the count up to which its changes are known. */
export type Versions = Readonly<Record<string, number>>;

/** An actor, a meeting, an exchange…: one row of the database, as laptops know it. */
export interface ExchangedEntity {
  uid: string;
  table: string;
  /** True: it is there; false: it was removed; a text: it was merged into the one of that uid. */
  presence: Register;
  registers: Readonly<Record<string, Register>>;
}

/** The surer first, then the newer; the rest only makes the order total. */
export const compareStamps = (a: Stamp, b: Stamp): number =>
  a.sure - b.sure || compareText(a.at, b.at) || compareText(a.replica, b.replica) || a.seq - b.seq;

export const isNewer = (theirs: Stamp, ours: Stamp | undefined): boolean =>
  ours === undefined || compareStamps(theirs, ours) > 0;

/** The stamp of a change to a value: it is higher than that of the value it replaces, whatever the clocks say. */
export function stampAfter(before: Stamp | undefined, stamp: Stamp): Stamp {
  if (before === undefined) return stamp;
  const at = stamp.at > before.at ? stamp.at : new Date(Date.parse(before.at) + 1).toISOString();
  return { ...stamp, at, sure: Math.max(before.sure, stamp.sure) };
}

export const hasSeen = (versions: Versions, { replica, seq }: Stamp): boolean =>
  (versions[replica] ?? 0) >= seq;

/** Whether whoever knows `versions` knows all that `others` say. */
export const covers = (versions: Versions, others: Versions): boolean =>
  Object.entries(others).every(([replica, seq]) => (versions[replica] ?? 0) >= seq);

export function joinedVersions(...all: readonly Versions[]): Versions {
  const joined: Record<string, number> = {};
  for (const versions of all)
    for (const [replica, seq] of Object.entries(versions))
      joined[replica] = Math.max(joined[replica] ?? 0, seq);
  return joined;
}
