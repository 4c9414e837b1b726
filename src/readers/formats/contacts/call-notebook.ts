// Reads a notebook of calls kept by days: each entry is an exchange on its day, with the structure that it names.

import { consentsIn } from "../../../domain/objections/later-consent.ts";
import { fold } from "../../../domain/values/spelling.ts";
import words from "../../../knowledge/words/call-log-words.yaml";
import type { NameContext } from "../../people/named-person.ts";
import type { RefusalReader } from "../../refusals/refusal-reader.ts";
import { addressIn, onlyReaches, phoneIn } from "./contact-entries.ts";
import type { ContactEntry, DatedEntries, DatedEntry, EntryCells } from "./entry-cells.ts";
import { isTitleWithoutDay, NotebookDays } from "./notebook-days.ts";
import { NotebookStructures, tellsContact } from "./notebook-structures.ts";

/** Chosen by hand: a plan with days and structures tells of no contact, and minutes say much about nobody. */
const weights = {
  fewestDays: 2,
  fewestEntries: 2,
  /** The share of the entries that tell of a contact. */
  shareOfContacts: 0.5,
  /** The share of the lines, without the days, that are entries; behind hours, of the lines that begin with one. */
  shareOfEntries: 0.5,
  /** The share of the lines that begin with an hour in a notebook of hours. */
  shareOfHours: 0.5,
  /** A text whose lines end here at the latest is broken into lines; a line that goes on is above this length. */
  widestWrapped: 90,
  narrowestWrapped: 50,
};

