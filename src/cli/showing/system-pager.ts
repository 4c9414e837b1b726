// Shows a long text in the pager that the user or the system has chosen.
import { spawn } from "node:child_process";
import type { Environment } from "../../domain/values/environment.ts";

/**
 * Shows a text until the user leaves the pager; false when no pager ran. `PAGER` is used first, as a command for the shell; when it is
 * empty or `cat`, no pager is used. On Windows `more` uses the console's code page and breaks accents, so only `less` is tried there.
 */
export async function showPages(
  text: string,
  env: Environment,
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  const userPager = env.PAGER?.trim();
  if (userPager === "" || userPager === "cat" || env.TERM === "dumb") return false;
  const isWindows = platform === "win32";
  const calls =
    userPager === undefined
      ? [["less", "-FRX"], ...(isWindows ? [] : [["more"]])]
      : [isWindows ? userPager.split(/\s+/) : ["/bin/sh", "-c", userPager]];
  for (const call of calls) if (await runPager(call, text, env)) return true;
  return false;
}

/** A shell's exit codes above this name the signal that ended the program: the user left it by Ctrl-C. */
const endedBySignal = 128;

const runPager = ([program = "", ...args]: readonly string[], text: string, env: Environment) =>
  new Promise<boolean>((resolve) => {
    const child = spawn(program, args, {
      stdio: ["pipe", "inherit", "inherit"],
      env: { LESS: "FRX", LESSCHARSET: "utf-8", ...env },
    });
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === null || code === 0 || code > endedBySignal));
    // The user may leave before the end of the text.
    child.stdin.on("error", () => {});
    child.stdin.end(text);
  });
