import { type NamedActor, resolveActors } from "../../../application/actors/resolve-actors.ts";
import { questionnaireOf } from "../../../application/triage/questionnaire-in-use.ts";
import {
  assessmentAsJson,
  assessmentFrom,
  generalNote,
} from "../../../application/triage/record-assessment.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import {
  type AnswerRow,
  type ReadAnswers,
  readRow,
  unknownNames,
} from "../../../domain/situations/answer-rows.ts";
import { assessmentState } from "../../../domain/situations/assessment.ts";
import type { Questionnaire } from "../../../domain/situations/questionnaire.ts";
import type { Assessment } from "../../../domain/situations/situation.ts";
import { painter, table } from "../../../renderers/screens/terminal.ts";
import type { Store } from "../../../store/store.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";
import { sentencesWidth } from "../sentences-width.ts";
import { readAnswerRows } from "./answer-file.ts";

interface AnswersInput {
  file: string;
  redo: boolean;
  dryRun: boolean;
}

/** Records the answers of a file: all of them, or none when a single row is wrong. */
export async function recordAnswers(input: AnswersInput, world: CommandHost): Promise<number> {
  const workspace = await world.workspace();
  const questionnaire = await questionnaireOf(world, workspace);
  const rows = await readAnswerRows(world, input.file);
  const store = await workspace.store();
  const taken = await understood(rows, questionnaire, store, world);
  const assessments = taken.map(({ actor, read: { answers, note, override } }) =>
    assessmentFrom(world, questionnaire, {
      actor: actor.id,
      interview: { answers, notes: note === null ? {} : { [generalNote]: note } },
      override,
      origin: "answers-file",
    }),
  );
  const stale = workspace.mission.assessment.stale_after_months;
  const fresh = await newOnes(assessments, store, { ...input, now: world.now(), stale });
  await store.step(
    {
      command: "triage",
      at: world.now(),
      facts: { file: input.file, count: fresh.length },
      dryRun: input.dryRun,
    },
    async (writer) => {
      for (const assessment of fresh) await writer.addAssessment(assessment);
    },
  );
  await presentRecorded(
    world,
    input,
    taken.map(({ actor }) => actor),
    assessments,
    fresh,
  );
  return 0;
}

/** Each row with its actor; refused with every problem of every row. */
async function understood(
  rows: readonly AnswerRow[],
  questionnaire: Questionnaire,
  store: Store,
  { text }: CommandHost,
): Promise<{ actor: NamedActor; read: ReadAnswers }[]> {
  const words = { doesNotKnow: text.triage.doesNotKnow, situation: text.terms.situation };
  const problems: Problem[] = [];
  const firstLines = new Map<string, number>();
  const taken: { actor: NamedActor; read: ReadAnswers }[] = [];
  const toldNames = new Set<string>();
  for (const row of rows) {
    for (const problem of unknownNames(questionnaire, row.values)) {
      // A wrong column is wrong in every row: it is told once.
      const name = "asked" in problem ? String(problem.asked) : "";
      if (!toldNames.has(name)) problems.push(problem);
      toldNames.add(name);
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

/** Those that say something new: the same file twice adds nothing, unless the assessment had become old. */
async function newOnes(
  assessments: readonly Assessment[],
  store: Store,
  { redo, now, stale }: { redo: boolean; now: Date; stale: number },
): Promise<Assessment[]> {
  const overviews = await store.overviews({ ids: assessments.map(({ actor }) => actor) });
  const last = new Map(overviews.map(({ id, assessment }) => [id, assessment]));
  return assessments.filter((one) => {
    const before = last.get(one.actor);
    return redo || !before || assessmentState(before, now, stale) === "stale" || said(before) !== said(one);
  });
}

/** All that an assessment says, its date and its author apart. */
const said = ({ situation, answers, notes, reason }: Assessment) =>
  JSON.stringify([situation, sorted(answers), sorted(notes), reason]);

const sorted = (record: Readonly<Record<string, string>>) =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

async function presentRecorded(
  world: CommandHost,
  { dryRun }: AnswersInput,
  actors: readonly NamedActor[],
  assessments: readonly Assessment[],
  fresh: readonly Assessment[],
): Promise<void> {
  const { triage, terms } = world.text;
  const paint = await painter(world.options.color);
  const unchanged = assessments.filter((one) => !fresh.includes(one)).map(({ actor }) => actor);
  const rows = assessments.map(({ actor, situation, reason }, index) => ({
    actor,
    name: actors[index]!.name,
    situation,
    reason,
    action: unchanged.includes(actor) ? ("unchanged" as const) : ("recorded" as const),
  }));
  present(world, {
    json: () => ({
      ...(dryRun ? { dry_run: true } : {}),
      assessments: fresh.map((one) => assessmentAsJson(one)),
      unchanged,
    }),
    plain: () => rows.map(({ actor, name, situation, action }) => [actor, name, situation, action]),
    human: () =>
      table(
        [
          { title: triage.columns.actor, shrinks: true, least: 16 },
          { title: triage.columns.situation },
          { title: triage.columns.reason, shrinks: true },
        ],
        rows.map(({ name, situation, reason }) => [name, terms.situation[situation], reason]),
        { columns: sentencesWidth(world.stdout), paint },
      ),
  });
  world.stderr.write(`${triage.batch(fresh.length, unchanged.length, dryRun)}\n`);
}
