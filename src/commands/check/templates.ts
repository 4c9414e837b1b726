import type { Problem } from "../../domain/problem.ts";
import { nearest } from "../../domain/spelling.ts";

/** Reads one kind of data, and refuses with everything that is wrong in it. */
type Reader = (text: string, file: string) => unknown;

/** Which reader a template's name calls for; the first that matches. Each loads only when it is needed. */
const readers: readonly (readonly [RegExp, () => Promise<Reader>])[] = [
  [
    /^questionnaire\.\w+\.yaml$/,
    async () => (await import("../../settings/questionnaire.ts")).loadQuestionnaire,
  ],
];

/**
 * Checks a workspace's own copy of a template by reading it as it will be read; refused with what is wrong in it. A file
 * that replaces nothing that ships is told, with the name that was perhaps meant.
 */
export async function checkTemplate(
  name: string,
  text: string,
  file: string,
  known: readonly string[],
): Promise<Problem | null> {
  const [, reader] = readers.find(([pattern]) => pattern.test(name)) ?? [];
  if (reader) (await reader())(text, file);
  return known.includes(name) ? null : { code: "template-unknown", file, near: nearest(name, known) };
}
