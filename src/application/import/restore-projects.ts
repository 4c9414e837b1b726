/** Puts back the projects of an export, and what actors agreed to or what passed between them, where they are not known yet. */

import type { RecipientAudience } from "../../domain/audience/recipient-audience.ts";
import type { ProjectCollection } from "../../domain/importing/project-rows.ts";
import type { StoreWriter } from "../../store/store.ts";

/** `now`: the identifier here of an actor of the export. What concerns an actor or a meeting that is not here is left out. */
export async function restoreProjects(
  writer: StoreWriter,
  collection: ProjectCollection,
  now: (actor: string) => string,
): Promise<void> {
  const { projects, consents, agreements, between } = collection;
  if (projects.length + agreements.length + between.length === 0) return;
  const ids = [
    ...projects.flatMap(({ who }) => who.map(({ actor }) => now(actor))),
    ...[...agreements, ...between].map(({ actor }) => now(actor)),
    ...between.map(({ other }) => now(other)),
    ...[...consents, ...agreements].flatMap(({ for: audience }) =>
      audience.startsWith("actor:") ? [now(audience.slice("actor:".length))] : [],
    ),
  ];
  const here = new Set((await writer.overviews({ ids: [...new Set(ids)] })).map(({ id }) => id));
  const meetings = new Set((await writer.meetings.all()).map(({ id }) => id));
  const audienceHere = (audience: RecipientAudience): RecipientAudience | null => {
    if (audience === "network") return audience;
    const id = audience.slice(audience.indexOf(":") + 1);
    if (audience.startsWith("meeting:")) return meetings.has(id) ? audience : null;
    return here.has(now(id)) ? `actor:${now(id)}` : null;
  };
  const known = new Map((await writer.projects.all()).map((project) => [project.id, project]));
  const renamed = new Map<string, string>();
  for (const project of projects) {
    const who = project.who.flatMap(({ actor, role }) =>
      here.has(now(actor)) ? [{ actor: now(actor), role: role ?? null }] : [],
    );
    const same = known.get(project.id)?.title === project.title;
    const id = same ? project.id : await writer.projects.add({ ...project, who }, project.by, project.id);
    renamed.set(project.id, id);
  }
  const consentsBefore = new Set((await writer.projects.consents()).map(print));
  for (const one of consents) {
    const [project, audience] = [renamed.get(one.project), audienceHere(one.for)];
    const consent = { ...one, project: project ?? "", actor: now(one.actor), for: audience ?? "network" };
    if (project === undefined || audience === null || !here.has(consent.actor)) continue;
    if (!consentsBefore.has(print(consent))) await writer.projects.addConsent(consent);
  }
  const agreementsBefore = new Set((await writer.relations.agreements()).map(print));
  for (const one of agreements) {
    const audience = audienceHere(one.for);
    const agreement = { ...one, actor: now(one.actor), for: audience ?? "network" };
    if (audience !== null && here.has(agreement.actor) && !agreementsBefore.has(print(agreement)))
      await writer.relations.addAgreement(agreement);
  }
  const betweenBefore = new Set((await writer.relations.betweenActors()).map(print));
  for (const betweenActors of between) {
    const fact = { ...betweenActors, actor: now(betweenActors.actor), other: now(betweenActors.other) };
    if (here.has(fact.actor) && here.has(fact.other) && !betweenBefore.has(print(fact)))
      await writer.relations.addBetween(fact);
  }
}

/** The same record has the same values, in whatever order its keys come. */
const print = (record: object): string =>
  JSON.stringify(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
