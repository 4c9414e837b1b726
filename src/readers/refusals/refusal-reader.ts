// Recognises those who do not want to be contacted, with the words of `src/knowledge/imports/refusals.yaml`.

import type { ContactRefusal } from "../../domain/importing/candidate.ts";
import type { RefusalWords } from "../../domain/importing/import-words.ts";
import { wordsOf } from "../../domain/matching/names/name-words.ts";
import {
  type ObjectionChannel,
  type ObjectionScope,
  objectionChannels,
} from "../../domain/objections/objection.ts";
import { isBlankValue } from "../../domain/values/blank.ts";
import { isoDate } from "../../domain/values/date.ts";
import { fold } from "../../domain/values/spelling.ts";
import answerWords from "../../knowledge/words/answer-words.yaml";
import { phrasePattern } from "../authorship/phrase-matcher.ts";

export interface RefusalReader {
  /** Whether a column is one of consent: its title says so, and its values are such as a box holds. */
  isConsent(label: string, cells: () => readonly string[]): boolean;
  /** Reads the cells of a column of consent; none for a cell that is no refusal, one a channel where a yes is for others only. */
  inConsent(label: string): (cell: string) => readonly ContactRefusal[];
  /** Reads the cells of any other column: a state that stands alone, or a sentence that reads as a refusal. */
  inTexts(label: string): (text: string) => readonly ContactRefusal[];
  /** Reads what stands beside a name, an address or a number, or in its place: "Anna Petit (STOP)", "ne pas appeler". */
  besideValues(label: string): (text: string) => readonly ContactRefusal[];
  /** Whether a text asks to wait: "ne plus contacter avant janvier", "à rappeler en mars". That is no refusal. */
  asksToWait(text: string): boolean;
}

/** A date that ticks a box, perhaps introduced: "depuis le 12/03/2026". */
const onlyDate = new RegExp(`^(?:(?:${answerWords.since.join("|")}) )?[\\d\\s:/.tz+-]+$`);

/** Figures of a judgement on titles and short cells. */
const weights = {
  /** The share of the values of a column of consent that are such as a box holds. */
  boxes: 0.7,
  /** A title of more letters is a passage of a document. */
  titleLetters: 400,
  /** Letters of a state that stands alone in its cell, and how many words may follow it. */
  stateLetters: 80,
  stateWords: 3,
  /** Letters of a text that are read. */
  textLetters: 8_000,
  /** Different short cells of a column that are remembered: a state is written again and again. */
  remembered: 1_000,
  /** Letters of a cell of a name or an address that may hold a remark beside. */
  besideLetters: 300,
};

/** What the title of a column says of contact: a yes in it refuses, or a no in it does. */
interface ConsentTitle {
  yesRefuses: boolean;
  scope: ObjectionScope;
}

interface Box {
  /** Null when the box only says to tick, and the title what that means. */
  refuses: boolean | null;
  ticked: boolean;
  /** ISO date. */
  on: string | null;
}

