// Shows long text a screen at a time, by the program that the person or the system has for that.
import { spawn } from "node:child_process";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether the text was shown; it returns once the person has left it. `PAGER` counts first, and is none when it is empty or `cat`. On Windows `more` would break every
 * accent, which it reads in the console's own page of characters: there, only `less` is tried.
 */
export async function showPages(
  text: string,
  env: Environment,
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  const own = env.PAGER?.trim();
  if (own === "" || own === "cat" || env.TERM === "dumb") return false;
  const lines = own === undefined ? ["less -FRX", ...(platform === "win32" ? [] : ["more"])] : [own];
  for (const line of lines) if (await isShown(line, text, env)) return true;
  return false;
}

const isShown = (line: string, text: string, env: Environment) =>
  new Promise<boolean>((resolve) => {
    const [program = "", ...args] = line.split(/\s+/);
    const child = spawn(program, args, {
      stdio: ["pipe", "inherit", "inherit"],
      env: { LESS: "FRX", LESSCHARSET: "utf-8", ...env },
    });
    child.on("error", () => resolve(false));
    child.on("close", () => resolve(true));
    // It is left before the end of the text.
    child.stdin.on("error", () => {});
    child.stdin.end(text);
  });
