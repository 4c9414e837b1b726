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
import { ExpressionReader, type SignalsPage, type WrittenAt } from "./signal-expressions.ts";

const id = z.string().regex(/^[a-z][a-z0-9_]*$/);
/** One expression a line. */
const expressions = z.string();
const words = z.string().transform((text) => text.split(/\s+/).filter((word) => word !== ""));
/** More points would outweigh everything else that a text says. */
const points = z.number().min(0).max(10);
const pointsSchema = z.strictObject({ unplanned: points, willing: points, engaged: points }).partial();

/** One signal: a file of its own, named by its identifier. */
const signalSchema = z.strictObject({
  because: z.string().trim().min(1),
  points: pointsSchema,
  denied: z.union([z.literal("any"), pointsSchema]).optional(),
  about_cooperation: z.boolean().default(false),
  engaged_too: z.boolean().default(false),
  fact: z.boolean().default(false),
  replaces: words.default([]),
  any: expressions.min(1),
  /** Sentences that it finds, and sentences in which it must find nothing: for those who change it, and for tests. */
  examples: z.array(z.string()).default([]),
  not: z.array(z.string()).default([]),
});

const questionSchema = z.strictObject({ yes: pointsSchema, no: pointsSchema, any: expressions.min(1) });
const lean = z.strictObject({ unplanned: z.number(), willing: z.number(), engaged: z.number() });

const reading = {
  language: z.enum(["fr", "en"]),
  common_words: words,
  abbreviations: words.default([]),
};
const groups = z.record(id, expressions.optional());
const questions = z.record(id, questionSchema).default({});
const leanings = z.strictObject({ because: z.string().trim().min(1), denials: words.default([]) });

const schemas = {
  reading: z.strictObject({ ...reading, leanings: leanings.optional() }),
  groups: z.strictObject({ groups }),
  questions: z.strictObject({ questions }),
  signal: signalSchema,
  /** All in one file, with the weights of words: as a workspace may have copied them before each signal had its file. */
  whole: z.strictObject({
    ...reading,
    groups,
    signals: z.record(id, signalSchema),
    questions,
    leanings: leanings.extend({ start: lean, words: z.string() }).optional(),
  }),
};

export interface SignalsFile {
  /** Path below the folder of the language: `word-groups.yaml`, `signals/wish.yaml`; `signals.yaml` for all in one. */
  name: string;
  /** As shown to people. */
  file: string;
  text: string;
}

/** The signals of one language as plain data, which threads can give each other. */
export type SignalTexts =
  | { language: SignalSource["language"]; compiled: string }
  | { files: readonly SignalsFile[]; weights: FittedWordWeights };

/**
 * Signals as the build compiled them; those of a workspace are compiled when they are read, and refused when anything is wrong
 * with them.
 */
export const signalSourceOf = (texts: SignalTexts): SignalSource =>
  "compiled" in texts
    ? { language: texts.language, open: () => JSON.parse(texts.compiled) }
    : sourceOf(loadSignals(texts.files, texts.weights));

interface Part<T> {
  value: T;
  at: WrittenAt;
}

/** The parts of several files under their names: a later file replaces an earlier one, part by part. */
class SignalParts {
  readonly groups = new Map<string, Part<string>>();
  readonly signals = new Map<string, Part<z.infer<typeof signalSchema>>>();
  readonly questions = new Map<string, Part<z.infer<typeof questionSchema>>>();
  reading!: z.infer<typeof schemas.reading>;
  wordWeights: Part<{ start: z.infer<typeof lean>; words: string }> | null = null;
  /** The file of groups, which is named where a group is missing. */
  groupsFile = "";
  readonly problems: Problem[] = [];

  constructor(files: readonly SignalsFile[]) {
    for (const file of files)
      try {
        this.#take(file);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        this.problems.push(...error.problems);
      }
    // Names that lead from one file to another can only be checked when all files can be read.
    if (this.problems.length > 0) throw new Refusal("input", ...this.problems);
  }

