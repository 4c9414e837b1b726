// Runs `triage` at the terminal: shows what is known of each actor, then opens the conversation.

import { assessmentAsJson } from "../../../application/triage/record-assessment.ts";
import type { Actor } from "../../../domain/actors/actor.ts";
import { Interrupted, Refusal } from "../../../domain/problems/problem.ts";
import {
  answer,
  type Interview,
  type Lead,
  newInterview,
  resume,
} from "../../../domain/situations/interview.ts";
import type { Assessment, Suggestion } from "../../../domain/situations/situation.ts";
import type { Surveyed } from "../../../domain/situations/surveyed-answers.ts";
import { inSentences } from "../../../domain/situations/whole-sentence.ts";
import { wordsOf } from "../../../domain/suggesting/words-of-language.ts";
import { suggestionBlock, whoseWords } from "../../../renderers/screens/suggestion-block.ts";
import { safe } from "../../../renderers/screens/terminal.ts";
import { calleeLine, surveyBlock } from "../../../renderers/screens/triage-blocks.ts";
import type { ActorOverview } from "../../../store/store.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";
import { converse } from "./conversation.ts";
import { openRound, type Round } from "./triage-round.ts";
import { type Ending, say } from "./triage-talk.ts";

/** Asks the questionnaire about one actor after another, until all are assessed or the user leaves. */
export async function askActors(
  input: { actor: readonly string[]; redo: boolean },
  host: CommandHost,
): Promise<number> {
  if (!host.options.interactive)
    throw new Refusal("usage", { code: "answer-needed", flag: "--answers <file>" });
  const round = await openRound(input, host);
  reportSettled(round, input.actor.length > 0);
  const assessed: Assessment[] = [];
  try {
    for (const [index, actor] of round.todo.entries()) {
      const ending = await interviewAbout(round, actor, index);
      if (ending.ended === "assessed") assessed.push(ending.assessment);
      else if (ending.answers > 0) {
        say(round, round.layout.text.triage.answersKept(safe(actor.name), ending.answers));
      }
      if (ending.ended === "left") break;
    }
  } catch (error) {
    if (error instanceof Interrupted) reportHowToResume(round, assessed.length);
    throw error;
  }
  reportHowToResume(round, assessed.length);
  if (host.options.json) {
    present(host, {
      json: () => assessed.map((assessment) => assessmentAsJson(assessment)),
      human: () => "",
    });
  }
  return 0;
}

async function interviewAbout(round: Round, overview: ActorOverview, index: number): Promise<Ending> {
  const { host, store, layout, questionnaire, todo } = round;
  const settled = round.all.length - todo.length;
  const { triage } = layout.text;
  const actor = (await store.actor(overview.id))!;
  const progress = round.progressOf(actor.id);
  const surveyed = progress ? null : surveyOf(round, actor, overview.assessment);
  const interview = progress ? resume(questionnaire, progress) : interviewFrom(surveyed);
  const position = `${settled + index + 1}/${settled + todo.length}`;
  host.stderr.write(`\n${layout.paint.strong(triage.heading(safe(actor.name), position))}\n`);
  const callee = calleeLine(actor, round.judge.judge(actor, actor.people), layout);
  if (callee !== "") host.stderr.write(`${callee}\n`);
  const { assessment } = overview;
  if (assessment)
    say(
      round,
      triage.assessedOn(assessment.situation, triage.dayInFigures(assessment.at), round.stateOf(overview)),
    );
  const texts = wordsOf(actor);
  const suggestion = round.suggesting.suggester.suggest(texts, round.suggesting.minimum);
  if (suggestion.evidence.length > 0 || suggestion.foreign.length > 0) {
    const quoted = { ...suggestion, evidence: inSentences(suggestion.evidence, texts).slice(0, 2) };
    host.stderr.write(suggestionBlock(whoseWords(suggestion, layout.text), quoted, layout));
  }
  if (surveyed) host.stderr.write(surveyBlock(surveyed, questionnaire, layout));
  if (progress) {
    say(round, triage.resumed(Object.keys(interview.answers).length));
    if (interview.path.length < progress.path.length) say(round, triage.changedSince);
  }
  return converse(
    {
      host,
      store,
      questionnaire,
      layout,
      actor,
      suggestion,
      lead: leadFrom(suggestion, assessment),
      othersWait: index < todo.length - 1,
      began: host.now(),
    },
    interview,
  );
}

/** The actor's answers to questions of the questionnaire in a survey, unless the actor was assessed since. */
function surveyOf(
  { survey }: Round,
  { answers, provenance }: Actor,
  assessment: Assessment | null,
): Surveyed | null {
  const surveyAnswers = survey.read(answers);
  const file = surveyAnswers.at(-1)?.file ?? null;
  if (file === null) return null;
  const provenanceOf = (field?: string) =>
    provenance.findLast((entry) => entry.file === file && (field === undefined || entry.field === field));
  const on = provenanceOf("submitted")?.value.slice(0, 10) ?? provenanceOf()?.date.slice(0, 10) ?? null;
  const since = assessment !== null && assessment.origin !== "survey" && assessment.at.slice(0, 10);
  return since && (on === null || since >= on) ? null : { answers: surveyAnswers, on };
}

/** An interview that starts with the answers of the survey. */
const interviewFrom = (surveyed: Surveyed | null): Interview =>
  (surveyed?.answers ?? []).reduce(
    (before, { question, key }) => answer(before, question, key),
    newInterview,
  );

/** The situation to test first: the suggested one, else the last conclusion, with less confidence since it may have changed. */
function leadFrom({ situation, confidence }: Suggestion, last: Assessment | null): Lead {
  if (situation) return { situation, confidence };
  return last && last.situation !== "unknown"
    ? { situation: last.situation, confidence: 0.5 }
    : { situation: null, confidence: 0 };
}

function reportSettled(round: Round, areNamed: boolean): void {
  const { triage } = round.layout.text;
  if (!areNamed) {
    if (round.todo.length === 0) say(round, triage.nothingToDo(round.all.length));
    return;
  }
  for (const actor of round.all) {
    if (round.todo.includes(actor) || !actor.assessment) continue;
    const { situation, at } = actor.assessment;
    say(round, triage.alreadyAssessed(safe(actor.name), situation, triage.dayInFigures(at)));
  }
}

function reportHowToResume(round: Round, assessed: number): void {
  const { triage } = round.layout.text;
  const remaining = round.todo.length - assessed;
  if (round.todo.length === 0) return;
  round.host.stderr.write("\n");
  say(round, triage.sessionDone(assessed, remaining));
  if (remaining > 0) say(round, triage.howToResume(round.command));
}
