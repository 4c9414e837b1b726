// What was given to whom, and when, so that it can be recalled when a consent ends.
import type { DirectoryFingerprint } from "./directory-changes.ts";
import type { RecipientAudience } from "./recipient-audience.ts";

/** Somebody who received a document; `actor` is null for somebody who is not on the list. */
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
  /** The projects in it, by identifier, with the fingerprint of what was shown of each. */
  shown: DirectoryFingerprint;
  recipients: readonly DisclosureRecipient[];
  by: string;
}

/** Who received a project, and when: one entry for each time, in the order of `disclosures`. */
export function holdersOf(
  project: string,
  disclosures: readonly Disclosure[],
): (DisclosureRecipient & Pick<Disclosure, "at" | "format" | "file">)[] {
  return disclosures.flatMap(({ shown, recipients, at, format, file }) =>
    Object.hasOwn(shown, project) ? recipients.map((recipient) => ({ ...recipient, at, format, file })) : [],
  );
}

/** The disclosures of a project whose recipients nobody noted. */
export const withoutRecipient = (
  project: string,
  disclosures: readonly Disclosure[],
): readonly Disclosure[] =>
  disclosures.filter(({ shown, recipients }) => recipients.length === 0 && Object.hasOwn(shown, project));

/** The last disclosure to an audience; when `recipients` are given, the last one to one of them. Null without one. */
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
