// Runs `project list` and `project show`.
import { namedProject, nameOfAudience } from "../../../application/projects/named-project.ts";
import { projectVisibilities } from "../../../application/projects/project-visibilities.ts";
import type { RecipientAudience } from "../../../domain/audience/recipient-audience.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { groupedBy } from "../../../domain/values/grouped-by.ts";
import { projectAsJson, projectPage, projectsTable } from "../../../renderers/screens/project-page.ts";
import { painter } from "../../../renderers/screens/terminal.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";

export async function listProjects(host: CommandHost): Promise<void> {
  const store = await (await host.workspace()).store();
  const projects = await store.projects.all();
  const today = dayOf(host.now());
  const { visibilities, consents, actors } = await projectVisibilities(projects, "network", today, store);
  const paint = await painter(host.options.color);
  const page = { text: host.text, columns: host.stdout.columns, paint, today };
  const consentsTo = (id: string) => consents.filter(({ project }) => project === id);
  const pictures = groupedBy(await store.projects.pictures(), ({ project }) => project);
  present(host, {
    json: () =>
      projects.map((project) =>
        projectAsJson(project, consentsTo(project.id), pictures.get(project.id) ?? []),
      ),
    plain: () =>
      visibilities.map(({ project, shown, why }) => [
        ...[project.id, project.title, project.stage, project.audience, shown, why],
      ]),
    human: () =>
      projects.length === 0
        ? host.text.projects.noProjectYet
        : projectsTable(visibilities, (actor) => actors.get(actor)?.name ?? actor, page),
  });
}

export async function showProject(projectName: string | undefined, host: CommandHost): Promise<void> {
  const store = await (await host.workspace()).store();
  const project = await namedProject(projectName, store);
  const today = dayOf(host.now());
  const visible = await projectVisibilities([project], "network", today, store);
  const consents = visible.consents.filter((consent) => consent.project === project.id);
  const paint = await painter(host.options.color);
  const page = { text: host.text, columns: host.stdout.columns, paint, today };
  const nameOf = (actor: string) => visible.actors.get(actor)?.name ?? actor;
  const audiences = new Map<RecipientAudience, string>();
  for (const { for: audience } of consents)
    audiences.set(
      audience,
      host.text.projects.audienceInWords(audience, await nameOfAudience(audience, store)),
    );
  const audienceOf = (audience: RecipientAudience) => audiences.get(audience)!;
  const pictures = await store.projects.pictures({ project: project.id });
  const { sharing } = (await host.workspace()).mission;
  const areOpen = sharing.project.pictures === "network";
  present(host, {
    json: () => projectAsJson(project, consents, pictures),
    human: () =>
      projectPage(visible.visibilities[0]!, { consents, pictures, areOpen }, { nameOf, audienceOf }, page),
  });
}
