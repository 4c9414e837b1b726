import type { Candidate } from "../candidate.ts";
import type { Held } from "../merge.ts";
import { hashOf, hashOfAll } from "./hash.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Matchable } from "./record.ts";
import { wordsOf } from "./words.ts";

/** A row of a file, as it is matched. `origin` is the file or source: its references mean something there only. */
export function matchableOf(
  { fields, several, people, answers }: Candidate,
  origin: string,
  lexicon: Lexicon,
): Matchable {
  const organisation = answers.find(({ label }) =>
    lexicon.organisationLabels.has(wordsOf(label).list.join(" ")),
  );
  return {
    ...fieldsOf(fields, origin),
    emails: several.emails ?? none,
    phones: several.phones ?? none,
    people: people.map(contactOf),
    organisation: organisation?.text ?? null,
  };
}

/** A known actor, as it is matched. `origin` told its reference. */
export function matchableOfHeld({ fields, several, people }: Held, origin: string | null): Matchable {
  return {
    ...fieldsOf(fields, origin),
    emails: several.emails,
    phones: several.phones,
    people: people.map(contactOf),
    organisation: null,
  };
}

const none: readonly string[] = [];

type Fields = Held["fields"] | Candidate["fields"];

function fieldsOf(fields: Fields, origin: string | null) {
  const given = (value: string | null | undefined) => (value ? value : null);
  const giver = given(fields.programme) ?? origin;
  return {
    name: fields.name ?? "",
    acronym: given(fields.acronym),
    kind: given(fields.kind),
    siret: given(fields.siret),
    siren: given(fields.siren),
    rna: given(fields.rna),
    postcode: given(fields.postcode),
    commune: given(fields.commune),
    insee: given(fields.insee),
    website: given(fields.website),
    reference: fields.reference && giver !== null ? `${giver} ${fields.reference}` : null,
  };
}

const contactOf = ({ fullName, emails, phones }: Matchable["people"][number]) => ({
  fullName,
  emails,
  phones,
});

/** A key of all that a row says: a row met again, word for word, tells nothing new. */
export function fingerprint({ fields, several, people, answers }: Omit<Candidate, "line" | "cells">): number {
  const parts = ["row"];
  for (const [field, value] of Object.entries(fields)) parts.push(field, value);
  for (const [field, values] of Object.entries(several)) parts.push(field, ...values);
  for (const person of people) {
    parts.push("person", person.fullName, person.civility ?? "", person.role ?? "");
    parts.push(...person.emails, ...person.phones);
  }
  for (const { label, text } of answers) parts.push(label, text);
  return hashOfAll(parts);
}

/** A key of all by which a row of one source is recognised: with other answers, it is still about the same actor. */
export const sameRowKey = (origin: string, content: number): number =>
  hashOf("content", origin, String(content));
