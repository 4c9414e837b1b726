// Builds the program before the tests run, where a source is younger than what was built.

import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import type { TestProject } from "vitest/node";

const sources = ["src", "templates", "bin", ".ci", "build.mjs", "package.json", "package-lock.json"];
/** Written last by `build.mjs`: without it, a build was cut short. */
const lastBuilt = "dist/outreach.1";

/** The tests of the real binary run what the sources are now; their temporary files go with the run. */
export default function setup({ config }: TestProject) {
  const built = changedAt(lastBuilt);
  // A folder changes with each name that comes into it or leaves it, so that what was removed is seen too.
  if (!sources.every((path) => latestChange(path) < built))
    execFileSync(process.execPath, ["build.mjs"], { stdio: "inherit" });
  const folder = config.env.TMPDIR;
  if (folder === undefined) return;
  mkdirSync(folder);
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** When a file or a folder last changed, in milliseconds; 0 for one that is not there. */
const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function latestChange(path: string): number {
  if (!statSync(path).isDirectory()) return changedAt(path);
  const within = readdirSync(path, { recursive: true, encoding: "utf8" });
  return within.reduce((latest, name) => Math.max(latest, changedAt(`${path}/${name}`)), changedAt(path));
}
