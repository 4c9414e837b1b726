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
  /** Aborted by a signal, which ends the question that waits. */
  interrupted: AbortSignal;
  /** Shared by all prompters of this terminal, since it holds the keys typed ahead. */
  input: TypedAheadInput;
}

/**
 * Asks questions on stderr, so that stdout holds data only. Ctrl-C, Ctrl-D and a closed terminal end a question
 * (`Interrupted`).
 */
export async function terminalPrompter({
  color,
  words,
  interrupted,
  input,
}: TerminalOptions): Promise<Prompter> {
  const paint = await painter(color);
  const terminal = process.stderr.isTTY ? process.stderr : process.stdout;

  const wording = {
    keywords: { yes: words.yes, no: words.no, error: () => words.yesOrNo },
    style: {
      keysHelpTip: () => paint.faint(`↑↓ ${words.move} · ⏎ ${words.choose}`),
    },
  };
  const theme = color
    ? wording
    : { ...colourless, ...wording, style: { ...colourless.style, ...wording.style } };

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

/** Asks one question, and removes its listeners however it ends. */
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
  const abort = () => leave.abort();
  // readline pauses its input when the person leaves the question. It also does so after an answer, which has then been returned.
  let continued = false;
  const abortUnlessContinued = () => {
    if (!continued) setImmediate(abort);
  };
  /** Shows the cursor on Ctrl-Z, before readline, which gets the key later, suspends the program. */
  const showCursorOnSuspend = (_: unknown, key?: { name?: string; ctrl?: boolean }) => {
    if (key?.ctrl && key.name === "z") output.leave();
  };
  /** Asks again when the program continues after Ctrl-Z: readline has paused its input and does not resume it. */
  const askAgain = () => {
    continued = true;
    setImmediate(() => {
      continued = false;
      output.again();
      input.resume();
    });
  };
  const events = [
    ["pause", abortUnlessContinued],
    ["end", abortUnlessContinued],
    ["error", abort],
  ] as const;
  for (const [event, listener] of events) input.on(event, listener);
  input.prependListener("keypress", showCursorOnSuspend);
  process.on("SIGCONT", askAgain);
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
    input.off("keypress", showCursorOnSuspend);
    process.off("SIGCONT", askAgain);
  }
}

const leftByPerson = ["ExitPromptError", "AbortPromptError", "CancelPromptError"];

const unchanged = (text: string) => text;
/** Shows nothing of what is typed, not even its length. */
const silent = { style: { maskedText: "" } };
/** The theme of inquirer without colours. */
const colourless = {
  prefix: { idle: "?", done: "✔" },
  style: {
    answer: unchanged,
    message: unchanged,
    error: (text: string) => `> ${text}`,
    defaultAnswer: (text: string) => `(${text})`,
    help: unchanged,
    highlight: unchanged,
    key: unchanged,
    description: unchanged,
    disabled: unchanged,
  },
};
