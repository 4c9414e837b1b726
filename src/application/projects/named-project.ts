// Finds the project, and the audience, that a command line names.

import { audienceParts, type RecipientAudience } from "../../domain/audience/recipient-audience.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import type { CooperationProject } from "../../domain/projects/cooperation-project.ts";
import { projectAmong } from "../../domain/projects/project-choice.ts";
import type { StoreReader } from "../../store/store.ts";
import { resolveActors } from "../actors/resolve-actors.ts";
import { namedMeeting } from "../meetings/named-meeting.ts";

/** Refused when the word is missing, or names none or several. */
export async function namedProject(
  asked: string | undefined,
  store: Pick<StoreReader, "projects">,
): Promise<CooperationProject> {
  if (asked === undefined) throw new Refusal("usage", { code: "argument-missing", argument: "<project>" });
  const project = projectAmong(asked, await store.projects.all());
  if ("code" in project) throw new Refusal("usage", project);
  return project;
}

/** The name of an audience; null for the network, and for an actor or a meeting that no longer exists. */
export async function nameOfAudience(
  audience: RecipientAudience,
  store: StoreReader,
): Promise<string | null> {
  const parts = audienceParts(audience);
  if (parts === null || parts.kind === "network") return null;
  if (parts.kind === "actor") return (await store.actor(parts.of))?.name ?? null;
  return (await store.meetings.all()).find(({ id }) => id === parts.of)?.title ?? null;
}

/** The audience that `network`, `actor:X` or `meeting:M` names; X and M may be any word that names an actor or a meeting. */
export async function namedAudience(asked: string, store: StoreReader): Promise<RecipientAudience> {
  const parts = audienceParts(asked);
  if (parts === null) throw new Refusal("usage", { code: "audience-unknown", found: asked });
  if (parts.kind === "network") return "network";
  if (parts.kind === "meeting") return `meeting:${(await namedMeeting(parts.of, store)).id}`;
  const [actor] = await resolveActors(store, [parts.of]);
  return `actor:${actor!.id}`;
}
