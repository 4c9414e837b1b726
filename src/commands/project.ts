// `project`: hands each of its actions over to the file that does it.

import { command } from "./support/command-definition.ts";
import { projectInput, refuseForeignProjectOptions } from "./support/projects/project-options.ts";

/** Cooperation projects that may be told to others, each with who agreed to what. */
export default command({
  usage: "project [action] [project]",
  input: projectInput,
  async run(asked, host) {
    refuseForeignProjectOptions(asked);
    const changes = () => import("./support/projects/project-changes.ts");
    const answers = () => import("./support/projects/project-answers.ts");
    const views = () => import("./support/projects/project-views.ts");
    switch (asked.action) {
      case "list":
        await (await views()).listProjects(host);
        break;
      case "show":
        await (await views()).showProject(asked.project, host);
        break;
      case "add":
        await (await changes()).addProject(asked, host);
        break;
      case "edit":
        await (await changes()).editProject(asked, host);
        break;
      case "consent":
        await (await answers()).noteConsent(asked, host);
        break;
      case "withdraw":
        await (await answers()).noteWithdrawal(asked, host);
        break;
    }
    return 0;
  },
});
