/** What a file is, when it is not a list. */
export type NotAList =
  | "pdf"
  | "image"
  | "archive"
  | "word"
  | "presentation"
  | "database"
  | "program"
  | "unknown";

/** What a text is, when it is neither a list nor an application. */
export type NotAListText = "vcf" | "ldif" | "calendar" | "json" | "message" | "settings" | "log" | "code";

/** What is reported of a file as a whole. */
type FileReadingProblem =
  | { code: "file-binary"; file: string; kind: NotAList }
  | { code: "file-other-text"; file: string; kind: NotAListText }
  | { code: "file-is-web-page"; file: string }
  | { code: "message-without-sender"; file: string }
  | { code: "message-without-text"; file: string }
  | { code: "workbook-protected"; file: string }
  | { code: "workbook-damaged"; file: string }
  | { code: "file-too-large"; file: string }
  | { code: "workbook-too-large"; file: string }
  | { code: "workbook-endless"; file: string }
  | { code: "sheet-left-out" | "sheet-outdated"; file: string; sheet: string; chosen: string }
  | { code: "sheet-choices" | "sheet-unknown"; file: string; found: string; sheets: readonly string[] }
  | { code: "sheets-differ"; file: string; sheet: string; others: readonly string[] }
  | { code: "sheet-hidden"; file: string; sheet: string; chosen: string }
  | { code: "columns-hidden"; file: string; columns: readonly string[] }
  | { code: "sheet-appended"; file: string; sheet: string; chosen: string; line: number }
  | { code: "table-on-its-side"; file: string }
  | { code: "file-joined"; file: string; other: string }
  | { code: "rows-of-another-file"; file: string; key: string; to: string }
  /** Languages by their codes: `de`. */
  | { code: "texts-in-other-language"; file: string; count: number; languages: readonly string[] }
  | { code: "contacts-among-text"; file: string; count: number }
  | { code: "several-structures-in-text"; file: string; structures: readonly string[] }
  | { code: "table-in-pdf"; file: string }
  | { code: "file-header-only"; file: string; headers: readonly string[] }
  | { code: "name-column-missing"; file: string; headers: readonly string[] }
  | { code: "record-too-long"; file: string; line: number }
  | { code: "mapping-unknown-column"; file: string; header: string; near: readonly string[] }
  | { code: "mapping-unknown-field"; field: string; near: readonly string[]; known: readonly string[] }
  | { code: "author-unknown"; found: string; near: readonly string[]; known: readonly string[] };

type OnLine = { file: string; line: number };

/** What is reported of one row. */
export type RowProblem =
  | (OnLine & { code: "row-short"; cells: number; expected: number })
  | (OnLine & { code: "row-long"; cells: number; expected: number; extra: string })
  | (OnLine & { code: "row-quotes-repaired" })
  | (OnLine & { code: "row-delimiters-kept" })
  | (OnLine & { code: "row-other-encoding" })
  | (OnLine & { code: "row-decoded-twice" })
  | (OnLine & { code: "row-hidden" })
  | (OnLine & { code: "row-without-name" })
  /** A refusal in a row that names no structure and has no address by which somebody could be recognised. */
  | (OnLine & { code: "refusal-of-unknown"; name: string; words: string })
  | (OnLine & { code: "row-person-only"; name: string })
  /** Addresses, and people, of a firm that applied for the structure. */
  | (OnLine & { code: "row-mailbox-of-firm"; name: string; found: string })
  /**
   * Somebody writes of other structures than their own. `names`: these structures, as far as the message names them. `header`: the title under
   * which its text is kept. `isParted`: the message tells which part is about which structure.
   */
  | (OnLine & {
      code: "message-about-others";
      by: string;
      names: readonly string[];
      header: string;
      isParted: boolean;
    })
  | (OnLine & { code: "row-belongs-above"; name: string })
  | (OnLine & { code: "row-of-somebody-named"; name: string })
  /** `there`: the communes with this postcode. */
  | (OnLine & { code: "place-contradiction"; commune: string; postcode: string; there: readonly string[] })
  | (OnLine & { code: "row-draft"; label: string; found: string })
  | (OnLine & { code: "row-incomplete"; label: string })
  | (OnLine & { code: "row-application-refused"; label: string; found: string })
  | (OnLine & { code: "row-application-withdrawn"; label: string; found: string })
  | (OnLine & { code: "row-structure-closed"; label: string; found: string })
  | (OnLine & { code: "row-structure-set-aside"; label: string; found: string })
  | (OnLine & { code: "row-structure-may-be-closed"; label: string; found: string })
  | (OnLine & { code: "row-not-to-contact"; label: string; found: string })
  | (OnLine & { code: "row-header-repeated" })
  | (OnLine & { code: "row-section"; found: string })
  | (OnLine & { code: "row-trial"; found: string })
  | (OnLine & { code: "row-of-mission"; found: string })
  | (OnLine & { code: "card-of-group"; found: string })
  | (OnLine & { code: "row-under-table"; found: string })
  | (OnLine & { code: "row-of-no-row"; label: string; found: string; other: string })
  | (OnLine & { code: "text-around-list"; found: string })
  | (OnLine & { code: "second-table"; lines: number })
  | (OnLine & { code: "second-table-read"; title: string; titles: readonly string[] });

type InCell = OnLine & { column: number; label: string; found: string };

/** What is reported of one cell. A text that is no value of its field is kept as an answer under its title. */
export type CellProblem =
  | (InCell & { code: "siret-rounded" })
  | (InCell & { code: "siret-invalid" })
  | (InCell & { code: "email-invalid" })
  | (InCell & { code: "email-disguised" })
  | (InCell & { code: "email-deleted" })
  | (InCell & { code: "phone-invalid" })
  | (InCell & { code: "postcode-invalid" })
  | (InCell & { code: "commune-invalid" })
  | (InCell & { code: "commune-postcode" })
  | (InCell & { code: "person-invalid" })
  | (InCell & { code: "date-invalid" })
  | (InCell & { code: "contact-later" });

/** An appointment that is not noted, since its day cannot be right. */
export type AppointmentProblem = {
  code: "appointment-day-wrong";
  file: string;
  line: number;
  words: string;
  /** As it is written. */
  day: string;
  because: "no-such-day" | "other-weekday";
};

export type ReadingProblem = FileReadingProblem | RowProblem | CellProblem | AppointmentProblem;
