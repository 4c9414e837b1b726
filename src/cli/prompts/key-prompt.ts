// The prompt of `triage` and `duplicates`: a question that one key answers.

import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, useState } from "@inquirer/core";
import type { KeyChoice, KeyQuestion } from "../../ports/prompter.ts";
import type { Paint } from "../../renderers/screens/terminal.ts";
import { pad, wrap } from "../../renderers/screens/terminal.ts";

/** A question that one key answers, as inquirer runs it. */
export type KeyPromptConfig = KeyQuestion<string> & { paint: Paint; columns: () => number };

/** Shows the choices with their keys and returns the value of the choice whose key is typed. */
export const keyPrompt = createPrompt<string, KeyPromptConfig>((question, done) => {
  const [pointed, point] = useState(-1);
  const [chosen, choose] = useState<KeyChoice<string> | null>(null);
  const { choices, commands } = question;
  const accept = (choice: KeyChoice<string>) => {
    choose(choice);
    done(choice.value);
  };

  useKeypress((event, readline) => {
    const typed = readline.line.slice(-1).toLowerCase();
    readline.clearLine(0);
    if (isDownKey(event)) return point((pointed + 1) % choices.length);
    if (isUpKey(event)) return point((Math.max(0, pointed) + choices.length - 1) % choices.length);
    if (isEnterKey(event)) {
      const choice = choices[pointed];
      if (choice) accept(choice);
      return;
    }
    const choice = [...choices, ...commands].find(({ key }) => key === typed);
    if (choice) accept(choice);
  });

  if (chosen) return answerFrame(question, chosen);
  return questionFrame(question, pointed);
});

/** The question with its choices; the cursor is hidden, since no text is typed. */
function questionFrame(
  { aside, message, choices, commands, paint, columns }: KeyPromptConfig,
  pointed: number,
) {
  const width = Math.max(20, columns() - 1);
  const lines = [
    ...(aside === undefined ? [] : [paint.faint(aside)]),
    ...wrap(message, width).map((line) => paint.strong(line)),
    ...choices.flatMap(({ key, label }, index) => {
      const [first = "", ...rest] = wrap(label, width - 5);
      const mark = index === pointed ? "›" : " ";
      const set = index === pointed ? paint.accent : String;
      return [`${mark} ${paint.accent(key)}  ${set(first)}`, ...rest.map((line) => `     ${set(line)}`)];
    }),
    "",
    ...wrap(
      commands.map(({ key, label }) => `${key}\u00a0${label.replaceAll(" ", "\u00a0")}`).join(" · "),
      width,
    ).map((line) => paint.faint(line)),
  ];
  return `${lines.join("\n")}${hideCursor}`;
}

/** The question with its answer, which stay on the screen; nothing after a command, which asks the question again. */
function answerFrame({ message, choices, paint, columns }: KeyPromptConfig, chosen: KeyChoice<string>) {
  if (!choices.includes(chosen)) return "";
  const width = Math.max(20, columns() - 1);
  return [
    ...wrap(message, width),
    ...wrap(chosen.label, width - 4).map(
      (line, index) => `${pad(index === 0 ? "  →" : "", 4)}${paint.accent(line)}`,
    ),
  ].join("\n");
}

const hideCursor = "\u001b[?25l";
