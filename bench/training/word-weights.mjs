// Fits what the words of texts weigh, and what is known of a text as a whole, on labelled texts (situations/), and writes it in src/models/words.
// `npm run fit` does it for all models; with `--check` it only says how right suggestions are on texts of kinds that were left out.

import { hashes, writeModel } from "./model-file.mjs";
import { crossValidated, filesOf, fittedModel, isProse, labelledRows } from "./situation-fit.mjs";
import { concludedFrom, languages, minimum, report } from "./suggesting.mjs";

for (const language of languages) {
  const rows = await labelledRows(language);
  const apart = concludedFrom(await crossValidated(language, rows), minimum);
  for (const [name, some] of [
    ["answers", apart.filter((one) => !isProse(one))],
    ["prose", apart.filter(isProse)],
  ])
    report(`${language} ${name}, ${some.length} texts of kinds left out`, some);
  if (process.argv.includes("--check")) continue;
  const model = { data: await hashes(...filesOf(language)), ...fittedModel(rows) };
  await writeModel(`words/${language}.json`, model, ["words", "whole"]);
}
