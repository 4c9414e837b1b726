// Extracts the words under given keys from a knowledge file.
import { parse } from "yaml";

/** The words under `keys`, at any depth, except capitalised words, which are names, and words under the keys in `without`. */
export function wordsUnder(text: string, keys: readonly string[], without: readonly string[] = []): string[] {
  const words: string[] = [];
  const collect = (value: unknown, isUnderKey: boolean): void => {
    if (typeof value === "string") {
      if (isUnderKey)
        words.push(...(value.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => !/^\p{Lu}/u.test(word)));
    } else if (Array.isArray(value)) {
      for (const item of value) collect(item, isUnderKey);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value))
        if (!without.includes(key)) collect(inner, isUnderKey || keys.includes(key));
    }
  };
  collect(parse(text), false);
  return words;
}
