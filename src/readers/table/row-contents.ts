// Everything that the cells of one row say, before it is made a candidate.
import type { SingleField } from "../../domain/actors/actor.ts";
import type { CandidateAnswer, ContactRefusal, TeamTags } from "../../domain/importing/candidate.ts";
import type { Finding } from "../../domain/problems/problem.ts";
import type { CellProblem } from "../../domain/problems/reading-problems.ts";
import type { ContactCell } from "../people/cell-reading.ts";
import type { PlannedColumn } from "./column-plan.ts";
import type { PersonCells } from "./row-people.ts";

/** Everything one row says, as it is gathered, and what is wrong with it. */
export interface RowContents {
  file: string;
  line: number;
  fields: Partial<Record<SingleField, string>>;
  emails: readonly string[];
  phones: readonly string[];
  themes: readonly string[];
  people: readonly PersonCells[];
  answers: CandidateAnswer[];
  /** The cells that make the note, each under its title. */
  notes: { label: string; text: string }[];
  /** Cells that hold words beside addresses or numbers. */
  beside: WordsBeside[];
  /** The identifier that a file of ours gives. */
  id: string | null;
  teamTags: TeamTags | null;
  refusals: ContactRefusal[];
  /** A postcode in place of the commune: it is the row's postcode, unless the column of postcodes gives another. */
  communePostcode: { postcode: string; text: string; column: PlannedColumn } | null;
  /** The title of the column that gave the commune. */
  communeLabel: string;
  findings: Finding[];
}

/** A cell that holds words beside its addresses and numbers: somebody's name, a post, an hour to call. */
export interface WordsBeside {
  label: string;
  text: string;
  cell: ContactCell;
  /** The number of the person whose column it is; null for the structure's. */
  person: number | null;
  emails: readonly string[];
  phones: readonly string[];
}

/** Reports a value that cannot be right, and keeps it as an answer under its title, so that nothing is lost. */
export function reportAndKeep(
  code: CellProblem["code"],
  text: string,
  column: PlannedColumn,
  to: RowContents,
): void {
  to.answers.push({ label: column.label, text, author: null });
  reportCell(code, text, column, to);
}

/** Reports a value that was corrected, or not used. */
export function reportCell(
  code: CellProblem["code"],
  text: string,
  { label, col }: PlannedColumn,
  { file, line, findings }: RowContents,
): void {
  const shortened = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  findings.push({ code, severity: "warning", file, line, column: col, label, found: shortened });
}
