// Records the answers of a file; none of them when one row is wrong.
import { type Problem, Refusal } from "../../domain/problems/problem.ts";
import {
  type AnswerRow,
  type AnswerWords,
  type ReadAnswers,
  readRow,
  unknownNames,
} from "../../domain/situations/answer-rows.ts";
import { assessmentState } from "../../domain/situations/assessment.ts";
import type { Questionnaire } from "../../domain/situations/questionnaire.ts";
import type { Assessment } from "../../domain/situations/situation.ts";
import type { Store } from "../../store/store.ts";
import { type NamedActor, resolveActors } from "../actors/resolve-actors.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { readAnswerRows } from "./answer-file.ts";
import { questionnaireOf } from "./questionnaire-in-use.ts";
import { assessmentFrom, generalNote } from "./record-assessment.ts";

export interface AnswersOrder {
  file: string;
  /** Whether answers that say nothing new are recorded too. */
  redo: boolean;
  dryRun: boolean;
}

/** `actors` and `assessments` are in the same order. `recorded`: the assessments that say something new; all with `redo`. */
export interface RecordedAnswers {
  actors: readonly NamedActor[];
  assessments: readonly Assessment[];
  recorded: readonly Assessment[];
}

export async function recordAnswers(
  order: AnswersOrder,
  words: AnswerWords,
  host: ApplicationHost,
): Promise<RecordedAnswers> {
  const { file, dryRun } = order;
  const workspace = await host.workspace();
  const questionnaire = await questionnaireOf(host, workspace);
  const rows = await readAnswerRows(host, file);
  const store = await workspace.store();
  const taken = await understand(rows, questionnaire, store, words);
  const assessments = taken.map(({ actor, read: { answers, note, override } }) =>
    assessmentFrom(host, questionnaire, {
      actor: actor.id,
      interview: { answers, notes: note === null ? {} : { [generalNote]: note } },
      override,
      origin: "answers-file",
    }),
  );
  const stale = workspace.mission.assessment.stale_after_months;
  const recorded = await withNews(assessments, store, { ...order, now: host.now(), stale });
  const facts = { file, count: recorded.length };
  await store.step({ command: "triage", at: host.now(), facts, dryRun }, async (writer) => {
    for (const assessment of recorded) await writer.addAssessment(assessment);
  });
  return { actors: taken.map(({ actor }) => actor), assessments, recorded };
}

/** Returns each row with its actor. Refused with every problem of every row. */
async function understand(
  rows: readonly AnswerRow[],
  questionnaire: Questionnaire,
  store: Store,
  words: AnswerWords,
): Promise<{ actor: NamedActor; read: ReadAnswers }[]> {
  const problems: Problem[] = [];
  const firstLines = new Map<string, number>();
  const taken: { actor: NamedActor; read: ReadAnswers }[] = [];
  const reportedNames = new Set<string>();
  for (const row of rows) {
    for (const problem of unknownNames(questionnaire, row.values)) {
      // A wrong column is wrong in every row: it is reported once.
      const name = "asked" in problem ? String(problem.asked) : "";
      if (!reportedNames.has(name)) problems.push(problem);
      reportedNames.add(name);
    }
    const actor = await actorOf(row, store);
    if ("problem" in actor) problems.push(actor.problem);
    else {
      const firstLine = firstLines.get(actor.id);
      if (firstLine !== undefined)
        problems.push({ code: "answers-actor-repeated", actor: actor.id, firstLine, ...row.place });
      else firstLines.set(actor.id, row.place.line);
    }
    const read = readRow(questionnaire, row, words);
    if ("problems" in read) problems.push(...read.problems);
    else if (!("problem" in actor)) taken.push({ actor, read });
  }
  if (problems.length > 0) throw new Refusal("input", ...problems);
  return taken;
}

async function actorOf(row: AnswerRow, store: Store): Promise<NamedActor | { problem: Problem }> {
  const value = row.values.find(({ name }) => name === "actor");
  const asked = value?.text.trim() ?? "";
  if (!value || asked === "") return { problem: { code: "answers-without-actor", ...row.place } };
  try {
    return (await resolveActors(store, [asked]))[0]!;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const [problem] = error.problems;
    if (problem?.code === "actor-ambiguous")
      return { problem: { ...problem, code: "answers-actor-ambiguous", ...value.place } };
    if (problem?.code === "actor-unknown")
      return { problem: { ...problem, code: "answers-actor-unknown", ...value.place } };
    throw error;
  }
}

/** The assessments that differ from the last one of their actor, or that repeat one that is too old; all with `redo`. */
async function withNews(
  assessments: readonly Assessment[],
  store: Store,
  { redo, now, stale }: { redo: boolean; now: Date; stale: number },
): Promise<Assessment[]> {
  const overviews = await store.overviews({ ids: assessments.map(({ actor }) => actor) });
  const last = new Map(overviews.map(({ id, assessment }) => [id, assessment]));
  return assessments.filter((assessment) => {
    const before = last.get(assessment.actor);
    return (
      redo ||
      !before ||
      assessmentState(before, now, stale) === "stale" ||
      contentOf(before) !== contentOf(assessment)
    );
  });
}

/** The situation, answers, notes and reason of an assessment, to compare it with another. */
const contentOf = ({ situation, answers, notes, reason }: Assessment) =>
  JSON.stringify([situation, sorted(answers), sorted(notes), reason]);

const sorted = (record: Readonly<Record<string, string>>) =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
