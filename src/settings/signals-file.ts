// Reads the signals by which situations are recognised in texts: word groups, questions and one file a signal, for one language.

import * as z from "zod";
import { type Problem, Refusal } from "../domain/problems/problem.ts";
import { builtinGroups, groupsIn } from "../domain/suggesting/compile-signals.ts";
import { type SignalSource, sourceOf } from "../domain/suggesting/prepared-signals.ts";
import { contextRoles, otherSense, type Signal, type SignalSet } from "../domain/suggesting/signal.ts";
import type { WordWeights } from "../domain/suggesting/word-leaning.ts";
import { type FittedWordWeights, leaningSignal, weightParts } from "../domain/suggesting/word-weights.ts";
import { nearest } from "../domain/values/spelling.ts";
import { readYamlLocated } from "./located-yaml.ts";
import { ExpressionReader, type SignalLocation, type SignalsPositions } from "./signal-expressions.ts";

const id = z.string().regex(/^[a-z][a-z0-9_]*$/);
/** One expression a line. */
const expressions = z.string();
const words = z.string().transform((text) => text.split(/\s+/).filter((word) => word !== ""));
/** At most 10 points: more would outweigh everything else that a text says. */
const points = z.number().min(0).max(10);
const pointsSchema = z.strictObject({ unplanned: points, willing: points, engaged: points }).partial();

/** One signal. It has a file of its own, named by its identifier. */
const signalSchema = z.strictObject({
  because: z.string().trim().min(1),
  points: pointsSchema,
  denied: z.union([z.literal("any"), pointsSchema]).optional(),
  about_cooperation: z.boolean().default(false),
  engaged_too: z.boolean().default(false),
  fact: z.boolean().default(false),
  replaces: words.default([]),
  any: expressions.min(1),
  /** Sentences that the signal must match (`examples`) or must not match (`not`), for tests and for those who change it. */
  examples: z.array(z.string()).default([]),
  not: z.array(z.string()).default([]),
});

const questionSchema = z.strictObject({ yes: pointsSchema, no: pointsSchema, any: expressions.min(1) });
const leaningSchema = z.strictObject({ unplanned: z.number(), willing: z.number(), engaged: z.number() });

const languageKeys = {
  language: z.enum(["fr", "en"]),
  common_words: words,
  abbreviations: words.default([]),
};
const groups = z.record(id, expressions.optional());
const questions = z.record(id, questionSchema).default({});
const leanings = z.strictObject({ because: z.string().trim().min(1), denials: words.default([]) });

const schemas = {
  reading: z.strictObject({ ...languageKeys, leanings: leanings.optional() }),
  groups: z.strictObject({ groups }),
  questions: z.strictObject({ questions }),
  signal: signalSchema,
  /** One file with everything, word weights included. Copies in workspaces from before each signal had its own file look like this. */
  whole: z.strictObject({
    ...languageKeys,
    groups,
    signals: z.record(id, signalSchema),
    questions,
    leanings: leanings.extend({ start: leaningSchema, words: z.string() }).optional(),
  }),
};

export interface SignalsFile {
  /** Path below the folder of the language: `word-groups.yaml`, `signals/wish.yaml`; `signals.yaml` for one file with everything. */
  name: string;
  /** The path that messages show. */
  file: string;
  text: string;
}

/** The signals of one language as plain data, which can be sent to a thread. */
export type SignalTexts =
  | { language: SignalSource["language"]; compiled: string }
  | { files: readonly SignalsFile[]; weights: FittedWordWeights };

/** Compiled signals are parsed; files of signals are loaded and compiled, and refused when anything in them is wrong. */
export const signalSourceOf = (texts: SignalTexts): SignalSource =>
  "compiled" in texts
    ? { language: texts.language, open: () => JSON.parse(texts.compiled) }
    : sourceOf(loadSignals(texts.files, texts.weights));

interface Part<T> {
  value: T;
  at: SignalLocation;
}

