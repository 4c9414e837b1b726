/** Writes the file of communes, intercommunalities and départements for the build, and looks up places in its sorted lines. */

import { comparableName } from "./comparable-name.ts";

/** An intercommunality with its own taxes (communauté de communes, d'agglomération, urbaine, métropole). */
export interface Intercommunality {
  siren: string;
  /** With its sigle: `CC Cazals-Salviac`. */
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
    /** Of a former commune: the one that it belongs to. */
    chefLieu?: string;
  }[];
}

/** Texts are lines sorted by what stands before their first `|`, so that a place is found without reading the others. */
export interface PlaceFile {
  departments: readonly Department[];
  intercommunalities: readonly Intercommunality[];
  /** `INSEE code|name|postcodes|position of its intercommunality`, the last empty where it has none. */
  communes: string;
  /** `INSEE code of a former commune|code of the commune that it belongs to`. */
  former: string;
  /** `comparable name|entries`, set apart by `;`: INSEE codes, and for former communes `name>code of what it belongs to`. */
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

/** What follows a key in the line of a sorted text that begins with it; null when none does. */
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
