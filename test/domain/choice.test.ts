// Tests which actors the options of a command choose.
import { expect, test } from "vitest";
import { type ActorChoice, type Choosable, isChosen } from "../../src/domain/actors/actor-choice.ts";

const anybody: ActorChoice = { situation: [], tag: [], territory: [], theme: [], contact: true };
const figeac: Choosable = {
  commune: "Figeac",
  postcode: null,
  territory: "Quercy",
  themes: ["mobilité douce", "alimentation"],
  tags: ["Forêt"],
  assessment: { situation: "willing" },
  lastContact: { at: "2026-01-05" },
};

test.each<[string, Partial<ActorChoice>, boolean]>([
  ["no condition", {}, true],
  ["one of two situations", { situation: ["engaged", "willing"] }, true],
  ["another situation", { situation: ["unknown"] }, false],
  ["a tag, without its accent", { tag: ["foret"] }, true],
  ["part of a tag", { tag: ["for"] }, false],
  ["part of the territory", { territory: ["querc"] }, true],
  ["the commune", { territory: ["FIGEAC"] }, true],
  ["part of a theme", { theme: ["mobilite"] }, true],
  ["a theme, but another tag", { theme: ["mobilité"], tag: ["eau"] }, false],
  ["no exchange noted here", { contact: false }, false],
])("%s", (_, asked, expected) => {
  expect(isChosen(figeac, { ...anybody, ...asked }, null)).toBe(expected);
});

test("an actor that nobody assessed is of unknown situation", () => {
  expect(isChosen({ ...figeac, assessment: null }, { ...anybody, situation: ["unknown"] }, null)).toBe(true);
});
