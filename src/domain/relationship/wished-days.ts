// Reads in hints on which days of the week to reach somebody: “plutôt le vendredi”, “never on Mondays”.
import words from "../../knowledge/words/reaching-words.yaml";
import type { Person } from "../actors/actor.ts";
import { dayAfter } from "../values/days.ts";
import { anyOf, literally } from "../values/expressions.ts";
import { fold } from "../values/spelling.ts";
import type { ReachingHint } from "./reaching-hints.ts";

const named = new RegExp(
  `(?<![a-z])(${words.weekdays.flat().join("|")})s?(?![a-z])(?! ?\\d{1,2}(?! ?h)| ${anyOf(words.dated)})`,
  "gu",
);
const notOn = new RegExp(
  `(?<![a-z])${anyOf(words.not_on)}(?![a-z])(?:(?! ${anyOf(words.limits)} )[a-z' ,])*$`,
  "u",
);

/**
 * The weekdays on which to reach a person, as `Date` numbers them (Sunday is 0); null when no hint names a day, or when all are excluded. A clause
 * that names another person of the actor is ignored.
 */
export function wishedDays(
  hints: readonly ReachingHint[],
  person: string | null,
  people: readonly Pick<Person, "fullName" | "firstName" | "lastName">[],
): ReadonlySet<number> | null {
  const others = people.filter(({ fullName }) => fullName !== person);
  const on = new Set<number>();
  const not = new Set<number>();
  for (const hint of hints) {
    if (hint.person !== null && hint.person !== person) continue;
    const clause = fold(hint.words);
    if (others.some((other) => isNamedIn(clause, other))) continue;
    for (const { 1: day = "", index } of clause.matchAll(named))
      (notOn.test(clause.slice(0, index)) ? not : on).add(
        words.weekdays.findIndex((names) => names.includes(day)),
      );
  }
  if (on.size === 0 && not.size === 0) return null;
  const days = [0, 1, 2, 3, 4, 5, 6].filter((day) => (on.size === 0 || on.has(day)) && !not.has(day));
  return days.length === 0 ? null : new Set(days);
}

const isNamedIn = (
  clause: string,
  { firstName, lastName }: Pick<Person, "firstName" | "lastName">,
): boolean =>
  [firstName, lastName].some(
    (name) =>
      name !== null &&
      name.length > 2 &&
      new RegExp(`(?<![a-z])${literally(fold(name))}(?![a-z])`).test(clause),
  );

/** The first wished day from `from` on that is a working day; `from` itself when no days are wished, or none comes within `farthest` days. */
export function onWishedDay(
  from: string,
  days: ReadonlySet<number> | null,
  workingDay: (day: string) => string,
): string {
  if (days === null) return from;
  for (let ahead = 0; ahead < farthest; ahead++) {
    const day = dayAfter(from, ahead);
    if (days.has(new Date(day).getUTCDay()) && workingDay(day) === day) return day;
  }
  return from;
}

/** Three weeks, in days: holidays may fall on the same weekday two weeks in a row. */
const farthest = 21;
