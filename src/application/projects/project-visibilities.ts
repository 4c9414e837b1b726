// Decides what may be shown of projects to an audience on a day.

import type { RecipientAudience } from "../../domain/audience/recipient-audience.ts";
import type { CooperationProject } from "../../domain/projects/cooperation-project.ts";
import type { ProjectConsent } from "../../domain/projects/project-consent.ts";
import { type ProjectVisibility, visibilityOf } from "../../domain/projects/project-visibility.ts";
import type { ActorOverview, StoreReader } from "../../store/store.ts";

export interface ProjectsSeen {
  visibilities: readonly ProjectVisibility[];
  /** All consents, to other projects too. */
  consents: readonly ProjectConsent[];
  /** The actors that take part in one of the projects. */
  actors: ReadonlyMap<string, ActorOverview>;
}

export async function projectVisibilities(
  projects: readonly CooperationProject[],
  audience: RecipientAudience,
  day: string,
  store: StoreReader,
): Promise<ProjectsSeen> {
  const ids = [...new Set(projects.flatMap(({ who }) => who.map(({ actor }) => actor)))];
  const overviews = await store.overviews({ ids });
  const actors = new Map(overviews.map((actor) => [actor.id, actor]));
  const consents = await store.projects.consents();
  const consentsOf = new Map<string, ProjectConsent[]>();
  for (const consent of consents)
    consentsOf.set(consent.project, [...(consentsOf.get(consent.project) ?? []), consent]);
  const objectors = new Set(overviews.filter(({ objected }) => objected !== null).map(({ id }) => id));
  const question = {
    ...{ audience, day, objectors, signsOf: (id: string) => signsOf(actors.get(id)) },
    placesOf: (id: string) => [actors.get(id)?.commune ?? ""].filter((place) => place !== ""),
  };
  const visibilities = projects.map((project) =>
    visibilityOf(project, consentsOf.get(project.id) ?? [], question),
  );
  return { visibilities, consents, actors };
}

/** What identifies an actor, or one of its people, in a text: names, addresses, telephone numbers. */
export const signsOf = (actor: ActorOverview | undefined): string[] =>
  actor
    ? [
        ...[actor.name, ...actor.emails, ...actor.phones],
        ...actor.people.flatMap(({ fullName, emails, phones }) => [fullName, ...emails, ...phones]),
      ]
    : [];
