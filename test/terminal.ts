// Runs the program in a real terminal, for the tests of what a person sees and types.
import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished, type TestContext } from "vitest";

/** The program in a real terminal of 80 × 24, driven through tmux. */
export interface Terminal {
  /** What stands on the screen. */
  screen(): string;
  /** Waits until the screen holds `text` and nothing more comes. */
  until(text: string): Promise<string>;
  /** Types keys, as tmux names them (`Enter`, `C-c`) or as they are. */
  type(...keys: string[]): void;
  /** The exit code, once the program has ended. */
  exit(): Promise<number>;
  /** What the shell does at `fg`, after Ctrl-Z. */
  goOn(): Promise<void>;
  /** kill -9, and waits until it is dead. */
  kill(): Promise<void>;
}

const patience = 45_000;

/** Skips the test, and says so, where tmux is missing; on the build machine that is a failure. */
export function needsTmux(context: TestContext): void {
  if (spawnSync("tmux", ["-V"]).status === 0) return;
  if (process.env.CI === "true") throw new Error("tmux is missing: install it (see .ci/run)");
  context.skip("tmux is not installed: the real terminal was not tried");
}

/** The shell writes the process id and the exit code to files: tmux itself may miss the end of a program on a busy machine. */
const inShell = `sh -c 'echo $$ > "$0/process"; exec "$@"' "$0" "$@"; echo $? > "$0/exit"; sleep 1000`;

/** Runs `outreach` with these words in `folder`. */
export const openTerminal = (folder: string, ...words: string[]): Terminal =>
  openTerminalOn(folder, [process.execPath, resolve("bin/outreach.js"), ...words]);

/** Runs a program in `folder`. */
export function openTerminalOn(folder: string, program: readonly string[]): Terminal {
  const socket = `outreach-${randomBytes(6).toString("hex")}`;
  const statusFolder = mkdtempSync(join(tmpdir(), "outreach-terminal-"));
  const tmux = (...args: string[]) =>
    execFileSync("tmux", ["-L", socket, "-f", "/dev/null", ...args], {
      encoding: "utf8",
      env: { ...process.env, TERM: "xterm-256color", LC_ALL: "C.UTF-8", TMUX: "" },
    });
  tmux(
    "new-session",
    "-d",
    "-x",
    "80",
    "-y",
    "24",
    "-c",
    folder,
    "sh",
    "-c",
    inShell,
    statusFolder,
    ...program,
  );
  onTestFinished(() => {
    spawnSync("tmux", ["-L", socket, "kill-server"]);
    rmSync(statusFolder, { recursive: true, force: true });
  });
  const screen = () => tmux("capture-pane", "-p");

  /** Looks again and again until `look` gives something, or fails when that takes too long. */
  async function seen<T>(what: string, look: () => T | undefined): Promise<T> {
    const end = Date.now() + patience;
    for (;;) {
      const sight = look();
      if (sight !== undefined) return sight;
      if (Date.now() > end) throw new Error(`${what}: not seen\n${screen()}`);
      await new Promise((wake) => setTimeout(wake, 40));
    }
  }
  const number = (file: string) =>
    seen(file, () => {
      try {
        const text = readFileSync(join(statusFolder, file), "utf8");
        return text.endsWith("\n") ? Number(text) : undefined;
      } catch {
        return undefined;
      }
    });

  return {
    screen,
    until: (text) => {
      let before = "";
      return seen(text, () => {
        const now = screen();
        const still = now === before;
        before = now;
        return still && now.includes(text) ? now : undefined;
      });
    },
    type: (...keys) => {
      for (const key of keys) tmux("send-keys", key);
    },
    exit: () => number("exit"),
    async goOn() {
      process.kill(await number("process"), "SIGCONT");
    },
    async kill() {
      process.kill(await number("process"), "SIGKILL");
      await number("exit");
    },
  };
}
