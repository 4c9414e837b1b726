// Tests that learning helps, or does no harm, in simulated lists of two hundred actors.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Situation, SituationOrUnknown } from "../../../src/domain/situations/situation.ts";
import { type Confirmed, learn } from "../../../src/domain/suggesting/learn-from-team.ts";
import { total } from "../../../src/domain/suggesting/weigh-evidence.ts";
import { suggester } from "./some-signals.ts";

interface Simulated {
  text: string;
  situation: SituationOrUnknown;
}

/** How the people of one territory say it, in words that no signal knows. */
const local: Record<Situation, readonly string[]> = {
  unplanned: ["bisbrouille", "chicanelle"],
  willing: ["fringalade", "envolerie"],
  engaged: ["ripaillade", "compagnage"],
};
const turns = [
  "La coopération chez nous, c'est la {}.",
  "Pour la coopération, notre commune est en {}.",
  "{} : voilà où en est la coopération.",
];

function randomly(seed: number) {
  let state = seed * 7919 + 1;
  return (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

/** Two hundred actors: most speak as everywhere, `share` of them in words of their own. */
function workspace(seed: number, share: number): Simulated[] {
  const next = randomly(seed);
  const texts = readFileSync("bench/training/situations/fr.tsv", "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split("\t"));
  return Array.from({ length: 200 }, () => {
    if (next(100) >= share) {
      const [situation, text] = texts[next(texts.length)]!;
      return { text: text!, situation: situation as SituationOrUnknown };
    }
    const situation = (["unplanned", "willing", "engaged"] as const)[next(3)]!;
    const word = local[situation][next(2)]!;
    return { text: turns[next(turns.length)]!.replace("{}", word), situation };
  });
}

/** How many of the actors that nobody assessed are rightly suggested, before and after learning from the others. */
function rightOnTheRest(actors: readonly Simulated[]) {
  const source = (text: string) => [{ label: null, text, author: "actor" as const, file: null, line: null }];
  const confirmed = actors.slice(0, 60).flatMap(({ text, situation }): Confirmed[] => {
    if (situation === "unknown") return [];
    const { evidence, leaning, words } = suggester.examine(source(text), true);
    return [
      { scores: total([...evidence, ...leaning]), words: new Set(words.keys()), situation, by: "sacha" },
    ];
  });
  const learnt = learn(confirmed, 0.6);
  const rest = actors.slice(60);
  const right = (with_: typeof learnt | null) =>
    rest.filter(
      ({ text, situation }) =>
        (suggester.suggest(source(text), 0.6, with_).situation ?? "unknown") === situation,
    ).length / rest.length;
  return { before: right(null), after: right(learnt) };
}

const seeds = Array.from({ length: 20 }, (_, seed) => seed);

test("sixty assessments of two hundred make the rest better where people have words of their own, or no worse where they teach too little", () => {
  let better = 0;
  for (const seed of seeds) {
    const { before, after } = rightOnTheRest(workspace(seed, 40));
    expect(after, `seed ${seed}`).toBeGreaterThanOrEqual(before);
    if (after > before + 0.02) better += 1;
  }
  expect(better).toBeGreaterThanOrEqual(seeds.length - 1);
});

test("where people speak as everywhere, sixty assessments make the rest no worse, and no list by more than two of 140", () => {
  let gained = 0;
  for (const seed of seeds) {
    const { before, after } = rightOnTheRest(workspace(seed, 0));
    expect(Math.round((before - after) * 140), `seed ${seed}`).toBeLessThanOrEqual(2);
    gained += after - before;
  }
  expect(gained / seeds.length).toBeGreaterThanOrEqual(0);
});
