// Ends a conversation of `triage`: the user confirms the situation, and the assessment is stored.

import { assessmentFrom, generalNote, type Override } from "../../../application/triage/record-assessment.ts";
import { conclude } from "../../../domain/situations/conclusion.ts";
import type { Interview } from "../../../domain/situations/interview.ts";
import { type SituationOrUnknown, situations } from "../../../domain/situations/situation.ts";
import { suggestionInWords } from "../../../renderers/screens/suggestion-block.ts";
import { safe } from "../../../renderers/screens/terminal.ts";
import { conclusionBlock } from "../../../renderers/screens/triage-blocks.ts";
import { type Ending, say, type Talk, takeNote } from "./triage-talk.ts";

type AssessedEnding = Extract<Ending, { ended: "assessed" }>;

/** Shows the conclusion of the answers; the user confirms it or gives another situation with a reason. Stores it as one step. */
export async function confirmConclusion(
  talk: Talk,
  start: Interview,
  move: (next: Interview) => Promise<void>,
): Promise<AssessedEnding | "back" | "left"> {
  const { host, questionnaire, actor, layout } = talk;
  const { triage } = layout.text;
  let interview = start;
  for (;;) {
    const conclusion = conclude(questionnaire, interview.answers);
    host.stderr.write(`\n${conclusionBlock(actor.name, conclusion, interview.notes, questionnaire, layout)}`);
    const { suggestion } = talk;
    if (suggestion.situation && suggestion.situation !== conclusion.situation)
      say(talk, triage.theirWords(suggestionInWords(suggestion, layout.text)));
    host.stderr.write("\n");
    const key = await host.prompter.key<string>({
      message: triage.isThatRight,
      choices: [
        {
          key: "c",
          value: "c",
          label: conclusion.situation === "unknown" ? triage.confirmUndecided : triage.confirm,
        },
        { key: "m", value: "m", label: triage.override },
      ],
      commands: [
        { key: "b", value: "b", label: triage.commands.back },
        { key: "n", value: "n", label: triage.commands.note },
        { key: "q", value: "q", label: triage.commands.leave },
      ],
    });
    if (key === "q") return "left";
    if (key === "b") return "back";
    if (key === "c") return storeAssessment(talk, interview, null);
    if (key === "m") {
      const override = await askOverride(talk, conclusion.situation);
      if (override !== "back") return storeAssessment(talk, interview, override);
    } else {
      await takeNote(talk, generalNote, interview, async (to) => {
        await move(to);
        interview = to;
      });
    }
  }
}

/** Asks for another situation and its reason; null when the user chooses the concluded one. */
async function askOverride(
  { host, layout }: Talk,
  concluded: SituationOrUnknown,
): Promise<Override | "back" | null> {
  const { triage, terms } = layout.text;
  const situation = await host.prompter.key<SituationOrUnknown | "back">({
    message: triage.whichSituation,
    choices: ([...situations, "unknown"] as const).map((value) => ({
      value,
      key: triage.overrideKeys[value],
      label: terms.situation[value],
    })),
    commands: [{ key: "b", value: "back", label: triage.commands.back }],
  });
  if (situation === "back") return "back";
  if (situation === concluded) return null;
  const reason = await host.prompter.text({
    message: triage.whyOverride,
    check: (words) => (words.trim() === "" ? triage.reasonNeeded : true),
  });
  return { situation, reason: reason.trim() };
}

async function storeAssessment(
  talk: Talk,
  interview: Interview,
  override: Override | null,
): Promise<AssessedEnding> {
  const { host, store, questionnaire, actor, layout } = talk;
  const assessment = assessmentFrom(host, questionnaire, {
    actor: actor.id,
    interview,
    override,
    origin: "questionnaire",
  });
  const facts = { actor: actor.id, name: actor.name, situation: assessment.situation };
  await store.step({ command: "triage", at: host.now(), facts }, (writer) =>
    writer.addAssessment(assessment),
  );
  host.stderr.write(
    `${layout.paint.good(layout.text.triage.assessmentSaved(safe(actor.name), assessment.situation))}\n`,
  );
  return { ended: "assessed", assessment };
}
