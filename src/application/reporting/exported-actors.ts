// Reads everything that the team holds on each actor, one at a time, so that memory does not grow with the list.
import type { Actor } from "../../domain/actors/actor.ts";
import type { MeetingCollection } from "../../domain/importing/meeting-rows.ts";
import type { ExportedPicture, ProjectCollection } from "../../domain/importing/project-rows.ts";
import type { ResponseCollection } from "../../domain/importing/response-rows.ts";
import type { Objection } from "../../domain/objections/objection.ts";
import type { Judged } from "../../domain/people/interlocutor.ts";
import type { PersonVerdict, PinningDecision } from "../../domain/priority/pinning-decisions.ts";
import type { Contact, PreparedDocument } from "../../domain/relationship/contact.ts";
import type { Assessment } from "../../domain/situations/situation.ts";
import type { StoreReader } from "../../store/store.ts";
import { judgeOf } from "../ranking/rank-actors.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

export interface ExportedActor {
  actor: Actor;
  /** All people of the actor, those most likely to work on cooperation first. */
  judged: readonly Judged[];
  assessments: readonly Assessment[];
  contacts: readonly Contact[];
  objections: readonly Objection[];
  prepared: readonly PreparedDocument[];
  pinningDecisions: readonly PinningDecision[];
  verdicts: readonly PersonVerdict[];
}

export async function* exportedActors(host: ApplicationHost): AsyncGenerator<ExportedActor> {
  const workspace = await host.workspace();
  const store = await workspace.store();
  const judge = await judgeOf(workspace, host.now());
  for await (const actor of store.actors()) {
    const of = { actor: actor.id };
    const [assessments, contacts, objections, prepared, pinningDecisions, verdicts] = await Promise.all([
      store.assessments(actor.id),
      store.contacts(of),
      store.objections(of),
      store.prepared(of),
      store.pinningDecisions(of),
      store.verdicts(of),
    ]);
    const judged = judge.judge(actor, actor.people);
    yield { actor, judged, assessments, contacts, objections, prepared, pinningDecisions, verdicts };
  }
}

/** Reads everything on projects, agreements and relations between actors. */
export async function exportedProjects(store: StoreReader): Promise<ProjectCollection> {
  const [projects, pictures, consents, agreements, between] = await Promise.all([
    store.projects.all(),
    picturesOf(store),
    store.projects.consents(),
    store.relations.agreements(),
    store.relations.betweenActors(),
  ]);
  return { projects, pictures, consents, agreements, between };
}

async function picturesOf({ projects }: StoreReader): Promise<ExportedPicture[]> {
  const pictured = new Set((await projects.pictures()).map(({ project }) => project));
  const pictures: ExportedPicture[] = [];
  for (const id of pictured)
    for (const { project, alt, agreed, data, by, at } of await projects.pictureFiles(id))
      pictures.push({ project, alt, agreed, data, by, at });
  return pictures;
}

export async function exportedMeetings({ meetings }: StoreReader): Promise<MeetingCollection> {
  const [all, attendance, followUps] = await Promise.all([
    meetings.all(),
    meetings.attendance(),
    meetings.followUps(),
  ]);
  return { meetings: all, attendance, followUps };
}

/** Reads everything on surveys, except responses that are still being typed in. */
export async function exportedResponses({ surveys }: StoreReader): Promise<ResponseCollection> {
  const responses = (await surveys.responses()).map(({ number: _, ...response }) => response);
  return { responses, codes: await surveys.allCodes() };
}

/** The responses and codes that an export writes with one actor; with the first actor, also the responses without an actor. */
export const responsesOfActor = (
  { responses, codes }: ResponseCollection,
  id: string,
  isFirst: boolean,
): ResponseCollection => ({
  responses: responses.filter(({ actor }) => actor === id || (actor === null && isFirst)),
  codes: codes.filter(({ actor }) => actor === id),
});

/** The projects that an export writes with one actor: those that it leads (it is their first); with the first actor, also those without any. */
export function projectsOfActor(
  { projects, pictures, consents, agreements, between }: ProjectCollection,
  id: string,
  isFirst: boolean,
) {
  const own = projects.filter(({ who: [lead] }) => (lead ? lead.actor === id : isFirst));
  return {
    projects: own.map((project) => ({
      ...project,
      pictures: pictures.filter((picture) => picture.project === project.id),
      consents: consents.filter((consent) => consent.project === project.id),
    })),
    agreements: agreements.filter(({ actor }) => actor === id),
    between: between.filter(({ actor }) => actor === id),
  };
}
