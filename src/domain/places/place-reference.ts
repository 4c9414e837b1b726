/** Looks up communes, postcodes, INSEE codes, intercommunalities and départements by what lists say of them. */

import { placeName } from "../values/place-name.ts";
import { fold } from "../values/spelling.ts";
import type { Commune, Department, Intercommunality, Places } from "./place-file.ts";

/** A commune under one of its names: its own, or that of a former commune now a part of it. */
interface NamedCommune {
  name: string;
  commune: Commune;
  isFormer: boolean;
}

export class PlaceReference {
  readonly #byInsee = new Map<string, Commune>();
  readonly #byPostcode = new Map<string, Commune[]>();
  /** By comparable name. */
  readonly #byName = new Map<string, NamedCommune[]>();
  readonly #communes: readonly Commune[];
  readonly #intercommunalities: readonly Intercommunality[];
  readonly #departments: readonly Department[];

  constructor({ communes, former, intercommunalities, departments }: Places) {
    this.#communes = communes;
    this.#intercommunalities = intercommunalities;
    this.#departments = departments;
    for (const commune of communes) {
      this.#byInsee.set(commune.insee, commune);
      for (const postcode of commune.postcodes) push(this.#byPostcode, postcode, commune);
      push(this.#byName, comparableName(commune.name), { name: commune.name, commune, isFormer: false });
    }
    for (const { insee, name, within } of former) {
      const commune = this.#byInsee.get(within);
      if (commune === undefined) continue;
      push(this.#byName, comparableName(name), { name, commune, isFormer: true });
      if (!this.#byInsee.has(insee)) this.#byInsee.set(insee, commune);
    }
  }

  /** The commune of an INSEE code; for the code of a former commune, the one that it belongs to. */
  communeOfInsee(insee: string): Commune | null {
    return this.#byInsee.get(insee) ?? null;
  }

  communesAtPostcode(postcode: string): readonly Commune[] {
    return this.#byPostcode.get(postcode) ?? none;
  }

  /** The only commune that a name means alone, however it is written (`ST JEAN D ANGELY`, `Paris 18e`): of those so called today first. */
  communeNamed(name: string): Commune | null {
    const named = this.#named(name);
    const today = named.filter(({ isFormer }) => !isFormer);
    return only(distinct(today.length > 0 ? today : named));
  }

  /**
   * The only commune that a name and a postcode mean together: the one of that name that has the postcode; when no commune has
   * it (a CEDEX is nobody's), the one of that name in its département.
   */
  communeAt(name: string, postcode: string): Commune | null {
    const candidates = distinct(this.#named(name));
    const isHere = this.#byPostcode.has(postcode)
      ? ({ postcodes }: Commune) => postcodes.includes(postcode)
      : ({ department }: Commune) => isInDepartment(postcode, department);
    return only(candidates.filter(isHere));
  }

  /** Whether a commune and a postcode contradict each other: both are known, and no commune of that name has it. */
  disagree(name: string, postcode: string): boolean {
    if (!this.#byPostcode.has(postcode)) return false;
    const candidates = distinct(this.#named(name));
    return candidates.length > 0 && !candidates.some(({ postcodes }) => postcodes.includes(postcode));
  }

  /**
   * The name of a commune as it is officially written: `NEGREPELISSE` → `Nègrepelisse`, `ST CERE` → `Saint-Céré`. A name
   * that several communes write otherwise, or that is not known, is only put in lower case.
   */
  communeName(written: string, postcode: string | null = null): string {
    const spellings = this.#byName.get(comparableName(written)) ?? none;
    const here = spellings.filter(({ commune }) => postcode === null || commune.postcodes.includes(postcode));
    return (
      only([...new Set((here.length > 0 ? here : spellings).map(({ name }) => name))]) ?? placeName(written)
    );
  }

  intercommunality(siren: string): Intercommunality | null {
    return this.#intercommunalities.find((one) => one.siren === siren) ?? null;
  }

  members({ siren }: Intercommunality): readonly Commune[] {
    return this.#communes.filter(({ intercommunality }) => intercommunality?.siren === siren);
  }

  departmentOfPostcode(postcode: string): Department | null {
    const [commune] = this.communesAtPostcode(postcode);
    return commune?.department ?? this.#departments.find((one) => isInDepartment(postcode, one)) ?? null;
  }

  #named(name: string): readonly NamedCommune[] {
    return this.#byName.get(comparableName(withoutDistrict(name))) ?? none;
  }
}

const none: readonly never[] = [];
const distinct = (named: readonly NamedCommune[]) => [...new Set(named.map(({ commune }) => commune))];
const only = <T>(list: readonly T[]): T | null => (list.length === 1 ? list[0]! : null);

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Postcodes of both départements of Corsica begin with 20. */
const isInDepartment = (postcode: string, { code }: Department) =>
  postcode.startsWith(/^2[AB]$/.test(code) ? "20" : code);

/** `Paris 18e arrondissement`, `Lyon 03`, `Marseille 1er`: the commune alone. */
const withoutDistrict = (name: string) =>
  name.replace(/\s+\(?\d{1,2}\s*(?:er|ère|e|è|ème|eme)?(?:\s+arr(?:ondissement|\.)?)?\)?$/iu, "");

/** A name as communes are compared: no accents, hyphens, apostrophes or case, shortened words in full, its article in front. */
export function comparableName(name: string): string {
  const folded = fold(name);
  if (/^[a-z]+$/.test(folded)) return folded;
  return folded
    .replace(/^(.+?)\s*\((l'|la|le|les)\)$/, "$2 $1")
    .replace(/\bs\/\s*/g, "sur ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/\bst(e?)(?= )/g, "saint$1");
}