const { notebook } = words;
/** In the place of a day: the entry tells of no exchange. */
const withoutDay = "";
const betweenCells = " | ";
const bullet = /^\s*(?:->|=>|[-–—*•·▪●◦→]|\d{1,2}\s?[.)](?!\d))\s+(?=\S)/u;
const oneHour = "\\d{1,2}\\s?(?:h\\s?(?:\\d{2})?|:\\d{2})(?![\\p{L}\\d])";
const hourFirst = new RegExp(
  `^(?:(?:[àa]|vers)\\s)?${oneHour}(?:\\s?(?:[-–/]|[àa])\\s?${oneHour})?[\\s.,:→>–—-]*`,
  "iu",
);
const byPhone = new RegExp(`(?<![a-z])(?:${words.by_phone.join("|")})(?![a-z])`);
const goesOn = new RegExp(`^(?:${notebook.goes_on.join("|")})(?![a-z])`);
const quotes = /[«“"]/u;

/** The entries of a notebook; null for any other text. The name of the file may tell its year. */
export function callNotebook(
  lines: readonly string[],
  file: string,
  reading: NameContext,
  refusals: RefusalReader,
): DatedEntries | null {
  const reader = new NotebookReader(lines, file, reading);
  for (const [index, line] of lines.entries()) reader.read(line, index + 1);
  const read = reader.notebook();
  return read && { ...read, entries: withLiftedRefusals(read.entries, refusals.inTexts("")) };
}

class NotebookReader {
  readonly #structures: NotebookStructures;
  readonly #notebookDays: NotebookDays;
  readonly #entries: (DatedEntry & { isTimed: boolean })[] = [];
  readonly #around: ContactEntry[] = [];
  readonly #days = new Set<string>();
  readonly #isWrapped: boolean;
  readonly #widest: number;
  #day: string | null = null;
  #above = "";
  /** Whether the line above belongs to an entry. */
  #isOpen = false;
  #lines = 0;
  #timedLines = 0;

  constructor(lines: readonly string[], file: string, reading: NameContext) {
    this.#structures = new NotebookStructures(reading);
    this.#notebookDays = new NotebookDays(lines, file);
    this.#widest = Math.max(...lines.map((line) => line.trimEnd().length));
    this.#isWrapped = this.#widest <= weights.widestWrapped && this.#widest > weights.narrowestWrapped;
  }

  read(line: string, at: number): void {
    const written = line.trim();
    if (written !== "") this.#readLine(line, written, at);
    else this.#isOpen = false;
    this.#above = written;
  }

  #readLine(line: string, written: string, at: number): void {
    if (isTitleWithoutDay(written)) {
      this.#day = withoutDay;
      this.#isOpen = false;
      this.#around.push({ line: at, text: written });
      return;
    }
    const row = written.split(betweenCells);
    if (row.length > 1) {
      this.#readRow(row, at);
      return;
    }
    const begun = written.replace(/^#+\s+/, "").replace(bullet, "");
    const { day, rest } = this.#notebookDays.read(begun);
    if (day !== null) {
      this.#day = day;
      this.#days.add(fold(day));
    }
    if (rest === "") {
      this.#isOpen = false;
      return;
    }
    const text = rest.replace(hourFirst, "");
    const isTimed = text !== rest;
    const isMore = day === null && !isTimed && this.#isOpen && this.#goesOn(line, written);
    if (isMore && isIndented(line)) {
      this.#goOn(written);
      return;
    }
    this.#lines++;
    if (isTimed) this.#timedLines++;
    const isApart = isTimed || day !== null;
    if (this.#day !== null && this.#addEntry(text, { isTimed, isApart }, this.#day, at)) return;
    if (isMore) this.#goOn(written);
    else {
      this.#around.push({ line: at, text: written });
      this.#isOpen = false;
    }
  }

  /** A row of a table, as of calls still to make: what its cells say, without a day. */
  #readRow(cells: readonly string[], at: number): void {
    const text = cells.filter((cell) => /[\p{L}\d]/u.test(cell)).join(" – ");
    this.#isOpen = false;
    if (!this.#addEntry(text, { isTimed: false, isApart: false }, withoutDay, at))
      this.#around.push({ line: at, text });
  }

  /** Whether a line without an hour belongs to the entry above. */
  #goesOn(line: string, written: string): boolean {
    const [first = ""] = written.split(/\s/, 1);
    const isBroken =
      this.#isWrapped &&
      this.#above.length > weights.narrowestWrapped &&
      this.#above.length + 1 + first.length > this.#widest;
    return isIndented(line) || isBroken || goesOn.test(fold(written)) || onlyReaches(written);
  }

  #goOn(written: string): void {
    const { cells } = this.#entries.at(-1)!;
    const reached = (pattern: RegExp) => [...written.matchAll(pattern)].map(([value]) => value);
    cells.note += `\n${written}`;
    cells.phone = [cells.phone, ...reached(phoneIn)].filter(Boolean).join(" ; ");
    cells.email = [cells.email, ...reached(addressIn)].filter(Boolean).join(" ; ");
  }

  /** `isApart`: behind an hour, or a day of its own. */
  #addEntry(
    text: string,
    { isTimed, isApart }: { isTimed: boolean; isApart: boolean },
    day: string,
    line: number,
  ): boolean {
    const isSure = isApart || text.search(phoneIn) !== -1 || text.search(addressIn) !== -1;
    const cells = this.#structures.cellsOf(text, isSure ? "any" : "with-contact");
    if (cells === null) return false;
    this.#entries.push({ line, day, cells, lifted: "", isTimed });
    this.#isOpen = true;
    return true;
  }

  notebook(): DatedEntries | null {
    const dated = this.#entries.filter(({ day }) => day !== withoutDay);
    const contacts = dated.filter(({ cells }) => tellsContact(cells.note) || isReachedOrQuoted(cells));
    const timed = this.#entries.filter(({ isTimed }) => isTimed).length;
    const isOfHours =
      this.#timedLines >= this.#lines * weights.shareOfHours &&
      timed >= this.#timedLines * weights.shareOfEntries;
    const isNotebook =
      this.#days.size >= weights.fewestDays &&
      dated.length >= weights.fewestEntries &&
      contacts.length >= dated.length * weights.shareOfContacts &&
      (isOfHours || this.#entries.length >= this.#lines * weights.shareOfEntries);
    if (!isNotebook) return null;
    const titles = this.#around.filter(({ line }) => line < this.#entries[0]!.line);
    const isOfCalls = titles.some(({ text }) => byPhone.test(fold(text)));
    return { entries: this.#entries, around: this.#around, channel: isOfCalls ? "phone" : null };
  }
}

const isIndented = (line: string) => /^\s{2,}\S|^\t/.test(line);

/** Behind an hour, what they said or how to reach them is as telling as "appelé". */
const isReachedOrQuoted = ({ note, phone, email }: EntryCells) =>
  quotes.test(note) || phone !== "" || email !== "";

/**
 * The entries, each refusal with the day of a later entry on the same structure that takes it back: "a changé d'avis", "finalement d'accord". One that
 * names other people, or another way of contact, takes nothing back.
 */
function withLiftedRefusals(
  entries: readonly DatedEntry[],
  refusalsIn: ReturnType<RefusalReader["inTexts"]>,
): DatedEntry[] {
  return entries.map((entry, at) => {
    const refused = refusalsIn(entry.cells.note);
    if (refused.length === 0) return entry;
    const later = entries.slice(at + 1).find(({ cells }) => {
      if (cells.name !== entry.cells.name || !mayBeTheSame(cells.person, entry.cells.person)) return false;
      if (refusalsIn(cells.note).length > 0) return false;
      const turns = consentsIn(cells.note).filter(({ isTurn }) => isTurn);
      return refused.every(({ scope }) =>
        turns.some(({ channels }) => scope === "all" || channels.length === 0 || channels.includes(scope)),
      );
    });
    return later === undefined ? entry : { ...entry, lifted: later.day };
  });
}

function mayBeTheSame(later: string, earlier: string): boolean {
  const namesIn = (cell: string) => cell.split(" ; ").map((name) => fold(name.replace(/\s*\(.*$/, "")));
  const surnames = new Set(namesIn(earlier).map((name) => name.split(" ").at(-1)));
  return (
    later === "" || earlier === "" || namesIn(later).some((name) => surnames.has(name.split(" ").at(-1)))
  );
}
