import { departmentOf } from "./place.ts";
import type { Matchable } from "./record.ts";
import { sirenOf } from "./siren.ts";

/** What alone tells two actors apart, in few bytes. */
export interface Traits {
  /** A right SIREN, and a département; 0 when it is not told. */
  siren: number;
  department: number;
  /** It has an RNA number or a reference, which may be another's wherever that is. */
  numbered: boolean;
}

/** The traits of a row or an actor. */
export function traitsOf({
  siret,
  siren,
  rna,
  reference,
  postcode,
}: Pick<Matchable, "siret" | "siren" | "rna" | "reference" | "postcode">): Traits {
  const code = postcode !== null && /^\d{5}$/.test(postcode) ? postcode : null;
  const department = code === null ? "0" : departmentOf(code.slice(0, /^9[78]/.test(code) ? 3 : 2));
  return {
    siren: Number(sirenOf(siret) ?? sirenOf(siren) ?? 0),
    department: Number(department),
    numbered: rna !== null || reference !== null,
  };
}
