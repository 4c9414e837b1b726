// Reads the parts of a cell in order: who is named, with which title, and what else is said.

import { isFirstName, maybeBorne } from "../../domain/values/first-name.ts";
import { civilityIn, isOffice } from "../../domain/values/person-name.ts";
import { fold } from "../../domain/values/spelling.ts";
import names from "../../knowledge/words/person-names.yaml";
import { type CellAtom, type Separation, separation } from "./cell-atoms.ts";
import type { CellContext, ContactCell } from "./cell-reading.ts";
import { type Anchor, assignContacts, isCommonMailbox, type OwnedPerson } from "./contact-owners.ts";
import {
  atBirth,
  beginsAtBirth,
  holdsSurerName,
  isExcluded,
  type NamedRun,
  namesAmong,
  nameTokens,
  type Sureness,
  saysNobody,
} from "./named-person.ts";
import { joinNames } from "./names-in-two-parts.ts";
import {
  isPostOfPersonBefore,
  leadsToNextName,
  postAtEnd,
  postOfNextName,
  withoutArticle,
  withoutEncounter,
} from "./posts-in-sentences.ts";
import { beginsAsPost, timeSaid, withoutRemark } from "./remarks-on-people.ts";
import {
  announcedBefore,
  announcedBehind,
  coupleLink,
  isAcronym,
  isPlural,
  isSmallTitle,
  isTitle,
  isTitleOfNext,
  isTitleOrNothing,
  namesFrontDesk,
  ordinal,
  saysNothingOfThem,
  titleBehind,
  type WordsAtom,
  withoutCivility,
} from "./words-beside-names.ts";

/** Reads the atoms of one cell in order. */
export class AtomReader {
  hasRemark = false;
  readonly #text: string;
  readonly #reading: CellContext;
  readonly #anchors: Anchor[] = [];
  /** The strongest separation since the last anchor. */
  #after: Separation = separation.together;
  #last: { person: OwnedPerson; sureness: Sureness; atom: WordsAtom } | null = null;
  #pendingRole: string | null = null;
  #pendingCivility: string | null = null;
  #civilityAtom: WordsAtom | null = null;
  /** A front desk before a colon ("Accueil :"): it is the post of the person who comes next, if somebody does. */
  #pendingDesk: Pick<WordsAtom, "text" | "bracketed"> | null = null;
  /** A title in the plural stands for all who follow it: "Co-présidents : A, B et C". */
  #roleOfAll: string | null = null;
  /** The next person named held the post before: "ancien : Paul Roux". */
  #isFormer = false;
  /** The next person named holds the post now: those named before no longer do. */
  #isCurrent = false;
  /** Somebody who holds the post until some day: they are left out when somebody follows. */
  #until: OwnedPerson | null = null;
  /** Where the title of the last person begins, while it may go on. */
  #openRole: number | null = null;
  /** The cell had no capitals and was given ours: a capital alone makes no name. */
  readonly #isLowered: boolean;
  #namesOthers = false;
  #atoms: readonly CellAtom[] = [];
  #surer: boolean | null = null;
  /** "Mmes Roux et Petit": the civility of each that follows. */
  #civilityOfAll: string | null = null;

  constructor(text: string, isLowered: boolean, reading: CellContext) {
    this.#text = text;
    this.#isLowered = isLowered;
    this.#reading = reading;
  }

