// Reads a cell that may hold people, their titles, addresses and numbers, remarks on them, and a front desk: whatever its column is called.
import { civilityIn, isOffice } from "../../domain/values/person-name.ts";
import { fold } from "../../domain/values/spelling.ts";
import answerWords from "../../knowledge/words/answer-words.yaml";
import names from "../../knowledge/words/person-names.yaml";
import { type Apart, apart, atomsOf, type CellAtom } from "./cell-atoms.ts";
import { type Anchor, giveContacts, type OwnedPerson } from "./contact-owners.ts";
import { type NameRemarks, ordinalNumber } from "./name-remarks.ts";
import {
  atBirth,
  isFirstName,
  type NamedPerson,
  type NameReading,
  peopleAmong,
  type Sureness,
  saysNobody,
  saysNoMore,
} from "./named-person.ts";

export interface ContactCell {
  /** Those whom it names, with what stands beside their names. */
  people: readonly OwnedPerson[];
  /** Those of a front desk, or of several people: the structure's. */
  emails: readonly string[];
  phones: readonly string[];
  /** Words stand there besides that are no name and no title: the cell is kept. */
  remarked: boolean;
}

export interface CellReading extends NameReading {
  /** How little is enough for a name: where people are expected, a word with a capital. */
  expects: "people" | "contacts";
  sharedMailboxes: ReadonlySet<string>;
}

