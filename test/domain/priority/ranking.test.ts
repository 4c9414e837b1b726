// Tests how actors are ranked, and that each score is the sum of its reasons.
import fc from "fast-check";
import { expect, test } from "vitest";
import { criteria } from "../../../src/domain/priority/criteria.ts";
import type { RankedActor } from "../../../src/domain/priority/ranked-actor.ts";
import { rank } from "../../../src/domain/priority/ranking.ts";
import { fr } from "../../../src/text/fr/index.ts";
import { aFrame, aims, anyList, anyRanked, aRanked, today } from "./frame.ts";

const one = (own: Partial<RankedActor> = {}, frame = aFrame()) => rank([aRanked(own)], frame).priorities[0]!;
const valueFor = (criterion: string, own: Partial<RankedActor>) =>
  one(own).reasons.find((reason) => reason.criterion === criterion)!.value;
/** A text with ordinary spaces in place of no-break ones. */
const breakable = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const weights = fc.record(
  Object.fromEntries(criteria.map((criterion) => [criterion, fc.double({ min: 0, max: 100, noNaN: true })])),
) as fc.Arbitrary<typeof aims.weights>;

/** Tenths and hundredths as they are printed, added as integers: no rounding can hide. */
const printed = (points: number) => {
  const [whole, decimals = ""] = String(points).split(".");
  expect(decimals.length, `${points}`).toBeLessThanOrEqual(2);
  return BigInt(whole! + decimals.padEnd(2, "0"));
};

test("a score is the sum of its points to the last digit, and each is weight × value", () => {
  fc.assert(
    fc.property(anyList, weights, (actors, weights) => {
      for (const { score, reasons } of rank(actors, aFrame({ weights })).priorities) {
        expect(printed(score)).toBe(reasons.reduce((sum, { points }) => sum + printed(points), 0n));
        for (const { points, weight, value } of reasons)
          expect(printed(points)).toBe(printed(weight) * BigInt(value));
      }
    }),
  );
});

test("the order of the list does not count", () => {
  fc.assert(
    fc.property(
      anyList.chain((actors) =>
        fc.tuple(fc.constant(actors), fc.shuffledSubarray(actors, { minLength: actors.length })),
      ),
      ([actors, shuffled]) => {
        expect(rank(shuffled, aFrame())).toEqual(rank(actors, aFrame()));
      },
    ),
  );
});

test("whoever objected, or is no more, never appears, and is counted", () => {
  fc.assert(
    fc.property(anyList, (actors) => {
      const { priorities, leftOut } = rank(actors, aFrame());
      for (const { actor } of priorities) {
        expect(actor.objected).toBeNull();
        expect(actor.state ?? "").not.toMatch(/Dissoute|brouillon/);
      }
      expect(priorities.length + leftOut.length).toBe(actors.length);
    }),
  );
});

test.each<[string, (actor: RankedActor) => Partial<RankedActor>]>([
  ["a recommendation", () => ({ recommendedBy: "le réseau" })],
  ["a shared theme", ({ themes }) => ({ themes: [...themes, "Forêt"] })],
  ["another shared theme", ({ themes }) => ({ themes: [...themes, "forêt", "alimentation"] })],
  ["a territory of ours", () => ({ territory: "Pays de Figeac" })],
  [
    "a surer sign of being willing",
    ({ suggestion }) =>
      suggestion?.situation === "willing" ? { suggestion: { ...suggestion, confidence: 1 } } : {},
  ],
  [
    "being willing",
    ({ assessment }) => (assessment ? { assessment: { ...assessment, situation: "willing" } } : {}),
  ],
])("more of a good thing never lowers a score: %s", (_, better) => {
  fc.assert(
    fc.property(anyRanked, (actor) => {
      const open = { ...actor, objected: null, lastContact: null, state: null };
      const before = one(open).score;
      const more = better(open);
      if (more.assessment && open.assessment?.situation === "unplanned") return; // Another assessment takes a hardship away.
      expect(one({ ...open, ...more }).score).toBeGreaterThanOrEqual(before);
    }),
  );
});

test("the nearer the deadline and the longer the silence, the higher", () => {
  const at = (date: string) =>
    one({ programme: "LEADER" }, aFrame({ deadlines: [{ programme: "leader", date }] })).score;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 800 }), (a, b) => {
      const day = (days: number) => new Date(Date.UTC(2026, 0, 31 + days)).toISOString().slice(0, 10);
      const past = (days: number) => ({
        lastContact: { at: day(-days), outcome: "reached" as const, nextAt: null },
      });
      const [near, far] = [Math.min(a, b), Math.max(a, b)];
      expect(at(day(near))).toBeGreaterThanOrEqual(at(day(far)));
      expect(one(past(far)).score).toBeGreaterThanOrEqual(one(past(near)).score);
    }),
  );
});

test("a heavier weight never lowers, whatever the values", () => {
  fc.assert(
    fc.property(anyList, fc.constantFrom(...criteria), (actors, criterion) => {
      const { priorities } = rank(actors, aFrame());
      const weights = { ...aims.weights, [criterion]: aims.weights[criterion] + 1 };
      const heavier = rank(actors, aFrame({ weights })).priorities;
      for (const { actor, score } of priorities)
        expect(heavier.find((other) => other.actor.id === actor.id)!.score).toBeGreaterThanOrEqual(score);
    }),
  );
});

