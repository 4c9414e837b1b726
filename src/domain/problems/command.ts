/** What can be wrong with the words of a command line. */
export type CommandProblem =
  | { code: "command-unknown"; asked: string; near: readonly string[] }
  | { code: "option-unknown"; asked: string; near: readonly string[] }
  | { code: "option-invalid"; option: string; found: string; expected: string }
  | { code: "option-missing-value"; option: string }
  | { code: "argument-missing"; argument: string }
  | { code: "argument-unexpected"; found: string }
  | { code: "answer-needed"; flag: string }
  | { code: "actor-unknown"; asked: string; near: readonly string[] }
  | { code: "actor-ambiguous"; asked: string; candidates: readonly { id: string; name: string }[] };
