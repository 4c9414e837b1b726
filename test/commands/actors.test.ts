// Tests how the names of actors on a command line are resolved.
import { expect, test } from "vitest";
import { resolveActors } from "../../src/application/actors/resolve-actors.ts";
import { Refusal } from "../../src/domain/problems/problem.ts";

const list = [
  { id: "gal-causses", name: "GAL des Causses" },
  { id: "petr-causses", name: "PETR des Causses" },
  { id: "pnr-monts", name: "PNR des Monts" },
];
/** A list that is searched by any part of a name, as the database does. */
const store = {
  find: async (asked: string, limit = 20) =>
    list
      .filter(({ id, name }) => id === asked || name.toLowerCase().includes(asked))
      .slice(0, limit)
      .map((actor) => ({ ...actor, commune: null, territory: null })),
  near: async () => ["pnr-monts"],
};

const refusal = async (...asked: string[]) => {
  const error = await resolveActors(store, asked).catch((error: unknown) => error);
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${error}`);
  return error;
};

test("an actor that is named twice comes once, in the order of the names", async () => {
  expect(await resolveActors(store, ["monts", "gal-causses", "pnr-monts"])).toEqual([list[2], list[0]]);
});

test("all words that name nobody, or several actors, are reported at once", async () => {
  const { kind, problems } = await refusal("causses", "monts", "pnr-mont", " ");
  expect(kind).toBe("usage");
  expect(problems).toEqual([
    { code: "actor-ambiguous", asked: "causses", candidates: list.slice(0, 2) },
    { code: "actor-unknown", asked: "pnr-mont", near: ["pnr-monts"] },
    { code: "actor-unknown", asked: " ", near: ["pnr-monts"] },
  ]);
});
