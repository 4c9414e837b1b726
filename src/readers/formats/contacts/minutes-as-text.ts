// Reads the minutes of a meeting written as text: the structures of those present or excused, and what the paragraphs say of each.

import { anyOf } from "../../../domain/values/expressions.ts";
import { fold } from "../../../domain/values/spelling.ts";
import attendanceWords from "../../../knowledge/words/attendance-words.yaml";
import type { NameContext } from "../../people/named-person.ts";
import { isPartOfAbsent } from "../../table/attendance-column.ts";
import type { ContactEntry, DatedEntries, PlacedCells } from "./entry-cells.ts";
import { AttendanceReader, type AttendingStructure } from "./minutes-attendees.ts";
import { dayInTitles } from "./notebook-days.ts";
import { NotebookStructures } from "./notebook-structures.ts";

/** Chosen by hand: fewer entries may be what an application says of its partners, and a longer title is a sentence. */
const weights = { fewestPresent: 2, fewestHeaded: 3, mostWordsOfTitle: 6, firstLines: 5 };

const bullet = /^\s*[-–—*•·▪●◦]\s+/u;
const numberOfTitle = /^\s*(?:#+\s+|\d{1,2}(?:\.\d{1,2})*\s?[.)](?!\d)\s+)/u;
const titled = /^\s*(?:[-–—*•]\s+)?([^:]{2,80}?)\s?:\s*(.*)$/u;
/** "GAL du Sud. Mme Roux …", "GAL du Sud (excusé) : …", "GAL du Sud – …". */
const headed = /^([^.:–—]{3,90}?)(\s*\([^()]{2,60}\))?\s*(?::|\.|–|—|\s-)\s+(?=\S)/u;
/** Whoever speaks, before a colon, and what is told. */
const spoken = /^([^:«]{5,120}?)\s*:\s+(\S.*)$/su;
/** "(excusée) : …" */
const noteBehindBracket = /^\(([^()]*)\)\s*:?\s*(.*)$/su;
/** "Mme Roux signale la …" */
const pointsOut = new RegExp(
  `^.{2,60}?(?<![a-z])${anyOf(attendanceWords.points_out)} (?:(?:la|le|les|the) |l['’])?`,
  "u",
);
const ofMeetings = new RegExp(`(?<![a-z])${anyOf(attendanceWords.minutes)}(?![a-z])`, "u");
const ofCalls = new RegExp(`(?<![a-z])${anyOf(attendanceWords.logs_of_calls)}(?![a-z])`, "u");

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}]+/u)
    .filter(Boolean);

/** What the minutes say of one structure. */
interface StructureInMinutes {
  line: number;
  cells: PlacedCells;
  people: string[];
  notes: string[];
  /** The title under which its people are listed; null where they are not. */
  listedUnder: string | null;
  /** Whether its people are reported to speak. */
  speaks: boolean;
}

/**
 * The structures of a text that is the minutes of a meeting or a log of calls of one day; null for any other. The day of the meeting is that of those
 * who were present. `namesStructure`: whether a label gives the name of a structure, as in an application.
 */
export function minutesAsText(
  lines: readonly string[],
  file: string,
  namesStructure: (label: string) => boolean,
  reading: NameContext,
): DatedEntries | null {
  const titles = lines.filter((line) => line.trim() !== "").slice(0, weights.firstLines);
  const isOfMeeting = titles.some((line) => ofMeetings.test(fold(line)));
  if (!isOfMeeting || lines.some((line) => namesStructure(titled.exec(line)?.[1] ?? ""))) return null;
  const reader = new MinutesReader(reading);
  for (const [index, text] of lines.entries()) reader.read(text.trimEnd(), index + 1);
  const { structures, around, isEnough } = reader;
  if (!isEnough) return null;
  const day = dayInTitles(titles, file);
  const listsPresent = structures.some(
    ({ listedUnder }) => listedUnder !== null && !isPartOfAbsent(listedUnder),
  );
  const isOfCalls = !listsPresent && titles.some((line) => ofCalls.test(fold(line)));
  const entries = structures.map((structure) => {
    const { listedUnder, speaks } = structure;
    const isListed = listedUnder === null ? !listsPresent : !isPartOfAbsent(listedUnder);
    return { ...entryOf(structure), day: speaks || isListed ? day : "", lifted: "" };
  });
  return { entries, around, channel: isOfCalls ? "phone" : "meeting" };
}

