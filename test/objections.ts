/** Objections for tests, plain but for what is given. */
import type { NewObjection, Objection } from "../src/domain/objections/objection.ts";

export const anObjection = (given: Partial<NewObjection> & { actor: string }): NewObjection => ({
  ...{ person: null, scope: "all", certain: true, at: "2026-01-15", source: "saisie", line: null },
  ...{ words: null, by: "camille", ...given },
});

export const aStoredObjection = (given: Partial<Objection>): Objection => ({
  ...{ ...anObjection({ actor: "a" }), number: 1, noted: "2026-01-15T10:00:00Z", lifted: null },
  signs: { emails: [], phones: [], personalEmails: [], personalPhones: [], people: [], structure: null },
  ...given,
});
