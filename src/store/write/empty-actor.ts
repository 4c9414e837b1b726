// The row of an actor without values.
import type { NewRow } from "./journal.ts";

export const emptyActor: Omit<NewRow<"actors">, "id" | "source" | "name"> = {
  line: null,
  acronym: null,
  kind: null,
  siret: null,
  siren: null,
  rna: null,
  address: null,
  postcode: null,
  commune: null,
  insee: null,
  territory: null,
  website: null,
  reference: null,
  programme: null,
  submitted: null,
  state: null,
  recommended_by: null,
  note: null,
  emails: null,
  phones: null,
  themes: null,
  tags: null,
  people: null,
  provenance: null,
  objected: null,
  naming: "",
  place: "",
};

/** A person without values. */
export const emptyPerson = {
  civility: null,
  firstName: null,
  lastName: null,
  role: null,
  emails: [],
  phones: [],
};
