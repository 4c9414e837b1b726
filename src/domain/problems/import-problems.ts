/** What can be wrong with a list, a programme export or an application. */
export type ImportProblem =
  | { code: "file-empty"; file: string }
  /** `[]` or `{}`: an export without any data. */
  | { code: "json-empty"; file: string }
  | { code: "json-broken"; file: string }
  /** In an export of ours, a value that its column cannot hold. */
  | { code: "record-unreadable"; file: string; sheet: string; line: number; key: string; found: string }
  /** In an export of ours, a record of an actor that has no row in the file. */
  | { code: "record-of-nobody"; file: string; sheet: string; line: number; actor: string };
