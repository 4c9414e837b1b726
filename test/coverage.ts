// Counts the lines that tests run, as `@vitest/coverage-v8` does, but not in tests that only repeat: counting doubles their time.
// Each process writes its counts once, at its end: added up after each test file, they took a minute of the whole run.

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import v8 from "@vitest/coverage-v8";
import type { CoverageProviderModule } from "vitest/node";

/** Set for the processes in which nothing is counted. */
export const uncounted = "OUTREACH_UNCOUNTED";

const isCounted = () => process.env[uncounted] === undefined;

/** The state of the runner in a process that runs tests. */
interface RunningProcess {
  config: { coverage: { reportsDirectory: string } };
  ctx: { projectName: string };
  /** Done before the process ends, which waits for it. */
  onCleanup(duty: () => Promise<void>): void;
}

/** The runner makes this folder before tests run, and removes it after. */
const folderOfCounts = (reports: string) => join(reports, ".tmp");

type Counts = Parameters<NonNullable<CoverageProviderModule["takeCoverage"]>>[0];
let latest: Counts;

function tellAtTheEnd(): void {
  const { config, ctx, onCleanup } = (globalThis as unknown as { __vitest_worker__: RunningProcess })
    .__vitest_worker__;
  onCleanup(async () => {
    const coverage = await v8.takeCoverage?.(latest);
    const file = join(folderOfCounts(config.coverage.reportsDirectory), `process-${process.pid}.json`);
    await writeFile(file, JSON.stringify({ coverage, projectName: ctx.projectName }));
  });
}

let isBegun = false;

export default {
  startCoverage: async (options) => {
    if (!isCounted() || isBegun) return;
    isBegun = true;
    await v8.startCoverage?.(options);
    tellAtTheEnd();
  },
  takeCoverage: (options) => {
    latest = options;
  },
  getProvider: async () => {
    const provider = await v8.getProvider();
    const generate = provider.generateCoverage?.bind(provider);
    provider.generateCoverage = async (context) => {
      const folder = folderOfCounts(provider.resolveOptions().reportsDirectory);
      for (const name of await readdir(folder))
        provider.onAfterSuiteRun({
          ...JSON.parse(await readFile(join(folder, name), "utf8")),
          ...{ transformMode: "ssr", testFiles: [name] },
        });
      return generate?.(context);
    };
    return provider;
  },
} satisfies CoverageProviderModule;
