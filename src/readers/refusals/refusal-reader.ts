// Recognises those who do not want to be contacted, with the words of `src/knowledge/imports/refusals.yaml`.

import type { ContactRefusal } from "../../domain/importing/candidate.ts";
import type { RefusalWords } from "../../domain/importing/import-words.ts";
import type { ObjectionScope } from "../../domain/objections/objection.ts";
import type { RefusingSentence } from "../../domain/objections/who-refuses.ts";
import { dayOfWords, withoutHeadingDay } from "../../domain/objections/written-day.ts";
import { isBlankValue } from "../../domain/values/blank.ts";
import { fold } from "../../domain/values/spelling.ts";
import personNames from "../../knowledge/words/person-names.yaml";
import subjects from "../../knowledge/words/refusing-subjects.yaml";
import {
  type ConsentTitle,
  channelsExcluded,
  channelsLeftOut,
  consentBox,
  consentTitle,
  namesChannel,
} from "./consent-column.ts";
import { politeRefusal } from "./polite-refusal.ts";
import { type RefusalPhrases, refusalPhrases, refusalWeights as weights } from "./refusal-phrases.ts";

export interface RefusalReader {
  /** Whether a column is one of consent: its title says so, and its values read as those of a box. */
  isConsent(label: string, cells: () => readonly string[]): boolean;
  /** Reads the cells of a consent column: nothing for a cell that refuses nothing, one refusal for each channel that a limited yes leaves out. */
  inConsent(label: string): (cell: string) => readonly ContactRefusal[];
  /** Reads the cells of any other column: a state that stands alone, or a sentence that reads as a refusal. */
  inTexts(label: string): (text: string) => readonly ContactRefusal[];
  /** Reads what stands beside a name, an address or a number, or in its place: "Anna Petit (STOP)", "ne pas appeler". */
  besideValues(label: string): (text: string) => readonly ContactRefusal[];
  /** Whether a line is the title of a list of those who are not to be contacted any more: "À ne plus solliciter". */
  isTitleOfRefusals(line: string): boolean;
  /** The channel that a title is about. */
  scopeOfTitle(title: string): ObjectionScope;
  /** Whether a text asks to wait: "ne plus contacter avant janvier", "à rappeler en mars". That is no refusal. */
  asksToWait(text: string): boolean;
}

/** To be made once for each file. */
export function refusalReader(words: RefusalWords): RefusalReader {
  const phrases = refusalPhrases(words);
  return {
    isConsent: (label, cells) => isConsentColumn(phrases, label, cells),
    inConsent(label) {
      const title = consentTitle(phrases, label) ?? { yesRefuses: false, scope: "all" };
      return remembering((cell) => inConsentCell(phrases, title, { cell, label }));
    },
    inTexts: (label) => remembering((text) => inText(phrases, text, label)),
    asksToWait: (text) =>
      text.length <= weights.textLetters &&
      phrases.waiting.mayStandIn.test(text) &&
      phrases.waiting.later.test(fold(text)),
    isTitleOfRefusals: (line) => isTitleOfRefusals(phrases, line),
    scopeOfTitle: (title) => phrases.scopeOf(phrases.telling(title)),
    besideValues: (label) => (text) => besideValue(phrases, text, label),
  };
}

/** A sentence of a letter ("merci de ne plus m'écrire") is no title, nor is one about somebody else, or for a time. */
function isTitleOfRefusals(phrases: RefusalPhrases, line: string): boolean {
  const folded = fold(line.trim());
  return (
    line.length <= weights.stateLetters &&
    !/[.?!;,]\s*$/.test(line) &&
    !ofLetter.test(folded) &&
    !phrases.isQualified(folded) &&
    consentTitle(phrases, line)?.yesRefuses === true
  );
}

