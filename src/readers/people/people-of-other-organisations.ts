// Finds the people in a row who work for another structure (a “house”) than the one it is about: "M. Roux (Département)", "Mme Petit, DDT", "avec Paul Vidal de la Région".
import type { CandidateAnswer } from "../../domain/importing/candidate.ts";
import { bearsNameOf, emailsIn } from "../../domain/values/email.ts";
import { personNameIn } from "../../domain/values/person-name.ts";
import { isFrenchMobile, phonesIn } from "../../domain/values/phone.ts";
import { fold } from "../../domain/values/spelling.ts";
import names from "../../knowledge/words/person-names.yaml";
import type { Plan, PlannedColumn } from "../table/column-plan.ts";
import { numberInCell } from "./cell-atoms.ts";
import type { NameRemarks } from "./name-remarks.ts";

const house = `(?:${names.other_houses.join("|")})(?![\\p{L}\\d])`;
const of = `(?:${names.of_house.join("|")})\\s*`;
const civility = `(?:(?:${names.plain_civilities.map((word) => `[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}`).join("|")})\\.?\\s+)?`;
const name = `${civility}\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:(?:de|du|des|la|le)\\s+|d['’])*\\p{Lu}[\\p{L}'’.-]*){0,3}?`;
const article = "(?:l[ae]\\s+|l['’])";
/** In lower case, the post at the other house, or only an article: "chargée de mission à la", "la". */
const there = `(?:(?:${of}|${article})|(?<post>\\p{Ll}[\\p{L}. ’'-]{1,40}?\\s+)(?:${of})?)?`;
const end = "(?=\\s*(?:$|[,;/+&)\\n–—-]|\\s(?:et|and|avec|with)\\s))";
const withHouse = new RegExp(
  `(?<!\\p{L})(?<name>${name})(?:\\s*[(,]\\s*|\\s+[–—-]\\s+|\\s+(?=${of}))${there}${house}${end}`,
  "gu",
);
const houseBefore = new RegExp(`(?<!\\p{L})${article}?${house}\\s*(?::|\\()\\s*(?<name>${name})${end}`, "gu");
const houseAlone = new RegExp(`^(?:${of}|${article})?${house}$`, "u");
const houseSomewhere = new RegExp(`(?<![\\p{L}\\d])${house}`, "u");
const houseAtStart = new RegExp(`^\\s*(?:[(,]|[–—-]\\s)?\\s*${there}${house}`, "u");
/** Words and marks that linked a removed person to the rest of the cell. */
const joints = `(?:\\s|[,;/+&–—-]|(?<!\\p{L})(?:${names.met_with.join("|")})(?!\\p{L}))+`;
const jointsAround = new RegExp(`^${joints}|${joints}$`, "giu");
const jointsBehind = new RegExp(`\\u0000${joints}`, "giu");
const secondHats = new RegExp(`^(?:${names.second_hats.join("|")})`, "u");
const longestCell = 400;

/** Whether the row is about such a house itself: "DDT du Lot", "Direction départementale des territoires". */
function isSuchHouse(structure: string): boolean {
  if (houseSomewhere.test(structure)) return true;
  const initials = structure.match(/(?<![\p{L}])\p{L}(?=\p{L}{3})/gu)?.join("") ?? "";
  return initials.length > 2 && houseAlone.test(initials.toUpperCase());
}

/**
 * The names in a cell that stand with another house than `structure`, and the cell without them. Null when there are none, when the cell
 * is too long to be searched, and when `structure` is such a house itself: in a row of the DDT, "M. Roux (Région)" stays.
 */
export function withoutPeopleOfOtherHouses(
  cell: string,
  structure: string,
  { isRole }: NameRemarks,
): { people: string[]; rest: string } | null {
  if (cell.length > longestCell || !houseSomewhere.test(cell) || isSuchHouse(structure)) return null;
  const people: string[] = [];
  const take = (whole: string, ...groups: unknown[]) => {
    const { name: named, post: held } = groups.at(-1) as { name: string; post?: string };
    const isPost = held === undefined || (isRole(held.trim()) && !secondHats.test(fold(held.trim())));
    if (!isPost || isRole(named)) return whole;
    people.push(named);
    return whole.includes("(") ? "\u0000(" : "\u0000";
  };
  const left = cell.replace(houseBefore, take).replace(withHouse, take);
  if (people.length === 0) return null;
  const bare = left.replace(/\u0000\(\s*\)?/gu, "\u0000");
  const rest = bare.replace(jointsBehind, "").replaceAll("\u0000", " ").replace(jointsAround, "");
  return { people, rest: rest.replace(/[^\S\n]{2,}/g, " ") };
}

