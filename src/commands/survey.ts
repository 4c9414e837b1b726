import * as z from "zod";
import { Refusal } from "../domain/problems/problem.ts";
import { command } from "./support/command-definition.ts";

const input = z.object({
  action: z.enum(["new", "check"]),
  id: z.string().optional(),
  replace: z.boolean().default(false),
  dryRun: z.boolean().default(false),
});
export type SurveyInput = z.infer<typeof input>;

/** Which action each option belongs to: elsewhere it would mean nothing, and is refused. */
const ownedBy: Readonly<Partial<Record<keyof SurveyInput, readonly SurveyInput["action"][]>>> = {
  replace: ["new"],
  dryRun: ["new"],
};

/** The needs survey, from its definition to its results; each action loads when it is asked for. */
export default command({
  usage: "survey <action> [id]",
  input,
  async run(asked, world) {
    refuseWhatDoesNotFit(asked);
    if (asked.action === "new")
      return (await import("./support/survey/new-survey.ts")).makeSurvey(asked, world);
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