/** Collects the parts of several files by name; a part of a later file replaces the part of that name in an earlier one. */
class SignalParts {
  readonly groups = new Map<string, Part<string>>();
  readonly signals = new Map<string, Part<z.infer<typeof signalSchema>>>();
  readonly questions = new Map<string, Part<z.infer<typeof questionSchema>>>();
  reading!: z.infer<typeof schemas.reading>;
  wordWeights: Part<{ start: z.infer<typeof leaningSchema>; words: string }> | null = null;
  /** The file of groups, which the problem of a missing group names. */
  groupsFile = "";
  readonly problems: Problem[] = [];

  constructor(files: readonly SignalsFile[]) {
    for (const file of files)
      try {
        this.#addFile(file);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        this.problems.push(...error.problems);
      }
    // Names that refer to another file can be checked only when all files were read.
    if (this.problems.length > 0) throw new Refusal("input", ...this.problems);
  }

  #addFile({ name, file, text }: SignalsFile): void {
    const readAs = <T>(schema: z.ZodType<T>) => {
      const { value, ...places } = readYamlLocated(schema, text, file);
      const positions: SignalsPositions = { ...places, lines: text.split("\n") };
      const addParts = <P>(parts: Map<string, Part<P>>, key: string, entries: Record<string, P>) => {
        for (const [id, part] of Object.entries(entries))
          parts.set(id, { value: part, at: { positions, path: [key, id] } });
      };
      return { value, positions, addParts };
    };
    const blankAsEmpty = (sources: Record<string, string | undefined>) =>
      Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, source ?? ""]));
    if (name === "reading.yaml") this.reading = readAs(schemas.reading).value;
    else if (name === "word-groups.yaml") {
      const { value, addParts } = readAs(schemas.groups);
      addParts(this.groups, "groups", blankAsEmpty(value.groups));
      this.groupsFile = file;
    } else if (name === "questions.yaml") {
      const { value, addParts } = readAs(schemas.questions);
      addParts(this.questions, "questions", value.questions);
    } else if (name === "signals.yaml") {
      const { value, positions, addParts } = readAs(schemas.whole);
      addParts(this.groups, "groups", blankAsEmpty(value.groups));
      addParts(this.signals, "signals", value.signals);
      addParts(this.questions, "questions", value.questions);
      this.groupsFile = file;
      this.reading = value;
      if (value.leanings)
        this.wordWeights = { value: value.leanings, at: { positions, path: ["leanings", "words"] } };
    } else {
      const { value, positions } = readAs(schemas.signal);
      this.signals.set(signalIdOf(name), { value, at: { positions, path: [] } });
    }
  }
}

const signalIdOf = (name: string) => name.replace(/^signals\/|\.yaml$/g, "");

/**
 * The signals in the files of one language, given from the most general on; or a refusal (`input`) with every problem and its place.
 * Words have the fitted weights, unless a file gives its own.
 */
export function loadSignals(files: readonly SignalsFile[], weights: FittedWordWeights): SignalSet {
  const parts = new SignalParts(files);
  const reader = new ExpressionReader([...builtinGroups, ...parts.groups.keys()]);
  const { language, common_words, abbreviations, leanings } = parts.reading;
  const set: SignalSet = {
    language,
    commonWords: common_words,
    abbreviations,
    groups: Object.fromEntries(
      [...parts.groups].map(([name, { value, at }]) => [name, reader.read(value, at)]),
    ),
    signals: [...parts.signals].map(([id, part]) => signalFrom(id, part, reader)),
    questions: [...parts.questions].map(
      ([
        id,
        {
          value: { yes, no, any },
          at,
        },
      ]) => ({
        id,
        yes: givenPoints(yes),
        no: givenPoints(no),
        expressions: reader.read(any, { ...at, path: [...at.path, "any"] }),
      }),
    ),
    leanings: leanings
      ? {
          because: leanings.because,
          denials: leanings.denials,
          ...weights,
          ...weightsOf(parts.wordWeights, reader, weights),
        }
      : null,
  };
  const problems = [
    ...reader.problems,
    ...nameProblems(parts),
    ...missingGroups(parts),
    ...groupLoops(set, parts),
  ];
  if (problems.length > 0) throw new Refusal("input", ...problems.sort((a, b) => lineOf(a) - lineOf(b)));
  return set;
}

