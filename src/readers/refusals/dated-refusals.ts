// Reads the columns beside a refusal that say since when it holds, and that it was lifted: "Depuis", "Date d'opposition", "Levé le".

import type { CandidateAnswer, ContactRefusal } from "../../domain/importing/candidate.ts";
import { isoDate } from "../../domain/values/date.ts";
import { anyOf } from "../../domain/values/expressions.ts";
import { remembering } from "../../domain/values/memoize.ts";
import { fold } from "../../domain/values/spelling.ts";
import words from "../../knowledge/words/refusing-subjects.yaml";

const plain = (title: string) =>
  fold(title)
    .replaceAll("’", "'")
    .replace(/[^a-z']+/g, " ")
    .trim();
const since = new RegExp(`^${anyOf(words.since_titles)}$`);
const lifted = new RegExp(`^${anyOf(words.lifted_titles)}$`);
const isSince = remembering((title) => since.test(plain(title)));
/** Whether a column's title says that it tells when a refusal was lifted. */
export const saysLifted = remembering((title) => lifted.test(plain(title)));
const isYes = new RegExp(`^${anyOf(words.lifted_boxes)}$`);

/** In characters: in a longer cell, "depuis" beside it may tell since when they are members. Chosen by hand. */
const longestBox = 12;

/**
 * The refusals of a row, with the day that a column beside them gives; none when a column says that they were lifted, unless a refusal is of a later day.
 */
export function datedRefusals(
  refusals: readonly ContactRefusal[],
  answers: readonly Pick<CandidateAnswer, "label" | "text">[],
): readonly ContactRefusal[] {
  if (refusals.length === 0) return refusals;
  const dayUnder = (isTitle: (title: string) => boolean) =>
    answers.flatMap(({ label, text }) => (isTitle(label) ? isoDate(text) || [] : []))[0] ?? null;
  const [from, end] = [dayUnder(isSince), dayUnder(saysLifted)];
  const dated = refusals.map((refusal) =>
    refusal.on === null &&
    refusal.words.length <= longestBox &&
    refusal.exported === undefined &&
    from !== null
      ? { ...refusal, on: from }
      : refusal,
  );
  const isOver =
    end !== null || answers.some(({ label, text }) => saysLifted(label) && isYes.test(fold(text.trim())));
  if (!isOver) return dated;
  return dated.filter(({ on }) => on !== null && end !== null && on > end);
}
