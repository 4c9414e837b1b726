// Fits the weights of words and of the features of a whole text on labelled texts (situations/), and writes them in src/models/words.
// `npm run fit` fits all models; `--check` only prints how many suggestions are right in cross-validation, each part leaving out some kinds of texts.

import { hashes, writeModel } from "./model-file.mjs";
import { crossValidated, filesOf, fittedModel, isProse, labelledRows } from "./situation-fit.mjs";
import { concludedFrom, languages, minimum, report } from "./suggesting.mjs";

for (const language of languages) {
  const rows = await labelledRows(language);
  const heldOut = concludedFrom(await crossValidated(language, rows), minimum);
  for (const [name, some] of [
    ["answers", heldOut.filter((row) => !isProse(row))],
    ["prose", heldOut.filter(isProse)],
  ])
    report(`${language} ${name}, ${some.length} texts of kinds left out`, some);
  if (process.argv.includes("--check")) continue;
  const model = { data: await hashes(...filesOf(language)), ...fittedModel(rows) };
  await writeModel(`words/${language}.json`, model, ["words", "whole"]);
}
