// Leads an interview through the questionnaire: decides which question to ask next, and when to stop.
import { pointsFor, pointsOf, type SituationPoints } from "./conclusion.ts";
import {
  type Answers,
  choiceOf,
  type Question,
  type QuestionChoice,
  type Questionnaire,
  type QuestionStanding,
  standings,
  takes,
} from "./questionnaire.ts";
import { type Situation, situations } from "./situation.ts";

/** The state of an interview. It is never changed: each step gives a new one. */
export interface Interview {
  answers: Answers;
  /** Question id → what was noted while it was asked. */
  notes: Readonly<Record<string, string>>;
  /** The questions answered or skipped, in order of time. */
  path: readonly string[];
}

export const newInterview: Interview = { answers: {}, notes: {}, path: [] };

export function answer(interview: Interview, question: string, key: string): Interview {
  return {
    ...interview,
    answers: { ...interview.answers, [question]: key },
    path: [...interview.path, question],
  };
}

export function skip(interview: Interview, question: string): Interview {
  return { ...interview, path: [...interview.path, question] };
}

/** Undoes the last answer or skip. Notes stay. */
export function back(interview: Interview): Interview {
  const last = interview.path.at(-1);
  const { [last ?? ""]: _, ...answers } = interview.answers;
  return { ...interview, answers, path: interview.path.slice(0, -1) };
}

/** Adds a line to the note on a question. */
export function note(interview: Interview, question: string, text: string): Interview {
  const before = interview.notes[question];
  return {
    ...interview,
    notes: { ...interview.notes, [question]: before === undefined ? text : `${before}\n${text}` },
  };
}

/** Continues an interview after the questionnaire may have changed: answers that it no longer takes are removed, so that these questions are asked again. */
export function resume(questionnaire: Questionnaire, left: Interview): Interview {
  const byId = new Map(questionnaire.questions.map((question) => [question.id, question]));
  const stands = (id: string) => {
    const question = byId.get(id);
    const key = left.answers[id];
    return question !== undefined && (key === undefined || takes(question, key));
  };
  const path = left.path.filter(stands);
  const answers = Object.fromEntries(
    Object.entries(left.answers).filter(([id]) => path.includes(id) && stands(id)),
  );
  return { answers, notes: left.notes, path };
}

/** The situation that texts suggest. It only influences which question comes first. */
export interface Lead {
  situation: Situation | null;
  confidence: number;
}

/**
 * The question to ask now. While the situation is open, it is the one whose answers can most separate the leading situation from the others; then those
 * that tell needs or the stage, in the order of the questionnaire. Null when no remaining answer could change situation, needs or stage.
 */
export function nextQuestion(
  questionnaire: Questionnaire,
  interview: Interview,
  lead: Lead = { situation: null, confidence: 0 },
): Question | null {
  return openQuestions(questionnaire, interview, lead)[0] ?? null;
}

/** The questions that may be asked now and could change the outcome, the next one first. */
export function openQuestions(
  questionnaire: Questionnaire,
  interview: Interview,
  lead: Lead = { situation: null, confidence: 0 },
): Question[] {
  const ahead = lookAhead(questionnaire, interview);
  const leading = leader(ahead, lead, questionnaire);
  return ahead.askable
    .map((question) => {
      const branch = branchOf(question, ahead.possible);
      return {
        question,
        weighs: !ahead.settled && branch.some(weighs),
        swing: ahead.settled ? 0 : Math.max(...branch.map((one) => swingOf(one, leading))),
        tells: branch.some((one) => tellsNeeds(one, ahead, questionnaire)),
      };
    })
    .filter(({ weighs, tells }) => weighs || tells)
    .sort((a, b) => Number(b.weighs) - Number(a.weighs) || b.swing - a.swing)
    .map(({ question }) => question);
}

/** The lowest and the highest sum that is still possible. */
type Range = readonly [low: number, high: number];

interface Ahead {
  /** Questions neither answered nor skipped that are surely to be asked. */
  askable: readonly Question[];
  /** The askable questions, and those that a branch may still open. */
  possible: readonly Question[];
  /** The sum of the points of the answers so far. */
  points: SituationPoints;
  /** The situations that may still be concluded. */
  reachable: readonly Situation[];
  /** Whether no remaining answer can change the situation. */
  settled: boolean;
}

