// Measures on labelled texts (situations/) to which situation each word leans, and writes it in src/models/words. `npm run fit` does it for all
// models; with `--check` it only says how right suggestions are on texts that were left out of the measure.

import { hashes, writeModel } from "./model-file.mjs";
import { labelled, labels, languages, minimum, program, report, signalFiles } from "./suggesting.mjs";

const { denialReaches, loadSignals, sourceOf, Suggester, WordLexicon, tokenize } = await program();

const folds = 5;
/** Rounds over the texts, the step of the first one, and what pulls weights to nothing. */
const learning = { rounds: 60, step: 0.6, pull: 0.005 };
/** Words that lean less than this, or stand in one text only, are left out. */
const least = 0.3;
const fewestTexts = 2;

/** What the words of a text may lean by: as they stand, in pairs, denied, first and last. As `Leaner` reads them. */
function featuresOf(text, denials) {
  const stems = [];
  const lexicon = new WordLexicon({
    places: [],
    abbreviations: [],
    commonWords: [],
    number: 0,
    year: 1,
    layersOf: [[], []],
    resultsOf: [],
    leaningOf: (stem) => ({ pair: stems.push(stem) - 1 }),
  });
  const tokens = tokenize(text, lexicon);
  const words = tokens.words.map(({ leaning }) => stems[leaning.pair]);
  const features = [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)];
  let denied = 0;
  for (const [i, word] of words.entries()) {
    if (denials.some((one) => one.slice(0, 7) === word)) denied = denialReaches;
    else if (tokens.before[i] > 0) denied = 0;
    if (denied-- > 0) features.push(`¬${word}`);
  }
  return words.length === 0 ? features : [...features, `^ ${words[0]}`, `${words.at(-1)} $`];
}

/** Logistic regression, a text at a time; the same texts give the same weights. */
function learn(texts) {
  const weights = new Map();
  const start = [0, 0, 0, 0];
  const read = texts.map(({ features, situation }) => ({
    own: features.map((name) => {
      if (!weights.has(name)) weights.set(name, [0, 0, 0, 0]);
      return weights.get(name);
    }),
    situation,
  }));
  for (let round = 0; round < learning.rounds; round++) {
    const step = learning.step / (1 + round / 20);
    for (const { own, situation } of read) {
      const share = 1 / Math.sqrt(Math.max(1, own.length));
      const sums = start.map((value, k) => value + own.reduce((sum, one) => sum + one[k], 0) * share);
      const odds = sums.map((sum) => Math.exp(sum - Math.max(...sums)));
      const total = odds.reduce((sum, one) => sum + one, 0);
      for (let k = 0; k < labels.length; k++) {
        const miss = (labels[k] === situation ? 1 : 0) - odds[k] / total;
        start[k] += 0.05 * step * miss;
        for (const one of own) one[k] = one[k] * (1 - learning.pull * step) + step * miss * share;
      }
    }
  }
  const relative = (values) => [0, 1, 2].map((k) => Math.round((values[k] - values[3]) * 100) / 100);
  const words = [...weights]
    .map(([name, values]) => [name, relative(values)])
    .filter(
      ([name, values]) =>
        texts.filter(({ features }) => features.includes(name)).length >= fewestTexts &&
        Math.max(...values.map(Math.abs)) >= least,
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { start: relative(start), words: Object.fromEntries(words) };
}

/** Fits the words of every language, and says how right suggestions are on texts that were left out of the measure. */
for (const language of languages) {
  const data = `situations/${language}.tsv`;
  const signals = await signalFiles(language);
  const { leanings } = loadSignals(signals, { start: [0, 0, 0], words: {} });
  const texts = (await labelled(new URL(data, import.meta.url))).map((one, index) => ({
    ...one,
    part: index % folds,
    features: featuresOf(one.text, leanings.denials),
  }));
  const apart = [];
  for (let part = 0; part < folds; part++) {
    const weights = learn(texts.filter((one) => one.part !== part));
    const suggester = new Suggester([sourceOf(loadSignals(signals, weights))]);
    for (const one of texts.filter((one) => one.part === part)) {
      const source = { label: one.label, text: one.text, file: null, line: null };
      apart.push({ situation: one.situation, got: suggester.suggest([source], minimum) });
    }
  }
  report(`${language}, ${texts.length} texts, words measured on the others`, apart);
  if (process.argv.includes("--check")) continue;
  const model = { data: await hashes(data), ...learn(texts) };
  await writeModel(`words/${language}.json`, model, ["words"]);
}
