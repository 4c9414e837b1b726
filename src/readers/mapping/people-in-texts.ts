// Tells which columns name people although neither their title nor single values say so: "Qui appeler ?", "Accueil / secrétariat".

import { isBlankValue } from "../../domain/values/blank.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { CellContext, ContactCell } from "../people/cell-reading.ts";
import { readContactCell } from "../people/contact-cell.ts";
import { namesAmong, nameTokens, type Sureness, saysNobody } from "../people/named-person.ts";
import type { ReadColumn } from "./table-evidence.ts";

/** Chosen by hand. */
const thresholds = {
  /** Without a post as title, the fewest filled cells: fewer may agree by chance. */
  cells: 3,
  /** Share of the cells that must name somebody. */
  naming: 0.5,
  /** Share of these that must also give a post, an address or a number. */
  telling: 0.5,
  /** Under a post, where cells hold more than a name, the fewest that name its holder, and their share of the cells that say anything. */
  holders: 2,
  holding: 0.6,
  /** Share of different names: the few colleagues who follow the actors recur in many rows. */
  distinct: 0.8,
  /** Under a title that speaks of nobody, the share of the cells that must name somebody for the column to hold people. */
  named: 0.25,
  /** In characters: longer cells are texts. */
  longest: 160,
};

/**
 * Meanings of titles under which names are not of people of the actor: those who follow it, fund it or recommended it, what somebody
 * wishes ("souhaite"), and bodies, which are structures.
 */
const notTheirs = ["ours", "funder", "by", "wish", "body"];

/** How sure it is that a cell is one name with nothing beside it: "Hugo Ferrand", not "Chargée de mission"; null when it is none. */
function surenessOfName(cell: string, reading: CellContext): Sureness | null {
  if (cell.length > thresholds.longest) return null;
  const tokens = nameTokens(cell);
  const [name] = namesAmong(tokens, reading);
  return name !== undefined && name.from === 0 && name.to === tokens.length ? name.sureness : null;
}

/** Whether all cells are names by their form, and at least half of them surely. */
function areNames(cells: readonly string[], reading: CellContext): boolean {
  const surenesses = cells.map((cell) => surenessOfName(cell, reading));
  const sure = surenesses.filter((sureness) => sureness === "sure").length;
  return (
    sure >= thresholds.naming * cells.length &&
    surenesses.every((sureness) => sureness === "sure" || sureness === "likely")
  );
}

const none: Pick<ContactCell, "people"> = { people: [] };

/** Whether cells under a post name its holder, whatever else they say (`holders`, `holding`). Cells that say "nobody" or "not known" do not count. */
function areHolders(cells: readonly string[], reading: CellContext): boolean {
  const answered = cells.filter((cell) => !isBlankValue(cell) && !saysNobody(cell));
  const naming = answered.flatMap((cell) => {
    const { people } = cell.length > thresholds.longest ? none : readContactCell(cell, reading);
    return people.length > 0 ? [people.map(({ name }) => fold(name))] : [];
  });
  const people = naming.flat();
  if (new Set(people).size < thresholds.distinct * people.length) return false;
  return naming.length >= thresholds.holders && naming.length >= thresholds.holding * answered.length;
}

/**
 * Whether at least half of the cells of a column name people, half of these with a post, an address or a number; hardly any name comes
 * twice, and no cell is too long. Or the column's title is a post ("Direction"), and all cells are names or most name its holder.
 */
export function holdsPeople(
  { title }: ReadColumn,
  isPost: boolean,
  cells: readonly string[],
  reading: CellContext,
): boolean {
  if (notTheirs.some((meaning) => title.about.has(meaning))) return false;
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (isPost && filled.length > 0 && (areNames(filled, reading) || areHolders(filled, reading))) return true;
  if (filled.length < thresholds.cells || filled.some((cell) => cell.length > thresholds.longest))
    return false;
  const naming: ContactCell[] = [];
  const mostOthers = filled.length - thresholds.naming * filled.length;
  for (const [index, text] of filled.entries()) {
    const cell = readContactCell(text, reading);
    if (cell.people.length > 0) naming.push(cell);
    // Finding people in a cell is slow: stop as soon as too many cells name nobody.
    if (index + 1 - naming.length > mostOthers) return false;
  }
  const telling = naming.filter(
    ({ people, emails, phones }) =>
      emails.length + phones.length > 0 ||
      people.some((person) => person.role !== null || person.emails.length + person.phones.length > 0),
  );
  const people = naming.flatMap((cell) => cell.people.map(({ name }) => fold(name)));
  return (
    telling.length >= thresholds.telling * naming.length &&
    new Set(people).size >= thresholds.distinct * people.length
  );
}

/** The remark behind a name: "Paul Petit (ne répond jamais)", "Mme Roux - rappeler lundi". */
const remarkAfterName = /\s*[(,:;–—].*$|\s+-\s.*$/su;

/**
 * Whether at least half of the cells of a column begin with a name, alone or followed by a remark after a comma, dash or bracket. Asked
 * only of tables with no other column of people: such a name is then the person to talk to.
 */
export function leadsWithNames(
  { title }: ReadColumn,
  cells: readonly string[],
  reading: CellContext,
): boolean {
  if (notTheirs.some((meaning) => title.about.has(meaning))) return false;
  // Cells without letters ("??") do not count.
  const filled = cells.map((cell) => cell.trim()).filter((cell) => /\p{L}/u.test(cell));
  if (filled.length < thresholds.cells || filled.some((cell) => cell.length > thresholds.longest))
    return false;
  const names = filled
    .map((cell) => cell.replace(remarkAfterName, ""))
    .filter((name) => surenessOfName(name, reading) === "sure");
  return (
    names.length >= thresholds.naming * filled.length &&
    new Set(names.map(fold)).size >= thresholds.distinct * names.length
  );
}

const aboutPeople = ["person", "first", "last", "both", "naming", "civility"];

/** Whether a column's title announces remarks and speaks of nobody: "Remarques", "Infos", not "Commentaire / contact". */
export const isTitledAsRemarks = ({ title: { about } }: ReadColumn): boolean =>
  about.has("note") && ![...aboutPeople, "post", "role"].some((meaning) => about.has(meaning));

/**
 * Whether the title of a column does not speak of people, and fewer than a quarter of its filled cells name anybody. It guards against
 * remarks that begin with a capital, which look like names. False for a column without filled cells.
 */
export function columnNamesNobody(
  { title, whose }: { title: ReadColumn["title"]; whose: "person" | "actor" | null },
  cells: readonly string[],
  reading: CellContext,
): boolean {
  if (whose === "person" || aboutPeople.some((meaning) => title.about.has(meaning))) return false;
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "" && !isBlankValue(cell));
  const enough = thresholds.named * filled.length;
  // Under a post ("Trésorier"), a cell may be a surname alone.
  const mayBeSurname = (cell: string) => title.about.has("post") && /^\p{Lu}[\p{L}'’-]+$/u.test(cell);
  let naming = 0;
  for (const cell of filled) {
    const isName = cell.length <= thresholds.longest && readContactCell(cell, reading).people.length > 0;
    if (isName || mayBeSurname(cell)) naming++;
    if (naming >= enough) return false;
  }
  return filled.length > 0;
}
