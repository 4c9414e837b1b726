// Finds the templates of documents: the workspace's own copies first, then those that ship.

import type { Workspace } from "../../../application/workspace/workspace.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { TemplateLibrary, type TemplateLoader } from "../../../renderers/template/template-library.ts";
import { type Sentences, sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";

/** Loads a template of the workspace or a shipped one; null, rather than a refusal, when there is none. */
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

/** The sentences and templates of documents, in the mission's language, whatever the language of the screen. */
export async function documentWords(
  workspace: Workspace,
): Promise<{ text: Sentences; library: TemplateLibrary }> {
  const text = await sentences(workspace.mission.language);
  return { text, library: new TemplateLibrary(templateLoader(workspace), text) };
}

/** Loads templates like `templateLoader`, but without reading the settings, which may be invalid. */
export const templatesBelow =
  (root: string, known: readonly string[], { files, builtin }: CommandHost): TemplateLoader =>
  async (name) => {
    const path = files.resolve(root, "templates", name);
    if (await files.facts(path)) return { file: files.shown(path), text: await files.readText(path) };
    return known.includes(name) ? { file: name, text: await builtin(name) } : null;
  };
