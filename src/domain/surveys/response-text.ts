// Reads the answers that somebody wrote into the text of a survey: a reply by e-mail, or a Word document.

import type { SurveyDefinition, SurveyQuestion } from "./survey-definition.ts";
import { type AnswerKeys, inOrder, openValue, type ReadResponse, wordKey } from "./survey-response.ts";

/** The mark of a form: `[outreach besoins K7M4-Q2XD]`. The code is missing on a form for everybody. */
const mark = /\[outreach ([a-z][a-z0-9_-]*)(?: ([0-9A-Za-z-]{4,20}))?\]/;

/** The survey and the code in the mark of a text; the code is "" when the mark has none. Null without a mark. */
export function markIn(text: string): { survey: string; code: string } | null {
  const found = mark.exec(text);
  return found ? { survey: found[1]!, code: found[2] ?? "" } : null;
}

/** A line without the signs that mail programs put before quoted lines. */
const withoutQuoting = (line: string) => line.replace(/^(?:[ \t]*>)+[ \t]?/, "");

/** `[3] Question…`: the number of a question and the beginning of its words. */
const questionLine = /^\s*\[(\d{1,2})\]\s+(.{1,400})/;
const endLine = /^\s*\[(?:fin|end)\]/;
/** A box and the letter of its answer: `[x] a - …`, `☒ a - …`. */
const boxLine = /^\s*(\[[^\]\n]{0,12}\]|[☐☑☒✓✔✗✘■□])\s*([a-z0-9]|-?\d{1,4})\s+-\s/u;
const arrowLine = /^\s*=>\s?(.*)$/;
/** The dots of an empty field: longer than those of somebody who hesitates. */
const dots = /[.…_]{8,}|\t/g;

export function responseInText(
  survey: SurveyDefinition,
  text: string,
  readers: ReadonlyMap<string, AnswerKeys>,
): Pick<ReadResponse, "answers" | "unreadable"> {
  const answers: Record<string, string[]> = {};
  const unreadable: { question: string; found: string }[] = [];
  let current: QuestionBeingRead | null = null;
  const close = () => {
    if (current === null) return;
    const { question, keys, words } = current;
    const written = (words ?? [])
      .join("\n")
      .replace(/^\s*\n|\s+$/g, "")
      .trim();
    if (keys.length > 0) answers[question.id] = inOrder(question, keys);
    else if (
      written !== "" &&
      readers.get(question.id) &&
      question.choices.length + (question.scale ? 1 : 0) === 0
    ) {
      const value = openValue(question, written);
      if (value === null) unreadable.push({ question: question.id, found: written });
      else answers[question.id] = [value];
    }
    if ((question.type === "one" || question.type === "scale") && keys.length > 1) {
      delete answers[question.id];
      unreadable.push({ question: question.id, found: keys.join(", ") });
    }
    current = null;
  };
  for (const raw of text.split(/\r?\n/)) {
    const line = withoutQuoting(raw);
    const begins = questionLine.exec(line);
    const question = begins && survey.questions[Number(begins[1]) - 1];
    if (begins && question && isAsked(question, begins[2]!)) {
      close();
      current = { question, keys: [], words: null };
      continue;
    }
    if (endLine.test(line)) {
      close();
      break;
    }
    if (current === null) continue;
    const open: QuestionBeingRead = current;
    const box = boxLine.exec(line);
    if (box && open.words === null) {
      const key = readers.get(open.question.id)!.keyOf(box[2]!, "codes");
      if (key !== null && isTicked(box[1]!)) open.keys.push(key);
      continue;
    }
    const arrow = open.words === null ? arrowLine.exec(line) : null;
    if (arrow) open.words = [arrow[1]!.replace(dots, "")];
    else if (open.words !== null) open.words.push(line.replace(dots, ""));
  }
  close();
  return { answers, unreadable };
}

interface QuestionBeingRead {
  question: SurveyQuestion;
  keys: string[];
  /** The lines written after its arrow; null before the arrow. */
  words: string[] | null;
}

/** Whether a line begins with the words of a question; a mail program may have broken it. */
function isAsked({ ask }: SurveyQuestion, line: string): boolean {
  const words = wordKey(line);
  return Object.values(ask).some((one) => {
    const asked = wordKey(one ?? "");
    return asked !== "" && words !== "" && (asked.startsWith(words.slice(0, 24)) || words.startsWith(asked));
  });
}

const isTicked = (box: string) => (box.startsWith("[") ? box.slice(1, -1).trim() !== "" : !/[☐□]/u.test(box));
