// The kind of value that a setting expects, for messages about a wrong one, in English.
import type { Expectation } from "../../domain/problems/expectation.ts";

const types = {
  text: "a text",
  number: "a number",
  integer: "a whole number",
  "yes-no": "true or false",
  list: "a list",
  mapping: "entries “name: value”",
  date: "a date YYYY-MM-DD",
  email: "an e-mail address",
  url: "a web address (https://…)",
  colour: "a colour in web notation, such as #1f5f4a",
  "mail-server": "the address of a mail server, such as imap.example.org",
  span: "a span of time, such as 5d (days), 2w (weeks) or 6m (months)",
  "follow-up-step": "one step: either “after” and “do”, or “stop” alone",
  holiday: "a holiday: month-day (12-25), or Easter+1 for the day after Easter",
};
const units = { number: "", text: " characters", list: " items" };

export function expected(expectation: Expectation): string {
  switch (expectation.expected) {
    case "one-of":
      return expectation.values.join(", ");
    case "type":
      return types[expectation.type];
    case "at-least":
      return expectation.of === "text" && expectation.bound === 1
        ? "a text that is not empty"
        : `at least ${expectation.bound}${units[expectation.of]}`;
    case "at-most":
      return `at most ${expectation.bound}${units[expectation.of]}`;
    case "more-than":
      return `more than ${expectation.bound}${units[expectation.of]}`;
    case "less-than":
      return `less than ${expectation.bound}${units[expectation.of]}`;
    case "pattern":
      return `the form ${expectation.pattern}`;
    case "other":
      return expectation.detail;
  }
}
