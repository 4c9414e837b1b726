// Puts the posts of several people, named before or behind all of them in one cell, beside the name of each.

import type { NameRemarks } from "./name-remarks.ts";
import { mayBeName } from "./named-person.ts";
import { beginsAsPost } from "./remarks-on-people.ts";
import { isTitle } from "./words-beside-names.ts";

const halves = /^([^:()@\d]{3,120}?)(?:\s*:\s*|\s+[–—-]\s+|\s*\()([^:()@\d]{3,120}?)\)?$/u;
const parts = /\s*[/;]\s*|\s+(?:et|and|&)\s+/i;
const longestName = 5;

/** "Chair / clerk : Ann Lee / Tom Reed" → "Ann Lee (Chair) ; Tom Reed (clerk)"; any other cell as it is. */
export function withPostOfEach(cell: string, remarks: NameRemarks): string {
  if (!/[/;&]|\s(?:et|and)\s/i.test(cell)) return cell;
  const [, before, behind] = halves.exec(cell.trim()) ?? [];
  if (before === undefined || behind === undefined) return cell;
  const [first, second] = [before.split(parts), behind.split(parts)];
  if (first.length < 2 || first.length !== second.length) return cell;
  const arePosts = (words: readonly string[]) =>
    words.every((post) => isTitle(post, remarks) || beginsAsPost(post, remarks.isRole));
  const areNames = (words: readonly string[]) =>
    words.every(
      (name) =>
        /^\p{Lu}/u.test(name) &&
        name.split(" ").length <= longestName &&
        mayBeName(name) &&
        !remarks.isRole(name),
    );
  const [posts, names] = arePosts(first) ? [first, second] : [second, first];
  if (!arePosts(posts) || !areNames(names)) return cell;
  return names.map((name, at) => `${name} (${posts[at]})`).join(" ; ");
}
