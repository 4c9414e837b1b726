/** What is reported of an application that is read from a document. */
export type ApplicationProblem =
  | { code: "application-protected"; file: string }
  | { code: "application-damaged"; file: string }
  | { code: "application-too-large"; file: string }
  /** Reading took too long and was stopped. */
  | { code: "application-endless"; file: string }
  | { code: "application-scanned"; file: string; pages: number }
  | { code: "application-old-format"; file: string }
  | { code: "application-without-text"; file: string }
  | { code: "application-without-name"; file: string }
  | { code: "application-name-found"; file: string; line: number; name: string };
