import { confirm, input, select } from "@inquirer/prompts";
import type { Prompter } from "../commands/prompter.ts";

/** Questions on this terminal. */
export function terminalPrompter(): Prompter {
  return {
    text: ({ message, initial, check }) =>
      input({
        message,
        ...(initial === undefined ? {} : { default: initial }),
        ...(check ? { validate: check } : {}),
      }),
    confirm: ({ message, initial }) => confirm({ message, default: initial }),
    select: ({ message, choices, initial }) =>
      select({
        message,
        choices: choices.map(({ value, label, hint }) => ({
          value,
          name: label,
          ...(hint ? { description: hint } : {}),
        })),
        ...(initial === undefined ? {} : { default: initial }),
      }),
  };
}
