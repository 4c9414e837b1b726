// Reads responses to a survey in the forms in which files give them, before they are matched to actors.
import answerWords from "../../knowledge/words/answer-words.yaml";
import { isoDate } from "../values/date.ts";
import { fold } from "../values/spelling.ts";
import { limesurveyAnswer, limesurveyBox, limesurveyCodes, xlsformName } from "./form-names.ts";
import {
  labelledKeys,
  type SurveyAnswers,
  type SurveyDefinition,
  type SurveyQuestion,
} from "./survey-definition.ts";

export interface ReadResponse {
  /** The line of the response in the file. */
  line: number;
  /** The survey and the code that the response gives; "" when it gives none. */
  survey: string;
  code: string;
  /** The structure and the address of who answers, as the response gives them. */
  structure: string;
  email: string;
  /** ISO date or instant; null when it is not known. */
  on: string | null;
  /** Identifies the response within its file; it is the same when the file is exported again. */
  print: string;
  answers: SurveyAnswers;
  /** Texts given for a question that are none of its answers. */
  unreadable: readonly { question: string; found: string }[];
  /** Whether the tool says that the response was not finished. */
  unfinished: boolean;
}

/** The contents of a file that the page of a survey saves. */
export interface SavedResponse {
  survey: string;
  code: string;
  structure: string;
  email: string;
  at: string;
  answers: Readonly<Record<string, readonly string[]>>;
}

/** The folded letters and figures of a text, so that typography and spaces do not count; of a text without any, the text folded. */
export const wordKey = (text: string): string => {
  const folded = fold(text);
  const bare = folded.replace(/[^\p{L}\p{N}]+/gu, "");
  return bare === "" ? folded : bare;
};

