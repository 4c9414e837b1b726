/** What was expected of a setting or an option, as facts; `text/` says it in words. */
export type Expectation =
  | { expected: "one-of"; values: readonly string[] }
  | {
      expected: "type";
      type:
        | "text"
        | "number"
        | "integer"
        | "yes-no"
        | "list"
        | "mapping"
        | "date"
        | "email"
        | "url"
        | "colour"
        | "mail-server"
        | "span"
        | "follow-up-step"
        | "holiday";
    }
  | {
      expected: "at-least" | "at-most" | "more-than" | "less-than";
      bound: number;
      of: "number" | "text" | "list";
    }
  | { expected: "pattern"; pattern: string }
  | { expected: "other"; detail: string };
