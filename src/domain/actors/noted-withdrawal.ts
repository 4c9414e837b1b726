// Reads in a remark that an actor withdrew its application or gave up its project.
import words from "../../knowledge/words/withdrawal-words.yaml";
import { withoutHeadingDay } from "../objections/written-day.ts";
import { anyOf } from "../values/expressions.ts";
import { fold } from "../values/spelling.ts";

const noted = words.noted;
const drops = `${anyOf(noted.auxiliaries)}*${anyOf(noted.drops)} (?:${anyOf(noted.between)} )*`;
const dropped = `(?:${anyOf(noted.determiners)})?${anyOf(noted.what)} (?:${anyOf(noted.was)} )?${anyOf(noted.dropped)}`;
/** The clause begins with who withdraws, or with the words alone: "un partenaire a retiré son dossier" is about somebody else. */
const statement = new RegExp(
  `^(?:${anyOf(noted.subjects)} )?(?:${drops}${anyOf(noted.whose)}${anyOf(noted.what)}(?![a-z])|${drops}${anyOf(noted.own)}${anyOf(noted.weak_what)}(?![a-z])|${dropped}(?![a-z])|${anyOf(noted.alone)}(?![a-z]))`,
);
const resumes = new RegExp(`(?<![a-z])${anyOf(noted.again)}`);
const mayWithdraw = new RegExp(noted.glance, "i");
const clauses = /[^.;,:!?()\n–—]+[?!]*/gu;
const longestNote = 4000;
/** Withdrawn by somebody else it says nothing of the actor. */
export const withdrawnByOthers = new RegExp(`(?<![a-z])${words.by_others}`);

/**
 * The clause of a note by which whoever applied withdrew their application or gave up its project, as it is written; null without one, or
 * where they took it up again.
 */
export function withdrawalIn(note: string): string | null {
  if (note.length > longestNote || !mayWithdraw.test(note)) return null;
  for (const { 0: clause, index } of note.matchAll(clauses)) {
    const written = withoutHeadingDay(clause.trim());
    const folded = fold(written).replaceAll("’", "'");
    if (folded.endsWith("?") || !statement.test(folded) || withdrawnByOthers.test(folded)) continue;
    return resumes.test(fold(note.slice(index))) ? null : written;
  }
  return null;
}
