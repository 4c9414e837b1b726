// Recognises without comparison the rows that are surely about a known actor.
import type { SingleField } from "../actors/actor.ts";
import { fold } from "../values/spelling.ts";

/** A row or an actor, as far as it can be recognised at once. */
export interface Recognisable {
  fields: Partial<Record<SingleField, string | null>>;
  several: { readonly emails?: readonly string[]; readonly phones?: readonly string[] };
}

/** By what a row is recognised at once as a known actor, the surest first. */
export const recognitions = ["number", "contact", "name"] as const;
export type Recognition = (typeof recognitions)[number];

/**
 * By what a row is surely about a known actor, or null: then all that both say is weighed (`matching/compare-records.ts`). Only
 * the same name is sure, with a number of its own or in the same place, and nothing that says otherwise.
 * `sameOrigin`: what the row's source calls it, or said of it before, is what it calls the actor.
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
