// Prepares what may be shown of projects to an audience, what is withheld and why, and which words reveal an actor shown without its name.

import { type DirectoryFingerprint, fingerprintOf } from "../../domain/audience/directory-changes.ts";
import type { RecipientAudience } from "../../domain/audience/recipient-audience.ts";
import {
  type ParticipantFacts,
  type SharedContact,
  type SharedDepartment,
  type SharedDirectory,
  type SharedPicture,
  type ShownProject,
  sharedDirectory,
  sharedProject,
  showsPictures,
} from "../../domain/audience/shared-directory.ts";
import { derivedPlace } from "../../domain/places/derived-place.ts";
import type { PlaceReference } from "../../domain/places/place-reference.ts";
import {
  commonInterests,
  hasInterests,
  type InterestedActor,
} from "../../domain/projects/common-interest.ts";
import type { CooperationProject } from "../../domain/projects/cooperation-project.ts";
import type { ProjectConsent } from "../../domain/projects/project-consent.ts";
import type { ProjectPictureFile } from "../../domain/projects/project-picture.ts";
import {
  holdsName,
  type ParticipantVisibility,
  type ProjectVisibility,
} from "../../domain/projects/project-visibility.ts";
import { type WithheldItem, withheldItems } from "../../domain/projects/withheld-item.ts";
import { memoize } from "../../domain/values/memoize.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../domain/values/structure-taxonomy.ts";
import type { ActorOverview, StoreReader } from "../../store/store.ts";
import { structureTaxonomy } from "../actors/structure-taxonomy-file.ts";
import { projectVisibilities, signsOf } from "../projects/project-visibilities.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** A place or kind in the texts of a project that reveals an actor shown without its name, because few actors have it. */
export interface RevealingWords {
  project: string;
  /** Null when the kind alone reveals the actor. */
  place: string | null;
  /** How many actors of the list are of this kind in this place; in the whole list without a place, of any kind without a kind. */
  count: number;
  kind: string | null;
}

export interface SharePreparation {
  directory: SharedDirectory;
  /** The fingerprint of each project shown, by its identifier. */
  shown: DirectoryFingerprint;
  withheld: readonly WithheldItem[];
  /** How many projects are left out because the reader takes part in them, or has no interest in common with them. */
  leftOutForReader: number;
  revealingWords: readonly RevealingWords[];
}

/** `chosen`: only these projects; null for all. */
export async function prepareShare(
  audience: RecipientAudience,
  chosen: readonly CooperationProject[] | null,
  day: string,
  host: ApplicationHost,
): Promise<SharePreparation> {
  const workspace = await host.workspace();
  const [store, places] = await Promise.all([workspace.store(), host.places()]);
  const fields = workspace.mission.sharing;
  const projects = chosen ?? (await store.projects.all());
  const { visibilities, consents, actors } = await projectVisibilities(projects, audience, day, store);
  const reader = await interestedActor(audience, store, places);
  const structures = await structureTaxonomy(host);
  const facts = factsOf(actors, consents, places, structures);
  const pictured = new Set(
    fields.project.pictures === "network"
      ? (await store.projects.pictures()).map(({ project }) => project)
      : [],
  );
  const shown: ShownProject[] = [];
  let leftOutForReader = 0;
  for (const visibility of visibilities) {
    if (!isShown(visibility)) continue;
    const departments = departmentsNamed(visibility.project.territories, places);
    const factsHere = memoize((participant: ParticipantVisibility) =>
      facts(participant, visibility.project.id),
    );
    const theirs = visibility.participants.flatMap((participant) => factsHere(participant).department ?? []);
    const all = visibility.shown === "name" ? [...departments, ...theirs] : [];
    const interests = reader ? commonInterests(reader, publicFacts(visibility), all) : [];
    const isTheirs = reader !== null && visibility.project.who.some(({ actor }) => actor === reader.id);
    if (isTheirs || (reader && hasInterests(reader) && interests.length === 0)) leftOutForReader++;
    else
      shown.push({
        ...{ visibility, departments, interests },
        facts: factsHere,
        pictures:
          pictured.has(visibility.project.id) && showsPictures(visibility, fields)
            ? (await store.projects.pictureFiles(visibility.project.id)).map(picture)
            : [],
      });
  }
  const shared = shown.map((shownProject) => sharedProject(shownProject, fields));
  const fingerprints = shared.map((project, at) => [
    shown[at]!.visibility.project.id,
    fingerprintOf(project),
  ]);
  return {
    directory: sharedDirectory(audience, shared),
    shown: Object.fromEntries(fingerprints),
    withheld: visibilities.flatMap((visibility) =>
      withheldItems(visibility, (id) => actors.get(id)?.name ?? id, pictured.has(visibility.project.id)),
    ),
    leftOutForReader,
    revealingWords: await revealingWordsIn(shown, actors, structures, store),
  };
}

