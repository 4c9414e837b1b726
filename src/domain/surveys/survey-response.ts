// An answer to a survey as a file gives it, not yet known to be anybody's.
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
  /** The line of the file where it stands. */
  line: number;
  /** The survey and the code that it says; empty when it says none. */
  survey: string;
  code: string;
  /** What it says of who answers. */
  structure: string;
  email: string;
  /** ISO date or instant; null when nothing says it. */
  on: string | null;
  /** What tells it from others of the same file, and is the same when the file is exported again. */
  print: string;
  answers: SurveyAnswers;
  /** What stands beside a question and is none of its answers. */
  unreadable: readonly { question: string; found: string }[];
  /** The tool says that it was not finished. */
  unfinished: boolean;
}

/** What the page of a survey saves, as it stands in its file. */
export interface SavedResponse {
  survey: string;
  code: string;
  structure: string;
  email: string;
  at: string;
  answers: Readonly<Record<string, readonly string[]>>;
}

/** Words as they are compared: letters and figures alone, so that typography and spaces do not count. */
export const wordKey = (text: string): string => {
  const folded = fold(text);
  const bare = folded.replace(/[^\p{L}\p{N}]+/gu, "");
  return bare === "" ? folded : bare;
};

/** Every way in which tools say the answers of a question: words → key. */
export class AnswerKeys {
  readonly #keys = new Map<string, string>();
  readonly #labels: { key: string; words: string }[] = [];
  readonly question: SurveyQuestion;

  constructor(question: SurveyQuestion) {
    this.question = question;
    const values = labelledKeys(question);
    for (const { key, labels } of values)
      for (const label of labels) {
        const words = wordKey(label);
        if (!this.#keys.has(words)) this.#keys.set(words, key);
        this.#labels.push({ key, words });
      }
    for (const [at, { key }] of values.entries())
      for (const name of [
        key,
        limesurveyAnswer(at),
        limesurveyBox(at),
        ...(question.type === "scale" ? [scaleName(key)] : []),
      ])
        if (!this.#keys.has(wordKey(name))) this.#keys.set(wordKey(name), key);
    // The longest first: “Oui, mais” is not “Oui”.
    this.#labels.sort((a, b) => b.words.length - a.words.length);
  }

  keyOf(text: string): string | null {
    return this.#keys.get(wordKey(text)) ?? null;
  }

  /** The keys in a cell that holds several, and whatever else stands in it. */
  keysIn(cell: string): { keys: string[]; rest: string } {
    const whole = this.keyOf(cell);
    if (whole !== null) return { keys: [whole], rest: "" };
    for (const separator of [/;/, /\s*[\n|]\s*/, /\s+/, /,/]) {
      const parts = cell
        .split(separator)
        .map((part) => part.trim())
        .filter((part) => part !== "");
      const keys = parts.map((part) => this.keyOf(part));
      if (parts.length > 0 && keys.every((key) => key !== null))
        return { keys: inOrder(this.question, keys), rest: "" };
    }
    // Labels joined by commas that hold commas themselves: each is taken out, the longest first.
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

/** One value of an open question or of one choice; null when it is none. */
export function openValue({ type }: SurveyQuestion, text: string): string | null {
  const value = text.trim();
  if (type === "date") return isoDate(value) || null;
  if (type !== "number") return value;
  const figure = value.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return /^[+-]?\d+(?:\.\d+)?$/.test(figure) ? figure : null;
}

/** What the columns of a table are to a survey. */
export class ResponseColumns {
  readonly #columns: readonly ({ question: SurveyQuestion; box: string | null } | null)[];
  readonly #keys: ReadonlyMap<string, AnswerKeys>;

  constructor(survey: SurveyDefinition, titles: readonly string[], readers: ReadonlyMap<string, AnswerKeys>) {
    const names = questionNames(survey);
    this.#keys = readers;
    this.#columns = titles.map((title) => columnOf(title, names, readers));
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
      const reader = this.#keys.get(question.id)!;
      const add = (keys: readonly string[]) => {
        answers[question.id] = inOrder(question, [...(answers[question.id] ?? []), ...keys]);
      };
      if (box !== null) {
        if (!isUnticked(cell)) add([box]);
      } else if (question.type === "several") {
        const { keys, rest } = reader.keysIn(cell);
        add(keys);
        if (rest !== "") unreadable.push({ question: question.id, found: rest });
      } else if (question.type === "one" || question.type === "scale") {
        const key = reader.keyOf(cell);
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

/** In a column of one box, what says that it was not ticked, in any tool and language; what else stands there ticks it. */
const isUnticked = (cell: string) => /^(?:0|n|no|non|false|faux|-|\[ ?\])$/i.test(cell);

/** Every way in which tools name a question: words → question. */
export function questionNames(survey: SurveyDefinition): ReadonlyMap<string, SurveyQuestion> {
  const codes = limesurveyCodes(survey);
  const names = new Map<string, SurveyQuestion>();
  for (const question of survey.questions)
    for (const name of Object.values(question.ask))
      if (name !== undefined && !names.has(wordKey(name))) names.set(wordKey(name), question);
  for (const question of survey.questions)
    for (const name of [question.id, xlsformName(question.id), codes.get(question.id)!])
      if (!names.has(wordKey(name))) names.set(wordKey(name), question);
  return names;
}

function columnOf(
  title: string,
  names: ReadonlyMap<string, SurveyQuestion>,
  readers: ReadonlyMap<string, AnswerKeys>,
): { question: SurveyQuestion; box: string | null } | null {
  for (const part of [title, ...partsOf(title)]) {
    const question = names.get(wordKey(withoutNumber(part)));
    if (question) return { question, box: null };
  }
  // One column for each box: `question/key`, `Question [label]`, `Question – label`.
  for (const [first, last] of splitsOf(title)) {
    const question =
      names.get(wordKey(withoutNumber(first))) ?? names.get(wordKey(first.split(/[/.-]/).at(-1)!));
    if (question?.type !== "several") continue;
    const box = readers.get(question.id)!.keyOf(last);
    if (box !== null) return { question, box };
  }
  return null;
}

/** `groupe/question`, `groupe-question`, `G1Q2. Question`. */
const partsOf = (title: string): string[] => [
  title.split("/").at(-1)!,
  title.slice(title.indexOf("-") + 1),
  title.replace(/\s*\((?:obligatoire|required)\)\s*$/i, ""),
];

const withoutNumber = (title: string) => title.replace(/^\s*(?:\[?[A-Za-z]{0,2}\d{1,3}\]?)\s*[.):-]\s+/, "");

/** A title in two, wherever tools put the name of a box. */
function splitsOf(title: string): [string, string][] {
  const splits: [string, string][] = [];
  const bracket = title.lastIndexOf("[");
  if (bracket > 0 && title.trimEnd().endsWith("]"))
    splits.push([title.slice(0, bracket), title.slice(bracket + 1, title.lastIndexOf("]"))]);
  for (let at = title.indexOf("/"); at > 0; at = title.indexOf("/", at + 1))
    splits.push([title.slice(0, at), title.slice(at + 1)]);
  for (const dash of [" - ", " – ", " — ", ": ", "."])
    for (let at = title.indexOf(dash); at > 0; at = title.indexOf(dash, at + 1))
      splits.push([title.slice(0, at), title.slice(at + dash.length)]);
  return splits;
}
