// Takes apart a cell that names people among addresses, numbers and titles: "Anne Serin, présidente, 05 65 00 12 32 ; Paul Roux (trésorier)".
import { bearsNameOf, emailsIn } from "../../domain/values/email.ts";
import {
  civilityIn,
  isOffice,
  isWholeName,
  personNameIn,
  pluralIn,
} from "../../domain/values/person-name.ts";
import { phonesIn } from "../../domain/values/phone.ts";
import names from "../../knowledge/words/person-names.yaml";
import titles from "../../knowledge/words/titles.yaml";
import { announced } from "./contact-points.ts";
import { type NameRemarks, ordinalNumber } from "./name-remarks.ts";

export interface NamedSegment {
  name: string;
  role: string | null;
  emails: string[];
  phones: string[];
}

export interface NamedPeople {
  people: NamedSegment[];
  /** Those of a front desk, which are the structure's. */
  emails: string[];
  phones: string[];
  /** Something stands there that is nobody's name, title, address or number. */
  remarked: boolean;
}

const contact = /[^\s;,<>()[\]{}"|«»/:]+@[^\s;,<>()[\]{}"|«»/]+|(?:\+|00)?\d(?:[\s./-]?\(?\d\)?){8,13}/g;
/** What stands between two pieces: brackets are pieces of their own. */
const between = new RegExp(`[;\\n|,<>()[\\]]|\\s[/–—+-]\\s|\\s(?:${names.links.join("|")}|&)\\s`, "i");
/** Words that link, which people write between two addresses as well as between two names. */
const links = new Set(titles.either);
const mark = /\u0000(\d+)\u0000/g;
const glued = /^(\p{L}{1,4}\.)(?=\p{Lu}\p{Ll})/u;
/** "trésorière", "2e adjointe". */
const beginsSmall = new RegExp(`^(?:${ordinalNumber}\\s)?\\p{Ll}`, "u");
/** A longer cell is a text, which other readings know. */
const longestCell = 400;
/** Titles and remarks are short. */
const longestTitle = 7;

/**
 * The people of a cell, each with the title, addresses and numbers that stand beside them; null when the cell is written otherwise, and another
 * reading must be tried.
 */
export function namedPeopleIn(text: string, remarks: NameRemarks): NamedPeople | null {
  // "MM. Petit et Morel" have one civility for all, which the reading of plain names knows.
  if (text.length > longestCell || pluralIn(text) !== null) return null;
  const contacts: string[] = [];
  const marked = text
    .replace(/mailto:|\u0000/gi, "")
    .replace(contact, (found) => ` \u0000${contacts.push(found) - 1}\u0000 `)
    .replace(announced, (word) => (links.has(word.toLowerCase()) ? word : " "))
    .replace(/\s:\s|:(?=\s*\u0000)/g, " ");
  if (marked.includes(":") || remarks.read(text) !== null) return null;
  const read: NamedPeople = { people: [], emails: [], phones: [], remarked: false };
  const reader = new PieceReader(read, remarks);
  for (const piece of marked.split(between)) {
    const isMarked = piece.includes("\u0000");
    const found = isMarked ? [...piece.matchAll(mark)].map(([, number]) => contacts[Number(number)]!) : none;
    const words = (isMarked ? piece.replace(mark, " ") : piece)
      .replace(/\s+/g, " ")
      .replace(/^[\s.·–—-]+|[\s·?!–—-]+$/g, "");
    if (!reader.take(words, found)) return null;
  }
  return read.people.length === 0 || !reader.isWhole ? null : withOwnAddresses(read);
}

const none: readonly string[] = [];

class PieceReader {
  readonly #read: NamedPeople;
  readonly #remarks: NameRemarks;
  #pendingRole: string | null = null;
  #pendingCivilities: string[] = [];
  /** One word alone may be a name, unless another piece may be the rest of it. */
  #single = 0;
  #desk = false;

  constructor(read: NamedPeople, remarks: NameRemarks) {
    this.#read = read;
    this.#remarks = remarks;
  }

