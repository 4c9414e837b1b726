// `workspace move`: moves the database of a mission to a server that colleagues share, or back to a file.

import { moveWorkspace } from "../../../application/workspace/move-workspace.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { inSnakeCase } from "../../../renderers/json.ts";
import { safeText } from "../../../renderers/screens/terminal.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";
import { Progress } from "../progress-line.ts";
import type { WorkspaceInput } from "./workspace-options.ts";

export async function moveMission({ source, dryRun }: WorkspaceInput, host: CommandHost): Promise<number> {
  if (source === undefined) throw new Refusal("usage", { code: "argument-missing", argument: "<source>" });
  const { moving } = host.text;
  const progress = new Progress(host, moving.progress);
  const moved = await moveWorkspace(
    {
      ...{ to: source, dryRun },
      asideName: (nth) => moving.asideFileName(host.now(), nth),
      progress: ({ done, total }) => progress.update({ done, total, shown: done }),
    },
    host,
  ).finally(() => progress.end());
  present(host, {
    json: () => inSnakeCase({ ...(dryRun ? { dryRun } : {}), ...moved }),
    human: () => safeText(`${moving.outcome(moved, dryRun)}\n`),
  });
  return 0;
}
