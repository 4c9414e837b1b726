// `view`: writes the whole mission as one page, for the team to read in a browser.

import * as z from "zod";
import { refuseTaken } from "../application/documents/output-files.ts";
import { formatOfOutput, isFolder } from "../application/documents/output-format.ts";
import { wholeMission } from "../application/reporting/whole-mission.ts";
import { questionnaireOf } from "../application/triage/questionnaire-in-use.ts";
import { usualAccent } from "../renderers/brand.ts";
import { missionPage } from "../renderers/mission-page.ts";
import { command } from "./support/command-definition.ts";
import type { CommandHost } from "./support/command-host.ts";
import { brandOf } from "./support/documents/mission-brand.ts";
import { openFile } from "./support/documents/opened-file.ts";
import { noteFilesWritten } from "./support/files-written.ts";
import { present } from "./support/presentation.ts";

/** The most actors on the page; with more, a browser would open it slowly. */
const mostActors = 10_000;

export default command({
  usage: "view",
  input: z.object({
    output: z.string().optional().meta({ short: "o", value: "file" }),
    replace: z.boolean().default(false),
    open: z.boolean().default(false),
  }),
  async run({ output, replace, open }, host) {
    const workspace = await host.workspace();
    const { mission, root } = workspace;
    if (output !== undefined) await formatOfOutput({ output }, ["html"], host);
    const folder =
      output === undefined ? host.files.resolve(root, "out") : (await isFolder(output, host)) ? output : null;
    const path = folder === null ? output! : host.files.resolve(folder, `${host.text.viewing.fileName}.html`);
    if (!replace) await refuseTaken(path, host);
    const page = await wholeMission(mostActors, host);
    const fileNames = await filesBeside(path, root, host);
    const { needs } = await questionnaireOf(host, workspace);
    const content = await missionPage(page, {
      title: host.text.viewing.title(mission.name || mission.organisation),
      accent: (await brandOf(workspace, host)).accent ?? usualAccent,
      needName: (need) => needs.find(({ id }) => id === need)?.label ?? need,
      fileBeside: (file) => fileNames.get(host.files.resolve(root, file)) ?? null,
      text: host.text,
      template: async (name) => (await workspace.template(name)).text,
    });
    await host.files.write(path, content, { replace });
    const file = host.files.shown(path);
    await noteFilesWritten(host, "view", file);
    if (open) await openFile(path, host);
    present(host, {
      json: () => ({ file, actors: page.actors.length, left: page.left }),
      plain: () => [[file, page.actors.length]],
      human: () => host.text.viewing.written(file),
    });
    return 0;
  },
});

/** Maps the path of each file in or below the page's folder to its relative name, for links; empty outside the workspace. */
async function filesBeside(page: string, root: string, { files }: CommandHost): Promise<Map<string, string>> {
  const folder = files.resolve(page, "..");
  const isInside = folder === files.resolve(root) || folder.startsWith(files.resolve(root, "x").slice(0, -1));
  if (!isInside || !(await files.facts(folder))) return new Map();
  return new Map((await files.listAll(folder)).map((name) => [files.resolve(folder, name), name]));
}
