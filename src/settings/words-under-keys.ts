// Takes the words out of a file of knowledge: only what stands under the keys asked for, no comment and nothing else.
import { parse } from "yaml";

/** The small words under these keys, at any depth; a word with a capital is a name. Never those under `without`. */
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
