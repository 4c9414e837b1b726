// Tells a list of communes, with who to reach in each, from a list of people with where they live.
import type { ColumnWords } from "../../domain/importing/import-words.ts";
import type { NameRemarks } from "../people/name-remarks.ts";
import { postInTitle } from "../table/post-in-title.ts";
import { wordsOf } from "./title-evidence.ts";

/** A column as far as telling who is listed goes. */
export interface ListedColumn {
  field: string;
  title: string;
  /** What the words of the title are about. */
  about: ReadonlySet<string>;
  /** Share of its values that are not another's. */
  distinct: number;
}

/** A list names each commune once, but for a slip. */
const eachOnce = 0.9;

const isPerson = ({ field }: ListedColumn) => field.startsWith("person");
const isName = ({ field }: ListedColumn) => /^person\d*\.(?:full|first|last)_name$/.test(field);
/** "Nom", "Prénom" list people; "Contact", "Référent" say whom to reach where. */
const namesListed = ({ about }: ListedColumn) =>
  about.has("naming") || about.has("first") || about.has("last") || about.has("both");

/**
 * The column, from 0, of the communes that a list is of; null when it lists something else. Each row has another commune, and who is named beside it holds a
 * post there ("Maire"), is reached there ("Contact") or is not named at all.
 */
export function listedCommunes(
  columns: readonly ListedColumn[],
  words: ColumnWords,
  remarks: NameRemarks,
): number | null {
  const communes = columns.flatMap(({ field }, index) => (field === "commune" ? [index] : []));
  const [at] = communes;
  if (at === undefined || communes.length > 1 || columns[at]!.distinct < eachOnce) return null;
  if (!saysCommune(columns[at]!.title, words)) return null;
  const names = columns.filter(isName);
  const holdPosts = names.some(({ title }) => postInTitle(title, remarks) !== null);
  const isBefore = at < columns.findIndex(isPerson) || !columns.some(isPerson);
  return holdPosts || (isBefore && !names.some(namesListed)) ? at : null;
}

/** True for a title that says a commune and no more: "Commune", "Nom de la commune", "Ville". */
export function saysCommune(title: string, { meanings, ignored_words }: ColumnWords): boolean {
  const mayStand = new Set([...meanings.naming!, ...ignored_words]);
  const said = wordsOf(title).map((word) => word.replace(/s$/, ""));
  const isCity = (word: string) => meanings.city!.includes(word);
  return said.some(isCity) && said.every((word) => isCity(word) || mayStand.has(word));
}
