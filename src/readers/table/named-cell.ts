// Reads a cell of a column of people: one plain name, several with what stands beside them, a post without a name, or nobody.
import { saysAbsence, saysDeath } from "../../domain/people/noted-remark.ts";
import { isFirstName } from "../../domain/values/first-name.ts";
import { coupleIn, isOffice, isWholeName } from "../../domain/values/person-name.ts";
import { withoutLast } from "../../domain/values/text-ends.ts";
import names from "../../knowledge/words/person-names.yaml";
import type { CellContext } from "../people/cell-reading.ts";
import { readContactCell } from "../people/contact-cell.ts";
import {
  hasCommonNouns,
  isParticle,
  isPlaceOrThing,
  mayBeName,
  namesAmong,
  nameTokens,
} from "../people/named-person.ts";
import type { PlannedColumn } from "./column-plan.ts";
import { withoutContacts } from "./contact-points.ts";
import { addNamedPeople } from "./people-beside-contacts.ts";
import type { RowContents } from "./row-contents.ts";

/** A longer cell is a text, whose search would take long. Chosen by hand. */
const longestName = 2000;

/** Adds a cell of people: one plain name, several with what stands beside them, or nobody. */
export function gatherNamed(written: string, number: number, column: PlannedColumn, to: RowContents): void {
  const text = withDaggerInWords(written);
  const person = to.people[number - 1]!;
  const reading = column.people;
  let full = text;
  const isOfAway = reading !== null && text.length <= longestName && saysWhoIsAway(text, reading);
  const isPlain = reading === null || text.length > longestName || isPlainName(text, reading) || isOfAway;
  // Somebody who died is no contact any more: the cell is kept for the team.
  if (isOfAway && saysDeath(text)) to.answers.push({ label: column.label, text: written, author: "team" });
  const cell = isPlain ? null : readContactCell(text, reading!);
  if (cell !== null && cell.people.length > 0) {
    addNamedPeople(cell, number, column, text, to);
    return;
  }
  const reaches = cell !== null && cell.emails.length + cell.phones.length > 0;
  if (reaches) {
    person.emails = [...new Set([...person.emails, ...cell.emails])];
    person.phones = [...new Set([...person.phones, ...cell.phones])];
    full = withoutContacts(text);
  }
  if (
    namesPostOnly(text, column) ||
    (cell !== null && (cell.namesOthers || namesNobody(full, reading!) || (reaches && !bearsFirstName(full))))
  ) {
    to.answers.push({ label: column.label, text, author: null });
    return;
  }
  person.full = person.full === "" ? full : `${person.full} ; ${full}`;
}

/** "Paul Roux †", "Paul Roux † 2024": the sign says what a word says. */
const withDaggerInWords = (text: string): string =>
  text.includes("†") ? text.replace(/\s*†(?:\s*\d{4})?[\s,]*/g, ` (${names.dagger}) `).trim() : text;

/** Whether a cell for a whole name holds only a post, as "la Directrice": it is kept, and is not reported. */
function namesPostOnly(text: string, { step, people }: PlannedColumn): boolean {
  if (step.do !== "full") return false;
  const nameOrPost = withoutLast(people?.remarks.withoutIntroduction(text) ?? text, /[\s?!.]/);
  return isOffice(nameOrPost) || people?.remarks.isPostOnly(nameOrPost) === true;
}

/** Whether a cell is one name, or two first names, and nothing else: titles are written with capitals as well. */
const isPlainName = (text: string, { remarks }: CellContext) =>
  (isWholeName(text) &&
    !isPlaceOrThing(text) &&
    !text.split(" ").some((word, at, words) => isTitleAt(at, words) && remarks.isRole(word))) ||
  coupleIn(text) !== null;

/** Words beside an address or a number in which no name was found are one only if they hold a first name: "Bookings: hall@…" does not. */
const bearsFirstName = (text: string) => !/\p{L}/u.test(text) || text.split(/[\s,]+/).some(isFirstName);

/** "Directeur Paul Roux", "Paul Roux Directeur"; but "Le Maire Paul", "Paul Le Maire" are names. */
const isTitleAt = (at: number, words: readonly string[]) =>
  words.length > 2 && (at === 0 || (at > 1 && !isParticle(words[at - 1]!)));

/** True for "Anne Vial, en arrêt, remplacée par Mme Le Gall", not for "Paul Roux (DGS) puis voir avec Mme Le Gall": both are there. */
function saysWhoIsAway(text: string, reading: CellContext): boolean {
  const read = reading.remarks.read(text);
  if (read === null || namesAmong(nameTokens(read.name), reading).length === 0) return false;
  const before = read.remark.slice(0, read.remark.indexOf(read.instead));
  return !leadsOn.test(before) || saysAbsence(before);
}
const leadsOn = new RegExp(`(?<!\\p{L})(?:${names.then.join("|")})(?!\\p{L})`, "iu");

/** Whether a cell in which no name was found can be none in any spelling: its words cannot be names, or it names a structure. */
function namesNobody(text: string, { remarks, structures }: CellContext): boolean {
  const withoutIntroduction = remarks.withoutIntroduction(text);
  return (
    /\p{L}/u.test(text) &&
    (!mayBeName(text) ||
      (withoutIntroduction !== text && withoutIntroduction === withoutIntroduction.toLowerCase()) ||
      structures.kindOf(text) !== null ||
      hasCommonNouns(text))
  );
}
