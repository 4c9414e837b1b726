/** Parts the street and the commune that rows give in one cell, by the communes that there are. */

import type { Candidate } from "../../domain/importing/candidate.ts";
import { mayBeParted, partedPlace } from "../../domain/places/parted-place.ts";
import type { PlacesKnown } from "./place-contradictions.ts";

/** The candidates, each with its street and its commune apart; what stands for a commune and is none is an answer. */
export async function withAddressCommunes(
  candidates: readonly Candidate[],
  world: PlacesKnown,
): Promise<readonly Candidate[]> {
  const isOpen = ({ id, fields }: Candidate) => id === undefined && mayBeParted(fields);
  if (!candidates.some(isOpen)) return candidates;
  const places = await world.places();
  return candidates.map((candidate) => {
    const parted = isOpen(candidate) ? partedPlace(candidate.fields, places) : null;
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
