// Tells an application from an answer to a form by the titles and the file that hold it.
import applicationWords from "../../knowledge/words/application-words.yaml";
import { baseName } from "../values/file-name.ts";
import { fold } from "../values/spelling.ts";
import type { Actor } from "./actor.ts";

const words = new RegExp(
  `(?:^|[^a-z])(?:${[...applicationWords.beginnings, ...applicationWords.phrases].join("|")})`,
);

/** A title or the name of a file, not a question: “have you ever applied?” is asked of anybody. */
export const speaksOfApplication = (title: string): boolean =>
  words.test(fold(title)) && !title.trimEnd().endsWith("?");

/**
 * Whether an actor applied. A programme says so; a date alone is that of a form as well, and then the name of the list, or
 * what the team calls it, or the titles of what they wrote must speak of an application. What no file holds was noted by hand
 * as the date of one.
 */
export function hasApplied(
  {
    programme,
    submitted,
    provenance,
    answers,
  }: Pick<Actor, "programme" | "submitted" | "provenance" | "answers">,
  sources: ReadonlyMap<string, string>,
): boolean {
  if (programme !== null) return true;
  if (submitted === null) return false;
  const origin =
    provenance.find(({ field }) => field === "submitted") ?? provenance.find(({ field }) => field === "name");
  if (!origin?.file) return true;
  const file = baseName(origin.file);
  const said = sources.get(file);
  if (said !== undefined) return speaksOfApplication(said);
  return [file, ...answers.filter((answer) => answer.file === origin.file).map(({ label }) => label)].some(
    speaksOfApplication,
  );
}
