// Tests how départements are named in sentences.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { departmentName } from "../../src/domain/places/department-names.ts";
import { en } from "../../src/text/en/index.ts";
import { fr } from "../../src/text/fr/index.ts";
import { departmentInSentence } from "../../src/text/fr/places.ts";

const { departments } = JSON.parse(readFileSync("dist/places.json", "utf8")) as {
  departments: readonly { code: string; name: string }[];
};
const collectivities = new Set(["975", "977", "978", "984", "986", "987", "988", "989"]);

test("all 101 départements are found by code and by name, and other codes stay unchanged", () => {
  const own = departments.filter(({ code }) => !collectivities.has(code));
  expect(own).toHaveLength(101);
  for (const { code, name } of own) {
    expect(departmentName(code)?.name).toBe(name.replaceAll("'", "’"));
    expect(departmentName(name)).toEqual(departmentName(code));
  }
  expect(departmentInSentence("988")).toBe("988");
});

test.each([
  ["15", "le Cantal"],
  ["48", "la Lozère"],
  ["12", "l’Aveyron"],
  ["34", "l’Hérault"],
  ["31", "la Haute-Garonne"],
  ["40", "les Landes"],
  ["92", "les Hauts-de-Seine"],
  ["95", "le Val-d’Oise"],
  ["2A", "la Corse-du-Sud"],
  ["75", "Paris"],
  ["974", "La Réunion"],
  ["90", "le Territoire de Belfort"],
])("the département %s is %s in a sentence", (code, said) => {
  expect(departmentInSentence(code)).toBe(said);
});

test("partners in one département read its name, not its number", () => {
  const reason = { code: "department" as const, department: "15" };
  expect(fr.partners.reason(reason as never)).toBe("même département\u00a0: le Cantal");
  expect(en.partners.reason(reason as never)).toBe("same département: Cantal");
});
