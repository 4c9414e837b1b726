// How often each judgement is right (`npm run judge`): cross-validated on the labelled texts and tables of bench/training, which models are fitted on.
// `npm run judge -- FOLDER`, or JUDGE_DATA=FOLDER, also measures the program as it ships on every *.tsv below FOLDER whose header names the columns
// `label` (or `situation`) and `text`, and on titles and people (bench/people.mjs). `--faults` shows each fault with what was quoted.

import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { judgePeople } from "./people.mjs";
import { crossValidated, isProse, labelledRows, sourceText } from "./training/situation-fit.mjs";
import {
  calibration,
  concludedFrom,
  confusion,
  faults,
  fittedWeights,
  labels,
  languages,
  minimum,
  program,
  report,
  signalFiles,
} from "./training/suggesting.mjs";

const showFaults = process.argv.includes("--faults");
const folder = process.argv.slice(2).find((one) => !one.startsWith("--")) ?? process.env.JUDGE_DATA;

function judge(name, suggested) {
  const rows = concludedFrom(suggested, minimum);
  console.log("");
  report(`${name}, ${rows.length} texts`, rows);
  confusion(rows);
  calibration(suggested);
  faults(rows, showFaults);
}

console.log("# Situations, cross-validated: whole kinds of sources left out in turn");
for (const language of languages) {
  const suggested = await crossValidated(language, await labelledRows(language));
  judge(
    `${language} answers`,
    suggested.filter((one) => !isProse(one)),
  );
  judge(`${language} prose`, suggested.filter(isProse));
}

if (folder) {
  console.log("\n# Situations, as the program ships, on sets that nothing was fitted on");
  const { loadSignals, sourceOf, Suggester } = await program();
  const suggester = new Suggester(
    await Promise.all(
      languages.map(async (language) =>
        sourceOf(loadSignals(await signalFiles(language), await fittedWeights(language))),
      ),
    ),
  );
  for (const file of await tables(folder)) {
    const rows = await labelledTable(file);
    if (rows.length > 0)
      judge(
        basename(file),
        rows.map((one) => ({ ...one, got: suggester.suggest([sourceText(one)], 0) })),
      );
  }
}

await judgePeople(folder ? await tables(folder, /\.(?:tsv|json)$/) : [], showFaults);

console.log("\n# Columns, cross-validated: whole sources left out in turn");
process.argv.push("--check");
await import("./training/columns.mjs");

/** The tables of labelled texts in a file or below a folder. */
async function tables(path, ending = /\.tsv$/) {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = await readdir(path, { recursive: true });
  return names
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => join(path, name));
}

/** The labelled texts of a table; none of a table with other columns. */
async function labelledTable(file) {
  const [header, ...lines] = (await readFile(file, "utf8")).trimEnd().split(/\r?\n/);
  const columns = header.split("\t");
  const at = {
    situation: columns.findIndex((one) => one === "label" || one === "situation"),
    text: columns.indexOf("text"),
  };
  if (at.situation < 0 || at.text < 0) return [];
  const kind = columns.findIndex((one) => one === "trap" || one === "kind");
  return lines
    .map((line) => line.split("\t"))
    .map((cells) => ({ situation: cells[at.situation], text: cells[at.text], kind: cells[kind] || "plain" }))
    .filter(({ situation }) => labels.includes(situation));
}
