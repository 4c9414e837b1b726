// Reads the parts of a cell one after the other: who is named, with which title, and what stands there besides.
import { isFirstName, maybeBorne } from "../../domain/values/first-name.ts";
import { civilityIn, isOffice } from "../../domain/values/person-name.ts";
import { fold } from "../../domain/values/spelling.ts";
import names from "../../knowledge/words/person-names.yaml";
import { type Apart, apart, type CellAtom } from "./cell-atoms.ts";
import type { CellReading, ContactCell } from "./contact-cell.ts";
import { type Anchor, giveContacts, type OwnedPerson } from "./contact-owners.ts";
import {
  atBirth,
  beginsAtBirth,
  holdsSurerName,
  isOfAnother,
  type NamedRun,
  namesAmong,
  nameTokens,
  type Sureness,
  saysNobody,
  saysNoMore,
} from "./named-person.ts";
import { joinNames } from "./names-in-two-parts.ts";
import { beginsAsPost, timeSaid, withoutRemark } from "./remarks-on-people.ts";
import {
  announcedBefore,
  announcedBehind,
  coupleLink,
  endsAtDesk,
  isAcronym,
  isBeside,
  isPlural,
  isSmallTitle,
  isTitle,
  isTitleOrNothing,
  ordinal,
  saysOfNext,
  type WordsAtom,
  withoutCivility,
} from "./words-beside-names.ts";

/** Reads the atoms of one cell in order. */
export class AtomReader {
  remarked = false;
  readonly #text: string;
  readonly #reading: CellReading;
  readonly #anchors: Anchor[] = [];
  /** The strongest sign since the last anchor. */
  #after: Apart = apart.together;
  #last: { person: OwnedPerson; sureness: Sureness; atom: WordsAtom } | null = null;
  #pendingRole: string | null = null;
  #pendingCivility: string | null = null;
  #civilityAtom: WordsAtom | null = null;
  /** A front desk with a colon: of whom comes next, if it is somebody. */
  #pendingDesk: Pick<WordsAtom, "text" | "bracketed"> | null = null;
  /** A title in the plural stands for all who follow it: "Co-présidents : A, B et C". */
  #roleOfAll: string | null = null;
  /** Whom the cell names next held the post before: "ancien : Paul Roux". */
  #isFormer = false;
  /** Whom it names next holds it now: who stands before does no more. */
  #isCurrent = false;
  /** Somebody who was there until some day: no more, when somebody follows. */
  #until: OwnedPerson | null = null;
  /** Where the title of the last person begins, while it may go on. */
  #openRole: number | null = null;
  /** The capitals of the cell are ours: its words are names only where something else tells. */
  readonly #isLowered: boolean;
  #namesOthers = false;
  #atoms: readonly CellAtom[] = [];
  #surer: boolean | null = null;
  /** "Mmes Roux et Petit": the civility of each that follows. */
  #civilityOfAll: string | null = null;

  constructor(text: string, isLowered: boolean, reading: CellReading) {
    this.#text = text;
    this.#isLowered = isLowered;
    this.#reading = reading;
  }

