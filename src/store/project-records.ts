// Defines what the store reads and writes of projects, of relations between actors, and of disclosures.

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
  /** Pictures without their bytes: all, or those of one project. */
  pictures(filter?: { project?: string }): Promise<ProjectPicture[]>;
  /** Pictures with their bytes, up to half a megabyte each. */
  pictureFiles(project: string): Promise<ProjectPictureFile[]>;
}

/** Which consents are withdrawn: those of one actor about one project, to one audience or to all. */
export interface ConsentWithdrawal {
  project: string;
  actor: string;
  for: RecipientAudience | null;
  /** ISO date. */
  on: string;
}

export interface ProjectChanges extends ProjectStore {
  /** Returns the identifier of the project: `wanted`, when it is free. */
  add(facts: ProjectFacts, by: string, wanted?: string): Promise<string>;
  /** The project as it is from now on. */
  change(project: CooperationProject): Promise<void>;
  addConsent(consent: ProjectConsent): Promise<void>;
  addPicture(picture: ProjectPictureFile): Promise<void>;
  /** `places`: their places among the pictures of the project, from 1. */
  removePictures(project: string, places: readonly number[]): Promise<void>;
  /** Returns how many consents were withdrawn. */
  withdraw(withdrawal: ConsentWithdrawal): Promise<number>;
}

/** What actors agree to have told of themselves, and what passed between two of them. */
export interface RelationStore {
  agreements(filter?: { actor?: string }): Promise<ActorAgreement[]>;
  /** With `actor`, those in which it is either of the two. */
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
