// Every command that makes something for others, in workspaces that differ only in what the team keeps: `node bench/non-interference.mjs [COUNT]`.
import { spawnSync } from "node:child_process";

const count = process.argv[2] ?? "200";
const { status } = spawnSync(
  "npx",
  [
    ...["vitest", "run", "test/commands/sharing/every-command.test.ts"],
    ...["test/commands/sharing/non-interference.test.ts", "--maxWorkers=1", "--minWorkers=1"],
  ],
  { stdio: "inherit", env: { ...process.env, OUTREACH_WORKSPACES: count } },
);
process.exitCode = status ?? 1;
