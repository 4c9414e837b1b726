/**
 * The values of a row or an actor by which it can be recognised. Absent is null or an empty list. A row may also be about a person alone;
 * `organisation` then names the structure to which they belong.
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
  /** In a list without commune or postcode, it may be the département. */
  territory: string | null;
  website: string | null;
  emails: readonly string[];
  phones: readonly string[];
  people: readonly { fullName: string; emails: readonly string[]; phones: readonly string[] }[];
  organisation: string | null;
  /** The reference that a programme or a file gives it, after the name of that programme or file. */
  reference: string | null;
}
