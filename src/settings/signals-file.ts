import * as z from "zod";
import { type Problem, Refusal } from "../domain/problems/problem.ts";
import { builtinGroups, groupsIn } from "../domain/suggesting/compile-signals.ts";
import {
  type Expression,
  isFault,
  longestGap,
  mostSteps,
  parseExpression,
} from "../domain/suggesting/expression.ts";
import { type SignalSource, sourceOf } from "../domain/suggesting/prepared-signals.ts";
import { contextRoles, otherSense, type SignalSet } from "../domain/suggesting/signal.ts";
import type { WordWeightModel, WordWeights } from "../domain/suggesting/word-weights.ts";
import { nearest } from "../domain/values/spelling.ts";
import { type Located, readYamlLocated } from "./located-yaml.ts";

const id = z.string().regex(/^[a-z][a-z0-9_]*$/);
/** One expression a line. */
const expressions = z.string();
const words = z.string().transform((text) => text.split(/\s+/).filter((word) => word !== ""));
/** More would outweigh everything else that a text says. */
const points = z.number().min(0).max(10);
const pointsSchema = z.strictObject({ unplanned: points, willing: points, engaged: points }).partial();

const signalSchema = z.strictObject({
  because: z.string().trim().min(1),
  points: pointsSchema,
  denied: z.union([z.literal("any"), pointsSchema]).optional(),
  about_cooperation: z.boolean().default(false),
  engaged_too: z.boolean().default(false),
  fact: z.boolean().default(false),
  replaces: words.default([]),
  any: expressions.min(1),
});

const questionSchema = z.strictObject({ yes: pointsSchema, no: pointsSchema, any: expressions.min(1) });

const lean = z.strictObject({ unplanned: z.number(), willing: z.number(), engaged: z.number() });

/** A file of signals as YAML holds it. Expressions are read afterwards, each with its own line. */
export const signalsSchema = z.strictObject({
  language: z.enum(["fr", "en"]),
  common_words: words,
  abbreviations: words.default([]),
  groups: z.record(id, expressions.optional()),
  signals: z.record(id, signalSchema),
  questions: z.record(id, questionSchema).default({}),
  leanings: z
    .strictObject({
      because: z.string().trim().min(1),
      start: lean,
      denials: words.default([]),
      words: z.string(),
    })
    .optional(),
});

type Written = z.infer<typeof signalsSchema>;

/**
 * Where the signals of a language come from: a workspace's own, which is compiled and refused when anything is wrong with
 * it; or those that ship, made ready when the program was built.
 */
export function signalSource(language: SignalSource["language"], text: string, file: string): SignalSource {
  if (!file.endsWith(".json")) return sourceOf(loadSignals(text, file));
  return { language, open: () => JSON.parse(text) };
}

/** The signals in a YAML text, or a refusal (`input`) with everything wrong in it and its place. */
export function loadSignals(yaml: string, file: string): SignalSet {
  const located = readYamlLocated(signalsSchema, yaml, file);
  const reader = new ExpressionReader(located, yaml);
  const { language, common_words, abbreviations, groups, signals, questions, leanings } = located.value;
  const set: SignalSet = {
    language,
    commonWords: common_words,
    abbreviations,
    groups: Object.fromEntries(
      Object.entries(groups).map(([name, source]) => [name, reader.read(source ?? "", ["groups", name])]),
    ),
    signals: Object.entries(signals).map(
      ([id, { because, points, denied, about_cooperation, engaged_too, fact, replaces, any }]) => ({
        id,
        because,
        points: given(points),
        denied: denied === undefined || denied === "any" ? (denied ?? null) : given(denied),
        aboutCooperation: about_cooperation,
        engagedToo: engaged_too,
        fact,
        replaces,
        expressions: reader.read(any, ["signals", id, "any"]),
      }),
    ),
    questions: Object.entries(questions).map(([id, { yes, no, any }]) => ({
      id,
      yes: given(yes),
      no: given(no),
      expressions: reader.read(any, ["questions", id, "any"]),
    })),
    leanings: leanings ? reader.leanings(leanings) : null,
  };
  const problems = [
    ...reader.problems,
    ...names(located),
    ...missing(located.value, file),
    ...loops(set, located),
  ];
  if (problems.length > 0) throw new Refusal("input", ...problems.sort((a, b) => lineOf(a) - lineOf(b)));
  return set;
}

