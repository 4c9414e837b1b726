// `workspace`: refuses options of other actions, then calls the file of the action asked for.

import { command } from "./support/command-definition.ts";
import { refuseForeignOptions } from "./support/foreign-options.ts";
import { workspaceInput, workspaceOptions } from "./support/workspace/workspace-options.ts";

/** Moves the database of a mission, and exchanges changes between advisers; each action loads only when it is called. */
export default command({
  usage: "workspace <action> [source]",
  input: workspaceInput,
  async run(options, host) {
    refuseForeignOptions(options, {
      ...{ command: "workspace", input: workspaceInput, args: ["source"], optionsOf: workspaceOptions },
    });
    if (options.action === "move")
      return (await import("./support/workspace/move-database.ts")).moveMission(options, host);
    if (options.action === "changes")
      return (await import("./support/workspace/give-changes.ts")).giveChanges(options, host);
    return (await import("./support/workspace/take-changes.ts")).takeChanges(options, host);
  },
});
