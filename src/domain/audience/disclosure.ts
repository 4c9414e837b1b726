// What was given to whom, and when: so that it can be recalled once an agreement ends.
import type { DirectoryFingerprint } from "./directory-changes.ts";
import type { RecipientAudience } from "./recipient-audience.ts";

/** Somebody who received a document: an actor of the list, or a name. */
export interface DisclosureRecipient {
  name: string;
  actor: string | null;
}

export interface Disclosure {
  for: RecipientAudience;
  /** ISO instant. */
  at: string;
  format: string;
  file: string | null;
  /** The projects that were in it, each by its identifier, with the fingerprint of what was shown. */
  shown: DirectoryFingerprint;
  recipients: readonly DisclosureRecipient[];
  by: string;
}

/** Who received a project, and when: one entry for each time, the oldest first. */
export function holdersOf(
  project: string,
  disclosures: readonly Disclosure[],
): (DisclosureRecipient & Pick<Disclosure, "at" | "format" | "file">)[] {
  return disclosures.flatMap(({ shown, recipients, at, format, file }) =>
    Object.hasOwn(shown, project) ? recipients.map((recipient) => ({ ...recipient, at, format, file })) : [],
  );
}

/** The disclosures of a project whose recipients nobody noted, the oldest first. */
export const withoutRecipient = (
  project: string,
  disclosures: readonly Disclosure[],
): readonly Disclosure[] =>
  disclosures.filter(({ shown, recipients }) => recipients.length === 0 && Object.hasOwn(shown, project));

/** The last disclosure to an audience, and to one of `recipients` when there are any. */
export const lastDisclosure = (
  disclosures: readonly Disclosure[],
  audience: RecipientAudience,
  recipients: readonly string[],
): Disclosure | null =>
  disclosures.findLast(
    (disclosure) =>
      disclosure.for === audience &&
      (recipients.length === 0 ||
        recipients.some((name) => disclosure.recipients.some((to) => to.name === name))),
  ) ?? null;
