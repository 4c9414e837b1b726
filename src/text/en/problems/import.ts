// Sentences about problems with imports, in English.
import type { ImportProblem } from "../../../domain/problems/import-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { inQuotes } from "../typography.ts";

export const importProblems: ProblemSentences<ImportProblem> = {
  "file-empty": (p) => `${p.file}: the file is empty.`,
  "json-empty": (p) => `${p.file}: this JSON file is empty: it holds no actor and no answer.`,
  "json-broken": (p) =>
    `${p.file}: this JSON file is cut off or damaged. Ask for it again, or export it again.`,
  "record-unreadable": (p) =>
    `${p.file}, sheet ${inQuotes(p.sheet)}, row ${p.line}: ${p.found === "" ? "nothing" : `${inQuotes(p.found)}`} in column [${p.key}], which cannot hold it. This row is left out; correct it and import again.`,
  "record-of-nobody": (p) =>
    `${p.file}, sheet ${inQuotes(p.sheet)}, row ${p.line}: ${inQuotes(p.actor)} is the identifier of no actor in the sheet of actors. This row is left out.`,
};
