import { type AssessmentState, assessmentState } from "../../domain/assessment.ts";
import { newInterview, resume } from "../../domain/interview.ts";
import { Interrupted, Refusal } from "../../domain/problem.ts";
import type { Questionnaire } from "../../domain/questionnaire.ts";
import type { Assessment } from "../../domain/situation.ts";
import { painter, safe } from "../../renderers/terminal.ts";
import type { Layout } from "../../renderers/triage.ts";
import type { ActorOverview, Store, TriageProgress } from "../../store/store.ts";
import { resolveActors } from "../actors.ts";
import { present } from "../present.ts";
import type { World } from "../world.ts";
import { converse } from "./conversation.ts";
import { workspaceQuestionnaire } from "./questionnaire.ts";
import { assessmentAsJson } from "./record.ts";
import { type Ending, say } from "./talk.ts";

/** A round of calls: who is still to be asked, out of how many. */
interface Round {
  world: World;
  store: Store;
  questionnaire: Questionnaire;
  layout: Layout;
  todo: readonly ActorOverview[];
  /** Actors of the round that are settled already. */
  settled: number;
  stateOf(actor: ActorOverview): AssessmentState;
  progressOf(actor: string): TriageProgress | undefined;
  /** What to type to take the round up again. */
  command: string;
}

/** Asks the questionnaire of one actor after another, until all are assessed or the person leaves. */
export async function askActors(
  input: { actor: readonly string[]; redo: boolean },
  world: World,
): Promise<number> {
  if (!world.options.interactive)
    throw new Refusal("usage", { code: "answer-needed", flag: "--answers <file>" });
  const round = await openRound(input, world);
  const assessed: Assessment[] = [];
  try {
    for (const [index, actor] of round.todo.entries()) {
      const ending = await talkAbout(round, actor, index);
      if (ending.ended === "assessed") assessed.push(ending.assessment);
      else if (ending.answers > 0) {
        say(round, round.layout.text.triage.keptAnswers(safe(actor.name), ending.answers));
      }
      if (ending.ended === "left") break;
    }
  } catch (error) {
    if (error instanceof Interrupted) sayHowToResume(round, assessed.length);
    throw error;
  }
  sayHowToResume(round, assessed.length);
  if (world.options.json) {
    present(world, { json: () => assessed.map((one) => assessmentAsJson(one)), human: () => "" });
  }
  return 0;
}

async function openRound(input: { actor: readonly string[]; redo: boolean }, world: World): Promise<Round> {
  const workspace = await world.workspace();
  const questionnaire = await workspaceQuestionnaire(world, workspace);
  const store = await workspace.store();
  const named = await resolveActors(store, input.actor);
  const ids = named.map(({ id }) => id);
  const all = await store.overviews(ids.length > 0 ? { ids } : { contactable: true });
  const progress = new Map((await store.triageProgress()).map((one) => [one.actor, one]));
  const { stale_after_months } = workspace.mission.assessment;
  const stateOf = ({ assessment }: ActorOverview) =>
    assessmentState(assessment, world.now(), stale_after_months);
  const open = all.filter((actor) => input.redo || stateOf(actor) !== "settled");
  const layout: Layout = {
    text: world.text,
    paint: await painter(world.options.color),
    columns: world.stderr.columns,
  };
  const round: Round = {
    world,
    store,
    questionnaire,
    layout,
    todo: inOrder(open, ids, (actor) => progress.has(actor.id), stateOf),
    settled: all.length - open.length,
    stateOf,
    progressOf: (actor) => progress.get(actor),
    command: ["outreach triage", ...ids.map((id) => `--actor ${id}`), ...(input.redo ? ["--redo"] : [])].join(
      " ",
    ),
  };
  sayWhatIsSettled(round, all, ids.length > 0);
  return round;
}

/** Talks that were left come first, then actors as they were named, else those never settled, in order of id. */
function inOrder(
  actors: readonly ActorOverview[],
  named: readonly string[],
  left: (actor: ActorOverview) => boolean,
  stateOf: (actor: ActorOverview) => AssessmentState,
): ActorOverview[] {
  const rank = (actor: ActorOverview) =>
    left(actor) ? -1 : named.length > 0 ? named.indexOf(actor.id) : stateOf(actor) === "undecided" ? 1 : 0;
  return actors.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

async function talkAbout(round: Round, overview: ActorOverview, index: number): Promise<Ending> {
  const { world, store, layout, questionnaire, todo, settled } = round;
  const { triage } = layout.text;
  const actor = (await store.actor(overview.id))!;
  const progress = round.progressOf(actor.id);
  const interview = progress ? resume(questionnaire, progress) : newInterview;
  const position = `${settled + index + 1}/${settled + todo.length}`;
  world.stderr.write(`\n${layout.paint.strong(triage.heading(safe(actor.name), position))}\n`);
  const { assessment } = overview;
  say(
    round,
    assessment
      ? triage.assessedOn(assessment.situation, triage.date(assessment.at), round.stateOf(overview))
      : triage.unassessed,
  );
  if (progress) {
    say(round, triage.resumed(Object.keys(interview.answers).length));
    if (interview.path.length < progress.path.length) say(round, triage.changedSince);
  }
  return converse(
    {
      world,
      store,
      questionnaire,
      layout,
      actor,
      // What was concluded before is the best guess of where to begin.
      lead:
        assessment && assessment.situation !== "unknown"
          ? { situation: assessment.situation, confidence: 0.5 }
          : { situation: null, confidence: 0 },
      othersWait: index < todo.length - 1,
      began: world.now(),
    },
    interview,
  );
}

function sayWhatIsSettled(round: Round, all: readonly ActorOverview[], named: boolean): void {
  const { triage } = round.layout.text;
  if (!named) {
    if (round.todo.length === 0) say(round, triage.nothingToDo(all.length));
    return;
  }
  for (const actor of all) {
    if (round.todo.includes(actor) || !actor.assessment) continue;
    const { situation, at } = actor.assessment;
    say(round, triage.alreadyAssessed(safe(actor.name), situation, triage.date(at)));
  }
}

function sayHowToResume(round: Round, assessed: number): void {
  const { triage } = round.layout.text;
  const left = round.todo.length - assessed;
  if (round.todo.length === 0) return;
  round.world.stderr.write("\n");
  say(round, triage.sessionDone(assessed, left));
  if (left > 0) say(round, triage.howToResume(round.command));
}
