// Recognises rows that are surely about a known actor, without the full comparison.
import type { SingleField } from "../actors/actor.ts";
import { fold } from "../values/spelling.ts";

/** The values of a row or an actor by which it can be recognised at once. */
export interface Recognisable {
  fields: Partial<Record<SingleField, string | null>>;
  several: { readonly emails?: readonly string[]; readonly phones?: readonly string[] };
}

/** What a recognised row and its actor share besides the name: a number, a contact point, or nothing more. The surest comes first. */
export const recognitions = ["number", "contact", "name"] as const;
export type Recognition = (typeof recognitions)[number];

/**
 * What makes a row surely about a known actor; null when the two must be compared in full (`matching/compare-records.ts`). Both must have the
 * same name, and no different SIREN, RNA or kind. Then they share a SIRET, an RNA or a reference of one source; or they have the same commune and
 * postcode, or none, and share an e-mail address or a telephone number; or they have no contact points to compare, or `sameOrigin`.
 * `sameOrigin`: the row's source gave the actor's reference, or described the actor before.
 */
export function recognise(row: Recognisable, actor: Recognisable, sameOrigin: boolean): Recognition | null {
  const [a, b] = [row.fields, actor.fields];
  if (fold(a.name ?? "") !== fold(b.name ?? "")) return null;
  if (differ(sirenOf(a), sirenOf(b)) || differ(a.rna, b.rna) || differ(a.kind, b.kind)) return null;
  if ((a.siret && a.siret === b.siret) || (a.rna && a.rna === b.rna)) return "number";
  if (
    a.reference &&
    a.reference === b.reference &&
    (sameOrigin || (a.programme && a.programme === b.programme))
  )
    return "number";
  if (fold(a.commune ?? "") !== fold(b.commune ?? "") || (a.postcode ?? "") !== (b.postcode ?? ""))
    return null;
  const contacts = ["emails", "phones"] as const;
  const shared = (of: "emails" | "phones") =>
    row.several[of]?.some((one) => actor.several[of]?.includes(one));
  if (contacts.some(shared)) return "contact";
  const other = (of: "emails" | "phones") => row.several[of]?.length && actor.several[of]?.length;
  return sameOrigin || !contacts.some(other) ? "name" : null;
}

const differ = (a: string | null | undefined, b: string | null | undefined) => Boolean(a && b && a !== b);

const sirenOf = ({ siret, siren }: Recognisable["fields"]) => siret?.slice(0, 9) ?? siren;
