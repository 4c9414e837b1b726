// What is kept back of a project, and why: said in the same words wherever it is told to the team.
import type { CooperationProject } from "./cooperation-project.ts";
import type { ProjectVisibility, WithheldReason } from "./project-visibility.ts";

/** A project, or the name of an actor in one that is shown, that is kept back. For the team. */
export interface WithheldItem {
  what: "project" | "name";
  why: WithheldReason;
  project: CooperationProject;
  /** The actors whose agreement is missing, by their names. */
  actors: readonly string[];
  /** The texts of the project name them, or say where they are. */
  inTexts: boolean;
}

export function withheldItems(
  visibility: ProjectVisibility,
  nameOf: (actor: string) => string,
): WithheldItem[] {
  const { project } = visibility;
  const missing = visibility.participants.filter(({ shown }) => shown === null);
  if (visibility.shown === null) {
    const inTexts = visibility.named.length > 0;
    // Only those whose answer keeps it back: who has not been asked yet did not refuse.
    const actors = inTexts
      ? visibility.named
      : missing.filter(({ why }) => why === visibility.why).map(({ actor }) => actor);
    return [{ what: "project", why: visibility.why, project, actors: actors.map(nameOf), inTexts }];
  }
  return missing.map(({ actor, why }) => ({
    ...{ what: "name" as const, why: why ?? "no_consent", project, actors: [nameOf(actor)], inTexts: false },
  }));
}
