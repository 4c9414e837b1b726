// `share`: makes documents on projects for others, and records who received them.

import { Refusal } from "../domain/problems/problem.ts";
import { command } from "./support/command-definition.ts";
import { optionName } from "./support/option-name.ts";
import { type ShareOptions, shareInput } from "./support/sharing/share-options.ts";

/** Makes the directory of projects that may be shown to an audience, or recalls a project. */
export default command({
  usage: "share [action] [project]",
  input: shareInput,
  async run(options, host) {
    if (options.action === "recall") {
      const { action: _, project, ...others } = options;
      const defaults = shareInput.parse({});
      for (const [key, value] of Object.entries(others))
        if (JSON.stringify(value) !== JSON.stringify(defaults[key as keyof ShareOptions]))
          throw new Refusal("usage", {
            ...{ code: "options-exclude" as const, options: ["recall", `--${optionName(key)}`] },
          });
      return (await import("./support/sharing/share-recall.ts")).recallProject(project, host);
    }
    if (options.action !== undefined && options.for !== "actor" && options.for !== "meeting")
      throw new Refusal("usage", { code: "argument-unexpected", found: options.action });
    // `--for actor figeac` means `--for actor:figeac`.
    const audience = options.action === undefined ? options.for : `${options.for}:${options.action}`;
    return (await import("./support/sharing/share-directory.ts")).shareDirectory(
      { ...options, for: audience },
      host,
    );
  },
});
