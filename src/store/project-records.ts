// What the store reads and writes of projects, relations between actors, and disclosures.

import type { Disclosure } from "../domain/audience/disclosure.ts";
import type { RecipientAudience } from "../domain/audience/recipient-audience.ts";
import type { CooperationProject, ProjectFacts } from "../domain/projects/cooperation-project.ts";
import type { ProjectConsent } from "../domain/projects/project-consent.ts";
import type { ProjectPicture, ProjectPictureFile } from "../domain/projects/project-picture.ts";
import type { ActorAgreement } from "../domain/relationship/actor-agreement.ts";
import type { BetweenActors } from "../domain/relationship/between-actors.ts";

/** Reads projects, consents and pictures, in the order in which they were noted. */
export interface ProjectStore {
  all(): Promise<CooperationProject[]>;
  consents(filter?: { project?: string; actor?: string }): Promise<ProjectConsent[]>;
  /** Pictures without their bytes, of all projects or of one. */
  pictures(filter?: { project?: string }): Promise<ProjectPicture[]>;
  /** Pictures with their bytes, up to half a megabyte each. */
  pictureFiles(project: string): Promise<ProjectPictureFile[]>;
}

/** Which consents are withdrawn: those of an actor to a project, for one audience or, with `for` null, for all. */
export interface ConsentWithdrawal {
  project: string;
  actor: string;
  for: RecipientAudience | null;
  /** ISO date. */
  on: string;
}

export interface ProjectChanges extends ProjectStore {
  /** Adds a project. Returns its identifier: `wanted`, if it is free. */
  add(facts: ProjectFacts, by: string, wanted?: string): Promise<string>;
  /** Replaces the project of this identifier. */
  change(project: CooperationProject): Promise<void>;
  addConsent(consent: ProjectConsent): Promise<void>;
  addPicture(picture: ProjectPictureFile): Promise<void>;
  /** `places`: the places of the pictures in the project, from 1. */
  removePictures(project: string, places: readonly number[]): Promise<void>;
  /** Returns how many consents were withdrawn. */
  withdraw(withdrawal: ConsentWithdrawal): Promise<number>;
}

/** What actors agree to have told of themselves, and what was noted between two actors. */
export interface RelationStore {
  agreements(filter?: { actor?: string }): Promise<ActorAgreement[]>;
  /** With `actor`, those in which it is one of the two. */
  betweenActors(filter?: { actor?: string }): Promise<BetweenActors[]>;
}

export interface RelationChanges extends RelationStore {
  addAgreement(agreement: ActorAgreement): Promise<void>;
  addBetween(fact: BetweenActors): Promise<void>;
}

/** What was given to whom, in order. */
export interface DisclosureStore {
  all(): Promise<Disclosure[]>;
}

export interface DisclosureChanges extends DisclosureStore {
  add(disclosure: Disclosure): Promise<void>;
}
