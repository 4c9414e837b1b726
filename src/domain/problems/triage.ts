/** What can be wrong with a questionnaire, or with the answers given to one. */
export type TriageProblem = {
  code: "question-unknown";
  question: string;
  near: readonly string[];
  file: string;
  line: number;
};
