// Reads a cell that may hold people, their titles, addresses and numbers, remarks on them, and a front desk, whatever its column is called.

import { emailsIn } from "../../domain/values/email.ts";
import { capitalised } from "../../domain/values/first-letter.ts";
import { isFirstName } from "../../domain/values/first-name.ts";
import { phonesIn } from "../../domain/values/phone.ts";
import names from "../../knowledge/words/person-names.yaml";
import { inSingular } from "../table/shared-cells.ts";
import { AtomReader } from "./atom-reader.ts";
import { atomsOf, numberInCell } from "./cell-atoms.ts";
import type { CellContext, ContactCell } from "./cell-reading.ts";
import type { OwnedPerson } from "./contact-owners.ts";
import { mayBeginName } from "./named-person.ts";
import { withArrowInAbsence } from "./noted/noted-successions.ts";
import { withPostOfEach } from "./posts-with-names.ts";

/** In characters. A longer cell is a text: the addresses and numbers at its beginning are read (`mostSearched`), but no people. */
const longestCell = 400;
const mostSearched = 2000;
/** "Denise (Nana) Roux", "Roger dit « Lulu » Roux". */
const nickname = /(\p{Lu}[\p{L}'’-]+) (?:dite? )?["«“(]\s?(\p{Lu}\p{Ll}+)\s?["»”)] (?=\p{Lu})/u;
/** "Antoinette Roux dite « Toinon »". */
const calledSo = /\sdite?\s["«“][^"»”]{1,30}["»”]/u;
const civility = `(?:${names.plain_civilities.map((word) => `[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}`).join("|")})\\.?`;
const firstName = "(\\p{Lu}\\p{Ll}\\S*)";
/** "M. et Mme Gérald et Josiane Roux". */
const couple = new RegExp(
  `^(${civility}) (?:et|&) (${civility}) ${firstName} (?:et|&) ${firstName} (\\p{Lu}\\S*)`,
  "u",
);

/** "M. et Mme Roux Gérald et Josiane". */
const surnameOfBoth = new RegExp(
  `^(${civility}) (?:et|&) (${civility}) (\\p{Lu}\\S*) ${firstName} (?:et|&) ${firstName}(?=$|[,;(])`,
  "u",
);

/** A couple as two people of one surname, each with their civility. */
const withCouple = (cell: string): string =>
  cell
    .replace(
      surnameOfBoth,
      (whole, his: string, hers: string, surname: string, one: string, other: string) =>
        isFirstName(one) && isFirstName(other)
          ? `${his} ${one} ${surname} et ${hers} ${other} ${surname}`
          : whole,
    )
    .replace(couple, "$1 $3 $5 et $2 $4 $5");

/**
 * Who is named in a cell, each with the title, addresses and numbers that are theirs. Where the cell leaves open whose an address is, it is the structure's:
 * writing to nobody by name is better than to somebody else.
 */
export function readContactCell(cell: string, reading: CellContext): ContactCell {
  if (cell.length > longestCell) {
    return { people: [], ...contactsOf(cell), namesOthers: false, hasRemark: true };
  }
  const prepared = withCouple(
    withPostOfEach(cell, reading.remarks)
      .replace(/[^\S\n]+/g, " ")
      .replace(nickname, "$1 ")
      .replace(calledSo, ""),
  );
  const isLowered = !/\p{Lu}/u.test(prepared);
  const { atoms, text } = atomsOf(isLowered ? withCapitals(prepared, reading) : prepared);
  const reader = new AtomReader(text, isLowered, reading);
  reader.hasRemark = nickname.test(cell) || calledSo.test(cell);
  reader.read(atoms);
  const result = reader.result();
  withArrowInAbsence(result.people, text);
  sharePost(result.people, reading);
  return result;
}

/** "Paul Roux et Anne Petit, co-gérants": a post in the plural behind the last of them is everybody's. */
function sharePost(people: readonly OwnedPerson[], { remarks }: CellContext): void {
  const role = people.at(-1)?.role ?? null;
  if (people.length < 2 || role === null || people.slice(0, -1).some((person) => person.role !== null))
    return;
  const singular = inSingular(role, remarks);
  if (singular !== role) for (const person of people) person.role = singular;
}

/** The addresses and numbers in the first `mostSearched` characters of a text: searching all of a long one would take long. */
function contactsOf(text: string): { emails: readonly string[]; phones: readonly string[] } {
  const begin = text.slice(0, mostSearched);
  const numbers = begin.match(new RegExp(numberInCell, "g")) ?? [];
  return {
    emails: begin.includes("@") ? emailsIn(begin).emails : [],
    phones: numbers.flatMap((number) => phonesIn(number).phones),
  };
}

/** "nathalie roux, directrice" with a capital for each word that may be part of a name. */
const withCapitals = (cell: string, { remarks }: CellContext) =>
  cell.replace(/(?<![\p{L}\d@._'’-])\p{Ll}[\p{L}'’-]*(?![\p{L}@._])/gu, (word) =>
    mayBeginName(word, remarks) ? capitalised(word) : word,
  );
