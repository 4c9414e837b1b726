// Tests postal addresses, sheets of labels, and the parts of names for mailing programs.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { labelSheetNames, labelSheets, placeLabels } from "../../src/domain/documents/label-sheets.ts";
import { nameParts } from "../../src/domain/documents/name-parts.ts";
import { envelopeLines, postalAddressOf } from "../../src/domain/documents/postal-letter.ts";

const at = (given: Partial<Parameters<typeof postalAddressOf>[0]>) =>
  postalAddressOf({
    ...{ name: "Les Ateliers du Pont", kind: null },
    ...{ address: "3 rue Haute", postcode: "46100", commune: "Figeac", ...given },
  });

describe("where the post brings a letter", () => {
  test("what the street repeats of the town is printed once", () => {
    const once = { street: ["3 rue Haute"], postcode: "46100", commune: "Figeac" };
    expect(at({ address: "3 rue Haute, 46100 Figeac" })).toEqual(once);
    expect(at({ address: "3 rue Haute\n46100 FIGEAC CEDEX" })).toEqual(once);
    expect(at({ address: "3 rue Haute, 46100 Figeac", postcode: null, commune: null })).toEqual(once);
  });

  test("a number keeps its street, the parts of an address their lines", () => {
    expect(at({ address: "ZA Sud, 12 bis, rue Haute ; BP 30" })).toMatchObject({
      street: ["ZA Sud", "12 bis rue Haute", "BP 30"],
    });
  });

  test("a missing part is reported; only a town hall is found without a street", () => {
    expect(at({ address: null, postcode: null })).toEqual({ missing: ["address", "postcode"] });
    expect(at({ address: null, name: "Mairie de Figeac" })).toEqual({
      ...{ street: [], postcode: "46100", commune: "Figeac" },
    });
  });

  test("an address is six lines of thirty-eight letters at most, and ends with the town", () => {
    const words = fc.stringMatching(/^[a-zé' ]{0,200}$/).map((text) => text.trim() || "x");
    fc.assert(
      fc.property(words, fc.option(words), fc.array(words, { maxLength: 6 }), (name, attention, street) => {
        const lines = envelopeLines({ street, postcode: "46100", commune: "Figeac" }, { name, attention });
        expect(lines.length).toBeLessThanOrEqual(6);
        expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(38);
        expect(lines.at(-1)).toBe("46100 FIGEAC");
      }),
    );
  });

  test("a long name is broken, not cut, as long as there is room", () => {
    const name = "Communauté de communes du Plateau de Mirandelle";
    expect(
      envelopeLines(
        { street: ["3 rue Haute"], postcode: "46100", commune: "Figeac" },
        { name, attention: null },
      ),
    ).toEqual(["Communauté de communes du Plateau de", "Mirandelle", "3 rue Haute", "46100 FIGEAC"]);
  });
});

describe("labels", () => {
  test.each(labelSheetNames)("%s: the labels lie on A4 and not on each other", (name) => {
    const { columns, rows, width, height, left, top, pitch } = labelSheets[name];
    expect(left + (columns - 1) * pitch.x + width).toBeLessThanOrEqual(210);
    expect(top + rows * pitch.y).toBeLessThanOrEqual(297);
    expect(pitch.x).toBeGreaterThanOrEqual(width);
    expect(pitch.y).toBeGreaterThanOrEqual(height);
    // Both margins are the same, as far as a maker's rounding goes.
    expect(210 - (left + (columns - 1) * pitch.x + width) - left).toBeCloseTo(0, 0);
    expect(Math.abs(297 - 2 * top - rows * pitch.y)).toBeLessThan(0.8);
  });

  test("on a begun sheet, the first places stay free", () => {
    const placed = placeLabels(["a", "b", "c"], labelSheets.L7160, 20);
    expect(placed.map(({ sheet, column, row }) => [sheet, column, row])).toEqual([
      [0, 2, 6],
      [1, 0, 0],
      [1, 1, 0],
    ]);
    expect(placed[0]).toMatchObject({ x: 139.2, y: expect.closeTo(243.7, 5) });
  });
});

test("a name is given in the parts that mailing programs want; in doubt it stays whole", () => {
  const parts = (fullName: string, lastName: string) =>
    nameParts({
      person: { fullName, role: null },
      address: {
        fullName,
        lastName,
        gender: "unknown",
        elected: false,
        office: null,
        anonymous: false,
        deduced: false,
      },
    });
  expect(parts("Amélie Dubois", "Dubois")).toEqual({ first: "Amélie", last: "Dubois" });
  expect(parts("DUBOIS Amélie", "DUBOIS")).toEqual({ first: "Amélie", last: "DUBOIS" });
  expect(parts("Amélie", "")).toEqual({ first: "", last: "Amélie" });
});
