/** Looks up communes, intercommunalities and départements by the names, postcodes and codes in lists. */

import { placeName } from "../values/place-name.ts";
import { comparableName } from "./comparable-name.ts";
import { type Department, type Intercommunality, lineOf, type PlaceFile } from "./place-file.ts";

export interface Commune {
  insee: string;
  name: string;
  postcodes: readonly string[];
  department: Department;
  intercommunality: Intercommunality | null;
}

/** A commune under its own name, or under that of a former commune that is now part of it. */
interface NamedCommune {
  name: string;
  commune: Commune;
  isFormer: boolean;
}

export class PlaceReference {
  readonly #file: PlaceFile;
  readonly #departments: ReadonlyMap<string, Department>;
  readonly #departmentsByName = new Map<string, Department>();
  /** The communes looked up so far, by INSEE code. */
  readonly #communes = new Map<string, Commune>();
  /** The communes looked up so far, by comparable name, since a list repeats them. */
  readonly #byName = new Map<string, readonly NamedCommune[]>();

  constructor(file: PlaceFile) {
    this.#file = file;
    this.#departments = new Map(file.departments.map((department) => [department.code, department]));
  }

  /** The commune with an INSEE code; for the code of a former commune, the one to which it belongs. Null when there is none. */
  communeOfInsee(insee: string): Commune | null {
    const commune = this.#communes.get(insee);
    if (commune) return commune;
    const line = lineOf(this.#file.communes, insee);
    if (line !== null) return this.#communeIn(insee, line);
    const within = lineOf(this.#file.former, insee);
    return within === null ? null : this.communeOfInsee(within);
  }

  communesAtPostcode(postcode: string): readonly Commune[] {
    const line = lineOf(this.#file.postcodes, postcode);
    return line === null ? none : line.split(";").flatMap((insee) => this.communeOfInsee(insee) ?? none);
  }

  /**
   * The only commune with a name in any spelling (`ST JEAN D ANGELY`, `Paris 18e`), else the only one with a former commune of that name. Null when there is
   * none, or several.
   */
  communeNamed(name: string): Commune | null {
    const named = this.#named(name);
    const today = named.filter(({ isFormer }) => !isFormer);
    return only(distinct(today.length > 0 ? today : named));
  }

  /** Whether a commune, or a former one, has this name. */
  isCommune(name: string): boolean {
    return this.#named(name).length > 0;
  }

  /**
   * The only commune with a name and a postcode. When no commune has the postcode (as for a CEDEX), the only one of that name in its département. Null
   * when there is not exactly one.
   */
  communeAt(name: string, postcode: string): Commune | null {
    const candidates = distinct(this.#named(name));
    const isHere = this.#isPostcode(postcode)
      ? ({ postcodes }: Commune) => postcodes.includes(postcode)
      : ({ department }: Commune) => isInDepartment(postcode, department);
    return only(candidates.filter(isHere));
  }

  /** The only commune of that name in a département; null when there is not exactly one. */
  communeIn(name: string, { code }: Department): Commune | null {
    return only(distinct(this.#named(name)).filter(({ department }) => department.code === code));
  }

  /** Whether a commune and a postcode contradict each other: both are known, and no commune of that name has the postcode. */
  disagree(name: string, postcode: string): boolean {
    if (!this.#isPostcode(postcode)) return false;
    const candidates = distinct(this.#named(name));
    return candidates.length > 0 && !candidates.some(({ postcodes }) => postcodes.includes(postcode));
  }

  /**
   * The official spelling of a commune's name: `NEGREPELISSE` → `Nègrepelisse`, `ST CERE` → `Saint-Céré`. A name that is not known, or that communes
   * write in different ways, only loses its capitals (`placeName`).
   */
  communeName(written: string, postcode: string | null = null): string {
    const spellings = this.#bearing(comparableName(written));
    const here = spellings.filter(({ commune }) => postcode === null || commune.postcodes.includes(postcode));
    return (
      only([...new Set((here.length > 0 ? here : spellings).map(({ name }) => name))]) ?? placeName(written)
    );
  }

  intercommunality(siren: string): Intercommunality | null {
    return this.#file.intercommunalities.find((intercommunality) => intercommunality.siren === siren) ?? null;
  }

  members({ siren }: Intercommunality): readonly Commune[] {
    const position = String(
      this.#file.intercommunalities.findIndex((intercommunality) => intercommunality.siren === siren),
    );
    return this.#file.communes
      .split("\n")
      .filter((line) => line.slice(line.lastIndexOf("|") + 1) === position)
      .map((line) => this.communeOfInsee(line.slice(0, line.indexOf("|")))!);
  }

  departmentOfPostcode(postcode: string): Department | null {
    const [commune] = this.communesAtPostcode(postcode);
    return (
      commune?.department ??
      this.#file.departments.find((department) => isInDepartment(postcode, department)) ??
      null
    );
  }

  /** A département by its name or its code. */
  departmentNamed(name: string): Department | null {
    if (this.#departmentsByName.size === 0)
      for (const department of this.#file.departments.toReversed())
        for (const called of [comparableName(department.name), department.code.toLowerCase()])
          this.#departmentsByName.set(called, department);
    return this.#departmentsByName.get(comparableName(name)) ?? null;
  }

  #named(name: string): readonly NamedCommune[] {
    return this.#bearing(comparableName(withoutDistrict(name)));
  }

  /** The communes of a comparable name. */
  #bearing(comparable: string): readonly NamedCommune[] {
    const communes = this.#byName.get(comparable);
    if (communes) return communes;
    const line = lineOf(this.#file.names, comparable);
    const bearing =
      line?.split(";").map((entry) => {
        const end = entry.lastIndexOf(">");
        const commune = this.communeOfInsee(entry.slice(end + 1))!;
        return { name: end === -1 ? commune.name : entry.slice(0, end), commune, isFormer: end !== -1 };
      }) ?? none;
    if (this.#byName.size < rememberedNames) this.#byName.set(comparable, bearing);
    return bearing;
  }

  #isPostcode(postcode: string): boolean {
    return lineOf(this.#file.postcodes, postcode) !== null;
  }

  /** The commune in a line of the file. Its code begins with that of its département, two or three characters long. */
  #communeIn(insee: string, line: string): Commune {
    const [name, postcodes, position] = line.split("|") as [string, string, string];
    const commune: Commune = {
      insee,
      name,
      postcodes: postcodes === "" ? [] : postcodes.split(" "),
      department: this.#departments.get(insee.slice(0, 2)) ?? this.#departments.get(insee.slice(0, 3))!,
      intercommunality: position === "" ? null : this.#file.intercommunalities[Number(position)]!,
    };
    this.#communes.set(insee, commune);
    return commune;
  }
}

const none: readonly never[] = [];
/** The most names that are remembered: about the communes of a region. */
const rememberedNames = 5000;
const distinct = (named: readonly NamedCommune[]) => [...new Set(named.map(({ commune }) => commune))];
const only = <T>(list: readonly T[]): T | null => (list.length === 1 ? list[0]! : null);

/** Postcodes of both départements of Corsica begin with 20. */
const isInDepartment = (postcode: string, { code }: Department) =>
  postcode.startsWith(/^2[AB]$/.test(code) ? "20" : code);

/** `18e arrondissement`, `03`, `(1er)` at the end of the name of a city. */
const district = /^\(?\d{1,2} ?(?:er|ère|e|è|ème|eme)?(?: ?arr(?:ondissement|\.)?)?\)?$/iu;

/** `Paris 18e arrondissement`, `Lyon 03`, `Marseille 1er`: the commune alone. */
function withoutDistrict(name: string): string {
  const words = name.split(/\s+/);
  for (const count of [1, 2, 3])
    if (words.length > count && district.test(words.slice(-count).join(" ")))
      return words.slice(0, -count).join(" ");
  return name;
}
