// Tests what is learnt from the team's assessments, and when nothing is.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Situation } from "../../../src/domain/situations/situation.ts";
import { situations } from "../../../src/domain/situations/situation.ts";
import { type Confirmed, learn } from "../../../src/domain/suggesting/learn-from-team.ts";
import { total } from "../../../src/domain/suggesting/weigh-evidence.ts";
import { suggester } from "./some-signals.ts";

const source = (text: string) => [
  { label: "Coopération", text, author: "actor" as const, file: null, line: null },
];

/** An actor that somebody assessed, with the text it had sent. */
const confirmed = (text: string, situation: Situation, by = "sacha"): Confirmed => {
  const { evidence, words } = suggester.examine(source(text), true);
  return { scores: total(evidence), words: new Set(words.keys()), situation, by };
};

/** A way of speaking that only this territory has, and that no signal knows. */
const localWords = Array.from({ length: 30 }, (_, i) => [
  confirmed(`La commune n° ${i} est en bisbrouille.`, "unplanned"),
  confirmed(`La commune n° ${i} est en ripaillade.`, "engaged", "camille"),
]).flat();

test("words that the team's assessments make clear are recognised, quoted as learnt, with whose they are", () => {
  const learnt = learn(localWords, 0.6);
  expect(learnt.right.after).toBeGreaterThan(learnt.right.before);
  expect(learnt).toMatchObject({
    from: 60,
    by: [
      { who: "camille", count: 30 },
      { who: "sacha", count: 30 },
    ],
  });
  const text = "Ici aussi, la bisbrouille domine.";
  expect(suggester.suggest(source(text), 0.6).situation).toBeNull();
  const { situation, evidence } = suggester.suggest(source(text), 0.6, learnt);
  expect(situation).toBe("unplanned");
  expect(evidence[0]).toMatchObject({ signal: "learnt", quote: "bisbrouille", start: 14, end: 25 });
});

test("a few assessments teach nothing", () => {
  expect(learn(localWords.slice(0, 10), 0.6).words.size).toBe(0);
  expect(learn([], 0.6)).toMatchObject({ from: 0, right: { before: 0, after: 0 } });
});

test("assessments that contradict each other teach nothing", () => {
  const both = localWords.flatMap((localWord) => [
    localWord,
    { ...localWord, situation: "willing" as const },
  ]);
  expect(learn(both, 0.6)).toMatchObject({ trust: 1 });
  expect(learn(both, 0.6).words.size).toBe(0);
});

test("learnt words say nothing of a text that is not about cooperation", () => {
  const text = [
    { label: null, text: "La bisbrouille des toitures.", author: "actor" as const, file: null, line: null },
  ];
  expect(suggester.suggest(text, 0.6, learn(localWords, 0.6)).situation).toBeNull();
});

test("signals that proved surer than they claim are trusted more", () => {
  const hesitant = Array.from({ length: 30 }, (_, i) => ({
    scores: { unplanned: 2, willing: 0, engaged: 0 },
    words: new Set([`mot${i}`]),
    situation: "unplanned" as const,
    by: "sacha",
  }));
  expect(learn(hesitant, 0.6).trust).toBeGreaterThan(1);
  const wrong = hesitant.map((one) => ({ ...one, situation: "engaged" as const }));
  expect(learn(wrong, 0.6).trust).toBe(1);
});

const anyConfirmed = fc.record({
  scores: fc.record({
    unplanned: fc.double({ min: 0, max: 5, noNaN: true }),
    willing: fc.double({ min: 0, max: 5, noNaN: true }),
    engaged: fc.double({ min: 0, max: 5, noNaN: true }),
  }),
  words: fc
    .array(fc.constantFrom("aaaa", "bbbb", "cccc", "dddd"), { maxLength: 4 })
    .map((words) => new Set(words)),
  situation: fc.constantFrom(...situations),
  by: fc.constantFrom("camille", "sacha"),
});

test("law: learning never makes fewer of the confirmed actors right, and does not depend on their order", () => {
  fc.assert(
    fc.property(fc.array(anyConfirmed, { minLength: 20, maxLength: 40 }), (all) => {
      const learnt = learn(all, 0.6);
      expect(learnt.right.after).toBeGreaterThanOrEqual(learnt.right.before);
      const again = learn([...all].reverse(), 0.6);
      expect([again.trust, again.right, again.words.size]).toEqual([
        learnt.trust,
        learnt.right,
        learnt.words.size,
      ]);
    }),
    { numRuns: 100 },
  );
});
