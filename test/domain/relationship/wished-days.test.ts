// On which days of the week somebody is to be reached, as notes and their own words say it.
import { expect, test } from "vitest";
import { workingDays } from "../../../src/domain/cadence/working-days.ts";
import { reachingHints } from "../../../src/domain/relationship/reaching-hints.ts";
import { onWishedDay, wishedDays } from "../../../src/domain/relationship/wished-days.ts";

const people = [
  { fullName: "Zoé Blin", firstName: "Zoé", lastName: "Blin" },
  { fullName: "Luc Pont", firstName: "Luc", lastName: "Pont" },
];
const said = (text: string, author: "actor" | "team" | "partner") =>
  reachingHints({
    answers: [{ label: "Message", text, author, file: null, line: null }],
    ...{ note: null, people: [], provenance: [] },
  });
const daysOf = (text: string, author: "actor" | "team" = "team", person: string | null = "Zoé Blin") => {
  const days = wishedDays(said(text, author), person, people);
  return days === null ? null : [...days];
};

test.each([
  ["Appeler un jeudi", [4]],
  ["plutôt le mardi ou le jeudi", [2, 4]],
  ["jamais le lundi", [0, 2, 3, 4, 5, 6]],
  ["joignable tous les jours sauf le mercredi et le vendredi", [0, 1, 2, 4, 6]],
  ["Préfère qu'on passe la voir, un mardi", [2]],
  ["Luc, lundi et mardi", null],
  ["Réunion le mardi 12 mars", null],
])("“%s”: %j", (text, days) => expect(daysOf(text)).toEqual(days));

test("what they write of reaching them counts, and of nothing else", () => {
  expect(daysOf("Le mieux est de m'appeler un vendredi, je suis au bureau.", "actor")).toEqual([5]);
  expect(daysOf("Nous ouvrons l'épicerie le vendredi seulement.", "actor")).toBeNull();
});

test("what a partner tells of reaching them is said", () => {
  const words = said("Elle est partante. Tu peux l'appeler au 06 11 22 33 44, plutôt le midi.", "partner");
  expect(words.map((hint) => hint.words)).toEqual(["Tu peux l'appeler au 06 11 22 33 44, plutôt le midi"]);
});

test("the day proposed is the next of those on which anybody works", () => {
  const works = workingDays(["12-25"], { august: true });
  expect(onWishedDay("2026-12-01", new Set([5]), works)).toBe("2026-12-04");
  expect(onWishedDay("2026-12-04", new Set([5]), works)).toBe("2026-12-04");
  expect(onWishedDay("2026-12-21", new Set([5]), works)).toBe("2027-01-01");
  expect(onWishedDay("2026-12-01", null, works)).toBe("2026-12-01");
});

test.each([
  "Ne pas l'appeler pendant les cours, laisser un message",
  "Préfère qu'on passe le voir",
  "visite de préférence",
  "Please do not call her during lessons",
])("“%s” says how to reach them", (text) => expect(said(text, "team")).toHaveLength(1));

test.each(["Préfère attendre le printemps", "Les visites sont guidées", "Aimeraient visiter une ferme"])(
  "“%s” does not",
  (text) => expect(said(text, "team")).toEqual([]),
);
