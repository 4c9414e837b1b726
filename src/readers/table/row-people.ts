// Makes the people of one row from the cells that speak of them, with their addresses and roles.

import type { CandidatePerson } from "../../domain/importing/candidate.ts";
import { postAndRemark, saysDeath, saysGone } from "../../domain/people/noted-remark.ts";
import { postForCivility, withInclusiveForms } from "../../domain/people/post-forms.ts";
import { bearsNameOf } from "../../domain/values/email.ts";
import {
  civilityIn,
  coupleIn,
  type PersonName,
  peopleIn,
  personNameFrom,
  personNameIn,
  pluralIn,
} from "../../domain/values/person-name.ts";
import { isFrenchMobile } from "../../domain/values/phone.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { OwnedPerson } from "../people/contact-owners.ts";
import {
  bearsPostOf,
  isMailboxOfAnother,
  isNamedAsStructure,
  isOfFrontDesk,
  type OwnNames,
} from "../people/mailboxes-of-others.ts";
import { type NameRemarks, ordinalNumber } from "../people/name-remarks.ts";
import { isCommonWord } from "../people/named-person.ts";
import { sayTheSamePost, withoutRepeatedPeople } from "../people/people-named-twice.ts";
import { isAcronym } from "../people/words-beside-names.ts";
import { betweenParts, partsFor, sharesOf } from "./shared-cells.ts";

/** What the columns of one person hold in one row. */
export interface PersonCells {
  civility: string;
  first: string;
  last: string;
  full: string;
  /** The people named by a cell that was read in parts, with what it says of each; `full` is then the first one's name. */
  namedByCell: readonly OwnedPerson[];
  role: string;
  /** The post that the columns' titles give them; empty when they say none. */
  post: string;
  /** The cells of their column begin with surnames. */
  isSurnameFirst: boolean;
  emails: readonly string[];
  phones: readonly string[];
}

export const emptyPersonCells = (post: string | null = null, isSurnameFirst = false): PersonCells => ({
  civility: "",
  first: "",
  last: "",
  full: "",
  namedByCell: [],
  role: "",
  post: post ?? "",
  isSurnameFirst,
  emails: [],
  phones: [],
});

/**
 * The people of a row. A mailbox of the structure that bears the name of one of them is theirs (`marie.durand@…`). Addresses and
 * numbers that belong to none of them are given back, for the structure.
 */
export function peopleOf(
  cells: readonly PersonCells[],
  { emails, phones, structure = {} }: Omit<FreeContacts, "structure"> & { structure?: OwnNames },
  remarks: NameRemarks,
  /** True for an address that belongs to the row's only person although it does not bear their name. */
  isTheirs: (email: string) => boolean = () => false,
): {
  people: CandidatePerson[];
  emails: readonly string[];
  phones: readonly string[];
  /** The numbers of the people whose cells name nobody. */
  nameless: readonly number[];
} {
  const free: FreeContacts = { emails, phones, structure };
  const nameless: number[] = [];
  const named = cells.flatMap((cell, place) => {
    const names = namesInCells(cell, cell.emails[0] ?? emails[0], remarks);
    if (names.length === 0) nameless.push(place + 1);
    return peopleNamed(names, cell, remarks, free);
  });
  const people = withoutOthersMailboxes(withoutRepeatedPeople(named), remarks, free);
  if (people.length > 1) giveMailboxesByName(people, free);
  else giveOnlyPersonTheirs(people, remarks, isTheirs, free);
  if (haveOneMobileEach(people, free.phones)) {
    const reached = people.map((person, at) => ({ ...person, phones: [free.phones[at]!] }));
    return { people: reached, emails: free.emails, phones: none, nameless };
  }
  return { people, emails: free.emails, phones: free.phones, nameless };
}

/** Addresses and numbers of a row that are nobody's so far. */
interface FreeContacts {
  emails: readonly string[];
  phones: readonly string[];
  /** What the structure is called; empty where addresses that a row gives to a person stay theirs. */
  structure: OwnNames;
}

