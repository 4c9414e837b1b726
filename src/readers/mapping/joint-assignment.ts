// Gives every column of a table its field at once: of all ways to share out the fields, the likeliest as a whole.
import munkres from "munkres";

/** Fields that one column holds: a second one that looks like it is something else. People's parts are many, as people are. */
const single = new Set([
  "name",
  "acronym",
  "kind",
  "siret",
  "siren",
  "rna",
  "postcode",
  "commune",
  "insee",
  "territory",
  "reference",
  "programme",
  "submitted",
  "state",
  "recommended_by",
]);
/** Shares under this are as good as none. */
const smallest = 1e-6;

/** The class of each column, by its number, from the shares of each. Classes that are taken are given to none. */
export function assignClasses(
  shares: readonly Float64Array[],
  classes: readonly string[],
  taken: ReadonlySet<string> = new Set(),
): number[] {
  if (shares.length === 0) return [];
  const singles = classes.flatMap((name, number) => (single.has(name) ? [number] : []));
  const many = classes.flatMap((name, number) => (single.has(name) ? [] : [number]));
  const cost = (share: number) => -Math.log(Math.max(share, smallest));
  // Each column may take any single field, or the best of the others, which is its own place.
  const others = shares.map((own) =>
    many.reduce((best, number) => (own[number]! > own[best]! ? number : best)),
  );
  const costs = shares.map((own, index) => [
    ...singles.map((number) => cost(taken.has(classes[number]!) ? 0 : own[number]!)),
    ...shares.map((_, place) => (place === index ? cost(own[others[index]!]!) : cost(0) * 2)),
  ]);
  const chosen = [...others];
  for (const [column, place] of munkres(costs)) if (place < singles.length) chosen[column] = singles[place]!;
  return chosen;
}
