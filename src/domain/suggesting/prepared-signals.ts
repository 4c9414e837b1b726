// Prepares the signals of a language when the program is built, so that the program starts fast.
import { foldedSet } from "../values/spelling.ts";
import { type CompiledSignals, compile, type Gate, type Start } from "./compile-signals.ts";
import type { Expression } from "./expression.ts";
import {
  contextRoles,
  markGroups,
  otherSense,
  type Signal,
  type SignalSet,
  type YesNoQuestion,
} from "./signal.ts";
import type { WordWeights } from "./word-leaning.ts";
import type { WordWeightModel } from "./word-weights.ts";

/** The patterns that start with one symbol, as JSON that is parsed when they are first needed: most never are. */
export type SerializedGates = string;

/**
 * The signals of one language, ready to read texts: plain values only, so that those that ship are made when the program
 * is built, and read back at once.
 */
export interface PreparedSignals {
  language: SignalSet["language"];
  commonWords: readonly string[];
  abbreviations: readonly string[];
  /** Results are numbered in this order: each signal twice (plain expressions, then those with a denial in them), questions, roles, marks. */
  signals: readonly Omit<Signal, "expressions">[];
  questions: readonly Omit<YesNoQuestion, "expressions">[];
  compiled: Omit<CompiledSignals, "starts"> & {
    starts: readonly (Omit<Start, "gates"> & { gates: SerializedGates })[];
  };
  leanings: (Omit<WordWeightModel, "words"> & { words: readonly (readonly [string, WordWeights])[] }) | null;
}

/** The signals of one language, made ready the first time that a text asks for them. */
export interface SignalSource {
  language: SignalSet["language"];
  open(): PreparedSignals;
}

/** A source of signals that are known already. */
export function sourceOf(set: SignalSet): SignalSource {
  const prepared = prepare(set);
  return { language: set.language, open: () => prepared };
}

/** Compiles everything that one language looks for. */
export function prepare({ language, commonWords, abbreviations, ...set }: SignalSet): PreparedSignals {
  const groups = Object.entries(set.groups).map(([name, expressions]) => ({ name, expressions }));
  const roles = contextRoles.map((role) => ({ name: role, expressions: set.groups[role] ?? [] }));
  const questions = set.questions.map(({ id, expressions }) => ({ name: id, expressions }));
  const marks = markGroups.map((name) => ({ name, expressions: set.groups[name] ? [onlyGroup(name)] : [] }));
  const denies = denials(set.groups);
  const split = ({ id, expressions }: Signal) => [
    { name: id, expressions: expressions.filter((expression) => !denies(expression)) },
    { name: id, expressions: expressions.filter(denies) },
  ];
  const compiled = compile(groups, [...set.signals.flatMap(split), ...questions, ...roles, ...marks], {
    masks: otherSense,
    boundary: "contrast",
    commonWords: foldedSet(commonWords),
  });
  return {
    language,
    commonWords,
    abbreviations,
    signals: set.signals.map(({ expressions: _, ...signal }) => signal),
    questions: set.questions.map(({ expressions: _, ...question }) => question),
    compiled: withFoldedStarts(compiled),
    leanings: set.leanings && { ...set.leanings, words: [...set.leanings.words] },
  };
}

/** Compiled expressions as a matcher takes them. */
export const withFoldedStarts = (compiled: CompiledSignals): PreparedSignals["compiled"] => ({
  ...compiled,
  starts: compiled.starts.map(({ gates, ...start }) => ({ ...start, gates: JSON.stringify(gates) })),
});

/** An expression that is a group by itself. */
const onlyGroup = (name: string): Expression => ({
  steps: [
    { place: { words: [], groups: [name] }, gap: 0, across: "clause", optional: false, notAfter: null },
  ],
  atStart: false,
  atEnd: null,
  notBefore: null,
});

export const parseGates = (gates: SerializedGates): readonly Gate[] => JSON.parse(gates);

/** Whether an expression holds a word of denial itself ("pas"), which then does not turn its signal round. */
function denials({ negation = [], denying = [] }: SignalSet["groups"]): (expression: Expression) => boolean {
  const words = new Set(
    [...negation, ...denying].flatMap(({ steps }) =>
      steps.length === 1 ? steps[0]!.place.words.map(({ text }) => text) : [],
    ),
  );
  return ({ steps }) =>
    steps.some(({ place }) => place.words.length > 0 && place.words.every(({ text }) => words.has(text)));
}
