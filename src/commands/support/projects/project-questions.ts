// Asks at the terminal for the options that `project add` lacks.
import { Refusal } from "../../../domain/problems/problem.ts";
import {
  type ProjectAudience,
  type ProjectStage,
  projectAudiences,
  projectStages,
} from "../../../domain/projects/cooperation-project.ts";
import type { StoreReader } from "../../../store/store.ts";
import type { CommandHost } from "../command-host.ts";
import type { ProjectOptions } from "./project-options.ts";
import { askForPicture } from "./project-picture-file.ts";

/** Asks nothing when the options give title and actors; without one of them, asks for the other facts too. */
export async function askForProject(
  given: ProjectOptions,
  store: StoreReader,
  host: CommandHost,
): Promise<ProjectOptions> {
  const facts = { ...given, title: given.title?.trim() || given.project?.trim() };
  const { options, prompter, text } = host;
  const { questions, titleNeeded } = text.projects;
  if (!options.interactive) {
    if (!facts.title) throw new Refusal("usage", { code: "answer-needed", flag: "--title" });
    return facts;
  }
  if (facts.title && facts.who.length > 0) return facts;
  const ask = async (message: string, initial?: string) =>
    (await prompter.text({ message, ...(initial === undefined ? {} : { initial }) })).trim();
  const title =
    facts.title ||
    (
      await prompter.text({
        message: questions.title,
        check: (typed) => typed.trim() !== "" || titleNeeded,
      })
    ).trim();
  const summary = facts.summary ?? (await ask(questions.summary));
  const who = facts.who.length > 0 ? facts.who : await askForActors(store, host);
  const theme = facts.theme.length > 0 ? facts.theme : splitList(await ask(questions.themes));
  const territory =
    facts.territory.length > 0 ? facts.territory : splitList(await ask(questions.territories));
  const stage =
    facts.stage ??
    (await prompter.select<ProjectStage>({
      message: questions.stage,
      choices: projectStages.map((value) => ({ value, label: text.projects.stages[value] })),
    }));
  const seeks = facts.seeks ?? (await ask(questions.seeks));
  const offers = facts.offers ?? (await ask(questions.offers));
  const since = facts.since ?? (await ask(questions.since));
  const contact = facts.contact ?? (await ask(questions.contact));
  const audience =
    facts.audience ??
    (await prompter.select<ProjectAudience>({
      message: questions.audience,
      initial: "network",
      choices: projectAudiences.map((value) => ({ value, label: text.projects.audiences[value] })),
    }));
  const picture = facts.picture ?? (await askForPicture(host));
  return {
    ...facts,
    ...{ title, summary, who, theme, territory, stage, seeks, offers, since, contact, audience, picture },
  };
}

/** Asks for the lead, then partners until an empty answer. Asks again for a name that matches nobody, and which of several is meant. */
async function askForActors(store: StoreReader, { prompter, text }: CommandHost): Promise<string[]> {
  const who: string[] = [];
  for (;;) {
    const message = who.length === 0 ? text.projects.questions.lead : text.projects.questions.partner;
    const typed = (await prompter.text({ message })).trim();
    if (typed === "" && who.length > 0) return who;
    const candidates = typed === "" ? [] : await store.find(typed, 9);
    if (candidates.length === 0) continue;
    who.push(
      candidates.length === 1
        ? candidates[0]!.id
        : await prompter.select({
            message: text.projects.questions.which,
            choices: candidates.map(({ id, name }) => ({ value: id, label: `${name} (${id})` })),
          }),
    );
  }
}

const splitList = (typed: string) =>
  typed
    .split(/[,;]/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
