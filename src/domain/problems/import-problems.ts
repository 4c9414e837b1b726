/** What can be wrong with a list, a programme export or an application. */
export type ImportProblem =
  | { code: "file-empty"; file: string }
  /** `[]`, `{}`: nothing was in what was exported. */
  | { code: "json-empty"; file: string }
  | { code: "json-broken"; file: string }
  /** A value of an export of ours that cannot be what its column says. */
  | { code: "record-unreadable"; file: string; sheet: string; line: number; key: string; found: string }
  /** A record of an actor whose row is not in the file. */
  | { code: "record-of-nobody"; file: string; sheet: string; line: number; actor: string };
