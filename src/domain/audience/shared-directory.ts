// What an audience may read of the projects. Documents for others are made only from these types, which have no field for what only the team may
// read, so that a document that showed it would not compile.
import type { Picture } from "../documents/picture.ts";
import type { ProjectStage } from "../projects/cooperation-project.ts";
import { mayShowPictures } from "../projects/project-picture.ts";
import {
  holdsSign,
  isNamed,
  type ParticipantVisibility,
  type ProjectVisibility,
} from "../projects/project-visibility.ts";
import { slug } from "../values/slug.ts";
import { compareText, fold } from "../values/spelling.ts";
import type { FieldAudiences } from "./field-audience.ts";
import type { RecipientAudience } from "./recipient-audience.ts";

export interface SharedContact {
  name: string | null;
  email: string | null;
  phone: string | null;
}

/** An actor that agreed to be named. */
export interface SharedParticipant {
  name: string;
  role: string | null;
  kind: string | null;
  commune: string | null;
  /** Null unless the actor agreed to be put in contact, and the settings share contacts. */
  contact: SharedContact | null;
}

/** A département, by its code and its name. */
export interface SharedDepartment {
  code: string;
  name: string;
}

/** Something that a project has in common with one actor. */
export interface SharedInterest {
  code: "theme" | "territory" | "department";
  value: string;
}

/** A picture, with a description for those who do not see it. */
export interface SharedPicture extends Picture {
  alt: string;
  /** The picture in base64. */
  data: string;
}

export interface SharedProject {
  /** Made from the title, with a number among shown projects of the same title, so that it does not tell how many others there are. */
  id: string;
  title: string;
  summary: string | null;
  participants: readonly SharedParticipant[];
  themes: readonly string[];
  territories: readonly string[];
  departments: readonly SharedDepartment[];
  stage: ProjectStage | null;
  seeks: string | null;
  offers: string | null;
  since: string | null;
  contact: string | null;
  pictures: readonly SharedPicture[];
  /** Empty unless the directory is for one actor. */
  interests: readonly SharedInterest[];
}

export interface SharedDirectory {
  for: RecipientAudience;
  /** By title, since the order in which the team noted them is for the team. */
  projects: readonly SharedProject[];
}

/** The facts of a participant from which its view is made. */
export interface ParticipantFacts {
  name: string;
  kind: string | null;
  commune: string | null;
  territory: string | null;
  department: SharedDepartment | null;
  /** The names, addresses and telephone numbers by which the contact of a project may reveal the actor. */
  signs: readonly string[];
  /** How to reach the actor; shown only when it agreed to be put in contact. */
  contact: SharedContact;
}

/** A project that may be shown, with the facts from which its view is made. */
export interface ShownProject {
  visibility: ProjectVisibility & { shown: "name" | "anonymous" };
  facts: (actor: ParticipantVisibility) => ParticipantFacts;
  /** The départements that its territories name. */
  departments: readonly SharedDepartment[];
  interests: readonly SharedInterest[];
  pictures: readonly SharedPicture[];
}

/** The view of an audience. Its order and its identifiers depend only on what the audience may know. */
export function sharedDirectory(
  audience: RecipientAudience,
  shared: readonly SharedProject[],
): SharedDirectory {
  const projects = shared.toSorted(
    (a, b) => compareText(fold(a.title), fold(b.title)) || compareText(JSON.stringify(a), JSON.stringify(b)),
  );
  const taken = new Map<string, number>();
  return {
    for: audience,
    projects: projects.map((project) => {
      const times = (taken.get(project.id) ?? 0) + 1;
      taken.set(project.id, times);
      return times === 1 ? project : { ...project, id: `${project.id}-${times}` };
    }),
  };
}

/** The view of one project. */
export function sharedProject(
  { visibility, facts, departments, interests, pictures }: ShownProject,
  fields: FieldAudiences,
): SharedProject {
  const { project, shown, participants } = visibility;
  const open = (field: keyof FieldAudiences["project"]) => fields.project[field] === "network";
  const text = (field: "summary" | "seeks" | "offers" | "since") => (open(field) ? project[field] : null);
  // The place of a participant that is not named is left out too, since neighbours would recognise the participant by it.
  const hasNames = shown === "name";
  const named = participants.filter(isNamed);
  const unnamed = participants.filter((participantVisibility) => !isNamed(participantVisibility)).map(facts);
  const theirs = placesOf(named.map(facts));
  const hidden = new Set([...placesOf(unnamed)].filter((place) => !theirs.has(place)));
  const isTold = (place: string) => !hidden.has(fold(place));
  const namedSigns = new Set(named.flatMap((participantVisibility) => facts(participantVisibility).signs));
  const reaches = (contact: string) =>
    unnamed.some(({ signs }) =>
      signs.some((sign) => !namedSigns.has(sign) && holdsSign(fold(contact), sign)),
    );
  return {
    id: slug(project.title, "projet"),
    title: project.title,
    summary: text("summary"),
    participants:
      fields.actor.name === "network"
        ? named.map((participantVisibility) =>
            participant(participantVisibility, facts(participantVisibility), fields),
          )
        : [],
    themes: open("themes") ? sortedOnce(project.themes) : [],
    territories: hasNames && open("territories") ? sortedOnce(project.territories.filter(isTold)) : [],
    departments:
      hasNames && open("territories")
        ? departmentsOf(
            named,
            facts,
            departments.filter(({ name }) => isTold(name)),
            fields,
          )
        : [],
    stage: open("stage") ? project.stage : null,
    seeks: text("seeks"),
    offers: text("offers"),
    since: text("since"),
    contact:
      hasNames && open("contact") && project.contact !== null && !reaches(project.contact)
        ? project.contact
        : null,
    pictures: showsPictures(visibility, fields) ? pictures : [],
    interests,
  };
}

/** Whether pictures are shown: not when the settings share no names, and only as `mayShowPictures` allows. */
export const showsPictures = (visibility: ProjectVisibility, { project, actor }: FieldAudiences): boolean =>
  project.pictures === "network" && actor.name === "network" && mayShowPictures(visibility);

/** The places of actors in all forms in which a project may name them. */
const placesOf = (actors: readonly ParticipantFacts[]) =>
  new Set(
    actors
      .flatMap(({ commune, territory, department }) => [
        commune,
        territory,
        department?.name ?? null,
        department?.code ?? null,
      ])
      .filter((place) => place !== null)
      .map(fold),
  );

function participant(
  { role, shown }: ParticipantVisibility,
  facts: ParticipantFacts,
  { actor }: FieldAudiences,
): SharedParticipant {
  return {
    name: facts.name,
    role: actor.role === "network" ? role : null,
    kind: actor.kind === "network" ? facts.kind : null,
    commune: actor.commune === "network" ? facts.commune : null,
    contact: shown === "contact" && actor.contact === "network" ? facts.contact : null,
  };
}

function departmentsOf(
  named: readonly ParticipantVisibility[],
  facts: ShownProject["facts"],
  departments: readonly SharedDepartment[],
  { actor }: FieldAudiences,
): SharedDepartment[] {
  const theirs =
    actor.commune === "network"
      ? named.map((participantVisibility) => facts(participantVisibility).department)
      : [];
  const all = [...departments, ...theirs].filter((department) => department !== null);
  return [...new Map(all.map((department) => [department.code, department])).values()].sort((a, b) =>
    compareText(a.code, b.code),
  );
}

/** Each value once, whatever its capitals and accents, in alphabetical order. */
const sortedOnce = (values: readonly string[]) =>
  [...new Map(values.toReversed().map((value) => [fold(value), value])).entries()]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, value]) => value);
