// Reads the facts of a project from the options of the line.
import { type NamedActor, resolveActors } from "../../../application/actors/resolve-actors.ts";
import { type Problem, Refusal } from "../../../domain/problems/problem.ts";
import type { ProjectFacts, ProjectParticipant } from "../../../domain/projects/cooperation-project.ts";
import type { StoreReader } from "../../../store/store.ts";
import type { ProjectOptions } from "./project-options.ts";

/** The facts of the options, else those of `known`; an empty option clears a fact. */
export async function projectFacts(
  asked: ProjectOptions,
  known: ProjectFacts | null,
  title: string,
  store: StoreReader,
): Promise<ProjectFacts> {
  const said = (value: string | undefined, before: string | null | undefined) =>
    value === undefined ? (before ?? null) : value || null;
  const who = await participants(asked, known?.who ?? [], store);
  if (who.length === 0) throw new Refusal("usage", { code: "project-without-actor" });
  return {
    title,
    summary: said(asked.summary, known?.summary),
    who,
    themes: asked.theme.length > 0 ? asked.theme : (known?.themes ?? []),
    territories: asked.territory.length > 0 ? asked.territory : (known?.territories ?? []),
    stage: asked.stage ?? known?.stage ?? "idea",
    seeks: said(asked.seeks, known?.seeks),
    offers: said(asked.offers, known?.offers),
    since: said(asked.since, known?.since),
    contact: said(asked.contact, known?.contact),
    audience: asked.audience ?? known?.audience ?? "network",
  };
}

/** The participants before, without those who leave and with those who join, each with its role. */
async function participants(
  asked: ProjectOptions,
  before: readonly ProjectParticipant[],
  store: StoreReader,
): Promise<ProjectParticipant[]> {
  const [joining, leaving] = [
    await resolveActors(store, asked.who),
    await resolveActors(store, asked.without),
  ];
  const gone = new Set(leaving.map(({ id }) => id));
  const who = new Map(
    before.filter(({ actor }) => !gone.has(actor)).map((participant) => [participant.actor, participant]),
  );
  for (const { id } of joining) who.set(id, who.get(id) ?? { actor: id, role: null });
  const problems: Problem[] = [];
  for (const word of asked.role) {
    const at = word.lastIndexOf("=");
    const [actor] = at <= 0 ? [] : await resolveActors(store, [word.slice(0, at).trim()]);
    const role = word.slice(at + 1).trim();
    if (!actor) problems.push({ code: "project-role-unclear", found: word });
    else if (who.has(actor.id)) who.set(actor.id, { actor: actor.id, role: role || null });
    else problems.push(notOf(asked.project ?? asked.title ?? "", actor, [...who.keys()]));
  }
  if (problems.length > 0) throw new Refusal("usage", ...problems);
  return [...who.values()];
}

/** The problem of an actor named who does not take part in the project. */
export const notOf = (project: string, { id, name }: NamedActor, participants: readonly string[]) => ({
  ...{ code: "project-not-of-actor" as const, project, actor: id, name, participants },
});