  read(parts: readonly CellAtom[]): void {
    this.#atoms = joinNames(parts, this.#reading.expects);
    for (const atom of this.#atoms) {
      this.#after = Math.max(this.#after, atom.after) as Apart;
      if (atom.after >= apart.slash) {
        this.#openRole = null;
        this.#civilityOfAll = null;
      }
      if (atom.after >= apart.semicolon) this.#roleOfAll = null;
      if (atom.is === "contacts") {
        this.#openRole = null;
        this.#seatDesk();
        this.#anchor({ ...atom, of: "contacts" });
      } else this.#readWords(atom);
    }
    if (this.#pendingRole !== null || this.#pendingCivility !== null) this.remarked = true;
    this.#seatDesk();
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
    return { people, ...shared, namesOthers: this.#namesOthers, remarked: this.remarked };
  }

  #anchor(anchor: Anchor): void {
    this.#anchors.push({ ...anchor, after: this.#after });
    this.#after = apart.together;
  }

  #readWords(atom: WordsAtom): void {
    const { remarks } = this.#reading;
    const bare = this.#withoutPlural(atom.text.replace(announcedBefore, "").replace(announcedBehind, ""));
    if (!/\p{L}/u.test(bare)) {
      this.remarked ||= /\d/.test(atom.text);
      return;
    }
    if (civilityIn(bare) !== null) {
      this.#takeCivility(bare, atom);
      return;
    }
    if (atom.opens && this.#takeCivilPost(bare, atom)) return;
    if (beginsAtBirth(bare)) {
      this.remarked = true;
      return;
    }
    const introduced = remarks.withoutIntroduction(bare);
    this.remarked ||= atBirth.test(introduced);
    const tokens = nameTokens(introduced);
    const named = namesAmong(tokens, this.#reading);
    const runs = named.filter((run) => !this.#isExcluded(run, tokens));
    const isAside = named.some((run) => run.sureness !== "word" && !runs.includes(run));
    this.#namesOthers ||= isAside;
    const found = runs.filter((run) => this.#accepts(run, tokens, atom, introduced !== bare));
    if (found.length === 0) {
      if (isAside) this.#passOver(atom);
      else this.#takeTitle(bare, atom, runs.length > 0 && !atom.opens);
      return;
    }
    for (const [index, run] of found.entries()) {
      const before = tokens.slice(found[index - 1]?.to ?? 0, run.from).join(" ");
      const behind = tokens.slice(run.to, found[index + 1]?.from).join(" ");
      this.#takePerson(run, before, behind, atom);
    }
  }

  /** Without the civility of several people, which is that of each. */
  #withoutPlural(words: string): string {
    const [, plural] = /^(\p{L}+)\.?\s+(?=\p{Lu})/u.exec(words) ?? [];
    const civility = plural === undefined ? undefined : names.plural_civilities[plural.toLowerCase()];
    if (civility === undefined) return words;
    this.#civilityOfAll = civility;
    return words.slice(words.indexOf(" ") + 1).trimStart();
  }

  /** "McALLENBY, Fiona (Ms)" says the civility behind, "M. et Mme Fabre" before the next name. */
  #takeCivility(civility: string, atom: WordsAtom): void {
    if (atom.bracketed && this.#last !== null)
      this.#last.person.name = `${civility} ${this.#last.person.name}`;
    else {
      this.remarked ||= this.#pendingCivility !== null;
      this.#pendingCivility = civility;
      this.#civilityAtom = atom;
    }
  }

  /** "Mme Proviseure :" says the civility and the post of whom comes next; "Mme Berger :" is somebody. */
  #takeCivilPost(words: string, atom: WordsAtom): boolean {
    const post = withoutCivility(words);
    if (post === words || !beginsAsPost(post, this.#reading.remarks.isRole)) return false;
    if (post.split(" ").some((word) => maybeBorne(fold(word)))) return false;
    this.#takeCivility(words.split(" ")[0]!, atom);
    this.#takeRole(post, atom);
    return true;
  }

  /** Whether words say that somebody is not, or no more, whom to ask for. */
  #isExcluded({ name, from }: NamedRun, tokens: readonly string[]): boolean {
    const start = tokens.slice(0, from).join(" ");
    return (
      saysNoMore(start) ||
      saysNobody(tokens.join(" ")) ||
      isOfAnother(start) ||
      this.#isPartOfPlace(start, name)
    );
  }

  /** Whether a name as sure as this one is somebody, where it stands. */
  #accepts(
    { name, sureness, from, to }: NamedRun,
    tokens: readonly string[],
    atom: WordsAtom,
    isIntroduced: boolean,
  ): boolean {
    const { remarks, expects } = this.#reading;
    if (sureness === "sure" || sureness === "first-name") return true;
    const words = tokens.join(" ");
    const start = tokens.slice(0, from).join(" ");
    const isSaidBefore =
      sureness === "likely" && (this.#anchors.at(-1)?.of === "contacts" || this.#pendingRole !== null);
    if (this.#isLowered || (atom.bracketed && !isIntroduced && !isSaidBefore)) return false;
    const isAlone = isTitleOrNothing(start, remarks) && isTitleOrNothing(tokens.slice(to).join(" "), remarks);
    if (sureness === "likely") return isAlone;
    if (isIntroduced && isAlone) return true;
    if (expects !== "people" || name !== words || atom.opens) return false;
    return this.#civilityOfAll !== null || !this.#hasSurer();
  }

  /** Whether a surer name stands somewhere in the cell: a word with a capital is none beside it. */
  #hasSurer(): boolean {
    this.#surer ??= this.#atoms.some((one) => one.is === "words" && holdsSurerName(one.text, this.#reading));
    return this.#surer;
  }

  /** "directrice de l'école Jean Moulin": a structure that bears somebody's name. */
  #isPartOfPlace(start: string, name: string): boolean {
    const { structures } = this.#reading;
    if (start === "" || civilityIn(name.split(" ")[0]!) !== null) return false;
    const last = start.slice(start.lastIndexOf(" ") + 1).replace(/^[dl]['’]/i, "");
    return structures.kindOf(`${last} ${name}`) !== null;
  }

  #takePerson({ name, sureness }: NamedRun, before: string, behind: string, atom: WordsAtom): void {
    if (this.#isFormer) {
      this.#isFormer = false;
      this.#passOver(atom);
      return;
    }
    if (this.#isCurrent) this.#dismiss(() => true);
    else if (this.#until !== null) this.#dismiss((person) => person === this.#until);
    this.#isCurrent = false;
    const { remarks } = this.#reading;
    const desk = this.#pendingDesk?.text ?? null;
    this.#pendingDesk = null;
    const title = remarks.isRole(before) || isAcronym(before) ? before : this.#titleIn(behind);
    const said = remarks.withoutCourtesy(title ?? this.#pendingRole ?? this.#roleOfAll ?? desk ?? "");
    const role = said.title === "" ? null : said.title;
    this.remarked ||= [before, behind].some((words) => words !== "" && words !== title && !isBeside(words));
    this.#pendingRole = null;
    const isEither = this.#pendingCivility !== null && !this.#linksTwo(this.#civilityAtom!, atom);
    if (this.#pendingCivility !== null && atom.after === apart.link) {
      // "M. et Mme Fabre" are two of one name; of "M. ou Mme Fabre" nobody knows which.
      if (!isEither) this.#seat(`${this.#pendingCivility} ${withoutCivility(name)}`, null, sureness, atom);
      this.remarked = true;
    }
    const civility =
      said.civility ?? this.#civilityOfAll ?? (atom.after === apart.link ? null : this.#pendingCivility);
    this.#pendingCivility = null;
    this.#giveSurname(name, atom);
    const isCivil = civility === null || civilityIn(name.split(" ")[0]!) !== null;
    const isUnknown = isEither && atom.after === apart.link;
    this.#seat(
      isUnknown ? withoutCivility(name) : isCivil ? name : `${civility} ${name}`,
      role,
      sureness,
      atom,
    );
    this.#openRole = title !== null && title === behind ? atom.end - behind.length : null;
  }

  #titleIn(words: string): string | null {
    const title = withoutRemark(words);
    if (this.#reading.remarks.isRole(title)) return title;
    return isSmallTitle(words, this.#reading.remarks) ? words : null;
  }

  /** Somebody whom the cell names and does not mean. */
  #passOver({ bracketed }: Pick<WordsAtom, "bracketed">): void {
    this.remarked = true;
    this.#namesOthers = true;
    this.#anchor({ of: "aside", after: this.#after, bracketed });
  }

  /** Takes back people who hold their post no more. */
  #dismiss(isGone: (person: OwnedPerson) => boolean): void {
    for (const [index, anchor] of this.#anchors.entries()) {
      if (anchor.of !== "person" || !isGone(anchor.person)) continue;
      const { after, bracketed } = anchor;
      this.#anchors[index] = { of: "aside", after, bracketed };
      this.#namesOthers = true;
      if (this.#last?.person === anchor.person) this.#last = null;
    }
    this.remarked = true;
    this.#until = null;
  }

  /** Takes words that only say when somebody held the post; false for any others. */
  #takeTime(words: string, atom: WordsAtom): boolean {
    const time = timeSaid(words);
    const last = this.#last?.person ?? null;
    if (time === null || (time === "until" && last === null)) return false;
    this.remarked = true;
    if (time === "until") this.#until = last;
    else if (time === "now") this.#isCurrent = !atom.bracketed || last === null;
    else if (last !== null && !atom.opens) this.#dismiss((person) => person === last);
    else this.#isFormer = true;
    return true;
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
  #takeTitle(said: string, atom: WordsAtom, mayName: boolean): void {
    const { remarks, structures } = this.#reading;
    if (this.#takeTime(said, atom)) return;
    const title = withoutRemark(said);
    const words = title !== said && remarks.isRole(title) ? title : said;
    this.remarked ||= words !== said;
    const last = this.#last;
    const isBehindLast = last !== null && this.#after <= apart.comma && atom.after <= apart.comma;
    const isOfStructure = isOffice(words) || endsAtDesk(words) || structures.kindOf(words) !== null;
    const isTitled = isTitle(words.replace(ordinal, ""), remarks) && !saysNobody(words);
    if (isOfStructure && isBehindLast && atom.bracketed && last.person.role === null) this.#giveRole(words);
    else if (isTitled && !isOffice(words)) this.#takeRole(words, atom);
    else if (isOfStructure) {
      this.remarked = true;
      this.#seatDesk();
      this.#pendingDesk = atom;
      if (!atom.opens) this.#seatDesk();
    } else if (this.#openRole !== null && atom.after <= apart.link && !/\d/.test(words))
      this.#giveRole(this.#text.slice(this.#openRole, atom.end).replace(/\s+/g, " "));
    else if (this.#mayBeTitleOfLast(words, atom)) {
      this.#giveRole(words);
      this.#openRole = atom.start;
    } else if (this.#pendingRole === null && saysOfNext(words, atom)) this.#pendingRole = words;
    else {
      this.remarked = true;
      if (mayName) this.#anchor({ of: "other", after: this.#after, bracketed: atom.bracketed });
    }
  }

  #mayBeTitleOfLast(words: string, atom: WordsAtom): boolean {
    const isFree = this.#last?.person.role === null && this.#pendingRole === null;
    return (
      isFree && atom.after < apart.slash && isSmallTitle(words, this.#reading.remarks) && !saysNobody(words)
    );
  }

  /** What follows the title stands as near to the person as to it. */
  #giveRole(role: string): void {
    const all = this.#civilityOfAll !== null && isPlural(role);
    for (const anchor of all ? this.#anchors : []) if (anchor.of === "person") anchor.person.role ??= role;
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

const isCommonMailbox = (email: string, shared: ReadonlySet<string>) =>
  email
    .slice(0, email.indexOf("@"))
    .split(/[^a-z]+/)
    .some((word) => shared.has(word));
