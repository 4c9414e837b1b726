// Reads what the program itself says in documents: none of it is a secret.

import type { ApplicationHost } from "../workspace/application-host.ts";

const folders = ["fr", "fr/fragments", "en", "en/fragments", "surveys"];
const files = ["questionnaire.fr.yaml", "questionnaire.en.yaml", "mail.html", "survey.html"];

/** The templates and questionnaires that ship, not their copies in the workspace: somebody may have written a note into one. */
export async function publicTexts(host: ApplicationHost): Promise<string[]> {
  const workspace = await host.workspace();
  const shipped = await Promise.all(
    folders.map(async (folder) => (await host.builtins(folder)).map((name) => `${folder}/${name}`)),
  );
  const names = [...shipped.flat(), ...files];
  const texts = await Promise.all(names.map((name) => host.builtin(name)));
  return [...texts, ...(await surveysOf(workspace.root, host))];
}

/** The questions of the mission's own surveys. */
async function surveysOf(root: string, { files: disk }: ApplicationHost): Promise<string[]> {
  const folder = disk.resolve(root, "surveys");
  if (!(await disk.facts(folder))) return [];
  const names = (await disk.list(folder)).filter((name) => name.endsWith(".yaml"));
  return Promise.all(names.map((name) => disk.readText(disk.resolve(folder, name))));
}
