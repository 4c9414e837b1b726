// How often suggestions are right on labelled texts: `node bench/suggestions.mjs FILE.tsv…`, or without arguments on the sets of
// bench/training/situations that nothing was fitted on (a hyphen in the name). `--wrong` shows the misread texts with their quotations.

import { readdir } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import {
  confusion,
  fittedWeights,
  labelled,
  languages,
  minimum,
  program,
  report,
  signalFiles,
} from "./training/suggesting.mjs";

const given = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const wrong = process.argv.includes("--wrong");
const { loadSignals, sourceOf, Suggester } = await program();
const suggester = new Suggester(
  await Promise.all(
    languages.map(async (language) => {
      return sourceOf(loadSignals(await signalFiles(language), await fittedWeights(language)));
    }),
  ),
);
const folder = fileURLToPath(new URL("training/situations/", import.meta.url));
const files =
  given.length > 0
    ? given
    : (await readdir(folder)).filter((name) => name.includes("-")).map((name) => folder + name);

for (const file of files) {
  const rows = (await labelled(file)).map((one) => {
    const source = { label: one.label, text: one.text, author: "actor", file: null, line: null };
    return { ...one, got: suggester.suggest([source], minimum) };
  });
  report(`${basename(file)}, ${rows.length} texts`, rows);
  if (wrong || process.argv.includes("--confusion")) confusion(rows);
  for (const { situation, text, label, got } of rows)
    if (wrong && (got.situation ?? "unknown") !== situation) {
      console.log(
        `\n${situation} → ${got.situation ?? "nothing"} (${got.confidence.toFixed(2)}): ${text}${label ? ` [${label}]` : ""}`,
      );
      for (const { signal, quote, points } of got.evidence)
        console.log(`    ${signal}: « ${quote} » ${JSON.stringify(points)}`);
    }
}
