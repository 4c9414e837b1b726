// Reads the answers to the questionnaire that a team wrote into a file.
import type { Problem } from "../problems/problem.ts";
import { fold, nearest } from "../values/spelling.ts";
import { conclude } from "./conclusion.ts";
import { doesNotKnow, type Question, type Questionnaire } from "./questionnaire.ts";
import { type SituationOrUnknown, situations } from "./situation.ts";

/** A place in a file of answers. Only YAML gives a column. */
export interface AnswerPlace {
  file: string;
  line: number;
  column?: number;
}

/** One actor's answers as a file gives them. */
export interface AnswerRow {
  place: AnswerPlace;
  values: readonly {
    name: string;
    text: string;
    place: AnswerPlace;
    /** The place of the name: a title of the file, or a key of the row. */
    namePlace: AnswerPlace;
  }[];
}

/** One actor's answers after they are read. `override`: the situation that somebody set against the answers, with the reason; else null. */
export interface ReadAnswers {
  answers: Readonly<Record<string, string>>;
  note: string | null;
  override: { situation: SituationOrUnknown; reason: string } | null;
}

/** The columns of a file of answers that are no questions. */
const answerColumns = ["actor", "situation", "reason", "note"] as const;

/** The words that people may write instead of keys, in their language. */
export interface AnswerWords {
  doesNotKnow: string;
  situation: Readonly<Record<SituationOrUnknown, string>>;
}

/** Names that are neither a question nor one of `answerColumns`. */
export function unknownNames(questionnaire: Questionnaire, values: AnswerRow["values"]): Problem[] {
  const known = [...questionnaire.questions.map(({ id }) => id), ...answerColumns];
  return values
    .filter(({ name }) => !known.includes(name))
    .map(({ name, namePlace }) => ({
      code: "answers-name-unknown" as const,
      asked: name,
      near: nearest(name, known),
      known,
      ...namePlace,
    }));
}

/** Reads one row, in which an answer is given by its key or its words. Values that are not understood are reported together, other problems one at a time. */
export function readRow(
  questionnaire: Questionnaire,
  { place, values }: AnswerRow,
  words: AnswerWords,
): ReadAnswers | { problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const answers: Record<string, string> = {};
  const given = new Map(values.map((value) => [value.name, { ...value, text: value.text.trim() }]));
  const textOf = (name: (typeof answerColumns)[number]) => given.get(name)?.text ?? "";
  for (const question of questionnaire.questions) {
    const value = given.get(question.id);
    if (!value || value.text === "") continue;
    const key = keyOf(question, value.text, words);
    if (key !== null) answers[question.id] = key;
    else {
      const known = [...question.choices, { key: doesNotKnow, label: words.doesNotKnow }].map(
        ({ key, label }) => ({ key, label }),
      );
      problems.push({
        code: "answers-value-unknown",
        name: question.id,
        found: value.text,
        known,
        ...value.place,
      });
    }
  }
  const situation = situationOf(textOf("situation"), words);
  if (situation === null) {
    problems.push({
      code: "answers-value-unknown",
      name: "situation",
      found: textOf("situation"),
      known: everySituation.map((key) => ({ key, label: words.situation[key] })),
      ...given.get("situation")!.place,
    });
  }
  if (problems.length > 0) return { problems };
  const chosen = situation || undefined;
  if (!chosen && Object.keys(answers).length === 0)
    return { problems: [{ code: "answers-without-answer", actor: textOf("actor"), ...place }] };
  const concluded = conclude(questionnaire, answers).situation;
  const against = chosen && chosen !== concluded ? chosen : null;
  const reason = textOf("reason");
  if (against && reason === "") {
    const where = given.get("situation")!.place;
    return { problems: [{ code: "answers-without-reason", situation: against, concluded, ...where }] };
  }
  // A reason without a situation against the answers is kept as a note.
  const notes = [textOf("note"), against ? "" : reason].filter((text) => text !== "");
  return {
    answers,
    note: notes.length > 0 ? notes.join("\n") : null,
    override: against ? { situation: against, reason } : null,
  };
}

const everySituation = [...situations, "unknown"] as const;

function keyOf(question: Question, text: string, words: AnswerWords): string | null {
  const folded = fold(text);
  if (folded === doesNotKnow || folded === fold(words.doesNotKnow)) return doesNotKnow;
  return question.choices.find(({ key, label }) => folded === key || folded === fold(label))?.key ?? null;
}

/** The situation in a text: "" for an empty text, null when it names none. */
function situationOf(text: string, words: AnswerWords): SituationOrUnknown | "" | null {
  if (text === "") return "";
  const folded = fold(text);
  return everySituation.find((one) => folded === one || folded === fold(words.situation[one])) ?? null;
}
