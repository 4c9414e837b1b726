// Puts scored actors in order, but only as many as are asked for: of a hundred thousand, ten are shown.
import { byScore, type Score } from "./ranking.ts";
import type { Selectable } from "./week-selection.ts";

type Orderable = Selectable & { pinned: unknown };

/** The pinned actors of one score, or the others of that score. */
interface ScoreGroup<T> {
  /** How many actors come before. */
  offset: number;
  members: T[];
  isOrdered: boolean;
}

/** Pinned actors, then the others, the highest score first. An actor gets its rank when it is asked for. */
export class RankOrder<T extends Orderable> {
  readonly #groups: readonly ScoreGroup<T>[];
  readonly length: number;

  constructor(actors: readonly T[]) {
    const groups = [
      ...groupsByScore(actors.filter(({ pinned }) => pinned !== null)),
      ...groupsByScore(actors.filter(({ pinned }) => pinned === null)),
    ];
    let offset = 0;
    this.#groups = groups.map((members) => {
      const group = { offset, members, isOrdered: false };
      offset += members.length;
      return group;
    });
    this.length = offset;
  }

  all(): T[] {
    return this.#groups.flatMap(ordered);
  }

  /** The first `count` actors, then up to `count` more who find it hard to ask: all that `selectTop` needs to choose `count` actors. */
  leading(count: number): T[] {
    const leading: T[] = [];
    let reserved = 0;
    for (const group of this.#groups) {
      if (leading.length >= count && !group.members.some(({ hard }) => hard)) continue;
      for (const actor of ordered(group)) {
        if (leading.length < count) leading.push(actor);
        else if (actor.hard && reserved++ < count) leading.push(actor);
      }
      if (reserved >= count) break;
    }
    return leading;
  }
}

/** The highest score first; members in the order in which they came. */
function groupsByScore<T extends Score>(actors: readonly T[]): T[][] {
  const groups = new Map<number, T[]>();
  for (const actor of actors) {
    const group = groups.get(actor.score);
    if (group) group.push(actor);
    else groups.set(actor.score, [actor]);
  }
  return [...groups].sort(([one], [other]) => other - one).map(([, members]) => members);
}

function ordered<T extends Orderable>(group: ScoreGroup<T>): readonly T[] {
  const { members, offset } = group;
  if (!group.isOrdered) {
    members.sort(byScore);
    for (const [index, actor] of members.entries()) actor.rank = offset + index + 1;
    group.isOrdered = true;
  }
  return members;
}
