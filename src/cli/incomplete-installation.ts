// Turns the error of a program file that is missing or does not load into a refusal that says how to repair the installation.
import { isAbsolute, relative } from "node:path";
import { Refusal } from "../domain/problems/problem.ts";
import type { ProgramFiles } from "../ports/program-files.ts";
import { version } from "./version.ts";

interface SystemError extends Error {
  code?: string;
  path?: string;
  system?: string;
}

/** What an error says of the installation; any other error stays as it is. */
export function incompleteInstallation(error: unknown, program: ProgramFiles): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error;
  const { code, path, system, message } = error as SystemError;
  if (code === "ERR_SYSTEM_UNSUPPORTED")
    return new Refusal("failure", { code: "system-unsupported", system: system ?? "" });
  const ofProgram = path !== undefined && program.owns(path);
  if (!ofProgram && code !== "MODULE_NOT_FOUND" && code !== "ERR_DLOPEN_FAILED") return error;
  return new Refusal("failure", {
    code: "installation-incomplete",
    missing: path ?? /'([^']+)'/.exec(message)?.[1] ?? "SQLite",
    reason: code === "ERR_DLOPEN_FAILED" ? message.split("\n")[0]! : (code ?? ""),
    installation: program.installation,
    version,
  });
}

/** Whether a path is that of a folder or of something in it. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith("..") && !isAbsolute(way);
}
