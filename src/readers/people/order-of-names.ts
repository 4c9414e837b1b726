// Tells whether the names of a column begin with surnames, from the cells that show their order.

import { orderOfName } from "../../domain/values/person-name.ts";

/** At least this many names have to show it, and none the other order: titles ("Nom et prénom") do not tell the order in the cells. Set by hand. */
const fewest = 2;

export function areSurnamesFirst(names: readonly string[]): boolean {
  const orders = names.map((name) => orderOfName(name));
  return (
    orders.filter((order) => order === "surname").length >= fewest &&
    !orders.some((order) => order === "first-name")
  );
}
