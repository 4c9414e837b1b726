// Reads `roles.yaml`, by which the titles of people are understood.

import * as z from "zod";
import { levels, type Roles } from "../domain/people/roles.ts";
import { type Problem, Refusal } from "../domain/problems/problem.ts";
import { readYamlLocated } from "./located-yaml.ts";

const word = z.string().trim().min(1);
const words = z.array(word).default([]);
const id = z.string().regex(/^[a-z][a-z-]*$/);

const rolesSchema = z.strictObject({
  functions: z
    .array(z.strictObject({ id, level: z.enum(levels), titles: z.array(word).min(1), bare: words }))
    .min(1),
  subjects: z.array(
    z.strictObject({
      id,
      words: z.array(word).min(1),
      unless_next: words,
      unless_before: words,
      unless_anywhere: words,
      yields: z.boolean().default(false),
    }),
  ),
  kinds: z.array(z.strictObject({ id, words: z.array(word).min(1) })).default([]),
  presence: z.strictObject({
    past: words,
    past_after: words,
    left: words,
    absent: words,
    vacant: words,
    replaced_by: words,
    sends_to: words,
    avoid: words,
    replaces: words,
    until: words,
    from: words,
  }),
  generic: words,
  attention: words,
  civilities: z.strictObject({
    woman: words,
    man: words,
    feminine_nouns: words,
    masculine_nouns: words,
    mens_names: words,
    lesser: words,
  }),
  ladder: z
    .array(
      z.strictObject({
        id,
        likelihood: z.number().min(0).max(1),
        functions: z.array(id).default([]),
        levels: z.array(z.enum(levels)).default([]),
        subjects: z.array(id).default([]),
        kinds: z.array(id).default([]),
        with: z.array(id).default([]),
        without: z.array(id).default([]),
      }),
    )
    .min(1),
});

/** Functions and subjects that code assigns: `post` without a title, `none` without a subject, `unclear` for a subject in unknown words. */
const builtIn = { functions: ["post"], subjects: ["none", "unclear"] };

/**
 * The vocabulary of titles, from a `roles.yaml`. An invalid file is refused (kind "input") with every problem and its place.
 * A rung of the ladder that names an unknown function, subject or kind is a problem too: it would silently match nobody.
 */
export function readRoles(text: string, file: string): Roles {
  const { value, placeOf } = readYamlLocated(rolesSchema, text, file);
  const knownIds = {
    functions: [...value.functions.map((item) => item.id), ...builtIn.functions],
    subjects: [...value.subjects.map((subject) => subject.id), ...builtIn.subjects],
    kinds: value.kinds.map((kind) => kind.id),
  };
  const allowedValues = {
    functions: knownIds.functions,
    with: knownIds.functions,
    without: knownIds.functions,
    subjects: knownIds.subjects,
    kinds: knownIds.kinds,
  };
  const problems = value.ladder.flatMap((rung, rungIndex) =>
    Object.entries(allowedValues).flatMap(([key, values]) =>
      rung[key as keyof typeof allowedValues].flatMap((name, index): Problem[] =>
        values.includes(name)
          ? []
          : [
              {
                code: "setting-invalid",
                setting: `ladder[${rungIndex + 1}].${key}`,
                found: name,
                expectation: { expected: "one-of", values },
                ...placeOf(["ladder", rungIndex, key, index]),
              },
            ],
      ),
    ),
  );
  if (problems.length > 0) throw new Refusal("input", ...problems);
  return value;
}
