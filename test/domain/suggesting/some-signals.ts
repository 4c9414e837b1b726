import { readFileSync } from "node:fs";
import { sourceOf } from "../../../src/domain/suggesting/prepared-signals.ts";
import { Suggester } from "../../../src/domain/suggesting/suggester.ts";
import { loadSignals } from "../../../src/settings/signals-file.ts";

export const builtinSignals = (language: "fr" | "en") =>
  loadSignals(readFileSync(`templates/signals.${language}.yaml`, "utf8"), `signals.${language}.yaml`);

/** The suggester that ships. */
export const suggester = new Suggester([builtinSignals("fr"), builtinSignals("en")].map(sourceOf));

export const suggest = (text: string, label: string | null = null, minimum = 0.6) =>
  suggester.suggest([{ label, text, author: "actor" as const, file: null, line: null }], minimum);
