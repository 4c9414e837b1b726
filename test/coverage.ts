// Counts the lines that tests run, as `@vitest/coverage-v8` does, but not in tests that only repeat: counting doubles their time.

import v8 from "@vitest/coverage-v8";
import type { CoverageProviderModule } from "vitest/node";

/** Set for the processes in which nothing is counted. */
export const uncounted = "OUTREACH_UNCOUNTED";

const isCounted = () => process.env[uncounted] === undefined;

export default {
  getProvider: () => v8.getProvider(),
  startCoverage: async (options) => (isCounted() ? v8.startCoverage?.(options) : undefined),
  takeCoverage: async (options) => (isCounted() ? v8.takeCoverage?.(options) : { result: [] }),
  stopCoverage: async (options) => (isCounted() ? v8.stopCoverage?.(options) : undefined),
} satisfies CoverageProviderModule;
