// Tests how often suggestions are right on texts that nothing was fitted on.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { suggest } from "./some-signals.ts";

/** Texts that no signal was written for and no word fitted on (`bench/training/situations/*-apart*.tsv`), and what is suggested for them. */
const read = ["fr", "en"].flatMap((language) =>
  [`${language}-apart`, `${language}-apart-second`]
    .flatMap((name) => readFileSync(`bench/training/situations/${name}.tsv`, "utf8").trim().split("\n"))
    .map((line) => {
      const [situation, text, label = null] = line.split("\t");
      const { situation: said, confidence } = suggest(text!, label);
      return { situation: situation!, said: said ?? "unknown", confidence };
    }),
);
const share = (part: number, whole: readonly unknown[]) => part / whole.length;

test("what is suggested of texts never seen is right nine times in ten, and most of what they say is heard", () => {
  const answered = read.filter(({ said }) => said !== "unknown");
  const known = read.filter(({ situation }) => situation !== "unknown");
  const silent = read.filter(({ situation }) => situation === "unknown");
  const right = answered.filter(({ situation, said }) => situation === said);
  expect(share(right.length, answered)).toBeGreaterThanOrEqual(0.9);
  expect(share(known.filter(({ said }) => said !== "unknown").length, known)).toBeGreaterThanOrEqual(0.6);
  // Of 31 texts that say nothing, one at most.
  expect(share(silent.filter(({ said }) => said !== "unknown").length, silent)).toBeLessThanOrEqual(0.04);
});

test("a confidence over 0.8 is right nine times in ten", () => {
  const sure = read.filter(({ said, confidence }) => said !== "unknown" && confidence >= 0.8);
  expect(sure.length).toBeGreaterThan(20);
  expect(share(sure.filter(({ situation, said }) => situation === said).length, sure)).toBeGreaterThanOrEqual(
    0.9,
  );
});
