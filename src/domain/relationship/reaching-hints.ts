// Reads in notes, answers and posts when and through whom to reach somebody: "mardi uniquement", "ne pas passer par le maire".

import months from "../../knowledge/words/months.yaml";
import names from "../../knowledge/words/person-names.yaml";
import words from "../../knowledge/words/reaching-words.yaml";
import type { Actor } from "../actors/actor.ts";
import { anyOf } from "../values/expressions.ts";
import { fold } from "../values/spelling.ts";
import { reachingAnswer } from "./answered-reaching.ts";
import { teamTexts } from "./team-notes.ts";

export interface ReachingHint {
  /** The clause, unchanged. */
  words: string;
  /** The person, when the clause stands beside the post of one of several people; else null. */
  person: string | null;
}

const whole = (expression: string) => `(?<![a-z])${expression}(?![a-z])`;
const moment = anyOf([...names.days.map((day) => `${fold(day)}s?`), ...words.moments]);
const few = "(?:[a-z'.]+ ){0,2}?";
/** A day with a date is a single day, not every week's. */
const noDate = `(?! ?\\d{1,2}(?! ?h)| ${anyOf(words.dated)})`;
const glance = new RegExp(words.glance, "iu");
const saysWhen = [
  new RegExp(`${whole(anyOf(words.limits))} ${few}(?:l')?${whole(moment)}${noDate}`, "u"),
  new RegExp(`${whole(moment)}${noDate} ${whole(anyOf(words.limits_behind))}`, "u"),
  new RegExp(`${whole(anyOf(words.reached))}[^,;]{0,20}? ${anyOf(words.before_hours)} \\d{1,2} ?h`, "u"),
];
const onlyDays = new RegExp(
  `^(?:[a-z-]+ ?: )?(?:${anyOf(words.between)} |l')*${moment}${noDate}(?:(?:,? (?:${anyOf(words.between)} |l')*|[,/] ?)${moment}${noDate})*$`,
  "u",
);
const saysThroughWhom = new RegExp(whole(anyOf(words.through)), "u");
const ofActivity = new RegExp(whole(anyOf(words.activities)), "u");
const notWhile = new RegExp(whole(anyOf(words.not_while)), "u");
const ways = new RegExp(whole(anyOf(words.ways)), "u");
const visits = new RegExp(whole(anyOf(words.visits)), "u");
const toReach = new RegExp(whole(anyOf(words.to_reach)), "u");
const fromItsDay = `[^;!?]{0,20}? ${anyOf(words.on_the_day)}[ -](?:\\d|${anyOf(months.names.flatMap(({ whole: names }) => names))}(?![a-z]))`;
const takesUpPost = new RegExp(`${whole(anyOf(words.takes_up))}${fromItsDay}`, "u");
const arrives = new RegExp(`${whole(anyOf(words.arrives))}${fromItsDay}`, "u");
const newcomer = new RegExp(`(?<![a-z])${anyOf(words.newcomers)}`, "u");
const clauseEnds = /[;!?\n()[\]–—]|\.\s(?=\p{Lu})|\s-\s|(?<=\p{L}{3})\.$/u;
/** The most characters of a hint; a longer clause is about something else. */
const longest = 90;

/** The hints, each clause once: answers to the question, then clauses of notes and partners, beside posts, and in their own texts. */
export function reachingHints(
  actor: Pick<Actor, "answers" | "note" | "people" | "provenance">,
): ReachingHint[] {
  const partners = actor.answers.filter(({ author }) => author === "partner").map(({ text }) => text);
  const answered = actor.answers.flatMap((answer) => reachingAnswer(answer) ?? []);
  const noted = [...teamTexts(actor), ...partners].map((text) => ({ text, person: null }));
  const theirs = actor.answers.flatMap(({ author, label, text }) =>
    author === "actor" && reachingAnswer({ label, text }) === null
      ? hintsIn(text).filter((clause) => toReach.test(fold(clause)))
      : [],
  );
  const beside = actor.people.flatMap(({ role, fullName }) =>
    role === null ? [] : [{ text: role, person: actor.people.length > 1 ? fullName : null }],
  );
  const hints = [
    ...answered.map((words) => ({ words, person: null })),
    ...[...noted, ...beside].flatMap(({ text, person }) =>
      hintsIn(text).map((clause) => ({ words: clause, person })),
    ),
    ...theirs.map((clause) => ({ words: clause, person: null })),
  ];
  return hints.filter((hint, at) => hints.findIndex(({ words }) => fold(words) === fold(hint.words)) === at);
}

function hintsIn(text: string): string[] {
  if (!glance.test(text)) return [];
  return text.split(clauseEnds).flatMap((clause) => {
    const folded = fold(clause);
    if (clause.length > longest) return [];
    if (notWhile.test(folded) || ways.test(folded) || wishesVisit(clause) || comesLater(folded))
      return [clause.trim()];
    if (ofActivity.test(folded)) return [];
    const parts = folded.split(/, /);
    const isHint =
      saysWhen.some((pattern) => pattern.test(folded)) ||
      saysThroughWhom.test(folded) ||
      parts.some((part) => onlyDays.test(part));
    return isHint ? [clause.trim()] : [];
  });
}

/** Whether a clause tells on which day somebody arrives: “Prend son poste le 5 janvier”, “un nouveau directeur, qui arrive le 5 janvier”. */
const comesLater = (folded: string): boolean =>
  takesUpPost.test(folded) || (arrives.test(folded) && newcomer.test(folded));

/** Whether a clause says that somebody would rather be visited than called. */
export const wishesVisit = (clause: string): boolean => visits.test(fold(clause));
