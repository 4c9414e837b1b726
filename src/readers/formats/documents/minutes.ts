// Finds, in the minutes of a meeting, the tables of those who came or sent excuses, and the row of whoever a paragraph is about.

import { isFirstName } from "../../../domain/values/first-name.ts";
import { civilityIn, personNameIn } from "../../../domain/values/person-name.ts";
import { fold } from "../../../domain/values/spelling.ts";
import attendanceWords from "../../../knowledge/words/attendance-words.yaml";
import { isPartOfAbsent } from "../../table/attendance-column.ts";
import type { Passage } from "./passage.ts";

/** Chosen by hand: a longer line is a sentence. */
const mostWordsOfHeading = 6;

/**
 * The rows of the tables of attendance, titles included: the first stands under a heading such as "Présents", and the others have the
 * same titles. Null without such a table.
 */
export function attendanceTable(
  passages: readonly Passage[],
  isTitleRow: (passage: Passage) => boolean,
): { at: number; rows: ReadonlySet<Passage> } | null {
  const startsTable = (index: number) => {
    const { cells, frame } = passages[index]!;
    const before = passages[index - 1];
    return cells !== null && frame !== undefined && !(before?.cells && before.frame === frame);
  };
  const at = passages.findIndex(
    (passage, index) =>
      startsTable(index) && isTitleRow(passage) && announcesAttendance(passages[index - 1]?.text ?? ""),
  );
  if (at === -1) return null;
  const titles = passages[at]!.text;
  const frames = new Set(
    passages.flatMap(({ text, frame }, index) =>
      index >= at && text === titles && startsTable(index) ? [frame] : [],
    ),
  );
  const rows = passages.filter(({ cells, frame }) => cells !== null && frames.has(frame));
  return rows.length > 1 ? { at, rows: new Set(rows) } : null;
}

/** Whether a line over a table says that it lists who came, or who did not: "Présents", "Étaient excusés :". */
function announcesAttendance(line: string): boolean {
  const words = wordsOf(line);
  return (
    words.length <= mostWordsOfHeading &&
    (isPartOfAbsent(line) || words.some((word) => attendanceWords.parts_of_present.includes(word)))
  );
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** The column in most of whose cells somebody is named with a civility or a first name; -1 without one. */
export function columnOfPeople(rows: readonly (readonly string[])[]): number {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const namesIn = (column: number) => rows.filter((cells) => namesPerson(cells[column] ?? "")).length;
  const counts = Array.from({ length: width }, (_, column) => namesIn(column));
  const most = Math.max(0, ...counts);
  return most > rows.length / 2 ? counts.indexOf(most) : -1;
}

function namesPerson(cell: string): boolean {
  const name = personNameIn(cell);
  const given = name?.firstName?.split(" ")[0];
  return name !== null && (name.civility !== null || (given !== undefined && isFirstName(given)));
}

/**
 * Gives the row that a paragraph of minutes is about: the row of whoever it begins with ("Mme Roux : …"), else the only row whose
 * person it names with a civility or a first name. Null where it names nobody, or several.
 */
export function rowOfPersonIn(people: readonly string[]): (text: string) => number | null {
  const surnames = people.map((person) => {
    const name = personNameIn(person);
    return name?.lastName ? wordsOf(name.lastName).join(" ") : null;
  });
  return (text) => {
    const written = text.split(/[^\p{L}\p{N}.]+/u).filter(Boolean);
    const folded = written.flatMap((word) => wordsOf(word).map((part) => ({ part, word })));
    const named = surnames.flatMap((surname, row) => {
      if (surname === null) return [];
      const parts = surname.split(" ");
      const place = folded.findIndex(
        (_, start) =>
          start > 0 &&
          introducesSurname(folded[start - 1]!.word) &&
          parts.every((part, offset) => folded[start + offset]?.part === part),
      );
      return place === -1 ? [] : [{ row, place }];
    });
    const speakers = named.filter(({ place }) => place <= mostWordsBeforeSpeaker);
    const candidates = speakers.length > 0 ? speakers : named;
    return candidates.length === 1 ? candidates[0]!.row : null;
  };
}

/** "Mme Roux", "Mme Anne Roux". */
const mostWordsBeforeSpeaker = 2;

const introducesSurname = (word: string): boolean => civilityIn(word) !== null || isFirstName(word);
