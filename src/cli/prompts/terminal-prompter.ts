// Asks the questions of the commands at the terminal, through inquirer.

import process from "node:process";
import type tty from "node:tty";
import inquirer from "inquirer";
import { Interrupted } from "../../domain/problems/problem.ts";
import type { Prompter, PromptLooks } from "../../ports/prompter.ts";
import { painter } from "../../renderers/screens/terminal.ts";
import { type KeyPromptConfig, keyPrompt } from "./key-prompt.ts";
import { LastFrame } from "./prompt-frame.ts";
import type { TypedAheadInput } from "./typed-ahead-input.ts";

/** What the questions need of the terminal. */
export interface TerminalOptions extends PromptLooks {
  /** Raised by a signal: the question that waits is left. */
  interrupted: AbortSignal;
  /** Shared by all who ask at this terminal: it holds what was typed ahead. */
  input: TypedAheadInput;
}

/**
 * Questions on this terminal, asked on stderr so that stdout holds data only. Ctrl-C, Ctrl-D and a closed terminal leave
 * the question (`Interrupted`).
 */
export async function terminalPrompter({
  color,
  words,
  interrupted,
  input,
}: TerminalOptions): Promise<Prompter> {
  const paint = await painter(color);
  const terminal = process.stderr.isTTY ? process.stderr : process.stdout;

  const spoken = {
    keywords: { yes: words.yes, no: words.no, error: () => words.yesOrNo },
    style: {
      keysHelpTip: () => paint.faint(`↑↓ ${words.move} · ⏎ ${words.choose}`),
    },
  };
  const theme = color
    ? spoken
    : { ...colourless, ...spoken, style: { ...colourless.style, ...spoken.style } };

  const ask = <T>(question: Question): Promise<T> =>
    askAtTerminal<T>({ theme, ...question }, { input, interrupted, terminal });

  return {
    text: ({ message, initial, check }) =>
      ask<string>({ type: "input", message, default: initial, ...(check ? { validate: check } : {}) }),
    password: ({ message }) =>
      ask<string>({
        type: "password",
        message,
        toggleMask: false,
        theme: color ? silent : { ...colourless, style: { ...colourless.style, ...silent.style } },
      }),
    confirm: ({ message, initial }) => ask<boolean>({ type: "confirm", message, default: initial }),
    select: ({ message, choices, initial }) =>
      ask({
        type: "select",
        message,
        choices: choices.map(({ value, label, hint }) => ({ value, name: label, description: hint })),
        default: initial,
      }),
    key: (question) =>
      ask({
        ...question,
        type: "key",
        paint,
        columns: () => terminal.columns ?? 80,
      } satisfies KeyPromptConfig & { type: string }),
  };
}

/** A question as inquirer takes it. */
type Question = Record<string, unknown> & { type: string };

/** Asks one question; its listeners are removed however it ends. */
async function askAtTerminal<T>(
  question: Question,
  {
    input,
    interrupted,
    terminal,
  }: Pick<TerminalOptions, "input" | "interrupted"> & { terminal: tty.WriteStream },
): Promise<T> {
  const output = new LastFrame(terminal);
  const leave = new AbortController();
  const left = () => leave.abort();
  // readline pauses its input when the person leaves. It does so after an answer too, but the answer was given before.
  let continued = false;
  const paused = () => {
    if (!continued) setImmediate(left);
  };
  /** Gives the cursor back on Ctrl-Z, before readline, which sees the key later, suspends the program. */
  const suspended = (_: unknown, key?: { name?: string; ctrl?: boolean }) => {
    if (key?.ctrl && key.name === "z") output.leave();
  };
  /** Asks again when the program goes on after Ctrl-Z: readline paused its input and does not resume it. */
  const goOn = () => {
    continued = true;
    setImmediate(() => {
      continued = false;
      output.again();
      input.resume();
    });
  };
  const events = [
    ["pause", paused],
    ["end", paused],
    ["error", left],
  ] as const;
  for (const [event, listener] of events) input.on(event, listener);
  input.prependListener("keypress", suspended);
  process.on("SIGCONT", goOn);
  const prompt = inquirer.createPromptModule({
    input: input as unknown as NodeJS.ReadStream,
    output,
    signal: AbortSignal.any([leave.signal, interrupted]),
  });
  prompt.registerPrompt("key", keyPrompt);
  try {
    const answers = await prompt<Record<string, T>>([{ ...question, name: "answer" }] as never);
    return answers.answer as T;
  } catch (error) {
    if (error instanceof Error && leftByPerson.includes(error.name)) throw new Interrupted();
    throw error;
  } finally {
    for (const [event, listener] of events) input.off(event, listener);
    input.off("keypress", suspended);
    process.off("SIGCONT", goOn);
  }
}

const leftByPerson = ["ExitPromptError", "AbortPromptError", "CancelPromptError"];

const as = (text: string) => text;
/** Nothing shows what is typed, not even how much. */
const silent = { style: { maskedText: "" } };
/** inquirer's own looks, without its colours. */
const colourless = {
  prefix: { idle: "?", done: "✔" },
  style: {
    answer: as,
    message: as,
    error: (text: string) => `> ${text}`,
    defaultAnswer: (text: string) => `(${text})`,
    help: as,
    highlight: as,
    key: as,
    description: as,
    disabled: as,
  },
};
