import { type SingleField, severalFields, singleFields } from "./actor.ts";
import type { Candidate } from "./candidate.ts";
import { fold } from "./spelling.ts";

/** A row or an actor, as far as it can be recognised. */
export interface Recognisable {
  fields: Partial<Record<SingleField, string | null>>;
  emails: readonly string[];
}

/** What a row says that helps to recognise its actor: its people's addresses count as its own. */
export const recognisable = ({
  fields,
  several,
  people,
}: {
  fields: Recognisable["fields"];
  several: { readonly emails?: readonly string[] };
  people: readonly { emails: readonly string[] }[];
}): Recognisable => ({
  fields,
  emails:
    people.length === 0
      ? (several.emails ?? none)
      : [...(several.emails ?? none), ...people.flatMap((person) => person.emails)],
});

const none: readonly string[] = [];

/** A key of more actors than this tells nothing: a consultant's mailbox, the name of every town hall. */
export const largestBlock = 30;

/**
 * The keys by which a row is looked up among the actors: two that share none are never compared. A key only says that
 * comparing is worth it. `origin` is where the row comes from: a reference alone means something there only.
 */
export function keysOf({ fields, emails }: Recognisable, origin: string): number[] {
  const keys: number[] = [];
  if (fields.siret) keys.push(hashOf("siret", fields.siret));
  if (fields.rna) keys.push(hashOf("rna", fields.rna));
  if (fields.reference) keys.push(hashOf("reference", fields.reference, fields.programme ?? origin));
  for (const email of emails) keys.push(hashOf("email", email.toLowerCase()));
  if (fields.name) {
    const name = fold(fields.name);
    if (fields.commune) keys.push(hashOf("commune", name, fold(fields.commune)));
    if (fields.postcode) keys.push(hashOf("postcode", name, fields.postcode));
    if (!fields.commune && !fields.postcode) keys.push(hashOf("name", name));
  }
  return keys;
}

/** A key of all that a row says: a row met again, word for word, tells nothing new. */
export function fingerprint({ fields, several, people, answers }: Omit<Candidate, "line" | "cells">): number {
  const hash = new Hash("row");
  for (const field of singleFields) {
    const value = fields[field];
    if (value !== undefined) hash.add(field).add(value);
  }
  for (const field of severalFields) {
    const values = several[field];
    if (values) hash.add(field).addAll(values);
  }
  for (const person of people) {
    hash
      .add(person.fullName)
      .add(person.civility ?? "")
      .add(person.role ?? "");
    hash.addAll(person.emails).addAll(person.phones);
  }
  for (const { label, text } of answers) hash.add(label).add(text);
  return hash.value();
}

/** By what a row is recognised as an actor, the surest first. */
export const recognitions = ["siret", "rna", "reference", "email", "name"] as const;
export type Recognition = (typeof recognitions)[number];

/**
 * By what a row and an actor are the same, or null. `sameOrigin` says that the actor's reference was given where the row
 * comes from. Another SIREN or another kind of structure is another actor, whatever else they share; and a shared
 * mailbox is no reason unless the names agree.
 */
export function recognise(row: Recognisable, actor: Recognisable, sameOrigin: boolean): Recognition | null {
  const [a, b] = [row.fields, actor.fields];
  if (differ(sirenOf(a), sirenOf(b)) || differ(a.rna, b.rna) || differ(a.kind, b.kind)) return null;
  if (a.siret && a.siret === b.siret) return "siret";
  if (a.rna && a.rna === b.rna) return "rna";
  const named = namesAgree(a, b);
  if (a.reference && a.reference === b.reference && !differ(a.programme, b.programme)) {
    if (named || sameOrigin || (a.programme && b.programme)) return "reference";
  }
  if (named && row.emails.some((email) => actor.emails.includes(email))) return "email";
  if (fold(a.name ?? "") !== fold(b.name ?? "")) return null;
  const placed = a.commune || a.postcode || b.commune || b.postcode;
  const together =
    (a.commune && b.commune && fold(a.commune) === fold(b.commune)) ||
    (a.postcode && a.postcode === b.postcode && !(a.commune && b.commune));
  return !placed || together ? "name" : null;
}

const differ = (a: string | null | undefined, b: string | null | undefined) => Boolean(a && b && a !== b);

const sirenOf = ({ siret, siren }: Recognisable["fields"]) => siret?.slice(0, 9) ?? siren;

/** Equal once folded, one the other's acronym, or one made of words of the other (two at least, of three letters or more). */
function namesAgree(a: Recognisable["fields"], b: Recognisable["fields"]): boolean {
  const [one, other] = [fold(a.name ?? ""), fold(b.name ?? "")];
  if (one === other) return true;
  if ((a.acronym && fold(a.acronym) === other) || (b.acronym && fold(b.acronym) === one)) return true;
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const [few, many] = words.length <= others.length ? [words, others] : [others, words];
  return few.length >= 2 && few.every((word) => many.includes(word));
}

const wordsOf = (name: string) =>
  name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 || /\d/.test(word));

/** Parts as one key. */
export const hashOf = (kind: string, ...parts: readonly string[]): number =>
  new Hash(kind).addAll(parts).value();

/**
 * Texts as a whole number below 2⁵³, so that keys of millions of rows hardly ever fall together (two lanes of FNV-1a
 * with a final mix). Texts are told apart by their ends.
 */
class Hash {
  #low = 0x811c9dc5;
  #high = 0xdeadbeef;

  constructor(kind: string) {
    this.add(kind);
  }

  add(text: string): this {
    let low = this.#low;
    let high = this.#high;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      low = Math.imul(low ^ unit, 0x01000193);
      high = Math.imul(high ^ unit, 0x5f356495);
    }
    this.#low = Math.imul(low ^ 0x1f, 0x01000193);
    this.#high = Math.imul(high ^ 0x1f, 0x5f356495);
    return this;
  }

  addAll(texts: readonly string[]): this {
    for (const text of texts) this.add(text);
    return this;
  }

  value(): number {
    let low = this.#low;
    let high = this.#high;
    low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
    high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
    return (high & 0x1fffff) * 0x100000000 + (low >>> 0);
  }
}
