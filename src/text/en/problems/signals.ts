// Sentences about problems with signals, in English.
import type { SignalsProblem } from "../../../domain/problems/signal-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { didYouMean } from "../phrases.ts";
import { inQuotes } from "../typography.ts";

const location = (p: { file: string; line: number; column: number }) => `${p.file}:${p.line}:${p.column}: `;

type FaultyExpression = Extract<SignalsProblem, { code: "signals-expression" }>;
const expressionFaults: Record<FaultyExpression["fault"], (p: FaultyExpression) => string> = {
  empty: () => "this expression has no word that must be there. Write at least one word without “?”.",
  gap: (p) =>
    `${inQuotes(p.found)} is not a gap. Write “..” or “...” between two words, followed if need be by a number from 1 to ${p.limit} (“..5”).`,
  word: (p) =>
    `${inQuotes(p.found)} is not a word. Expected: letters or digits, “|” between alternatives, and at the end “*” (starts with), “~” (French participle) or “?” (optional).`,
  group: (p) =>
    `${inQuotes(p.found)} is not a group. Expected: a name between braces, such as {institution}.`,
  steps: (p) => `this expression is too long: at most ${p.limit} words or groups.`,
  misplaced: (p) =>
    `${inQuotes(p.found)} is out of place: “^” goes at the start, “$” at the end, “!” before a word or at the very end.`,
};

export const signalsProblems: ProblemSentences<SignalsProblem> = {
  "signals-expression": (p) => location(p) + expressionFaults[p.fault](p),
  "signals-leaning": (p) =>
    `${location(p)}${inQuotes(p.found)} is not a leaning. Expected: one word or two, then three numbers, such as “envie 0.2 1.4 -0.3”.`,
  "signals-group-unknown": (p) =>
    `${location(p)}there is no group ${inQuotes(p.asked)}.${didYouMean(p.near)}`,
  "signals-group-loop": (p) =>
    `${location(p)}these groups contain each other: ${[...p.groups, p.groups[0]].join(" → ")}. Take one of these references away.`,
  "signals-group-missing": (p) =>
    `${p.file}: the group ${inQuotes(p.group)} is missing. Take it from the file provided; it may be left empty.`,
  "signals-signal-unknown": (p) =>
    `${location(p)}there is no signal ${inQuotes(p.asked)}.${didYouMean(p.near)}`,
  "signals-name-taken": (p) =>
    `${location(p)}${inQuotes(p.name)} is a ready-made group: give this one another name.`,
  "signals-one-file": (p) =>
    `${p.file}:${p.line}: this copy holds all signals in one file. It is read, but improvements no longer reach it. Each signal now has its own file: keep those that you changed (templates/en/signals/wish.yaml…), then delete this one.`,
};
