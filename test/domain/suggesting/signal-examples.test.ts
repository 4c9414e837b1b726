// Tests each signal on the examples and counter-examples of its file.
import { expect, test } from "vitest";
import { parse } from "yaml";
import { ExpressionMatcher } from "../../../src/domain/suggesting/expression-matcher.ts";
import { prepare } from "../../../src/domain/suggesting/prepared-signals.ts";
import { tokenize } from "../../../src/domain/suggesting/tokens.ts";
import { WordLexicon } from "../../../src/domain/suggesting/word-lexicon.ts";
import { languages } from "../../../src/domain/values/language.ts";
import { builtinSignals, signalFiles } from "./some-signals.ts";

interface WrittenSignal {
  any: string;
  examples: string[];
  not: string[];
}

/** The files of the signals of a language as they are written, by signal. */
const written = (language: "fr" | "en") =>
  new Map(
    signalFiles(language)
      .filter(({ name }) => name.startsWith("signals/"))
      .map(({ name, text }) => [
        name.slice("signals/".length, -".yaml".length),
        parse(text) as WrittenSignal,
      ]),
  );

/** Every expression of a language, and those that a sentence holds, whatever the words around make of them. */
function expressionsOf(language: "fr" | "en") {
  const set = builtinSignals(language);
  const sources = written(language);
  const each = set.signals.flatMap((signal) => {
    const lines = sources
      .get(signal.id)!
      .any.split("\n")
      .filter((line) => line.trim() !== "");
    return signal.expressions.map((expression, at) => ({ signal, expression, source: lines[at]! }));
  });
  const { compiled } = prepare({
    ...set,
    signals: each.map(({ signal, expression }, at) => ({
      ...signal,
      id: `${signal.id}_${at}`,
      expressions: [expression],
    })),
    questions: [],
  });
  const matcher = new ExpressionMatcher(compiled);
  const lexicon = new WordLexicon({ ...compiled, ...set, ...compiled.symbols, leaningOf: () => null });
  const foundIn = (sentence: string) =>
    new Set(matcher.match(tokenize(sentence, lexicon)).map(({ result }) => Math.floor(result / 2)));
  return { each, foundIn };
}

test.each(languages)("each expression in %s is found in one of the examples of its signal", (language) => {
  const { each, foundIn } = expressionsOf(language);
  const shown = new Map(
    [...written(language)].map(([id, { examples }]) => [
      id,
      new Set(examples.flatMap((sentence) => [...foundIn(sentence)])),
    ]),
  );
  const without = each.filter(({ signal }, at) => !shown.get(signal.id)!.has(at));
  expect(without.map(({ signal, source }) => `${signal.id}: ${source.trim()}`)).toEqual([]);
});

test.each(languages)("no expression in %s is found in what a signal says that it is not", (language) => {
  const { each, foundIn } = expressionsOf(language);
  const wrong = [...written(language)].flatMap(([id, { not }]) =>
    not.flatMap((sentence) =>
      [...foundIn(sentence)]
        .filter((at) => at < each.length)
        .map((at) => `${id}: « ${sentence} » → ${each[at]!.signal.id}: ${each[at]!.source.trim()}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test.each(languages)("each signal in %s shows what it is, and what it is not", (language) => {
  const silent = [...written(language)].filter(
    ([, { examples, not }]) => examples.length === 0 || not.length === 0,
  );
  expect(silent.map(([id]) => id)).toEqual([]);
});

test("yes and no are quoted, so that no reader of YAML takes them for truth values", () => {
  const bare = languages.flatMap((language) =>
    signalFiles(language)
      .filter(({ text }) => /^\s*(?:yes|no|on|off):/m.test(text))
      .map(({ file }) => file),
  );
  expect(bare).toEqual([]);
});
