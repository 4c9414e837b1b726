// The column of a filled sign-in sheet that says who came.
import { fold } from "../../domain/values/spelling.ts";
import answerWords from "../../knowledge/words/answer-words.yaml";
import attendanceWords from "../../knowledge/words/attendance-words.yaml";
import type { Column } from "../reading.ts";

export type AttendanceCell = "present" | "absent" | "excused";

const wordsOf = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Whether a title says that somebody came, or signed. */
export function saysWhoCame(title: string): boolean {
  const words = wordsOf(title);
  return words.length <= 4 && words.some((word) => attendanceWords.titles.includes(word));
}

/** The columns whose titles say who came. */
export const attendanceColumns = (columns: readonly Column[]): Column[] =>
  columns.filter(({ header }) => saysWhoCame(header));

/** Whether a text is the title of those who did not come, or begins a list of them: "Excusés :". */
export const isPartOfAbsent = (text: string): boolean =>
  attendanceWords.parts_of_absent.includes(wordsOf(text.slice(0, 40))[0] ?? "");

const absences: ReadonlySet<string> = new Set([...answerWords.unticked, ...attendanceWords.absent]);

/** What the cells of the columns of attendance say together. A cell that holds no known word is a signature. */
export function attendanceIn(cells: readonly string[]): AttendanceCell {
  const answers = cells.map((cell) => fold(cell.trim().replace(/[.()]/g, ""))).filter((cell) => cell !== "");
  if (answers.some((cell) => attendanceWords.excused.includes(cell))) return "excused";
  return answers.some((cell) => !absences.has(cell)) ? "present" : "absent";
}

/** Whether a cell of a column of consent says yes: a signature does not. */
export const saysYes = (cell: string): boolean => answerWords.ticked.includes(fold(cell.trim()));
