// Writes objections into a cell of an export, and reads them back when the file is imported again.
import type { ContactRefusal } from "../importing/candidate.ts";
import { type Objection, objectionScopes } from "./objection.ts";

const separator = " | ";
const unsure = "?";

/**
 * Writes the objections that are not lifted into a cell, each on one line, for people and for `writtenObjections`:
 * `2026-01-12 | email | Lucie Barrau | contacts.csv | Désinscrit : oui`. A question mark after the channel: to be confirmed.
 */
export const objectionsWritten = (objections: readonly Objection[]): string =>
  objections
    .filter(({ lifted }) => lifted === null)
    .map(({ at, scope, person, certain, source, words }) =>
      [at, certain ? scope : `${scope}${unsure}`, person ?? "", source, words ?? ""]
        .map(oneLine)
        .join(separator),
    )
    .join("\n");

const oneLine = (text: string) => text.replace(/\s+/g, " ").replaceAll("|", "/").trim();

/** Reads such a cell; lines of another form are ignored. */
export function writtenObjections(cell: string): ContactRefusal[] {
  return cell.split(/\r?\n/).flatMap((line): ContactRefusal[] => {
    const [at = "", scopeText = "", person = "", source = "", ...words] = line
      .split("|")
      .map((part) => part.trim());
    const certain = !scopeText.endsWith(unsure);
    const scope = objectionScopes.find(
      (objectionScope) => objectionScope === (certain ? scopeText : scopeText.slice(0, -1)),
    );
    if (scope === undefined || !/^\d{4}-\d\d-\d\d$/.test(at)) return [];
    const exported = { person: person === "" ? null : person, source };
    return [{ scope, certain, label: "", words: words.join(" | "), on: at, exported }];
  });
}
