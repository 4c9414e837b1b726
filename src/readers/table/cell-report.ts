// Reports values of cells that cannot be right, without losing them.

import type { CellProblem } from "../../domain/problems/reading-problems.ts";
import type { PlannedColumn } from "./column-plan.ts";
import type { Gathered } from "./gathered-row.ts";

/** A value that cannot be right is told, and kept as an answer under its title, so that nothing is lost. */
export function wrong(code: CellProblem["code"], text: string, column: PlannedColumn, to: Gathered): void {
  to.answers.push({ label: column.label, text, author: null });
  report(code, text, column, to);
}

/** A value that was taken with something wrong, or left aside. */
export function report(
  code: CellProblem["code"],
  text: string,
  { label, col }: PlannedColumn,
  { file, line, findings }: Gathered,
): void {
  const found = text.length > 80 ? `${text.slice(0, 79)}…` : text;
  findings.push({ code, severity: "warning", file, line, column: col, label, found });
}
