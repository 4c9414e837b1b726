/** Separates street and commune where a row gives both in one cell, by the list of communes. */

import type { Candidate } from "../../domain/importing/candidate.ts";
import { mayHoldTwoPlaces, separatedPlace } from "../../domain/places/parted-place.ts";
import type { PlacesKnown } from "./place-contradictions.ts";

/** The candidates with street and commune in fields of their own; what stands in place of a commune and is none is kept as an answer. */
export async function withAddressCommunes(
  candidates: readonly Candidate[],
  placeSource: PlacesKnown,
): Promise<readonly Candidate[]> {
  const isOpen = ({ id, fields }: Candidate) => id === undefined && mayHoldTwoPlaces(fields);
  if (!candidates.some(isOpen)) return candidates;
  const places = await placeSource.places();
  return candidates.map((candidate) => {
    const parted = isOpen(candidate) ? separatedPlace(candidate.fields, places) : null;
    if (parted === null) return candidate;
    const { address: _, commune: __, ...others } = candidate.fields;
    const { noCommune, ...place } = parted;
    const answers =
      noCommune === undefined
        ? candidate.answers
        : [...candidate.answers, { label: candidate.communeLabel ?? "", text: noCommune, author: null }];
    return { ...candidate, fields: { ...others, ...place }, answers };
  });
}
