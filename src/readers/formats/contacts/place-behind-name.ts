// Finds the place of a structure in an entry of a pasted list: behind its name ("Foyer du Lac, Lissac. …") or before ("Lissac : pour le foyer…").
import { isFirstName } from "../../../domain/values/first-name.ts";
import type { StructureTaxonomy } from "../../../domain/values/structure-taxonomy.ts";
import personNames from "../../../knowledge/words/person-names.yaml";
import structureWords from "../../../knowledge/words/structure-words.yaml";
import type { Segment } from "./entry-segments.ts";

interface PlaceWords {
  asPerson: (text: string) => string | null;
  isRole: (text: string) => boolean;
  structures: StructureTaxonomy;
}

/** The place and the structure of an entry that begins with a place. */
export interface HeadedByPlace {
  place: Segment;
  name: string;
  /** The segment that names the structure. */
  segment: Segment;
}

/** How many segments behind the name are looked at: a kind, a street and the commune. */
const mostBehindName = 3;
const street = /^\d{1,4}(?:\s?(?:bis|ter))?,?\s+\p{L}/iu;
const placed = /^(?:[àa]\s+)?(?:\d{5}\s+)?(\p{Lu}[\p{L}'’-]*(?:\s\p{L}[\p{L}'’-]*){0,3})$/u;
const article = /^(?:L[ae]s?|L['’])(?:\s|\p{Lu})/u;
/** A line end right behind: an address or a number stood there before it was taken out. */
const reachesRightBehind = /^[ ,;:.([<–—-]*\n/;

/** The place and the kind that stand behind the name of an entry. */
export interface PlaceBehindName {
  place: string;
  /** The kind between the name and the place, such as "association"; empty without one. */
  kind: string;
  /** The number of the département, or the postcode, in brackets behind a commune without a street; empty without one. */
  number: string;
  segments: readonly Segment[];
}

/** The place right behind the name of a structure: a commune, with its street if one stands there; null without a place. */
export function placeBehindName(
  text: string,
  all: readonly Segment[],
  words: PlaceWords,
): PlaceBehindName | null {
  const [, ...behind] = all.filter((segment) => segment.text !== "");
  const places: Segment[] = [];
  const kinds: Segment[] = [];
  for (const [at, segment] of behind.slice(0, mostBehindName).entries()) {
    if (street.test(segment.text) && places.length === 0) places.push(segment);
    else if (isPlace(segment, text, words)) {
      const postcode = behind
        .slice(at + 1, at + 2)
        .filter(({ text: next, inBrackets }) => !inBrackets && /^\d{5}$/.test(next));
      places.push(segment, ...postcode);
      const [next] = places.length > 1 ? [] : behind.slice(at + 1);
      const numbers = next?.inBrackets && numberOfPlace.test(next.text) ? [next] : [];
      return {
        place: places.map((part) => part.text.replace(atPlace, "")).join(", "),
        kind: kinds.map((kind) => kind.text).join(", "),
        number: numbers.map(({ text: written }) => written).join(""),
        segments: [...places, ...kinds, ...numbers],
      };
    } else if (!/^\p{Ll}/u.test(segment.text) || !isKind(segment.text, words)) return null;
    else if (!segment.inBrackets) kinds.push(segment);
  }
  return null;
}

const atPlace = /^[àa]\s+/;
const numberOfPlace = /^(?:\d{2,3}|2[AB]|\d{5})$/;
const isKind = (text: string, { structures }: PlaceWords) =>
  structures.namesKind(text) || structures.kindOf(text) !== null;

/** Whether a segment is a place. A surname alone looks the same, but an address or a number may follow only a surname at once. */
function isPlace(
  { text, start, inBrackets }: Segment,
  all: string,
  { asPerson, isRole, structures }: PlaceWords,
): boolean {
  const [, name] = placed.exec(text) ?? [];
  if (inBrackets || name === undefined || isRole(name) || structures.kindOf(name) !== null) return false;
  if (name !== text) return true;
  if ((asPerson(name) !== null || isFirstName(name)) && !article.test(name)) return false;
  const behind = all.slice(start + text.length).trimEnd();
  return /^\.?$/.test(behind) || !reachesRightBehind.test(behind);
}

const forStructure = new RegExp(
  `^(?:${structureWords.said_for.join("|")})\\s+(?:${personNames.articles.join("|")})?(?=\\p{L})`,
  "iu",
);

/** "Lissac : pour le centre social Les Ormes, …": the structure is named behind its place. */
export function structureBehindPlace(
  segments: readonly Segment[],
  structures: StructureTaxonomy,
): HeadedByPlace | null {
  const [place, segment] = segments.filter(({ text }) => text !== "");
  if (place === undefined || segment === undefined || structures.kindOf(place.text) !== null) return null;
  const name = segment.text.replace(forStructure, "");
  const isNamed = name !== segment.text && placed.test(place.text) && structures.kindOf(name) !== null;
  return isNamed ? { place, name, segment } : null;
}
