// Finds the projects that an actor agreed to have told, and whose agreement a message of theirs seems to take back.
import { takesBack } from "../../domain/projects/agreement-reply.ts";
import { holdsOn } from "../../domain/projects/project-consent.ts";
import type { StoreReader } from "../../store/store.ts";

export interface TakenBack {
  project: string;
  title: string;
  /** Somebody read the message and said so: it is to be recorded. */
  confirmed: boolean;
}

/**
 * Proposes what a message seems to withdraw: the projects that it names, or, where it names none, all that the actor agreed to. Nothing
 * is withdrawn until somebody has read the message and confirmed. `isAbout`: whether the message names a project.
 */
export async function agreementsTakenBack(
  { actor, on, words }: { actor: string; on: string; words: string },
  isAbout: (title: string) => boolean,
  store: StoreReader,
): Promise<TakenBack[]> {
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
