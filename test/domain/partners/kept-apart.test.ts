// Tests which actors are never proposed to each other.
import { expect, test } from "vitest";
import { type ApartActor, keptApart } from "../../../src/domain/partners/kept-apart.ts";
import type { BetweenActors } from "../../../src/domain/relationship/between-actors.ts";

const anActor = (id: string, name: string, given: Partial<ApartActor> = {}): ApartActor => ({
  ...{ id, name, kind: null, postcode: null, territory: null, objects: false, texts: [] },
  ...given,
});

const aFact = (
  actor: string,
  other: string,
  outcome: BetweenActors["outcome"],
  on: string,
): BetweenActors => ({
  ...{ actor, other, outcome, on, note: null, by: "Marie" },
});

test.each([
  "Plus jamais avec le moulin de Rieuzette, après l’affaire du bief.",
  "Tout, mais surtout pas le Moulin de Rieuzette.",
  "Le moulin de Rieuzette est un concurrent direct.",
])("%s: whom an actor turns down in its own words is not proposed to it", (text) => {
  const apart = keptApart(
    [
      anActor("fournil", "Le Fournil d’Aspre", { texts: [text] }),
      anActor("moulin", "Association du Moulin de Rieuzette"),
      anActor("autre", "Association du Lavoir d’Aspre"),
    ],
    [],
    [],
  );
  expect(apart("moulin", "fournil")).toBe("said_no");
  expect(apart("autre", "fournil")).toBeNull();
});

test("naming somebody with esteem, or refusing something else, keeps nobody apart", () => {
  const apart = keptApart(
    [
      anActor("fournil", "Le Fournil d’Aspre", {
        texts: ["Nous aimons travailler avec le Moulin de Rieuzette.", "Surtout pas de dossier de plus."],
      }),
      anActor("moulin", "Association du Moulin de Rieuzette"),
    ],
    [],
    [],
  );
  expect(apart("moulin", "fournil")).toBeNull();
});

test("a LEADER group and the structure that carries it are one house; another group of the same town is not", () => {
  const there = { postcode: "09200", territory: "Couserans d’en Haut" };
  const apart = keptApart(
    [
      anActor("gal", "GAL Couserans d’en Haut", { ...there, kind: "GAL" }),
      anActor("petr", "PETR du Couserans d’en Haut", { ...there, kind: "PETR" }),
      anActor("mjc", "MJC des Estives", { ...there, kind: "MJC" }),
    ],
    [],
    [],
  );
  expect(apart("gal", "petr")).toBe("same_house");
  expect(apart("gal", "mjc")).toBeNull();
});

test("what is noted between two counts by its newest, objections and partnerships count too", () => {
  const apart = keptApart(
    [anActor("a", "Aa"), anActor("b", "Bb"), anActor("c", "Cc"), anActor("d", "Dd", { objects: true })],
    [aFact("a", "b", "together", "2024-01-01"), aFact("b", "a", "failed", "2025-01-01")],
    [["a", "c"]],
  );
  expect(apart("a", "b")).toBe("failed");
  expect(apart("c", "a")).toBe("together");
  expect(apart("b", "c")).toBeNull();
  expect(apart("b", "d")).toBe("objection");
});