/** To be made once for each file. */
export function refusalReader(words: RefusalWords): RefusalReader {
  const small = new Set(words.small_words);
  const [yes, no] = [words.boxes.yes, words.boxes.no].map((list) => new Set(list.map(fold)));
  const refusing = phraseFinder(words.titles.refusing);
  const permitting = phraseFinder(words.titles.permitting);
  const isOther = phraseFinder(words.titles.other);
  const ofTasks = phraseFinder(words.titles.of_tasks);
  const ofWork = phraseFinder(words.titles.of_work);
  const ofStates = phraseFinder(words.titles.of_states);
  const permits = phraseFinder(words.boxes.permits);
  const forbids = phraseFinder(words.boxes.forbids);
  const mayBeState = new RegExp(words.states_glance, "i");
  const states = phraseFinder(words.states);
  const statesUnderTitle = phraseFinder(words.states_under_title);
  const channels = objectionChannels.map((channel) => ({
    channel,
    find: phraseFinder(words.channels[channel]),
  }));
  const [only, except] = [words.limits.only, words.limits.except].map(phraseFinder);
  const glances = words.texts.glances.map((pattern) => new RegExp(pattern, "i"));
  const patterns = words.texts.patterns.map((pattern) => new RegExp(pattern, "u"));
  const absence = new RegExp(words.texts.absence, "u");
  const denial = new RegExp(words.texts.denial, "u");
  const deniedChannels = objectionChannels.map((channel) => ({
    channel,
    named: new RegExp(words.texts.channels[channel], "u"),
  }));
  const [notNow, somebodyElse] = [words.not_now, words.somebody_else].map((one) => new RegExp(one, "u"));
  const later = new RegExp(words.later, "u");
  const mayAskToWait = new RegExp(words.later_glance, "i");
  const isQualified = (folded: string) => notNow!.test(folded) || somebodyElse!.test(folded);

  /** The words of a title or a short cell that say something: `J’accepte d’être recontacté(e)` is `accepte etre recontacte`. */
  const telling = (text: string) =>
    wordsOf(text.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
      .list.filter((word) => !small.has(word))
      .join(" ");

  function scopeOf(...said: readonly string[]): ObjectionScope {
    for (const text of said) {
      const [channel, ...more] = channels.filter(({ find }) => find(text) !== null);
      if (channel) return more.length === 0 ? channel.channel : "all";
    }
    return "all";
  }

  /** "Refus (mail du 3/2)" says how it was said, not what is refused. */
  const channelSaid = (cell: string) => (/\d/.test(cell) ? "" : telling(cell.replace(/\([^)]*\)/g, " ")));

  function titleOf(label: string): ConsentTitle | null {
    if (label.length > weights.titleLetters || ofTasks(wordsOf(label).list.join(" ")) !== null) return null;
    const title = telling(label);
    const yesRefuses = refusing(title) !== null;
    if ((!yesRefuses && permitting(title) === null) || isOther(title) !== null) return null;
    return { yesRefuses, scope: scopeOf(title) };
  }

  /** What a box says; null when the cell is no box. A date in it says yes, and since when. */
  function boxIn(cell: string): Box | null {
    const text = fold(cell.trim());
    if (text === "" || text.length > weights.stateLetters) return null;
    const date = /\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}/.exec(text)?.[0] ?? null;
    const on = (date !== null && isoDate(date)) || null;
    const said = telling(text);
    if (forbids(said) !== null) return { refuses: true, ticked: true, on };
    if (permits(said) !== null) return { refuses: false, ticked: true, on };
    const first = /^[^\s,.;:!()–—]+/u.exec(text)?.[0] ?? text;
    for (const word of [text, first]) {
      if (yes!.has(word)) return { refuses: null, ticked: true, on };
      if (no!.has(word)) return { refuses: null, ticked: false, on };
    }
    return on !== null && onlyDate.test(text) ? { refuses: null, ticked: true, on } : null;
  }

  /** "Ne pas contacter : par téléphone" ticks one channel. */
  const namesChannel = (cell: string) =>
    cell.length <= weights.stateLetters &&
    telling(cell).split(" ").length <= 2 &&
    scopeOf(telling(cell)) !== "all";

  /** The channels that a limited yes leaves out: "par mail uniquement", "oui sauf téléphone", "pas de courrier". */
  function channelsLeftOut(cell: string): ObjectionChannel[] {
    if (cell.length > weights.stateLetters) return [];
    const said = wordsOf(cell).list.join(" ");
    const exception = except!(said);
    if (exception !== null) {
      const after = said.slice(said.indexOf(exception) + exception.length);
      return channels.flatMap(({ channel, find }) => (find(after) === null ? [] : [channel]));
    }
    const isNamed = channels.map(({ find }) => find(said) !== null);
    if (only!(said) === null || !isNamed.includes(true)) return [];
    return channels.flatMap(({ channel }, index) => (isNamed[index] ? [] : [channel]));
  }

  function stateIn(cell: string, label: string): ContactRefusal | null {
    if (cell.length > weights.stateLetters || !mayBeState.test(cell)) return null;
    const said = telling(cell);
    const state =
      states(said) ??
      (ofStates(telling(label)) === null && titleOf(label) === null ? null : statesUnderTitle(said));
    if (state === null || said.slice(state.length).split(" ").length - 1 > weights.stateWords) return null;
    if (isQualified(fold(cell)) || isOther(telling(label)) !== null || isOther(said) !== null) return null;
    if (state === stopped && ofWork(telling(label)) !== null) return null;
    return {
      scope: scopeOf(state, channelSaid(cell), telling(label)),
      certain: true,
      label,
      words: cell.trim(),
      on: null,
    };
  }

  const glanced = (text: string) => glances.every((glance) => glance.test(text));

  /** The channels that the denial in a sentence names: "plus de mails"; else any contact. */
  function scopesDenied(denied: string): readonly ObjectionScope[] {
    const after = denied.slice(denial.exec(denied)?.index ?? denied.length);
    const named = deniedChannels.flatMap(({ channel, named }) => (named.test(after) ? [channel] : []));
    return named.length === 0 || named.length === deniedChannels.length ? ["all"] : named;
  }

  function sentenceIn(text: string, label: string): readonly ContactRefusal[] {
    if (!glanced(text)) return none;
    for (const sentence of text.slice(0, weights.textLetters).split(ends)) {
      if (!glanced(sentence)) continue;
      const folded = fold(sentence);
      for (const pattern of patterns) {
        const found = pattern.exec(folded);
        if (found && !isQualified(folded.slice(found.index)))
          return scopesDenied(found[0]).map((scope) => ({
            ...{ scope, certain: false, label, words: sentence.trim(), on: null },
          }));
      }
    }
    return none;
  }

  function inText(text: string, label: string): readonly ContactRefusal[] {
    const state = stateIn(text, label);
    return state === null ? sentenceIn(text, label) : [state];
  }

  /** Words where a box was expected: "Ne plus contacter : sauf urgence" refuses most, and somebody is asked how much. */
  function inBoxOfWords(cell: string, label: string, yesRefuses: boolean): readonly ContactRefusal[] {
    const said = inText(cell, label);
    const isOpen = said.length === 0 && yesRefuses && /\p{L}{2}/u.test(cell) && !isBlankValue(cell);
    return isOpen ? [{ scope: "all", certain: false, label, words: cell.trim(), on: null }] : said;
  }

  return {
    isConsent(label, cells) {
      const title = titleOf(label);
      if (title === null) return false;
      const filled = cells().filter((cell) => cell.trim() !== "");
      const boxes = filled.filter(
        (cell) =>
          boxIn(cell) !== null ||
          channelsLeftOut(cell).length > 0 ||
          stateIn(cell, label) !== null ||
          (title.yesRefuses && namesChannel(cell)),
      );
      return boxes.length >= filled.length * weights.boxes;
    },
    inConsent(label) {
      const title = titleOf(label) ?? { yesRefuses: false, scope: "all" };
      return remembering((cell) => {
        const box = boxIn(cell);
        const said = { label, words: cell.trim() };
        // Under a title that a yes refuses by, "sauf le téléphone" would say the contrary.
        const leftOut = title.yesRefuses ? [] : channelsLeftOut(cell);
        if (leftOut.length > 0)
          return leftOut.map((scope) => ({ scope, certain: true, ...said, on: box?.on ?? null }));
        if (box === null && title.yesRefuses && namesChannel(cell))
          return [{ scope: scopeOf(telling(cell)), certain: true, ...said, on: null }];
        if (box === null) return inBoxOfWords(cell, label, title.yesRefuses);
        if (!(box.refuses ?? box.ticked === title.yesRefuses)) return [];
        return [{ scope: scopeOf(channelSaid(cell), telling(label)), certain: true, ...said, on: box.on }];
      });
    },
    inTexts: (label) => remembering((text) => inText(text, label)),
    asksToWait: (text) =>
      text.length <= weights.textLetters && mayAskToWait.test(text) && later.test(fold(text)),
    besideValues: (label) => (text) => {
      if (text.length > weights.besideLetters || !mayHaveRemark(text)) return none;
      const words = /[@\d]/.test(text) ? text.replace(addressOrNumber, " ; ") : text;
      for (const remark of words.split(aside)) {
        const said = remark.trim();
        const refusals = said.length < shortestRemark ? none : inText(said, label);
        if (refusals.length > 0 && !absence.test(fold(said)))
          return refusals.map((refusal) => ({ ...refusal, words: text }));
      }
      return none;
    },
  };
}

