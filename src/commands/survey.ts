// `survey`: checks which options go with which action, and hands over to the file of the action.

import * as z from "zod";
import { selectionOptions } from "./support/actor-selection.ts";
import { command } from "./support/command-definition.ts";
import { type OptionsOfActions, refuseForeignOptions } from "./support/foreign-options.ts";

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

const narrowing = Object.keys(selectionOptions) as (keyof typeof selectionOptions)[];

const optionsOf: OptionsOfActions<SurveyInput> = {
  new: ["replace", "dryRun"],
  check: [],
  form: ["format", "for", "output", "replace", "dryRun"],
  answers: ["files", "dryRun"],
  enter: ["actor", "channel", "on", "dryRun"],
  status: [],
  results: ["format", "for", "output", "replace", "dryRun"],
  invite: [...narrowing, "link", "yes", "output", "dryRun"],
  remind: ["link", "yes", "output", "dryRun"],
};

/** The needs survey, from its definition to its results; each action loads when it is asked for. */
export default command({
  usage: "survey <action> [id] [files...]",
  input,
  async run(asked, host) {
    refuseForeignOptions(asked, { command: "survey", input, args: ["id"], optionsOf });
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
