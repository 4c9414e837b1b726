// Reads labelled texts, fits the weights of their words and features, and tries them on kinds of texts that were left out.

import { fitLinear } from "./linear-fit.mjs";
import { labelled, labels, program, signalFiles } from "./suggesting.mjs";

const {
  denialReaches,
  featuresOf,
  fold,
  letterNumbers,
  lettersOf,
  loadSignals,
  noWordWeights,
  prepare,
  sentenceWindows,
  sourceOf,
  stemOf,
  Suggester,
  TextReader,
  weightParts,
} = await program();

/**
 * In how many parts texts are left out in turn, some kinds in each. Prose counts for more than answers: these are many, and signals look
 * surer on them than they are, as they were written on them. The L2 penalties were chosen on texts left out (`npm run measure`).
 */
const folds = 6;
const words = {
  penalty: 0.3,
  weight: { answers: 1, prose: 3 },
  fewestTexts: 2,
  leastLean: 0.25,
  leastLeanOfPairs: 0.35,
};
const whole = { penalty: 3, weight: { answers: 0.2, prose: 1 } };
/**
 * The constants chosen by hand, of which `npm run measure` tries a step more and a step less. Words that lean less than `leastLean` are left out;
 * pairs of words, by far the most, already below `leastLeanOfPairs`.
 */
export const chosen = { words, whole };
const classes = labels.length;

/**
 * The words of a text and of each of its windows, as `WordWeigher` reads them: alone, in pairs, denied, first and last, and their groups of
 * letters.
 */
function wordFeatures({ tokens, context }, denials) {
  const sentences = tokens.sentenceStarts.slice(1).map(() => ({ features: new Map(), count: 0 }));
  const last = tokens.count - 1;
  let denied = 0;
  let before = null;
  for (const [i, { folded }] of tokens.words.entries()) {
    const sentence = sentences[tokens.sentence[i]];
    const take = (name) => {
      sentence.features.set(name, (sentence.features.get(name) ?? 0) + 1);
      sentence.count += 1;
    };
    if (context.excused[i]) {
      before = null;
      denied = 0;
      continue;
    }
    const stem = stemOf(folded);
    if (denials.has(stem)) denied = denialReaches;
    else if (tokens.before[i] > 0) denied = 0;
    take(stem);
    for (const letter of lettersOf(folded)) take(letter);
    if (before !== null) take(`${before} ${stem}`);
    if (denied-- > 0) take(`¬${stem}`);
    if (i === 0) take(`^ ${stem}`);
    if (i === last) take(`${stem} $`);
    before = stem;
  }
  return {
    all: together(sentences),
    windows: sentenceWindows(tokens).map(([from, to]) => together(sentences.slice(from, to))),
  };
}

/** Adds up the features of some sentences, divided by the square root of how many were counted. */
function together(sentences) {
  const features = new Map();
  for (const sentence of sentences)
    for (const [name, value] of sentence.features) features.set(name, (features.get(name) ?? 0) + value);
  const count = sentences.reduce((sum, one) => sum + one.count, 0);
  for (const [name, value] of features) features.set(name, value / Math.sqrt(Math.max(1, count)));
  return features;
}

export const isProse = ({ kind }) => kind !== "answers";
export const fitWords = (rows) =>
  fitLinear(
    rows.map((one) => ({
      features: one.words.all,
      target: one.target,
      weight: words.weight[isProse(one) ? "prose" : "answers"],
    })),
    { classes, penalty: words.penalty, fewest: words.fewestTexts },
  );
export const fitWhole = (rows) =>
  fitLinear(
    rows.map((one) => ({
      features: featuresOf(one.observed, one.leaning),
      target: one.target,
      weight: whole.weight[isProse(one) ? "prose" : "answers"],
    })),
    { classes, penalty: whole.penalty },
  );

/** How far the words of a text, and of its windows, lean to each situation by fitted weights. */
const leaningsBy = (fitted, { all, windows }) => ({
  all: leaningBy(fitted, all),
  windows: windows.map((one) => leaningBy(fitted, one)),
});

function leaningBy({ start, weights }, features) {
  const sums = [...start];
  for (const [name, value] of features) {
    const wordWeights = weights.get(name);
    if (wordWeights) for (let k = 0; k < classes; k++) sums[k] += wordWeights[k] * value;
  }
  return Object.fromEntries(labels.slice(0, 3).map((label, k) => [label, sums[k] - sums[3]]));
}

const relative = (values, digits) =>
  [0, 1, 2].map((k) => Number((values[k] - values[3]).toFixed(digits)) || 0);