/**
 * Computes what is still possible. Each question that may be asked may get any of its answers, or none. So the ranges are never too narrow, and
 * stopping by them never changes the outcome.
 */
function lookAhead(questionnaire: Questionnaire, { answers, path }: Interview): Ahead {
  const { questions, decision } = questionnaire;
  const done = new Set(path);
  const standing: Map<string, QuestionStanding> = standings(questionnaire, answers, done);
  const counted = questions.flatMap((question) => {
    const choice = choiceOf(question, answers[question.id]);
    return choice && standing.get(question.id) === "asked" ? [choice] : [];
  });
  const possible = questions.filter(({ id }) => !done.has(id) && standing.get(id) !== "left-out");
  const range = (value: (choice: QuestionChoice) => number): Range => {
    const sure = counted.reduce((sum, choice) => sum + value(choice), 0);
    return possible.reduce<Range>(
      ([low, high], { choices }) => {
        const values = choices.map(value);
        return [low + Math.min(0, ...values), high + Math.max(0, ...values)];
      },
      [sure, sure],
    );
  };
  const highOrLow = (one: Situation) => range((choice) => pointsFor(choice, one));
  const lead = (one: Situation, other: Situation) =>
    range((choice) => pointsFor(choice, one) - pointsFor(choice, other));
  const decided = (one: Situation, end: 0 | 1) =>
    highOrLow(one)[end] >= decision.atLeast &&
    situations.every((other) => other === one || lead(one, other)[end] >= decision.aheadBy);
  const reachable = situations.filter((situation) => decided(situation, 1));
  return {
    askable: possible.filter(({ id }) => standing.get(id) === "asked"),
    possible,
    points: pointsOf(counted),
    reachable,
    settled: reachable.length === 0 || situations.some((situation) => decided(situation, 0)),
  };
}

/** The situation with the most points so far, null when two have as many. The suggestion of texts adds its confidence times the points that decide. */
function leader({ points }: Ahead, lead: Lead, { decision }: Questionnaire): Situation | null {
  const weight = (one: Situation) =>
    points[one] + (one === lead.situation ? lead.confidence * decision.atLeast : 0);
  const [first, second] = [...situations].sort((a, b) => weight(b) - weight(a));
  return weight(first!) > weight(second!) ? first! : null;
}

/** Whether any answer to a question has points for a situation. */
const weighs = ({ choices }: Question) =>
  choices.some((choice) => situations.some((situation) => pointsFor(choice, situation) !== 0));

/** How much a question's answers can change the distance between the leading situation and the strongest other one. */
function swingOf({ choices }: Question, leading: Situation | null): number {
  const apart = (one: Situation) => {
    const margins = choices.map(
      (choice) =>
        pointsFor(choice, one) -
        Math.max(...situations.filter((other) => other !== one).map((other) => pointsFor(choice, other))),
    );
    return Math.max(0, ...margins) - Math.min(0, ...margins);
  };
  return leading === null ? Math.max(...situations.map(apart)) : apart(leading);
}

function tellsNeeds({ choices }: Question, { reachable }: Ahead, { needs }: Questionnaire): boolean {
  const meant = (id: string) =>
    needs.some(
      (need) => need.id === id && need.situations.some((situation) => reachable.includes(situation)),
    );
  return choices.some(
    (choice) =>
      Object.entries(choice.needs).some(([id, weight]) => weight > 0 && meant(id)) ||
      (choice.stage !== null && reachable.includes("engaged")),
  );
}

/** A question and all questions that its answers may lead to, each once. */
function branchOf(question: Question, possible: readonly Question[]): Question[] {
  const branch = new Set([question]);
  for (const { id } of branch) {
    for (const child of possible)
      if (child.onlyIf.some((condition) => condition.question === id)) branch.add(child);
  }
  return [...branch];
}

/** The situations that the questionnaire may conclude; any other is surely impossible. */
export function reachableSituations(questionnaire: Questionnaire): readonly Situation[] {
  return lookAhead(questionnaire, newInterview).reachable;
}
