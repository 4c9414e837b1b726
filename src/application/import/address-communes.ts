// Separates street and commune where one cell holds both, and the commune at the end of a name, by the list of communes.

import type { Candidate } from "../../domain/importing/candidate.ts";
import type { MatchingLexicon } from "../../domain/matching/matching-lexicon.ts";
import { wordsOf } from "../../domain/matching/names/name-words.ts";
import { communeInName, mayEndWithCommune } from "../../domain/places/commune-in-name.ts";
import { comparableName } from "../../domain/places/comparable-name.ts";
import {
  mayHoldTwoPlaces,
  type PartedPlace,
  separatedPlace,
  titleOfPlaceInText,
} from "../../domain/places/parted-place.ts";
import type { PlaceReference } from "../../domain/places/place-reference.ts";
import type { PlacesKnown } from "./place-contradictions.ts";

/**
 * Returns the candidates with street and commune in separate fields, and without the commune at the end of their names. A text in the
 * field of the commune that names no commune becomes an answer. Rows with an identifier of ours stay as they are.
 */
export async function withAddressCommunes(
  candidates: readonly Candidate[],
  placeSource: PlacesKnown,
  lexicon: MatchingLexicon,
): Promise<readonly Candidate[]> {
  const isOpen = (candidate: Candidate) =>
    candidate.id === undefined && (mayHoldTwoPlaces(candidate.fields) || isFromText(candidate));
  const isNameOpen = ({ id, fields }: Candidate) =>
    id === undefined && fields.name !== undefined && mayEndWithCommune(fields.name);
  const hasLines = ({ fields }: Candidate) => fields.name?.includes("\n") === true;
  if (!candidates.some((candidate) => isOpen(candidate) || isNameOpen(candidate) || hasLines(candidate)))
    return candidates;
  const places = await placeSource.places();
  return candidates.map((candidate) => {
    const placed = isOpen(candidate) ? withPartedPlace(candidate, places) : candidate;
    const named = isNameOpen(placed) ? withCommuneOfName(placed, places, lexicon) : placed;
    return hasLines(named) ? withNameOnOneLine(named) : named;
  });
}

const withNameOnOneLine = (candidate: Candidate): Candidate => ({
  ...candidate,
  fields: { ...candidate.fields, name: candidate.fields.name!.replaceAll("\n", " ") },
});

function withPartedPlace(candidate: Candidate, places: PlaceReference): Candidate {
  const parted = separatedPlace(candidate.fields, places) ?? noPlaceInText(candidate, places);
  if (parted === null) return candidate;
  const { address: _, commune: __, ...others } = candidate.fields;
  const { noCommune, ...place } = parted;
  const answers =
    noCommune === undefined
      ? candidate.answers
      : [...candidate.answers, { label: candidate.communeLabel ?? "", text: noCommune, author: null }];
  return { ...candidate, fields: { ...others, ...place }, answers };
}

/** Whether the commune was read in a list written as text: it is the words after the name, which may be anything. */
const isFromText = ({ communeLabel, fields }: Candidate) =>
  communeLabel === titleOfPlaceInText && fields.commune !== undefined;

function noPlaceInText(candidate: Candidate, places: PlaceReference): PartedPlace | null {
  const { commune } = candidate.fields;
  if (!isFromText(candidate) || commune === undefined || places.isCommune(commune)) return null;
  const { address, postcode } = candidate.fields;
  return {
    ...(address === undefined ? {} : { address }),
    ...(postcode === undefined ? {} : { postcode }),
    noCommune: commune,
  };
}

/** Moves the commune at the end of a name to its field, unless the field names another commune. */
function withCommuneOfName(
  candidate: Candidate,
  places: PlaceReference,
  lexicon: MatchingLexicon,
): Candidate {
  const { fields } = candidate;
  const ending = communeInName(fields.name!, places, (name) => isDistinctive(name, lexicon));
  if (ending === null) return candidate;
  const { name, commune, postcode } = ending;
  if (fields.commune !== undefined && comparableName(fields.commune) !== comparableName(commune))
    return candidate;
  const place = { commune, ...(postcode === null ? {} : { postcode }) };
  return { ...candidate, fields: { ...place, ...fields, name } };
}

/** Whether a name has a word that is not small, legal or light, and names no nature of structure. */
const isDistinctive = (
  name: string,
  { small, legal, light, natureWords, spelled }: MatchingLexicon,
): boolean =>
  wordsOf(name).list.some(
    (word) =>
      word.length > 1 && ![small, legal, light, natureWords].some((words) => words.has(spelled(word))),
  );
