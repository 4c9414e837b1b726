// Reads the conditions that partners and the team set for contacting an actor: "attends mon feu vert", "ne dis pas que ça vient de moi".

import words from "../../knowledge/words/contact-condition-words.yaml";
import type { Actor } from "../actors/actor.ts";
import { anyOf } from "../values/expressions.ts";
import { fold } from "../values/spelling.ts";
import { teamNotes } from "./team-notes.ts";

/** `talk-first`: talk with somebody before; `source-unsaid`: do not say who told us; `kept-from`: do not bring two together. */
export const conditionKinds = ["talk-first", "source-unsaid", "kept-from"] as const;

export interface ContactCondition {
  kind: (typeof conditionKinds)[number];
  /** The sentence, unchanged. */
  words: string;
  /** With whom to talk first, when the sentence of `talk-first` names them; else who wrote it. Null when that is not known. */
  who: string | null;
}

const expression = (patterns: readonly string[]) =>
  new RegExp(
    `(?<![a-z])${anyOf(patterns).replaceAll("REACH", words.reach).replaceAll("TALK", words.talk)}`,
    "u",
  );
const patterns: readonly (readonly [ContactCondition["kind"], RegExp])[] = [
  ["talk-first", expression(words.talk_first)],
  ["source-unsaid", expression(words.source_unsaid)],
  ["kept-from", expression(words.kept_from)],
];
const glance = new RegExp(words.glance, "iu");
/** "Attendre le feu vert de Claire Roux": a name of words with capitals after these words. */
const named = new RegExp(
  `(?<![\\p{L}])${anyOf(words.named_behind)}((?:(?:Mme|M\\.|Mr) )?\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)*)`,
  "u",
);
const sentenceEnds = /(?<=[.;!?…])\s+|\n+/u;

/** The conditions in a text of a partner or the team. `author`: who wrote it; null when that is not known. */
export function conditionsIn(text: string, author: string | null): ContactCondition[] {
  if (!glance.test(text)) return [];
  return text.split(sentenceEnds).flatMap((sentence) => {
    const folded = fold(sentence).replaceAll("’", "'").replace(/\s+/g, " ");
    return patterns.flatMap(([kind, pattern]): ContactCondition[] =>
      pattern.test(folded) ? [{ kind, words: sentence.trim(), who: whoIn(sentence, kind) ?? author }] : [],
    );
  });
}

const whoIn = (sentence: string, kind: ContactCondition["kind"]): string | null =>
  kind === "talk-first" ? (named.exec(sentence.replaceAll("’", "'"))?.[1] ?? null) : null;

/** The conditions in all that partners and the team say of an actor, each sentence once. */
export function contactConditions(actor: Pick<Actor, "answers" | "note" | "provenance">): ContactCondition[] {
  const texts = [
    ...actor.answers.flatMap(({ author, authorName, text }) =>
      author === "team" || author === "partner" ? [{ text, author: authorName ?? null }] : [],
    ),
    ...teamNotes(actor).map(({ text }) => ({ text, author: null })),
  ];
  const conditions = texts.flatMap(({ text, author }) => conditionsIn(text, author));
  const keyOf = (condition: ContactCondition) => `${condition.kind} ${fold(condition.words)}`;
  return conditions.filter(
    (condition, at) => conditions.findIndex((other) => keyOf(other) === keyOf(condition)) === at,
  );
}

/** Whether somebody asked us not to say who told us of an actor. */
export const isSourceUnsaid = (actor: Pick<Actor, "answers" | "note" | "provenance">): boolean =>
  contactConditions(actor).some(({ kind }) => kind === "source-unsaid");

/** Whether words name the partner who told us of an actor, when somebody asked us not to say so. */
export function namesUnsaidSource(
  actor: Pick<Actor, "answers" | "note" | "provenance" | "recommendedBy">,
  said: string,
): boolean {
  const unsaid = contactConditions(actor).filter(({ kind }) => kind === "source-unsaid");
  if (unsaid.length === 0) return false;
  const own = tellingWords(
    [actor.recommendedBy, ...unsaid.flatMap(({ who, words: asked }) => [who, asked])].join(" "),
  );
  return tellingWords(said).some((word) => own.includes(word));
}

const tellingWords = (text: string): string[] => fold(text).match(/[a-z]{4,}/g) ?? [];
