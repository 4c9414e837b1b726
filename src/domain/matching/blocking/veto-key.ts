// Excludes candidate pairs that cannot be one actor, by comparing two numbers before anything else.
import type { Matchable } from "../matchable.ts";
import { departmentOf } from "../place-agreement.ts";
import { rnaOf, sirenOf } from "../siren.ts";
import { nearKey } from "./key-hash.ts";

/**
 * Packs into one number the values that each can tell two actors apart: a valid SIREN, a hash of the RNA number, a département, and whether
 * there is an RNA number or a reference, which two rows of one actor may share although their départements differ.
 */
export type VetoKey = number;

const departments = 1000;
const rnas = 2048;

export function vetoKeyOf({
  siret,
  siren,
  rna,
  reference,
  postcode,
}: Pick<Matchable, "siret" | "siren" | "rna" | "reference" | "postcode">): VetoKey {
  const code = postcode !== null && /^\d{5}$/.test(postcode) ? postcode : null;
  const department = code === null ? "0" : departmentOf(code.slice(0, /^9[78]/.test(code) ? 3 : 2));
  const numbered = rna !== null || reference !== null ? 1 : 0;
  const number = rnaOf(rna);
  const ofNumber = number === null ? 0 : 1 + (nearKey("rna", number) % (rnas - 1));
  return packed(Number(sirenOf(siret) ?? sirenOf(siren) ?? 0), ofNumber, Number(department), numbered);
}

const packed = (siren: number, rna: number, department: number, numbered: number): VetoKey =>
  ((siren * rnas + rna) * departments + department) * 2 + numbered;

const numberedOf = (traits: VetoKey) => traits % 2;
const rnaIn = (traits: VetoKey) => Math.floor(traits / (2 * departments)) % rnas;
const sirenIn = (traits: VetoKey) => Math.floor(traits / (2 * departments * rnas));

/** The département; 0 when it is not told. */
export const departmentIn = (traits: VetoKey): number => Math.floor(traits / 2) % departments;

/** Joins the veto keys of two rows of one actor; 0 is a key without values. The département stays only when both have the same. */
export function joinedVetoKeys(a: VetoKey, b: VetoKey): VetoKey {
  if (a === 0 || a === b) return b;
  const department = departmentIn(a) === departmentIn(b) ? departmentIn(a) : 0;
  return packed(sirenIn(a) || sirenIn(b), rnaIn(a) || rnaIn(b), department, numberedOf(a) | numberedOf(b));
}

/**
 * False for rows that need not be compared: their SIRENs or RNA numbers differ (`vetoOf`), or their départements do, and not both have an RNA
 * number or a reference that they may share.
 */
export function mayBeOne(a: VetoKey, b: VetoKey): boolean {
  const [mine, theirs] = [rnaIn(a), rnaIn(b)];
  if (mine > 0 && theirs > 0 && mine !== theirs) return false;
  const [one, other] = [sirenIn(a), sirenIn(b)];
  if (one > 0 && other > 0) return one === other;
  const [here, there] = [departmentIn(a), departmentIn(b)];
  return here === there || here === 0 || there === 0 || (numberedOf(a) === 1 && numberedOf(b) === 1);
}
