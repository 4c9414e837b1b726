// Tells the commune of a town hall by its name: "Mairie du Vigan" is that of Le Vigan.
import placeNames from "../../knowledge/words/place-names.yaml";

const townHall = new RegExp(placeNames.town_halls, "iu");

/** Null for a name that is no town hall's, or says more than its commune. */
export function communeOfTownHall(name: string): string | null {
  const match = townHall.exec(name);
  const rest = match === null ? "" : name.slice(match[0].length);
  if (match === null || !isName(rest)) return null;
  const article = Object.entries(placeNames.articles_of_communes).find(
    ([gender]) => match.groups?.[gender] !== undefined,
  );
  return `${article?.[1] ?? ""}${rest}`;
}

const small = new Set(placeNames.small);
const isName = (words: string) =>
  /^\p{Lu}/u.test(words) &&
  words.split(" ").every((word) => /^\p{Lu}[\p{L}'’-]*$/u.test(word) || small.has(word));
