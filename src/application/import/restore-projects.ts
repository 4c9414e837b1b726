// Restores the projects, consents and agreements of an export, and what was noted between actors, when they are not known here.

import type { RecipientAudience } from "../../domain/audience/recipient-audience.ts";
import type { ProjectCollection } from "../../domain/importing/project-rows.ts";
import { largestPicture } from "../../domain/projects/project-picture.ts";
import { cleanPicture } from "../../readers/formats/pictures/clean-picture.ts";
import type { StoreWriter } from "../../store/store.ts";

/** `idHere`: the identifier here of an actor of the export. Leaves out what concerns an actor or a meeting that is not here. */
export async function restoreProjects(
  writer: StoreWriter,
  collection: ProjectCollection,
  idHere: (actor: string) => string,
): Promise<void> {
  const { projects, consents, agreements, between } = collection;
  if (projects.length + agreements.length + between.length === 0) return;
  const ids = [
    ...projects.flatMap(({ who }) => who.map(({ actor }) => idHere(actor))),
    ...[...agreements, ...between].map(({ actor }) => idHere(actor)),
    ...between.map(({ other }) => idHere(other)),
    ...[...consents, ...agreements].flatMap(({ for: audience }) =>
      audience.startsWith("actor:") ? [idHere(audience.slice("actor:".length))] : [],
    ),
  ];
  const here = new Set((await writer.overviews({ ids: [...new Set(ids)] })).map(({ id }) => id));
  const meetings = new Set((await writer.meetings.all()).map(({ id }) => id));
  const audienceHere = (audience: RecipientAudience): RecipientAudience | null => {
    if (audience === "network") return audience;
    const id = audience.slice(audience.indexOf(":") + 1);
    if (audience.startsWith("meeting:")) return meetings.has(id) ? audience : null;
    return here.has(idHere(id)) ? `actor:${idHere(id)}` : null;
  };
  const known = new Map((await writer.projects.all()).map((project) => [project.id, project]));
  const renamed = new Map<string, string>();
  for (const project of projects) {
    const who = project.who.flatMap(({ actor, role }) =>
      here.has(idHere(actor)) ? [{ actor: idHere(actor), role: role ?? null }] : [],
    );
    const same = known.get(project.id)?.title === project.title;
    const id = same ? project.id : await writer.projects.add({ ...project, who }, project.by, project.id);
    renamed.set(project.id, id);
  }
  await restorePictures(writer, collection.pictures, renamed);
  const consentsBefore = new Set((await writer.projects.consents()).map(recordPrint));
  for (const exported of consents) {
    const [project, audience] = [renamed.get(exported.project), audienceHere(exported.for)];
    const consent = {
      ...exported,
      project: project ?? "",
      actor: idHere(exported.actor),
      for: audience ?? "network",
    };
    if (project === undefined || audience === null || !here.has(consent.actor)) continue;
    if (!consentsBefore.has(recordPrint(consent))) await writer.projects.addConsent(consent);
  }
  const agreementsBefore = new Set((await writer.relations.agreements()).map(recordPrint));
  for (const exported of agreements) {
    const audience = audienceHere(exported.for);
    const agreement = { ...exported, actor: idHere(exported.actor), for: audience ?? "network" };
    if (audience !== null && here.has(agreement.actor) && !agreementsBefore.has(recordPrint(agreement)))
      await writer.relations.addAgreement(agreement);
  }
  const betweenBefore = new Set((await writer.relations.betweenActors()).map(recordPrint));
  for (const betweenActors of between) {
    const fact = { ...betweenActors, actor: idHere(betweenActors.actor), other: idHere(betweenActors.other) };
    if (here.has(fact.actor) && here.has(fact.other) && !betweenBefore.has(recordPrint(fact)))
      await writer.relations.addBetween(fact);
  }
}

/** Cleans each picture again, since anybody can write an export. Skips pictures that are too large, unreadable, or here already with the same cleaned bytes. */
async function restorePictures(
  writer: StoreWriter,
  pictures: ProjectCollection["pictures"],
  renamed: ReadonlyMap<string, string>,
): Promise<void> {
  const before = new Map<string, ReadonlySet<string>>();
  for (const { project: old, data: packed, alt, agreed, by, at } of pictures) {
    const project = renamed.get(old);
    const bytes = Buffer.from(packed, "base64");
    const read = bytes.length > largestPicture ? null : cleanPicture(bytes);
    if (project === undefined || read === null || "fault" in read) continue;
    if (!before.has(project))
      before.set(project, new Set((await writer.projects.pictureFiles(project)).map(({ data }) => data)));
    const data = Buffer.from(read.bytes).toString("base64");
    if (before.get(project)!.has(data)) continue;
    await writer.projects.addPicture({
      ...{ project, alt, agreed, ...read.picture, size: read.bytes.length, data, by, at },
    });
  }
}

/** Equal for records with the same values, in any order of their keys. */
const recordPrint = (record: object): string =>
  JSON.stringify(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
