// Tells an application from an answer to a form by the titles and the file that hold it.
import applicationWords from "../../knowledge/words/application-words.yaml";
import { baseName } from "../values/file-name.ts";
import { fold } from "../values/spelling.ts";
import type { Actor } from "./actor.ts";

const words = new RegExp(
  `(?:^|[^a-z])(?:${[...applicationWords.beginnings, ...applicationWords.phrases].join("|")})`,
);

/** True for a title or a file name, false for a question: “have you ever applied?” is asked of anybody. */
export const speaksOfApplication = (title: string): boolean =>
  words.test(fold(title)) && !title.trimEnd().endsWith("?");

/**
 * Whether an actor applied. A programme says so. A date alone may be that of any form: then what the team calls the list
 * (`sources`), else its file name or the titles of the answers, must speak of an application. A date that comes from no file
 * was typed as that of an application.
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
  const listPhrase = sources.get(file);
  if (listPhrase !== undefined) return speaksOfApplication(listPhrase);
  return [file, ...answers.filter((answer) => answer.file === origin.file).map(({ label }) => label)].some(
    speaksOfApplication,
  );
}
