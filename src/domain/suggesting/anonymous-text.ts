// Takes the names out of a text, so that it can be shown to somebody who must not know whose it is.
import type { IdentityFinder } from "../privacy/identity-finder.ts";
import { fold } from "../values/spelling.ts";

/** What stands in place of what is taken out. */
export interface Placeholders {
  name: string;
  contact: string;
  number: string;
}

/** E-mail and web addresses, telephones and other long numbers. */
const contact = /\b\S+@\S+\.\w+|\b(?:https?:\/\/|www\.)\S+/g;
const longNumber = /\+?\d(?:[\s.\-\u00a0\u202f]?\d){4,}/g;
/** A word as it is written, with what stands right before it: a capital says a name anywhere but at the start of a sentence. */
const word = /(^|[.!?…:]["»”]?\s+|["«“]\s*|\n\s*|[-–—•]\s+|[^\p{L}\p{N}]|^)([\p{L}][\p{L}\p{M}'’-]*)/gu;

/**
 * A text without names: the words of `names` wherever they stand, unless they are common words; everybody whom `others` finds;
 * capitals inside a sentence; addresses and long numbers. It takes out too much rather than too little.
 */
export function withoutNames(
  text: string,
  names: readonly string[],
  {
    common,
    placeholders,
    others,
  }: { common: ReadonlySet<string>; placeholders: Placeholders; others: IdentityFinder | null },
): string {
  const known = new Set(
    names
      .flatMap((name) => fold(name).split(/[^\p{L}]+/u))
      .filter((one) => one.length > 2 && !common.has(one)),
  );
  const opens = (before: string) => before === "" || /[.!?…:"«“\n•–—-]/.test(before);
  const named = (others?.blanked(text, placeholders.name) ?? text)
    .replace(contact, placeholders.contact)
    .replace(longNumber, placeholders.number)
    .replace(word, (whole, before: string, found: string, at: number) => {
      const parts = fold(found).split(/[^\p{L}]+/u);
      const isKnown = parts.some((part) => known.has(part));
      const isCapital = /^(?:[ldLDsS]['’])?\p{Lu}\p{Ll}/u.test(found) && !(opens(before) || at === 0);
      return isKnown || isCapital ? `${before}${placeholders.name}` : whole;
    });
  const name = placeholders.name.replace(/[[\]]/g, "\\$&");
  return named.replace(new RegExp(`${name}(?:[\\s-]+${name})+`, "g"), placeholders.name);
}
