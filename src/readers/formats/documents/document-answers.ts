// Finds the questions, titles and labels of a document, and the text that belongs to each.

import type { DocumentWords } from "../../../domain/importing/import-words.ts";
import { fold } from "../../../domain/values/spelling.ts";
import { withoutLast } from "../../../domain/values/text-ends.ts";
import answerWords from "../../../knowledge/words/answer-words.yaml";
import { type Passage, tidied } from "./passage.ts";

/** Signs that a text before a colon is a sentence, not a label: “I”, “we”, or a full stop. */
const sentenceSigns = new RegExp(`\\b(?:${answerWords.speakers.join("|")})\\b|[.;!]\\s`, "i");

/** One thing a document says: what was asked or the title it stands under, and the text. */
export interface DocumentAnswer {
  label: string;
  text: string;
  /** Page, paragraph or line where the text begins. */
  place: number;
  /** The title of the part it stands in: "Contact" over "Nom". */
  section: string;
}

/** The answers, the texts before the first label, and the titles without a text. */
export interface DocumentAnswers {
  answers: DocumentAnswer[];
  /** What comes before the first label, in order: a letterhead, or the whole of a letter. */
  loose: { text: string; place: number }[];
  /** Titles without a text of their own: of the document, and of its parts. */
  titles: { text: string; place: number }[];
}

interface Current {
  label: string;
  place: number;
  lines: string[];
  /** True for a title, which is neither a question nor a label before a colon: parts may follow under it. */
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
  const cutter = new DocumentCutter(passages, marksOf(words), knows, holdsOneLine);
  for (const [index, passage] of passages.entries()) cutter.take(passage, index);
  return cutter.end();
}

/** Takes the passages of a document in order, and remembers the current label and part. */
class DocumentCutter {
  readonly #passages: readonly Passage[];
  readonly #marks: ReturnType<typeof marksOf>;
  readonly #knows: (label: string) => boolean;
  readonly #holdsOneLine: (label: string) => boolean;
  /** Whether this document makes its questions stand out: a question that does not is then part of an answer. */
  readonly #emphasised: boolean;
  readonly #answers: DocumentAnswers = { answers: [], loose: [], titles: [] };
  #section = "";
  #current: Current | null = null;

  constructor(
    passages: readonly Passage[],
    marks: ReturnType<typeof marksOf>,
    knows: (label: string) => boolean,
    holdsOneLine: (label: string) => boolean,
  ) {
    this.#passages = passages;
    this.#marks = marks;
    this.#knows = knows;
    this.#holdsOneLine = holdsOneLine;
    this.#emphasised =
      passages.filter(({ heading, strong, text }) => (heading || strong) && asks(text)).length > 1;
  }

  take(passage: Passage, index: number): void {
    const { cells, place, text } = passage;
    const answer = cells ? null : this.#marks.answer(text);
    if (cells) this.#takeRow(cells, place);
    else if (answer !== null) this.#say(answer, place);
    else if (passage.heading || passage.strong) this.#takeEmphasised(passage);
    else this.#takeLine(passage, index);
  }

