// Writes the result of a command for people, as plain lines or as JSON.

import { jsonText } from "../../renderers/json.ts";
import { brokenBetweenWords } from "../../renderers/screens/character-columns.ts";
import { safe } from "../../renderers/screens/terminal.ts";
import type { CommandHost } from "./command-host.ts";
import { sentencesWidth } from "./sentences-width.ts";

/** The result of a command in the three forms that options can ask for. */
export interface Presentable {
  /** One JSON document, keys in snake_case. */
  json: () => unknown;
  /** One record a line, with cells separated by tabs. Without this form, `--plain` writes the one for people. */
  plain?: () => readonly (readonly (string | number | null)[])[];
  /** For people. */
  human: () => string;
}

/** Writes a result to stdout in the form that the options ask for. Messages go to stderr. */
export function present(host: CommandHost, result: Presentable): void {
  if (host.options.json) host.stdout.write(`${jsonText(result.json())}\n`);
  else if (host.options.plain && result.plain) {
    const line = (cells: readonly (string | number | null)[]) =>
      cells.map((cell) => plainCell(cell)).join("\t");
    host.stdout.write(
      result
        .plain()
        .map((cells) => `${line(cells)}\n`)
        .join(""),
    );
  } else host.stdout.write(brokenBetweenWords(result.human(), sentencesWidth(host.stdout)));
}

const plainCell = (cell: string | number | null) => (cell === null ? "" : safe(String(cell)));
