/**
 * The sheets of the workbook that `export` writes and `import` reads back, one for each kind of record. A column's title ends in its sheet
 * and key between brackets (`Nom [actors.name]`), so that people may move or hide columns and change the words of titles.
 */

/** What a cell holds: a text, a number, `1` or `0`, values on one line each, or JSON. */
export type RecordCell = "text" | "number" | "flag" | "list" | "json";

export const recordSheets = {
  actors: {
    ...{ id: "text", name: "text", acronym: "text", kind: "text", siret: "text", siren: "text" },
    ...{ rna: "text", address: "text", postcode: "text", commune: "text", insee: "text", territory: "text" },
    ...{ website: "text", reference: "text", programme: "text", submitted: "text", state: "text" },
    ...{ recommended_by: "text", note: "text", emails: "list", phones: "list", themes: "list", tags: "list" },
  },
  people: {
    ...{ actor: "text", id: "text", full_name: "text", civility: "text", first_name: "text" },
    ...{ last_name: "text", role: "text", emails: "list", phones: "list" },
  },
  answers: {
    ...{ actor: "text", label: "text", text: "text", author: "text", author_name: "text" },
    ...{ quotes: "json", file: "text", line: "number" },
  },
  assessments: {
    ...{ actor: "text", number: "number", at: "text", by: "text", situation: "text", needs: "list" },
    ...{ reason: "text", origin: "text", deciding: "list" },
  },
  replies: { actor: "text", number: "number", question: "text", answer: "text", note: "text" },
  contacts: {
    ...{ actor: "text", at: "text", by: "text", channel: "text", person: "text", outcome: "text" },
    ...{
      note: "text",
      next_step: "text",
      next_at: "text",
      their_step: "text",
      received: "flag",
      done: "flag",
    },
  },
  objections: {
    ...{ actor: "text", at: "text", channel: "text", person: "text", certain: "flag", source: "text" },
    ...{ line: "number", words: "text", by: "text", noted: "text", lifted_at: "text", lifted_by: "text" },
    ...{ lifted_reason: "text", signs: "json" },
  },
  holds: { actor: "text", kind: "text", until: "text", reason: "text", at: "text", by: "text" },
  verdicts: { actor: "text", person: "text", verdict: "text", note: "text", at: "text", by: "text" },
  pairs: { a: "text", b: "text", different: "flag", score: "number", reasons: "json" },
  prepared: {
    ...{ actor: "text", at: "text", document: "text", template: "text", recipient: "text", file: "text" },
  },
  origins: {
    ...{ actor: "text", source: "text", file: "text", line: "number", date: "text", values: "json" },
  },
  lists: { file: "text", said: "text" },
  meetings: {
    ...{ id: "text", title: "text", date: "text", start: "text", end: "text", place: "text", link: "text" },
    ...{ convened_by: "text", convener: "text", about: "text", themes: "list", territories: "list" },
    ...{ time_zone: "text", sequence: "number", cancelled: "text", headcount: "number", by: "text" },
    at: "text",
  },
  attendance: {
    ...{ meeting: "text", actor: "text", person: "text", reply: "text", status: "text", by: "text" },
    at: "text",
  },
  followups: {
    ...{ meeting: "text", actor: "text", person: "text", proposed: "text", why: "json", on: "text" },
    ...{ by: "text", at: "text" },
  },
  responses: {
    ...{ survey: "text", actor: "text", respondent: "json", on: "text", complete: "flag", answers: "json" },
    ...{ superseded: "flag", source: "text", line: "number", at: "text" },
  },
  codes: { survey: "text", actor: "text", code: "text" },
  bounced: { address: "text", at: "text", status: "text" },
  projects: {
    ...{ id: "text", title: "text", summary: "text", who: "json", themes: "list", territories: "list" },
    ...{ stage: "text", seeks: "text", offers: "text", since: "text", contact: "text", audience: "text" },
    ...{ by: "text", at: "text" },
  },
  pictures: { project: "text", alt: "text", agreed: "text", data: "text", by: "text", at: "text" },
  consents: {
    ...{ project: "text", actor: "text", person: "text", scope: "text", for: "text", on: "text" },
    ...{ how: "text", until: "text", withdrawn: "text", by: "text" },
  },
  agreements: { actor: "text", scope: "text", for: "text", on: "text", until: "text", by: "text" },
  between: { actor: "text", other: "text", outcome: "text", on: "text", note: "text", by: "text" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, RecordCell>>>>;

export type RecordSheet = keyof typeof recordSheets;
export const recordSheetNames = Object.keys(recordSheets) as RecordSheet[];

/** The keys of all sheets, for their titles. */
export type RecordKey = { [S in RecordSheet]: keyof (typeof recordSheets)[S] & string }[RecordSheet];

/** One row of a sheet: its values by key, before they are cells. */
export type SheetRecord = Readonly<Record<string, unknown>>;

/** The sheet and key that a title names between brackets; null when it names no column of these sheets. */
export function recordColumn(title: string): { sheet: RecordSheet; key: string } | null {
  const [, sheet, key] = /\[([a-z]+)\.([a-z_]+)\]\s?$/.exec(title.slice(-80)) ?? [];
  const columns = recordSheets[sheet as RecordSheet];
  return columns !== undefined && key !== undefined && key in columns
    ? { sheet: sheet as RecordSheet, key }
    : null;
}

/** The end of the first title of the sheet of actors. A workbook that holds it is an export of ours. */
export const recordMark = "[actors.id]";

/** The text of a cell for a value. */
export function recordCell(kind: RecordCell, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (kind === "list") return (value as readonly string[]).join("\n");
  if (kind === "json") return isEmpty(value) ? "" : JSON.stringify(value);
  if (kind === "flag") return value === true ? "1" : "0";
  return String(value);
}

/** The value of a cell: null for an empty cell, undefined when the text is no value of this kind. */
export function recordValue(kind: RecordCell, cell: string): unknown {
  if (cell === "") return null;
  if (kind === "list") return cell.split(/\r?\n/).filter((value) => value !== "");
  if (kind === "flag") return cell === "1" ? true : cell === "0" ? false : undefined;
  if (kind === "number") return Number.isFinite(Number(cell)) ? Number(cell) : undefined;
  if (kind === "text") return cell;
  try {
    return JSON.parse(cell);
  } catch {
    return undefined;
  }
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0;

/** The first cell of a row that continues the texts of the row above, since the length of a cell is limited. */
export const continuation = "↳";
