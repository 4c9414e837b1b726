// Lists what is withheld of a project, and why, so that the team reads the same everywhere.
import type { CooperationProject } from "./cooperation-project.ts";
import { mayShowPictures } from "./project-picture.ts";
import { isNamed, type ProjectVisibility, type WithheldReason } from "./project-visibility.ts";

/** A project that is withheld, or a name or the pictures of a project that is shown. Only the team reads it. */
export interface WithheldItem {
  what: "project" | "name" | "pictures";
  why: WithheldReason;
  project: CooperationProject;
  /** The names of the actors whose consent is missing. */
  actors: readonly string[];
  /** Whether the texts of the project name these actors, or tell their places. */
  inTexts: boolean;
}

/** `hasPictures`: the project has pictures, and the mission allows showing them. */
export function withheldItems(
  visibility: ProjectVisibility,
  nameOf: (actor: string) => string,
  hasPictures: boolean,
): WithheldItem[] {
  const { project } = visibility;
  const missing = visibility.participants.filter(({ shown }) => shown === null);
  if (visibility.shown === null) {
    const inTexts = visibility.named.length > 0;
    // Only those whose answer is the reason: an actor that was not asked yet did not refuse.
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
