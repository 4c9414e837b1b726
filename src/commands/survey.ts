// `survey`: refuses options of other actions, then calls the file of the action asked for.

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

const selectionKeys = Object.keys(selectionOptions) as (keyof typeof selectionOptions)[];

const optionsOf: OptionsOfActions<SurveyInput> = {
  new: ["replace", "dryRun"],
  check: [],
  form: ["format", "for", "output", "replace", "dryRun"],
  answers: ["files", "dryRun"],
  enter: ["actor", "channel", "on", "dryRun"],
  status: [],
  results: ["format", "for", "output", "replace", "dryRun"],
  invite: [...selectionKeys, "link", "yes", "output", "dryRun"],
  remind: ["link", "yes", "output", "dryRun"],
};

/** Manages a survey of needs, from its definition to its results; each action loads only when it is called. */
export default command({
  usage: "survey <action> [id] [files...]",
  input,
  async run(options, host) {
    refuseForeignOptions(options, { command: "survey", input, args: ["id"], optionsOf });
    if (options.action === "new")
      return (await import("./support/survey/new-survey.ts")).makeSurvey(options, host);
    if (options.action === "form")
      return (await import("./support/survey/survey-form-file.ts")).makeSurveyForm(options, host);
    if (options.action === "answers")
      return (await import("./support/survey/survey-answers.ts")).takeSurveyAnswers(options, host);
    if (options.action === "enter")
      return (await import("./support/survey/survey-entry.ts")).enterSurvey(options, host);
    if (options.action === "status")
      return (await import("./support/survey/survey-status.ts")).showSurveyStatus(options, host);
    if (options.action === "results")
      return (await import("./support/survey/survey-outcome.ts")).showSurveyOutcome(options, host);
    if (options.action === "invite")
      return (await import("./support/survey/survey-invitations.ts")).inviteToSurvey(options, host);
    if (options.action === "remind")
      return (await import("./support/survey/survey-invitations.ts")).remindOfSurvey(options, host);
    return (await import("./support/survey/survey-check.ts")).checkSurveys(options, host);
  },
});
