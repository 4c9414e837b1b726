// A request for consent or agreement that was prepared for an actor, and its name in the register of documents.
import type { RecipientAudience } from "../audience/recipient-audience.ts";
import { type ConsentScope, consentScopes, type ProjectConsent } from "./project-consent.ts";

/** A request to tell others of a project, or to be introduced to another actor. */
export type AgreementRequest =
  | {
      about: "project";
      project: string;
      scope: ConsentScope;
      for: RecipientAudience;
      /** The last day for which consent is asked; null when it is asked for until withdrawn. ISO date. */
      until: string | null;
    }
  | { about: "introduction"; other: string };

/** The name of the mailing of a request: `consent-name-of-bus-atelier-for-network-until-2027-12-31`. */
export const requestName = (request: AgreementRequest): string =>
  request.about === "introduction"
    ? `introduction-asked-of-${request.other}`
    : `consent-${request.scope}-of-${request.project}-for-${request.for.replace(":", "_")}${request.until === null ? "" : `-until-${request.until}`}`;

/** The name of the mailing that introduces its reader to another actor, once both agreed. */
export const introductionTo = (other: string): string => `introduction-made-to-${other}`;

const ofIntroductionMade = /^introduction-made-to-(.+)$/;

/** The actor to whom a mailing introduced its reader; null for other mailings. */
export const introducedTo = (mailing: string): string | null => ofIntroductionMade.exec(mailing)?.[1] ?? null;

const ofProject = new RegExp(
  `^consent-(${consentScopes.join("|")})-of-([a-z0-9-]+)-for-(network|(?:actor|meeting)_[a-z0-9-]+?)(?:-until-(\\d{4}-\\d\\d-\\d\\d))?$`,
);
const ofIntroduction = /^introduction-asked-of-(.+)$/;

/** The request that a mailing made; null for other mailings. */
export function requestIn(mailing: string): AgreementRequest | null {
  const other = ofIntroduction.exec(mailing)?.[1];
  if (other !== undefined) return { about: "introduction", other };
  const [, scope, project, audience, until = null] = ofProject.exec(mailing) ?? [];
  if (scope === undefined || project === undefined || audience === undefined) return null;
  return {
    ...{ about: "project", project, until, scope: scope as ConsentScope },
    for: audience.replace("_", ":") as RecipientAudience,
  };
}

/** Whether a request is answered: by an answer, or a withdrawal, of its day or later, about the same audience or the whole network. */
export const isAnsweredBy = (
  request: AgreementRequest & { about: "project" },
  askedOn: string,
  answers: readonly ProjectConsent[],
): boolean =>
  answers.some(
    (answer) =>
      answer.project === request.project &&
      (answer.for === request.for || answer.for === "network") &&
      (answer.on >= askedOn || (answer.withdrawn !== null && answer.withdrawn >= askedOn)),
  );
