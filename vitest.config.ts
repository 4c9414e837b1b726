import { readFileSync, statfsSync } from "node:fs";
import process from "node:process";
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
    setupFiles: "test/setup.ts",
    // Test files share a process and the modules it has loaded: nothing in `src` keeps state there, and loading them again
    // for each file took longer than most tests. `npx vitest --isolate` tells whether a fault comes from another file.
    isolate: false,
    // The runner leaves one processor to itself otherwise, which is half of a machine with two.
    maxWorkers: "100%",
    env: temporaryFiles(),
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

/**
 * Workspaces of tests stand in memory where there is room, since the program waits for the disk at each write. No test
 * takes the current from a machine: a program that is killed finds its files the same in memory and on a disk.
 */
function temporaryFiles(): Record<string, string> {
  const memory = "/dev/shm";
  const roomNeeded = 3e9;
  try {
    const mount = readFileSync("/proc/mounts", "utf8")
      .split("\n")
      .find((line) => line.split(" ")[1] === memory);
    const { bavail, bsize } = statfsSync(memory);
    if (mount === undefined || mount.includes("noexec") || bavail * bsize < roomNeeded) return {};
    return { TMPDIR: `${memory}/outreach-tests-${process.pid}` };
  } catch {
    return {};
  }
}
