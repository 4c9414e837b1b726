// In how many texts each expression of the signals is found: `node bench/training/expression-counts.mjs [fr|en] [FILE…]`. Files hold one text a
// line, behind a tab or alone. An expression that few texts hold is to be widened or removed.
import { readFile } from "node:fs/promises";
import { bundled } from "./program.mjs";
import { languages, signalFiles } from "./suggesting.mjs";

const { loadSignals, prepare, ExpressionMatcher, WordLexicon, tokenize } = await bundled(`
  export { loadSignals } from "./src/settings/signals-file.ts";
  export { prepare } from "./src/domain/suggesting/prepared-signals.ts";
  export { ExpressionMatcher } from "./src/domain/suggesting/expression-matcher.ts";
  export { WordLexicon } from "./src/domain/suggesting/word-lexicon.ts";
  export { tokenize } from "./src/domain/suggesting/tokens.ts";`);

/** Finds which expressions of a language a text holds: `each` lists them, `found` gives their indexes in it. */
export async function expressionReader(language) {
  const files = await signalFiles(language);
  const set = loadSignals(files, { start: [0, 0, 0], words: {} });
  const sources = new Map(
    files
      .filter(({ name }) => name.startsWith("signals/"))
      .map(({ name, text }) => [name.slice(8, -5), linesOf(text)]),
  );
  const each = set.signals.flatMap((signal) =>
    signal.expressions.map((expression, index) => ({
      signal: signal.id,
      source: sources.get(signal.id)[index],
      whole: { ...signal, id: `${signal.id} ${index}`, expressions: [expression] },
    })),
  );
  const { compiled } = prepare({ ...set, signals: each.map(({ whole }) => whole), questions: [] });
  const matcher = new ExpressionMatcher(compiled);
  const lexicon = new WordLexicon({ ...compiled, ...set, ...compiled.symbols, leaningOf: () => null });
  return {
    each,
    found: (text) =>
      new Set(
        matcher
          .match(tokenize(text, lexicon))
          .flatMap(({ result }) => (result < 2 * each.length ? [result >> 1] : [])),
      ),
  };
}

/** The expressions of a file of one signal, as written. */
function linesOf(text) {
  const block = /^any: \|\n((?: {2}.*\n|\n)*)/m.exec(`${text}\n`)[1];
  return block
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const given = process.argv.slice(2);
  for (const language of languages.filter((one) => !languages.includes(given[0]) || one === given[0])) {
    const files = given.filter((one) => !languages.includes(one));
    const texts = (await Promise.all(files.map((file) => readFile(file, "utf8"))))
      .flatMap((text) => text.trim().split("\n"))
      .map((line) => line.split("\t")[1] ?? line);
    const { each, found } = await expressionReader(language);
    const counts = each.map(() => 0);
    for (const text of new Set(texts)) for (const index of found(text)) counts[index]++;
    for (const [index, { signal, source }] of each.entries())
      console.log(`${counts[index]}\t${signal}\t${source}`);
  }
}
