// Statements that insert, change or look up many rows at once, with a list of values for every column.

import type { Value } from "../engine.ts";
import type { TypedColumn } from "./postgres-tables.ts";

/** The most rows of one statement, and the most characters or bytes in them, to limit its memory. */
const mostRows = 2_000;
const mostCharacters = 4_000_000;

/** `$1::text[]` for each column. */
function typedArrays(columns: readonly string[], types: readonly TypedColumn[]): string {
  const typeOf = new Map(types.map(({ name, type }) => [name, type]));
  return columns.map((column, index) => `$${index + 1}::${typeOf.get(column)}[]`).join(", ");
}

export function insertion(
  table: string,
  columns: readonly string[],
  types: readonly TypedColumn[],
  ignore: boolean,
): string {
  const names = columns.map((column) => `"${column}"`).join(", ");
  return `insert into "${table}" (${names}) select * from unnest(${typedArrays(columns, types)})${ignore ? " on conflict do nothing" : ""}`;
}

/** Sets columns of rows. The last value of each row is its number. */
export function alteration(table: string, columns: readonly string[], types: readonly TypedColumn[]): string {
  const all = [...columns, "number"];
  return `update "${table}" as changed
    set ${columns.map((column, index) => `"${column}" = given.v${index}`).join(", ")}
    from unnest(${typedArrays(all, types)}) as given (${all.map((_, index) => `v${index}`).join(", ")})
    where changed."number" = given.v${columns.length}`;
}

/** Makes one query that runs `query` for each list of whole numbers. `rowsOfEach` splits its rows by list. */
export function eachOf(
  query: string,
  values: readonly (readonly number[])[],
): { text: string; values: number[][]; rowsOfEach(rows: Value[][]): Value[][][] } {
  const places = values[0]!.map((_, index) => index);
  const given = places.map((index) => `$${index + 1}::bigint[]`).join(", ");
  const names = places.map((index) => `v${index + 1}`).join(", ");
  return {
    text: `select given.place, found.* from unnest(${given}) with ordinality as given (${names}, place)
      cross join lateral (${query.replace(/\$(\d+)/g, "given.v$1")}) as found`,
    values: places.map((index) => values.map((value) => value[index]!)),
    rowsOfEach(rows) {
      const rowsOfList = values.map((): Value[][] => []);
      for (const [place, ...row] of rows) rowsOfList[Number(place) - 1]!.push(row);
      return rowsOfList;
    },
  };
}

/** Turns rows into columns of values, in parts that fit one statement. */
export function* inColumns(rows: Iterable<readonly Value[]>, width: number): Iterable<Value[][]> {
  let columns: Value[][] = [];
  let characters = 0;
  for (const row of rows) {
    if (columns.length === 0) columns = Array.from({ length: width }, () => []);
    for (let place = 0; place < width; place++) {
      const value = row[place] ?? null;
      columns[place]!.push(value);
      if (value !== null && typeof value !== "number") characters += value.length;
    }
    if (columns[0]!.length < mostRows && characters < mostCharacters) continue;
    yield columns;
    columns = [];
    characters = 0;
  }
  if (columns.length > 0) yield columns;
}