function isConsentColumn(phrases: RefusalPhrases, label: string, cells: () => readonly string[]): boolean {
  const title = consentTitle(phrases, label);
  if (title === null) return false;
  const filled = cells().filter((cell) => cell.trim() !== "");
  const boxes = filled.filter(
    (cell) =>
      consentBox(phrases, cell) !== null ||
      channelsLeftOut(phrases, cell).length > 0 ||
      statesIn(phrases, cell, label).length > 0 ||
      (title.yesRefuses && namesChannel(phrases, cell)),
  );
  return boxes.length >= filled.length * weights.boxes;
}

function inConsentCell(
  phrases: RefusalPhrases,
  title: ConsentTitle,
  { cell, label }: { cell: string; label: string },
): readonly ContactRefusal[] {
  const { scopeOf, telling } = phrases;
  const box = consentBox(phrases, cell);
  const quotation = { label, words: cell.trim(), ...datedBy(cell, 0, cell.length) };
  // Under a title where a yes refuses, "sauf le téléphone" would mean the contrary.
  const leftOut = title.yesRefuses ? [] : channelsLeftOut(phrases, cell);
  if (leftOut.length > 0)
    return leftOut.map((scope) => ({ scope, certain: true, ...quotation, on: box?.on ?? null }));
  if (box === null && title.yesRefuses && namesChannel(phrases, cell))
    return [{ scope: scopeOf(telling(cell)), certain: true, ...quotation, on: null }];
  if (box === null) return inBoxOfWords(phrases, title, { cell, label });
  if (!(box.refuses ?? box.ticked === title.yesRefuses)) return none;
  const scope = scopeOf(channelNamed(phrases, cell), telling(label));
  return [{ scope, certain: true, ...quotation, on: box.on }];
}

/** Words where a box was expected: "Ne plus contacter : sauf urgence" refuses most, and somebody is asked how much. */
function inBoxOfWords(
  phrases: RefusalPhrases,
  { yesRefuses }: ConsentTitle,
  { cell, label }: { cell: string; label: string },
): readonly ContactRefusal[] {
  const refusals = inText(phrases, cell, label);
  const isOpen = refusals.length === 0 && yesRefuses && /\p{L}{2}/u.test(cell) && !isBlankValue(cell);
  return isOpen ? [{ scope: "all", certain: false, label, words: cell.trim(), on: null }] : refusals;
}

/** The day by which a text dates what stands between two offsets of it. */
function datedBy(text: string, from: number, to: number): Pick<ContactRefusal, "writtenOn"> {
  const writtenOn = dayOfWords(text, from, to);
  return writtenOn === null ? {} : { writtenOn };
}

function inText(phrases: RefusalPhrases, text: string, label: string): readonly ContactRefusal[] {
  const states = statesIn(phrases, text, label);
  if (states.length > 0) return states;
  const refusals = sentenceIn(phrases, text, label);
  if (refusals.length > 0) return refusals;
  const declining = asksQuestion(label) ? null : politeRefusal(text);
  if (declining !== null) {
    const from = text.indexOf(declining);
    const dated = datedBy(text, from, from + declining.length);
    return [{ scope: "all", certain: false, label, words: declining, on: null, ...dated }];
  }
  const scopes: readonly ObjectionScope[] = isWholeAnswer(phrases, text, label)
    ? ["all"]
    : channelsExcluded(phrases, text);
  const dated = scopes.length > 0 ? datedBy(text, 0, text.length) : {};
  return scopes.map((scope) => ({ scope, certain: false, label, words: text.trim(), on: null, ...dated }));
}

/** Whether a text is all that stands under a title of contacts ("non merci"), or of instructions ("non"), and refuses. */
function isWholeAnswer(
  { isOfContacts, isOfInstructions, texts }: RefusalPhrases,
  text: string,
  label: string,
) {
  if (text.length > weights.stateLetters) return false;
  const isInstruction = isOfInstructions(label);
  if (!isInstruction && !isOfContacts(label)) return false;
  const answer = fold(text.trim());
  return texts.answers.test(answer) || (isInstruction && texts.forbidding.test(answer));
}

