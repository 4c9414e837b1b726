// Finds in minutes written as text the structures of those present or excused, and the paragraphs that begin with a structure's name.

import { isFirstName } from "../../../domain/values/first-name.ts";
import { civilityIn } from "../../../domain/values/person-name.ts";
import { fold } from "../../../domain/values/spelling.ts";
import type { StructureTaxonomy } from "../../../domain/values/structure-taxonomy.ts";
import attendanceWords from "../../../knowledge/words/attendance-words.yaml";
import { isPartOfAbsent } from "../../table/attendance-column.ts";
import type { ContactEntries, ContactEntry } from "./entry-cells.ts";

/** Chosen by hand: fewer entries may be what an application says of its partners, and a longer title is a sentence. */
const weights = { fewestPresent: 2, fewestHeaded: 3, mostWordsOfTitle: 6, firstLines: 5 };

const bullet = /^\s*[-–—*•·▪●◦]\s+/u;
const titled = /^\s*(?:[-–—*•]\s+)?([^:]{2,80}?)\s?:\s*(.*)$/u;
const ofMeetings = new RegExp(`(?<![a-z])(?:${attendanceWords.minutes.join("|")})(?![a-z])`, "u");

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}]+/u)
    .filter(Boolean);

/** The entries of a text that is the minutes of a meeting or a log of calls; null for any other. `namesStructure`: as an application's label does. */
export function minutesEntries(
  lines: readonly string[],
  namesStructure: (label: string) => boolean,
  structures: StructureTaxonomy,
): ContactEntries | null {
  const filled = lines.filter((line) => line.trim() !== "");
  const isOfMeeting = filled.slice(0, weights.firstLines).some((line) => ofMeetings.test(fold(line)));
  if (!isOfMeeting || lines.some((line) => namesStructure(titled.exec(line)?.[1] ?? ""))) return null;
  const rows = new Map<string, MinutesRow>();
  const around: ContactEntry[] = [];
  const add = (name: string, line: number, person: string, note: string) => {
    const row = rows.get(fold(name)) ?? { name, line, people: [], notes: [] };
    if (person !== "") row.people.push(person);
    if (note !== "") row.notes.push(note);
    rows.set(fold(name), row);
  };
  let present = 0;
  let headed = 0;
  let title: string | null = null;
  for (const [index, line] of lines.entries()) {
    const [, head = "", rest = ""] = titled.exec(line) ?? [];
    const isTitle = saysWhoCame(head);
    if (isTitle) title = head.trim();
    else if (!bullet.test(line)) title = line.trim() === "" ? title : null;
    const listed = isTitle ? rest : title !== null && bullet.test(line) ? line.replace(bullet, "") : "";
    const attendees = listed === "" || title === null ? [] : attendeesIn(listed, structures);
    for (const { name, person } of attendees)
      add(name, index + 1, person, isPartOfAbsent(title!) ? noteOfAbsence(title!, person) : "");
    present += attendees.length;
    if (attendees.length > 0 || (isTitle && rest === "")) continue;
    const name = head.trim();
    if (rest !== "" && isProperName(name, structures)) {
      add(name, index + 1, "", rest.trim());
      headed++;
    } else if (line.trim() !== "") around.push({ line: index + 1, text: line.trim() });
  }
  const isEnough = present >= weights.fewestPresent || headed >= weights.fewestHeaded;
  return isEnough ? { entries: [...rows.values()].map(entryOf), around } : null;
}

const noteOfAbsence = (title: string, person: string) => (person === "" ? title : `${title} (${person})`);

/** What minutes say of one structure. */
interface MinutesRow {
  name: string;
  line: number;
  people: string[];
  notes: string[];
}

function entryOf({ name, line, people, notes }: MinutesRow): ContactEntry {
  const [person, note] = [people.join(" ; "), notes.join("\n")];
  const text = [name, person, note].filter(Boolean).join("\n");
  return { line, text, cells: { name, place: "", person, role: "", email: "", phone: "", note } };
}

/** "Étaient présents", "Excusés": a short title over those who came, or did not. */
function saysWhoCame(head: string): boolean {
  const words = wordsOf(head);
  if (words.length === 0 || words.length > weights.mostWordsOfTitle) return false;
  return (
    isPartOfAbsent(head) ||
    words.some(
      (word) =>
        attendanceWords.parts_of_present.includes(word) || attendanceWords.parts_of_absent.includes(word),
    )
  );
}

/** A structure's whole name: "Pays du Ger", not "Commune", which is a label. */
const isProperName = (name: string, structures: StructureTaxonomy): boolean =>
  structures.kindOf(name) !== null && !structures.namesKind(name) && /\s\S*\p{Lu}/u.test(name);

/** The structures in a list of those present, each with the person named beside it; empty where none was said. */
function attendeesIn(listed: string, structures: StructureTaxonomy): { name: string; person: string }[] {
  const pieces: string[] = [];
  for (const piece of listed.replace(/\.\s*$/u, "").split(/[,;]\s*(?![^(]*\))/u)) {
    const isMore = pieces.length > 0 && !beginsPerson(piece) && !isProperName(piece, structures);
    const isOfPerson =
      pieces.length > 0 &&
      isProperName(piece, structures) &&
      beginsPerson(pieces.at(-1)!) &&
      structureIn(pieces.at(-1)!, structures) === null;
    if (isMore || isOfPerson) pieces[pieces.length - 1] += `, ${piece.trim()}`;
    else pieces.push(piece.trim());
  }
  return pieces.flatMap((piece) => structureIn(piece, structures) ?? []);
}

const beginsPerson = (text: string): boolean => {
  const [first = ""] = text.trim().split(/\s+/);
  return civilityIn(first) !== null || isFirstName(first);
};

/** "Mme Roux (Pays du Ger)", "Anne Roux, directrice du Pays du Ger", "Pays du Ger": the structure, and who came for it. */
function structureIn(piece: string, structures: StructureTaxonomy): { name: string; person: string } | null {
  if (isProperName(piece, structures)) return { name: piece, person: "" };
  if (!beginsPerson(piece)) return null;
  const [, person = "", within = ""] = /^([^(,]+?)\s*[(,]\s*(.+?)\)?$/u.exec(piece) ?? [];
  const parts = within.split(/,\s*/u);
  for (const part of parts) {
    const words = part.split(/\s+/u);
    const at = words.findIndex((_, start) => isProperName(words.slice(start).join(" "), structures));
    if (at === -1) continue;
    const post = [
      ...parts.slice(0, parts.indexOf(part)),
      words.slice(0, at).join(" ").replace(ending, ""),
    ].filter(Boolean);
    return { name: words.slice(at).join(" "), person: [person, ...post].join(", ") };
  }
  return null;
}
/** What links a post to its structure: "directrice de la". */
const ending = new RegExp(`\\s+(?:${attendanceWords.of_structure.join("|")})$`, "iu");
