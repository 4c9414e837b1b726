// `triage`: calls the file of the action that the options ask for.

import * as z from "zod";
import { Refusal } from "../domain/problems/problem.ts";
import { situations } from "../domain/situations/situation.ts";
import { command } from "./support/command-definition.ts";

/** Asks the questionnaire and shows its results. Each action is a file of `support/triage/`, which loads only when it is called. */
export default command({
  usage: "triage",
  input: z.object({
    actor: z.array(z.string()).default([]),
    answers: z.string().optional().meta({ value: "file" }),
    list: z.boolean().default(false),
    text: z.string().optional().meta({ value: "file" }),
    explain: z.string().optional().meta({ value: "actor" }),
    wrong: z.string().optional().meta({ value: "actor" }),
    situation: z.enum([...situations, "unknown"]).optional(),
    output: z.string().optional().meta({ short: "o", value: "file" }),
    replace: z.boolean().default(false),
    form: z.boolean().default(false),
    history: z.boolean().default(false),
    redo: z.boolean().default(false),
    dryRun: z.boolean().default(false),
  }),
  async run(input, host) {
    refuseWithoutWrong(input);
    if (input.answers !== undefined) {
      const { recordAnswersFile } = await import("./support/triage/recorded-answers.ts");
      return recordAnswersFile({ ...input, file: input.answers }, host);
    }
    if (input.text !== undefined)
      return (await import("./support/triage/text-suggestion.ts")).suggestFromText(
        { file: input.text },
        host,
      );
    if (input.explain !== undefined)
      return (await import("./support/triage/suggestion-explanation.ts")).explainSuggestion(
        { actor: input.explain },
        host,
      );
    if (input.wrong !== undefined) {
      const { wrong: actor, situation } = input;
      if (situation === undefined) throw new Refusal("usage", { code: "answer-needed", flag: "--situation" });
      const { reportWrong } = await import("./support/triage/wrong-suggestion.ts");
      return reportWrong({ ...input, actor, situation }, host);
    }
    if (input.list) return (await import("./support/triage/situation-list.ts")).listSituations(input, host);
    if (input.form) return (await import("./support/triage/questionnaire-form.ts")).showForm(host);
    if (input.history)
      return (await import("./support/triage/assessment-history.ts")).showHistory(input, host);
    return (await import("./support/triage/triage-session.ts")).askActors(input, host);
  },
});

/** Refuses options of `--wrong` without it. `--situation` alone would record nothing, since situations come from answers. */
function refuseWithoutWrong({
  wrong,
  situation,
  output,
  replace,
}: {
  wrong?: string | undefined;
  situation?: string | undefined;
  output?: string | undefined;
  replace: boolean;
}): void {
  if (wrong !== undefined) return;
  const givenOptions = [
    ...(situation === undefined ? [] : ["--situation"]),
    ...(output === undefined ? [] : ["--output"]),
    ...(replace ? ["--replace"] : []),
  ];
  if (givenOptions.length > 0)
    throw new Refusal(
      "usage",
      ...givenOptions.map((option) => ({ code: "option-without" as const, option, needs: "--wrong" })),
    );
}
