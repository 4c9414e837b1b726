/** What can be wrong with the words of a command line. */
export type CommandProblem =
  | { code: "command-unknown"; asked: string; near: readonly string[] }
  | { code: "option-unknown"; asked: string; near: readonly string[] }
  /** `actionOf`: the command of which it was to be an action. */
  | {
      code: "option-invalid";
      option: string;
      found: string;
      expected: string;
      near?: readonly string[];
      actionOf?: string;
    }
  | { code: "option-missing-value"; option: string }
  | { code: "argument-missing"; argument: string }
  | { code: "argument-unexpected"; found: string }
  /** Words that together name a file that is there. */
  | { code: "quotes-needed"; words: string }
  /** What was to be written to the terminal, a pipe or a file did not arrive there; the reason is the system's code. */
  | { code: "output-unwritable"; reason: string }
  | { code: "answer-needed"; flag: string }
  | { code: "output-needed"; format: string }
  /** "-" where a file is to be named. */
  | { code: "output-unnamed" }
  /** The name of the output says a format that cannot be made. */
  | { code: "output-format-unknown"; file: string; extension: string; formats: readonly string[] }
  /** The name of the output says one format, `--format` another. */
  | { code: "output-format-other"; file: string; extension: string; format: string }
  /** One file is named where a folder of them is made. */
  | { code: "output-folder-expected"; file: string }
  /** Nobody of the team noted an exchange under such a name. */
  | { code: "adviser-unknown"; asked: string; known: readonly string[] }
  | { code: "actor-unknown"; asked: string; near: readonly string[] }
  | { code: "actor-ambiguous"; asked: string; candidates: readonly { id: string; name: string }[] };
