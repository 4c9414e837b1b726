// An actor's own agreement to be named to others, or to have its answers passed on.
import { covers, type RecipientAudience } from "../audience/recipient-audience.ts";

/** `named`: its name and what is public of it. `quoted`: its answers too, in its own words. `no`: nothing. */
export const agreementScopes = ["named", "quoted", "no"] as const;
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
 * What an actor agrees to have told of itself to an audience on a day; null while nobody asked it, or once that ended. The
 * newest answer for each audience counts, and of those the one that allows most.
 */
export function agreementOf(
  agreements: readonly ActorAgreement[],
  actor: string,
  audience: RecipientAudience,
  day: string,
): AgreementScope | null {
  const newest = new Map<RecipientAudience, ActorAgreement>();
  for (const one of agreements) {
    if (one.actor !== actor || one.on > day || !covers(one.for, audience)) continue;
    const before = newest.get(one.for);
    if (!before || one.on >= before.on) newest.set(one.for, one);
  }
  const standing = [...newest.values()].filter(({ until }) => until === null || until >= day);
  const scopes = new Set(standing.map(({ scope }) => scope));
  return (["quoted", "named", "no"] as const).find((scope) => scopes.has(scope)) ?? null;
}
