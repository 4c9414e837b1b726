// Reads all that the search for partners needs: actors, projects, who agreed to what, and who is kept apart.

import type { RecipientAudience } from "../../domain/audience/recipient-audience.ts";
import { type ApartActor, type ApartFrom, keptApart } from "../../domain/partners/kept-apart.ts";
import type { Partner } from "../../domain/partners/partner-profile.ts";
import type { PlacedActor } from "../../domain/partners/partner-sources.ts";
import { type KnownToOther, nothingKnown } from "../../domain/partners/told-reasons.ts";
import { derivedPlace } from "../../domain/places/derived-place.ts";
import type { CooperationProject } from "../../domain/projects/cooperation-project.ts";
import { type ProjectVisibility, visibilityOf } from "../../domain/projects/project-visibility.ts";
import {
  type ActorAgreement,
  type AgreementScope,
  agreementOf,
  allowsNaming,
} from "../../domain/relationship/actor-agreement.ts";
import type { BetweenActors } from "../../domain/relationship/between-actors.ts";
import { statedAgreement } from "../../domain/relationship/stated-agreement.ts";
import type { SituationOrUnknown } from "../../domain/situations/situation.ts";
import { dayOf } from "../../domain/values/days.ts";
import { groupedBy } from "../../domain/values/grouped-by.ts";
import { memoize } from "../../domain/values/memoize.ts";
import type { ActorOverview, StoreReader } from "../../store/store.ts";
import { signsOf } from "../projects/project-visibilities.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

export interface NetworkActor extends PlacedActor {
  situation: SituationOrUnknown;
}

export interface KnownNetwork {
  actors: ReadonlyMap<string, NetworkActor>;
  projects: readonly CooperationProject[];
  /** Actor → the others in its projects, once for each project. */
  worksWith: ReadonlyMap<string, readonly string[]>;
  keptApart: ApartFrom;
  /** What an actor agreed that another may know of it: as recorded, else as its own answers say; null when neither says, or when the agreement ended. */
  agreedBy: (actor: string, reader: string) => AgreementScope | null;
  /** What may be shown of a project to an actor. */
  shownTo: (project: CooperationProject, reader: string) => ProjectVisibility;
  /** What somebody may know of a possible partner. */
  knownOf: (partner: Partner, reader: string | undefined) => KnownToOther;
}

export async function knownNetwork(host: ApplicationHost): Promise<KnownNetwork> {
  const store = await (await host.workspace()).store();
  const places = await host.places();
  const [projects, between, agreements, overviews] = await Promise.all([
    store.projects.all(),
    store.relations.betweenActors(),
    store.relations.agreements(),
    store.overviews(),
  ]);
  const situations = new Map(overviews.map(({ id, assessment }) => [id, assessment?.situation ?? "unknown"]));
  const actors = new Map<string, NetworkActor>();
  const noted: ApartActor[] = [];
  for await (const whole of store.actors()) {
    const { id, name, kind, postcode, territory, themes, note, objected } = whole;
    const answers = whole.answers.map(({ label, text, author, quotes }) => ({
      ...{ label, text, author },
      ...(quotes === undefined ? {} : { quotes }),
    }));
    actors.set(id, {
      actor: { id, name, themes, territory, answers },
      department: derivedPlace(whole, places).department?.code ?? null,
      situation: situations.get(id) ?? "unknown",
    });
    const texts = [...answers.map(({ text }) => text), ...(note === null ? [] : [note])];
    noted.push({ id, name, kind, postcode, territory, texts, objects: objected !== null });
  }
  const partnerships = projects.map(({ who }) => who.map(({ actor }) => actor));
  return {
    ...{ actors, projects, worksWith: partnersOf(partnerships) },
    keptApart: keptApart(noted, [...declined(agreements), ...between], partnerships),
    ...(await whatIsTold(projects, overviews, actors, dayOf(host.now()), store)),
  };
}

/** The actors whose last answer about another actor was no: the two are not proposed to each other. */
function declined(agreements: readonly ActorAgreement[]): BetweenActors[] {
  const newest = new Map(agreements.map((agreement) => [`${agreement.actor} ${agreement.for}`, agreement]));
  return [...newest.values()].flatMap(({ actor, scope, for: audience, on, by }) =>
    scope === "no" && audience.startsWith("actor:")
      ? [{ actor, other: audience.slice("actor:".length), outcome: "refused" as const, on, note: null, by }]
      : [],
  );
}

function partnersOf(partnerships: readonly (readonly string[])[]): Map<string, string[]> {
  const partners = new Map<string, string[]>();
  for (const who of partnerships)
    for (const actor of who)
      partners.set(actor, [...(partners.get(actor) ?? []), ...who.filter((id) => id !== actor)]);
  return partners;
}

/** What others may know of actors and their projects. */
async function whatIsTold(
  projects: readonly CooperationProject[],
  overviews: readonly ActorOverview[],
  actors: ReadonlyMap<string, NetworkActor>,
  day: string,
  store: StoreReader,
): Promise<Pick<KnownNetwork, "agreedBy" | "shownTo" | "knownOf">> {
  const consents = groupedBy(await store.projects.consents(), ({ project }) => project);
  const agreements = groupedBy(await store.relations.agreements(), ({ actor }) => actor);
  const objectors = new Set(overviews.filter(({ objected }) => objected !== null).map(({ id }) => id));
  const signs = new Map(overviews.map((actor) => [actor.id, signsOf(actor)]));
  const agreedBy = (actor: string, reader: string) => {
    const recorded = agreements.get(actor);
    if (recorded) return agreementOf(recorded, actor, `actor:${reader}`, day);
    return statedAgreement(actors.get(actor)?.actor.answers ?? []);
  };
  const communes = new Map(overviews.map(({ id, commune }) => [id, commune === null ? [] : [commune]]));
  const shown = (project: CooperationProject, audience: RecipientAudience) =>
    visibilityOf(project, consents.get(project.id) ?? [], {
      ...{ audience, day, objectors, signsOf: (id) => signs.get(id) ?? [] },
      placesOf: (id) => communes.get(id) ?? [],
    });
  const byId = new Map(projects.map((project) => [project.id, project]));
  const named = memoize((id: string) => shown(byId.get(id)!, "network").shown === "name");
  return {
    agreedBy,
    shownTo: (project, reader) => shown(project, `actor:${reader}`),
    knownOf: ({ actor, project }, reader) => {
      if (reader === undefined) return nothingKnown;
      if (project !== null) {
        // A reader may know what the network may know, which is computed once for each project.
        const mayKnow = named(project) || shown(byId.get(project)!, `actor:${reader}`).shown === "name";
        return { named: mayKnow, quoted: mayKnow };
      }
      const agreed = actor === null ? null : agreedBy(actor, reader);
      return { named: allowsNaming(agreed), quoted: agreed === "quoted" };
    },
  };
}
