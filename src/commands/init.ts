// `init`: makes a new workspace, from answers at the terminal or from the shipped example.

import * as z from "zod";
import { Interrupted, type Problem, Refusal } from "../domain/problems/problem.ts";
import { commentedMission } from "../settings/commented-mission.ts";
import { missionJsonSchema, schemaFile } from "../settings/json-schema.ts";
import { loadMission } from "../settings/load-mission.ts";
import type { MissionInput } from "../settings/mission-schema.ts";
import { command } from "./support/command-definition.ts";
import type { CommandHost } from "./support/command-host.ts";
import { askAboutMission, missionDraft } from "./support/mission-questions.ts";
import { present } from "./support/presentation.ts";

interface NewFile {
  name: string;
  content: string | Uint8Array;
  /** Whether the program generates the file from the settings; an existing one is then kept, rather than being a conflict. */
  isGenerated?: boolean;
}

export default command({
  usage: "init [dir]",
  input: z.object({
    dir: z.string().optional(),
    yes: z.boolean().default(false).meta({ short: "y" }),
    example: z.boolean().default(false),
    dryRun: z.boolean().default(false),
  }),
  async run({ dir, yes, example, dryRun }, host) {
    const folder = host.files.resolve(dir ?? host.options.workspace ?? ".");
    await refuseUnlessNew(folder, host);
    const draft = host.files.resolve(folder, draftFile);
    const files = example
      ? await exampleProject(host)
      : settingsFiles(yes ? { language: host.language } : await askForMission(draft, dryRun, host), host);
    const written = await writeAll(folder, files, { dryRun, host });
    if (!dryRun) await host.files.remove(draft);
    present(host, {
      json: () => ({ workspace: folder, files: written, example, dry_run: dryRun }),
      plain: () => written.map((name) => [name]),
      human: () =>
        host.text.workspace.workspaceMade({
          folder: host.files.shown(folder),
          here: folder === host.files.resolve("."),
          files: written,
          example,
          dryRun,
        }),
    });
    return 0;
  },
});

async function refuseUnlessNew(folder: string, { files }: CommandHost) {
  const facts = await files.facts(folder);
  if (facts && facts.kind !== "folder")
    throw new Refusal("usage", { code: "file-not-folder", file: files.shown(folder) });
  if (await files.facts(files.resolve(folder, "mission.yaml")))
    throw new Refusal("failure", { code: "workspace-exists", folder: files.shown(folder) });
}

/** Holds the answers given so far: after Ctrl-C, the next `init` offers them again. */
const draftFile = ".outreach.init.json";

async function askForMission(file: string, dryRun: boolean, host: CommandHost): Promise<MissionInput> {
  const { files, options, stderr, text } = host;
  if (!options.interactive) throw new Refusal("usage", { code: "answer-needed", flag: "--yes" });
  const earlierDraft = (await files.facts(file)) ? missionDraft(await files.readText(file)) : {};
  let isDraftSaved = false;
  try {
    return await askAboutMission(host, earlierDraft, async (draft) => {
      if (dryRun) return;
      await files.write(file, JSON.stringify(draft), { replace: true });
      isDraftSaved = true;
    });
  } catch (error) {
    if (error instanceof Interrupted && isDraftSaved) stderr.write(`\n${text.workspace.answersKept}\n`);
    throw error;
  }
}

/** The files of the shipped example, with commented settings like those of any workspace. */
async function exampleProject(host: CommandHost): Promise<NewFile[]> {
  const shipped = await host.example(host.language);
  const text = shipped.find(({ name }) => name === "mission.yaml")!.content;
  const mission = loadMission(new TextDecoder().decode(text), "mission.yaml");
  return [...shipped.filter(({ name }) => name !== "mission.yaml"), ...settingsFiles(mission, host)];
}

/** The settings and the files beside them. `mission.yaml` is last: until it is written there is no workspace, and `init` can run again. */
function settingsFiles(mission: MissionInput, { text: { settings, workspace } }: CommandHost): NewFile[] {
  return [
    {
      name: schemaFile,
      content: missionJsonSchema(settings.entries, settings.schemaTitle),
      isGenerated: true,
    },
    { name: ".gitignore", content: `${workspace.gitignoreLines.join("\n")}\n`, isGenerated: true },
    { name: "mission.yaml", content: commentedMission(mission, settings) },
  ];
}

/** Writes the files that do not exist yet and returns their names; refuses before writing when a file exists that is not generated. */
async function writeAll(
  folder: string,
  newFiles: readonly NewFile[],
  { dryRun, host: { files } }: { dryRun: boolean; host: CommandHost },
): Promise<string[]> {
  const conflicts: Problem[] = [];
  const missing: NewFile[] = [];
  for (const file of newFiles) {
    const path = files.resolve(folder, file.name);
    if (!(await files.facts(path))) missing.push(file);
    else if (!file.isGenerated) conflicts.push({ code: "file-exists", file: files.shown(path) });
  }
  if (conflicts.length > 0) throw new Refusal("failure", ...conflicts);
  if (!dryRun)
    for (const { name, content } of missing) await files.write(files.resolve(folder, name), content);
  return missing.map(({ name }) => name);
}
