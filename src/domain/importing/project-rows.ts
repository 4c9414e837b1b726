/** Turns projects, consents, agreements and facts between actors into rows of an export, and back. */

import type { RecipientAudience } from "../audience/recipient-audience.ts";
import { audienceParts } from "../audience/recipient-audience.ts";
import {
  type CooperationProject,
  type ProjectParticipant,
  projectAudiences,
  projectStages,
} from "../projects/cooperation-project.ts";
import { consentChannels, consentScopes, type ProjectConsent } from "../projects/project-consent.ts";
import type { ProjectPictureFile } from "../projects/project-picture.ts";
import { type ActorAgreement, agreementScopes } from "../relationship/actor-agreement.ts";
import { type BetweenActors, pairOutcomes } from "../relationship/between-actors.ts";
import type { DossierRow } from "./dossier-row.ts";
import type { SheetRecord } from "./record-sheets.ts";

/** A picture in an export; an import reads its format and size from its bytes again. */
export type ExportedPicture = Pick<ProjectPictureFile, "project" | "alt" | "agreed" | "data" | "by" | "at">;

/** What an export holds of projects and of relations between actors. */
export interface ProjectCollection {
  projects: readonly CooperationProject[];
  pictures: readonly ExportedPicture[];
  consents: readonly ProjectConsent[];
  agreements: readonly ActorAgreement[];
  between: readonly BetweenActors[];
}

/** The rows of each sheet, each value under its key. */
export const projectRows = ({ projects, pictures, consents, agreements, between }: ProjectCollection) => ({
  projects: projects.map((project): SheetRecord => ({ ...project })),
  pictures: pictures.map((picture): SheetRecord => ({ ...picture })),
  consents: consents.map((consent): SheetRecord => ({ ...consent })),
  agreements: agreements.map((agreement): SheetRecord => ({ ...agreement })),
  between: between.map((fact): SheetRecord => ({ ...fact })),
});

export const projectFromRecord = (row: DossierRow): CooperationProject => ({
  ...{ id: row.required("id"), title: row.required("title"), summary: row.text("summary") },
  who: row.data<ProjectParticipant[]>("who", areParticipants),
  ...{ themes: row.list("themes"), territories: row.list("territories") },
  ...{ stage: row.oneOf("stage", projectStages), seeks: row.text("seeks"), offers: row.text("offers") },
  ...{ since: row.text("since"), contact: row.text("contact") },
  audience: row.oneOf("audience", projectAudiences),
  ...{ by: row.required("by", ""), at: row.required("at", "") },
});

export const pictureFromRecord = (row: DossierRow): ExportedPicture => ({
  ...{ project: row.required("project"), alt: row.required("alt"), agreed: row.required("agreed") },
  ...{ data: row.required("data"), by: row.required("by", ""), at: row.required("at", "") },
});

const areParticipants = (value: unknown) =>
  Array.isArray(value) &&
  value.every(
    (one) =>
      typeof one?.actor === "string" &&
      (one.role === null || one.role === undefined || typeof one.role === "string"),
  );

export const consentFromRecord = (row: DossierRow): ProjectConsent => ({
  ...{ project: row.required("project"), actor: row.required("actor"), person: row.text("person") },
  ...{ scope: row.oneOf("scope", [...consentScopes, "none"] as const), for: audienceOf(row) },
  ...{ on: row.day("on"), how: row.oneOf("how", consentChannels), until: row.text("until") },
  ...{ withdrawn: row.text("withdrawn"), by: row.required("by", "") },
});

export const agreementFromRecord = (row: DossierRow): ActorAgreement => ({
  ...{ actor: row.required("actor"), scope: row.oneOf("scope", agreementScopes), for: audienceOf(row) },
  ...{ on: row.day("on"), until: row.text("until"), by: row.required("by", "") },
});

export const betweenFromRecord = (row: DossierRow): BetweenActors => ({
  ...{ actor: row.required("actor"), other: row.required("other") },
  ...{ outcome: row.oneOf("outcome", pairOutcomes), on: row.day("on"), note: row.text("note") },
  by: row.required("by", ""),
});

const audienceOf = (row: DossierRow) =>
  row.data<RecipientAudience>("for", (value) => typeof value === "string" && audienceParts(value) !== null);