test("the unknown is not zero, and is listed", () => {
  const { unknown, reasons } = one();
  expect(unknown).toEqual(["situation", "deadline", "themes", "territories", "somebody_to_talk_to"]);
  for (const criterion of unknown)
    expect(reasons.find((reason) => reason.criterion === criterion)!.points).toBeGreaterThan(0);
});

test("a criterion that the mission says nothing of is left out", () => {
  const { reasons, unknown } = one({}, aFrame({ themes: [], territories: [], deadlines: [] }));
  const named = [...reasons.map(({ criterion }) => criterion), ...unknown];
  expect(named).not.toContain("themes");
  expect(named).not.toContain("territories");
  expect(named).not.toContain("deadline");
});

test("a situation said long ago weighs half, and is asked again", () => {
  const old = { assessment: { situation: "willing" as const, at: "2024-05-01T10:00:00Z" } };
  expect(valueFor("situation", old)).toBe(80);
  const { because } = one(old).reasons[0]!;
  expect(breakable(fr.priority.reason(because))).toBe(
    "envie, sans savoir comment, mais dit il y a longtemps (01/05/2024) : à redemander",
  );
});

test.each<[Partial<RankedActor>, string, string]>([
  [{ programme: "LEADER 2023-2027" }, "deadline", "échéance dans 59 jours (31/03/2026)"],
  [{ programme: "Autre" }, "deadline", "échéance inconnue pour « Autre »"],
  [{}, "not_contacted", "aucun échange noté ici"],
  [
    { lastContact: { at: "2026-01-20", outcome: "no-answer", nextAt: null } },
    "not_contacted",
    "appelé sans réponse le 20/01/2026",
  ],
  [{ recommendedBy: "la Région" }, "recommended", "recommandé par la Région"],
  [{ themes: ["FORET"] }, "themes", "en commun : Forêt"],
  [{ territory: "PETR du Pays de Figeac" }, "territories", "dans le territoire visé : Pays de Figeac"],
  [{}, "somebody_to_talk_to", "personne de connu : demander à l’accueil"],
  [
    { kind: "commune", people: [{ id: "1", fullName: "Luc", role: "Maire", emails: [], phones: [] }] },
    "somebody_to_talk_to",
    "Luc, maire, sans téléphone ni courriel",
  ],
  [
    { kind: "commune", people: [{ id: "1", fullName: "Luc", role: "Maire", emails: [], phones: [] }] },
    "finds_it_hard_to_ask",
    "pas de courriel, pas de téléphone, petite commune",
  ],
])("every value says why: %j", (own, criterion, words) => {
  const reason = one(own).reasons.find((reason) => reason.criterion === criterion)!;
  expect(breakable(fr.priority.reason(reason.because))).toBe(words);
});

test("a territory is a whole word, or the first digits of a postcode", () => {
  const lot = aFrame({ territories: ["Lot", "12"] });
  const value = (own: Partial<RankedActor>) =>
    one(own, lot).reasons.find(({ criterion }) => criterion === "territories")!.value;
  expect(value({ territory: "Pilote" })).toBe(0);
  expect(value({ territory: "Lot (46)" })).toBe(100);
  expect(value({ postcode: "12200" })).toBe(100);
});

test("an actor that found an end is recognised in the words of its state, not in parts of them", () => {
  const states = [
    "Association DISSOUTE en 2021",
    "liquidation judiciaire",
    "Brouillon",
    "Refusée",
    "dissolvant",
  ];
  const { leftOut } = rank(
    states.map((state, index) => aRanked({ id: String(index), state })),
    aFrame(),
  );
  expect(leftOut.map(({ because }) => because)).toEqual(["dissolved", "dissolved", "draft", "refused"]);
});

test("the surer a suggestion, the nearer its value to what an assessment would give, which it never outweighs", () => {
  const value = (suggestion: RankedActor["suggestion"], more: Partial<RankedActor> = {}) =>
    valueFor("situation", { suggestion, ...more });
  fc.assert(
    fc.property(
      fc.constantFrom("unplanned", "willing", "engaged"),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (situation, a, b) => {
        const old = valueFor("situation", { assessment: { situation, at: "2021-01-01" } });
        const assessed = valueFor("situation", { assessment: { situation, at: today } });
        const far = (confidence: number) => Math.abs(assessed - value({ situation, confidence }));
        expect(far(Math.max(a, b))).toBeLessThanOrEqual(far(Math.min(a, b)));
        expect(Math.abs(assessed - old)).toBeLessThanOrEqual(far(a));
        if (a < aims.suggestionsFrom!) expect(value({ situation, confidence: a })).toBe(value(null));
      },
    ),
  );
  expect(value({ situation: "willing", confidence: 1 })).toBe(80);
});

test("a suggestion never weighs against what a person settled", () => {
  fc.assert(
    fc.property(anyRanked, (actor) => {
      if ((actor.assessment?.situation ?? "unknown") === "unknown") return;
      const open = { ...actor, objected: null, lastContact: null, state: null };
      expect(one(open).reasons).toEqual(one({ ...open, suggestion: null }).reasons);
    }),
  );
});