/** The structures that some paragraphs of minutes name, and the paragraphs, or parts of them, that name none. */
export function structuresInMinutes(
  paragraphs: readonly ContactEntry[],
  reading: NameContext,
): { entries: { line: number; cells: PlacedCells }[]; around: readonly ContactEntry[] } {
  const reader = new MinutesReader(reading);
  for (const { text, line } of paragraphs) reader.read(text.trimEnd(), line);
  return { entries: reader.structures.map(entryOf), around: reader.around };
}

function entryOf({ line, cells, people, notes, listedUnder }: StructureInMinutes) {
  const listing = listedUnder === null ? [] : [saysListed(listedUnder, people)];
  const note = (notes.length > 0 ? notes : listing).join("\n");
  return { line, cells: { ...cells, person: people.join(" ; "), note } };
}

/** "Excusés (Mme Roux)". */
const saysListed = (title: string, people: readonly string[]) =>
  people.length === 0 ? title : `${title} (${people.join(" ; ")})`;

class MinutesReader {
  readonly around: ContactEntry[] = [];
  readonly #byName = new Map<string, StructureInMinutes>();
  readonly #names: NotebookStructures;
  readonly #attendees: AttendanceReader;
  #present = 0;
  #headed = 0;
  /** The list of those present or excused, while its lines follow: behind its title, or below it. */
  #list: { title: string; isBelow: boolean } | null = null;
  /** The structure of the lines above; its name may stand on a line of its own over several paragraphs. */
  #open: { row: StructureInMinutes; isOverParagraphs: boolean } | null = null;

  constructor(reading: NameContext) {
    this.#names = new NotebookStructures(reading);
    this.#attendees = new AttendanceReader(reading);
  }

  get structures(): StructureInMinutes[] {
    return [...this.#byName.values()];
  }

  get isEnough(): boolean {
    return this.#present >= weights.fewestPresent || this.#headed >= weights.fewestHeaded;
  }

  read(line: string, at: number): void {
    const words = line.replace(numberOfTitle, "").replace(bullet, "");
    const written = words.replace(/\s+/gu, " ").trim();
    if (written === "") return;
    if (this.#readAttendance(line, written, at)) return;
    if (!bullet.test(line)) this.#list = null;
    if (this.#readPointedOut(written, at) || this.#readAbout(written, at)) return;
    const open = this.#open;
    if (open !== null && (open.isOverParagraphs ? !isTitle(line) : goesOn(line)))
      open.row.notes.push(written);
    else {
      this.#open = null;
      this.around.push({ line: at, text: line.trim() });
    }
  }

  /** A title over those who came or did not, or a line below it. */
  #readAttendance(line: string, written: string, at: number): boolean {
    const [, head = "", rest = ""] = titled.exec(written) ?? [];
    const title = [head, written].find(saysWhoCame);
    const listed = title === undefined ? written : title === head ? rest : "";
    if (title !== undefined) {
      this.#list = { title: title.trim(), isBelow: listed === "" };
      this.#open = null;
    }
    const isListed = this.#list !== null && (title !== undefined || this.#list.isBelow || bullet.test(line));
    if (!isListed || listed === "") return title !== undefined;
    const { attendees, others } = this.#attendees.attendeesIn(listed);
    for (const attendee of attendees) this.#addAttendee(attendee, at).listedUnder ??= this.#list!.title;
    this.#present += attendees.length;
    const isRead = attendees.length > 0 || title !== undefined;
    if (isRead) this.around.push(...others.map((text) => ({ line: at, text })));
    return isRead;
  }

  #addAttendee({ name, place, people }: AttendingStructure, at: number): StructureInMinutes {
    const ofEach = people.length === 0 ? [""] : people;
    const [row] = ofEach.map((person) =>
      this.#addNote({ ...this.#names.cellsBehind(name, `${place}: ${person}`), note: "" }, at),
    );
    return row!;
  }

  /** "Mme Roux signale la CUMA du Lac (Lissac) : …": a structure that somebody else names to us. */
  #readPointedOut(written: string, at: number): boolean {
    const [lead] = pointsOut.exec(fold(written)) ?? [];
    if (lead === undefined) return false;
    const cells = this.#names.cellsOf(written.slice(lead.length), "headed");
    if (cells === null) return false;
    this.#addNote({ ...cells, note: written }, at);
    return true;
  }

