// The words of `src/knowledge/imports/refusals.yaml`, compiled to patterns for titles, short cells and sentences.

import type { RefusalWords } from "../../domain/importing/import-words.ts";
import { wordsOf } from "../../domain/matching/names/name-words.ts";
import {
  type ObjectionChannel,
  type ObjectionScope,
  objectionChannels,
} from "../../domain/objections/objection.ts";
import { composed } from "../../domain/values/expressions.ts";
import { remembering } from "../../domain/values/memoize.ts";
import { fold } from "../../domain/values/spelling.ts";
import { phrasePattern } from "../authorship/phrase-matcher.ts";

/** Limits for the judgement of titles, short cells and texts, chosen by hand. */
export const refusalWeights = {
  /** The share of the values of a consent column that must read as those of a box: yes, no, a date, a channel. */
  boxes: 0.7,
  /** A title of more letters is a passage of a document. */
  titleLetters: 400,
  /** A longer title asks for something; a shorter one names remarks. */
  remarkTitleLetters: 40,
  /** Letters of a state that stands alone in its cell, and how many words may follow it. */
  stateLetters: 80,
  stateWords: 3,
  /** Letters of a text that are read. */
  textLetters: 8_000,
  /** Different short cells of a column that are remembered: a state is written again and again. */
  remembered: 1_000,
  /** Letters of a cell that may hold a remark beside a name or an address. */
  besideLetters: 300,
};

export type RefusalPhrases = ReturnType<typeof refusalPhrases>;

/** To be made once for each file. */
export function refusalPhrases(words: RefusalWords) {
  const small = new Set(words.small_words);
  const ofContacts = phraseFinder(words.titles.of_contacts);
  const ofInstructions = phraseFinder(words.titles.of_instructions);
  const channels = objectionChannels.map((channel) => ({
    channel,
    find: phraseFinder(words.channels[channel]),
  }));
  return {
    titles: {
      refusing: phraseFinder(words.titles.refusing),
      permitting: phraseFinder(words.titles.permitting),
      other: phraseFinder(words.titles.other),
      ofTasks: phraseFinder(words.titles.of_tasks),
      ofWork: phraseFinder(words.titles.of_work),
      ofStates: phraseFinder(words.titles.of_states),
    },
    isOfContacts: remembering((title) => ofContacts(tellingWords(title, small)) !== null),
    isOfInstructions: remembering((title) => ofInstructions(tellingWords(title, small)) !== null),
    boxes: {
      yes: new Set(words.boxes.yes.map(fold)),
      no: new Set(words.boxes.no.map(fold)),
      permits: phraseFinder(words.boxes.permits),
      forbids: phraseFinder(words.boxes.forbids),
    },
    states: {
      mayStandIn: new RegExp(words.states_glance, "i"),
      anywhere: phraseFinder(words.states),
      underTitle: phraseFinder(words.states_under_title),
    },
    limits: {
      only: phraseFinder(words.limits.only),
      restriction: new RegExp(words.limits.restriction, "u"),
      mayStandIn: new RegExp(words.limits.glance, "i"),
      contacting: phraseFinder(words.limits.contacting),
      except: phraseFinder(words.limits.except),
    },
    texts: textPatterns(words),
    waiting: { mayStandIn: new RegExp(words.later_glance, "i"), later: new RegExp(words.later, "u") },
    channels,
    telling: (text: string) => tellingWords(text, small),
    scopeOf: (...texts: readonly string[]) => scopeNamed(texts, channels),
    isQualified: qualificationFinder(words),
  };
}

function textPatterns({ texts }: RefusalWords) {
  const { glances, groups, patterns } = texts.composed;
  return {
    ways: [
      waysToRefuse(
        glances,
        patterns.map((pattern) => composed(pattern, groups)),
      ),
      waysToRefuse(texts.glances, texts.patterns),
      waysToRefuse([texts.abroad.glance], texts.abroad.patterns),
    ],
    answers: new RegExp(texts.answers, "u"),
    forbidding: new RegExp(texts.forbidding, "u"),
    absence: new RegExp(texts.absence, "u"),
    calling: new RegExp(texts.calling, "u"),
    writing: new RegExp(texts.writing, "u"),
    offers: {
      calling: new RegExp(texts.offers.calling, "u"),
      writing: new RegExp(texts.offers.writing, "u"),
    },
    denial: new RegExp(texts.denial, "u"),
    channels: objectionChannels.map((channel) => ({
      channel,
      named: new RegExp(texts.channels[channel], "u"),
    })),
  };
}

/** `patterns`, for folded sentences, are slow: they are tried only where each of the quick `glances` finds something. */
const waysToRefuse = (glances: readonly string[], patterns: readonly string[]) => ({
  glances: glances.map((pattern) => new RegExp(pattern, "i")),
  patterns: patterns.map((pattern) => new RegExp(pattern, "u")),
});

/** Whether a folded sentence refuses for a time only, or is about somebody else. */
function qualificationFinder(words: RefusalWords): (folded: string) => boolean {
  const [notNow, somebodyElse] = [new RegExp(words.not_now, "u"), new RegExp(words.somebody_else, "u")];
  return (folded) => notNow.test(folded) || somebodyElse.test(folded);
}

/** The words of a title or a short cell that say something: `J’accepte d’être recontacté(e)` is `accepte etre recontacte`. */
function tellingWords(text: string, small: ReadonlySet<string>): string {
  return wordsOf(text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .list.filter((word) => !small.has(word))
    .join(" ");
}

/** The channel that the first text with a channel names; any contact where it names several, or where no text names one. */
function scopeNamed(
  texts: readonly string[],
  channels: readonly { channel: ObjectionChannel; find: PhraseFinder }[],
): ObjectionScope {
  for (const text of texts) {
    const [channel, ...more] = channels.filter(({ find }) => find(text) !== null);
    if (channel) return more.length === 0 ? channel.channel : "all";
  }
  return "all";
}

type PhraseFinder = (text: string) => string | null;

/** The first phrase of a list that stands in some telling words, as it stands there. */
function phraseFinder(phrases: readonly string[]): PhraseFinder {
  const pattern = phrasePattern(phrases);
  const find = pattern && new RegExp(pattern.source);
  return (text) => find?.exec(text)?.[0] ?? null;
}
