// Splits pairs into groups without common rows, so that each group can be decided on its own.
import type { Pair } from "./clusters.ts";

/** Groups the pairs that share rows, directly or through other pairs, so that no row is in two groups. */
export function componentsOf<P extends Pair>(pairs: readonly P[]): P[][] {
  const leaders = new Map<number, number>();
  const leader = (one: number): number => {
    let top = one;
    for (let next = leaders.get(top); next !== undefined && next !== top; next = leaders.get(top)) top = next;
    for (let at = one; at !== top; ) {
      const next = leaders.get(at)!;
      leaders.set(at, top);
      at = next;
    }
    return top;
  };
  for (const { a, b } of pairs) {
    const [one, other] = [leader(a), leader(b)];
    leaders.set(Math.max(one, other), Math.min(one, other));
    if (!leaders.has(Math.min(one, other))) leaders.set(Math.min(one, other), Math.min(one, other));
  }
  const groups = new Map<number, P[]>();
  for (const pair of pairs) {
    const group = groups.get(leader(pair.a));
    if (group) group.push(pair);
    else groups.set(leader(pair.a), [pair]);
  }
  return [...groups.values()];
}
