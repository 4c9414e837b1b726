// Recognises rows that somebody wrote only to try a form or a list.
import { fold } from "../../../domain/values/spelling.ts";
import answerWords from "../../../knowledge/words/answer-words.yaml";

const trials: ReadonlySet<string> = new Set(answerWords.trials);
const isTrial = (cell: string): boolean =>
  cell.length <= 20 && trials.has(fold(cell).replace(/[\s\d.!_-]+$/, ""));
/** Domains that reach nobody (RFC 2606). */
const reachesNobody = /@(?:[\w-]+\.)*(?:example(?:\.(?:com|net|org))?|test|invalid)$/i;

/** Whether a row is a trial: its name says so, and another cell does as well or holds an address that reaches nobody. */
export function isTrialRow(name: string, cells: readonly string[]): boolean {
  if (!isTrial(name)) return false;
  const others = cells.map((cell) => cell.trim()).filter((cell) => cell !== "" && cell !== name.trim());
  const saysTrial = cells.filter((cell) => isTrial(cell.trim())).length > 1;
  return saysTrial || others.some((cell) => reachesNobody.test(cell));
}
