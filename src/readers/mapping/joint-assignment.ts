// Gives every column of a table its field at once: of all ways to share out the fields, the likeliest as a whole.

/** Fields that only one column holds: a second one that looks like it is something else. Fields of people repeat. */
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
/** Smaller shares count as this one, which keeps their logarithm finite. */
const smallest = 1e-6;

/** The class of each column, by its number, from the shares of each. A single field that is `taken` counts as the least likely of all. */
export function assignClasses(
  shares: readonly Float64Array[],
  classes: readonly string[],
  taken: ReadonlySet<string> = new Set(),
): number[] {
  const singles = classes.flatMap((name, number) => (single.has(name) ? [number] : []));
  const many = classes.flatMap((name, number) => (single.has(name) ? [] : [number]));
  const cost = (share: number) => -Math.log(Math.max(share, smallest));
  // Each column may take any single field, or a place of its own for the likeliest of the other fields.
  const others = shares.map((sharesOfColumn) =>
    many.reduce((best, number) => (sharesOfColumn[number]! > sharesOfColumn[best]! ? number : best)),
  );
  const costs = shares.map((sharesOfColumn, index) => [
    ...singles.map((number) => cost(taken.has(classes[number]!) ? 0 : sharesOfColumn[number]!)),
    ...shares.map((_, place) => (place === index ? cost(sharesOfColumn[others[index]!]!) : 2 * cost(0))),
  ]);
  return cheapestPlaces(costs).map((place, index) =>
    place < singles.length ? singles[place]! : others[index]!,
  );
}

/**
 * The place of each row, so that no place has two rows and the total cost is least. There are at least as many places as rows.
 * The Hungarian method with potentials, a row at a time along the cheapest path of changes (Kuhn 1955, in the form of
 * Jonker and Volgenant 1987).
 */
function cheapestPlaces(costs: readonly (readonly number[])[]): number[] {
  const width = costs[0]?.length ?? 0;
  const ofRow = new Float64Array(costs.length);
  const ofPlace = new Float64Array(width + 1);
  // The row that has each place, -1 for none. A row that seeks a place stands at the last one.
  const holder = new Int32Array(width + 1).fill(-1);
  for (const row of costs.keys()) {
    const reached = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
    const from = new Int32Array(width).fill(width);
    const visited = new Uint8Array(width + 1);
    let place = width;
    holder[place] = row;
    while (holder[place] !== -1) {
      visited[place] = 1;
      const here = holder[place]!;
      let next = -1;
      for (let other = 0; other < width; other++) {
        if (visited[other] === 1) continue;
        const reduced = costs[here]![other]! - ofRow[here]! - ofPlace[other]!;
        if (reduced < reached[other]!) {
          reached[other] = reduced;
          from[other] = place;
        }
        if (next === -1 || reached[other]! < reached[next]!) next = other;
      }
      const step = reached[next]!;
      for (let other = 0; other <= width; other++)
        if (visited[other] === 1) {
          ofRow[holder[other]!]! += step;
          ofPlace[other]! -= step;
        } else if (other < width) reached[other]! -= step;
      place = next;
    }
    while (place !== width) {
      holder[place] = holder[from[place]!]!;
      place = from[place]!;
    }
    holder[width] = -1;
  }
  const places = new Array<number>(costs.length);
  for (let place = 0; place < width; place++) if (holder[place] !== -1) places[holder[place]!] = place;
  return places;
}