/** The folded text with its signs, without spaces and quotation marks: “< 10” is not “> 10”. */
const signKey = (text: string): string => fold(text).replace(/[\s“”«»"]+/g, "");

/** Finds what a text stands for: exactly, or by its letters alone when these stand for one thing only. */
class WordIndex<T> {
  readonly #exact = new Map<string, T>();
  /** Null where two things have the same letters. */
  readonly #loose = new Map<string, T | null>();

  add(words: string, meaning: T): void {
    const exact = signKey(words);
    if (!this.#exact.has(exact)) this.#exact.set(exact, meaning);
    const loose = wordKey(words);
    const before = this.#loose.get(loose);
    this.#loose.set(loose, before === undefined || before === meaning ? meaning : null);
  }

  exact(words: string): T | null {
    return this.#exact.get(signKey(words)) ?? null;
  }

  loose(words: string): T | null {
    return this.#loose.get(wordKey(words)) ?? null;
  }
}

/** Whether a text that may be either is read first as a code (`a`, `A1`, `themes_of_ours`) or as words of the survey. */
export type NamedBy = "codes" | "words";

/** What a text stands for, as a code or as words; an exact match comes before one by letters. */
function meaningOf<T>(
  text: string,
  { codes, words }: { codes: WordIndex<T>; words: WordIndex<T> },
  by: NamedBy,
): T | null {
  const [first, second] = by === "codes" ? [codes, words] : [words, codes];
  return first.exact(text) ?? second.exact(text) ?? first.loose(text) ?? second.loose(text);
}

/** Finds the key of an answer by any code or words with which tools give it. */
export class AnswerKeys {
  readonly #keys = { codes: new WordIndex<string>(), words: new WordIndex<string>() };
  readonly #labels: { key: string; words: string }[] = [];
  readonly question: SurveyQuestion;

  constructor(question: SurveyQuestion) {
    this.question = question;
    const values = labelledKeys(question);
    for (const { key, labels } of values)
      for (const label of labels) {
        this.#keys.words.add(label, key);
        this.#labels.push({ key, words: wordKey(label) });
      }
    for (const { key } of values) this.#keys.codes.add(key, key);
    for (const [at, { key }] of values.entries()) {
      this.#keys.codes.add(limesurveyAnswer(at), key);
      this.#keys.codes.add(limesurveyBox(at), key);
      if (question.type === "scale") this.#keys.codes.add(scaleName(key), key);
    }
    // The longest first: “Oui, mais” is not “Oui”.
    this.#labels.sort((a, b) => b.words.length - a.words.length);
  }

  keyOf(text: string, by: NamedBy = "words"): string | null {
    return meaningOf(text, this.#keys, by);
  }

  /** The keys in a cell with several answers. `rest`: the whole cell when it holds anything else, else "". */
  keysIn(cell: string, by: NamedBy = "words"): { keys: string[]; rest: string } {
    const whole = this.keyOf(cell, by);
    if (whole !== null) return { keys: [whole], rest: "" };
    for (const separator of [/;/, /\s*[\n|]\s*/, /\s+/, /,/]) {
      const parts = cell
        .split(separator)
        .map((part) => part.trim())
        .filter((part) => part !== "");
      const keys = parts.map((part) => this.keyOf(part, by));
      if (parts.length > 0 && keys.every((key) => key !== null))
        return { keys: inOrder(this.question, keys), rest: "" };
    }
    // Labels joined by commas may have commas themselves: each label is taken out, the longest first.
    let left = wordKey(cell);
    const keys: string[] = [];
    for (const { key, words } of this.#labels)
      if (words.length > 1 && left.includes(words)) {
        left = left.replace(words, "");
        keys.push(key);
      }
    return { keys: inOrder(this.question, keys), rest: left === "" ? "" : cell };
  }
}

const scaleName = (key: string) => `n${key}`;

export const inOrder = (question: SurveyQuestion, keys: readonly string[]): string[] =>
  labelledKeys(question)
    .map(({ key }) => key)
    .filter((key) => keys.includes(key));

/** The value of an answer to an open question; null when the text is no value of its type. */
export function openValue({ type }: SurveyQuestion, text: string): string | null {
  const value = text.trim();
  if (type === "date") return isoDate(value) || null;
  if (type !== "number") return value;
  const figure = value.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  const parts = /^([+-]?)(\d*)(?:\.(\d+))?$/.exec(figure);
  if (!parts || (parts[2] === "" && parts[3] === undefined)) return null;
  // LimeSurvey writes 12 as `12.0000000000`; the same number always gets the same form.
  const whole = parts[2]!.replace(/^0+(?=\d)/, "") || "0";
  const rest = (parts[3] ?? "").replace(/0+$/, "");
  const size = rest === "" ? whole : `${whole}.${rest}`;
  return parts[1] === "-" && size !== "0" ? `-${size}` : size;
}

/** Reads the columns of a table as questions of a survey. */
export class ResponseColumns {
  readonly #columns: readonly ({ question: SurveyQuestion; box: string | null } | null)[];
  /** Questions with a column for each box. A further column that joins the boxes is ignored, since it is harder to read. */
  readonly #boxed: ReadonlySet<SurveyQuestion>;
  readonly #keys: ReadonlyMap<string, AnswerKeys>;
  readonly #by: NamedBy;

  constructor(survey: SurveyDefinition, titles: readonly string[], readers: ReadonlyMap<string, AnswerKeys>) {
    const names = new QuestionNames(survey);
    this.#keys = readers;
    this.#by = names.mostlyBy(titles);
    this.#columns = titles.map((title) => columnOf(title, names, readers, this.#by));
    this.#boxed = new Set(
      this.#columns.flatMap((column) => (column !== null && column.box !== null ? [column.question] : [])),
    );
  }

  /** Whether a column is a question of the survey. */
  isQuestion(column: number): boolean {
    return this.#columns[column] !== null;
  }

  /** The questions that have a column. */
  get questions(): ReadonlySet<string> {
    return new Set(this.#columns.flatMap((column) => column?.question.id ?? []));
  }

  read(cells: readonly string[]): Pick<ReadResponse, "answers" | "unreadable"> {
    const answers: Record<string, string[]> = {};
    const unreadable: { question: string; found: string }[] = [];
    for (const [index, column] of this.#columns.entries()) {
      const cell = (cells[index] ?? "").trim();
      if (column === null || cell === "" || cell === "n/a" || cell === "N/A") continue;
      const { question, box } = column;
      if (box === null && this.#boxed.has(question)) continue;
      const reader = this.#keys.get(question.id)!;
      const add = (keys: readonly string[]) => {
        answers[question.id] = inOrder(question, [...(answers[question.id] ?? []), ...keys]);
      };
      if (box !== null) {
        if (!isUnticked(cell)) add([box]);
      } else if (question.type === "several") {
        const { keys, rest } = reader.keysIn(cell, this.#by);
        add(keys);
        if (rest !== "") unreadable.push({ question: question.id, found: rest });
      } else if (question.type === "one" || question.type === "scale") {
        const key = reader.keyOf(cell, this.#by);
        if (key === null) unreadable.push({ question: question.id, found: cell });
        else answers[question.id] = [key];
      } else {
        const value = openValue(question, cells[index] ?? "");
        if (value === null) unreadable.push({ question: question.id, found: cell });
        else answers[question.id] = [value];
      }
    }
    return {
      answers: Object.fromEntries(Object.entries(answers).filter(([, values]) => values.length > 0)),
      unreadable,
    };
  }
}

/** Whether a cell of a box says that it was not ticked, in any tool and language. Any other text ticks it. */
const isUnticked = (cell: string) => answerWords.unticked.includes(fold(cell));

/** Finds the question by any name that tools give it: its codes, and its words in each language. */
export class QuestionNames {
  readonly #names = { codes: new WordIndex<SurveyQuestion>(), words: new WordIndex<SurveyQuestion>() };

  constructor(survey: SurveyDefinition) {
    const codes = limesurveyCodes(survey);
    for (const question of survey.questions) {
      for (const ask of Object.values(question.ask))
        if (ask !== undefined) this.#names.words.add(ask, question);
      this.#names.codes.add(question.id, question);
      this.#names.codes.add(xlsformName(question.id), question);
    }
    for (const question of survey.questions) this.#names.codes.add(codes.get(question.id)!, question);
  }

  named(title: string, by: NamedBy = "words"): SurveyQuestion | null {
    return meaningOf(title, this.#names, by);
  }

  /** Whether most titles of a table are codes or words, since a tool writes all of them in one way. */
  mostlyBy(titles: readonly string[]): NamedBy {
    const counted = (by: NamedBy) => titles.filter((title) => this.#names[by].exact(title) !== null).length;
    return counted("codes") > counted("words") ? "codes" : "words";
  }
}

function columnOf(
  title: string,
  names: QuestionNames,
  readers: ReadonlyMap<string, AnswerKeys>,
  by: NamedBy,
): { question: SurveyQuestion; box: string | null } | null {
  const whole = names.named(title, by) ?? names.named(withoutNumber(title), by);
  if (whole) return { question: whole, box: null };
  // One column for each box: `question/key`, `Question [label]`, `Question – label`.
  for (const [first, last] of splitsOf(title)) {
    const question =
      names.named(first, by) ??
      names.named(withoutNumber(first), by) ??
      names.named(first.split(/[/.-]/).at(-1)!, by);
    if (question?.type !== "several") continue;
    const box = readers.get(question.id)!.keyOf(last, by);
    if (box !== null) return { question, box };
  }
  for (const part of partsOf(title)) {
    const question = names.named(part, by) ?? names.named(withoutNumber(part), by);
    if (question) return { question, box: null };
  }
  return null;
}

/** `groupe/question`, `groupe-question`, `G1Q2. Question`. */
const partsOf = (title: string): string[] => [
  title.split("/").at(-1)!,
  title.slice(title.indexOf("-") + 1),
  withoutRequired(title),
];

/** A title without the mark that some tools add to a required question: `Question (required)`. */
function withoutRequired(title: string): string {
  const whole = title.trimEnd();
  const at = whole.lastIndexOf("(");
  const isRequired = at !== -1 && answerWords.required.some((word) => fold(whole.slice(at)) === `(${word})`);
  return isRequired ? whole.slice(0, at).trimEnd() : title;
}

const withoutNumber = (title: string) => title.replace(/^\s*(?:\[?[A-Za-z]{0,2}\d{1,3}\]?)\s*[.):-]\s+/, "");

/** The ways to split a title into a question and the name of a box, as tools join them. */
function splitsOf(title: string): [string, string][] {
  const splits: [string, string][] = [];
  const end = title.trimEnd().endsWith("]") ? title.lastIndexOf("]") : 0;
  for (let at = title.lastIndexOf("[", end); at > 0; at = title.lastIndexOf("[", at - 1))
    splits.push([title.slice(0, at), title.slice(at + 1, end)]);
  for (let at = title.indexOf("/"); at > 0; at = title.indexOf("/", at + 1))
    splits.push([title.slice(0, at), title.slice(at + 1)]);
  for (const dash of [" - ", " – ", " — ", ": ", "."])
    for (let at = title.indexOf(dash); at > 0; at = title.indexOf(dash, at + 1))
      splits.push([title.slice(0, at), title.slice(at + dash.length)]);
  return splits;
}
