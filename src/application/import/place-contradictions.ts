// Warns during an import when a commune and its postcode contradict each other.

import type { Candidate } from "../../domain/importing/candidate.ts";
import type { PlaceReference } from "../../domain/places/place-reference.ts";
import type { Finding } from "../../domain/problems/problem.ts";

/** How many communes of the postcode a warning names. */
const mostNamed = 3;

/** Gives the list of places, which is loaded when it is first needed. */
export interface PlacesKnown {
  places(): Promise<PlaceReference>;
}

/** Finds the rows whose commune and postcode contradict each other. Loads the places when a row first has both. */
export class PlaceContradictions {
  readonly #placeSource: PlacesKnown;
  /** By commune and postcode: the communes of that postcode, or null when the two agree. */
  readonly #contradicted = new Map<string, readonly string[] | null>();

  constructor(placeSource: PlacesKnown) {
    this.#placeSource = placeSource;
  }

  async in(candidates: readonly Candidate[], file: string): Promise<Finding[]> {
    const findings: Finding[] = [];
    for (const { line, fields } of candidates) {
      const { commune, postcode } = fields;
      if (!commune || !postcode) continue;
      const pair = `${postcode} ${commune}`;
      let there = this.#contradicted.get(pair);
      if (there === undefined) {
        there = communesInstead(commune, postcode, await this.#placeSource.places());
        this.#contradicted.set(pair, there);
      }
      if (there !== null)
        findings.push({
          code: "place-contradiction",
          severity: "warning",
          file,
          line,
          commune,
          postcode,
          there,
        });
    }
    return findings;
  }
}

function communesInstead(
  commune: string,
  postcode: string,
  places: PlaceReference,
): readonly string[] | null {
  if (!places.disagree(commune, postcode)) return null;
  return places
    .communesAtPostcode(postcode)
    .slice(0, mostNamed)
    .map(({ name }) => name);
}
