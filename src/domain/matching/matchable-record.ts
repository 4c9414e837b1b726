// Puts a row of a file and a known actor into one form, so that the two can be compared.
import type { SingleField } from "../actors/actor.ts";
import type { Candidate } from "../importing/candidate.ts";
import type { Matchable } from "./matchable.ts";
import type { MatchingLexicon } from "./matching-lexicon.ts";

/** What of an actor is compared. */
export interface Compared {
  fields: Partial<Record<SingleField, string | null>>;
  several: { readonly emails?: readonly string[]; readonly phones?: readonly string[] };
  people: Matchable["people"];
}

/** A row of a file, as it is matched. `origin` is the file or source: its references mean something there only. */
export function matchableOf(
  { fields, several, people, answers }: Candidate,
  origin: string,
  lexicon: MatchingLexicon,
): Matchable {
  return recordOf({ fields, several, people }, origin, organisationIn(answers, lexicon));
}

/** The structure that a row's answers say its person belongs to. */
export const organisationIn = (answers: Candidate["answers"], lexicon: MatchingLexicon): string | null =>
  answers.find(({ label }) => lexicon.isOrganisation(label))?.text ?? null;

/** A known actor, as it is matched. `origin` told its reference; `organisation` is what a person belongs to. */
export function matchableOfKnown(
  { fields, several, people }: Compared,
  origin: string | null,
  organisation: string | null = null,
): Matchable {
  return recordOf({ fields, several, people }, origin, organisation);
}

function recordOf(
  { fields, several, people }: Compared,
  origin: string | null,
  organisation: string | null,
): Matchable {
  const giver = fields.programme || origin;
  return {
    name: fields.name ?? "",
    acronym: fields.acronym || null,
    kind: fields.kind || null,
    siret: fields.siret || null,
    siren: fields.siren || null,
    rna: fields.rna || null,
    address: fields.address || null,
    postcode: fields.postcode || null,
    commune: fields.commune || null,
    insee: fields.insee || null,
    territory: fields.territory || null,
    website: fields.website || null,
    emails: several.emails ?? none,
    phones: several.phones ?? none,
    people,
    organisation,
    reference: fields.reference && giver ? `${giver} ${fields.reference}` : null,
  };
}

const none: readonly string[] = [];