/** Points as the domain holds them: what is absent is not there. */
const given = (points: Written["signals"][string]["points"]) =>
  Object.fromEntries(Object.entries(points).filter(([, value]) => value !== undefined));

class ExpressionReader {
  readonly problems: Problem[] = [];
  readonly #located: Located<Written>;
  readonly #lines: readonly string[];
  readonly #known: readonly string[];

  constructor(located: Located<Written>, yaml: string) {
    this.#located = located;
    this.#lines = yaml.split("\n");
    this.#known = [...builtinGroups, ...Object.keys(located.value.groups)];
  }

  /** One word or two a line, then how far they lean to each situation. */
  leanings({ because, start, denials, words }: NonNullable<Written["leanings"]>): WordWeightModel {
    const known = new Map<string, WordWeights>();
    for (const [index, line] of words.split("\n").entries()) {
      if (line === "") continue;
      const found = /^(\S+(?: \S+)?) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+)$/.exec(line);
      if (found) known.set(found[1]!, [Number(found[2]), Number(found[3]), Number(found[4])]);
      else
        this.problems.push({
          code: "signals-leaning",
          found: line,
          ...this.#place(["leanings", "words"], index),
        });
    }
    return { because, start: [start.unplanned, start.willing, start.engaged], denials, words: known };
  }

  read(source: string, path: readonly string[]): Expression[] {
    return source.split("\n").flatMap((line, index) => {
      if (line.trim() === "") return [];
      const read = parseExpression(line);
      if (isFault(read)) {
        const place = this.#place(path, index);
        const limit = read.fault === "gap" ? longestGap : read.fault === "steps" ? mostSteps : null;
        this.problems.push({
          code: "signals-expression",
          fault: read.fault,
          found: read.found,
          limit,
          ...place,
          column: place.column + read.column - 1,
        });
        return [];
      }
      for (const asked of groupsIn(read))
        if (!this.#known.includes(asked))
          this.problems.push({
            code: "signals-group-unknown",
            asked,
            near: nearest(asked, this.#known),
            ...this.#place(path, index),
          });
      return [read];
    });
  }

  /** Asked for when something is wrong only: where line `index` of a text stands, below its key when it was written as a block (`|`). */
  #place(path: readonly string[], index: number) {
    const start = this.#located.placeOf(path);
    const block = /^[|>]/.test(this.#lines[start.line - 1]?.slice(start.column - 1) ?? "");
    if (!block) return start;
    const line = start.line + 1 + index;
    return { ...start, line, column: (this.#lines[line - 1]?.search(/\S/) ?? 0) + 1 };
  }
}

function names({ value, placeOf, keyPlaceOf }: Located<Written>): Problem[] {
  const signals = Object.keys(value.signals);
  return [
    ...Object.keys(value.groups)
      .filter((name) => (builtinGroups as readonly string[]).includes(name))
      .map((name): Problem => ({ code: "signals-name-taken", name, ...keyPlaceOf(["groups", name]) })),
    ...Object.entries(value.signals).flatMap(([id, { replaces }]) =>
      replaces
        .filter((asked) => !signals.includes(asked))
        .map(
          (asked): Problem => ({
            code: "signals-signal-unknown",
            asked,
            near: nearest(asked, signals),
            ...placeOf(["signals", id, "replaces"]),
          }),
        ),
    ),
  ];
}

const missing = ({ groups }: Written, file: string): Problem[] =>
  [...contextRoles, otherSense]
    .filter((role) => !(role in groups))
    .map((group) => ({ code: "signals-group-missing", file, group }));

/** Groups that contain themselves, each loop once. */
function loops({ groups }: SignalSet, { keyPlaceOf }: Located<Written>): Problem[] {
  const problems: Problem[] = [];
  const done = new Set<string>();
  const visit = (name: string, way: readonly string[]) => {
    const start = way.indexOf(name);
    if (start >= 0)
      problems.push({
        code: "signals-group-loop",
        groups: way.slice(start),
        ...keyPlaceOf(["groups", name]),
      });
    if (start >= 0 || done.has(name)) return;
    for (const inner of new Set(groups[name]?.flatMap(groupsIn))) visit(inner, [...way, name]);
    done.add(name);
  };
  for (const name of Object.keys(groups)) visit(name, []);
  return problems;
}

const lineOf = (problem: Problem) => ("line" in problem ? (problem.line ?? 0) : 0);
