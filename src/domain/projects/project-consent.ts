// The consent of an actor to tell others of a project: what, to whom and until when.
import { covers, type RecipientAudience } from "../audience/recipient-audience.ts";

/** `name`: with the actor's name. `anonymous`: without names. `contact`: with its name and how to reach it. */
export const consentScopes = ["name", "anonymous", "contact"] as const;
export type ConsentScope = (typeof consentScopes)[number];

/** By which channel somebody agreed or refused. */
export const consentChannels = ["mail", "call", "form", "visit", "meeting", "letter", "other"] as const;
export type ConsentChannel = (typeof consentChannels)[number];

/** One answer of one actor about one project. Days are ISO dates. */
export interface ProjectConsent {
  project: string;
  actor: string;
  /** The name of who answered for the actor; null when nobody noted it. */
  person: string | null;
  /** `none`: they refused. */
  scope: ConsentScope | "none";
  for: RecipientAudience;
  on: string;
  how: ConsentChannel;
  /** The last day of the consent; null when it has no end. */
  until: string | null;
  /** The day on which it was withdrawn; null when it was not. */
  withdrawn: string | null;
  by: string;
}

/** Whether an answer is in force on a day. */
export const holdsOn = (
  { on, until, withdrawn }: Pick<ProjectConsent, "on" | "until" | "withdrawn">,
  day: string,
) => on <= day && (until === null || until >= day) && (withdrawn === null || withdrawn > day);

/** Whether one actor agrees, for one audience and one day. */
export type ConsentStanding =
  | { agreed: ConsentScope; why: null }
  /** `none`: no answer. `refused`: they refused, or withdrew their consent. */
  | { agreed: null; why: "none" | "ended" | "refused" };

const widest: readonly ConsentScope[] = ["contact", "name", "anonymous"];

/**
 * Of each audience that includes this one the newest answer counts, and among these the one that allows most: an actor that agreed to be named to one
 * actor, and without names to the network, is named to that one.
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
