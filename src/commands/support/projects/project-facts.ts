// Reads the facts of a project from the options.
import { type NamedActor, resolveActors } from "../../../application/actors/resolve-actors.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import type { ProjectFacts, ProjectParticipant } from "../../../domain/projects/cooperation-project.ts";
import type { StoreReader } from "../../../store/store.ts";
import type { ProjectOptions } from "./project-options.ts";

/** The facts in the options, else the stored ones; an empty option clears a fact. */
export async function projectFacts(
  options: ProjectOptions,
  stored: ProjectFacts | null,
  title: string,
  store: StoreReader,
): Promise<ProjectFacts> {
  const newOrStored = (value: string | undefined, before: string | null | undefined) =>
    value === undefined ? (before ?? null) : value || null;
  const who = await participants(options, stored?.who ?? [], store);
  if (who.length === 0) throw new Refusal("usage", { code: "project-without-actor" });
  return {
    title,
    summary: newOrStored(options.summary, stored?.summary),
    who,
    themes: options.theme.length > 0 ? options.theme : (stored?.themes ?? []),
    territories: options.territory.length > 0 ? options.territory : (stored?.territories ?? []),
    stage: options.stage ?? stored?.stage ?? "idea",
    seeks: newOrStored(options.seeks, stored?.seeks),
    offers: newOrStored(options.offers, stored?.offers),
    since: newOrStored(options.since, stored?.since),
    contact: newOrStored(options.contact, stored?.contact),
    audience: options.audience ?? stored?.audience ?? "network",
  };
}

/** The earlier participants without those who leave and with those who join, each with its role. */
async function participants(
  options: ProjectOptions,
  before: readonly ProjectParticipant[],
  store: StoreReader,
): Promise<ProjectParticipant[]> {
  const [joining, leaving] = [
    await resolveActors(store, options.who),
    await resolveActors(store, options.without),
  ];
  const leavingIds = new Set(leaving.map(({ id }) => id));
  const who = new Map(
    before
      .filter(({ actor }) => !leavingIds.has(actor))
      .map((participant) => [participant.actor, participant]),
  );
  for (const { id } of joining) who.set(id, who.get(id) ?? { actor: id, role: null });
  const problems: Problem[] = [];
  for (const word of options.role) {
    const equalsSign = word.lastIndexOf("=");
    const [actor] = equalsSign <= 0 ? [] : await resolveActors(store, [word.slice(0, equalsSign).trim()]);
    const role = word.slice(equalsSign + 1).trim();
    if (!actor) problems.push({ code: "project-role-unclear", found: word });
    else if (who.has(actor.id)) who.set(actor.id, { actor: actor.id, role: role || null });
    else problems.push(notParticipant(options.project ?? options.title ?? "", actor, [...who.keys()]));
  }
  if (problems.length > 0) throw new Refusal("usage", ...problems);
  return [...who.values()];
}

/** The problem of a named actor who does not take part in the project. */
export const notParticipant = (
  project: string,
  { id, name }: NamedActor,
  participants: readonly string[],
) => ({
  ...{ code: "project-not-of-actor" as const, project, actor: id, name, participants },
});
