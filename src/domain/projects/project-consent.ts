// What an actor agreed to have told of a project, to whom and until when.
import { covers, type RecipientAudience } from "../audience/recipient-audience.ts";

/** To be named; to have the project told without names; to be named and put in contact. */
export const consentScopes = ["name", "anonymous", "contact"] as const;
export type ConsentScope = (typeof consentScopes)[number];

/** How somebody agreed or said no. */
export const consentChannels = ["mail", "call", "form", "visit", "meeting", "letter", "other"] as const;
export type ConsentChannel = (typeof consentChannels)[number];

/** One answer of one actor about one project. Days are ISO dates. */
export interface ProjectConsent {
  project: string;
  actor: string;
  /** The name of who answered for the actor; null when nobody noted it. */
  person: string | null;
  /** `none`: they said no. */
  scope: ConsentScope | "none";
  for: RecipientAudience;
  on: string;
  how: ConsentChannel;
  /** The last day on which it holds; null while it holds until it is withdrawn. */
  until: string | null;
  /** The day on which it was withdrawn; null while it stands. */
  withdrawn: string | null;
  by: string;
}

/** Whether an answer still holds on a day. */
export const holdsOn = (
  { on, until, withdrawn }: Pick<ProjectConsent, "on" | "until" | "withdrawn">,
  day: string,
) => on <= day && (until === null || until >= day) && (withdrawn === null || withdrawn > day);

/** What one actor's answers come to, for one audience and one day. */
export type ConsentStanding =
  | { agreed: ConsentScope; why: null }
  /** `refused`: they said no, or took their yes back. */
  | { agreed: null; why: "none" | "ended" | "refused" };

const widest: readonly ConsentScope[] = ["contact", "name", "anonymous"];

/**
 * The newest answer given for each audience counts, since people change their minds; of those that cover the audience asked,
 * the one that allows most: who agreed to be named to one actor, and told without names to the others, is named to that one.
 */
export function standingOf(
  answers: readonly ProjectConsent[],
  audience: RecipientAudience,
  day: string,
): ConsentStanding {
  const newest = new Map<RecipientAudience, ProjectConsent>();
  for (const answer of answers) {
    if (answer.on > day || !covers(answer.for, audience)) continue;
    const before = newest.get(answer.for);
    if (!before || answer.on >= before.on) newest.set(answer.for, answer);
  }
  const standing = [...newest.values()];
  const agreed = new Set(standing.filter((consent) => holdsOn(consent, day)).map(({ scope }) => scope));
  const allowed = widest.find((scope) => agreed.has(scope));
  if (allowed) return { agreed: allowed, why: null };
  if (standing.length === 0) return { agreed: null, why: "none" };
  const isRefusal = ({ scope, withdrawn }: ProjectConsent) =>
    scope === "none" || (withdrawn !== null && withdrawn <= day);
  return { agreed: null, why: standing.some(isRefusal) ? "refused" : "ended" };
}