/** The words of a cell that name a refused channel. "Refus (mail du 3/2)" only says how the refusal came. */
const channelNamed = ({ telling }: RefusalPhrases, cell: string) =>
  /\d/.test(cell) ? "" : telling(cell.replace(/\([^)]*\)/g, " "));

function statesIn(phrases: RefusalPhrases, cell: string, label: string): readonly ContactRefusal[] {
  const { states, titles, telling } = phrases;
  if (cell.length > weights.stateLetters || !states.mayStandIn.test(cell)) return none;
  const answer = telling(cell);
  const title = telling(label);
  const isUnderTitle = () => titles.ofStates(title) !== null || consentTitle(phrases, label) !== null;
  const state = states.anywhere(answer) ?? (isUnderTitle() ? states.underTitle(answer) : null);
  if (state === null || answer.slice(state.length).split(" ").length - 1 > weights.stateWords) return none;
  if (phrases.isQualified(fold(cell)) || titles.other(title) !== null || titles.other(answer) !== null)
    return none;
  if (state === stopped && titles.ofWork(title) !== null) return none;
  const dated = datedBy(cell, 0, cell.length);
  const behind = answer.slice(answer.indexOf(state) + state.length);
  return scopesOfState(phrases, { state, behind, cell, title }).map((scope) => ({
    ...{ scope, certain: true, label, words: cell.trim(), on: null },
    ...dated,
  }));
}

/**
 * What a state alone in its cell closes: the channel of its own words, or the one that the cell or the title names. "Ne plus appeler ni écrire", or the other way
 * round, closes all, "ne plus écrire, téléphone seulement" the two written ones.
 */
function scopesOfState(
  phrases: RefusalPhrases,
  { state, behind, cell, title }: { state: string; behind: string; cell: string; title: string },
): readonly ObjectionScope[] {
  const { texts, scopeOf } = phrases;
  if (texts.writing.test(state) && texts.offers.calling.test(fold(cell))) return ["email", "post"];
  const deniesMore = texts.denial.test(behind);
  if (deniesMore && texts.calling.test(state) && (texts.writing.test(behind) || namesWriting(texts, behind)))
    return ["all"];
  if (deniesMore && texts.writing.test(state) && texts.calling.test(behind)) return ["all"];
  return [scopeOf(state, channelNamed(phrases, cell), title)];
}

const namesWriting = ({ channels }: RefusalPhrases["texts"], words: string): boolean =>
  channels.some(({ channel, named }) => channel !== "phone" && named.test(words));

function sentenceIn(phrases: RefusalPhrases, text: string, label: string): readonly ContactRefusal[] {
  const ways = phrases.texts.ways.filter(({ glances }) => glances.every((glance) => glance.test(text)));
  if (ways.length === 0) return none;
  const refusals: ContactRefusal[] = [];
  let from = 0;
  for (const sentence of text.slice(0, weights.textLetters).split(ends)) {
    from = text.indexOf(sentence, from);
    const body = withoutHeadingDay(sentence);
    const refusing = denialIn(phrases, body, ways);
    if (refusing !== null) {
      const words = sentence.trim();
      const denial = from + sentence.length - body.length + refusing.before.length;
      const dated = datedBy(text, denial, denial + refusing.denial.length);
      for (const scope of scopesDenied(phrases, refusing.denial, text.slice(denial)))
        refusals.push({ scope, certain: false, label, words, on: null, ...dated, sentence: refusing });
    }
    from += sentence.length;
  }
  return refusals;
}

