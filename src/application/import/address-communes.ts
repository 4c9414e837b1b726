/** Finds the commune at the end of addresses that name it without a comma, by the communes that have their postcode. */

import type { Candidate } from "../../domain/importing/candidate.ts";
import { communeEnding } from "../../domain/places/derived-place.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** The candidates, those whose address ends with their commune with the two apart. */
export async function withAddressCommunes(
  candidates: readonly Candidate[],
  host: ApplicationHost,
): Promise<readonly Candidate[]> {
  const isOpen = ({ fields }: Candidate) =>
    Boolean(fields.address && fields.postcode && fields.commune === undefined);
  if (!candidates.some(isOpen)) return candidates;
  const places = await host.places();
  return candidates.map((candidate) => {
    if (!isOpen(candidate)) return candidate;
    const { address, ...fields } = candidate.fields;
    const ending = communeEnding(address!, fields.postcode!, places);
    if (ending === null) return candidate;
    const street = ending.street === "" ? {} : { address: ending.street };
    return { ...candidate, fields: { ...fields, ...street, commune: ending.commune } };
  });
}