  #take({ name, file, text }: SignalsFile): void {
    const read = <T>(schema: z.ZodType<T>) => {
      const { value, ...way } = readYamlLocated(schema, text, file);
      const page: SignalsPage = { ...way, lines: text.split("\n") };
      const put = <P>(parts: Map<string, Part<P>>, key: string, given: Record<string, P>) => {
        for (const [id, part] of Object.entries(given))
          parts.set(id, { value: part, at: { page, path: [key, id] } });
      };
      return { value, page, put };
    };
    const withText = (given: Record<string, string | undefined>) =>
      Object.fromEntries(Object.entries(given).map(([name, source]) => [name, source ?? ""]));
    if (name === "reading.yaml") this.reading = read(schemas.reading).value;
    else if (name === "word-groups.yaml") {
      const { value, put } = read(schemas.groups);
      put(this.groups, "groups", withText(value.groups));
      this.groupsFile = file;
    } else if (name === "questions.yaml") {
      const { value, put } = read(schemas.questions);
      put(this.questions, "questions", value.questions);
    } else if (name === "signals.yaml") {
      const { value, page, put } = read(schemas.whole);
      put(this.groups, "groups", withText(value.groups));
      put(this.signals, "signals", value.signals);
      put(this.questions, "questions", value.questions);
      this.groupsFile = file;
      this.reading = value;
      if (value.leanings)
        this.wordWeights = { value: value.leanings, at: { page, path: ["leanings", "words"] } };
    } else {
      const { value, page } = read(schemas.signal);
      this.signals.set(signalOf(name), { value, at: { page, path: [] } });
    }
  }
}

const signalOf = (name: string) => name.replace(/^signals\/|\.yaml$/g, "");

/**
 * The signals in some files of one language, the most general first; or a refusal (`input`) with everything wrong in them and its
 * place. Words have their fitted weights, unless a file gives its own.
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
        yes: given(yes),
        no: given(no),
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
  const problems = [...reader.problems, ...names(parts), ...missing(parts), ...loops(set, parts)];
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
  points: given(points),
  denied: denied === undefined || denied === "any" ? (denied ?? null) : given(denied),
  aboutCooperation: about_cooperation,
  engagedToo: engaged_too,
  fact,
  replaces,
  expressions: reader.read(any, { ...at, path: [...at.path, "any"] }),
});

function weightsOf(
  own: SignalParts["wordWeights"],
  reader: ExpressionReader,
  fitted: FittedWordWeights,
): { start: WordWeights; words: ReadonlyMap<string, WordWeights> } {
  if (own === null) {
    const words = Object.entries(fitted.words).map(([name, [unplanned, willing, engaged]]) => {
      const weights: WordWeights = [unplanned / weightParts, willing / weightParts, engaged / weightParts];
      return [name, weights] as const;
    });
    return { start: fitted.start, words: new Map(words) };
  }
  const { unplanned, willing, engaged } = own.value.start;
  return { start: [unplanned, willing, engaged], words: reader.wordWeights(own.value.words, own.at) };
}

/** Points as the domain holds them, without the situations for which none are given. */
const given = (points: z.infer<typeof pointsSchema>) =>
  Object.fromEntries(Object.entries(points).filter(([, value]) => value !== undefined));

function names({ groups, signals }: SignalParts): Problem[] {
  const known = [...signals.keys(), leaningSignal];
  return [
    ...[...groups]
      .filter(([name]) => (builtinGroups as readonly string[]).includes(name))
      .map(
        ([name, { at }]): Problem => ({ code: "signals-name-taken", name, ...at.page.keyPlaceOf(at.path) }),
      ),
    ...[...signals.values()].flatMap(({ value: { replaces }, at }) =>
      replaces
        .filter((asked) => !known.includes(asked))
        .map(
          (asked): Problem => ({
            code: "signals-signal-unknown",
            asked,
            near: nearest(asked, known),
            ...at.page.placeOf([...at.path, "replaces"]),
          }),
        ),
    ),
  ];
}

const missing = ({ groups, groupsFile }: SignalParts): Problem[] =>
  [...contextRoles, otherSense]
    .filter((role) => !groups.has(role))
    .map((group) => ({ code: "signals-group-missing", file: groupsFile, group }));

/** Groups that contain themselves, each loop once. */
function loops({ groups }: SignalSet, parts: SignalParts): Problem[] {
  const problems: Problem[] = [];
  const done = new Set<string>();
  const visit = (name: string, way: readonly string[]) => {
    const start = way.indexOf(name);
    if (start >= 0) {
      const { page, path } = parts.groups.get(name)!.at;
      problems.push({ code: "signals-group-loop", groups: way.slice(start), ...page.keyPlaceOf(path) });
    }
    if (start >= 0 || done.has(name)) return;
    for (const inner of new Set(groups[name]?.flatMap(groupsIn))) visit(inner, [...way, name]);
    done.add(name);
  };
  for (const name of Object.keys(groups)) visit(name, []);
  return problems;
}

const lineOf = (problem: Problem) => ("line" in problem ? (problem.line ?? 0) : 0);
