// Asks the questions of `triage` about one actor, one after the other.

import { answer, back, type Interview, nextQuestion, skip } from "../../../domain/situations/interview.ts";
import { doesNotKnow, type Question, takes } from "../../../domain/situations/questionnaire.ts";
import { relevantPassages } from "../../../domain/situations/relevant-passages.ts";
import type { KeyChoice } from "../../../ports/prompter.ts";
import { helpBlock, passagesBlock } from "../../../renderers/screens/triage-blocks.ts";
import { confirmConclusion } from "./closing-questions.ts";
import { type Ending, say, type Talk, takeNote } from "./triage-talk.ts";

/** Asks the remaining questions about one actor. Each change is stored before the next question appears. */
export async function converse(talk: Talk, from: Interview): Promise<Ending> {
  const { questionnaire, host } = talk;
  let interview = from;
  let finished = false;
  const move = async (to: Interview) => {
    await talk.store.saveTriageProgress({ actor: talk.actor.id, ...to, at: host.now().toISOString() });
    interview = to;
  };
  for (;;) {
    const question = finished ? null : nextQuestion(questionnaire, interview, talk.lead);
    if (question === null) {
      const ending = await confirmConclusion(talk, interview, move);
      if (ending === "back") {
        if (!finished) await move(back(interview));
        finished = false;
        continue;
      }
      return ending === "left" ? { ended: "left", answers: answerCount(interview) } : ending;
    }
    const key = await ask(talk, question, interview.path.length + 1);
    if (takes(question, key)) await move(answer(interview, question.id, key));
    else if (key === "s") await move(skip(interview, question.id));
    else if (key === "b") {
      if (interview.path.length === 0) say(talk, talk.layout.text.triage.firstQuestion);
      else await move(back(interview));
    } else if (key === "n") await takeNote(talk, question.id, interview, move);
    else if (key === "f") finished = true;
    else if (key === "?") showHelp(talk, question);
    else return { ended: key === "j" ? "later" : "left", answers: answerCount(interview) };
  }
}

const answerCount = ({ answers }: Interview) => Object.keys(answers).length;

/** Asks one question, below the passages of the actor's texts that are relevant to it. */
function ask(
  { host, layout, actor, suggestion, othersWait, began }: Talk,
  question: Question,
  number: number,
) {
  const { triage } = layout.text;
  const passages = relevantPassages(question, actor.answers, {
    // The suggestion is shown above the first question, and all must fit on a screen of 24 lines.
    limit: number === 1 && suggestion.evidence.length > 0 ? 1 : 2,
    length: 2 * (layout.columns - 8),
  });
  host.stderr.write(`\n${passagesBlock(passages, layout)}`);
  const minutes = Math.floor((host.now().getTime() - began.getTime()) / 60_000);
  const command = (key: string, label: string): KeyChoice<string> => ({ key, value: key, label });
  return host.prompter.key<string>({
    aside: triage.questionPosition(number, minutes),
    message: question.ask,
    choices: [
      ...question.choices.map(({ key, label }) => ({ key, value: key, label })),
      { key: doesNotKnow, value: doesNotKnow, label: triage.doesNotKnow },
    ],
    commands: [
      command("b", triage.commands.back),
      command("s", triage.commands.skip),
      command("n", triage.commands.note),
      command("f", triage.commands.finish),
      ...(othersWait ? [command("j", triage.commands.later)] : []),
      command("?", triage.commands.help),
      command("q", triage.commands.leave),
    ],
  });
}

function showHelp({ host, layout, othersWait }: Talk, question: Question) {
  host.stderr.write(`\n${helpBlock(question, othersWait ? [layout.text.triage.helpLater] : [], layout)}`);
}
