// Tells by its title that a column holds what a partner says of actors, and which one: "Avis de la Fédération", "Retour DDT".
import { anyOf } from "../../domain/values/expressions.ts";
import { capitalised } from "../../domain/values/first-letter.ts";
import { fold } from "../../domain/values/spelling.ts";
import words from "../../knowledge/words/partner-institutions.yaml";

const opinion = `(?<![a-z])${anyOf(words.opinions)}`;
const title = new RegExp(
  `^(?:[^()]*? )?${opinion}\\s(?<joins>${anyOf(words.joins)})(?<who>${anyOf(words.institutions)})(?![a-z])`,
);
/** "Retour de Claire (Fédération)", "Avis de M. Roux, Département". */
const personOf = new RegExp(
  `${opinion}\\s(?:de |d'|par |du )?(?<person>[^(),–-]{2,40}?)\\s*[(,–-]\\s*(?:la |le |l')?${anyOf(words.institutions)}(?![a-z])`,
);
const unnamed = new RegExp(`^${words.unnamed}\\s*`);

/** The partner whom a title names as the one who speaks, without a name where it says only that it is one; null for any other title. */
export function partnerInTitle(header: string): { authorName?: string } | null {
  const written = header
    .trim()
    .replaceAll("’", "'")
    .replace(/[ :*]+$/, "");
  const folded = fold(written);
  // Letters that fold to two would shift what is cut out of the title as written.
  const cut = (from: number, to?: number) =>
    (folded.length === written.length ? written : folded).slice(from, to);
  const ofPerson = personOf.exec(folded);
  if (ofPerson) {
    const { person = "" } = ofPerson.groups!;
    const from = ofPerson.index + ofPerson[0].indexOf(person);
    return { authorName: cut(from, from + person.length) };
  }
  const match = title.exec(folded);
  if (!match) return null;
  const from = match[0].length - match.groups!.who!.length;
  const behind = cut(from).replace(/\s*\(.*$/, "");
  const name = behind.slice(unnamed.exec(fold(behind))?.[0].length ?? 0).trim();
  return name === "" ? {} : { authorName: capitalised(name) };
}
