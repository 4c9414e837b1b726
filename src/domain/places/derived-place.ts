/** Derives the place of an actor from the reference of places. It is shown beside what the lists say, and never replaces that. */

import type { SingleField } from "../actors/actor.ts";
import { comparableName } from "./comparable-name.ts";
import { departmentCodeIn } from "./department-names.ts";
import type { Department, Intercommunality } from "./place-file.ts";
import type { Commune, PlaceReference } from "./place-reference.ts";

/** The place of an actor by its lists. */
export type SaidPlace = {
  [F in SingleField & ("commune" | "postcode" | "insee" | "territory")]?: string | null;
};

/** The certain facts of a place; commune, postcode and INSEE code only when the lists do not give them. Null for anything not known. */
export interface DerivedPlace {
  commune: string | null;
  postcode: string | null;
  insee: string | null;
  intercommunality: Intercommunality | null;
  department: Department | null;
}

export function derivedPlace(place: SaidPlace, places: PlaceReference): DerivedPlace {
  const commune = communeOf(place, places);
  const [postcode, ...others] = commune?.postcodes ?? [];
  return {
    commune: place.commune ? null : (commune?.name ?? null),
    postcode: place.postcode || others.length > 0 ? null : (postcode ?? null),
    insee: place.insee ? null : (commune?.insee ?? null),
    intercommunality: commune?.intercommunality ?? null,
    department: commune?.department ?? departmentOf(place, places),
  };
}

function departmentOf({ postcode, territory }: SaidPlace, places: PlaceReference): Department | null {
  if (postcode) return places.departmentOfPostcode(postcode);
  const code = territory ? departmentCodeIn(territory) : null;
  return code === null ? null : places.departmentNamed(code);
}

/**
 * The commune with the INSEE code; else, by what the lists give, the only one with the name and postcode, with the name (in the département if it is
 * known), or with the postcode. Null when there is not exactly one.
 */
function communeOf(place: SaidPlace, places: PlaceReference): Commune | null {
  const { commune, postcode, insee } = place;
  const coded = insee ? places.communeOfInsee(insee) : null;
  if (coded) return coded;
  if (commune && postcode) return places.communeAt(commune, postcode);
  const department = departmentOf(place, places);
  if (commune) return (department && places.communeIn(commune, department)) ?? places.communeNamed(commune);
  const [only, ...others] = postcode ? places.communesAtPostcode(postcode) : [];
  return others.length === 0 ? (only ?? null) : null;
}

/** Whether a place for which a user asks is the intercommunality or the département of an actor, by its name or code. */
export function isWithin(asked: string, { intercommunality, department }: DerivedPlace): boolean {
  const name = comparableName(asked);
  if (name === "") return false;
  if (department && (name === comparableName(department.name) || name === department.code.toLowerCase()))
    return true;
  if (!intercommunality) return false;
  if (name === intercommunality.siren) return true;
  const own = comparableName(intercommunality.name);
  // Users also write “Haut Allier” for “CC du Haut Allier”, or its kind in full.
  const bare = own.replace(/^\S+ (?:(?:du|des|de la|de l|de|d) )?/, "");
  return name === own || name === bare || name.endsWith(` ${bare}`);
}
