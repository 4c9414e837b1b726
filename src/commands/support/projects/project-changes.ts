// Runs `project add` and `project edit`.
import { namedProject } from "../../../application/projects/named-project.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import type { CooperationProject } from "../../../domain/projects/cooperation-project.ts";
import type { ProjectConsent } from "../../../domain/projects/project-consent.ts";
import type { ProjectPicture } from "../../../domain/projects/project-picture.ts";
import { projectAsJson } from "../../../renderers/screens/project-page.ts";
import { safe } from "../../../renderers/screens/terminal.ts";
import type { Store } from "../../../store/store.ts";
import type { CommandHost } from "../command-host.ts";
import { optionName } from "../option-name.ts";
import { present } from "../presentation.ts";
import { projectFacts } from "./project-facts.ts";
import type { ProjectOptions } from "./project-options.ts";
import { readGivenPicture } from "./project-picture-file.ts";
import { askForProject } from "./project-questions.ts";

export async function addProject(given: ProjectOptions, host: CommandHost): Promise<void> {
  const { from, yes, dryRun: dry, action: _, ...otherOptions } = given;
  if (from !== undefined) {
    // `--from` reads the facts from the actor's texts; the user corrects them at the terminal or by `project edit`.
    const [foreignOption] = Object.entries(otherOptions).flatMap(([option, value]) =>
      value === undefined || (Array.isArray(value) && value.length === 0) ? [] : option,
    );
    if (foreignOption !== undefined)
      throw new Refusal("usage", {
        code: "options-exclude",
        options: ["--from", `--${optionName(foreignOption)}`],
      });
    return (await import("./project-proposals.ts")).addFromWords({ ...given, from, yes, dryRun: dry }, host);
  }
  if (yes) throw new Refusal("usage", { code: "option-without", option: "--yes", needs: "--from" });
  const store = await (await host.workspace()).store();
  const options = await askForProject(given, store, host);
  const title = options.title!.trim();
  const facts = await projectFacts(options, null, title, store);
  const picture = await readGivenPicture(options, host);
  const { dryRun } = options;
  const changed = await store.step(
    { command: "project", at: host.now(), facts: { name: title }, dryRun },
    async (writer) => {
      const id = await writer.projects.add(facts, host.user);
      if (picture) await writer.projects.addPicture({ ...picture, project: id });
      const project = (await writer.projects.all()).find((candidate) => candidate.id === id)!;
      return { project, pictures: await writer.projects.pictures({ project: id }) };
    },
  );
  const { projectAdded, pictures } = host.text.projects;
  const words =
    projectAdded(safeProject(changed.project), dryRun) + (picture ? pictures.pictureAdded(dryRun) : "");
  presentProject({ ...changed, consents: [] }, words, dryRun, host);
}

export async function editProject(options: ProjectOptions, host: CommandHost): Promise<void> {
  const store = await (await host.workspace()).store();
  const before = await namedProject(options.project, store);
  const { dryRun } = options;
  const facts = await projectFacts(options, before, options.title || before.title, store);
  const project: CooperationProject = { ...before, ...facts };
  const picture = await readGivenPicture(options, host);
  const isChanged = JSON.stringify(project) !== JSON.stringify(before);
  await refuseUnknownPlace(options, before, store);
  if (!isChanged && picture === null && options.removePicture === undefined)
    throw new Refusal("usage", {
      code: "nothing-to-change",
      options: ["--title", "--summary", "--stage", "--who", "--seeks", "--audience", "--picture"],
    });
  const consents = await store.projects.consents({ project: project.id });
  const pictures = await store.step(
    { command: "project", at: host.now(), facts: { name: project.title }, dryRun },
    async (writer) => {
      if (isChanged) await writer.projects.change(project);
      if (options.removePicture !== undefined)
        await writer.projects.removePictures(project.id, [options.removePicture]);
      if (picture) await writer.projects.addPicture({ ...picture, project: project.id });
      return writer.projects.pictures({ project: project.id });
    },
  );
  const textsChanged = (["title", "summary", "seeks", "offers"] as const).some(
    (field) => project[field] !== before[field],
  );
  const agreed = textsChanged
    ? consents.filter(({ scope, withdrawn }) => scope !== "none" && !withdrawn)
    : [];
  const projectText = host.text.projects;
  const words =
    projectText.projectChanged(safeProject(project), agreed.length, dryRun) +
    (picture ? projectText.pictures.pictureAdded(dryRun) : "");
  presentProject({ project, consents, pictures }, words, dryRun, host);
}

async function refuseUnknownPlace(
  { removePicture: place }: ProjectOptions,
  { id, title }: CooperationProject,
  store: Store,
): Promise<void> {
  if (place === undefined) return;
  const { length: count } = await store.projects.pictures({ project: id });
  if (place > count)
    throw new Refusal("usage", { code: "picture-missing", project: id, title, place, count });
}

const safeProject = ({ id, title }: CooperationProject) => ({ id: safe(id), title: safe(title) });

interface PresentedProject {
  project: CooperationProject;
  consents: readonly ProjectConsent[];
  pictures: readonly ProjectPicture[];
}

function presentProject(
  { project, consents, pictures }: PresentedProject,
  words: string,
  dryRun: boolean,
  host: CommandHost,
): void {
  present(host, {
    json: () => ({ ...(dryRun ? { dry_run: true } : {}), ...projectAsJson(project, consents, pictures) }),
    plain: () => [[project.id, project.title, project.stage, project.audience]],
    human: () => words,
  });
}
