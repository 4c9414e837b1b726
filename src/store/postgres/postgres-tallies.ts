// Counts the rows that a transaction adds to and removes from each table, so that rows lost by damage are found.

import { type CompiledQuery, TableNode } from "kysely";
import type { ServerAnswer } from "./postgres-connection.ts";
import { type Answering, tallyTable } from "./postgres-tables.ts";

export class RowTallies {
  readonly #tables = new Map<string, number>();

  add(table: string, count: number): void {
    if (count !== 0) this.#tables.set(table, (this.#tables.get(table) ?? 0) + count);
  }

  countQuery({ query }: CompiledQuery, { command, count }: ServerAnswer): void {
    const table =
      query.kind === "InsertQueryNode"
        ? query.into
        : query.kind === "DeleteQueryNode"
          ? query.from.froms[0]
          : undefined;
    if (table && TableNode.is(table))
      this.add(table.table.identifier.name, command === "INSERT" ? count : -count);
  }

  /** Call it last before the commit. */
  async save(connection: Answering): Promise<void> {
    if (this.#tables.size === 0) return;
    await connection.run(
      `update ${tallyTable} set number_of_rows = number_of_rows + given.rows, commits = commits + 1
       from unnest($1::text[], $2::bigint[]) as given (name, rows) where of_table = given.name`,
      [[...this.#tables.keys()], [...this.#tables.values()]],
    );
  }
}
