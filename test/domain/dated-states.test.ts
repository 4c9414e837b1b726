// Tests which of several dated states is the latest.
import { expect, test } from "vitest";
import { isLaterState, latestState } from "../../src/domain/actors/dated-states.ts";

test.each([
  ["03/02 message laissé ; 17/05 partante", "17/05 partante"],
  ["17/05 : partante / 03/02 : message laissé", "17/05 : partante"],
  ["03/11/2025 partante\n17/02/2026 plus personne", "17/02/2026 plus personne"],
  ["17/02/2026 plus personne ; 03/11/2025 partante", "17/02/2026 plus personne"],
  ["appelé (3/2) ; RDV pris (17/5)", "RDV pris (17/5)"],
  ["12 novembre à voir ; 10 décembre vue", "10 décembre vue"],
  ["10/11 vue ; 12/12 à voir ; 05/02 d'accord", "05/02 d'accord"],
  ["le 3/2 vue, le 17/5 d'accord", "le 17/5 d'accord"],
  ["2026-02-03 called ; 2026-05-17 keen", "2026-05-17 keen"],
])("of “%s” the latest is “%s”", (cell, latest) => expect(latestState(cell)).toBe(latest));

test.each([
  "À rappeler",
  "17/05 partante",
  "rappeler le 12/12 ; voir le 13/12",
  "vue ; 17/05 partante",
  "17/05/2026 vue ; 18/06 revue",
  "En cours ; à compléter",
])("“%s” is one state", (cell) => expect(latestState(cell)).toBeNull());

test("a state of a later day takes the place of the one before, and so does the end of the structure", () => {
  expect(isLaterState("17/05 partante", "03/02 à voir")).toBe(true);
  expect(isLaterState("03/02 à voir", "17/05 partante")).toBe(false);
  expect(isLaterState("partante", "03/02 à voir")).toBe(false);
  expect(isLaterState("association dissoute", "À rappeler")).toBe(true);
  expect(isLaterState("À rappeler", "association dissoute")).toBe(false);
});
