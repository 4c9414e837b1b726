// Laws that hold for any rows that are matched.
import fc from "fast-check";
import { expect, test } from "vitest";
import { joinedVetoKeys, mayBeOne, vetoKeyOf } from "../../../src/domain/matching/blocking/veto-key.ts";
import { areApart, compare } from "../../../src/domain/matching/compare-records.ts";
import type { ComparisonContext } from "../../../src/domain/matching/comparison-context.ts";
import type { Matchable } from "../../../src/domain/matching/matchable.ts";
import { profileOf } from "../../../src/domain/matching/record-profile.ts";
import { lexicon, matchAll, row } from "./rows.ts";

const natures = [
  "CC",
  "GAL",
  "PETR du",
  "Mairie de",
  "CCAS de",
  "Comité des fêtes de",
  "Association",
  "M.",
  "OT",
  "",
];
const objects = [
  "Pays de Vernoy",
  "Vernoy",
  "St Vernoy",
  "Haut-Vernois",
  "Alises",
  "Pays Vernoy",
  "Saint-Vernoy",
  "GALPV",
  "Vernoy 12A",
  "Vernoy 13A",
  "",
];

/** Rows that often say nearly the same thing. */
const rows: fc.Arbitrary<Matchable> = fc
  .record({
    nature: fc.constantFrom(...natures),
    object: fc.constantFrom(...objects),
    siret: fc.constantFrom(null, null, "20006781700016", "20006781700024", "21700541200017"),
    rna: fc.constantFrom(null, null, null, "W701000001", "w701000001", "W391000002", "W70"),
    postcode: fc.constantFrom(null, "70210", "39120"),
    commune: fc.constantFrom(null, "Vernoy", "VERNOY CEDEX", "Alisey"),
    email: fc.constantFrom(undefined, "accueil@vernoy.fr", "odile.perrin@vernoy.fr", "a@gmail.com"),
    phone: fc.constantFrom(undefined, "+33384000000", "03 84 00 00 01"),
    contact: fc.constantFrom(undefined, "Odile Perrin", "PERRIN O.", "Hervé Perrin"),
    organisation: fc.constantFrom(null, null, "Mairie de Vernoy"),
  })
  .map(({ nature, object, email, phone, contact, ...rest }) =>
    row({
      name: `${nature} ${object}`.trim() || "?",
      ...rest,
      ...(email === undefined ? {} : { email }),
      ...(phone === undefined ? {} : { phone }),
      ...(contact === undefined ? {} : { contact }),
    }),
  );
const lists = fc.array(rows, { maxLength: 14 });

const context: ComparisonContext = { lexicon, holders: () => 1, sharers: () => 1 };
const contextOf = (list: readonly Matchable[]) => ({
  profiles: list.map((matchable) => profileOf(matchable, lexicon)),
  context,
});

test("the score is the same whichever row comes first, and the sum of its reasons", () => {
  fc.assert(
    fc.property(rows, rows, (matchable, other) => {
      const { profiles, context } = contextOf([matchable, other]);
      const there = compare(profiles[0]!, profiles[1]!, context);
      expect(compare(profiles[1]!, profiles[0]!, context)).toEqual(there);
      expect(there.reasons.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(there.score, 1);
    }),
    { numRuns: 300 },
  );
});

test("a row and its copy are one actor or asked about, never apart", () => {
  fc.assert(
    fc.property(rows, (matchable) => {
      const { profiles, context } = contextOf([matchable, { ...matchable }]);
      expect(areApart(profiles[0]!, profiles[1]!, context)).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test("no cluster holds two that are apart, whatever joined them", () => {
  fc.assert(
    fc.property(lists, (list) => {
      const { clusters } = matchAll(list, lexicon);
      const { profiles, context } = contextOf(list);
      for (const cluster of clusters)
        for (const a of cluster)
          for (const b of cluster)
            if (a < b) expect(areApart(profiles[a]!, profiles[b]!, context)).toBe(false);
    }),
    { numRuns: 150 },
  );
});

test("the clusters and the questions are the same whatever the order of rows", () => {
  fc.assert(
    fc.property(lists, fc.infiniteStream(fc.nat()), (list, order) => {
      const shuffled = list
        .map((matchable) => ({ one: matchable, at: order.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ one: matchable }) => matchable);
      expect(resolvedNames(shuffled)).toEqual(resolvedNames(list));
    }),
    { numRuns: 150 },
  );
});

/** The clusters by the contents of their rows: two rows of the same contents are interchangeable. */
function resolvedNames(list: readonly Matchable[]) {
  const { firstOf } = matchAll(list, lexicon);
  const said = new Map<number, string[]>();
  for (const [i, matchable] of list.entries()) {
    const first = firstOf[i]!;
    said.set(first, [...(said.get(first) ?? []), JSON.stringify(matchable)]);
  }
  return [...said.values()].map((cluster) => cluster.sort().join("\n")).sort();
}

test("two structures whose numbers alone exclude each other are also apart when everything is compared", () => {
  fc.assert(
    fc.property(rows, rows, (matchable, other) => {
      const [a, b] = [profileOf(matchable, lexicon), profileOf(other, lexicon)];
      const structures = a.person === null && b.person === null;
      if (structures && !mayBeOne(vetoKeyOf(matchable), vetoKeyOf(other)))
        expect(areApart(a, b, context)).toBe(true);
    }),
  );
});

test("one number in two spellings excludes nothing, and the joined rows of an actor exclude what either excludes", () => {
  const [number, small, other] = ["W701000001", "w701000001", "W391000002"].map((rna) =>
    vetoKeyOf(row({ name: "Foyer rural", rna })),
  );
  const placed = vetoKeyOf(row({ name: "Foyer rural", postcode: "70210" }));
  expect(mayBeOne(number!, small!)).toBe(true);
  expect(mayBeOne(number!, other!)).toBe(false);
  expect(mayBeOne(joinedVetoKeys(placed, number!), other!)).toBe(false);
  expect(mayBeOne(joinedVetoKeys(placed, number!), placed)).toBe(true);
});
