// What tests of commands need: a host with captured streams and a still clock, and a prompter with scripted answers.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { ageCipher } from "../src/cli/age-cipher.ts";
import { diskFiles } from "../src/cli/disk-files.ts";
import { installedProgram } from "../src/cli/installed-program.ts";
import { run } from "../src/cli/main.ts";
import { memoize } from "../src/domain/values/memoize.ts";
import type { Host } from "../src/ports/host.ts";
import type { Keyring } from "../src/ports/keyring.ts";
import type { ProgramFiles } from "../src/ports/program-files.ts";
import type { Prompter } from "../src/ports/prompter.ts";
import { atFileEnd } from "./file-end.ts";

export interface FakeWorld extends Host {
  /** A folder of this test alone, on the real disk; the current folder of every command. */
  readonly folder: string;
  /** Everything written so far. */
  readonly said: { stdout: string; stderr: string };
  /** Runs a command line here and gives its exit code and what it wrote. */
  run(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }>;
}

/**
 * The program with the data that `test/build.ts` prepared, as people have it: reading YAML at each command takes far longer. Each file of it is
 * read once for all the commands of a process.
 */
const builtProgram: ProgramFiles = {
  ...installedProgram,
  readText: memoize(installedProgram.readText),
  hasPreparedData: true,
};

/** A world of one test: the real disk and database in a folder of its own, a still clock, captured streams. */
export function fakeWorld(
  given: {
    terminal?: boolean;
    env?: Record<string, string>;
    stdin?: string | Uint8Array;
    prompter?: Prompter;
    keyring?: Keyring;
    mailbox?: Host["mailbox"];
    now?: string;
    user?: string;
    program?: ProgramFiles;
    /** The folder of another world: for a command that runs later, or with other answers. */
    folder?: string;
    /** Lines of the terminal. */
    rows?: number;
    showFile?: Host["showFile"];
    showPages?: Host["showPages"];
  } = {},
): FakeWorld {
  const folder = given.folder ?? mkdtempSync(join(tmpdir(), "outreach-"));
  if (given.folder === undefined) onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const said = { stdout: "", stderr: "" };
  const into = (stream: "stdout" | "stderr") => ({
    write: (text: string | Uint8Array) => {
      said[stream] += typeof text === "string" ? text : new TextDecoder().decode(text);
    },
    isTTY: given.terminal ?? false,
    columns: 100,
    rows: given.rows,
  });
  const world: FakeWorld = {
    folder,
    said,
    stdout: into("stdout"),
    stderr: into("stderr"),
    stdin: async function* () {
      if (given.stdin !== undefined)
        yield typeof given.stdin === "string" ? new TextEncoder().encode(given.stdin) : given.stdin;
    },
    stdinIsTTY: given.terminal ?? false,
    env: { ...given.env },
    locale: "fr-FR",
    user: given.user ?? "camille",
    files: diskFiles(folder),
    program: given.program ?? builtProgram,
    prompter: async () => given.prompter ?? unexpectedQuestions,
    cipher: async () => ageCipher({ work: 4 }),
    keyring: given.keyring ?? { find: async () => null, keep: async () => false },
    mailbox:
      given.mailbox ??
      (() => {
        throw new Error("unexpected connection to a mailbox");
      }),
    // No test opens a program of the machine.
    showFile: given.showFile ?? (async () => false),
    showPages: given.showPages ?? (async () => false),
    now: () => new Date(given.now ?? "2026-01-31T09:30:00+01:00"),
    interrupted: new AbortController().signal,
    async run(...argv) {
      const before = { ...said };
      const code = await run(argv, world);
      return {
        code,
        stdout: said.stdout.slice(before.stdout.length),
        stderr: said.stderr.slice(before.stderr.length),
      };
    },
  };
  return world;
}

const preparedFolders = new Map<string, Promise<string>>();

/**
 * A world in which some commands have run. They run once for all tests of a file that ask for the same `what`, and each test
 * gets a copy of the folder that they left: preparing it took most of the time of many tests.
 */
export async function preparedWorld(
  what: string,
  given: Parameters<typeof fakeWorld>[0],
  prepare: (world: FakeWorld) => Promise<void>,
): Promise<FakeWorld> {
  const { now, user, env } = given ?? {};
  const same = { ...(now && { now }), ...(user && { user }), ...(env && { env }) };
  const key = JSON.stringify([what, same]);
  let folder = preparedFolders.get(key);
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), "outreach-prepared-"));
    atFileEnd(() => {
      preparedFolders.delete(key);
      rmSync(made, { recursive: true, force: true });
    });
    folder = prepare(fakeWorld({ ...same, folder: made })).then(() => made);
    preparedFolders.set(key, folder);
  }
  const world = fakeWorld(given);
  cpSync(await folder, world.folder, { recursive: true, preserveTimestamps: true });
  return world;
}

const refuse = (question: { message: string }): never => {
  throw new Error(`unexpected question: ${question.message}`);
};
const unexpectedQuestions: Prompter = {
  text: refuse,
  password: refuse,
  confirm: refuse,
  select: refuse,
  key: refuse,
};

/**
 * Answers questions from a list, in order: a choice by its key, a text as typed. An error is thrown instead of an answer
 * (`new Interrupted()` is Ctrl-C). Fails when a question comes that no answer was given for, or has no such key.
 */
export function scriptedPrompter(...answers: (string | boolean | Error)[]): Prompter {
  const next = (question: { message: string }) => {
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    if (answer === undefined) throw new Error(`no answer left for: ${question.message}`);
    return answer as never;
  };
  return {
    text: async (question) => {
      const answer: string = next(question);
      const checked = question.check?.(answer) ?? true;
      if (checked !== true) throw new Error(checked);
      return answer;
    },
    password: async (question) => next(question),
    confirm: async (question) => next(question),
    select: async (question) => next(question),
    key: async (question) => {
      const key: string = next(question);
      const choice = [...question.choices, ...question.commands].find((keyChoice) => keyChoice.key === key);
      if (!choice) throw new Error(`no key “${key}” for: ${question.message}`);
      return choice.value;
    },
  };
}
