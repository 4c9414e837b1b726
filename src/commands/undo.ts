// `undo`: takes back the last step of the workspace.

import * as z from "zod";
import { Refusal } from "../domain/problems/problem.ts";
import { inSnakeCase } from "../renderers/json.ts";
import { safeText } from "../renderers/screens/terminal.ts";
import { command } from "./support/command-definition.ts";
import { present } from "./support/presentation.ts";

/** Takes back the last command that changed something, entirely. */
export default command({
  usage: "undo",
  input: z.object({ dryRun: z.boolean().default(false) }),
  async run({ dryRun }, host) {
    const store = await (await host.workspace()).store();
    const step = await store.undo(host.now(), { dryRun });
    if (step === null) throw new Refusal("failure", { code: "undo-nothing" });
    const undone = dryRun ? { ...step, undone: false } : step;
    present(host, {
      json: () => inSnakeCase({ ...(dryRun ? { dryRun } : {}), step: undone }),
      human: () => {
        const { history, objections } = host.text;
        const objectionNote =
          step.objections > 0 ? `${objections.objectionsUndone(step.objections, dryRun)}\n` : "";
        return safeText(`${history.undone(step, dryRun)}\n${objectionNote}`);
      },
    });
    return 0;
  },
});