/** The people whom one cell or pair of cells names; addresses and numbers that are not theirs are added to `free`. */
function peopleNamed(
  names: readonly Named[],
  cell: PersonCells,
  remarks: NameRemarks,
  free: FreeContacts,
): CandidatePerson[] {
  const shares =
    names.length === 1
      ? { each: [cell], emails: none, phones: none }
      : sharesOf(
          names.map(({ name, role, isRemark }) => ({ ...name, isGone: isRemark && saysGone(role!) })),
          cell,
          remarks,
        );
  free.emails = withAdded(free.emails, shares.emails);
  free.phones = withAdded(free.phones, shares.phones);
  const civilities = cell.civility === "" ? null : partsFor(names.length, cell.civility);
  return names.map(({ name, role, isRemark, emails, phones }, index): CandidatePerson => {
    const share = shares.each[index]!;
    const civility =
      name.civility ?? (cell.civility === "" ? null : civilityIn(civilities?.[index] ?? cell.civility));
    const title = postForCivility(cell.post, civility);
    const column = inFormOf(oneLine(share.role), civility);
    const post = withRemarkInBrackets(roleOf({ column, title, beside: role, isRemark }));
    const desks = share.emails.filter(
      (email) =>
        isOfFrontDesk(email, { ...name, role: post }) || isNamedAsStructure(email, name, free.structure),
    );
    free.emails = withAdded(free.emails, desks);
    const own = desks.length === 0 ? share.emails : share.emails.filter((email) => !desks.includes(email));
    return {
      fullName: name.fullName,
      civility,
      firstName: name.firstName,
      lastName: name.lastName,
      role: post,
      emails: together(own, emails),
      phones: together(share.phones, phones),
    };
  });
}

/** The people without the mailboxes that bear somebody else's name or post. */
function withoutOthersMailboxes(
  named: readonly CandidatePerson[],
  remarks: NameRemarks,
  free: FreeContacts,
): CandidatePerson[] {
  return named.map((person) => {
    const others = person.emails.filter(
      (email) =>
        isMailboxOfAnother(email, person, remarks) ||
        (!bearsNameOf(email, person) && named.some((other) => bearsNameOf(email, other))),
    );
    if (others.length === 0) return person;
    free.emails = withAdded(free.emails, others);
    return { ...person, emails: person.emails.filter((email) => !others.includes(email)) };
  });
}

/** Whether a mailbox bears a person's name, or their post where they have no mailbox yet. */
const isOwn = (email: string, person: CandidatePerson) =>
  bearsNameOf(email, person) || (person.emails.length === 0 && bearsPostOf(email, person));

/** Gives people the mailboxes that bear their name or post, and returns those left to the structure. */
export function withMailboxesOf(people: CandidatePerson[], emails: readonly string[]): readonly string[] {
  const free: FreeContacts = { emails, phones: none, structure: {} };
  giveMailboxesByName(people, free);
  return free.emails;
}

/** Gives each free mailbox that bears the name or post of one person alone to them. */
function giveMailboxesByName(people: CandidatePerson[], free: FreeContacts): void {
  free.emails = free.emails.filter((email) => {
    const owners = people.flatMap((person, index) => (isOwn(email, person) ? [index] : []));
    const [owner] = owners;
    if (owner === undefined || owners.length > 1) return true;
    people[owner] = { ...people[owner]!, emails: [...new Set([...people[owner]!.emails, email])] };
    return false;
  });
}

/** Gives the only person of a row, who has no mailbox, the free ones that are theirs. */
function giveOnlyPersonTheirs(
  people: CandidatePerson[],
  remarks: NameRemarks,
  isTheirs: (email: string) => boolean,
  free: FreeContacts,
): void {
  const [only] = people;
  if (only === undefined || free.emails.length === 0 || only.emails.length > 0) return;
  const theirs = free.emails.filter(
    (email) => isOwn(email, only) || (isTheirs(email) && !isMailboxOfAnother(email, only, remarks)),
  );
  if (theirs.length === 0) return;
  people[0] = { ...only, emails: theirs };
  free.emails =
    theirs.length === free.emails.length ? none : free.emails.filter((email) => !theirs.includes(email));
}