const none: readonly ContactRefusal[] = [];
/** What stops a contact under most titles, and a work under some. */
const stopped = "stop";

/** A cell of an address or a number alone has no other words. */
const mayHaveRemark = (text: string) => (text.includes(" ") || !/[@\d]/.test(text)) && /\p{L}{3}/u.test(text);
const addressOrNumber = /\S*@\S*|[+(]?\d[\d .()/-]{6,}\d/g;
const aside = /[()[\];:|\n]|\s[–—-]\s/;
const shortestRemark = 4;

/** Where a sentence ends. */
const ends = /(?<=[.!?;…])\s+|\n+/u;

/** The same answers, given once for each short cell: most columns of a list repeat a few values. */
function remembering(
  read: (cell: string) => readonly ContactRefusal[],
): (cell: string) => readonly ContactRefusal[] {
  const before = new Map<string, readonly ContactRefusal[]>();
  return (cell) => {
    if (cell.length > weights.stateLetters) return read(cell);
    let refusal = before.get(cell);
    if (refusal === undefined) {
      refusal = read(cell);
      if (before.size < weights.remembered) before.set(cell, refusal);
    }
    return refusal;
  };
}

/** The first phrase of a list that stands in some telling words, as it stands there. */
function phraseFinder(phrases: readonly string[]): (text: string) => string | null {
  const pattern = phrasePattern(phrases);
  const find = pattern && new RegExp(pattern.source);
  return (text) => find?.exec(text)?.[0] ?? null;
}
