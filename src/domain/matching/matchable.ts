/**
 * One row of a list, or one actor, as far as it can be recognised. Absent is null or an empty list.
 * A person without a structure is a row too: `organisation` then names the structure they belong to.
 */
export interface Matchable {
  name: string;
  acronym: string | null;
  kind: string | null;
  siret: string | null;
  siren: string | null;
  rna: string | null;
  address: string | null;
  postcode: string | null;
  commune: string | null;
  insee: string | null;
  /** Where a list says no commune or code, the département may stand there. */
  territory: string | null;
  website: string | null;
  emails: readonly string[];
  phones: readonly string[];
  people: readonly { fullName: string; emails: readonly string[]; phones: readonly string[] }[];
  organisation: string | null;
  /** What a programme or a file calls it, with who calls it so: a reference alone means something there only. */
  reference: string | null;
}