/** Whether the row has as many mobile numbers as people without one: each is given one, in order. */
const haveOneMobileEach = (people: readonly CandidatePerson[], phones: readonly string[]) =>
  people.length > 1 &&
  people.length === phones.length &&
  phones.every((phone) => isFrenchMobile(phone)) &&
  people.every((person) => person.phones.length === 0);

const none: readonly never[] = [];

/** Both lists; no new one is made where either is empty, as in nearly every row. */
const together = (some: readonly string[], others: readonly string[]) =>
  others.length === 0 ? some : some.length === 0 ? others : [...new Set([...some, ...others])];

const withAdded = (list: readonly string[], added: readonly string[]) =>
  added.length === 0 ? list : [...new Set([...list, ...added])];

const oneLine = (text: string) => (text.includes("\n") ? text.replace(/\s*\n\s*/g, " ") : text);

/** `Marie Durand, animatrice du réseau`, `Marie Durand (animatrice)`: what follows the name in small letters is a role. */
const withRole = new RegExp(
  `^(\\s*\\p{L}[^\\s,(]*\\s[^,(]*)(?:,\\s+|\\s[–—-]\\s|\\s*\\()((?:${ordinalNumber}\\s)?\\p{Ll}[^@;()]{3,80})\\)?$`,
  "u",
);
const hasCapital = /\p{Lu}/u;

