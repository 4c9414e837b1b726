// Shares out among the people named in one cell what the other cells of their columns say: "A. Roux / B. Noir" with "06 … / 06 …".
import { bearsNameOf } from "../../domain/values/email.ts";
import { fold } from "../../domain/values/spelling.ts";
import smallWords from "../../knowledge/words/small-words.yaml";
import type { NameRemarks } from "../people/name-remarks.ts";
import { beginsAsPost } from "../people/remarks-on-people.ts";

/** What several people of one cell share: their columns' addresses, numbers and title, as they were written. */
export interface SharedCells {
  emails: readonly string[];
  phones: readonly string[];
  role: string;
}

interface Name {
  firstName: string | null;
  lastName: string | null;
  /** The words beside the name say that they have left their post. */
  isGone?: boolean;
}

/** What each person has, in their order, and the addresses and numbers that belong to none of them. */
export interface Shares {
  each: { emails: string[]; phones: string[]; role: string }[];
  emails: string[];
  phones: string[];
}

/** Between titles, first names or civilities of several people in one cell. */
export const betweenParts = /\s*[\n;/]\s*|\s+(?:et|and|&)\s+/i;

const betweenTitles = /\s*[\n;]\s*|\s\/\s/;
/** Commas and dashes also separate titles, if each part is a known one; those in brackets do not. */
const betweenKnownTitles = /\s*[\n;/,]\s*|\s+(?:et|and|&|[–—-])\s+/i;

/** The parts of a cell that has one for each of so many people; else null. */
export function partsFor(count: number, text: string): string[] | null {
  const parts = text.split(betweenParts).filter((part) => part !== "");
  return parts.length === count ? parts : null;
}

/**
 * Gives an address to the person whose name it bears, and numbers and titles by order where there are as many as people; a title in the
 * plural is everybody's. What has no clear owner stays with the structure, so that nobody is written to at somebody else's address.
 */
export function sharesOf(names: readonly Name[], cells: SharedCells, remarks: NameRemarks): Shares {
  const each = titlesFor(names, cells.role, remarks).map((role) => ({
    emails: [] as string[],
    phones: [] as string[],
    role,
  }));
  const emails = cells.emails.filter((email) => {
    const owner = ownerOf(email, names);
    if (owner !== null) each[owner]!.emails.push(email);
    return owner === null;
  });
  if (cells.phones.length !== names.length) return { each, emails, phones: [...cells.phones] };
  for (const [at, phone] of cells.phones.entries()) each[at]!.phones.push(phone);
  return { each, emails, phones: [] };
}

/** "élus référents", "chargés de mission" → "élu référent", "chargé de mission"; what is no title in the plural stays. */
export function inSingular(role: string, remarks: NameRemarks): string {
  const words = role.split(" ");
  const end = words.findIndex((word) => word.length < 3 || links.has(word));
  const singular = words.map((word, at) => (end === -1 || at < end ? word.replace(ending, "") : word));
  return singular[0] !== words[0] && beginsAsPost(singular[0]!, remarks.isRole) ? singular.join(" ") : role;
}

const ending = /(?<=\p{Ll}{2})s$/u;
const links = new Set([...smallWords.fr, ...smallWords.en]);

/** The number of the only person whose name a mailbox bears, told by first name where several share a surname; else null. */
function ownerOf(email: string, names: readonly Name[]): number | null {
  const bearing = names.flatMap((name, at) => (bearsNameOf(email, name) ? [at] : []));
  const box = fold(email.slice(0, email.indexOf("@"))).split(/[^a-z]+/);
  const called = bearing.filter((at) => box.includes(fold(names[at]!.firstName ?? "-")));
  const owners = bearing.length > 1 ? called : bearing;
  return owners.length === 1 ? owners[0]! : null;
}

/**
 * A title for each person: "Présidente / secrétaire" for two, "coprésidents" for both. Any other title goes to the first, and also to
 * the only one still there where others are gone. A bar, a semicolon or a line end separates any titles; a comma, a dash or "et" may
 * stand within one, and separates only known ones.
 */
function titlesFor(names: readonly Name[], role: string, remarks: NameRemarks): string[] {
  const count = names.length;
  const parts = partsFor(count, role);
  if (parts !== null && role.split(betweenTitles).length === count) return parts;
  const titles = titlesIn(role);
  if (titles.length === count && titles.every((title) => beginsAsPost(title, remarks.isRole))) return titles;
  const singular = inSingular(role, remarks);
  if (singular !== role) return Array.from({ length: count }, () => singular);
  const there = names.filter(({ isGone }) => isGone !== true);
  return names.map((name, at) => (at === 0 || (there.length === 1 && there[0] === name) ? role : ""));
}

/** The titles between commas, dashes and the like; a bracket goes with the title before it. */
function titlesIn(role: string): string[] {
  const brackets: string[] = [];
  const marked = role.replace(/\([^()]*\)/g, (bracket) => `\u0000${brackets.push(bracket) - 1}\u0000`);
  return marked
    .split(betweenKnownTitles)
    .filter((title) => title !== "")
    .map((title) => title.replace(/\u0000(\d+)\u0000/g, (_, at) => brackets[Number(at)]!));
}
