// Every command that makes something for others, in workspaces that differ only in what the team keeps: `node bench/non-interference.mjs [COUNT [FIRST]]`.
// A workspace takes some ten seconds of a processor; several parts of the whole may run in several copies of the repository at once.
import { spawnSync } from "node:child_process";

const [count = "200", first = "1"] = process.argv.slice(2);
const { status } = spawnSync(
  "npx",
  [
    ...["vitest", "run", "test/commands/sharing/every-command.test.ts"],
    ...["test/commands/sharing/non-interference.test.ts", "--maxWorkers=1", "--minWorkers=1"],
  ],
  { stdio: "inherit", env: { ...process.env, OUTREACH_WORKSPACES: count, OUTREACH_FIRST_WORKSPACE: first } },
);
process.exitCode = status ?? 1;