/** A longer cell is a text: it gives its addresses, and names nobody. */
const longestCell = 400;
/** Titles and remarks are short. */
const longestTitle = 7;
const nickname = /(\p{Lu}[\p{L}'’-]+) ["«(]\s?(\p{Lu}\p{Ll}+)\s?["»)] (?=\p{Lu})/u;

/**
 * Who is named in a cell, each with the title, addresses and numbers that are theirs. Where the cell leaves open whose an address is, it is the structure's:
 * writing to nobody by name is better than to somebody else.
 */
export function readContactCell(cell: string, reading: CellReading): ContactCell {
  const plain = cell.length > longestCell ? cell : cell.replace(nickname, "$1 ");
  const { atoms, text } = atomsOf(plain);
  const reader = new AtomReader(text, reading);
  if (plain !== cell || cell.length > longestCell) reader.remarked = true;
  if (cell.length <= longestCell) reader.read(atoms);
  else reader.takeContacts(atoms);
  return reader.result();
}

/** What stands before an address or a number only to say what it is. Expression, to be put among others. */
export const announcedWord: string = `(?:${answerWords.contact_words.join("|")})`;
const announcedBefore = new RegExp(`^(?:${announcedWord}(?!\\p{L})[\\s.:]*)+`, "iu");
const announcedBehind = new RegExp(`(?:(?:^|\\s)${announcedWord}\\.?)+$`, "iu");
/** "trésorière", "2e adjointe". */
const beginsSmall = new RegExp(`^(?:${ordinalNumber}\\s)?\\p{Ll}[^\\d]*$`, "u");
/** "Co-présidents", "co-président·e·s". */
const isPlural = (title: string) => /s$/i.test(/^\S*/.exec(title)![0]);

type WordsAtom = Extract<CellAtom, { is: "words" }>;

/** Reads the atoms of one cell in order. */
class AtomReader {
  remarked = false;
  readonly #text: string;
  readonly #reading: CellReading;
  readonly #anchors: Anchor[] = [];
  /** The strongest sign since the last anchor. */
  #after: Apart = apart.together;
  #last: { person: OwnedPerson; sureness: Sureness; atom: WordsAtom } | null = null;
  #pendingRole: string | null = null;
  /** The pending title is none that is known: only a colon tells that it says what comes next. */
  #isLabel = false;
  #pendingCivility: string | null = null;
  /** A front desk with a colon: of whom comes next, if it is somebody. */
  #pendingDesk: Pick<WordsAtom, "text" | "bracketed"> | null = null;
  /** A title in the plural stands for all who follow it: "Co-présidents : A, B et C". */
  #roleOfAll: string | null = null;
  /** Where the title of the last person begins, while it may go on. */
  #openRole: number | null = null;

  constructor(text: string, reading: CellReading) {
    this.#text = text;
    this.#reading = reading;
  }

  takeContacts(atoms: readonly CellAtom[]): void {
    for (const atom of atoms) if (atom.is === "contacts") this.#anchor({ ...atom, of: "contacts" });
  }

  read(atoms: readonly CellAtom[]): void {
    for (const atom of atoms) {
      this.#after = Math.max(this.#after, atom.after) as Apart;
      if (atom.after >= apart.slash) this.#openRole = null;
      if (atom.after >= apart.semicolon) this.#roleOfAll = null;
      if (atom.is === "contacts") {
        this.#openRole = null;
        this.#dropLabel();
        this.#seatDesk();
        this.#anchor({ ...atom, of: "contacts" });
      } else this.#readWords(atom);
    }
    if (this.#pendingRole !== null || this.#pendingCivility !== null) this.remarked = true;
    this.#seatDesk();
  }

  /** What was taken for a title said what the number is, as "Ligne directe : ". */
  #dropLabel(): void {
    if (!this.#isLabel) return;
    this.#pendingRole = null;
    this.#isLabel = false;
    this.remarked = true;
  }

  #seatDesk(): void {
    if (this.#pendingDesk !== null)
      this.#anchor({ of: "desk", after: this.#after, bracketed: this.#pendingDesk.bracketed });
    this.#pendingDesk = null;
  }

  result(): ContactCell {
    const { sharedMailboxes } = this.#reading;
    const people = this.#anchors.flatMap((anchor) => (anchor.of === "person" ? [anchor.person] : []));
    const shared = giveContacts(this.#anchors, (email) => isCommonMailbox(email, sharedMailboxes));
    return { people, ...shared, remarked: this.remarked };
  }

  #anchor(anchor: Anchor): void {
    this.#anchors.push({ ...anchor, after: this.#after });
    this.#after = apart.together;
  }

  #readWords(atom: WordsAtom): void {
    const { remarks } = this.#reading;
    const bare = atom.text.replace(announcedBefore, "").replace(announcedBehind, "");
    if (!/\p{L}/u.test(bare)) {
      this.remarked ||= /\d/.test(atom.text);
      return;
    }
    if (civilityIn(bare) !== null) {
      this.remarked ||= this.#pendingCivility !== null;
      this.#pendingCivility = bare;
      return;
    }
    const introduced = remarks.withoutIntroduction(bare);
    this.remarked ||= atBirth.test(introduced);
    const people = peopleAmong(introduced, this.#reading).filter((person) =>
      this.#accepts(person, introduced, atom.opens, introduced !== bare),
    );
    if (people.length > 0) for (const person of people) this.#takePerson(person, atom);
    else this.#takeTitle(bare, atom);
  }

  /** Whether a name as sure as this one is somebody, where it stands. */
  #accepts(
    { name, sureness, start, before, behind }: NamedPerson,
    words: string,
    opens: boolean,
    isIntroduced: boolean,
  ): boolean {
    const { remarks, expects } = this.#reading;
    if (saysNoMore(before) || saysNobody(words) || this.#isPartOfPlace(start, name)) return false;
    if (sureness === "sure") return true;
    const isAlone = isTitleOrNothing(start, remarks) && isTitleOrNothing(behind, remarks);
    if (sureness === "likely") return isAlone;
    if (sureness === "first-name") return isAlone || isIntroduced || before !== "";
    return expects === "people" && name === words && !opens;
  }

  /** "directrice de l'école Jean Moulin": a structure that bears somebody's name. */
  #isPartOfPlace(start: string, name: string): boolean {
    const { structures } = this.#reading;
    if (start === "" || civilityIn(name.split(" ")[0]!) !== null) return false;
    const last = start.slice(start.lastIndexOf(" ") + 1).replace(/^[dl]['’]/i, "");
    return structures.kindOf(`${last} ${name}`) !== null;
  }

  #takePerson({ name, sureness, before, behind }: NamedPerson, atom: WordsAtom): void {
    const { remarks } = this.#reading;
    if (this.#isRestOfLast(name, sureness, atom)) return;
    const desk = this.#pendingDesk?.text ?? null;
    this.#pendingDesk = null;
    const title = remarks.isRole(before) ? before : remarks.isRole(behind) || isSmall(behind) ? behind : null;
    const said = remarks.withoutCourtesy(title ?? this.#pendingRole ?? this.#roleOfAll ?? desk ?? "");
    const role = said.title === "" ? null : said.title;
    this.remarked ||= [before, behind].some((words) => words !== "" && words !== title && !isBeside(words));
    this.#pendingRole = null;
    this.#isLabel = false;
    if (this.#pendingCivility !== null && atom.after === apart.link) {
      // "M. et Mme Fabre" are two of one name.
      this.#seat(`${this.#pendingCivility} ${withoutCivility(name)}`, null, sureness, atom);
      this.remarked = true;
    }
    this.#pendingCivility = null;
    this.#giveSurname(name, atom);
    const isCivil = said.civility === null || civilityIn(name.split(" ")[0]!) !== null;
    this.#seat(isCivil ? name : `${said.civility} ${name}`, role, sureness, atom);
    this.#openRole = title !== null && title === behind ? atom.end - behind.length : null;
  }

  #seat(name: string, role: string | null, sureness: Sureness, atom: WordsAtom): void {
    const person: OwnedPerson = {
      name,
      role,
      emails: [],
      phones: [],
      isFirstName: sureness === "first-name",
    };
    this.#last = { person, sureness, atom };
    this.#anchor({ of: "person", person, after: this.#after, bracketed: atom.bracketed });
  }

  /** "Perrachon (Odile)", "GARCIN, Élodie": one name in two parts. */
  #isRestOfLast(name: string, sureness: Sureness, atom: WordsAtom): boolean {
    const last = this.#last;
    if (last === null || sureness !== "first-name" || this.#anchors.at(-1)?.of !== "person") return false;
    if (last.sureness !== "word" || last.person.role !== null || atom.after > apart.comma) return false;
    if (!atom.bracketed && last.person.name !== last.person.name.toUpperCase()) return false;
    last.person.name = `${last.person.name}, ${name}`;
    last.sureness = "sure";
    this.#after = apart.together;
    return true;
  }

  /** "Jean et Marie Durand": the first has the surname of both. */
  #giveSurname(name: string, atom: WordsAtom): void {
    const last = this.#last;
    const isPair = atom.after === apart.link && this.#anchors.at(-1)?.of === "person";
    if (last === null || !isPair || last.sureness !== "first-name" || last.person.role !== null) return;
    const [first = "", ...surname] = name.split(" ");
    if (surname.length > 0 && isFirstName(first) && this.#linksTwo(last.atom, atom))
      Object.assign(last.person, { name: `${last.person.name} ${surname.join(" ")}`, isFirstName: false });
  }

  /** "ou" leaves open whether they have one name. */
  #linksTwo(one: WordsAtom, other: WordsAtom): boolean {
    return coupleLink.test(this.#text.slice(one.end, other.start));
  }

  /** Takes words that name nobody: a front desk, a title, or a remark. */
  #takeTitle(words: string, atom: WordsAtom): void {
    const { remarks, structures } = this.#reading;
    const last = this.#last;
    const isBehindLast = last !== null && this.#after <= apart.comma && atom.after <= apart.comma;
    const isOfStructure = isOffice(words) || structures.kindOf(words) !== null;
    const isTitled = isTitle(words, remarks) && !saysNobody(words);
    if (isOfStructure && isBehindLast && atom.bracketed && last.person.role === null) this.#giveRole(words);
    else if (isTitled && !isOffice(words)) this.#takeRole(words, atom);
    else if (isOfStructure) {
      this.remarked = true;
      this.#seatDesk();
      this.#pendingDesk = atom;
      if (!atom.opens) this.#seatDesk();
    } else if (this.#openRole !== null && atom.after <= apart.link && !/\d/.test(words))
      this.#giveRole(this.#text.slice(this.#openRole, atom.end).replace(/\s+/g, " "));
    else if (last !== null && last.person.role === null && atom.after < apart.slash && isSmall(words)) {
      this.#giveRole(words);
      this.#openRole = atom.start;
    } else if (atom.opens && this.#pendingRole === null && words.split(" ").length <= 3 && !isBeside(words)) {
      this.#pendingRole = words;
      this.#isLabel = true;
    } else this.remarked = true;
  }

  /** What follows the title stands as near to the person as to it. */
  #giveRole(role: string): void {
    this.#last!.person.role = role;
    this.#after = apart.together;
  }

  #takeRole(words: string, atom: WordsAtom): void {
    const last = this.#last;
    if (!atom.opens && last !== null && last.person.role === null && this.#pendingRole === null) {
      this.#giveRole(words);
      this.#openRole = atom.bracketed ? null : atom.start;
      return;
    }
    if (!atom.opens && this.#openRole !== null && atom.after <= apart.link) {
      this.#giveRole(this.#text.slice(this.#openRole, atom.end).replace(/\s+/g, " "));
      return;
    }
    this.remarked ||= this.#pendingRole !== null;
    this.#pendingRole = words;
    this.#openRole = null;
    if (atom.opens && isPlural(words)) this.#roleOfAll = words;
  }
}

const coupleLink = new RegExp(`^\\s*(?:${names.links.join("|")}|&|\\+)\\s*$`, "i");

/** A title that is not known, as "trésorière": a few words that begin small. */
const isSmall = (words: string) =>
  beginsSmall.test(words) && words.split(" ").length <= longestTitle && words.length > 4;

/** English titles end with what they are: "volunteer manager". */
const isTitle = (words: string, remarks: NameRemarks) =>
  remarks.isRole(words) ||
  (words.split(" ").length <= 4 && remarks.isRole(words.slice(words.lastIndexOf(" ") + 1)));

const isTitleOrNothing = (words: string, remarks: NameRemarks) =>
  words === "" || remarks.isRole(words) || isSmall(words);

const besideWords = new Set(names.beside.map(fold));
/** Words that only lead to a name: "sinon sa collègue". */
const isBeside = (words: string) =>
  fold(words)
    .split(/[^\p{L}]+/u)
    .every((word) => word.length < 4 || besideWords.has(word));

const withoutCivility = (name: string) =>
  civilityIn(name.split(" ")[0]!) === null ? name : name.split(" ").slice(1).join(" ");

const isCommonMailbox = (email: string, shared: ReadonlySet<string>) =>
  email
    .slice(0, email.indexOf("@"))
    .split(/[^a-z]+/)
    .some((word) => shared.has(word));