/** What others may know of a picture. */
const picture = ({ alt, format, width, height, data }: ProjectPictureFile): SharedPicture => ({
  ...{ alt, format, width, height, data },
});

const isShown = (
  project: ProjectVisibility,
): project is ProjectVisibility & { shown: "name" | "anonymous" } => project.shown !== null;

/** What the interests of a reader are compared with. A project shown without names is not compared by territory. */
const publicFacts = ({ project, shown }: ProjectVisibility) => ({
  themes: project.themes,
  territories: shown === "name" ? project.territories : [],
});

/** The actor that the directory is made for, with its themes and territory; null for the network or a meeting. */
async function interestedActor(
  audience: RecipientAudience,
  store: StoreReader,
  places: PlaceReference,
): Promise<InterestedActor | null> {
  if (!audience.startsWith("actor:")) return null;
  const actor = (await store.actor(audience.slice("actor:".length)))!;
  const { id, themes, territory } = actor;
  return { id, themes, territory, department: derivedPlace(actor, places).department };
}

/** The facts of each participant. The contact of an actor that agreed to be put in contact is the person who agreed. */
function factsOf(
  actors: ReadonlyMap<string, ActorOverview>,
  consents: readonly ProjectConsent[],
  places: PlaceReference,
  structures: StructureTaxonomy,
): (participant: ParticipantVisibility, project: string) => ParticipantFacts {
  /** Memoized, since many projects have the same actors. */
  const ofActor = memoize((id: string) => {
    const actor = actors.get(id)!;
    return {
      name: actor.name,
      kind: actor.kind && structures.inWords(actor.kind),
      commune: actor.commune && places.communeName(actor.commune, actor.postcode),
      ...{ territory: actor.territory, department: derivedPlace(actor, places).department },
      signs: signsOf(actor),
    };
  });
  return ({ actor: id, shown }, project) => {
    const actor = actors.get(id)!;
    const consent =
      shown === "contact"
        ? consents.findLast(
            (consent) => consent.project === project && consent.actor === id && consent.scope === "contact",
          )
        : undefined;
    const person = actor.people.find(({ fullName }) => fullName === consent?.person);
    const contact = shown === "contact" ? contactOf(actor, person) : unreachable;
    return { ...ofActor(id), contact };
  };
}

const unreachable = { name: null, email: null, phone: null };

/** The contact of an actor: the person who answered, if noted; else the actor itself, or its first person with an address or number when it has none. */
function contactOf(
  { emails, phones, people }: ActorOverview,
  answering: ActorOverview["people"][number] | undefined,
): SharedContact {
  const hasOwn = emails.length + phones.length > 0;
  const person =
    answering ??
    (hasOwn ? undefined : people.find((person) => person.emails.length + person.phones.length > 0));
  return {
    name: person?.fullName ?? null,
    email: person?.emails[0] ?? emails[0] ?? null,
    phone: person?.phones[0] ?? phones[0] ?? null,
  };
}

/** The territories that are départements, by name or code: `Lot`, `46`. */
function departmentsNamed(territories: readonly string[], places: PlaceReference): SharedDepartment[] {
  return territories.flatMap((territory) => places.departmentNamed(territory) ?? []);
}

/** With fewer actors than this of a kind, in one place or in the whole list, the words reveal each of them. */
const few = 3;

async function revealingWordsIn(
  shown: readonly ShownProject[],
  actors: ReadonlyMap<string, ActorOverview>,
  structures: StructureTaxonomy,
  store: StoreReader,
): Promise<RevealingWords[]> {
  const revealing: RevealingWords[] = [];
  const ofKind = memoize((kind: string) => store.overviews({ kinds: [kind] }));
  for (const { visibility } of shown) {
    const { title, summary, seeks, offers } = visibility.project;
    const words = fold([title, summary, seeks, offers].filter((text) => text !== null).join("\n"));
    for (const { actor: id, shown: scope } of visibility.participants) {
      if (scope !== "anonymous") continue;
      const { commune, territory, kind } = actors.get(id)!;
      const placesNamed = [commune, territory].filter(
        (place) => place !== null && holdsName(words, fold(place)),
      );
      for (const place of placesNamed) {
        const there = kind === null ? await store.overviews({ text: place! }) : await ofKind(kind);
        const count = there.filter((actor) => actor.commune === place || actor.territory === place).length;
        if (count < few) revealing.push({ project: title, place, count, kind });
      }
      if (placesNamed.length > 0 || kind === null) continue;
      const isKindNamed = [kind, structures.inWords(kind)].some((name) => holdsName(words, fold(name)));
      const count = isKindNamed ? (await ofKind(kind)).length : few;
      if (count < few) revealing.push({ project: title, place: null, count, kind });
    }
  }
  return revealing;
}
