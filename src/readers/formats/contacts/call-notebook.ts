// Reads a notebook of calls kept by days: each entry is an exchange on its day, with the structure that it names.

import { anyOf } from "../../../domain/values/expressions.ts";
import { capitalised } from "../../../domain/values/first-letter.ts";
import { isFirstName } from "../../../domain/values/first-name.ts";
import { civilityIn } from "../../../domain/values/person-name.ts";
import { fold } from "../../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../../domain/values/structure-taxonomy.ts";
import words from "../../../knowledge/words/call-log-words.yaml";
import months from "../../../knowledge/words/months.yaml";
import personNames from "../../../knowledge/words/person-names.yaml";
import type { ContactEntry, EntryCells } from "./entry-cells.ts";

/** An exchange of a notebook. */
export interface NotebookEntry {
  line: number;
  /** The day as it is written. */
  day: string;
  cells: EntryCells;
}

export interface Notebook {
  entries: readonly NotebookEntry[];
  /** The lines that are about nobody. */
  around: readonly ContactEntry[];
}

/** Chosen by hand: a plan with days and structures tells of no contact, and minutes say much about nobody. */
const weights = {
  fewestDays: 2,
  fewestEntries: 2,
  /** The share of the entries that tell of a contact. */
  shareOfContacts: 0.5,
  /** The share of the lines, without the days, that are entries. */
  shareOfEntries: 0.5,
  mostWordsOfName: 9,
};

