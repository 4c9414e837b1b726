// Rows to compare, and the lexicon that ships, for the tests of matching.
import { readFileSync } from "node:fs";
import type { Matchable } from "../../../src/domain/matching/matchable.ts";
import { Matcher, type Matching } from "../../../src/domain/matching/matcher.ts";
import { lexiconOf } from "../../../src/domain/matching/matching-lexicon.ts";
import { readYaml } from "../../../src/settings/located-yaml.ts";
import { matchingSchema } from "../../../src/settings/matching-schema.ts";
import { naturesOf, structuresSchema } from "../../../src/settings/structures-file.ts";

const file = "src/knowledge/matching.yaml";
const structures = "src/knowledge/structures.yaml";
export const vocabulary = {
  ...readYaml(matchingSchema, readFileSync(file, "utf8"), file),
  natures: naturesOf(readYaml(structuresSchema, readFileSync(structures, "utf8"), structures)),
};
export const lexicon = lexiconOf(vocabulary);

/** A row that says what is given and nothing else. */
export function row(
  given: Partial<Matchable> & { name: string; email?: string; phone?: string; contact?: string },
): Matchable {
  const { email, phone, contact, ...rest } = given;
  return {
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
    emails: email === undefined ? [] : [email],
    phones: phone === undefined ? [] : [phone],
    people: contact === undefined ? [] : [{ fullName: contact, emails: [], phones: [] }],
    organisation: null,
    reference: null,
    ...rest,
  };
}

/** Matches a whole list at once. */
export function matchAll(records: readonly Matchable[], words: typeof lexicon): Matching {
  const matcher = new Matcher(words);
  for (const record of records) matcher.add(record);
  return matcher.match();
}