/** How far a word must lean to be written in the model. */
const leastLeanOf = (name) => (name.includes(" ") ? words.leastLeanOfPairs : words.leastLean);

/** Fitted weights as the program holds them: words by name, letters in bytes. */
export function asModel(fittedWords, fittedWhole) {
  const letters = new Int8Array(letterNumbers * 3);
  const byLetter = [...fittedWords.weights].filter(([name]) => typeof name === "number");
  const highest = Math.max(...byLetter.flatMap(([, values]) => relative(values, 4).map(Math.abs)));
  const letterStep = Number((highest / 127).toPrecision(4));
  for (const [number, values] of byLetter)
    for (const [k, value] of relative(values, 4).entries())
      letters[number * 3 + k] = Math.max(-127, Math.min(127, Math.round(value / letterStep)));
  const inParts = (values) => values.map((value) => Math.round(value * weightParts));
  const table = (weights, digits, leastOf) =>
    Object.fromEntries(
      [...weights]
        .filter(([name]) => typeof name === "string")
        .map(([name, values]) => [name, relative(values, digits)])
        .filter(([name, values]) => Math.max(...values.map(Math.abs)) >= leastOf(name))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const writtenWords = Object.entries(table(fittedWords.weights, 1, leastLeanOf));
  return {
    start: relative(fittedWords.start, 2),
    words: Object.fromEntries(writtenWords.map(([name, values]) => [name, inParts(values)])),
    letters: Buffer.from(letters.buffer).toString("base64"),
    letterStep,
    whole: { features: table(fittedWhole.weights, 2, () => 0.01), start: relative(fittedWhole.start, 2) },
  };
}

/** The files of labelled texts of a language, below `bench/training`. */
export const filesOf = (language) => [`situations/${language}.tsv`, `situations/prose.${language}.tsv`];

/** The labelled texts of a language as the program reads them. */
export async function labelledRows(language) {
  const set = loadSignals(await signalFiles(language), noWordWeights);
  const reader = new TextReader(prepare(set));
  const denials = new Set(set.leanings.denials.map((one) => stemOf(fold(one))));
  const files = filesOf(language).map((file) => labelled(new URL(file, import.meta.url)));
  const read = (await Promise.all(files)).flat();
  const kinds = [...new Set(read.filter(isProse).map(({ kind }) => kind))].sort();
  return read.flatMap((one, index) => {
    const observed = reader.observe(reader.tokens(one.text), one.label);
    if (!observed) return [];
    return {
      ...one,
      observed,
      target: labels.indexOf(one.situation),
      words: wordFeatures(observed, denials),
      part: isProse(one) ? kinds.indexOf(one.kind) % folds : index % folds,
    };
  });
}

/** Gives a function that fits words on the rows outside some parts, and remembers the fit of the same parts. */
function wordsOutside(rows) {
  const fitted = new Map();
  return (...parts) => {
    const key = [...parts].sort().join();
    if (!fitted.has(key)) fitted.set(key, fitWords(rows.filter(({ part }) => !parts.includes(part))));
    return fitted.get(key);
  };
}

/** Rows with the leaning of their words, by weights that were fitted neither on their own part nor on the parts `without`. */
const withLeanings = (rows, outside, ...without) =>
  rows.map((one) => ({ ...one, leaning: leaningsBy(outside(one.part, ...without), one.words) }));

/** The model of some rows. */
export function fittedModel(rows) {
  return asModel(fitWords(rows), fitWhole(withLeanings(rows, wordsOutside(rows))));
}

/**
 * For each part, the model of all other parts. Neither layer has seen the part: the word weights that the second layer is fitted on were
 * fitted without it too.
 */
export function partModels(rows) {
  const outside = wordsOutside(rows);
  return Array.from({ length: folds }, (_, part) => {
    const others = rows.filter((one) => one.part !== part);
    return asModel(outside(part), fitWhole(withLeanings(others, outside, part)));
  });
}

/** The suggestion for each text, at any confidence, by a model fitted on the other parts: other kinds of prose, other answers. */
export async function crossValidated(language, rows) {
  const signals = await signalFiles(language);
  return partModels(rows).flatMap((model, part) => {
    const suggester = new Suggester([sourceOf(loadSignals(signals, model))]);
    return rows
      .filter((one) => one.part === part)
      .map((one) => ({ ...one, got: suggester.suggest([sourceText(one)], 0) }));
  });
}

/** A labelled text in the form of a text that an actor wrote. */
export const sourceText = ({ label = null, text }) => ({
  label,
  text,
  author: "actor",
  file: null,
  line: null,
});
