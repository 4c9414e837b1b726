// Remembers the rows above a row, and gives what its dittos stand for.

import { partOfCall } from "../../domain/relationship/columns-of-calls.ts";
import { fold } from "../../domain/values/spelling.ts";
import { meansAbove } from "./as-above.ts";
import type { Plan, PlannedColumn } from "./column-plan.ts";

type Cells = readonly string[];

/** In a table of calls, a ditto under the day or the caller means the row above, whichever structure that is about. */
const ofTheTeam: ReadonlySet<unknown> = new Set(["day", "by"]);

/** The rows read so far, as far as dittos in later rows need them. */
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

  /**
   * Whether a row without a name may be about the structure above: the words to the left of the names repeat the row above, or there are none. Other
   * words there are the title of a part, or somebody else in the wrong column.
   */
  mayGoOn(cells: Cells): boolean {
    const before = this.#before ?? [];
    const names = this.#plan.columns.find(({ step }) => step.do === "name")?.index ?? 0;
    return cells
      .slice(0, names)
      .every((cell, index) => !/\p{L}{3}/u.test(cell) || fold(cell) === fold(before[index] ?? ""));
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
   * What a ditto stands for: the cell above. In a row that names its own structure, a second person's ditto stands for nothing; in a table
   * of calls, any ditto stands for the last row of that structure, and none for a person of another.
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

  /** The last cells of a structure, by its name as written, else by the only name that is the same but for abbreviations. */
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
    const name = this.#nameIn(cells);
    return name !== "" && !meansAbove(name, this.#plan.ditto);
  }
}

/** True for columns of a second person: where the row names another structure, "idem" there does not mean the row above. */
const isOfSecond = (column: PlannedColumn | undefined): boolean =>
  column !== undefined && "person" in column.step && (column.step.person ?? 1) > 1;

/** The words of a name that tell it from others, folded, without brackets behind it; "Éc." keeps its point. */
const wordsOf = (name: string): string[] =>
  fold(name.replace(/\s*\([^()]*\)$/, ""))
    .split(/[\s'’–-]+/)
    .filter((word) => /[a-z0-9]/.test(word) && (word.length > 3 || word.endsWith(".") || /\d/.test(word)));

/** True for names that agree word for word, also where one is abbreviated: "Éc. de musique du Val" and "École de musique du Val". */
function areOneName(a: readonly string[], b: readonly string[]): boolean {
  const begins = (short: string, long: string) =>
    /^..+\.$/.test(short) && long.startsWith(short.slice(0, -1));
  return (
    a.length > 1 &&
    a.length === b.length &&
    a.every((word, at) => word === b[at] || begins(word, b[at]!) || begins(b[at]!, word))
  );
}
