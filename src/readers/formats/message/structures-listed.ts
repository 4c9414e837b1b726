// Finds in a message the list whose items each tell of another structure: "1) Le foyer rural de Valmont : …", "- La Ruche (Brassac) …".
import { isFirstName } from "../../../domain/values/first-name.ts";
import { civilityIn } from "../../../domain/values/person-name.ts";
import { fold } from "../../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../../domain/values/structure-taxonomy.ts";
import words from "../../../knowledge/words/speaking-of-others.yaml";
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
  structures: StructureTaxonomy,
): ListedStructure[] | null {
  for (const items of listsIn(text)) {
    const known = items.flatMap((item) => asListed(item, structureHeading(text, item, others, isRole)));
    const withNames = (likely: readonly ListedStructure[], areKnown: boolean) =>
      items.flatMap((item) => {
        const sure = likely.find((structure) => structure.item === item);
        return (
          sure ?? asListed(item, likely.length > 0 ? nameHeading(text, item, areKnown, structures) : null)
        );
      });
    const likely = withNames(known, false);
    const areKnown = likely.length >= weights.fewestStructures;
    const listed = areKnown ? withNames(likely, true) : likely;
    const isList =
      listed.length >= Math.max(weights.fewestStructures, items.length * weights.shareOfItems) &&
      listed.filter((structure) => tellsOf(text, structure)).length >= listed.length / 2;
    if (isList) return listed.map(({ named, item }) => ({ item, named: withPlace(text, named, structures) }));
  }
  return null;
}

/**
 * The structure with the place behind its name in brackets, as "La Ruche (Brassac, 81)": the list of communes tells later whether words without a
 * number are one.
 */
export function withPlace(
  text: string,
  named: NamedStructure,
  structures: StructureTaxonomy,
): NamedStructure {
  const behind = text.slice(named.to);
  const { place, number, kind, length } = placeBehind(behind) ?? {};
  if (named.commune !== null) {
    const [bracket, code] = numberInBracket.exec(behind) ?? [];
    if (bracket === undefined) return named;
    const name = `${named.name} (${named.commune}, ${code})`;
    return { ...named, name, commune: null, to: named.to + bracket.length };
  }
  if (place === undefined || (number === undefined && isPersons(place))) return named;
  if (kind !== undefined && structures.kindOf(kind) === null) return named;
  const name = `${named.name} (${[place, number].filter(Boolean).join(", ")})`;
  return { ...named, name, to: named.to + length! };
}

const commune = "(?:(?:La|Le|Les|L['’])\\s?)?\\p{Lu}\\p{Ll}[\\p{L}'’ -]{1,40}?";
const code = "\\d{5}|\\d{2,3}|2[AB]";
const numberInBracket = new RegExp(`^\\s?\\((${code})\\)`, "u");
/** " (Brassac)", " (Brassac, 81)", " (81230 Brassac)", " (Brassac, association)", but not an acronym. */
const bracketOfPlace = new RegExp(
  `^\\s?\\((?:(?<before>\\d{5})\\s)?(?<place>${commune})(?:,?\\s(?<number>${code}))?(?:,\\s(?<kind>\\p{Ll}[^()]{2,40}))?\\)`,
  "u",
);
/** ", Brassac (81)", " – Brassac (81230)". */
const placeWithNumber = new RegExp(
  `^(?:\\s?,|\\s[–—-])\\s(?<place>${commune})\\s\\((?<number>${code})\\)`,
  "u",
);

function placeBehind(text: string) {
  const match = bracketOfPlace.exec(text) ?? placeWithNumber.exec(text);
  if (match === null) return null;
  const { place, before, number = before, kind } = match.groups!;
  return { place: place!, number, kind, length: match[0].length };
}

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
  const isHead =
    headsSentence(before, isRole) ||
    saysWhere.test(before) ||
    (isOfPerson.test(before) && beginsWithPerson(before));
  return isHead ? named : null;
}

/** "Dans le même coin, le ": a few words in small letters before a comma name nobody else. */
const saysWhere = new RegExp(`^\\p{Lu}?[^\\p{Lu}.;:!?]{2,45},\\s*(?:${words.articles})?\\s*$`, "u");

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
function nameHeading(
  text: string,
  { start, to }: ListItem,
  areKnown: boolean,
  structures: StructureTaxonomy,
): NamedStructure | null {
  const item = text.slice(start, to);
  const pointedAt = structurePointedAt(text.slice(0, to), start);
  const isHead =
    pointedAt !== null && pointedAt.from - start <= 4 && marksName.test(text.slice(pointedAt.to, to));
  // "Lou Roc, une association de Lodève" begins as a person's name does.
  const isStructure = isHead && isSetApartByKind(text.slice(pointedAt.to, to), structures);
  if (isHead && (isStructure || !isPersons(pointedAt.name)))
    return withQualifier(pointedAt, text.slice(0, to));
  const [name] = areKnown ? (nameBeforeMark.exec(item) ?? []) : [];
  if (name === undefined || isPersons(name)) return null;
  const behind = item.slice(name.length);
  if (isSetApartByKind(behind, structures))
    return { name, commune: null, from: start, to: start + name.length };
  const { commune, length } = communeBehind(behind);
  if ((behind.startsWith(",") && commune === null) || !tellsSomething(false, "", behind)) return null;
  return { name, commune, from: start, to: start + name.length + length };
}

/** "Les Jardins du Causse méridional (…)": one more word in small letters before a mark. */
function withQualifier(named: NamedStructure, text: string): NamedStructure {
  const [qualifier = ""] = named.commune === null ? (oneWordBeforeMark.exec(text.slice(named.to)) ?? []) : [];
  return { ...named, name: named.name + qualifier, to: named.to + qualifier.length };
}
const oneWordBeforeMark = /^ \p{Ll}{5,}(?=\s*(?:[(:–—]|\s-\s))/u;

/** "Lou Souc, une association de Lodève": what stands behind the comma says what kind of structure it is. */
function isSetApartByKind(behind: string, structures: StructureTaxonomy): boolean {
  const [, apposition = ""] = apposed.exec(behind) ?? [];
  return apposition !== "" && (structures.kindOf(apposition) !== null || structures.namesKind(apposition));
}
const apposed = new RegExp(
  `^,\\s(?:${words.articles}|${words.indefinite_articles})?\\s*(\\p{Ll}[^,.;:]{3,60})`,
  "u",
);

/** What follows a name at the head of an item: a mark, a line end, or a verb. */
const marksName = /^\s*(?:[:(,;–—-]|\n|\s\p{Ll})/u;
const nameBeforeMark = /^(?:(?:La|Le|Les)\s|L['’])?\p{Lu}[^:(\n–—,.;!?]{1,50}?(?=\s*[:(\n–—,]|\s-\s)/u;
const isPersons = (name: string) => {
  const [first = ""] = name.split(/[\s-]/);
  return isFirstName(fold(first)) || civilityIn(first) !== null;
};
