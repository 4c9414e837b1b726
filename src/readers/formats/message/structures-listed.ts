// Finds in a message the list whose items each tell of another structure: "1) Le foyer rural de Valmont : …", "- La Ruche (Brassac) …".
import { isFirstName } from "../../../domain/values/first-name.ts";
import { civilityIn } from "../../../domain/values/person-name.ts";
import { fold } from "../../../domain/values/spelling.ts";
import { type ListItem, listsIn } from "./list-items.ts";
import { headsSentence, tellsSomething } from "./parts-about.ts";
import { communeBehind, type NamedStructure, structurePointedAt } from "./structures-in-sentences.ts";

/** A structure, and the item of the list that tells of it. */
export interface ListedStructure {
  named: NamedStructure;
  item: ListItem;
}

/** Chosen by hand. */
const weights = {
  fewestStructures: 2,
  /** The share of a list's items that must begin with a structure: in a list of tasks, some name one. */
  shareOfItems: 0.5,
  /** In words: an item that says less than this of its structure only names it. */
  fewestWords: 3,
  /** In letters: how far from its beginning an item may name its structure, behind a person or a place. */
  farthest: 80,
};

/** The first list of which most items tell of a structure each; null without one. `others`: the structures that the text names. */
export function structuresListed(
  text: string,
  others: readonly NamedStructure[],
  isRole: (words: string) => boolean,
): ListedStructure[] | null {
  for (const items of listsIn(text)) {
    const known = items.flatMap((item) => asListed(item, structureHeading(text, item, others, isRole)));
    const withNames = (likely: readonly ListedStructure[], areKnown: boolean) =>
      items.flatMap((item) => {
        const sure = likely.find((structure) => structure.item === item);
        return sure ?? asListed(item, likely.length > 0 ? nameHeading(text, item, areKnown) : null);
      });
    const likely = withNames(known, false);
    const areKnown = likely.length >= weights.fewestStructures;
    const listed = areKnown ? withNames(likely, true) : likely;
    const isList =
      listed.length >= Math.max(weights.fewestStructures, items.length * weights.shareOfItems) &&
      listed.filter((structure) => tellsOf(text, structure)).length >= listed.length / 2;
    if (isList) return listed.map(({ named, item }) => ({ item, named: withBracket(text, named) }));
  }
  return null;
}

/** The structure with the words in brackets behind its name, if they may be its commune: the list of communes tells later whether they are. */
function withBracket(text: string, named: NamedStructure): NamedStructure {
  const [bracket, words = ""] = placeInBracket.exec(text.slice(named.to)) ?? [];
  if (bracket === undefined || named.commune !== null || isPersons(words)) return named;
  return { ...named, name: `${named.name} (${words})`, to: named.to + bracket.length };
}

/** " (Brassac)", " (Brassac, 81)", but not an acronym. */
const placeInBracket = /^\s?\((\p{Lu}\p{Ll}[\p{L}'’ -]{1,40}(?:,?\s\d{2,3})?)\)/u;

const asListed = (item: ListItem, named: NamedStructure | null): ListedStructure[] =>
  named === null ? [] : [{ named, item }];

const tellsOf = (text: string, { named, item }: ListedStructure): boolean =>
  (text.slice(named.to, item.to).match(/\p{L}+/gu)?.length ?? 0) >= weights.fewestWords;

/** The structure known by its kind or by a post with which an item begins, perhaps behind an article, a place or one of its people. */
function structureHeading(
  text: string,
  { start, to }: ListItem,
  others: readonly NamedStructure[],
  isRole: (words: string) => boolean,
): NamedStructure | null {
  const named = others.find(({ from }) => from >= start && from < to);
  if (named === undefined || named.from - start > weights.farthest) return null;
  const before = text.slice(start, named.from);
  return headsSentence(before, isRole) || (isOfPerson.test(before) && beginsWithPerson(before))
    ? named
    : null;
}

/** "Jean Roux, du ", "Mme Vidal (présidente), de l'". */
const isOfPerson = /[,)(–—-]\s*(?:de la|du|des|de l['’]|de|d['’]|pour l[ae]|à l[ae']|of the|of|at|from)\s*$/u;
function beginsWithPerson(before: string): boolean {
  const [first = "", second = ""] = before.split(/\s+/);
  return civilityIn(first) !== null || (isFirstName(first) && /^\p{Lu}/u.test(second));
}

/**
 * A name of no known kind with which an item begins: several words with capitals; or, in a list of which two structures are known, any
 * words with a capital before a mark behind which something is told as of a structure.
 */
function nameHeading(text: string, { start, to }: ListItem, areKnown: boolean): NamedStructure | null {
  const item = text.slice(start, to);
  const pointedAt = structurePointedAt(text.slice(0, to), start);
  const isHead =
    pointedAt !== null && pointedAt.from - start <= 4 && marksName.test(text.slice(pointedAt.to, to));
  if (isHead && !isPersons(pointedAt.name)) return pointedAt;
  const [name] = areKnown ? (nameBeforeMark.exec(item) ?? []) : [];
  if (name === undefined || isPersons(name)) return null;
  const behind = item.slice(name.length);
  const { commune, length } = communeBehind(behind);
  if ((behind.startsWith(",") && commune === null) || !tellsSomething(false, "", behind)) return null;
  return { name, commune, from: start, to: start + name.length + length };
}

/** What follows a name at the head of an item: a mark, a line end, or a verb. */
const marksName = /^\s*(?:[:(,;–—-]|\n|\s\p{Ll})/u;
const nameBeforeMark = /^(?:(?:La|Le|Les)\s|L['’])?\p{Lu}[^:(\n–—,.;!?]{1,50}?(?=\s*[:(\n–—,]|\s-\s)/u;
const isPersons = (name: string) => {
  const [first = ""] = name.split(/[\s-]/);
  return isFirstName(fold(first)) || civilityIn(first) !== null;
};
