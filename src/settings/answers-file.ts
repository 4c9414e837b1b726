// Reads the YAML files that `triage --answers` takes.

import * as z from "zod";
import type { AnswerRow } from "../domain/situations/answer-rows.ts";
import { readYamlLocated } from "./located-yaml.ts";

const schema = z.array(z.record(z.string(), z.string())).min(1);

/** The rows of a YAML file of answers: a list with one item an actor, whose keys are `actor` and the questions. */
export function readAnswersYaml(text: string, file: string): AnswerRow[] {
  const { value, placeOf, keyPlaceOf } = readYamlLocated(schema, text, file);
  return value.map((row, index) => ({
    place: placeOf([index]),
    values: Object.entries(row).map(([name, text]) => ({
      name: name.trim(),
      text,
      place: placeOf([index, name]),
      namePlace: keyPlaceOf([index, name]),
    })),
  }));
}
