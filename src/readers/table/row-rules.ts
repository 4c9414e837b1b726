// Decides whether a row is read at all (drafts are not), and says how a faulty row was repaired.

import type { RowRule } from "../../domain/importing/import-words.ts";
import type { Finding } from "../../domain/problems/problem.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { Plan } from "./column-plan.ts";
import type { Row } from "./grid-row.ts";
import type { RowContents } from "./row-contents.ts";

type Meaning = RowRule["means"];

/** False for a draft. Reports what the source's rules say of a row, else what its state says. */
export function isTaken(
  plan: Plan,
  cells: readonly string[],
  { line, fields, findings, refusals }: RowContents,
): boolean {
  let isSaidByRule = false;
  for (const { index, label, rule } of plan.rules) {
    const cell = (cells[index] ?? "").trim();
    if (!applies(rule, cell)) continue;
    isSaidByRule = true;
    findings.push(meaningOf(rule.means, { file: plan.file, line, label, found: cell }));
    if (rule.means === "draft") return false;
    if (rule.means === "not-to-contact")
      refusals.push({ scope: "all", certain: true, label, words: cell, on: null });
  }
  if (isSaidByRule || fields.state === undefined || fields.state.length > 40) return true;
  const state = fold(fields.state);
  // "Refusé (hors délai)" is looked up as "refusé".
  const means = plan.states.get(state) ?? plan.states.get(state.replace(/\s*[(:,–-].*$/, ""));
  if (!means) return true;
  findings.push(meaningOf(means, { file: plan.file, line, label: plan.stateLabel, found: fields.state }));
  return means !== "draft";
}

function applies({ equals, except }: RowRule, cell: string): boolean {
  const folded = fold(cell);
  if (equals) return equals.some((value) => fold(value) === folded);
  return except !== undefined && folded !== "" && !except.some((value) => fold(value) === folded);
}

function meaningOf(
  means: Meaning,
  at: { file: string; line: number; label: string; found: string },
): Finding {
  const { file, line, label } = at;
  switch (means) {
    case "draft":
      return { code: "row-draft", severity: "rejected", ...at };
    case "incomplete":
      return { code: "row-incomplete", severity: "warning", file, line, label };
    case "refused":
      return { code: "row-application-refused", severity: "warning", ...at };
    case "closed":
      return { code: "row-structure-closed", severity: "warning", ...at };
    case "not-to-contact":
      return { code: "row-not-to-contact", severity: "warning", ...at };
  }
}

/** How a row was repaired, padded or cut, as a finding; null when nothing shows. */
export function faultOf({ fault, line, cells }: Row, { file, width }: Plan): Finding | null {
  const at = { severity: "warning", file, line } as const;
  switch (fault) {
    case null:
      return null;
    case "short":
      return cells.length < width ? { code: "row-short", ...at, cells: cells.length, expected: width } : null;
    case "long": {
      const extra = cells.slice(width).join(" ").slice(0, 80);
      return { code: "row-long", ...at, cells: cells.length, expected: width, extra };
    }
    case "quotes":
      return { code: "row-quotes-repaired", ...at };
    case "glued":
      return { code: "row-delimiters-kept", ...at };
    case "hidden":
      return { code: "row-hidden", ...at };
    case "encoding":
      return { code: "row-other-encoding", ...at };
    case "decoded-twice":
      return { code: "row-decoded-twice", ...at };
  }
}
