// Opens a file in the program that the system, or the person, has for it.
import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import type { Environment } from "../../domain/values/environment.ts";

interface Call {
  program: string;
  args: readonly string[];
}

/** Milliseconds in which a program that cannot open the file says so; one that still runs then shows it. */
const patience = 1500;

/** Whether the file was opened: false where no program can, or nobody sits before a screen. */
export async function showFile(
  path: string,
  env: Environment,
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  for (const call of callsFor(path, env, platform)) if (await isRun(call, env)) return true;
  return false;
}

/** The calls to try in order, without a shell: a file may be called anything. */
function callsFor(path: string, env: Environment, platform: NodeJS.Platform): Call[] {
  const own = /\.html?$/i.test(path) ? (env.BROWSER ?? "") : "";
  // Several browsers may be named, in the order in which they are tried (https://www.catb.org/~esr/BROWSER/).
  const browsers = (platform === "win32" ? [own] : own.split(":")).flatMap((line): Call[] => {
    const [program, ...args] = line.trim().split(/\s+/);
    if (!program) return [];
    const address = pathToFileURL(path).href;
    const isPlaced = args.some((argument) => argument.includes("%s"));
    return [{ program, args: isPlaced ? args.map((one) => one.replace("%s", address)) : [...args, address] }];
  });
  return [...browsers, ...systemCalls(path, env, platform)];
}

function systemCalls(path: string, env: Environment, platform: NodeJS.Platform): Call[] {
  if (platform === "darwin") return [{ program: "/usr/bin/open", args: [path] }];
  // What `start` calls, without the shell that would read `&` in a name.
  if (platform === "win32") return [{ program: "rundll32.exe", args: ["url.dll,FileProtocolHandler", path] }];
  const isLinuxOnWindows = Boolean(env.WSL_DISTRO_NAME);
  if (isLinuxOnWindows) return [{ program: "wslview", args: [path] }];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? [{ program: "xdg-open", args: [path] }] : [];
}

const isRun = ({ program, args }: Call, env: Environment) =>
  new Promise<boolean>((resolve) => {
    const child = spawn(program, args, {
      env: { ...env },
      detached: true,
      stdio: "ignore",
      windowsHide: true,
    });
    const timer = setTimeout(() => resolve(true), patience);
    const ended = (isOpened: boolean) => {
      clearTimeout(timer);
      resolve(isOpened);
    };
    child.on("error", () => ended(false));
    child.on("exit", (code) => ended(code === 0));
    child.unref();
  });
