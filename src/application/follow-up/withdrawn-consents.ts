// Finds the consents to projects that a message of an actor seems to withdraw.
import { takesBack } from "../../domain/projects/agreement-reply.ts";
import { holdsOn } from "../../domain/projects/project-consent.ts";
import type { StoreReader } from "../../store/store.ts";

export interface WithdrawnConsent {
  project: string;
  title: string;
  /** The user read the message and confirmed: the withdrawal is to be recorded. */
  confirmed: boolean;
}

/**
 * Returns the projects that the message names, or all projects of the actor's consents when it names none; empty when it withdraws
 * nothing. Nothing is withdrawn until the user has confirmed. `isAbout`: whether the message names a project.
 */
export async function withdrawnConsents(
  { actor, on, words }: { actor: string; on: string; words: string },
  isAbout: (title: string) => boolean,
  store: StoreReader,
): Promise<WithdrawnConsent[]> {
  if (words === "") return [];
  const consents = await store.projects.consents({ actor });
  const agreed = new Set(
    consents
      .filter((consent) => consent.scope !== "none" && holdsOn(consent, on))
      .map(({ project }) => project),
  );
  if (agreed.size === 0) return [];
  const projects = (await store.projects.all()).filter(({ id }) => agreed.has(id));
  const named = projects.filter(({ title }) => isAbout(title));
  if (!takesBack(words, named.length > 0)) return [];
  return (named.length > 0 ? named : projects).map(({ id, title }) => ({
    project: id,
    title,
    confirmed: false,
  }));
}
