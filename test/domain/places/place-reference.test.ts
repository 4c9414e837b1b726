// Tests the reference of communes: names, postcodes, codes, members of intercommunalities.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { departmentCodeIn } from "../../../src/domain/places/department-names.ts";
import type { PlaceFile } from "../../../src/domain/places/place-file.ts";
import { PlaceReference } from "../../../src/domain/places/place-reference.ts";

const text = readFileSync("dist/places.json", "utf8");
const file: PlaceFile = JSON.parse(text);
const places = new PlaceReference(file);

test("all communes of France and their intercommunalities ship in less than two and a half megabytes", () => {
  expect(text.length).toBeLessThan(2_500_000);
  const { communes, intercommunalities, departments } = file;
  expect(communes.split("\n").length).toBeGreaterThan(34_000);
  expect(intercommunalities.length).toBeGreaterThan(1_200);
  expect(departments.length).toBeGreaterThanOrEqual(101);
});

test.each([
  ["NEGREPELISSE", null, "Nègrepelisse"],
  ["ST CERE", null, "Saint-Céré"],
  ["SAINT JEAN D ANGELY", "17400", "Saint-Jean-d'Angély"],
  ["Lissac s/ Couze", null, "Lissac-sur-Couze"],
  ["HAVRE (LE)", null, "Le Havre"],
  ["SAINT-AUBRAC-LE-VIEUX", null, "Saint-Aubrac-le-Vieux"],
])("the commune %s at %s is written %s", (written, postcode, name) => {
  expect(places.communeName(written, postcode)).toBe(name);
});

test("a commune, a postcode or an INSEE code leads to the others when it means one commune only", () => {
  expect(places.communeNamed("Nègrepelisse")).toMatchObject({
    insee: "82134",
    postcodes: ["82800"],
    department: { name: "Tarn-et-Garonne" },
  });
  expect(places.communeNamed("Vers")).toBeNull();
  expect(places.communeAt("Lissac", "43350")).toMatchObject({ insee: "43122" });
  expect(places.communeAt("Toulouse", "31059")).toMatchObject({ insee: "31555" });
  expect(places.communeAt("Lyon 3e arrondissement", "69003")).toMatchObject({ insee: "69123" });
  expect(places.communeOfInsee("2A004")?.name).toBe("Ajaccio");
  expect(places.communesAtPostcode("82800").map(({ name }) => name)).toContain("Nègrepelisse");
});

test("a former commune leads to the one that it is now a part of", () => {
  expect(places.communeAt("Vers", "46090")?.name).toBe("Saint Géry-Vers");
});

test("a commune and a postcode disagree only when both are known", () => {
  expect(places.disagree("Paris", "69001")).toBe(true);
  expect(places.disagree("Paris 18e", "75018")).toBe(false);
  expect(places.disagree("Toulouse", "31059")).toBe(false);
  expect(places.disagree("Arvèze", "75018")).toBe(false);
});

test("an intercommunality has its members", () => {
  const intercommunality = places.intercommunality("200000172")!;
  expect(intercommunality.name).toContain("Faucigny");
  expect(places.members(intercommunality).map(({ name }) => name)).toContain("Bonneville");
  expect(places.communeNamed("Bonneville")).toBeNull();
  expect(places.communeOfInsee("74042")?.intercommunality).toBe(intercommunality);
});

test.each([
  ["07", "07"],
  ["7", "07"],
  ["2a", "2A"],
  ["ARDECHE", "07"],
  ["Ardèche (07)", "07"],
  ["67 - Bas-Rhin", "67"],
  ["971", "971"],
  ["Côte d’Or", "21"],
  ["Ardèche (26)", null],
  ["Drôme-Ardèche", null],
  ["100", null],
  ["", null],
])("the cell “%s” says the département %s", (cell, code) => {
  expect(departmentCodeIn(cell)).toBe(code);
});
