// Gives the signals and the suggester that ship, for tests.
import { readdirSync, readFileSync } from "node:fs";
import { sourceOf } from "../../../src/domain/suggesting/prepared-signals.ts";
import { Suggester } from "../../../src/domain/suggesting/suggester.ts";
import type { FittedWordWeights } from "../../../src/domain/suggesting/word-weights.ts";
import { loadSignals, type SignalsFile } from "../../../src/settings/signals-file.ts";

type ProjectLanguage = "fr" | "en";

/** The files of signals that ship, under the names by which they are loaded. */
export function signalFiles(language: ProjectLanguage): SignalsFile[] {
  const folder = `src/knowledge/${language}`;
  const signals = readdirSync(`${folder}/signals`).sort();
  return [
    "reading.yaml",
    "word-groups.yaml",
    "questions.yaml",
    ...signals.map((name) => `signals/${name}`),
  ].map((name) => ({ name, file: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, "utf8") }));
}

export const wordWeights = (language: ProjectLanguage): FittedWordWeights =>
  JSON.parse(readFileSync(`src/models/words/${language}.json`, "utf8"));

export const builtinSignals = (language: ProjectLanguage) =>
  loadSignals(signalFiles(language), wordWeights(language));

/** The suggester that ships. */
export const suggester = new Suggester([builtinSignals("fr"), builtinSignals("en")].map(sourceOf));

export const suggest = (text: string, label: string | null = null, minimum = 0.7) =>
  suggester.suggest([{ label, text, author: "actor" as const, file: null, line: null }], minimum);
