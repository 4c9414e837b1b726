// Shared by the scripts that measure suggestions: the program's own modules, the labelled texts, and how many suggestions are right.

import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { bundled } from "./program.mjs";

export const labels = ["unplanned", "willing", "engaged", "unknown"];
export const languages = ["fr", "en"];
/** The confidence under which nothing is suggested, as in a new mission.yaml. */
export const minimum = 0.7;

/** Modules of the program, as they stand in `src`. */
export const program = () =>
  bundled(`export { loadSignals } from "./src/settings/signals-file.ts";
    export { denialReaches, lettersOf, letterNumbers, noWordWeights, stemOf, weightParts } from "./src/domain/suggesting/word-weights.ts";
    export { prepare, sourceOf } from "./src/domain/suggesting/prepared-signals.ts";
    export { sentenceWindows } from "./src/domain/suggesting/sentence-windows.ts";
    export { featuresOf } from "./src/domain/suggesting/text-features.ts";
    export { TextReader } from "./src/domain/suggesting/text-reader.ts";
    export { Suggester } from "./src/domain/suggesting/suggester.ts";
    export { fold } from "./src/domain/values/spelling.ts";`);

/** The signal files of a language that ship with the program, in the form in which it loads them. */
export async function signalFiles(language) {
  const folder = new URL(`../../src/knowledge/${language}/`, import.meta.url);
  const signals = (await readdir(new URL("signals/", folder)))
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  const names = [
    "reading.yaml",
    "word-groups.yaml",
    "questions.yaml",
    ...signals.map((name) => `signals/${name}`),
  ];
  return Promise.all(
    names.map(async (name) => {
      const file = new URL(name, folder);
      return { name, file: fileURLToPath(file), text: await readFile(file, "utf8") };
    }),
  );
}

/** The weights of words in a language, as last fitted. */
export const fittedWeights = async (language) =>
  JSON.parse(await readFile(new URL(`../../src/models/words/${language}.json`, import.meta.url), "utf8"));

/**
 * Labelled texts. A line holds the situation, the text, the question that it answers if there is one, and its kind, separated by tabs.
 */
export async function labelled(file) {
  return (await readFile(file, "utf8"))
    .trim()
    .split("\n")
    .map((line) => {
      const [situation, text, label, kind = "answers"] = line.split("\t");
      return { situation, text, label: label || null, kind };
    });
}

const share = (part, whole) => (whole === 0 ? "–" : (part / whole).toFixed(3));

/** Prints how many of the suggestions `got` agree with the labelled `situation`: precision, coverage, macro-F1, and precision by confidence. */
export function report(name, rows) {
  const answered = rows.filter(({ got }) => got.situation);
  const right = answered.filter(({ got, situation }) => got.situation === situation);
  const telling = rows.filter(({ situation }) => situation !== "unknown");
  const silent = rows.filter(({ situation }) => situation === "unknown");
  const f1 = labels.map((label) => {
    const suggestedRows = rows.filter(({ got }) => (got.situation ?? "unknown") === label);
    const both = suggestedRows.filter(({ situation }) => situation === label).length;
    return (
      (2 * both) / (suggestedRows.length + rows.filter(({ situation }) => situation === label).length || 1)
    );
  });
  const band = (low, high) => {
    const inside = answered.filter(({ got }) => got.confidence >= low && got.confidence < high);
    return `${inside.filter(({ got, situation }) => got.situation === situation).length}/${inside.length}`;
  };
  console.log(
    `${name}: right ${share(right.length, answered.length)}, answered ${share(telling.filter(({ got }) => got.situation).length, telling.length)}, ` +
      `macro-F1 ${(f1.reduce((sum, one) => sum + one, 0) / labels.length).toFixed(3)}, unknown answered ${share(silent.filter(({ got }) => got.situation).length, silent.length)}, ` +
      `confidence 0.6–0.8 ${band(0.6, 0.8)}, 0.8–1 ${band(0.8, 1.01)}`,
  );
}

/** Prints a confusion matrix: labelled situations in lines, suggested ones in columns. */
export function confusion(rows) {
  const count = (situation, said) =>
    rows.filter((one) => one.situation === situation && (one.got.situation ?? "unknown") === said).length;
  console.log(`${"".padEnd(10)}${labels.map((said) => said.padStart(10)).join("")}`);
  for (const situation of labels)
    console.log(
      `${situation.padEnd(10)}${labels.map((said) => String(count(situation, said)).padStart(10)).join("")}`,
    );
}

/** The suggestions of `rows` with the minimum confidence `least`: those under it suggest nothing. */
export const concludedFrom = (rows, least) =>
  rows.map((one) => ({
    ...one,
    got: { ...one.got, situation: one.got.confidence >= least ? one.got.situation : null },
  }));

/** Prints, for each band of confidence, the announced confidence and the share that is right: both should be the same. */
export function calibration(rows) {
  const bins = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];
  const lines = bins.slice(1).flatMap((high, i) => {
    const inside = rows.filter(
      ({ got }) => got.situation && got.confidence >= bins[i] && got.confidence < high,
    );
    if (inside.length === 0) return [];
    const announced = inside.reduce((sum, { got }) => sum + got.confidence, 0) / inside.length;
    const right = inside.filter(({ got, situation }) => got.situation === situation).length;
    return [`${announced.toFixed(2)} → ${share(right, inside.length)} (${right}/${inside.length})`];
  });
  console.log(`announced → right: ${lines.join("   ")}`);
}

/** Prints the most frequent wrong suggestions by kind of text; with `each`, every one of them with its quotations. */
export function faults(rows, each) {
  const wrong = rows.filter(({ situation, got }) => (got.situation ?? "unknown") !== situation);
  const counts = new Map();
  for (const { situation, got, kind } of wrong) {
    const name = `${kind}: ${situation} → ${got.situation ?? "unknown"}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const worst = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 8);
  console.log(`most faults: ${worst.map(([name, count]) => `${name} ${count}`).join(" · ")}`);
  if (!each) return;
  for (const { situation, text, kind, got } of wrong) {
    console.log(
      `\n${kind}: ${situation} → ${got.situation ?? "nothing"} (${got.confidence.toFixed(2)}): ${text}`,
    );
    for (const { signal, quote, points } of got.evidence)
      console.log(`    ${signal}: « ${quote} » ${JSON.stringify(points)}`);
  }
}