/**
 * The cells of a row without the people of another house, who were met or called about the structure and are none of its people. Their cell,
 * and the cell of their post where it is only the house, are kept as answers under the title of the column (`aside`). Where nobody is left in
 * their cell, so are the e-mail addresses that bear their name, and their own mobile; other contacts, also in the same cells, stay the structure's.
 */
export function withoutOtherOrganisations(
  cells: readonly string[],
  { columns, remarks }: Pick<Plan, "columns" | "remarks">,
): { cells: readonly string[]; aside: CandidateAnswer[] } {
  const aside: CandidateAnswer[] = [];
  const structure = cells[columns.find(({ step }) => step.do === "name")?.index ?? -1] ?? "";
  // Our own export says who belongs to which structure.
  if (structure.trim() === "" || columns.some(({ step }) => step.do === "id")) return { cells, aside };
  let own = cells;
  const setAside = ({ index, label }: PlannedColumn, rest = "", removed = own[index]!) => {
    aside.push({ label, text: removed.trim(), author: "team" });
    own = own.with(index, rest);
  };
  for (const column of columns) {
    const { step, index } = column;
    if (step.do !== "full") continue;
    const cell = own[index] ?? "";
    const post = columns.find((other) => other.step.do === "role" && other.step.person === step.person);
    const isElsewhere = isHouse(own[post?.index ?? -1] ?? "") && !isSuchHouse(structure);
    const left = isElsewhere
      ? { people: [cell], rest: "" }
      : withoutPeopleOfOtherHouses(cell, structure, remarks);
    if (left === null || left.people.every((person) => person === "")) continue;
    setAside(column, left.rest);
    if (isElsewhere) setAside(post!);
    if (left.rest !== "") continue;
    for (const other of columns) {
      const contacts = contactsOf(other, own[other.index] ?? "", left.people, step.person);
      if (contacts.length > 0)
        setAside(other, withoutWords(own[other.index]!, contacts), contacts.join(" ; "));
    }
  }
  return { cells: own, aside };
}

const isHouse = (role: string) => houseAlone.test(role.trim());

/** The addresses of a cell that bear the name of one of these people, or the mobiles in the phone column of the same person, as written. */
function contactsOf(
  { step }: PlannedColumn,
  cell: string,
  people: readonly string[],
  personNumber: number,
): readonly string[] {
  if (step.do === "phone" && step.person === personNumber)
    return (cell.match(aNumber) ?? []).filter((number) => phonesIn(number).phones.some(isFrenchMobile));
  if (step.do !== "email" || !cell.includes("@")) return [];
  return (cell.match(anAddress) ?? []).filter((address) => {
    const [email] = emailsIn(address).emails;
    return email !== undefined && people.some((person) => bearsName(email, person));
  });
}

function bearsName(email: string, person: string): boolean {
  const name = personNameIn(person, email);
  return name !== null && bearsNameOf(email, name);
}

const anAddress = /[^\s;,<>()[\]{}"|«»/]+@[^\s;,<>()[\]{}"|«»/]+/g;
const aNumber = new RegExp(numberInCell, "g");

/** A cell without some of its words, and without the signs that separated them from the rest. */
const withoutWords = (cell: string, words: readonly string[]): string =>
  words
    .reduce((rest, word) => rest.replace(word, "\u0000"), cell)
    .split(/[\s;,/|]*\u0000[\s;,/|]*/)
    .filter((rest) => /[\p{L}\d]/u.test(rest))
    .join(" ; ");

/** Whether the text right after a name names another house, so that the person is not of the structure. */
export const isOfOtherHouse = (behind: string): boolean => houseAtStart.test(behind);
