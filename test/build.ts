import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import type { TestProject } from "vitest/node";

/** The tests of the real binary run what the sources are now; their temporary files go with the run. */
export default function setup({ config }: TestProject) {
  execFileSync(process.execPath, ["build.mjs"], { stdio: "inherit" });
  const folder = config.env.TMPDIR;
  if (folder === undefined) return;
  mkdirSync(folder);
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
