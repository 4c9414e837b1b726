// What an entry of a pasted list says, as the cells of a row.

/** The cells of an entry, one for each column that a pasted list is given. */
export interface EntryCells {
  name: string;
  /** Where the structure is, as written: a commune, perhaps with a street. */
  place: string;
  person: string;
  role: string;
  email: string;
  phone: string;
  note: string;
}

/** One contact as the text writes it, without its bullet; its lines are those of the text. */
export interface ContactEntry {
  /** 1-based line where it starts. */
  line: number;
  text: string;
  /** What it says, where the reader of the whole text knows: no cell is then read out of `text`. */
  cells?: EntryCells;
}

/** The entries, and the lines around them, which are about none: greetings, headers of a mail. */
export interface ContactEntries {
  entries: readonly ContactEntry[];
  around: readonly ContactEntry[];
}

/** The cells of an entry, with the number of the department where the text tells it; else empty. */
export type PlacedCells = EntryCells & { department: string };

/** What a text tells of an exchange with a structure. */
export interface DatedEntry {
  line: number;
  /** The day as it is written, or with the year that the title gives; empty without an exchange. */
  day: string;
  cells: PlacedCells;
  /** The day of a later entry in which they take back the refusal of this one; empty without. */
  lifted: string;
}

/** The entries of a notebook, or of minutes. */
export interface DatedEntries {
  entries: readonly DatedEntry[];
  /** The lines that are about nobody. */
  around: readonly ContactEntry[];
  /** What the title says of the means of all exchanges; null where it says nothing. */
  channel: "phone" | "meeting" | null;
}
