// Connects the program to the machine on which it runs.

import { userInfo } from "node:os";
import process from "node:process";
import type { Host } from "../ports/host.ts";
import type { Output } from "../ports/output.ts";
import type { ProgramFiles } from "../ports/program-files.ts";
import { diskFiles } from "./disk-files.ts";
import { installedProgram } from "./installed-program.ts";
import type { TypedAheadInput } from "./prompts/typed-ahead-input.ts";

/** The host of this process: its streams, clock, disk and keyboard. */
export function realHost(program: ProgramFiles = installedProgram): Host {
  const { env } = process;
  if (process.stdout.isTTY || process.stderr.isTTY)
    void import("./closed-terminal.ts").then(({ surviveClosedTerminal }) => surviveClosedTerminal());
  let isPaging = false;
  const interrupted = interruption(() => isPaging);
  let typed: TypedAheadInput | undefined;
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    stdin: () => process.stdin,
    get stdinIsTTY() {
      return Boolean(process.stdin.isTTY);
    },
    env,
    get locale() {
      return localeOf(env);
    },
    get user() {
      return env.USER || env.LOGNAME || env.USERNAME || systemUser();
    },
    files: diskFiles(process.cwd()),
    program,
    prompter: async (looks) => {
      const [{ terminalPrompter }, { TypedAheadInput }, { ignoreClosedTerminal }] = await Promise.all([
        import("./prompts/terminal-prompter.ts"),
        import("./prompts/typed-ahead-input.ts"),
        import("./closed-terminal.ts"),
      ]);
      if (!typed) {
        ignoreClosedTerminal(process.stdin);
        typed = new TypedAheadInput(process.stdin);
      }
      return terminalPrompter({ ...looks, interrupted, input: typed });
    },
    keyring: {
      find: async (...of) => (await import("./system-keyring.ts")).systemKeyring(env).find(...of),
      keep: async (...what) => (await import("./system-keyring.ts")).systemKeyring(env).keep(...what),
    },
    cipher: async () => (await import("./age-cipher.ts")).ageCipher(),
    mailbox: async (access) => (await import("./imap-mailbox.ts")).openMailbox(access, interrupted),
    showFile: async (path) => (await import("./showing/system-viewer.ts")).showFile(path, env),
    async showPages(text) {
      const { showPages } = await import("./showing/system-pager.ts");
      isPaging = true;
      try {
        return await showPages(text, env);
      } finally {
        isPaging = false;
      }
    },
    now: () => new Date(),
    interrupted,
  };
}

function output(stream: NodeJS.WriteStream): Output {
  let failure: string | null = null;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // `outreach list | head` ends without an error: the reader has enough. Nobody reads an error when the terminal is gone either.
    if (error.code === "EPIPE") process.exit(0);
    if (!isTerminalGone(error)) failure ??= error.code ?? error.message;
  });
  return {
    write: (text) => {
      if (failure === null) stream.write(text);
    },
    failure: async () => {
      if (failure === null) await new Promise<void>((written) => stream.write("", () => written()));
      return failure;
    },
    isTTY: Boolean(stream.isTTY),
    get columns() {
      return stream.columns ?? 80;
    },
    get rows() {
      return stream.rows;
    },
  };
}

/** Whether a stream failed because its terminal is gone. */
const isTerminalGone = (error: NodeJS.ErrnoException) => error.code === "EIO" || error.code === "ENXIO";

/** While a pager runs, Ctrl-C is for the pager. Else the first one asks the command to stop at a safe point; a second one exits at once. */
function interruption(isPaging: () => boolean): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (signal === "SIGINT" && isPaging()) return;
      if (controller.signal.aborted) process.exit(130);
      controller.abort();
    });
  }
  return controller.signal;
}

/** The user's name in the system; "" where it has none (the user of a container may be only a number). */
function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return "";
  }
}

/** The locale from the POSIX variables; Windows sets none of them, so there the runtime is asked. */
function localeOf(env: NodeJS.ProcessEnv): string {
  const posix = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  return posix ? posix.replace("_", "-") : new Intl.DateTimeFormat().resolvedOptions().locale;
}