function partsOf(text: string): { name: string; role: string | null } {
  if (!/[,(]|\s[–—-]\s/.test(text)) return { name: text, role: null };
  const [, name, role] = withRole.exec(text) ?? [];
  return name !== undefined && hasCapital.test(name)
    ? { name: name.trim(), role: role!.trim() }
    : { name: text, role: null };
}

interface Named {
  name: PersonName;
  role: string | null;
  /** The words beside the name are a remark (“en arrêt”), no post: they are kept even when another column gives a post. */
  isRemark: boolean;
  /** The addresses and numbers that the cell itself gives them. */
  emails: readonly string[];
  phones: readonly string[];
}

const namedPerson = (name: PersonName, role: string | null, isRemark: boolean): Named => ({
  name,
  role,
  isRemark,
  emails: none,
  phones: none,
});

interface PostEvidence {
  /** What a column of posts says. */
  column: string;
  /** What the title over the name says. */
  title: string;
  /** What stands beside the name, and whether it is a remark. */
  beside: string | null;
  isRemark: boolean;
}

/** A post written for both genders ("Président(e)") in the form of the civility, or in the inclusive form without one. */
const inFormOf = (post: string, civility: string | null): string =>
  isForBoth.test(post) ? postForCivility(withInclusiveForms(post), civility) : post;
const isForBoth = /\p{L}[(·•/]\p{Ll}/u;

/** The post that the cells give: of the column of posts or else the title, with the words beside the name unless they say the same. */
function roleOf({ column, title, beside, isRemark }: PostEvidence): string | null {
  const post = column || title;
  if (post === "" || beside === null) return post || beside;
  if (sayTheSamePost(post, beside)) return column && !isRemark ? column : beside;
  if (isRemark) return `${post} (${beside})`;
  // "DGS" under "Directeur" is the same post, more exactly.
  return isAcronym(beside) ? beside : `${post}, ${beside}`;
}

/** "maire, passe par sa DGS" → "maire (passe par sa DGS)": brackets tell the remark from the post wherever the post is read. */
function withRemarkInBrackets(role: string | null): string | null {
  if (role === null) return null;
  const { post, remark } = postAndRemark(role);
  return remark === null || post === "" ? role : `${post} (${remark})`;
}

function namesInCells(cell: PersonCells, email: string | undefined, remarks: NameRemarks): Named[] {
  if (cell.namedByCell.length > 0) {
    const alone = cell.namedByCell.length === 1;
    return cell.namedByCell.flatMap(({ name, role, isFirstName, emails, phones }): Named[] => {
      const only = isFirstName
        ? personNameFrom(name, "", null)
        : personNameIn(name, emails[0] ?? (alone ? email : undefined), cell.isSurnameFirst);
      const isRemark = role !== null && !remarks.isRole(role);
      return only ? [{ name: only, role, isRemark, emails, phones }] : [];
    });
  }
  if (cell.full !== "") {
    if (isCommonWord(cell.full) && !isPersonByOtherCells(cell, email)) return [];
    const remark = remarks.read(cell.full);
    if (remark) {
      const away = personNameIn(remark.name, email);
      const instead = personNameIn(remark.instead);
      if (away && instead) {
        const heir = namedPerson(instead, postBehind(remark, remarks), false);
        return saysDeath(remark.remark) ? [heir] : [namedPerson(away, remark.remark, true), heir];
      }
    }
    const pieces = remarks.titledPeople(cell.full) ?? (pluralIn(cell.full) ? [cell.full] : null);
    return (pieces ?? peopleIn(remarks.withoutIntroduction(cell.full))).flatMap((text): Named[] => {
      const { name, role } = remarks.titled(text) ?? partsOf(text);
      const couple = pluralIn(name) ?? coupleIn(name);
      if (couple) return couple.map((partner) => namedPerson(partner, role, false));
      const only = personNameIn(name, email, cell.isSurnameFirst);
      return only ? [namedPerson(only, role, role !== null && !remarks.isRole(role))] : [];
    });
  }
  return namesInTwoCells(cell, email).map((name) => namedPerson(name, null, false));
}

/** The post right behind the name of the person to ask instead: "remplacé par Mme Roux, trésorière"; null without one. */
function postBehind({ remark, instead }: { remark: string; instead: string }, remarks: NameRemarks) {
  const behind = remark.slice(remark.lastIndexOf(instead) + instead.length);
  const [, post = ""] = /^\s*[,(]\s*([^,;:()]+?)\s*[)]?$/u.exec(behind) ?? [];
  return post !== "" && remarks.isRole(post) ? post : null;
}

/** Whether a civility, a post or a mailbox tells that a common word is somebody's name. */
const isPersonByOtherCells = ({ full, civility, role }: PersonCells, email: string | undefined) =>
  civility !== "" ||
  role !== "" ||
  (email !== undefined && bearsNameOf(email, { firstName: null, lastName: full }));

/** First and last names in two cells: "Marie / Paul" with "Durand / Petit", or with "Durand" alone. */
function namesInTwoCells({ first, last }: PersonCells, email: string | undefined): PersonName[] {
  const firsts = /[\n;/&]|\s(?:et|and)\s/i.test(first) ? first.split(betweenParts) : [first];
  if (firsts.length === 1 || firsts.some((name) => !/^\p{Lu}/u.test(name))) {
    const name = personNameFrom(first, last, null, email);
    return name ? [name] : [];
  }
  const lasts = partsFor(firsts.length, last) ?? firsts.map(() => last);
  return firsts.flatMap((name, at) => personNameFrom(name, lasts[at]!, null) ?? []);
}

/**
 * True for a mailbox that may be a person's: it holds no word that is usual for shared mailboxes (`shared`) or part of the structure's name.
 */
export function isPersonal(
  email: string,
  structure: string | undefined,
  shared: ReadonlySet<string>,
): boolean {
  const words = email
    .slice(0, email.indexOf("@"))
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
  const name = fold(structure ?? "")
    .replace(/[^a-z ]/g, " ")
    .split(" ")
    .filter((word) => word.length > 3);
  return (
    words.length > 0 &&
    !words.some((word) => shared.has(word) || name.some((own) => word.includes(own))) &&
    words.some((word) => word.length > 2)
  );
}
