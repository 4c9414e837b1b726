// Tests how long a pin or a deferral holds, what was learnt of people, and who could introduce the mission.
import { expect, test } from "vitest";
import { introductions } from "../../src/domain/people/introduction.ts";
import { holding, learntOf, type PinningDecision } from "../../src/domain/priority/pinning-decisions.ts";

const hold = (actor: string, kind: PinningDecision["kind"], until: string): PinningDecision => ({
  actor,
  kind,
  until,
  reason: "x",
  at: "2026-01-01T10:00:00Z",
  by: "camille",
});

test("the last decision holds, until its day", () => {
  const held = holding(
    [
      hold("a", "pin", "2026-02-01"),
      hold("b", "pin", "2026-01-30"),
      hold("c", "defer", "2026-01-31"),
      hold("d", "pin", "2026-03-01"),
      hold("d", "release", "2026-01-20"),
      hold("e", "defer", "2026-02-01"),
      hold("e", "pin", "2026-02-01"),
    ],
    "2026-01-31",
  );
  expect([...held].map(([actor, { kind }]) => `${actor} ${kind}`)).toEqual(["a pin", "c defer", "e pin"]);
});

test("of what was learnt of somebody, the newest counts", () => {
  const one = { actor: "a", person: "p", note: null, at: "2026-01-01T10:00:00Z", by: "camille" };
  const learnt = learntOf([
    { ...one, verdict: "wrong" },
    { ...one, verdict: "right" },
  ]);
  expect(learnt.get("a")!.get("p")!.verdict).toBe("right");
});

test("a neighbour that said no, or was never reached, introduces nobody", () => {
  const actor = (id: string, outcome: "reached" | "refused" | "no-answer" | null) => ({
    id,
    name: id.toUpperCase(),
    territory: "Pays de Figeac",
    recommendedBy: null,
    objected: null,
    people: [],
    lastContact: outcome && { outcome },
  });
  const all = [actor("a", null), actor("b", "reached"), actor("c", "refused"), actor("d", "no-answer")];
  expect(introductions([all[0]!], all).get("a")).toEqual([{ by: "neighbour", actor: "b", name: "B" }]);
  expect(introductions([all[1]!], all).get("b")).toEqual([]);
});