  /** The name of a structure over what is said of it, or a paragraph that begins with it or with whoever came for it. */
  #readAbout(written: string, at: number): boolean {
    const isName = !headed.test(written) && this.#attendees.namesStructure(written);
    const text = isName ? `${written} :` : written.replace(headed, "$1$2: ");
    const cells = this.#names.cellsOf(text, "headed");
    if (cells === null) return this.#readSpeaker(written, at);
    const [, bracket = "", note = ""] = noteBehindBracket.exec(cells.note) ?? [];
    const isAbsence = isPartOfAbsent(bracket);
    const row = this.#addNote(isAbsence ? { ...cells, note } : cells, at);
    if (isAbsence) row.listedUnder ??= bracket;
    this.#open = { row, isOverParagraphs: isName };
    this.#headed++;
    return true;
  }

  /** "Mme Roux (Pays du Ger) : …", "Paul Vidal, Foyer du Lac : …": whoever speaks, with the structure. */
  #readSpeaker(written: string, at: number): boolean {
    const [, speaker = "", told = ""] = spoken.exec(written) ?? [];
    const { attendees, others } = this.#attendees.attendeesIn(speaker);
    const [attendee, ...more] = attendees;
    if (attendee === undefined || more.length > 0 || others.length > 0 || attendee.people.length === 0)
      return false;
    const row = this.#addAttendee(attendee, at);
    row.notes.push(told);
    row.speaks = true;
    this.#open = { row, isOverParagraphs: false };
    this.#headed++;
    return true;
  }

  #addNote(cells: PlacedCells, at: number): StructureInMinutes {
    const row = this.#rowOf(cells, at);
    if (cells.note !== "") row.notes.push(cells.note);
    const people = cells.person.split(" ; ").filter((name) => name !== "" && !row.people.includes(name));
    row.people.push(...people);
    return row;
  }

  #rowOf(cells: PlacedCells, line: number): StructureInMinutes {
    const key = fold(cells.name);
    const known = this.#byName.get(key);
    const row = known ?? {
      line,
      cells: { ...cells },
      people: [],
      notes: [],
      listedUnder: null,
      speaks: false,
    };
    if (known !== undefined)
      for (const column of ["place", "department", "email", "phone"] as const)
        row.cells[column] = [...new Set([row.cells[column], cells[column]])].filter(Boolean).join(" ; ");
    this.#byName.set(key, row);
    return row;
  }
}

/** "Étaient présents", "Excusés": a short title over those who came, or did not. */
function saysWhoCame(head: string): boolean {
  const words = wordsOf(head);
  if (words.length === 0 || words.length > weights.mostWordsOfTitle) return false;
  const { parts_of_present, parts_of_absent } = attendanceWords;
  return words.some((word) => parts_of_present.includes(word) || parts_of_absent.includes(word));
}

/** A bullet, or small letters: the line belongs to the one above. */
const goesOn = (line: string): boolean => bullet.test(line) || /^\s*\p{Ll}/u.test(line);

/** A short line that ends without a stop. */
const isTitle = (line: string): boolean =>
  !bullet.test(line) && wordsOf(line).length <= weights.mostWordsOfTitle && !/[.!?;,]$/u.test(line);
