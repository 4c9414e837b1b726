// What one step more or less of each constant chosen by hand would do to suggestions (`npm run measure`, a quarter of an hour; `npm run measure --
// fr confidence` for one language and one constant). Measured on texts of kinds that were left out of the fit, answers and prose together.

import { chosen, crossValidated, labelledRows } from "./training/situation-fit.mjs";
import { concludedFrom, languages, minimum } from "./training/suggesting.mjs";

const { words, whole } = chosen;
/** Each constant with the object and the key that hold it, and its values a step below and a step above. */
const constants = [
  { name: "words.penalty", of: words, key: "penalty", steps: [0.2, 0.45] },
  { name: "words.prose", of: words.weight, key: "prose", steps: [2, 4] },
  { name: "words.fewestTexts", of: words, key: "fewestTexts", steps: [1, 3] },
  { name: "words.leastLean", of: words, key: "leastLean", steps: [0.15, 0.35] },
  { name: "whole.penalty", of: whole, key: "penalty", steps: [2, 4.5] },
  { name: "whole.answers", of: whole.weight, key: "answers", steps: [0.1, 0.4] },
];

const asked = process.argv.slice(2);
const isAsked = (name, all) => !asked.some((one) => all.includes(one)) || asked.includes(name);
const names = ["confidence", ...constants.map(({ name }) => name)];

for (const language of languages.filter((one) => isAsked(one, languages))) {
  const rows = await labelledRows(language);
  console.log(`\n# ${language}: ${rows.length} texts\n`);
  console.log("| constant | value | right of what is answered | answered of what says something |");
  console.log("|---|---|---|---|");
  const asItIs = await crossValidated(language, rows);
  line("all as they are", "", asItIs, minimum);
  if (isAsked("confidence", names))
    for (const step of [-0.05, 0.05]) {
      const least = minimum + step;
      line("confidence", `${minimum} → ${least.toFixed(2)}`, asItIs, least);
    }
  for (const { name, of, key, steps } of constants.filter(({ name }) => isAsked(name, names)))
    for (const step of steps) {
      const before = of[key];
      of[key] = step;
      line(name, `${before} → ${step}`, await crossValidated(language, rows), minimum);
      of[key] = before;
    }
}

function line(name, value, suggested, least) {
  const rows = concludedFrom(suggested, least);
  const answered = rows.filter(({ got }) => got.situation);
  const right = answered.filter(({ got, situation }) => got.situation === situation);
  const telling = rows.filter(({ situation }) => situation !== "unknown");
  const heard = telling.filter(({ got }) => got.situation);
  const share = (part, of) => (part.length / (of.length || 1)).toFixed(3);
  console.log(`| ${name} | ${value} | ${share(right, answered)} | ${share(heard, telling)} |`);
}