  /** Ends the current label, and keeps its text as an answer. */
  end(): DocumentAnswers {
    if (!this.#current) return this.#answers;
    const { label, place, lines, title } = this.#current;
    const text = tidied(lines.join("\n")).replaceAll("\t", " ");
    if (text !== "" && !this.#marks.isPlaceholder(text))
      this.#answers.answers.push({ label, text, place, section: this.#section });
    else if (title) {
      this.#section = label;
      this.#answers.titles.push({ text: label, place });
    }
    this.#current = null;
    return this.#answers;
  }

  /** A row of a table: labels and values, or a line of text. */
  #takeRow(cells: readonly string[], place: number): void {
    const pairs = pairsOf(cells, this.#knows);
    if (!pairs) {
      this.#say(cells.filter((cell) => cell !== "" && cell !== ":").join(" | "), place);
      return;
    }
    this.end();
    for (const [label, value] of pairs)
      if (value !== "" && !this.#marks.isPlaceholder(value))
        this.#answers.answers.push({
          ...{ label: labelText(label), text: value.replaceAll("\t", " "), place, section: this.#section },
        });
  }

  /** A heading or a line in bold: a label before a colon with its value, a question, or a title. */
  #takeEmphasised({ text, place, heading }: Passage): void {
    const colon = inlineLabel(text, this.#knows);
    if (colon && colon.value !== "" && !heading) {
      this.#start(colon.label, place, false);
      this.#say(colon.value, place);
      return;
    }
    const question = this.#marks.question(text);
    const title = question === null && !asks(text) && !/:\s*$/.test(text);
    this.#start(question ?? text, place, title, heading);
  }

  /** A question, labels before a colon, a numbered title, or more text of the current label. */
  #takeLine(passage: Passage, index: number): void {
    const { place, text } = passage;
    const question = this.#marks.question(text);
    if (question !== null) {
      this.#start(question, place, false);
      return;
    }
    const parts = partsOf(passage, this.#current, this.#knows, this.#holdsOneLine);
    if (parts.length > 0) {
      this.#takeParts(parts, passage);
      return;
    }
    const numbered = isNumbered(text) && isTitleLine(text) && !inList(this.#passages, index);
    if (numbered || (asks(text) && text.length <= 400 && !this.#emphasised))
      this.#start(text, place, !asks(text), numbered && !asks(text));
    else this.#say(text, place);
  }

  #takeParts(parts: ReturnType<typeof partsOf>, { place, lead }: Passage): void {
    for (const { label, value } of parts) {
      if (label !== "") this.#start(label, place, value === "" && lead > 0);
      this.#say(value, place);
    }
  }

  #start(label: string, place: number, title: boolean, heading = false): void {
    this.end();
    if (heading) this.#section = "";
    this.#current = { label: labelText(label), place, lines: [], title };
  }

  #say(text: string, place: number): void {
    if (text === "") return;
    const current = this.#current;
    if (current && current.lines.length > 0 && !current.title && this.#holdsOneLine(current.label))
      this.end();
    if (!this.#current) this.#answers.loose.push({ text, place });
    else {
      if (this.#current.lines.length === 0) this.#current.place = place;
      this.#current.lines.push(text);
    }
  }
}

/** True for a text that ends with a question mark, perhaps followed by a remark in brackets, a star or a colon. */
function asks(text: string): boolean {
  const whole = text.trimEnd().replace(/[*:]$/, "").trimEnd();
  if (whole.endsWith("?")) return true;
  return whole.endsWith(")") && /\?\s*\(/.test(whole.slice(whole.lastIndexOf(")", whole.length - 2) + 1));
}

const number = /^(?:\d{1,2}(?:[.-]\d{1,2}){0,3}\s?[.)°:–-]|[IVX]{1,4}\s?[.)–-]|[A-Z]\s?[.)])\s+/;
const isNumbered = (text: string) => number.test(text);
const isTitleLine = (text: string) => text.length <= 160 && !text.includes("\n") && !/[.;,]$/.test(text);

/** True for a numbered line right beside another one: they are a list, and no titles. */
function inList(passages: readonly Passage[], index: number): boolean {
  const text = passages[index]!.text;
  if (asks(text) || /:\s*$/.test(text)) return false;
  return [passages[index - 1], passages[index + 1]].some(
    (beside) => beside !== undefined && !beside.heading && isNumbered(beside.text) && !asks(beside.text),
  );
}

/** A label without its number, and without the colon or star at its end. */
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
 * The labels and values that stand in turn in a row of a table; null for another row. A row of one cell, or of values under titles, is text.
 */
function pairsOf(cells: readonly string[], knows: (label: string) => boolean): [string, string][] | null {
  const filled = cells.filter((cell) => cell !== ":").map((cell) => cell.replace(/^:\s+/, ""));
  const last = filled.findLastIndex((cell) => cell !== "");
  const used = filled.slice(0, Math.max(2, last + 1));
  if (used.length === 2) {
    const [label, value] = used as [string, string];
    return label !== "" && label.length <= 300 ? [[label, value]] : null;
  }
  if (used.length < 4 || used.length % 2 === 1) return null;
  const pairs: [string, string][] = [];
  for (let index = 0; index < used.length; index += 2) pairs.push([used[index]!, used[index + 1]!]);
  return pairs.every(([label]) => label === "" || knows(label) || /:$/.test(label)) ? pairs : null;
}

interface Part {
  label: string;
  value: string;
}

/** The labels before a colon in a paragraph, with their values; text that stands before the first has none. */
function partsOf(
  passage: Passage,
  current: Current | null,
  knows: (label: string) => boolean,
  holdsOneLine: (label: string) => boolean,
): Part[] {
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
      const labelled = inlineLabel(piece, knows);
      // Only a known label ends the answer to a question: "Un seul besoin : une méthode" does not.
      if (labelled && (labelled.known || current === null || (labelled.short && !asks(current.label)))) {
        some = true;
        parts.push(...severalIn(labelled, knows));
      } else if (parts.length > 0 && takesMore(parts.at(-1)!, holdsOneLine)) {
        const last = parts.at(-1)!;
        last.value = last.value === "" ? piece : `${last.value}\n${piece}`;
      } else parts.push({ label: "", value: piece });
    }
  return some ? parts : [];
}

/** Whether the next line may continue the value of a label. The line under a name does not: it may be an address. */
const takesMore = ({ label, value }: Part, holdsOneLine: (label: string) => boolean): boolean =>
  label !== "" && (value === "" || !holdsOneLine(label));

/** Cuts a value where another known label follows on the same line: `Tél. : 04… – Courriel : x@y`. */
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
  // A remark in brackets makes no sentence of a label: "Résumé (200 mots au plus)".
  const count = label.replace(/\s*\([^()]*\)$/, "").split(/\s+/).length;
  const sentence = sentenceSigns.test(label);
  const short = count <= 4 && /^[\p{Lu}\d(]/u.test(label) && !sentence;
  if (known || asks(label)) return { label, value, known: true, short };
  return /^[\p{Lu}\d(]/u.test(label) && !sentence && count <= 12 ? { label, value, known, short } : null;
}

/** Recognises the words that announce a question or an answer, and the placeholders of empty answers. */
function marksOf({ question, answer, placeholders }: DocumentWords) {
  const any = (words: readonly string[]) =>
    words.map((word) => fold(word).replace(/[^\p{L}\d ]/gu, "")).join("|");
  const beforeQuestion = new RegExp(
    `^(?:${any(question) || "\\b\\B"})\\s*(?:n°?\\s*)?(?:\\d{1,3}\\s*)?[.:)–-]\\s*`,
  );
  const beforeAnswer = new RegExp(
    `^(?:${any(answer) || "\\b\\B"})\\s*(?:n°?\\s*)?(?:\\d{1,3}\\s*)?[:–-]\\s*`,
  );
  const foldedPlaceholders = new Set(placeholders.map(fold));
  const after = (pattern: RegExp, text: string): string | null => {
    // Folding keeps the length of these beginnings: they are letters, digits and signs.
    const match = pattern.exec(foldedStart(text));
    return match ? text.slice(match[0].length).trim() : null;
  };
  return {
    question: (text: string) => {
      const rest = after(beforeQuestion, text);
      return rest === "" ? null : rest;
    },
    answer: (text: string) => after(beforeAnswer, text),
    isPlaceholder: (text: string) =>
      text.length < 120 && foldedPlaceholders.has(withoutLast(fold(text), /[ .]/)),
  };
}

/** The first 40 characters without accents and capitals; none is added or lost, so that a match can be cut off the text itself. */
const foldedStart = (text: string): string =>
  Array.from(text.slice(0, 40), (letter) => {
    const bare = letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return bare.length === letter.length ? bare : letter;
  }).join("");
