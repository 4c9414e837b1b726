// Finds the templates of documents: the workspace's own copies first, then those that ship.

import type { Workspace } from "../../../application/workspace/workspace.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { TemplateLibrary, type TemplateLoader } from "../../../renderers/template/template-library.ts";
import { type Sentences, sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";

/** The workspace's templates: its own copies first. A file that is nowhere is null, not a refusal. */
const templateLoader =
  (workspace: Workspace): TemplateLoader =>
  async (name) => {
    try {
      return await workspace.template(name);
    } catch (error) {
      if (error instanceof Refusal && error.problems.every(({ code }) => code === "file-missing"))
        return null;
      throw error;
    }
  };

/** Documents speak the mission's language, whatever the language of the screen. */
export async function documentWords(
  workspace: Workspace,
): Promise<{ text: Sentences; library: TemplateLibrary }> {
  const text = await sentences(workspace.mission.language);
  return { text, library: new TemplateLibrary(templateLoader(workspace), text) };
}

/** The workspace's own copies first, whatever state its settings are in. */
export const templatesBelow =
  (root: string, known: readonly string[], { files, builtin }: CommandHost): TemplateLoader =>
  async (name) => {
    const path = files.resolve(root, "templates", name);
    if (await files.facts(path)) return { file: files.shown(path), text: await files.readText(path) };
    return known.includes(name) ? { file: name, text: await builtin(name) } : null;
  };
