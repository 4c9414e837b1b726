// Puts rows of a file and known actors into one form, so that they can be compared.
import type { SingleField } from "../actors/actor.ts";
import type { Candidate } from "../importing/candidate.ts";
import type { Matchable } from "./matchable.ts";
import type { MatchingLexicon } from "./matching-lexicon.ts";

/** The values of an actor that are compared. */
export interface Compared {
  fields: Partial<Record<SingleField, string | null>>;
  several: { readonly emails?: readonly string[]; readonly phones?: readonly string[] };
  people: Matchable["people"];
}

/** A row of a file in the form in which it is compared. `origin`: the file or source, without which a reference has no meaning. */
export function matchableOf(
  { fields, several, people, answers }: Candidate,
  origin: string,
  lexicon: MatchingLexicon,
): Matchable {
  return recordOf({ fields, several, people }, origin, organisationIn(answers, lexicon));
}

/** The structure to which the person of a row belongs, by its answers; null when they do not tell. */
export const organisationIn = (answers: Candidate["answers"], lexicon: MatchingLexicon): string | null =>
  answers.find(({ label }) => lexicon.isOrganisation(label))?.text ?? null;

/** A known actor in the form in which it is compared. `origin`: the source of its reference; `organisation`: to which a person belongs. */
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
