// Asks at the terminal for the story that `example add` writes.

import { situations } from "../../domain/situations/situation.ts";
import type { CommandHost } from "./command-host.ts";
import type { ExampleInput } from "./example-options.ts";

const anySituation = "any" as const;

/** Asks for what the options lack. A blank answer leaves the part out of the story, but title, actor and action are required. */
export async function askForExample(
  options: ExampleInput,
  { prompter, text }: CommandHost,
): Promise<ExampleInput> {
  const { questions, answerNeeded } = text.examples;
  const askText = async (key: "title" | "who" | "where" | "what" | "result" | "quote") => {
    if (options[key]) return options[key];
    const isRequired = key === "title" || key === "who" || key === "what";
    const answer = await prompter.text({
      message: questions[key],
      ...(isRequired ? { check: (typed: string) => typed.trim() !== "" || answerNeeded } : {}),
    });
    return answer.trim();
  };
  const askList = async (key: "theme" | "territory") => {
    if (options[key].length > 0) return options[key];
    const answer = await prompter.text({ message: questions[key] });
    return answer
      .split(/[,;]/)
      .map((item) => item.trim())
      .filter((item) => item !== "");
  };
  const title = await askText("title");
  const who = await askText("who");
  const where = await askText("where");
  const what = await askText("what");
  const result = await askText("result");
  const quote = await askText("quote");
  const theme = await askList("theme");
  const territory = await askList("territory");
  const situation = await prompter.select({
    message: questions.situation,
    choices: [
      { value: anySituation, label: questions.anySituation },
      ...situations.map((value) => ({ value, label: text.terms.situation[value] })),
    ],
  });
  const agreed = options.agreed || (await prompter.confirm({ message: questions.agreed, initial: false }));
  return {
    ...options,
    ...{ title, who, where, what, result, quote, theme, territory, agreed },
    situation: situation === anySituation ? options.situation : [situation],
  };
}