  /** False for a name in one word beside others, which may be one name in two pieces. */
  get isWhole(): boolean {
    return (this.#single === 0 || this.#read.people.length === 1) && this.#pendingCivilities.length === 0;
  }

  /** Adds what one piece says; false when it is nothing that is known to stand there. */
  take(words: string, contacts: readonly string[]): boolean {
    const { people } = this.#read;
    if (/\p{L}/u.test(words) && !this.#takeWords(words.replace(glued, "$1 "))) return false;
    const owner = this.#desk ? this.#read : (people.at(-1) ?? this.#read);
    for (const one of contacts) {
      owner.emails.push(...(one.includes("@") ? emailsIn(one).emails : []));
      owner.phones.push(...(one.includes("@") ? [] : phonesIn(one).phones));
    }
    return true;
  }

  #takeWords(words: string): boolean {
    const last = this.#read.people.at(-1);
    if (isOffice(words)) {
      this.#desk = true;
      return true;
    }
    if (civilityIn(words) !== null) {
      this.#pendingCivilities.push(words);
      return true;
    }
    const { name, role } = this.#partsOf(words);
    if (name !== null) {
      // "M. et Mme Fabre" are two of one name: the cell is kept, for one of them has none of their own.
      for (const civility of this.#pendingCivilities) this.#add(`${civility} ${withoutCivility(name)}`, null);
      this.#read.remarked ||= this.#pendingCivilities.length > 0;
      this.#pendingCivilities = [];
      this.#add(name, role ?? this.#pendingRole);
      this.#pendingRole = null;
      return true;
    }
    if (role !== null && last?.role === null && !this.#desk) last.role = role;
    // A title in several parts is read as one elsewhere: "chargée de mission Europe, culture et numérique".
    else if (role !== null && last !== undefined && !this.#remarks.isRole(role)) return false;
    else if (role !== null && last === undefined && this.#pendingRole === null) this.#pendingRole = role;
    else if (last === undefined || words.split(" ").length > longestTitle) return false;
    else this.#read.remarked = true;
    return true;
  }

  #add(name: string, role: string | null): void {
    this.#desk = false;
    this.#read.people.push({ name, role, emails: [], phones: [] });
  }

  /** The name and the title of a piece; neither when it is a remark. */
  #partsOf(words: string): { name: string | null; role: string | null } {
    if (isNamed(words) && !this.#remarks.isRole(words)) {
      if (!words.includes(" ")) this.#single++;
      return { name: words, role: null };
    }
    const tokens = words.split(" ");
    // "Didier ROUX président", "Dominique Tessier principal": what follows the name in small letters, or as titles begin.
    for (let end = tokens.length - 1; end > 1; end--) {
      const [name, rest] = [tokens.slice(0, end).join(" "), tokens.slice(end).join(" ")];
      if (
        isNamed(name) &&
        !this.#remarks.isRole(name) &&
        (this.#remarks.isRole(rest) || beginsSmall.test(rest))
      )
        return { name, role: rest };
    }
    // "Directeur Thierry Alauzet", "dir. Samir Aït-Ali".
    if (this.#remarks.isRole(tokens[0]!))
      for (let start = 1; start < tokens.length - 1; start++) {
        const name = tokens.slice(start).join(" ");
        if (isNamed(name) && !this.#remarks.isRole(name))
          return { name, role: tokens.slice(0, start).join(" ") };
      }
    // "Madame la Présidente" says a civility besides, which the reading of titles knows.
    if (civilityIn(tokens[0]!) !== null) return { name: null, role: null };
    const isTitle = this.#remarks.isRole(words) || (beginsSmall.test(words) && tokens.length <= longestTitle);
    return { name: null, role: isTitle && this.#isPost(words) ? words : null };
  }

  /** A word in small letters that is no title may still be one we do not know, but not a pronoun. */
  #isPost(words: string): boolean {
    return this.#remarks.isRole(words) || words.length > 4;
  }
}

const isNamed = (words: string) => isWholeName(words) || isFirstName.test(words) || isCivil(words);
/** One word with a capital. */
const isFirstName = /^\p{Lu}[\p{L}'’-]+$/u;
/** "Mme Roux". */
const isCivil = (words: string) => {
  const [first = "", ...others] = words.split(" ");
  return civilityIn(first) !== null && others.length > 0 && others.every((word) => /^\p{Lu}/u.test(word));
};

const withoutCivility = (name: string) =>
  civilityIn(name.split(" ")[0]!) === null ? name : name.split(" ").slice(1).join(" ");

/** An address that bears the name of somebody else of the cell is theirs, wherever it stands. */
function withOwnAddresses(read: NamedPeople): NamedPeople {
  const { people } = read;
  const names = people.map(({ name }) => personNameIn(name));
  for (const [at, person] of people.entries())
    for (const email of [...person.emails]) {
      const bearers = names.flatMap((name, index) =>
        name !== null && bearsNameOf(email, name) ? [index] : [],
      );
      if (bearers.length !== 1 || bearers[0] === at) continue;
      person.emails.splice(person.emails.indexOf(email), 1);
      people[bearers[0]!]!.emails.push(email);
    }
  return read;
}
