// Tells whether the names of a column begin with surnames, by those of its cells that show it.

import { orderOfName } from "../../domain/values/person-name.ts";

/** So many names have to show it, and none the other order: the titles people give ("Nom et prénom") do not tell. Set by hand. */
const fewest = 2;

export function areSurnamesFirst(names: readonly string[]): boolean {
  const orders = names.map((name) => orderOfName(name));
  return (
    orders.filter((order) => order === "surname").length >= fewest &&
    !orders.some((order) => order === "first-name")
  );
}
