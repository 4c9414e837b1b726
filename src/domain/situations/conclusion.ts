// Concludes the situation, the needs and the stage of a project from the answers to the questionnaire.
import {
  type Answers,
  choiceOf,
  type Need,
  type QuestionChoice,
  type Questionnaire,
  type Stage,
  standings,
} from "./questionnaire.ts";
import { type Situation, type SituationOrUnknown, situations } from "./situation.ts";

export type SituationPoints = Record<Situation, number>;

/** An answer that counts. `margin`: its points for the concluded situation minus its points for the strongest other one. */
export interface WeighedAnswer {
  question: string;
  key: string;
  margin: number;
}

/** The conclusion from answers; their order does not matter. */
export interface Conclusion {
  situation: SituationOrUnknown;
  points: SituationPoints;
  /** The most decisive answers, as many as are needed to decide against those in `against`, the most decisive first; empty when nothing is decided. */
  deciding: readonly WeighedAnswer[];
  /** The answers with a negative margin, the strongest first; empty when nothing is decided. */
  against: readonly WeighedAnswer[];
  /** The most needed first; empty when the situation is unknown, since needs depend on it. */
  needs: readonly Need[];
  /** The stage of the project; null unless the situation is `engaged` and an answer tells it. */
  stage: Stage | null;
}

/** Concludes from the answers. `settled`: the situation that somebody set, which replaces the concluded one; needs and stage are then those of it. */
export function conclude(
  questionnaire: Questionnaire,
  answers: Answers,
  settled?: SituationOrUnknown,
): Conclusion {
  const counted = countedAnswers(questionnaire, answers);
  const points = pointsOf(counted.map(({ choice }) => choice));
  const concluded = decide(points, questionnaire.decision);
  const situation = settled ?? concluded;
  return {
    situation,
    points,
    ...weigh(questionnaire, counted, concluded),
    needs: needsOf(questionnaire, counted, situation),
    stage: situation === "engaged" ? stageOf(questionnaire, counted) : null,
  };
}

/** The situation with enough points, and enough more than any other; else `unknown`. */
export function decide(
  points: SituationPoints,
  { atLeast, aheadBy }: Questionnaire["decision"],
): SituationOrUnknown {
  const decided = situations.find(
    (situation) =>
      points[situation] >= atLeast &&
      situations.every((other) => other === situation || points[situation] - points[other] >= aheadBy),
  );
  return decided ?? "unknown";
}

export const pointsFor = (choice: QuestionChoice, situation: Situation): number =>
  choice.points[situation] ?? 0;

interface Counted {
  question: string;
  choice: QuestionChoice;
}

/** The answers to questions that are to be asked, in the order of the questionnaire, without "does not know", which has no points. */
function countedAnswers(questionnaire: Questionnaire, answers: Answers): Counted[] {
  const standing = standings(questionnaire, answers);
  return questionnaire.questions.flatMap((question) => {
    const choice = choiceOf(question, answers[question.id]);
    return choice && standing.get(question.id) === "asked" ? [{ question: question.id, choice }] : [];
  });
}

/** The sum of the points of some answers for each situation. */
export function pointsOf(choices: readonly QuestionChoice[]): SituationPoints {
  const points: SituationPoints = { unplanned: 0, willing: 0, engaged: 0 };
  for (const choice of choices)
    for (const situation of situations) points[situation] += pointsFor(choice, situation);
  return points;
}

function weigh(
  questionnaire: Questionnaire,
  counted: readonly Counted[],
  situation: SituationOrUnknown,
): Pick<Conclusion, "deciding" | "against"> {
  if (situation === "unknown") return { deciding: [], against: [] };
  const others = situations.filter((one) => one !== situation);
  const weighed = counted.map(({ question, choice }) => ({
    question,
    key: choice.key,
    choice,
    margin: pointsFor(choice, situation) - Math.max(...others.map((other) => pointsFor(choice, other))),
  }));
  const against = weighed.filter(({ margin }) => margin < 0).sort((a, b) => a.margin - b.margin);
  const towards = weighed.filter(({ margin }) => margin >= 0).sort((a, b) => b.margin - a.margin);
  const enough = towards.findIndex((_, index) => {
    const those = [...towards.slice(0, index + 1), ...against];
    return decide(pointsOf(those.map(({ choice }) => choice)), questionnaire.decision) === situation;
  });
  const plain = ({ question, key, margin }: WeighedAnswer): WeighedAnswer => ({ question, key, margin });
  return { deciding: towards.slice(0, enough + 1).map(plain), against: against.map(plain) };
}

function needsOf(
  questionnaire: Questionnaire,
  counted: readonly Counted[],
  situation: SituationOrUnknown,
): Need[] {
  if (situation === "unknown") return [];
  return questionnaire.needs
    .filter((need) => need.situations.includes(situation))
    .map((need) => ({
      need,
      weight: counted.reduce((sum, { choice }) => sum + (choice.needs[need.id] ?? 0), need.base),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ need }) => need);
}

/** The stage by the last question that tells it, since a later question is more precise. */
function stageOf({ stages }: Questionnaire, counted: readonly Counted[]): Stage | null {
  const stageId = counted.flatMap(({ choice }) => (choice.stage === null ? [] : [choice.stage])).at(-1);
  return stages.find((stage) => stage.id === stageId) ?? null;
}
