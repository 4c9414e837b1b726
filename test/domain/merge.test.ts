// Tests how the values and people of two rows of one actor are merged.
import { expect, test } from "vitest";
import { personsIn } from "../../src/domain/actors/merge-actors.ts";
import { merge, valuesOfFirstRow } from "../../src/domain/actors/merge-values.ts";
import type { CandidatePerson } from "../../src/domain/importing/candidate.ts";

const person = (fullName: string, more: Partial<CandidatePerson> = {}): CandidatePerson => ({
  fullName,
  civility: null,
  firstName: null,
  lastName: null,
  role: null,
  emails: [],
  phones: [],
  ...more,
});
type Row = Parameters<typeof valuesOfFirstRow>[0];
const row = (fields: Row["fields"], several: Row["several"] = {}, people: Row["people"] = []): Row => ({
  fields,
  several,
  people,
});
const never = () => false;
const always = () => true;
const storedValues = valuesOfFirstRow(
  row({ name: "GAL", commune: "Figeac", postcode: "46100" }, { emails: ["a@x.fr"], themes: ["eau"] }, [
    person("Marie Durand", { emails: ["m@x.fr"] }),
  ]),
);

test("a blank never erases a known value", () => {
  const { values: after, added } = merge(
    storedValues,
    row({ name: "GAL", commune: "" }, { emails: [] }),
    always,
  );
  expect(after).toEqual(storedValues);
  expect(added).toEqual([]);
});

test("what was not known is completed, and what differs is noted without taking its place", () => {
  const merged = merge(
    storedValues,
    row({ name: "Gal", commune: "Capdenac", website: "x.fr" }, { emails: ["b@x.fr"] }),
    never,
  );
  expect(merged.values.fields).toMatchObject({ name: "GAL", commune: "Figeac", website: "x.fr" });
  expect(merged.values.several.emails).toEqual(["a@x.fr", "b@x.fr"]);
  expect(merged.differing).toEqual([["commune", "Capdenac"]]);
  expect(merged.added.map(({ field }) => field)).toEqual(["website", "emails"]);
});

test("a value that may be replaced is, and says what it was", () => {
  const merged = merge(
    storedValues,
    row({ name: "GAL", commune: "Capdenac" }, { emails: ["b@x.fr"] }),
    always,
  );
  expect(merged.values.several.emails).toEqual(["b@x.fr"]);
  expect(merged.added[0]).toEqual({ field: "commune", value: "Capdenac", before: "Figeac" });
});

test("a person met again by name or address is completed, another is added", () => {
  const people = [
    person("MARIE DURAND", { role: "animatrice" }),
    person("M. Durand", { emails: ["m@x.fr"], phones: ["+33565000000"] }),
    person("Paul Petit", { emails: ["m@x.fr"] }),
  ];
  const merged = merge(storedValues, row({ name: "GAL" }, {}, people), never);
  expect(merged.values.people).toMatchObject([
    { id: "marie-durand", fullName: "Marie Durand", role: "animatrice", phones: ["+33565000000"] },
    { id: "paul-petit", emails: ["m@x.fr"] },
  ]);
  expect(merge(merged.values, row({ name: "GAL" }, {}, people), never).added).toEqual([]);
});

test.each([
  ["Guy", "Josette", 2],
  ["Paul", "Paule", 2],
  ["Anne", "Anne-Lise", 1],
  ["J.-M.", "Jean-Marc", 1],
  ["Fred", "Frédéric", 1],
  ["Mathieu", "Matthieu", 1],
])("“%s” and “%s” of one surname and one mailbox are %i", (one, other, count) => {
  const shared = { lastName: "Varendal", emails: ["foyer@x.fr"], phones: ["+33386007104"] };
  const named = (firstName: string, role: string) =>
    person(`${firstName} Varendal`, { ...shared, firstName, role });
  const { people } = valuesOfFirstRow(row({ name: "Foyer" }, {}, [named(one, "Président")]));
  const both = merge(
    { ...storedValues, people },
    row({ name: "Foyer" }, {}, [named(other, "secrétaire")]),
    never,
  ).values;
  expect(both.people).toHaveLength(count);
  expect(both.people.at(-1)).toMatchObject({ role: count === 2 ? "secrétaire" : "Président" });
  // A merge by hand still finds each of them again.
  const kept = personsIn(both.people, both.people);
  expect([...kept]).toEqual(both.people.map(({ id }) => [id, id]));
});

test("two people of one name that a row lists stay apart only by their identifiers", () => {
  const { people } = valuesOfFirstRow(row({ name: "GAL" }, {}, [person("Ana"), person("Ana!")]));
  expect(people.map(({ id }) => id)).toEqual(["ana", "ana-2"]);
});
