/** Makes the file of communes, intercommunalities and départements, and looks up places in its sorted lines. */

import { comparableName } from "./comparable-name.ts";

/** An intercommunality with its own taxes (communauté de communes, d'agglomération, urbaine, métropole). */
export interface Intercommunality {
  siren: string;
  /** With the acronym of its kind: `CC Cazals-Salviac`. */
  name: string;
}

export interface Department {
  code: string;
  name: string;
}

/** The rows of `@etalab/decoupage-administratif` (INSEE, DGCL, La Poste; Licence Ouverte) that are used. */
export interface OfficialPlaces {
  departements: readonly { code: string; nom: string }[];
  epci: readonly { code: string; nom: string; membres: readonly { code: string }[] }[];
  communes: readonly {
    code: string;
    nom: string;
    type: string;
    departement?: string;
    codesPostaux?: readonly string[];
    /** For a former commune: the code of the commune to which it belongs. */
    chefLieu?: string;
  }[];
}

/** The lines of each text are sorted by the key before their first `|`, so that a line is found by binary search. */
export interface PlaceFile {
  departments: readonly Department[];
  intercommunalities: readonly Intercommunality[];
  /** `INSEE code|name|postcodes|position of its intercommunality`; the last is empty when it has none. */
  communes: string;
  /** `INSEE code of a former commune|code of the commune to which it belongs`. */
  former: string;
  /** `comparable name|entries`, separated by `;`: an INSEE code or, for a former commune, `name>code of the commune to which it belongs`. */
  names: string;
  /** `postcode|INSEE codes`. */
  postcodes: string;
}

export function writePlaces({ departements, epci, communes }: OfficialPlaces): string {
  const positions = new Map(epci.flatMap(({ membres }, at) => membres.map(({ code }) => [code, at])));
  const known = new Set(departements.map(({ code }) => code));
  const current = communes.filter(
    ({ type, departement }) => type === "commune-actuelle" && known.has(departement ?? ""),
  );
  const codes = new Set(current.map(({ code }) => code));
  const former = communes.filter(
    ({ type, chefLieu }) => /^commune-(?:deleguee|associee)$/.test(type) && codes.has(chefLieu ?? ""),
  );
  const file: PlaceFile = {
    departments: departements.map(({ code, nom }) => ({ code, name: nom })),
    intercommunalities: epci.map(({ code, nom }) => ({ siren: code, name: nom })),
    communes: inOrder(
      current.map(({ code, nom, codesPostaux = [] }) => [
        code,
        `${nom}|${codesPostaux.join(" ")}|${positions.get(code) ?? ""}`,
      ]),
    ),
    former: inOrder(
      former.filter(({ code }) => !codes.has(code)).map(({ code, chefLieu }) => [code, chefLieu!]),
    ),
    names: inOrder([
      ...current.map(({ code, nom }) => [comparableName(nom), code] as const),
      ...former.map(({ nom, chefLieu }) => [comparableName(nom), `${nom}>${chefLieu}`] as const),
    ]),
    postcodes: inOrder(
      current.flatMap(({ code, codesPostaux = [] }) =>
        codesPostaux.map((postcode) => [postcode, code] as const),
      ),
    ),
  };
  return JSON.stringify(file);
}

/** Sorted lines, one for each key, with all its values. */
function inOrder(entries: readonly (readonly [key: string, value: string])[]): string {
  const lines = new Map<string, string>();
  for (const [key, value] of entries) lines.set(key, lines.has(key) ? `${lines.get(key)};${value}` : value);
  return [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}|${value}`)
    .join("\n");
}

/** The rest of the line with this key in a sorted text; null when there is none. */
export function lineOf(text: string, key: string): string | null {
  let [from, to] = [0, text.length];
  while (from < to) {
    const line = text.lastIndexOf("\n", ((from + to) >>> 1) - 1) + 1;
    // Character by character, which is quicker: each row of a list is looked up some ten times.
    let at = 0;
    while (at < key.length && text.charCodeAt(line + at) === key.charCodeAt(at)) at++;
    const sign = text.charCodeAt(line + at);
    const isBefore = at < key.length && (sign === bar || sign < key.charCodeAt(at));
    if (!isBefore && (at < key.length || sign !== bar)) to = line;
    else {
      const end = text.indexOf("\n", line);
      const stop = end === -1 ? text.length : end;
      if (!isBefore) return text.slice(line + at + 1, stop);
      from = stop + 1;
    }
  }
  return null;
}

const bar = "|".charCodeAt(0);
