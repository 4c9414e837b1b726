// What every reader gives, whatever the format: how the file was understood, and its rows as candidates.

import type { Author } from "../domain/actors/text-author.ts";
import type { DossierCollection } from "../domain/importing/actor-dossier.ts";
import type { Candidate, NamelessRefusal } from "../domain/importing/candidate.ts";
import type { ColumnReason } from "../domain/importing/column-reason.ts";
import type { Finding } from "../domain/problems/problem.ts";
import type { Row } from "./table/grid-row.ts";

export type Encoding =
  | "utf-8"
  | "utf-16le"
  | "utf-16be"
  | "windows-1252"
  | "iso-8859-15"
  | "macroman"
  | "cp850";

/** A column, and what it was taken for: a canonical field (`name`, `person.email`…), `text` (kept as an answer) or `ignore`. */
export interface Column {
  /** 1-based. */
  col: number;
  header: string;
  field: string;
  /** What decided: a known source, a synonym, the shape of the values, the user; `none` for texts that nothing explains. */
  by: "source" | "synonym" | "values" | "user" | "none";
  /** Who wrote a column of texts or notes; null when nobody did (codes, files, boxes ticked). */
  author?: ColumnAuthor;
  /** The colleague or partner who wrote them, when the title names them. */
  authorName?: string;
  /** The title under which texts are kept, when it is not the header: headers of our exports name the author as well. */
  label?: string;
  /** What decided who the author is; `none`: nothing did, and the team is assumed. */
  authorBy?: "source" | "title" | "values" | "user" | "none";
  /** The evidence that weighed most, the strongest first; absent when the user or the file stated the field. */
  because?: readonly ColumnReason[];
  /** The second likeliest field, when it is nearly as likely as the first. */
  perhaps?: string;
}

export type ColumnAuthor = Author | null;

/** The columns of texts whose author nothing tells: they count as the team's until the user says whose they are. */
export const ofDoubtfulAuthor = ({ columns }: Pick<ReadingFacts, "columns">): Column[] =>
  columns.filter(({ authorBy, header }) => authorBy === "none" && header !== "");

/** How a file was understood. */
export interface ReadingFacts {
  file: string;
  /** `csv`, `xlsx`, … */
  format: string;
  encoding: Encoding | null;
  delimiter: string | null;
  quote: string | null;
  sheet: string | null;
  /** The sheets of a workbook, in its order. */
  sheets?: readonly SheetFacts[];
  /** 1-based lines where the records of the header start; empty when there is no header. */
  headerRows: readonly number[];
  columns: readonly Column[];
  /** The known source whose labels were recognised (`demarches-simplifiees`…), else null. */
  source: string | null;
  /** The same, as people call it. */
  sourceName: string | null;
  /** An application written as a document: one row, and columns that are its labels. */
  document: boolean;
  /** A saved message, and the ISO date on which it was sent. */
  message?: { sentOn: string | null };
  /** An export of ours: what it holds is put back. */
  ours?: true;
}

export interface SheetFacts {
  name: string;
  hidden: boolean;
  /** It tells of exchanges with the actors of the sheet that is read, and is to be read after it. */
  ofExchanges?: true;
}

/** Some rows of a file, in order. */
export interface Batch {
  candidates: readonly Candidate[];
  /** Rows rejected or skipped, and warnings on rows taken. A row is in `candidates` or has one finding `rejected` or `skipped`. */
  findings: readonly Finding[];
  /** Refusals in rows that were rejected because they name nobody. */
  nameless?: readonly NamelessRefusal[];
  /** Data rows read so far in the file, and bytes, for progress. */
  rows: number;
  bytes: number;
}

export interface Reading {
  facts: ReadingFacts;
  /** What the user says now of its columns, title → field, and the set of titles under which that is to be remembered. */
  userChoices: {
    titles: string;
    fields: Readonly<Record<string, string>>;
    /** The same for who wrote the texts of a column. */
    authors: Readonly<Record<string, ColumnAuthor>>;
  };
  /** What an export of ours holds: it is put back whole rather than read row by row. */
  dossiers?: DossierCollection;
  /** The data rows as they stand under the header, decoded only. Rows of another table under the first come with its titles. */
  rows(): AsyncGenerator<RowsOfTable>;
  /** The rows in batches, so that they are never all in memory at once. */
  batches(): AsyncIterable<Batch>;
}

/** Some rows as they stand in a file. */
export interface RowsOfTable {
  rows: readonly Row[];
  findings: readonly Finding[];
  bytes: number;
  /** The titles of the columns, where the rows are not of the file's first table. */
  titles?: readonly string[];
}

/** A file as a reader sees it. Its name may be wrong about its format; its bytes are not. */
export interface SourceFile {
  /** As the user would write it. */
  name: string;
  /** Bytes; null when unknown (standard input). */
  size: number | null;
  /** From the beginning, each time it is called. */
  stream(): AsyncIterable<Uint8Array>;
}
