// Distinguishes a post in small letters from a remark on somebody: a habit, who held the post before, anything else.
import { foldedWords, isHeadOfTitle } from "../../domain/people/title-words.ts";
import { fold, foldedSet } from "../../domain/values/spelling.ts";
import names from "../../knowledge/words/person-names.yaml";
import titles from "../../knowledge/words/titles.yaml";
import { ordinalNumber } from "./name-remarks.ts";

const days = foldedSet(names.days);
const former = foldedSet(names.former);
const current = foldedSet(names.current);
const until = foldedSet(names.until);
const neverInTitles = foldedSet(names.never_in_titles);
const endsAsPosts = new RegExp(`.{3}(?:${titles.ends_of_heads.join("|")})$`);
const ordinal = new RegExp(`^${ordinalNumber}\\s`, "u");
/** Words before a function that are no function themselves: "nouvelle présidente", "1re adjointe". */
const beforeFunctions = new Set([...foldedSet(titles.ranks), ...former, ...current]);

/** True for a few words whose first is a function, or ends as the names of functions do: "facilitatrice du réseau"; false for "méfiante". */
export function beginsAsPost(words: string, isRole: (text: string) => boolean): boolean {
  const tokens = foldedWords(words.replace(ordinal, ""));
  // "principal" alone heads a school.
  const head =
    tokens.find((word) => !beforeFunctions.has(word)) ?? (tokens.length === 1 ? tokens[0] : undefined);
  if (head === undefined) return false;
  const isKnown = isRole(head) || isRole(head.replace(/s$/, "")) || isHeadOfTitle(head);
  return isKnown || endsAsPosts.test(head);
}

/** A title without the remark that follows it: "animatrice, mais jamais là", "secrétaire le lundi"; the words as they are when none does. */
export function withoutRemark(words: string): string {
  const parts = words.split(" ");
  const begins = parts.findIndex((part, at) => {
    const [first = ""] = foldedWords(part);
    return at > 0 && (neverInTitles.has(first) || days.has(first.replace(/s$/, "")));
  });
  if (begins === -1) return words;
  const before = parts.slice(0, begins);
  while (before.length > 1 && titles.links.includes(fold(before.at(-1)!))) before.pop();
  return before.join(" ").replace(/[\s,;:–—-]+$/u, "");
}

/** When the person beside the words holds the post, where they say nothing else: "ancien" before, "nouvelle" now, "jusqu'en 2023" until. */
export function timeSaid(words: string): "before" | "now" | "until" | null {
  const tokens = foldedWords(words);
  if (until.has(tokens[0] ?? "")) return "until";
  const own = tokens.filter((word) => !titles.links.includes(word));
  if (own.length === 0 || own.length > 2) return null;
  if (own.every((word) => former.has(word))) return "before";
  return own.every((word) => current.has(word)) ? "now" : null;
}
