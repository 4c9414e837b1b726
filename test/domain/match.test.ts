// Tests when two rows are recognised as one actor by their identifiers, and the keys that find them.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Recognisable, recognise } from "../../src/domain/importing/recognition.ts";
import { hashOf, nearKey } from "../../src/domain/matching/blocking/key-hash.ts";

const row = (fields: Recognisable["fields"], ...emails: string[]): Recognisable => ({
  fields,
  several: { emails },
});
const gal = { name: "GAL du Pays de Figeac" };
const siret = "20003456700012";

test.each<[string, Recognisable, Recognisable, string | null]>([
  ["the same SIRET", row({ ...gal, siret }), row({ ...gal, siret, commune: "Figeac" }), "number"],
  ["the same SIRET and another name", row({ name: "A", siret }), row({ name: "B", siret }), null],
  [
    "the same SIRET but another kind of structure",
    row({ name: "A", siret, kind: "gal" }),
    row({ name: "A", siret, kind: "petr" }),
    null,
  ],
  [
    "the same RNA number",
    row({ name: "A", rna: "W461000001" }),
    row({ name: "A", rna: "W461000001" }),
    "number",
  ],
  [
    "the same reference in the same programme",
    row({ name: "A", reference: "12", programme: "AMI", commune: "Albi" }),
    row({ name: "A", reference: "12", programme: "AMI" }),
    "number",
  ],
  [
    "the same reference in two programmes",
    row({ name: "A", reference: "12", programme: "X", commune: "Albi" }),
    row({ name: "A", reference: "12", programme: "Y" }),
    null,
  ],
  ["the same name and mailbox", row(gal, "a@x.fr"), row(gal, "b@x.fr", "a@x.fr"), "contact"],
  ["the same name, with other mailboxes", row(gal, "a@x.fr"), row(gal, "b@x.fr"), null],
  [
    "a mailbox shared by two SIREN",
    row({ ...gal, siret }, "a@x.fr"),
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
  ["the same name, neither placed", row(gal), row({ name: "gal du pays de figeac" }), "name"],
  ["the same name, one placed", row(gal), row({ ...gal, commune: "Figeac" }), null],
])("%s", (_, a, b, expected) => {
  expect(recognise(a, b, false)).toBe(expected);
  expect(recognise(b, a, false)).toBe(expected);
});

test("within the file that gave them, a reference or a place is enough", () => {
  const [a, b] = [row({ ...gal, reference: "1" }), row({ ...gal, reference: "1", commune: "Figeac" })];
  expect(recognise(a, b, false)).toBe(null);
  expect(recognise(a, b, true)).toBe("number");
  expect(recognise(row(gal, "a@x.fr"), row(gal, "b@x.fr"), true)).toBe("name");
});

test("a key is a whole number that a database keeps exactly, and tells parts apart", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (parts) => {
      const key = hashOf(parts[0]!, ...parts.slice(1));
      expect(Number.isSafeInteger(key)).toBe(true);
      expect(key).toBeGreaterThanOrEqual(0);
      const near = nearKey(parts[0]!, parts[1] ?? "", parts[2]);
      expect(near >>> 0).toBe(near);
    }),
  );
  expect(hashOf("ab", "c")).not.toBe(hashOf("a", "bc"));
  expect(nearKey("ab", "c")).not.toBe(nearKey("a", "bc"));
});

test("keys of a million different texts do not collide", () => {
  const keys = new Set<number>();
  for (let n = 0; n < 1_000_000; n++) keys.add(hashOf("email", `contact${n}@x.fr`));
  expect(keys.size).toBe(1_000_000);
});
