// Shows long text a screen at a time, by the program that the person or the system has for that.
import { spawn } from "node:child_process";
import type { Environment } from "../../domain/values/environment.ts";

/**
 * Shows a text until the person leaves it; false when no pager did. `PAGER` comes first, as a line for the shell; when it is empty or
 * `cat`, no pager is used. On Windows `more` reads the console's code page and breaks accents: there, only `less` is tried.
 */
export async function showPages(
  text: string,
  env: Environment,
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  const own = env.PAGER?.trim();
  if (own === "" || own === "cat" || env.TERM === "dumb") return false;
  const isWindows = platform === "win32";
  const calls =
    own === undefined
      ? [["less", "-FRX"], ...(isWindows ? [] : [["more"]])]
      : [isWindows ? own.split(/\s+/) : ["/bin/sh", "-c", own]];
  for (const call of calls) if (await isShown(call, text, env)) return true;
  return false;
}

/** From this number on, a shell says by which signal a program ended: somebody left it by Ctrl-C. */
const endedBySignal = 128;

const isShown = ([program = "", ...args]: readonly string[], text: string, env: Environment) =>
  new Promise<boolean>((resolve) => {
    const child = spawn(program, args, {
      stdio: ["pipe", "inherit", "inherit"],
      env: { LESS: "FRX", LESSCHARSET: "utf-8", ...env },
    });
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === null || code === 0 || code > endedBySignal));
    // The person may leave before the end of the text.
    child.stdin.on("error", () => {});
    child.stdin.end(text);
  });
