// Extracts words from a file of knowledge: those under given keys, without comments.
import { parse } from "yaml";

/** The words under these keys, at any depth, without names (with a capital) and without those under the keys of `without`. */
export function wordsUnder(text: string, keys: readonly string[], without: readonly string[] = []): string[] {
  const found: string[] = [];
  const take = (value: unknown, isAsked: boolean): void => {
    if (typeof value === "string") {
      if (isAsked)
        found.push(...(value.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => !/^\p{Lu}/u.test(word)));
    } else if (Array.isArray(value)) {
      for (const one of value) take(one, isAsked);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, one] of Object.entries(value))
        if (!without.includes(key)) take(one, isAsked || keys.includes(key));
    }
  };
  take(parse(text), false);
  return found;
}
