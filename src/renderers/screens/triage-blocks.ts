// Shows each moment of a questionnaire asked on the terminal: question, help, conclusion.

import type { Actor } from "../../domain/actors/actor.ts";
import type { Judged } from "../../domain/people/interlocutor.ts";
import type { Conclusion, WeighedAnswer } from "../../domain/situations/conclusion.ts";
import {
  choiceOf,
  doesNotKnow,
  type Need,
  type Question,
  type Questionnaire,
  questionOf,
} from "../../domain/situations/questionnaire.ts";
import type { RelevantPassage } from "../../domain/situations/relevant-passages.ts";
import type { Assessment } from "../../domain/situations/situation.ts";
import type { Surveyed } from "../../domain/situations/surveyed-answers.ts";
import type { Sentences } from "../../text/index.ts";
import { clip, type Paint, safe, safeText, wrap } from "./terminal.ts";

/** What every block of a questionnaire on a terminal needs to be laid out. */
export interface ScreenLayout {
  text: Sentences;
  paint: Paint;
  /** Width of the terminal. */
  columns: number;
}

/** Whom to ask for and how to reach them: the person likeliest to carry cooperation, else the structure's own telephone. */
export function calleeLine(
  actor: Pick<Actor, "people" | "phones">,
  [likeliest]: readonly Judged[],
  { columns, text }: ScreenLayout,
): string {
  const called = likeliest && likeliest.likelihood > 0 ? likeliest.person : null;
  const personPhones = actor.people.find(({ id }) => id === called?.id)?.phones ?? [];
  const words = [
    called?.fullName,
    called?.role,
    ...(personPhones.length > 0 ? personPhones : actor.phones).map(text.documents.phone),
  ];
  return clip(words.flatMap((word) => (word ? [safe(word)] : [])).join(" · "), columns - 1);
}

/** Passages of the actor's texts on the question being asked: two lines each, with the place in the file. */
export function passagesBlock(
  relevantPassages: readonly RelevantPassage[],
  { text, paint, columns }: ScreenLayout,
): string {
  if (relevantPassages.length === 0) return "";
  const passages = relevantPassages.flatMap(({ answer, quote }) => {
    const lines = wrap(text.triage.quoted(safe(quote)), columns - 3);
    const shownLines = lines.slice(0, 2);
    if (lines.length > 2) shownLines[1] = `${shownLines[1]} …`;
    const { author, authorName } = answer;
    const by = author === null || author === "actor" ? null : safe(text.terms.speaker(author, authorName));
    const place = [by, safe(answer.label), answer.file && `${safe(nameOf(answer.file))}:${answer.line ?? 1}`];
    return [...shownLines, paint.faint(clip(`— ${place.filter(Boolean).join(", ")}`, columns - 3))];
  });
  return block([paint.faint(text.triage.relevantPassages), ...indented(passages), ""]);
}

/** Why a question is asked, how to ask it, and what the keys do. */
export function helpBlock(question: Question, extra: readonly string[], layout: ScreenLayout): string {
  const { text, paint, columns } = layout;
  const paragraph = (title: string, words: string) => [
    paint.accent(title),
    ...indented(wrap(words.trim(), columns - 3)),
  ];
  return block([
    ...paragraph(text.triage.whyAsked, question.why),
    ...paragraph(text.triage.howToAsk, question.how),
    ...wrap([text.triage.helpKeys, ...extra].join(" "), columns - 1).map((line) => paint.faint(line)),
  ]);
}

/** What was answered in a survey, and counts already. */
export function surveyBlock(
  { answers, on }: Surveyed,
  questionnaire: Questionnaire,
  layout: ScreenLayout,
): string {
  const { text, paint, columns } = layout;
  const file = safe(nameOf(answers.at(-1)?.file ?? ""));
  return block([
    ...wrap(text.triage.surveyAnswered(file, on && text.triage.dayInFigures(on)), columns - 1).map((line) =>
      paint.faint(line),
    ),
    ...answers.flatMap((answer) => hanging(answerInWords(answer, questionnaire, text), columns)),
  ]);
}

/** The situation, what decides, what speaks against it, the needs, and what was noted. */
export function conclusionBlock(
  name: string,
  conclusion: Conclusion,
  notes: Readonly<Record<string, string>>,
  questionnaire: Questionnaire,
  layout: ScreenLayout,
): string {
  const { text, paint, columns } = layout;
  const { situation, deciding, against, needs, stage } = conclusion;
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [paint.faint(title), ...lines.flatMap((line) => hanging(line, columns))];
  return block([
    ...wrap(text.triage.conclusion(safe(name), situation), columns - 1).map((line) => paint.strong(line)),
    ...(situation === "unknown" ? wrap(text.triage.undecided, columns - 1) : []),
    ...list(
      text.triage.decidingHeading,
      deciding.map((answer) => answerInWords(answer, questionnaire, text)),
    ),
    ...list(
      text.triage.contraryHeading,
      against.map((answer) => answerInWords(answer, questionnaire, text)),
    ),
    ...(stage ? hanging(`${text.triage.stageLine(stage.label)}. ${stage.support}`, columns, "") : []),
    ...list(text.triage.needsHeading, needs.map(needInWords)),
    ...list(text.triage.notesHeading, noteLines(notes)),
  ]);
}

/** One assessment of the past: when, who, why. Ids that the questionnaire no longer has are shown as they were kept. */
export function assessmentBlock(
  assessment: Assessment,
  questionnaire: Questionnaire,
  layout: ScreenLayout,
): string {
  const { text, paint, columns } = layout;
  const { situation, at, by, origin, reason, deciding, answers, needs, notes } = assessment;
  const line = (words: string) => hanging(words, columns);
  return block([
    `${paint.strong(`${text.triage.dayInFigures(at)} · ${text.terms.situation[situation]}`)} · ${text.triage.assessedBy(safe(by), origin)}`,
    ...(reason === null ? [] : line(text.triage.reasonLine(safe(reason)))),
    ...deciding.flatMap((id) =>
      line(answerInWords({ question: id, key: answers[id] ?? doesNotKnow }, questionnaire, text)),
    ),
    ...needs.flatMap((id, index) => {
      const need = questionnaire.needs.find((need) => need.id === id);
      return line(need ? needInWords(need, index) : `${index + 1}. ${safe(id)}`);
    }),
    ...noteLines(notes).flatMap(line),
  ]);
}

/** “Partner: still looking for one”. */
function answerInWords(
  { question: id, key }: Pick<WeighedAnswer, "question" | "key">,
  questionnaire: Questionnaire,
  text: Sentences,
): string {
  const question = questionOf(questionnaire, id);
  if (!question) return `${safe(id)} — ${safe(key)}`;
  const label = key === doesNotKnow ? text.triage.doesNotKnow : choiceOf(question, key)?.label;
  return text.triage.answerLine(question.topic, label ?? safe(key));
}

/** The name of a file without its folders, which matter less in a call. */
const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

const needInWords = ({ label, support }: Need, index: number) => `${index + 1}. ${label}. ${support}`;

const noteLines = (notes: Readonly<Record<string, string>>) =>
  Object.values(notes).flatMap((note) => safeText(note).split("\n"));

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

const hanging = (words: string, columns: number, lead = "  ") =>
  wrap(words, columns - 5).map((line, index) => `${lead}${index === 0 ? "" : "  "}${line}`);

const block = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");
