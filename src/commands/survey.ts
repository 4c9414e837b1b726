import * as z from "zod";
import { Refusal } from "../domain/problems/problem.ts";
import { command } from "./support/command-definition.ts";

const input = z.object({
  action: z.enum(["new", "check", "form", "answers", "enter", "status", "results"]),
  id: z.string().optional(),
  files: z.array(z.string()).default([]),
  actor: z.array(z.string()).default([]),
  channel: z.enum(["phone", "paper"]).optional(),
  on: z.iso.date().optional().meta({ value: "date" }),
  format: z.string().optional(),
  for: z.string().optional().meta({ value: "actor" }),
  output: z.string().optional().meta({ short: "o", value: "file|folder" }),
  replace: z.boolean().default(false),
  dryRun: z.boolean().default(false),
});
export type SurveyInput = z.infer<typeof input>;

/** Which action each option belongs to: elsewhere it would mean nothing, and is refused. */
const ownedBy: Readonly<Partial<Record<keyof SurveyInput, readonly SurveyInput["action"][]>>> = {
  files: ["answers"],
  actor: ["enter"],
  channel: ["enter"],
  on: ["enter"],
  format: ["form", "results"],
  for: ["form", "results"],
  output: ["form", "results"],
  replace: ["new", "form", "results"],
  dryRun: ["new", "form", "answers", "enter", "results"],
};

/** The needs survey, from its definition to its results; each action loads when it is asked for. */
export default command({
  usage: "survey <action> [id] [files...]",
  input,
  async run(asked, world) {
    refuseWhatDoesNotFit(asked);
    if (asked.action === "new")
      return (await import("./support/survey/new-survey.ts")).makeSurvey(asked, world);
    if (asked.action === "form")
      return (await import("./support/survey/survey-form-file.ts")).makeSurveyForm(asked, world);
    if (asked.action === "answers")
      return (await import("./support/survey/survey-answers.ts")).takeSurveyAnswers(asked, world);
    if (asked.action === "enter")
      return (await import("./support/survey/survey-entry.ts")).enterSurvey(asked, world);
    if (asked.action === "status")
      return (await import("./support/survey/survey-status.ts")).showSurveyStatus(asked, world);
    if (asked.action === "results")
      return (await import("./support/survey/survey-outcome.ts")).showSurveyOutcome(asked, world);
    return (await import("./support/survey/survey-check.ts")).checkSurveys(asked, world);
  },
});

function refuseWhatDoesNotFit(asked: SurveyInput) {
  for (const [option, actions] of Object.entries(ownedBy)) {
    const value = asked[option as keyof SurveyInput];
    const given = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
    if (given && !actions.includes(asked.action))
      throw new Refusal("usage", {
        code: "option-without",
        option: kebab(option),
        needs: actions.map((action) => `survey ${action}`).join(", "),
      });
  }
}

const kebab = (key: string) => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
