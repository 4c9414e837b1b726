// The agreement of an actor to be named to others, to be put in contact with them, or to have its answers passed on.
import { covers, type RecipientAudience } from "../audience/recipient-audience.ts";

/**
 * `named`: its name and what is public of it. `contact`: also who to reach there, and how. `quoted`: its answers, in its own
 * words, and no way to reach it. `no`: nothing.
 */
export const agreementScopes = ["named", "contact", "quoted", "no"] as const;
export type AgreementScope = (typeof agreementScopes)[number];

/** Days are ISO dates. */
export interface ActorAgreement {
  actor: string;
  scope: AgreementScope;
  for: RecipientAudience;
  on: string;
  /** The last day on which it holds; null while it holds until it is withdrawn. */
  until: string | null;
  by: string;
}

/**
 * What an actor agrees that an audience is told of it on a day; null when no answer of it is in force. Of each audience that includes this one
 * the newest answer counts, and among these the one that allows most.
 */
export function agreementOf(
  agreements: readonly ActorAgreement[],
  actor: string,
  audience: RecipientAudience,
  day: string,
): AgreementScope | null {
  const scopes = scopesInForce(agreements, actor, audience, day);
  return (["quoted", "contact", "named", "no"] as const).find((scope) => scopes.has(scope)) ?? null;
}

/** Whether an actor agrees to be put in contact: an agreement to be named or quoted does not include its telephone. */
export const agreesToContact = (
  agreements: readonly ActorAgreement[],
  actor: string,
  audience: RecipientAudience,
  day: string,
): boolean => scopesInForce(agreements, actor, audience, day).has("contact");

/** Whether an agreement allows the actor to be named. */
export const allowsNaming = (scope: AgreementScope | null): boolean => scope !== null && scope !== "no";

function scopesInForce(
  agreements: readonly ActorAgreement[],
  actor: string,
  audience: RecipientAudience,
  day: string,
): ReadonlySet<AgreementScope> {
  const newest = new Map<RecipientAudience, ActorAgreement>();
  for (const agreement of agreements) {
    if (agreement.actor !== actor || agreement.on > day || !covers(agreement.for, audience)) continue;
    const before = newest.get(agreement.for);
    if (!before || agreement.on >= before.on) newest.set(agreement.for, agreement);
  }
  const standing = [...newest.values()].filter(({ until }) => until === null || until >= day);
  return new Set(standing.map(({ scope }) => scope));
}