const { notebook } = words;
const monthNames = anyOf(months.names.flatMap(({ whole, short }) => [...whole, ...short]));
const dayFirst = new RegExp(
  `^(?<day>(?:(?:${personNames.days.join("|")})\\.?,? (?:le )?)?(?:\\d{1,2}[/.]\\d{1,2}(?:[/.](?:20)?\\d\\d)?|\\d{1,2}(?:er|st|nd|rd|th)? ${monthNames}(?![a-z])\\.?(?: 20\\d\\d)?))(?![\\d/.]\\d)(?<rest>$|[ :–—-].*$|\\. .*$)`,
);
const bullet = /^\s*(?:[-–—*•·▪●◦]|\d{1,2}\s?[.)](?!\d))\s+(?=\S)/u;
const hourFirst = /^(?:[àa]\s)?\d{1,2}\s?(?:h\s?(?:\d{2})?|:\d{2})(?![\p{L}\d])[\s,:–—-]*/iu;
const separator = /\s*[:;,.(–—]\s*|\s+-\s+/u;
const lead = new RegExp(`^${anyOf(notebook.leads)}(?:(?:(?<=')| )${anyOf(notebook.links)}(?:(?<=')|(?= )))*`);
const tellsContact = new RegExp(`(?<![a-z])${anyOf(notebook.contact)}(?![a-z])`);
const goesOn = new RegExp(`^(?:${anyOf(notebook.goes_on)})(?![a-z])`);
/** A few words with a capital before a mark, and what stands behind it. */
const headed = /^(\p{Lu}[^\s:–—]*(?: [^\s:–—]+){0,5}?)(?:\s*:|\s+[–—-])\s+(\S.*)$/u;
const endsName = new RegExp(`^(?:${anyOf(notebook.ends_name)})$`);

/** The entries of a notebook; null for any other text. `readEntry` reads the entry of a structure with which a line begins. */
export function callNotebook(
  lines: readonly string[],
  structures: StructureTaxonomy,
  readEntry: (text: string) => EntryCells,
): Notebook | null {
  const reader = new NotebookReader(structures, readEntry);
  for (const [index, line] of lines.entries()) reader.read(line, index + 1);
  return reader.notebook();
}

class NotebookReader {
  readonly #structures: StructureTaxonomy;
  readonly #readEntry: (text: string) => EntryCells;
  readonly #entries: NotebookEntry[] = [];
  readonly #around: ContactEntry[] = [];
  readonly #days = new Set<string>();
  /** By surname, the structure of everybody whom an entry names; null where there are several. */
  readonly #structureOf = new Map<string, string | null>();
  #day: string | null = null;
  /** Whether the line above belongs to an entry. */
  #isOpen = false;
  #lines = 0;

  constructor(structures: StructureTaxonomy, readEntry: (text: string) => EntryCells) {
    this.#structures = structures;
    this.#readEntry = readEntry;
  }

  read(line: string, at: number): void {
    const written = line.trim();
    if (written === "") {
      this.#isOpen = false;
      return;
    }
    const begun = written.replace(/^#+\s+/, "").replace(bullet, "");
    const { day, rest } = dayAndRest(begun);
    if (day !== null) {
      this.#day = day;
      this.#days.add(fold(day));
    }
    if (rest === "") {
      this.#isOpen = false;
      return;
    }
    this.#lines++;
    const text = rest.replace(hourFirst, "");
    if (this.#day !== null && this.#addEntry(text, this.#day, at)) return;
    const last = this.#entries.at(-1);
    const isMore = day === null && this.#isOpen && (/^\s{2,}\S|^\t/.test(line) || goesOn.test(fold(written)));
    if (last !== undefined && isMore) last.cells.note += `\n${written}`;
    else {
      this.#around.push({ line: at, text: written });
      this.#isOpen = false;
    }
  }

  #addEntry(text: string, day: string, line: number): boolean {
    const cells = this.#cellsOf(text);
    if (cells === null) return false;
    this.#entries.push({ line, day, cells });
    for (const surname of surnamesIn(text)) {
      const known = this.#structureOf.get(surname);
      const isOther = known !== undefined && known !== null && fold(known) !== fold(cells.name);
      this.#structureOf.set(surname, isOther || known === null ? null : cells.name);
    }
    this.#isOpen = true;
    return true;
  }

  #cellsOf(text: string): EntryCells | null {
    const bare: EntryCells = { name: "", place: "", person: "", role: "", email: "", phone: "", note: text };
    const first = text.split(separator, 1)[0]!;
    if (this.#structures.kindOf(first) !== null) {
      const cells = this.#readEntry(text);
      const name = nameIn(text, this.#structures);
      if (name === null) return this.#shortlyNamed(text, bare);
      // The words are kept whole: "Mme Aubin absente, rappeler demain" is about nobody without its beginning.
      const note = text.slice(name.length).replace(/^[\s:;,.–—-]+/u, "");
      return fold(cells.name) === fold(name) ? { ...cells, note } : { ...bare, name, note };
    }
    const { length } = lead.exec(fold(text).replaceAll("’", "'"))?.[0] ?? "";
    if (length) {
      const rest = text.slice(length).trim();
      const name = nameIn(rest, this.#structures);
      if (name !== null)
        return { ...bare, name: capitalised(name), person: personBehind(rest.slice(name.length)) };
    }
    const structures = new Set(surnamesIn(text).map((surname) => this.#structureOf.get(surname)));
    const [only] = structures;
    return this.#shortlyNamed(text, bare) ?? (structures.size === 1 && only ? { ...bare, name: only } : null);
  }

  /**
   * The entry of a structure that stands before a mark: a part of the only name above that holds it ("Charmes : …" below "Foyer rural des Charmes"),
   * or a name of no known kind before words that tell of a contact. Null for a person, a kind alone, and anything else.
   */
  #shortlyNamed(text: string, bare: EntryCells): EntryCells | null {
    const [, head = "", note = ""] = headed.exec(text) ?? [];
    const [first = ""] = head.split(" ");
    if (head === "" || civilityIn(first) !== null || isFirstName(first)) return null;
    const words = wordsOf(head);
    const above = new Set(
      this.#entries
        .map(({ cells }) => cells.name)
        .filter((name) => words.length > 0 && words.every((word) => wordsOf(name).includes(word))),
    );
    const [name] = above;
    if (name !== undefined) return above.size === 1 ? { ...bare, name, note } : null;
    const isName = !this.#structures.namesKind(head) && tellsContact.test(fold(note));
    return isName ? { ...bare, name: head, note } : null;
  }

  notebook(): Notebook | null {
    const contacts = this.#entries.filter(({ cells }) => tellsContact.test(fold(cells.note)));
    const isNotebook =
      this.#days.size >= weights.fewestDays &&
      this.#entries.length >= weights.fewestEntries &&
      contacts.length >= this.#entries.length * weights.shareOfContacts &&
      this.#entries.length >= this.#lines * weights.shareOfEntries;
    return isNotebook ? { entries: this.#entries, around: this.#around } : null;
  }
}

function dayAndRest(text: string): { day: string | null; rest: string } {
  const folded = fold(text);
  // Without accents a text keeps its length, unless it holds letters that are written as two.
  const match = folded.length === text.length ? dayFirst.exec(folded) : null;
  if (!match) return { day: null, rest: text };
  const { day } = match.groups as { day: string };
  return { day: text.slice(0, day.length), rest: text.slice(day.length).replace(/^[\s:.,–—-]+/u, "") };
}

/** The words of a name by which it is told from others, folded. */
const wordsOf = (name: string): string[] =>
  fold(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 3);

/** The name of a structure at the beginning of a text: up to a mark, a civility or a word that begins what is told of it; null without one. */
function nameIn(text: string, structures: StructureTaxonomy): string | null {
  const upToMark = text.slice(0, text.search(new RegExp(`${separator.source}|$`, "u")));
  const named: string[] = [];
  for (const word of upToMark.split(/\s+/u)) {
    if (named.length > 0 && (endsName.test(fold(word)) || civilityIn(word) !== null)) break;
    named.push(word);
  }
  // What is told in small letters behind the last capital is no part of a name: "l'association Tourne-Sol au forum".
  const last = named.findLastIndex((word) => /\p{Lu}|\d/u.test(word));
  const name = named.slice(0, last + 1).join(" ");
  const isName =
    last > 0 &&
    last < weights.mostWordsOfName &&
    structures.kindOf(name) !== null &&
    !structures.namesKind(name);
  return isName ? name : null;
}

/** Who is named in brackets right behind the name of the structure. */
function personBehind(text: string): string {
  const inside = /^\s*\(([^()]{3,60})\)/u.exec(text)?.[1] ?? "";
  return /^\p{Lu}[\p{L}.'’-]+\s+\p{Lu}/u.test(inside) ? inside : "";
}

/** The surnames that stand behind a civility. */
function surnamesIn(text: string): string[] {
  const parts = text.split(/[^\p{L}.'’-]+/u).filter(Boolean);
  return parts.flatMap((part, at) => {
    const next = parts[at + 1];
    return civilityIn(part) !== null && next && /^\p{Lu}/u.test(next) ? [fold(next.replace(/\.$/, ""))] : [];
  });
}
