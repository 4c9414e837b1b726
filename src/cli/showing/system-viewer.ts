// Opens a file in the program that the system or the user has chosen for it.
import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import type { Environment } from "../../domain/values/environment.ts";

interface Call {
  program: string;
  args: readonly string[];
}

/** Milliseconds after which a program that still runs counts as showing the file: one that cannot open it exits sooner. */
const startUpTime = 1500;

/** Opens a file; false when no program can, or when there is no screen. */
export async function showFile(
  path: string,
  env: Environment,
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  for (const call of callsFor(path, env, platform)) if (await runViewer(call, env)) return true;
  return false;
}

/** The programs to try in order. They run without a shell, since a file's name may hold any character. */
function callsFor(path: string, env: Environment, platform: NodeJS.Platform): Call[] {
  const userBrowser = /\.html?$/i.test(path) ? (env.BROWSER ?? "") : "";
  // Several browsers may be named, in the order in which they are tried (https://www.catb.org/~esr/BROWSER/).
  const browsers = (platform === "win32" ? [userBrowser] : userBrowser.split(":")).flatMap((line): Call[] => {
    const [program, ...args] = line.trim().split(/\s+/);
    if (!program) return [];
    const address = pathToFileURL(path).href;
    const isPlaced = args.some((argument) => argument.includes("%s"));
    return [
      { program, args: isPlaced ? args.map((part) => part.replace("%s", address)) : [...args, address] },
    ];
  });
  return [...browsers, ...systemCalls(path, env, platform)];
}

function systemCalls(path: string, env: Environment, platform: NodeJS.Platform): Call[] {
  if (platform === "darwin") return [{ program: "/usr/bin/open", args: [path] }];
  // What `start` calls, but without a shell, to which `&` in a name would have a meaning.
  if (platform === "win32") return [{ program: "rundll32.exe", args: ["url.dll,FileProtocolHandler", path] }];
  const isLinuxOnWindows = Boolean(env.WSL_DISTRO_NAME);
  if (isLinuxOnWindows) return [{ program: "wslview", args: [path] }];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? [{ program: "xdg-open", args: [path] }] : [];
}

const runViewer = ({ program, args }: Call, env: Environment) =>
  new Promise<boolean>((resolve) => {
    const child = spawn(program, args, {
      env: { ...env },
      detached: true,
      stdio: "ignore",
      windowsHide: true,
    });
    const timer = setTimeout(() => resolve(true), startUpTime);
    const finish = (isOpened: boolean) => {
      clearTimeout(timer);
      resolve(isOpened);
    };
    child.on("error", () => finish(false));
    child.on("exit", (code) => finish(code === 0));
    child.unref();
  });