  read(parts: readonly CellAtom[]): void {
    this.#atoms = joinNames(parts, this.#reading.expects);
    for (const atom of this.#atoms) {
      this.#after = Math.max(this.#after, atom.after) as Separation;
      if (atom.after >= separation.slash) {
        this.#openRole = null;
        this.#civilityOfAll = null;
      }
      if (atom.after >= separation.semicolon) this.#roleOfAll = null;
      if (atom.is === "contacts") {
        this.#openRole = null;
        this.#addPendingDesk();
        this.#addAnchor({ ...atom, of: "contacts" });
      } else this.#readWords(atom);
    }
    if (this.#pendingRole !== null || this.#pendingCivility !== null) this.hasRemark = true;
    const last = this.#last;
    if (last?.person.role === null && isPostOfPersonBefore(this.#pendingRole, last.atom, this.#atoms))
      last.person.role = this.#pendingRole;
    this.#addPendingDesk();
  }

  #addPendingDesk(): void {
    if (this.#pendingDesk !== null)
      this.#addAnchor({ of: "desk", after: this.#after, bracketed: this.#pendingDesk.bracketed });
    this.#pendingDesk = null;
  }

  result(): ContactCell {
    const { sharedMailboxes } = this.#reading;
    const people = this.#anchors.flatMap((anchor) => (anchor.of === "person" ? [anchor.person] : []));
    const shared = assignContacts(this.#anchors, (email) => isCommonMailbox(email, sharedMailboxes));
    return { people, ...shared, namesOthers: this.#namesOthers, hasRemark: this.hasRemark };
  }

  #addAnchor(anchor: Anchor): void {
    this.#anchors.push({ ...anchor, after: this.#after });
    this.#after = separation.together;
  }

  #readWords(atom: WordsAtom): void {
    const { remarks } = this.#reading;
    const written = withoutEncounter(atom.text);
    this.hasRemark ||= written !== atom.text;
    const bare = this.#withoutPlural(written.replace(announcedBefore, "").replace(announcedBehind, ""));
    if (!/\p{L}/u.test(bare)) {
      this.hasRemark ||= /\d/.test(atom.text);
      return;
    }
    if (civilityIn(bare) !== null) {
      this.#takeCivility(bare, atom);
      return;
    }
    if (atom.opens && this.#takeCivilPost(bare, atom)) return;
    if (beginsAtBirth(bare)) {
      this.hasRemark = true;
      return;
    }
    const introduced = remarks.withoutIntroduction(bare);
    this.hasRemark ||= atBirth.test(introduced);
    const tokens = nameTokens(introduced);
    const named = namesAmong(tokens, this.#reading);
    const runs = named.filter((run) => !isExcluded(run, tokens, this.#reading));
    const isAside = named.some((run) => run.sureness !== "word" && !runs.includes(run));
    this.#namesOthers ||= isAside;
    const people = runs.filter((run) => this.#isPerson(run, tokens, atom, introduced !== bare));
    if (people.length === 0) {
      if (isAside) this.#addAside(atom);
      else this.#takeTitle(bare, atom, runs.length > 0 && !atom.opens);
      return;
    }
    for (const [index, run] of people.entries()) {
      const before = tokens.slice(people[index - 1]?.to ?? 0, run.from).join(" ");
      const behind = tokens.slice(run.to, people[index + 1]?.from).join(" ");
      this.#takePerson(run, before, behind, atom);
    }
  }

  /** Takes off the civility of several people ("Mmes"), and remembers it for each of them. */
  #withoutPlural(words: string): string {
    const [, plural] = /^(\p{L}+)\.?\s+(?=\p{Lu})/u.exec(words) ?? [];
    const civility = plural === undefined ? undefined : names.plural_civilities[plural.toLowerCase()];
    if (civility === undefined) return words;
    this.#civilityOfAll = civility;
    return words.slice(words.indexOf(" ") + 1).trimStart();
  }

  /** "McALLENBY, Fiona (Ms)" gives the civility behind the name; else it belongs to the next name: "M. et Mme Fabre". */
  #takeCivility(civility: string, atom: WordsAtom): void {
    if (atom.bracketed && this.#last !== null)
      this.#last.person.name = `${civility} ${this.#last.person.name}`;
    else {
      this.hasRemark ||= this.#pendingCivility !== null;
      this.#pendingCivility = civility;
      this.#civilityAtom = atom;
    }
  }

  /** "Mme Proviseure :" gives the civility and the post of the next person; "Mme Berger :" is a person. */
  #takeCivilPost(words: string, atom: WordsAtom): boolean {
    const post = withoutCivility(words);
    if (post === words || !beginsAsPost(post, this.#reading.remarks.isRole)) return false;
    if (post.split(" ").some((word) => maybeBorne(fold(word)))) return false;
    this.#takeCivility(words.split(" ")[0]!, atom);
    this.#takeRole(post, atom);
    return true;
  }

  /** Whether a name of this sureness is a person, given what stands around it. */
  #isPerson(
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

  /** Whether the cell holds a surer name: beside it, a mere word with a capital is not taken for one. */
  #hasSurer(): boolean {
    this.#surer ??= this.#atoms.some((one) => one.is === "words" && holdsSurerName(one.text, this.#reading));
    return this.#surer;
  }

  #takePerson({ name, sureness }: NamedRun, before: string, behind: string, atom: WordsAtom): void {
    if (this.#isFormer) {
      this.#isFormer = false;
      this.#addAside(atom);
      return;
    }
    if (this.#isCurrent) this.#removePeople(() => true);
    else if (this.#until !== null) this.#removePeople((person) => person === this.#until);
    this.#isCurrent = false;
    const { remarks } = this.#reading;
    const desk = this.#pendingDesk?.text ?? null;
    this.#pendingDesk = null;
    const title =
      remarks.isRole(before) || isAcronym(before)
        ? before
        : (postAtEnd(before, remarks.isRole) ?? titleBehind(behind, remarks));
    const said = remarks.withoutCourtesy(title ?? this.#pendingRole ?? this.#roleOfAll ?? desk ?? "");
    const role = said.title === "" ? null : said.title;
    this.hasRemark ||= [before, behind].some(
      (words) => words !== "" && words !== title && !saysNothingOfThem(words),
    );
    this.#pendingRole = null;
    const isEither = this.#pendingCivility !== null && !this.#linksTwo(this.#civilityAtom!, atom);
    if (this.#pendingCivility !== null && atom.after === separation.link) {
      // "M. et Mme Fabre" are two people of one name; "M. ou Mme Fabre" is one of unknown civility.
      if (!isEither)
        this.#addPerson(`${this.#pendingCivility} ${withoutCivility(name)}`, null, sureness, atom);
      this.hasRemark = true;
    }
    const civility =
      said.civility ?? this.#civilityOfAll ?? (atom.after === separation.link ? null : this.#pendingCivility);
    this.#pendingCivility = null;
    this.#giveSurname(name, atom);
    const isCivil = civility === null || civilityIn(name.split(" ")[0]!) !== null;
    const isUnknown = isEither && atom.after === separation.link;
    this.#addPerson(
      isUnknown ? withoutCivility(name) : isCivil ? name : `${civility} ${name}`,
      role,
      sureness,
      atom,
    );
    this.#openRole = title !== null && title === behind ? atom.end - behind.length : null;
  }

  /** Notes that the cell names somebody who is not the one to ask for. */
  #addAside({ bracketed }: Pick<WordsAtom, "bracketed">): void {
    this.hasRemark = true;
    this.#namesOthers = true;
    this.#addAnchor({ of: "aside", after: this.#after, bracketed });
  }

  /** Removes people who no longer hold their post. */
  #removePeople(isGone: (person: OwnedPerson) => boolean): void {
    for (const [index, anchor] of this.#anchors.entries()) {
      if (anchor.of !== "person" || !isGone(anchor.person)) continue;
      const { after, bracketed } = anchor;
      this.#anchors[index] = { of: "aside", after, bracketed };
      this.#namesOthers = true;
      if (this.#last?.person === anchor.person) this.#last = null;
    }
    this.hasRemark = true;
    this.#until = null;
  }

  /** Takes words that only say when somebody held the post; false for any others. */
  #takeTime(words: string, atom: WordsAtom): boolean {
    const time = timeSaid(words);
    const last = this.#last?.person ?? null;
    if (time === null || (time === "until" && last === null)) return false;
    this.hasRemark = true;
    if (time === "until") this.#until = last;
    else if (time === "now") this.#isCurrent = !atom.bracketed || last === null;
    else if (last !== null && !atom.opens) this.#removePeople((person) => person === last);
    else this.#isFormer = true;
    return true;
  }

  #addPerson(name: string, role: string | null, sureness: Sureness, atom: WordsAtom): void {
    const person: OwnedPerson = {
      name,
      role,
      emails: [],
      phones: [],
      isFirstName: sureness === "first-name",
    };
    this.#last = { person, sureness, atom };
    this.#addAnchor({ of: "person", person, after: this.#after, bracketed: atom.bracketed });
  }

  /** "Jean et Marie Durand": the first has the surname of both. */
  #giveSurname(name: string, atom: WordsAtom): void {
    const last = this.#last;
    const isPair = atom.after === separation.link && this.#anchors.at(-1)?.of === "person";
    if (last === null || !isPair || last.sureness !== "first-name" || last.person.role !== null) return;
    const [first = "", ...surname] = name.split(" ");
    if (surname.length > 0 && isFirstName(first) && this.#linksTwo(last.atom, atom))
      Object.assign(last.person, { name: `${last.person.name} ${surname.join(" ")}`, isFirstName: false });
  }

  /** Whether "et" links two people; "ou" leaves open whether they share a surname. */
  #linksTwo(one: WordsAtom, other: WordsAtom): boolean {
    return coupleLink.test(this.#text.slice(one.end, other.start));
  }

  /** Takes words that name nobody: a front desk, a title, or a remark. */
  #takeTitle(text: string, atom: WordsAtom, mayName: boolean): void {
    const { remarks, structures } = this.#reading;
    if (this.#takeTime(text, atom)) return;
    const postOfNext = postOfNextName(text, atom, this.#atoms, this.#reading);
    if (postOfNext !== null) {
      this.hasRemark = true;
      [this.#pendingRole, this.#openRole] = [postOfNext, null];
      return;
    }
    const title = withoutRemark(remarks.withoutIntroduction(text));
    const words = title !== text && remarks.isRole(title) ? title : text;
    this.hasRemark ||= words !== text;
    const last = this.#last;
    const isBehindLast = last !== null && this.#after <= separation.comma && atom.after <= separation.comma;
    const isOfStructure = isOffice(words) || namesFrontDesk(words) || structures.kindOf(words) !== null;
    const isTitled = isTitle(words.replace(ordinal, ""), remarks) && !saysNobody(words);
    if (isOfStructure && isBehindLast && atom.bracketed && last.person.role === null) this.#giveRole(words);
    else if (isTitled && !isOffice(words)) this.#takeRole(withoutArticle(words, remarks.isRole), atom);
    else if (isOfStructure) {
      this.hasRemark = true;
      this.#addPendingDesk();
      this.#pendingDesk = atom;
      if (!atom.opens) this.#addPendingDesk();
    } else if (this.#openRole !== null && atom.after <= separation.link && !/\d/.test(words))
      this.#giveRole(this.#text.slice(this.#openRole, atom.end).replace(/\s+/g, " "));
    else if (this.#mayBeTitleOfLast(words, atom)) {
      this.#giveRole(words);
      this.#openRole = atom.start;
    } else if (this.#pendingRole === null && isTitleOfNext(words, atom)) this.#pendingRole = words;
    else {
      this.hasRemark = true;
      if (mayName) this.#addAnchor({ of: "other", after: this.#after, bracketed: atom.bracketed });
    }
  }

  #mayBeTitleOfLast(words: string, atom: WordsAtom): boolean {
    const isFree = this.#last?.person.role === null && this.#pendingRole === null;
    return (
      isFree &&
      atom.after < separation.slash &&
      isSmallTitle(words, this.#reading.remarks) &&
      !saysNobody(words)
    );
  }

  /** Gives the last person a role; what follows the role is as near to them as what follows their name. */
  #giveRole(role: string): void {
    const all = this.#civilityOfAll !== null && isPlural(role);
    for (const anchor of all ? this.#anchors : []) if (anchor.of === "person") anchor.person.role ??= role;
    this.#last!.person.role = role;
    this.#after = separation.together;
  }

  #takeRole(words: string, atom: WordsAtom): void {
    const last = this.#last;
    const isOfNext = atom.opens || leadsToNextName(atom, this.#atoms, this.#reading);
    if (!isOfNext && last !== null && last.person.role === null && this.#pendingRole === null) {
      this.#giveRole(words);
      this.#openRole = atom.bracketed ? null : atom.start;
      return;
    }
    if (!isOfNext && this.#openRole !== null && atom.after <= separation.link) {
      this.#giveRole(this.#text.slice(this.#openRole, atom.end).replace(/\s+/g, " "));
      return;
    }
    this.hasRemark ||= this.#pendingRole !== null;
    this.#pendingRole = words;
    this.#openRole = null;
    if (atom.opens && isPlural(words)) this.#roleOfAll = words;
  }
}
