// Turns the error of a missing or broken program file into a refusal that says how to repair the installation.
import { isAbsolute, relative } from "node:path";
import { Refusal } from "../domain/problems/problem.ts";
import type { ProgramFiles } from "../ports/program-files.ts";
import { version } from "./version.ts";

interface SystemError extends Error {
  code?: string;
  path?: string;
  system?: string;
}

/** The refusal for an error that an incomplete installation causes; any other error unchanged. */
export function incompleteInstallation(error: unknown, program: ProgramFiles): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error;
  const { code, path, system, message } = error as SystemError;
  if (code === "ERR_SYSTEM_UNSUPPORTED")
    return new Refusal("failure", { code: "system-unsupported", system: system ?? "" });
  const isProgramFile = path !== undefined && program.owns(path);
  if (!isProgramFile && code !== "MODULE_NOT_FOUND" && code !== "ERR_DLOPEN_FAILED") return error;
  return new Refusal("failure", {
    code: "installation-incomplete",
    missing: path ?? /'([^']+)'/.exec(message)?.[1] ?? "SQLite",
    reason: code === "ERR_DLOPEN_FAILED" ? message.split("\n")[0]! : (code ?? ""),
    installation: program.installation,
    version,
  });
}

/** Whether a path is the folder or something in it. */
export function isWithin(folder: string, path: string): boolean {
  const relativePath = relative(folder, path);
  return !relativePath.startsWith("..") && !isAbsolute(relativePath);
}
