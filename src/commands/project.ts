// `project`: calls the file of the action asked for.

import { command } from "./support/command-definition.ts";
import { projectInput, refuseForeignProjectOptions } from "./support/projects/project-options.ts";

/** Manages cooperation projects and the consents of those who take part. */
export default command({
  usage: "project [action] [project]",
  input: projectInput,
  async run(options, host) {
    refuseForeignProjectOptions(options);
    const changes = () => import("./support/projects/project-changes.ts");
    const answers = () => import("./support/projects/project-answers.ts");
    const views = () => import("./support/projects/project-views.ts");
    switch (options.action) {
      case "list":
        await (await views()).listProjects(host);
        break;
      case "show":
        await (await views()).showProject(options.project, host);
        break;
      case "add":
        await (await changes()).addProject(options, host);
        break;
      case "edit":
        await (await changes()).editProject(options, host);
        break;
      case "consent":
        await (await answers()).noteConsent(options, host);
        break;
      case "withdraw":
        await (await answers()).noteWithdrawal(options, host);
        break;
    }
    return 0;
  },
});
