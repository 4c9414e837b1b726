// Tells an application from an answer to a form, by titles and the name of the file.
import applicationWords from "../../knowledge/words/application-words.yaml";
import { baseName } from "../values/file-name.ts";
import { fold } from "../values/spelling.ts";
import type { Actor } from "./actor.ts";

const words = new RegExp(
  `(?:^|[^a-z])(?:${[...applicationWords.beginnings, ...applicationWords.phrases].join("|")})`,
);

/** Whether a title or a file name speaks of an application; false for a question, since anybody may be asked “have you ever applied?”. */
export const speaksOfApplication = (title: string): boolean =>
  words.test(fold(title)) && !title.trimEnd().endsWith("?");

/**
 * Whether an actor applied. A programme is enough. A date alone may be that of any form: then the words in which the team names the list (`sources`),
 * else its file name or the titles of the answers, must speak of an application. A date from no file was typed as that of an application.
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
