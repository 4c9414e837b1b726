import { defineConfig } from "vitest/config";
import { parse } from "yaml";

export default defineConfig({
  // As `.ci/yaml-modules.mjs` does for what is bundled.
  plugins: [
    {
      name: "yaml modules",
      transform: (text, path) =>
        path.endsWith(".yaml") ? `export default ${JSON.stringify(parse(text))};` : undefined,
    },
  ],
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/build.ts",
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      reporter: ["text-summary"],
      thresholds: { lines: 90, "src/domain/**": { lines: 95 } },
    },
  },
});
