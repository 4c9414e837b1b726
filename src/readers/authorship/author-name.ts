// Finds in a column's title the first name of the colleague or partner who wrote it.
import { fold } from "../../domain/values/spelling.ts";
import type { AuthorSigns } from "./author-signs.ts";

/** A first name, perhaps in two parts: `Marc`, `Anne-Lise`. An acronym is none. */
const firstName = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*(?![\p{L}\p{N}])/gu;
const english = /^['’]s\b/;

/** `Marc` in "Ce que Marc en dit", `Priya` in "Priya's notes"; null where the title names nobody. */
export function authorNameIn(title: string, { namedAfter }: AuthorSigns): string | null {
  const names = [...title.matchAll(firstName)];
  // A title whose words all have capitals tells no name by them.
  const others = title.split(/\s+/).filter((word) => /^\p{Ll}{3}/u.test(word));
  if (others.length === 0 && names.length > 2) return null;
  const found = names.find(
    ({ 0: name, index }) =>
      namedAfter.test(fold(title.slice(0, index))) || english.test(title.slice(index + name.length)),
  );
  return found?.[0] ?? null;
}
