// Recognises the names and addresses of a front desk, where a list should name a person.
import { fold } from "../values/spelling.ts";
import type { Colleague } from "./interlocutor.ts";
import type { Vocabulary } from "./title-vocabulary.ts";
import { wordsOf } from "./title-words.ts";

/** Whether a name or an address is a front desk's: some of its words name a desk, all the others the structure. */
export function isFrontDesk(
  { fullName, emails }: Pick<Colleague, "fullName" | "emails">,
  { generic }: Vocabulary,
  own: ReadonlySet<string>,
): boolean {
  const name = fullName.trim();
  const words = wordsOf(name === "" ? (emails[0] ?? "").split("@")[0]! : name.split("@")[0]!);
  if (words.length === 0) return true;
  if (fold(name).includes("@")) return generic.at(words, 0) !== null;
  const counters = words.filter((_, index) => generic.at(words, index) !== null).length;
  return counters > 0 && words.every((word, index) => generic.at(words, index) !== null || own.has(word.key));
}
