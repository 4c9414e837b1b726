// Finds the questions, titles and labels of a document, and the text that belongs to each.

import type { DocumentWords } from "../../../domain/importing/import-words.ts";
import { fold } from "../../../domain/values/spelling.ts";
import { withoutLast } from "../../../domain/values/text-ends.ts";
import answerWords from "../../../knowledge/words/answer-words.yaml";
import { type Passage, tidied } from "./passage.ts";

/** Signs that a text before a colon is a sentence, not a label: it says “I” or “we”, or a full stop stands in it. */
const sentenceSigns = new RegExp(`\\b(?:${answerWords.speakers.join("|")})\\b|[.;!]\\s`, "i");

/** One thing a document says: what was asked or the title it stands under, and the text. */
export interface Said {
  label: string;
  text: string;
  /** Page, paragraph or line where the text begins. */
  place: number;
  /** The title of the part it stands in: "Contact" over "Nom". */
  section: string;
}

/** What was said, and the texts that stand under nothing: titles without a text, what comes before the first label. */
export interface DocumentAnswers {
  said: Said[];
  /** What comes before the first label, in order: a letterhead, or the whole of a letter. */
  loose: { text: string; place: number }[];
  /** Titles with nothing of their own under them: the document's, and its parts'. */
  titles: { text: string; place: number }[];
}

interface Current {
  label: string;
  place: number;
  lines: string[];
  /** A title or something that stands out, neither a question nor before a colon: what follows may be its parts. */
  title: boolean;
}

/**
 * Cuts a document into what was asked and what was answered: titles, questions, bold or numbered lines, labels before a colon,
 * tables of label and value. `knows` is true for a text that people give as a title to a field, `holdsOneLine` for one whose values
 * are never longer: what follows a name or a postcode is not more of it.
 */
export function answersOf(
  passages: readonly Passage[],
  words: DocumentWords,
  knows: (label: string) => boolean,
  holdsOneLine: (label: string) => boolean,
): DocumentAnswers {
  const told: DocumentAnswers = { said: [], loose: [], titles: [] };
  const marks = marksOf(words);
  const emphasised =
    passages.filter(({ heading, strong, text }) => (heading || strong) && asks(text)).length > 1;
  let section = "";
  let current: Current | null = null;

  const end = () => {
    if (!current) return;
    const { label, place, lines, title } = current;
    const text = tidied(lines.join("\n")).replaceAll("\t", " ");
    if (text !== "" && !marks.isPlaceholder(text)) told.said.push({ label, text, place, section });
    else if (title) {
      section = label;
      told.titles.push({ text: label, place });
    }
    current = null;
  };
  const start = (label: string, place: number, title: boolean, heading = false) => {
    end();
    if (heading) section = "";
    current = { label: labelText(label), place, lines: [], title };
  };
  const say = (text: string, place: number) => {
    if (text === "") return;
    if (current && current.lines.length > 0 && !current.title && holdsOneLine(current.label)) end();
    if (!current) told.loose.push({ text, place });
    else {
      if (current.lines.length === 0) current.place = place;
      current.lines.push(text);
    }
  };

  for (const [index, passage] of passages.entries()) {
    const { cells, place, text } = passage;
    if (cells) {
      const pairs = pairsOf(cells, knows);
      if (!pairs) {
        say(cells.filter((cell) => cell !== "" && cell !== ":").join(" | "), place);
        continue;
      }
      end();
      for (const [label, value] of pairs)
        if (value !== "" && !marks.isPlaceholder(value))
          told.said.push({ label: labelText(label), text: value.replaceAll("\t", " "), place, section });
      continue;
    }
    const answer = marks.answer(text);
    if (answer !== null) {
      say(answer, place);
      continue;
    }
    if (passage.heading || passage.strong) {
      const colon = inlineLabel(text, knows);
      if (colon && colon.value !== "" && !passage.heading) {
        start(colon.label, place, false);
        say(colon.value, place);
      } else {
        const question = marks.question(text);
        const title = question === null && !asks(text) && !/:\s*$/.test(text);
        start(question ?? text, place, title, passage.heading);
      }
      continue;
    }
    const asked = marks.question(text);
    if (asked !== null) {
      start(asked, place, false);
      continue;
    }
    const parts = partsOf(passage, current, knows);
    if (parts.length > 0) {
      for (const { label, value } of parts) {
        if (label === "") say(value, place);
        else {
          start(label, place, value === "" && passage.lead > 0);
          say(value, place);
        }
      }
      continue;
    }
    const numbered = isNumbered(text) && isTitleLine(text) && !inList(passages, index);
    if (numbered || (asks(text) && text.length <= 400 && !emphasised))
      start(text, place, !asks(text), numbered && !asks(text));
    else say(text, place);
  }
  end();
  return told;
}

/** Ends with a question mark, perhaps followed by a remark in brackets, a star or a colon. */
function asks(text: string): boolean {
  const whole = text.trimEnd().replace(/[*:]$/, "").trimEnd();
  if (whole.endsWith("?")) return true;
  return whole.endsWith(")") && /\?\s*\(/.test(whole.slice(whole.lastIndexOf(")", whole.length - 2) + 1));
}

const number = /^(?:\d{1,2}(?:[.-]\d{1,2}){0,3}\s?[.)°:–-]|[IVX]{1,4}\s?[.)–-]|[A-Z]\s?[.)])\s+/;
const isNumbered = (text: string) => number.test(text);
const isTitleLine = (text: string) => text.length <= 160 && !text.includes("\n") && !/[.;,]$/.test(text);

/** Numbered lines that follow each other with nothing between them are a list. */
function inList(passages: readonly Passage[], index: number): boolean {
  const text = passages[index]!.text;
  if (asks(text) || /:\s*$/.test(text)) return false;
  return [passages[index - 1], passages[index + 1]].some(
    (beside) => beside !== undefined && !beside.heading && isNumbered(beside.text) && !asks(beside.text),
  );
}

