// Asks at the terminal for the story that `example add` writes.

import { situations } from "../../domain/situations/situation.ts";
import type { CommandHost } from "./command-host.ts";
import type { ExampleInput } from "./example-options.ts";

const anySituation = "any" as const;

/** Asks for what the options do not say. A blank answer leaves a story without it, except what no story can lack. */
export async function askForExample(
  asked: ExampleInput,
  { prompter, text }: CommandHost,
): Promise<ExampleInput> {
  const { questions, answerNeeded } = text.examples;
  const say = async (key: "title" | "who" | "where" | "what" | "result" | "quote") => {
    if (asked[key]) return asked[key];
    const mustSay = key === "title" || key === "who" || key === "what";
    const answer = await prompter.text({
      message: questions[key],
      ...(mustSay ? { check: (typed: string) => typed.trim() !== "" || answerNeeded } : {}),
    });
    return answer.trim();
  };
  const list = async (key: "theme" | "territory") => {
    if (asked[key].length > 0) return asked[key];
    const answer = await prompter.text({ message: questions[key] });
    return answer
      .split(/[,;]/)
      .map((one) => one.trim())
      .filter((one) => one !== "");
  };
  const title = await say("title");
  const who = await say("who");
  const where = await say("where");
  const what = await say("what");
  const result = await say("result");
  const quote = await say("quote");
  const theme = await list("theme");
  const territory = await list("territory");
  const situation = await prompter.select({
    message: questions.situation,
    choices: [
      { value: anySituation, label: questions.anySituation },
      ...situations.map((value) => ({ value, label: text.terms.situation[value] })),
    ],
  });
  const agreed = asked.agreed || (await prompter.confirm({ message: questions.agreed, initial: false }));
  return {
    ...asked,
    ...{ title, who, where, what, result, quote, theme, territory, agreed },
    situation: situation === anySituation ? asked.situation : [situation],
  };
}
