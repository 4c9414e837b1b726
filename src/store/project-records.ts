// What is kept of projects and of relations between actors, as it is read and written.

import type { Disclosure } from "../domain/audience/disclosure.ts";
import type { RecipientAudience } from "../domain/audience/recipient-audience.ts";
import type { CooperationProject, ProjectFacts } from "../domain/projects/cooperation-project.ts";
import type { ProjectConsent } from "../domain/projects/project-consent.ts";
import type { ProjectPicture, ProjectPictureFile } from "../domain/projects/project-picture.ts";
import type { ActorAgreement } from "../domain/relationship/actor-agreement.ts";
import type { BetweenActors } from "../domain/relationship/between-actors.ts";

/** Projects, consents and pictures, as they are read; each in the order in which it was noted. */
export interface ProjectStore {
  all(): Promise<CooperationProject[]>;
  consents(filter?: { project?: string; actor?: string }): Promise<ProjectConsent[]>;
  /** What is noted of pictures: of all, or of those of one project. */
  pictures(filter?: { project?: string }): Promise<ProjectPicture[]>;
  /** Pictures with what they show: each may take half a megabyte. */
  pictureFiles(project: string): Promise<ProjectPictureFile[]>;
}

/** Which answers are taken back: those of one actor about one project, to one audience or to all. */
export interface ConsentWithdrawal {
  project: string;
  actor: string;
  for: RecipientAudience | null;
  /** ISO date. */
  on: string;
}

/** What one step can change of projects. */
export interface ProjectChanges extends ProjectStore {
  /** Gives the identifier that the project gets: `wanted`, when it is free. */
  add(facts: ProjectFacts, by: string, wanted?: string): Promise<string>;
  /** The project as it is from now on. */
  change(project: CooperationProject): Promise<void>;
  addConsent(consent: ProjectConsent): Promise<void>;
  addPicture(picture: ProjectPictureFile): Promise<void>;
  /** `places`: their places among the pictures of the project, from 1. */
  removePictures(project: string, places: readonly number[]): Promise<void>;
  /** How many answers that stood were taken back. */
  withdraw(withdrawal: ConsentWithdrawal): Promise<number>;
}

/** What actors agree to have told of themselves, and what passed between two of them. */
export interface RelationStore {
  agreements(filter?: { actor?: string }): Promise<ActorAgreement[]>;
  /** Those in which an actor is one of the two, whichever. */
  betweenActors(filter?: { actor?: string }): Promise<BetweenActors[]>;
}

export interface RelationChanges extends RelationStore {
  addAgreement(agreement: ActorAgreement): Promise<void>;
  addBetween(fact: BetweenActors): Promise<void>;
}

/** What was given to whom, in the order in which it was. */
export interface DisclosureStore {
  all(): Promise<Disclosure[]>;
}

export interface DisclosureChanges extends DisclosureStore {
  add(disclosure: Disclosure): Promise<void>;
}
