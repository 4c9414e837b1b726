/** What can be wrong with the words of a command line. */
export type CommandProblem =
  | { code: "command-unknown"; asked: string; near: readonly string[] }
  | { code: "option-unknown"; asked: string; near: readonly string[] }
  /** `actionOf`: the command whose action the word was meant to be. */
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
  /** Separate words that together are the name of an existing file. */
  | { code: "quotes-needed"; words: string }
  /** The output could not be written to the terminal, a pipe or a file. `reason`: the system's error code. */
  | { code: "output-unwritable"; reason: string }
  | { code: "answer-needed"; flag: string }
  | { code: "output-needed"; format: string }
  /** "-" where the name of a file is needed. */
  | { code: "output-unnamed" }
  /** The extension of the output file is that of a format that cannot be made. */
  | { code: "output-format-unknown"; file: string; extension: string; formats: readonly string[] }
  /** The extension of the output file is that of another format than `--format` says. */
  | { code: "output-format-other"; file: string; extension: string; format: string }
  /** The user names one file where a folder of files is made. */
  | { code: "output-folder-expected"; file: string }
  /** Nobody of the team noted an exchange under such a name. */
  | { code: "adviser-unknown"; asked: string; known: readonly string[] }
  | { code: "actor-unknown"; asked: string; near: readonly string[] }
  | { code: "actor-ambiguous"; asked: string; candidates: readonly { id: string; name: string }[] };
