import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { onTestFinished, type TestContext } from "vitest";

/** The program in a real terminal of 80 × 24, driven through tmux. */
export interface Terminal {
  /** What stands on the screen. */
  screen(): string;
  /** Waits until the screen holds `text` and nothing more comes; fails after three quarters of a minute. */
  until(text: string): Promise<string>;
  /** Types keys, as tmux names them (`Enter`, `C-c`) or as they are. */
  type(...keys: string[]): void;
  /** The exit code, once the program has ended. */
  exit(): Promise<number>;
  /** kill -9, and waits until it is dead. */
  kill(): Promise<void>;
  close(): void;
}

const patience = 45_000;
const pause = () => new Promise((wake) => setTimeout(wake, 40));

/** Skips the test, and says so, where tmux is missing; on the build machine that is a failure. */
export function needsTmux(context: TestContext): void {
  if (spawnSync("tmux", ["-V"]).status === 0) return;
  if (process.env.CI === "true") throw new Error("tmux is missing: install it (see .ci/run)");
  context.skip("tmux is not installed: the real terminal was not tried");
}

/** Runs `outreach` with these words in `folder`. */
export function openTerminal(folder: string, ...words: string[]): Terminal {
  const socket = `outreach-${randomBytes(6).toString("hex")}`;
  const tmux = (...args: string[]) =>
    execFileSync("tmux", ["-L", socket, "-f", "/dev/null", ...args], {
      encoding: "utf8",
      env: { ...process.env, TERM: "xterm-256color", LC_ALL: "C.UTF-8", TMUX: "" },
      stdio: ["ignore", "pipe", "pipe"],
    });
  const command = [process.execPath, resolve("bin/outreach.js"), ...words];
  tmux(
    "new-session",
    "-d",
    "-x",
    "80",
    "-y",
    "24",
    "-c",
    folder,
    ";",
    "set",
    "remain-on-exit",
    "on",
    ";",
    "respawn-pane",
    "-k",
    "-c",
    folder,
    ...command,
  );
  const shown = (format: string) => tmux("display-message", "-p", format).trim();
  const close = () => void spawnSync("tmux", ["-L", socket, "kill-server"]);
  onTestFinished(close);
  const screen = () => tmux("capture-pane", "-p");
  /** Waits for what tmux tells of a program that has ended; it may be dead a moment before its exit code is known. */
  const ended = async (format: string) => {
    const end = Date.now() + patience;
    for (;;) {
      const told = shown(`#{?pane_dead,${format},}`);
      if (told !== "") return told;
      if (Date.now() > end) throw new Error(`still running\n${screen()}`);
      await pause();
    }
  };
  return {
    screen,
    async until(text) {
      const end = Date.now() + patience;
      let before = "";
      for (;;) {
        const now = screen();
        if (now.includes(text) && now === before) return now;
        if (Date.now() > end) throw new Error(`never shown: ${text}\n${now}`);
        before = now;
        await pause();
      }
    },
    type: (...keys) => void keys.map((key) => tmux("send-keys", key)),
    exit: async () => Number(await ended("#{pane_dead_status}")),
    async kill() {
      process.kill(Number(shown("#{pane_pid}")), "SIGKILL");
      await ended("#{pane_dead}");
    },
    close,
  };
}
