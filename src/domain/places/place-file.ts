/** The compact file of communes, intercommunalities and départements that ships: written by the build, read when a place is looked up. */

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

export interface Commune {
  insee: string;
  name: string;
  postcodes: readonly string[];
  department: Department;
  intercommunality: Intercommunality | null;
}

/** A former commune, now a part of another; lists still name it. */
export interface FormerCommune {
  name: string;
  insee: string;
  /** INSEE code of the commune it belongs to. */
  within: string;
}

export interface Places {
  departments: readonly Department[];
  intercommunalities: readonly Intercommunality[];
  communes: readonly Commune[];
  former: readonly FormerCommune[];
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

interface PlaceFile {
  departments: [code: string, name: string][];
  intercommunalities: [siren: string, name: string][];
  /**
   * For each département in order, `;` between entries: `end of the INSEE code|name|ends of postcodes` is a commune; a number
   * alone is the position of the intercommunality of those that follow.
   */
  communes: string[];
  /** Entries of `INSEE code|name|INSEE code of the commune that it belongs to`. */
  former: string;
}

/** Codes and postcodes share their first digits with their département: only what follows is written. */
export function writePlaces({ departements, epci, communes }: OfficialPlaces): string {
  const positions = new Map(epci.flatMap(({ membres }, at) => membres.map(({ code }) => [code, at])));
  const positionOf = (code: string) => positions.get(code) ?? -1;
  const entriesOf = (department: string) => {
    const shortened = (code: string) => (code.startsWith(department) ? code.slice(department.length) : code);
    const entries: string[] = [];
    let position = -1;
    for (const { code, nom, codesPostaux = [] } of communes
      .filter(({ type, departement }) => type === "commune-actuelle" && departement === department)
      .sort((a, b) => positionOf(a.code) - positionOf(b.code) || (a.code < b.code ? -1 : 1))) {
      if (positionOf(code) !== position) {
        position = positionOf(code);
        entries.push(String(position));
      }
      entries.push([shortened(code), nom, codesPostaux.map(shortened).join(" ")].join("|"));
    }
    return entries.join(";");
  };
  const file: PlaceFile = {
    departments: departements.map(({ code, nom }) => [code, nom]),
    intercommunalities: epci.map(({ code, nom }) => [code, nom]),
    communes: departements.map(({ code }) => entriesOf(code)),
    former: communes
      .filter(({ type, chefLieu }) => /^commune-(?:deleguee|associee)$/.test(type) && chefLieu !== undefined)
      .map(({ code, nom, chefLieu }) => [code, nom, chefLieu].join("|"))
      .join(";"),
  };
  return JSON.stringify(file);
}

export function readPlaces(text: string): Places {
  const file: PlaceFile = JSON.parse(text);
  const departments = file.departments.map(([code, name]) => ({ code, name }));
  const intercommunalities = file.intercommunalities.map(([siren, name]) => ({ siren, name }));
  const communes: Commune[] = [];
  for (const [at, entries] of file.communes.entries()) {
    const department = departments[at]!;
    const whole = (end: string) => (end.length < 5 ? department.code + end : end);
    let intercommunality: Intercommunality | null = null;
    for (const entry of entries.split(";")) {
      const [code, name, postcodes] = entry.split("|") as [string, string?, string?];
      if (name === undefined) intercommunality = intercommunalities[Number(code)] ?? null;
      else
        communes.push({
          insee: whole(code),
          name,
          postcodes: postcodes ? postcodes.split(" ").map(whole) : [],
          department,
          intercommunality,
        });
    }
  }
  const former = file.former.split(";").map((entry) => {
    const [insee, name, within] = entry.split("|") as [string, string, string];
    return { insee, name, within };
  });
  return { departments, intercommunalities, communes, former };
}
