import fc from "fast-check";
import { expect, test } from "vitest";
import { hashOf, keysOf, type Recognisable, recognise } from "../../src/domain/match.ts";

const row = (fields: Recognisable["fields"], ...emails: string[]): Recognisable => ({ fields, emails });
const gal = { name: "GAL du Pays de Figeac" };

test.each<[string, Recognisable, Recognisable, string | null]>([
  [
    "the same SIRET",
    row({ name: "A", siret: "20003456700012" }),
    row({ name: "B", siret: "20003456700012" }),
    "siret",
  ],
  [
    "the same SIRET but another kind of structure",
    row({ name: "A", siret: "20003456700012", kind: "gal" }),
    row({ name: "A", siret: "20003456700012", kind: "petr" }),
    null,
  ],
  [
    "the same RNA number",
    row({ name: "A", rna: "W461000001" }),
    row({ name: "B", rna: "W461000001" }),
    "rna",
  ],
  [
    "the same reference in the same programme",
    row({ name: "A", reference: "12", programme: "AMI" }),
    row({ name: "B", reference: "12", programme: "AMI" }),
    "reference",
  ],
  [
    "the same reference in two programmes",
    row({ name: "A", reference: "12", programme: "X" }),
    row({ name: "B", reference: "12", programme: "Y" }),
    null,
  ],
  [
    "the same line number of two lists",
    row({ name: "A", reference: "1" }),
    row({ name: "B", reference: "1" }),
    null,
  ],
  [
    "the same e-mail and the acronym as name",
    row({ ...gal, acronym: "GALF" }, "a@x.fr"),
    row({ name: "galf" }, "a@x.fr"),
    "email",
  ],
  [
    "the same e-mail and part of the name",
    row(gal, "a@x.fr"),
    row({ name: "Pays de FIGEAC" }, "a@x.fr"),
    "email",
  ],
  ["a mailbox shared by two names", row(gal, "a@x.fr"), row({ name: "PNR des Causses" }, "a@x.fr"), null],
  [
    "a mailbox shared by two SIREN",
    row({ ...gal, siret: "20003456700012" }, "a@x.fr"),
    row({ ...gal, siret: "30003456700012" }, "a@x.fr"),
    null,
  ],
  [
    "the same name and commune, accents and case apart",
    row({ name: "Comité des Fêtes", commune: "Saint-Céré" }),
    row({ name: "COMITE DES FETES", commune: "saint-cere" }),
    "name",
  ],
  [
    "the same name in another commune",
    row({ name: "Mairie", commune: "Albi" }),
    row({ name: "Mairie", commune: "Gaillac" }),
    null,
  ],
  [
    "the same name in two communes of one postcode",
    row({ name: "Mairie", commune: "Le Bourg", postcode: "46100" }),
    row({ name: "Mairie", commune: "Faycelles", postcode: "46100" }),
    null,
  ],
  ["the same name, neither placed", row(gal), row({ name: "gal du pays de figeac" }), "name"],
  ["the same name, one placed", row(gal), row({ ...gal, commune: "Figeac" }), null],
])("%s", (_, a, b, expected) => {
  expect(recognise(a, b, false)).toBe(expected);
  expect(recognise(b, a, false)).toBe(expected);
  if (expected) expect(keysOf(a, "x").some((key) => keysOf(b, "x").includes(key))).toBe(true);
});

test("a reference alone means something within the file that gave it", () => {
  expect(recognise(row({ name: "A", reference: "1" }), row({ name: "B", reference: "1" }), true)).toBe(
    "reference",
  );
  expect(keysOf(row({ reference: "1" }), "a.csv")).not.toEqual(keysOf(row({ reference: "1" }), "b.csv"));
});

test("a key is a whole number that a database keeps exactly, and tells parts apart", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (parts) => {
      const key = hashOf(parts[0]!, ...parts.slice(1));
      expect(Number.isSafeInteger(key)).toBe(true);
      expect(key).toBeGreaterThanOrEqual(0);
    }),
  );
  expect(hashOf("ab", "c")).not.toBe(hashOf("a", "bc"));
});

test("keys of a million different texts do not fall together", () => {
  const keys = new Set<number>();
  for (let n = 0; n < 1_000_000; n++) keys.add(hashOf("email", `contact${n}@x.fr`));
  expect(keys.size).toBe(1_000_000);
});