/** Without its number, and without what only says that an answer follows. */
function labelText(label: string): string {
  const bare = label
    .replaceAll("\t", " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
  const text = withoutLast(bare.replace(number, "").trimEnd(), /[:*]/).trim();
  return text === "" ? bare : text;
}

/**
 * Rows of a table that give labels and values in turn, or null. A row of one cell, or of several values under titles, is text.
 */
function pairsOf(cells: readonly string[], knows: (label: string) => boolean): [string, string][] | null {
  const filled = cells.filter((cell) => cell !== ":").map((cell) => cell.replace(/^:\s+/, ""));
  const last = filled.findLastIndex((cell) => cell !== "");
  const kept = filled.slice(0, Math.max(2, last + 1));
  if (kept.length === 2) {
    const [label, value] = kept as [string, string];
    return label !== "" && label.length <= 300 ? [[label, value]] : null;
  }
  if (kept.length < 4 || kept.length % 2 === 1) return null;
  const pairs: [string, string][] = [];
  for (let index = 0; index < kept.length; index += 2) pairs.push([kept[index]!, kept[index + 1]!]);
  return pairs.every(([label]) => label === "" || knows(label) || /:$/.test(label)) ? pairs : null;
}

interface Part {
  label: string;
  value: string;
}

/** The labels before a colon in a paragraph, with their values; text that stands before the first has none. */
function partsOf(passage: Passage, current: Current | null, knows: (label: string) => boolean): Part[] {
  if (passage.lead > 0) {
    const label = passage.text.slice(0, passage.lead);
    const value = passage.text
      .slice(passage.lead)
      .replace(/^\s*:\s*/, "")
      .trim();
    // A word in bold at the beginning of a sentence is no label.
    if (/:\s*$/.test(label) || /^\s*:/.test(passage.text.slice(passage.lead)) || asks(label))
      return [{ label, value }];
  }
  const parts: Part[] = [];
  let some = false;
  for (const line of passage.text.split("\n"))
    for (const piece of line.split("\t")) {
      const found = inlineLabel(piece, knows);
      // In the answer to a question, only a label that is known ends it: "Un seul besoin : une méthode" does not.
      if (found && (found.known || current === null || (found.short && !asks(current.label)))) {
        some = true;
        parts.push(...severalIn(found, knows));
      } else if (parts.length > 0 && parts.at(-1)!.label !== "") {
        const last = parts.at(-1)!;
        last.value = last.value === "" ? piece : `${last.value}\n${piece}`;
      } else parts.push({ label: "", value: piece });
    }
  return some ? parts : [];
}

/** `Tél. : 04… – Courriel : x@y`: a label that is known may follow a value on its line. */
function severalIn({ label, value }: Part, knows: (label: string) => boolean): Part[] {
  const next = /^(.+?)(?:\s[–—-]\s|\s*[|;,]\s*|\s{2,})([^\s:,;][^:,;]{1,40}?)\s?:\s+(\S.*)$/.exec(value);
  if (!next || !knows(next[2]!)) return [{ label, value }];
  return [{ label, value: next[1]!.trim() }, ...severalIn({ label: next[2]!, value: next[3]! }, knows)];
}

/** A label before a colon: known as one, or a few words that are no sentence. */
function inlineLabel(
  text: string,
  knows: (label: string) => boolean,
): (Part & { known: boolean; short: boolean }) | null {
  const match = /^(?:[-–•▪◦*]\s+(?=\S))?(.{2,200}?)\s?(?:[:：](?=\s|$))([\s\S]*)$/.exec(text);
  if (!match) return null;
  const label = match[1]!.trim();
  const value = match[2]!.trim();
  const known = knows(label);
  const count = label.split(/\s+/).length;
  const sentence = sentenceSigns.test(label);
  const short = count <= 4 && /^[\p{Lu}\d(]/u.test(label) && !sentence;
  if (known || asks(label)) return { label, value, known: true, short };
  return /^[\p{Lu}\d(]/u.test(label) && !sentence && count <= 12 ? { label, value, known, short } : null;
}

/** The words by which a document says that a question or an answer follows, and texts that nobody wrote. */
function marksOf({ question, answer, placeholders }: DocumentWords) {
  const any = (words: readonly string[]) =>
    words.map((word) => fold(word).replace(/[^\p{L}\d ]/gu, "")).join("|");
  const asked = new RegExp(`^(?:${any(question) || "\\b\\B"})\\s*(?:n°?\\s*)?(?:\\d{1,3}\\s*)?[.:)–-]\\s*`);
  const said = new RegExp(`^(?:${any(answer) || "\\b\\B"})\\s*(?:n°?\\s*)?(?:\\d{1,3}\\s*)?[:–-]\\s*`);
  const untold = new Set(placeholders.map(fold));
  const after = (pattern: RegExp, text: string): string | null => {
    // Folding keeps the length of these beginnings: they are letters, digits and signs.
    const match = pattern.exec(foldedStart(text));
    return match ? text.slice(match[0].length).trim() : null;
  };
  return {
    question: (text: string) => {
      const rest = after(asked, text);
      return rest === "" ? null : rest;
    },
    answer: (text: string) => after(said, text),
    isPlaceholder: (text: string) => text.length < 120 && untold.has(withoutLast(fold(text), /[ .]/)),
  };
}

/** The first characters one for one without accents and capitals, so that a match can be cut off the text itself. */
const foldedStart = (text: string): string =>
  Array.from(text.slice(0, 40), (letter) => {
    const bare = letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return bare.length === letter.length ? bare : letter;
  }).join("");
