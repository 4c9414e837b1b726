// Gives the sign-in sheet of a meeting what it may say. It goes from hand to hand, so it holds nothing that is for the team alone.
import type { MeetingRecord } from "../../domain/meetings/meeting-record.ts";
import type { Sentences } from "../../text/index.ts";

/** Somebody expected. With `email` null, the cell stays empty for them to fill in. */
export interface ExpectedSigner {
  name: string | null;
  structure: string;
  email: string | null;
}

export interface SignInSheet {
  title: string;
  /** Day, hours and place. */
  when: string;
  /** Titles of the columns: name, structure, e-mail, signature, consent. */
  columns: readonly string[];
  /** The two answers to the question of consent. */
  answers: readonly [yes: string, no: string];
  /** The lines of the sheet, those of expected people first; the others are empty. */
  rows: readonly (readonly [name: string, structure: string, email: string])[];
  /** Who keeps this, what for, until when. */
  notice: string;
  page: (number: number, of: number) => string;
}

/** Empty lines for people who come without being expected. */
const blankRows = 15;

export const blankRow = ["", "", ""] as const;

export function signInSheet(
  meeting: MeetingRecord,
  expected: readonly ExpectedSigner[],
  notice: string,
  text: Sentences,
  today: string,
): SignInSheet {
  const { sheet, timeRange } = text.meetings;
  const { date, start, end, place } = meeting;
  return {
    title: sheet.title(meeting.title),
    when: [text.mailing.weekdayAndDay(date, today), timeRange(start, end), place].filter(Boolean).join(" – "),
    columns: sheet.columns,
    answers: sheet.answers,
    rows: [
      ...expected.map(
        ({ name, structure, email }) =>
          [name ?? "", text.documents.pageHeading(structure), email ?? ""] as const,
      ),
      ...Array.from({ length: blankRows }, () => blankRow),
    ],
    notice,
    page: sheet.pageNumber,
  };
}
