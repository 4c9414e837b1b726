// What is kept back of a project, and why: said in the same words wherever it is told to the team.
import type { CooperationProject } from "./cooperation-project.ts";
import { mayShowPictures } from "./project-picture.ts";
import { isNamed, type ProjectVisibility, type WithheldReason } from "./project-visibility.ts";

/** A project, or the name of an actor or the pictures of one that is shown, that is kept back. For the team. */
export interface WithheldItem {
  what: "project" | "name" | "pictures";
  why: WithheldReason;
  project: CooperationProject;
  /** The actors whose agreement is missing, by their names. */
  actors: readonly string[];
  /** The texts of the project name them, or say where they are. */
  inTexts: boolean;
}

/** `hasPictures`: it has some, and the mission leaves them open. */
export function withheldItems(
  visibility: ProjectVisibility,
  nameOf: (actor: string) => string,
  hasPictures: boolean,
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
  const names = missing.map(({ actor, why }) => ({
    ...{ what: "name" as const, why: why ?? "no_consent", project, actors: [nameOf(actor)], inTexts: false },
  }));
  if (!hasPictures || mayShowPictures(visibility)) return names;
  const unnamed = visibility.participants.filter((participant) => !isNamed(participant));
  const actors = unnamed.map(({ actor }) => nameOf(actor));
  return [...names, { what: "pictures", why: "no_consent", project, actors, inTexts: false }];
}
