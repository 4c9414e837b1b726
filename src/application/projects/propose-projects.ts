// Proposes the projects that an actor mentions in its own words, without those of the same title that are noted already.

import { subjectName, subjectWords } from "../../domain/partners/subject-words.ts";
import type { ProjectFacts } from "../../domain/projects/cooperation-project.ts";
import { projectProposals } from "../../domain/projects/project-proposal.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { StoreReader } from "../../store/store.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

export interface ProposedProject {
  facts: ProjectFacts;
  certain: boolean;
}

/** The audience of a proposed project is the team: what an actor wrote to us is not yet agreed to be told to others. */
export async function proposedProjects(
  actor: string,
  store: StoreReader,
  host: ApplicationHost,
): Promise<ProposedProject[]> {
  const { language } = (await host.workspace()).mission;
  const whole = (await store.actor(actor))!;
  const noted = (await store.projects.all()).filter(({ who }) =>
    who.some((participant) => participant.actor === actor),
  );
  const titles = new Set(noted.map(({ title }) => fold(title)));
  return projectProposals(whole, subjectWords(language)).flatMap(({ certain, subjects, ...proposal }) =>
    titles.has(fold(proposal.title))
      ? []
      : [
          {
            certain,
            facts: {
              ...{
                title: proposal.title,
                summary: proposal.summary,
                stage: proposal.stage,
                seeks: proposal.seeks,
              },
              ...{ offers: proposal.offers, since: null, contact: null, audience: "team" },
              who: [{ actor, role: null }],
              themes:
                proposal.themes.length > 0
                  ? proposal.themes
                  : subjects.map((subject) => subjectName(subject, language)),
              territories: whole.territory === null ? [] : [whole.territory],
            },
          },
        ],
  );
}