/** The words of a sentence that refuse, folded, with those around them. */
function denialIn(
  phrases: RefusalPhrases,
  sentence: string,
  ways: RefusalPhrases["texts"]["ways"],
): RefusingSentence | null {
  for (const { glances, patterns } of ways) {
    if (!glances.every((glance) => glance.test(sentence))) continue;
    // A note quotes what was said: “« merci de ne pas insister »” ends as it would without its marks.
    const folded = fold(sentence).replace(quotationMarks, " ");
    for (const pattern of patterns) {
      const match = pattern.exec(folded);
      if (match === null || phrases.isQualified(folded.slice(match.index))) continue;
      // Some expressions end within a word, and the word may name the channel: "par courri|el".
      const denial = match[0] + /^\p{L}*/u.exec(folded.slice(match.index + match[0].length))![0];
      const end = match.index + denial.length;
      return { before: sentence.slice(0, match.index), denial, after: sentence.slice(end) };
    }
  }
  return null;
}

/**
 * The channels that the denial in a sentence names: "plus de mails", "vos courriels : stop"; else any contact. "Plus de courriers (appel du 2/7)"
 * only says in brackets how the refusal came. "Ne plus appeler" closes any channel, but not where the text then offers one: "écrivez-moi".
 */
function scopesDenied({ texts }: RefusalPhrases, denied: string, text: string): readonly ObjectionScope[] {
  const after = denied.slice(texts.denial.exec(denied)?.index ?? denied.length).replace(/\(.*$/, "");
  const [first = "", second = ""] = denied.split(" ");
  const [behind = ""] = byChannel.exec(fold(text).slice(denied.length)) ?? [];
  const ofDenial = [after + behind, `${first} ${second}`]
    .map((words) => texts.channels.flatMap(({ channel, named }) => (named.test(words) ? [channel] : [])))
    .find((channels) => channels.length > 0);
  if (ofDenial !== undefined) return ofDenial.length === texts.channels.length ? ["all"] : ofDenial;
  const rest = fold(text).slice(denied.length);
  if (texts.calling.test(denied) && texts.offers.writing.test(rest)) return ["phone"];
  if (texts.writing.test(denied) && texts.offers.calling.test(rest)) return ["email", "post"];
  return ["all"];
}

/** A preposition and a word right behind those that refuse: "… par courriel", "… by e-mail". */
const byChannel = /^ \p{L}{2,3} \p{L}[\p{L}-]+/u;

function besideValue(phrases: RefusalPhrases, text: string, label: string): readonly ContactRefusal[] {
  if (text.length > weights.besideLetters || !mayHaveRemark(text)) return none;
  const words = /[@\d]/.test(text) ? text.replace(addressOrNumber, " ; ") : text;
  for (const part of words.split(aside)) {
    const remark = part.trim();
    const refusals = remark.length < shortestRemark ? none : inText(phrases, remark, label);
    if (refusals.length > 0 && !phrases.texts.absence.test(fold(remark)))
      return refusals.map((refusal) => ({ ...refusal, words: text }));
  }
  return none;
}

/** An answer to a question of a form declines what the question asks, not contact. */
const asksQuestion = (label: string) => label.includes("?") || label.length > weights.remarkTitleLetters;

const ofLetter = new RegExp(subjects.of_letter, "u");
const none: readonly ContactRefusal[] = [];
/** The state that refuses contact under most titles, and says under some that work has stopped. */
const stopped = "stop";

/** A cell of an address or a number alone has no other words. */
const mayHaveRemark = (text: string) => (text.includes(" ") || !/[@\d]/.test(text)) && /\p{L}{3}/u.test(text);
const addressOrNumber = /\S*@\S*|[+(]?\d[\d .()/-]{6,}\d/g;
const aside = /[()[\];:|\n]|\s[–—-]\s/;
const shortestRemark = 4;
const quotationMarks = /[«»“”„"]/g;

/** Where a sentence ends; “M. Roux” and “K. Roux” end none. */
const ends = new RegExp(
  `(?<=[.!?;…])(?<!(?<!\\p{L})(?:${personNames.plain_civilities.join("|")}|dr|st|\\p{L})\\.)\\s+|\\n+`,
  "iu",
);

/** Reads each short cell once: most columns of a list repeat a few values. */
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
