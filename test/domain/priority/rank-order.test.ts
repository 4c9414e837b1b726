// The ranking is put in order only as far as it is looked at: what is seen of it must be what the whole order shows.
import fc from "fast-check";
import { expect, test } from "vitest";
import { RankOrder } from "../../../src/domain/priority/rank-order.ts";
import { byScore } from "../../../src/domain/priority/ranking.ts";
import { selectTop } from "../../../src/domain/priority/week-selection.ts";

/** Few scores and names, so that many are level. */
const anyActors = fc
  .array(
    fc.record({
      name: fc.constantFrom("Amis du lac", "Club du val", "Éclaireurs", "amis du lac"),
      score: fc.constantFrom(0, 12.5, 40, 40.01, 41),
      hard: fc.boolean(),
      pinned: fc.option(fc.constant({ reason: "urgent" }), { freq: 8 }),
    }),
    { maxLength: 60 },
  )
  .map((actors) => actors.map((actor, index) => ({ ...actor, id: `actor-${index * 37}`, rank: 0 })));

const wholeOrder = (actors: typeof anyActors extends fc.Arbitrary<infer A> ? A : never) =>
  copyOf(actors)
    .sort((a, b) => Number(b.pinned !== null) - Number(a.pinned !== null) || byScore(a, b))
    .map((actor, index) => ({ ...actor, rank: index + 1 }));

function copyOf<T extends object>(actors: readonly T[]): T[] {
  return actors.map((actor) => ({ ...actor }));
}

test("all actors come pinned first, then by score, name and id, with their ranks", () => {
  fc.assert(
    fc.property(anyActors, (actors) => {
      const order = new RankOrder(copyOf(actors));
      expect(order.length).toBe(actors.length);
      expect(order.all()).toEqual(wholeOrder(actors));
    }),
  );
});

test("the leading ones give the same selection as the whole order, reserved places and ranks included", () => {
  fc.assert(
    fc.property(
      anyActors,
      fc.integer({ min: 1, max: 70 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (actors, count, share) => {
        const selected = selectTop(new RankOrder(copyOf(actors)).leading(count), count, share);
        expect(selected).toEqual(selectTop(wholeOrder(actors), count, share));
      },
    ),
  );
});

test("asking for the leading ones first changes nothing of the whole order", () => {
  fc.assert(
    fc.property(anyActors, fc.integer({ min: 1, max: 20 }), (actors, count) => {
      const order = new RankOrder(copyOf(actors));
      order.leading(count);
      expect(order.all()).toEqual(wholeOrder(actors));
    }),
  );
});
