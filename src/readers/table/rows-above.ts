// Remembers the rows above a row, and gives what its dittos stand for.

import { partOfCall } from "../../domain/relationship/logged-call.ts";
import { fold } from "../../domain/values/spelling.ts";
import { meansAbove } from "./as-above.ts";
import type { Plan, PlannedColumn } from "./column-plan.ts";

type Cells = readonly string[];

/** In a table of calls the day, and who of the team called, go on from row to row, whichever structure each is about. */
const ofTheTeam: ReadonlySet<unknown> = new Set(["day", "by"]);

/** The rows of a table that were read, as far as those under them speak of them. */
export class RowsAbove {
  readonly #plan: Plan;
  #before: Cells | null = null;
  /** In a table of calls, the last cells of each structure by its name as it is written. */
  readonly #lastOf = new Map<string, { words: readonly string[]; cells: Cells }>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  remember(cells: Cells): void {
    this.#before = cells;
    if (!this.#plan.isOfCalls) return;
    const name = this.#nameIn(cells);
    this.#lastOf.set(fold(name), { words: wordsOf(name), cells });
  }

  /** The cells of a row, those that say "as above" replaced by what is above. */
  withDittos(cells: Cells): Cells {
    const before = this.#before;
    if (!before) return cells;
    const { ditto } = this.#plan;
    let copied: string[] | null = null;
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index]!;
      if (!meansAbove(cell, ditto)) continue;
      copied ??= [...cells];
      copied[index] = this.#above(index, cells, before);
    }
    return copied ?? cells;
  }

  /**
   * Beside another structure a table of calls means the last line of that structure, where it has one; and never the contact of a structure that
   * happens to stand above.
   */
  #above(index: number, cells: Cells, before: Cells): string {
    if (!this.#namesAnother(cells)) return before[index] ?? "";
    const column = this.#plan.columns.find((planned) => planned.index === index);
    if (!this.#plan.isOfCalls) return isOfSecond(column) ? "" : (before[index] ?? "");
    if (column && ofTheTeam.has(partOfCall(column.label))) return before[index] ?? "";
    const own = this.#lastOfStructure(this.#nameIn(cells));
    const isOfSomebody = column !== undefined && "person" in column.step;
    return (own ?? (isOfSomebody ? null : before))?.[index] ?? "";
  }

  /** By its name as it is written, else by the only one of which it is a shorter writing. */
  #lastOfStructure(name: string): Cells | undefined {
    const exact = this.#lastOf.get(fold(name));
    if (exact) return exact.cells;
    const words = wordsOf(name);
    const alike = [...this.#lastOf.values()].filter((last) => areOneName(words, last.words));
    return alike.length === 1 ? alike[0]!.cells : undefined;
  }

  #nameIn(cells: Cells): string {
    const name = this.#plan.columns.find(({ step }) => step.do === "name");
    return name === undefined ? "" : (cells[name.index] ?? "").trim();
  }

  #namesAnother(cells: Cells): boolean {
    const said = this.#nameIn(cells);
    return said !== "" && !meansAbove(said, this.#plan.ditto);
  }
}

/** Beside another structure's first contact, "idem" is that contact, and not the second one of the structure above. */
const isOfSecond = (column: PlannedColumn | undefined): boolean =>
  column !== undefined && "person" in column.step && (column.step.person ?? 1) > 1;

/** The words of a name that tell it from others, folded; "Éc." keeps its point. What stands in brackets behind it is left. */
const wordsOf = (name: string): string[] =>
  fold(name.replace(/\s*\([^()]*\)$/, ""))
    .split(/[\s'’–-]+/)
    .filter((word) => /[a-z0-9]/.test(word) && (word.length > 3 || word.endsWith(".") || /\d/.test(word)));

/** Equal word for word, where one with a point may be the beginning of the other: "Éc. de musique du Val" and "École de musique du Val". */
function areOneName(a: readonly string[], b: readonly string[]): boolean {
  const begins = (short: string, long: string) =>
    /^..+\.$/.test(short) && long.startsWith(short.slice(0, -1));
  return (
    a.length > 1 &&
    a.length === b.length &&
    a.every((word, at) => word === b[at] || begins(word, b[at]!) || begins(b[at]!, word))
  );
}
