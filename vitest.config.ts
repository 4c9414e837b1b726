import { readFileSync, statfsSync } from "node:fs";
import { availableParallelism } from "node:os";
import process from "node:process";
import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";
import { parse } from "yaml";
import { uncounted } from "./test/coverage.ts";

/** As `.ci/yaml-modules.mjs` does for what is bundled. */
const plugins = [
  {
    name: "yaml modules",
    transform: (text: string, path: string) =>
      path.endsWith(".yaml") ? `export default ${JSON.stringify(parse(text))};` : undefined,
  },
];

const all = ["test/**/*.test.ts"];

/**
 * What others try once, tried hundreds of times or one after the other: laws, hostile texts, pairs of workspaces, all pages,
 * the guides. Counting lines doubles the time of such tests and finds no line more, so that nothing is counted while they run.
 */
const repetitions = [
  "test/commands/accessibility.test.ts",
  "test/commands/privacy/leak-measure.test.ts",
  "test/commands/reporting/figures-by-sql.test.ts",
  "test/commands/sharing/{every-command,non-interference}.test.ts",
  "test/commands/survey/survey-round-trip.test.ts",
  "test/crash/damage.test.ts",
  "test/docs/guides.test.ts",
  "test/domain/cadence/year-of-a-mission.test.ts",
  "test/domain/{hostile-text,matching/laws,reporting/masked-figures,suggesting/suggestion-laws}.test.ts",
  "test/readers/{fuzz/fuzz,hostile,long-lines,long-runs}.test.ts",
  "test/renderers/{eml,export,naughty,naughty-kinds,records-workbook}.test.ts",
  "test/store/exchange/exchange-laws.test.ts",
];

/** These begin first, or one processor would wait for them in the end. */
const longest = [
  ...["commands/sharing/every-command", "readers/fuzz/fuzz", "readers/long-runs", "docs/guides"],
  ...["executable", "package", "store/postgres", "commands/documents/mail-imap", "commands/workspace-move"],
  ...["commands/log-from-mail", "crash/postgres-writers", "commands/accessibility", "crash/damage"],
  ...["cli/read-ahead", "commands/sharing/share"],
].map((name) => `/test/${name}.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer["sort"]>[0]) {
    const place = (file: { moduleId: string }) => {
      const at = longest.findIndex((name) => file.moduleId.endsWith(name));
      return at === -1 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

const has = (option: string) => process.argv.some((argument) => argument.startsWith(option));

const shared = {
  setupFiles: "test/setup.ts",
  // Test files share a process and the modules it has loaded: nothing in `src` keeps state there, and loading them again
  // for each file took longer than most tests. `npx vitest --isolate` tells whether a fault comes from another file.
  isolate: false,
  // The runner leaves one processor to itself otherwise, which is half of a machine with two. Of what the longer files take,
  // up to a half is waiting, for servers, browsers, terminals and programs that are killed: one more process works meanwhile.
  // The runner ends one that has nothing left to do, and must not end a second: it would end the first twice, and fail.
  ...(has("--maxWorkers")
    ? {}
    : { maxWorkers: availableParallelism() + 1, minWorkers: availableParallelism() }),
  env: temporaryFiles(),
  // These end a test that hangs; what takes long on a slow or busy machine is no fault.
  testTimeout: 300_000,
  hookTimeout: 300_000,
};

/** Two groups of tests, each in processes of its own, when lines are counted. */
const groups = [
  { name: "counted", include: all, exclude: repetitions },
  { name: "repetitions", include: repetitions, env: { ...shared.env, [uncounted]: "yes" } },
];

const coverage = {
  provider: "custom" as const,
  customProviderModule: "test/coverage.ts",
  include: ["src/**/*.ts"],
  // All of `src` counts. The runner's own list of what does not is compared with each file, which takes longer than counting.
  exclude: [],
  reporter: ["text-summary"],
  thresholds: { lines: 90, "src/domain/**": { lines: 95 } },
};

export default defineConfig({
  plugins,
  test: {
    ...shared,
    include: all,
    globalSetup: "test/build.ts",
    sequence: { sequencer: LongestFirst },
    ...(has("--coverage") && {
      projects: groups.map((group) => ({ plugins, test: { ...shared, ...group } })),
    }),
    coverage,
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
