/** What can be wrong with a list, a programme export or an application. */
export type ImportProblem = { code: "file-empty"; file: string };
