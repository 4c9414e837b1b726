// Reads the texts that the program itself writes into documents: none of them is a leak.

import type { ApplicationHost } from "../workspace/application-host.ts";

const folders = ["fr", "fr/fragments", "en", "en/fragments", "surveys"];
const files = ["questionnaire.fr.yaml", "questionnaire.en.yaml", "mail.html", "survey.html"];

/** Reads the templates and questionnaires that ship, not their copies in the workspace, which may hold notes; and the mission's own surveys. */
export async function publicTexts(host: ApplicationHost): Promise<string[]> {
  const workspace = await host.workspace();
  const shipped = await Promise.all(
    folders.map(async (folder) => (await host.builtins(folder)).map((name) => `${folder}/${name}`)),
  );
  const names = [...shipped.flat(), ...files];
  const texts = await Promise.all(names.map((name) => host.builtin(name)));
  return [...texts, ...(await surveysOf(workspace.root, host))];
}

/** The texts of the mission's own survey files. */
async function surveysOf(root: string, { files: disk }: ApplicationHost): Promise<string[]> {
  const folder = disk.resolve(root, "surveys");
  if (!(await disk.facts(folder))) return [];
  const names = (await disk.list(folder)).filter((name) => name.endsWith(".yaml"));
  return Promise.all(names.map((name) => disk.readText(disk.resolve(folder, name))));
}
