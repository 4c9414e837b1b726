// Finds the actors to ask for consent to a project: they never answered, or their consent ended, and no request is open.

import type { RecipientAudience } from "../../domain/audience/recipient-audience.ts";
import type { AskedAgreement } from "../../domain/documents/occasion.ts";
import type { Problem } from "../../domain/problems/problem.ts";
import { type AgreementRequest, isAnsweredBy, requestIn } from "../../domain/projects/agreement-request.ts";
import type { CooperationProject } from "../../domain/projects/cooperation-project.ts";
import { type ConsentScope, type ProjectConsent, standingOf } from "../../domain/projects/project-consent.ts";
import type { PreparedDocument } from "../../domain/relationship/contact.ts";
import { dayOf } from "../../domain/values/days.ts";
import type { StoreReader } from "../../store/store.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

export interface ConsentQuestion {
  /** Null for every project that is meant for the network. */
  projects: readonly CooperationProject[] | null;
  /** Only these actors; null for all who take part. */
  actors: readonly string[] | null;
  scope: ConsentScope;
  for: RecipientAudience;
  /** ISO date. */
  until: string | null;
  /** Whether actors whose request is open are asked again. */
  again: boolean;
}

/** What is asked about one project, and of whom. */
export interface ConsentRequest {
  agreement: AskedAgreement;
  ask: readonly string[];
  /** Actors whose request is open. `at`: the ISO instant at which it was prepared. */
  waiting: readonly { actor: string; name: string; at: string }[];
  /** Actors that said no or withdrew their consent: they are not asked again. */
  refused: readonly Problem[];
}

export async function consentRequests(
  question: ConsentQuestion,
  host: ApplicationHost,
): Promise<ConsentRequest[]> {
  const store = await (await host.workspace()).store();
  const projects =
    question.projects ?? (await store.projects.all()).filter(({ audience }) => audience === "network");
  const [consents, prepared] = await Promise.all([store.projects.consents(), store.prepared({})]);
  const ids = [...new Set(projects.flatMap(({ who }) => who.map(({ actor }) => actor)))];
  const names = new Map((await store.overviews({ ids })).map(({ id, name }) => [id, name]));
  const day = dayOf(host.now());
  return await Promise.all(
    projects.map(async (project) => {
      const ask: string[] = [];
      const waiting: ConsentRequest["waiting"][number][] = [];
      const refused: Problem[] = [];
      for (const { actor } of project.who) {
        if (question.actors !== null && !question.actors.includes(actor)) continue;
        const name = names.get(actor) ?? actor;
        const answers = consents.filter(
          (consent) => consent.project === project.id && consent.actor === actor,
        );
        const { agreed, why } = standingOf(answers, question.for, day);
        if (agreed !== null) continue;
        const at = openSince(requestOf(project, question), { actor, answers, prepared });
        if (why === "refused") refused.push({ code: "consent-refused", actor, name, title: project.title });
        else if (at !== null && !question.again) waiting.push({ actor, name, at });
        else ask.push(actor);
      }
      return { agreement: await askedAbout(project, question, host), ask, waiting, refused };
    }),
  );
}

const requestOf = (project: CooperationProject, { scope, for: audience, until }: ConsentQuestion) =>
  ({ about: "project", project: project.id, scope, for: audience, until }) as const;

/** When the last open request of the same scope and audience was prepared; null when there is none. */
function openSince(
  request: AgreementRequest & { about: "project" },
  {
    actor,
    answers,
    prepared,
  }: {
    actor: string;
    answers: readonly ProjectConsent[];
    prepared: readonly PreparedDocument[];
  },
): string | null {
  const open = prepared.filter((document) => {
    const asked = document.actor === actor ? requestIn(document.template) : null;
    return (
      asked?.about === "project" &&
      asked.project === request.project &&
      asked.scope === request.scope &&
      asked.for === request.for &&
      !isAnsweredBy(asked, document.at.slice(0, 10), answers)
    );
  });
  return open.at(-1)?.at ?? null;
}

/** All that may be told of a project by `sharing:` in mission.yaml, since an actor must read it before it agrees. */
async function askedAbout(
  project: CooperationProject,
  question: ConsentQuestion,
  host: ApplicationHost,
): Promise<AskedAgreement> {
  const workspace = await host.workspace();
  const { project: audiences, actor: ofActors } = workspace.mission.sharing;
  const store = await workspace.store();
  const ifShared = <F extends "summary" | "seeks" | "offers" | "stage" | "since" | "contact">(field: F) =>
    audiences[field] === "network" ? project[field] : null;
  const isNamed = question.scope !== "anonymous";
  return {
    request: requestOf(project, question),
    project: {
      ...{
        title: project.title,
        summary: ifShared("summary"),
        seeks: ifShared("seeks"),
        offers: ifShared("offers"),
      },
      ...{ themes: audiences.themes === "network" ? project.themes : [], stage: ifShared("stage") },
      ...{ since: ifShared("since"), contact: isNamed ? ifShared("contact") : null },
      pictures:
        isNamed && audiences.pictures === "network" && ofActors.name === "network"
          ? (await store.projects.pictures({ project: project.id })).map(({ alt }) => alt)
          : [],
    },
    reader: await readerNamed(question.for, store),
    withOthers: project.who.length > 1,
  };
}

async function readerNamed(
  audience: RecipientAudience,
  store: StoreReader,
): Promise<AskedAgreement["reader"]> {
  if (audience === "network") return null;
  const id = audience.slice(audience.indexOf(":") + 1);
  if (audience.startsWith("actor:")) {
    const [actor] = await store.overviews({ ids: [id] });
    return { kind: "actor", name: actor?.name ?? id };
  }
  const meeting = (await store.meetings.all()).find((candidate) => candidate.id === id);
  return { kind: "meeting", name: meeting?.title ?? id };
}
