/** What can keep a document from being made. */
export type DocumentProblem = { code: "mission-incomplete"; missing: readonly string[]; file: string };
