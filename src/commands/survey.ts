// `survey`: checks which options go with which action, and hands over to the file of the action.

import * as z from "zod";
import { Refusal } from "../domain/problems/problem.ts";
import { selectionOptions } from "./support/actor-selection.ts";
import { command } from "./support/command-definition.ts";
import { optionName } from "./support/option-name.ts";

const input = z.object({
  action: z.enum(["new", "check", "form", "answers", "enter", "status", "results", "invite", "remind"]),
  id: z.string().optional(),
  files: z.array(z.string()).default([]),
  ...selectionOptions,
  link: z.url({ protocol: /^https?$/ }).optional(),
  yes: z.boolean().default(false).meta({ short: "y" }),
  channel: z.enum(["phone", "paper"]).optional(),
  on: z.iso.date().optional().meta({ value: "date" }),
  format: z.string().optional(),
  for: z.string().optional().meta({ value: "actor" }),
  output: z.string().optional().meta({ short: "o", value: "file|folder" }),
  replace: z.boolean().default(false),
  dryRun: z.boolean().default(false),
});
export type SurveyInput = z.infer<typeof input>;

/** Options that say who is invited. */
const narrowing = ["top", "situation", "tag", "territory", "theme", "text", "actorKind", "all"] as const;

/** Which action each option belongs to: elsewhere it would mean nothing, and is refused. */
const ownedBy: Readonly<Partial<Record<keyof SurveyInput, readonly SurveyInput["action"][]>>> = {
  files: ["answers"],
  actor: ["enter", "invite"],
  ...Object.fromEntries(narrowing.map((option) => [option, ["invite"]])),
  link: ["invite", "remind"],
  yes: ["invite", "remind"],
  channel: ["enter"],
  on: ["enter"],
  format: ["form", "results"],
  for: ["form", "results"],
  output: ["form", "results", "invite", "remind"],
  replace: ["new", "form", "results"],
  dryRun: ["new", "form", "answers", "enter", "results", "invite", "remind"],
};

/** The needs survey, from its definition to its results; each action loads when it is asked for. */
export default command({
  usage: "survey <action> [id] [files...]",
  input,
  async run(asked, host) {
    refuseWhatDoesNotFit(asked);
    if (asked.action === "new")
      return (await import("./support/survey/new-survey.ts")).makeSurvey(asked, host);
    if (asked.action === "form")
      return (await import("./support/survey/survey-form-file.ts")).makeSurveyForm(asked, host);
    if (asked.action === "answers")
      return (await import("./support/survey/survey-answers.ts")).takeSurveyAnswers(asked, host);
    if (asked.action === "enter")
      return (await import("./support/survey/survey-entry.ts")).enterSurvey(asked, host);
    if (asked.action === "status")
      return (await import("./support/survey/survey-status.ts")).showSurveyStatus(asked, host);
    if (asked.action === "results")
      return (await import("./support/survey/survey-outcome.ts")).showSurveyOutcome(asked, host);
    if (asked.action === "invite")
      return (await import("./support/survey/survey-invitations.ts")).inviteToSurvey(asked, host);
    if (asked.action === "remind")
      return (await import("./support/survey/survey-invitations.ts")).remindOfSurvey(asked, host);
    return (await import("./support/survey/survey-check.ts")).checkSurveys(asked, host);
  },
});

function refuseWhatDoesNotFit(asked: SurveyInput) {
  for (const [option, actions] of Object.entries(ownedBy)) {
    const value = asked[option as keyof SurveyInput];
    const given = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
    if (given && !actions.includes(asked.action))
      throw new Refusal("usage", {
        code: "option-without",
        option: `--${optionName(option)}`,
        needs: actions.map((action) => `survey ${action}`).join(", "),
      });
  }
}
