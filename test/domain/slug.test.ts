// Tests the identifiers made of names.
import fc from "fast-check";
import { expect, test } from "vitest";
import { slug } from "../../src/domain/values/slug.ts";

test.each([
  ["GAL Pays de Figeac", "gal-pays-de-figeac"],
  ["CC « Cœur d’Ostrevent » (Nord)", "cc-coeur-d-ostrevent-nord"],
  ["../../etc/passwd", "etc-passwd"],
  ["-rf", "rf"],
  ["CON", "con-acteur"],
  ["合作社", "acteur"],
])("an identifier made of %s is readable and safe", (name, expected) => {
  expect(slug(name)).toBe(expected);
});

test("a long name is cut between words", () => {
  const name = "Association pour le développement de la coopération entre les territoires ruraux du sud";
  expect(slug(name)).toBe("association-pour-le-developpement-de-la-cooperation-entre");
});

test("whatever the name, an identifier is short, safe, and made of itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 100 }), (name) => {
      expect(slug(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slug(name).length).toBeLessThanOrEqual(60);
      if (slug(name) !== "acteur") expect(slug(slug(name))).toBe(slug(name));
    }),
  );
});
