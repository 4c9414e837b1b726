// Takes the names out of a text, so that it can be shown to somebody who must not know whose it is.
import type { IdentityFinder } from "../privacy/identity-finder.ts";
import { fold } from "../values/spelling.ts";

/** What replaces a name, an address and a long number. */
export interface Placeholders {
  name: string;
  contact: string;
  number: string;
}

const longNumber = /\+?\d(?:[\s.\-\u00a0\u202f]?\d){4,}/g;
const word = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{M}'’-]*/gu;

/**
 * Replaces the words of `names` that have three letters or more and are not common words, everybody whom `others` finds, capitalised
 * words inside a sentence, addresses and long numbers. It takes out too much rather than too little.
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
  const nameWords = new Set(
    names
      .flatMap((name) => fold(name).split(/[^\p{L}]+/u))
      .filter((nameWord) => nameWord.length > 2 && !common.has(nameWord)),
  );
  const named = (others?.blanked(text, placeholders.name) ?? text)
    .replace(/\S+/g, (written) => withoutContact(written, placeholders.contact))
    .replace(longNumber, placeholders.number)
    .replace(word, (found: string, at: number, whole: string) => {
      const parts = fold(found).split(/[^\p{L}]+/u);
      const isKnown = parts.some((part) => nameWords.has(part));
      const isCapital = /^(?:[ldLDsS]['’])?\p{Lu}\p{Ll}/u.test(found) && !opensSentence(whole, at);
      return isKnown || isCapital ? placeholders.name : found;
    });
  const name = placeholders.name.replace(/[[\]]/g, "\\$&");
  return named.replace(new RegExp(`${name}(?:[\\s-]+${name})+`, "g"), placeholders.name);
}

/** A piece of text between two spaces, with an e-mail or web address in it replaced. */
function withoutContact(written: string, placeholder: string): string {
  const start = written.search(/\w/);
  const at = start < 0 ? -1 : written.indexOf("@", start + 1);
  if (at > 0) {
    const ending = [...written.slice(at + 2).matchAll(/\.\w+/g)].at(-1);
    if (ending)
      return written.slice(0, start) + placeholder + written.slice(at + 2 + ending.index + ending[0].length);
  }
  const link = written.search(/\b(?:https?:\/\/|www\.)./);
  return link < 0 ? written : written.slice(0, link) + placeholder;
}

/** Whether a sentence, a line, a list item or a quotation starts at `at`: a capital marks a name anywhere else. */
function opensSentence(text: string, at: number): boolean {
  let before = at;
  while (before > 0 && /\s/.test(text[before - 1]!)) {
    before -= 1;
    if (text[before] === "\n") return true;
  }
  if (before === 0) return true;
  if (/[.!?…:"«“•–—-]/.test(text[before - 1]!)) return true;
  return before < at && /[»”]/.test(text[before - 1]!) && /[.!?…:]/.test(text[before - 2] ?? "");
}
