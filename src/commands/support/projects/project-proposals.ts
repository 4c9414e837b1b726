// `project add --from`: proposes projects found in an actor's own texts, to be corrected and confirmed.
import { resolveActors } from "../../../application/actors/resolve-actors.ts";
import { type ProposedProject, proposedProjects } from "../../../application/projects/propose-projects.ts";
import type { ProjectFacts, ProjectStage } from "../../../domain/projects/cooperation-project.ts";
import { projectStages } from "../../../domain/projects/cooperation-project.ts";
import { inSnakeCase } from "../../../renderers/json.ts";
import { safeText } from "../../../renderers/screens/terminal.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";
import type { ProjectOptions } from "./project-options.ts";

export async function addFromWords(
  { from, yes, dryRun }: ProjectOptions & { from: string },
  host: CommandHost,
): Promise<void> {
  const store = await (await host.workspace()).store();
  const [actor] = await resolveActors(store, [from]);
  const proposals = await proposedProjects(actor!.id, store, host);
  const confirmed = await confirmedProposals(proposals, { yes, dryRun }, host);
  const added =
    confirmed.length === 0
      ? []
      : await store.step(
          { command: "project", at: host.now(), facts: { name: confirmed[0]!.title }, dryRun },
          async (writer) => {
            const ids: string[] = [];
            for (const facts of confirmed) ids.push(await writer.projects.add(facts, host.user));
            return ids;
          },
        );
  const { projects } = host.text;
  present(host, {
    json: () => ({
      actor: actor!.id,
      proposals: proposals.map(({ facts, certain }) => inSnakeCase({ ...facts, certain })),
      added: added.map((id, index) => ({ id, title: confirmed[index]!.title })),
      dry_run: dryRun,
    }),
    plain: () =>
      proposals.map(({ facts, certain }) => [facts.title, facts.stage, certain ? "certain" : "doubtful"]),
    human: () =>
      safeText(
        proposals.length === 0
          ? projects.proposals.noProposal(actor!.name)
          : `${host.options.interactive && !yes ? "" : proposals.map((proposal) => projects.proposals.proposal({ ...proposal.facts, certain: proposal.certain })).join("\n")}${projects.proposals.projectsAdded(
              added.map((id, index) => ({ id, title: confirmed[index]!.title })),
              dryRun,
            )}`,
      ),
  });
}

/** Chooses proposals: with `--yes` the certain ones; at a terminal those that the user confirms, with corrections; else none. */
async function confirmedProposals(
  proposals: readonly ProposedProject[],
  { yes, dryRun }: { yes: boolean; dryRun: boolean },
  { options, prompter, stderr, text }: CommandHost,
): Promise<ProjectFacts[]> {
  if (yes) return proposals.filter(({ certain }) => certain).map(({ facts }) => facts);
  if (!options.interactive || dryRun) return [];
  const { questions, proposals: words, stages } = text.projects;
  const confirmed: ProjectFacts[] = [];
  for (const { facts, certain } of proposals) {
    stderr.write(safeText(words.proposal({ ...facts, certain })));
    if (!(await prompter.confirm({ message: words.isProject, initial: certain }))) continue;
    const correct = async (message: string, initial: string | null) =>
      (await prompter.text({ message, ...(initial === null ? {} : { initial }) })).trim() || null;
    const title = (await correct(questions.title, facts.title)) ?? facts.title;
    const summary = await correct(questions.summary, facts.summary);
    const seeks = await correct(questions.seeks, facts.seeks);
    const offers = await correct(questions.offers, facts.offers);
    const stage = await prompter.select<ProjectStage>({
      message: questions.stage,
      initial: facts.stage,
      choices: projectStages.map((value) => ({ value, label: stages[value] })),
    });
    confirmed.push({ ...facts, title, summary, seeks, offers, stage });
  }
  return confirmed;
}
