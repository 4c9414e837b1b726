// The problems of a file of signals.
import type { ExpressionFault } from "../suggesting/expression.ts";

/** A place in a file of signals; `line` and `column` count from 1. */
type Located = { file: string; line: number; column: number };

/** What can be wrong with the signals by which a situation is recognised in a text. */
export type SignalsProblem =
  | (Located & {
      code: "signals-expression";
      fault: ExpressionFault["fault"];
      found: string;
      limit: number | null;
    })
  /** A line of word weights that cannot be read. */
  | (Located & { code: "signals-leaning"; found: string })
  | (Located & { code: "signals-group-unknown"; asked: string; near: readonly string[] })
  /** Each group uses the next one of the list, and the last uses the first. */
  | (Located & { code: "signals-group-loop"; groups: readonly string[] })
  | { code: "signals-group-missing"; file: string; group: string }
  | (Located & { code: "signals-signal-unknown"; asked: string; near: readonly string[] })
  | (Located & { code: "signals-name-taken"; name: string })
  /** A warning: all signals of a language are in one file, an older form that the program still reads. */
  | { code: "signals-one-file"; file: string; line: number };
