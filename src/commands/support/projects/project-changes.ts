// `project add` and `project edit`.
import { namedProject } from "../../../application/projects/named-project.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import type { CooperationProject } from "../../../domain/projects/cooperation-project.ts";
import type { ProjectConsent } from "../../../domain/projects/project-consent.ts";
import { projectAsJson } from "../../../renderers/screens/project-page.ts";
import { safe } from "../../../renderers/screens/terminal.ts";
import type { CommandHost } from "../command-host.ts";
import { optionName } from "../option-name.ts";
import { present } from "../presentation.ts";
import { projectFacts } from "./project-facts.ts";
import type { ProjectOptions } from "./project-options.ts";
import { askedProject } from "./project-questions.ts";

export async function addProject(given: ProjectOptions, host: CommandHost): Promise<void> {
  const { from, yes, dryRun: dry, action: _, ...others } = given;
  if (from !== undefined) {
    // What it is made of is read in the texts, and corrected at the terminal or by `project edit`.
    const [said] = Object.entries(others).flatMap(([option, value]) =>
      value === undefined || (Array.isArray(value) && value.length === 0) ? [] : option,
    );
    if (said !== undefined)
      throw new Refusal("usage", { code: "options-exclude", options: ["--from", `--${optionName(said)}`] });
    return (await import("./project-proposals.ts")).addFromWords({ ...given, from, yes, dryRun: dry }, host);
  }
  if (yes) throw new Refusal("usage", { code: "option-without", option: "--yes", needs: "--from" });
  const store = await (await host.workspace()).store();
  const asked = await askedProject(given, store, host);
  const title = asked.title!.trim();
  const facts = await projectFacts(asked, null, title, store);
  const { dryRun } = asked;
  const project = await store.step(
    { command: "project", at: host.now(), facts: { name: title }, dryRun },
    async (writer) => {
      const id = await writer.projects.add(facts, host.user);
      return (await writer.projects.all()).find((one) => one.id === id)!;
    },
  );
  tell(project, [], host.text.projects.added(named(project), dryRun), dryRun, host);
}

export async function editProject(asked: ProjectOptions, host: CommandHost): Promise<void> {
  const store = await (await host.workspace()).store();
  const before = await namedProject(asked.project, store);
  const { dryRun } = asked;
  const facts = await projectFacts(asked, before, asked.title || before.title, store);
  const project: CooperationProject = { ...before, ...facts };
  if (JSON.stringify(project) === JSON.stringify(before))
    throw new Refusal("usage", {
      code: "nothing-to-change",
      options: ["--title", "--summary", "--stage", "--who", "--seeks", "--audience"],
    });
  const consents = await store.projects.consents({ project: project.id });
  await store.step(
    { command: "project", at: host.now(), facts: { name: project.title }, dryRun },
    async (writer) => writer.projects.change(project),
  );
  const textsChanged = (["title", "summary", "seeks", "offers"] as const).some(
    (field) => project[field] !== before[field],
  );
  const agreed = textsChanged
    ? consents.filter(({ scope, withdrawn }) => scope !== "none" && !withdrawn)
    : [];
  const words = host.text.projects.changed(named(project), agreed.length, dryRun);
  tell(project, consents, words, dryRun, host);
}

const named = ({ id, title }: CooperationProject) => ({ id: safe(id), title: safe(title) });

function tell(
  project: CooperationProject,
  consents: readonly ProjectConsent[],
  words: string,
  dryRun: boolean,
  host: CommandHost,
): void {
  present(host, {
    json: () => ({ ...(dryRun ? { dry_run: true } : {}), ...projectAsJson(project, consents) }),
    plain: () => [[project.id, project.title, project.stage, project.audience]],
    human: () => words,
  });
}