const signalFrom = (
  id: string,
  {
    value: { because, points, denied, about_cooperation, engaged_too, fact, replaces, any },
    at,
  }: Part<z.infer<typeof signalSchema>>,
  reader: ExpressionReader,
): Signal => ({
  id,
  because,
  points: givenPoints(points),
  denied: denied === undefined || denied === "any" ? (denied ?? null) : givenPoints(denied),
  aboutCooperation: about_cooperation,
  engagedToo: engaged_too,
  fact,
  replaces,
  expressions: reader.read(any, { ...at, path: [...at.path, "any"] }),
});

function weightsOf(
  ownWeights: SignalParts["wordWeights"],
  reader: ExpressionReader,
  fitted: FittedWordWeights,
): { start: WordWeights; words: ReadonlyMap<string, WordWeights> } {
  if (ownWeights === null) {
    const words = Object.entries(fitted.words).map(([name, [unplanned, willing, engaged]]) => {
      const weights: WordWeights = [unplanned / weightParts, willing / weightParts, engaged / weightParts];
      return [name, weights] as const;
    });
    return { start: fitted.start, words: new Map(words) };
  }
  const { unplanned, willing, engaged } = ownWeights.value.start;
  return {
    start: [unplanned, willing, engaged],
    words: reader.wordWeights(ownWeights.value.words, ownWeights.at),
  };
}

/** The points without the situations for which the file gives none. */
const givenPoints = (points: z.infer<typeof pointsSchema>) =>
  Object.fromEntries(Object.entries(points).filter(([, value]) => value !== undefined));

function nameProblems({ groups, signals }: SignalParts): Problem[] {
  const knownSignals = [...signals.keys(), leaningSignal];
  return [
    ...[...groups]
      .filter(([name]) => (builtinGroups as readonly string[]).includes(name))
      .map(
        ([name, { at }]): Problem => ({
          code: "signals-name-taken",
          name,
          ...at.positions.keyPlaceOf(at.path),
        }),
      ),
    ...[...signals.values()].flatMap(({ value: { replaces }, at }) =>
      replaces
        .filter((asked) => !knownSignals.includes(asked))
        .map(
          (asked): Problem => ({
            code: "signals-signal-unknown",
            asked,
            near: nearest(asked, knownSignals),
            ...at.positions.placeOf([...at.path, "replaces"]),
          }),
        ),
    ),
  ];
}

const missingGroups = ({ groups, groupsFile }: SignalParts): Problem[] =>
  [...contextRoles, otherSense]
    .filter((role) => !groups.has(role))
    .map((group) => ({ code: "signals-group-missing", file: groupsFile, group }));

/** Reports groups that contain themselves, each loop once. */
function groupLoops({ groups }: SignalSet, parts: SignalParts): Problem[] {
  const problems: Problem[] = [];
  const visited = new Set<string>();
  const visit = (name: string, trail: readonly string[]) => {
    const start = trail.indexOf(name);
    if (start >= 0) {
      const { positions, path } = parts.groups.get(name)!.at;
      problems.push({
        code: "signals-group-loop",
        groups: trail.slice(start),
        ...positions.keyPlaceOf(path),
      });
    }
    if (start >= 0 || visited.has(name)) return;
    for (const inner of new Set(groups[name]?.flatMap(groupsIn))) visit(inner, [...trail, name]);
    visited.add(name);
  };
  for (const name of Object.keys(groups)) visit(name, []);
  return problems;
}

const lineOf = (problem: Problem) => ("line" in problem ? (problem.line ?? 0) : 0);
