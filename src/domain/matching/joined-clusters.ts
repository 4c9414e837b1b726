// Holds the clusters of rows while they are joined, and tests whether two of them hold two different actors.

/** Clusters of the positions of a list, each led by one of its members; at first each position is a cluster of its own. */
export class JoinedClusters {
  readonly #leader: Int32Array;
  /** Members of the clusters of two or more by leader, in the order in which they came. */
  readonly #members = new Map<number, number[]>();
  readonly #tested = new Map<number, TestedClusters>();
  readonly #areTwo: (a: number, b: number) => boolean;

  constructor(size: number, areTwo: (a: number, b: number) => boolean) {
    this.#leader = Int32Array.from({ length: size }, (_, position) => position);
    this.#areTwo = areTwo;
  }

  leaderOf(position: number): number {
    return this.#leader[position]!;
  }

  /** The members of the cluster of a position. */
  membersOf(position: number): readonly number[] {
    const leader = this.leaderOf(position);
    return this.#members.get(leader) ?? [leader];
  }

  areJoined(a: number, b: number): boolean {
    return this.leaderOf(a) === this.leaderOf(b);
  }

  /** The clusters of two members or more. */
  ofSeveral(): readonly (readonly number[])[] {
    return [...this.#members.values()];
  }

  /** Joins the clusters of two positions; the larger keeps its leader. */
  join(a: number, b: number): void {
    const [into, from] =
      this.membersOf(a).length >= this.membersOf(b).length
        ? [this.leaderOf(a), this.leaderOf(b)]
        : [this.leaderOf(b), this.leaderOf(a)];
    const members = this.#members.get(into) ?? [into];
    for (const member of this.membersOf(from)) {
      members.push(member);
      this.#leader[member] = into;
    }
    this.#members.set(into, members);
    this.#members.delete(from);
  }

  /**
   * Whether the clusters of two positions hold two rows that are two actors. Each pair of rows is tested once: a cluster only gains members
   * at its end, so that what was tested before is remembered as a length. Without that, an actor of 200 rows took 200² tests for each pair.
   */
  holdTwoActors(a: number, b: number): boolean {
    const [low, high] = [this.leaderOf(a), this.leaderOf(b)].sort((x, y) => x - y) as [number, number];
    if (low === high) return false;
    const key = low * this.#leader.length + high;
    const tested = this.#tested.get(key) ?? { ofLow: 0, ofHigh: 0, areTwo: false };
    const [lows, highs] = [this.membersOf(low), this.membersOf(high)];
    if (tested.areTwo || (tested.ofLow === lows.length && tested.ofHigh === highs.length))
      return tested.areTwo;
    tested.areTwo = lows.some((one, at) =>
      highs.slice(at < tested.ofLow ? tested.ofHigh : 0).some((other) => this.#areTwo(one, other)),
    );
    tested.ofLow = lows.length;
    tested.ofHigh = highs.length;
    this.#tested.set(key, tested);
    return tested.areTwo;
  }
}

/** How many members of two clusters were tested against each other, and whether two of them are two actors. */
interface TestedClusters {
  ofLow: number;
  ofHigh: number;
  areTwo: boolean;
}
