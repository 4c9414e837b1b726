// `workspace`: checks which options go with which action, and hands over to the file of the action.

import { command } from "./support/command-definition.ts";
import { refuseForeignOptions } from "./support/foreign-options.ts";
import { workspaceInput, workspaceOptions } from "./support/workspace/workspace-options.ts";

/** Where the work of a mission is, and how that of several advisers comes together; each action loads when it is asked for. */
export default command({
  usage: "workspace <action> [source]",
  input: workspaceInput,
  async run(asked, host) {
    refuseForeignOptions(asked, {
      ...{ command: "workspace", input: workspaceInput, args: ["source"], optionsOf: workspaceOptions },
    });
    if (asked.action === "move")
      return (await import("./support/workspace/move-database.ts")).moveMission(asked, host);
    if (asked.action === "changes")
      return (await import("./support/workspace/give-changes.ts")).giveChanges(asked, host);
    return (await import("./support/workspace/take-changes.ts")).takeChanges(asked, host);
  },
});
