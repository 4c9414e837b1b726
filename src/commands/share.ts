// `share`: makes what others may read of the projects, and remembers who received it.

import { Refusal } from "../domain/problems/problem.ts";
import { command } from "./support/command-definition.ts";
import { optionName } from "./support/option-name.ts";
import { type ShareOptions, shareInput } from "./support/sharing/share-options.ts";

/** The directory of the projects that may be shown to an audience. */
export default command({
  usage: "share [action] [project]",
  input: shareInput,
  async run(asked, host) {
    if (asked.action === "recall") {
      const { action: _, project, ...others } = asked;
      const unused = shareInput.parse({});
      for (const [key, value] of Object.entries(others))
        if (JSON.stringify(value) !== JSON.stringify(unused[key as keyof ShareOptions]))
          throw new Refusal("usage", {
            ...{ code: "options-exclude" as const, options: ["recall", `--${optionName(key)}`] },
          });
      return (await import("./support/sharing/share-recall.ts")).recallProject(project, host);
    }
    if (asked.action !== undefined && asked.for !== "actor" && asked.for !== "meeting")
      throw new Refusal("usage", { code: "argument-unexpected", found: asked.action });
    // `--for actor figeac` is as clear as `--for actor:figeac`.
    const audience = asked.action === undefined ? asked.for : `${asked.for}:${asked.action}`;
    return (await import("./support/sharing/share-directory.ts")).shareDirectory(
      { ...asked, for: audience },
      host,
    );
  },
});
