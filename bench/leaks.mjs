// Measures the search for leaks on COUNT clean documents and COUNT planted leaks, 300 unless given: `node bench/leaks.mjs [COUNT]`.
import { spawnSync } from "node:child_process";

const count = process.argv[2] ?? "300";
const { status } = spawnSync(
  "npx",
  ["vitest", "run", "test/commands/privacy/leak-measure.test.ts", "--maxWorkers=1", "--minWorkers=1"],
  { stdio: "inherit", env: { ...process.env, OUTREACH_LEAKS: count } },
);
process.exitCode = status ?? 1;
