// Tests what a brief says of an actor's situation, facts and first contact.
import { expect, test } from "vitest";
import { frameOf } from "../../../src/domain/documents/actor-frame.ts";
import { likelyBrakes } from "../../../src/domain/documents/brakes.ts";
import { briefOf } from "../../../src/domain/documents/first-contact-brief.ts";
import { meetingAt } from "../../../src/domain/documents/person-to-meet.ts";
import { addMonths, situationStatementOf } from "../../../src/domain/documents/situation-statement.ts";
import type { Contact } from "../../../src/domain/relationship/contact.ts";
import { aBrief, aJudge, anActor, anAssessment, aPerson, aSuggestion, sourcesFor } from "../../documents.ts";

const rules = { today: "2026-11-24", staleAfterMonths: 12, minimumConfidence: 0.6 };
const exchange = (given: Partial<Contact>): Contact => ({
  actor: "a",
  at: "2026-10-01",
  by: "camille",
  channel: "phone",
  person: null,
  outcome: "reached",
  note: null,
  nextStep: null,
  nextAt: null,
  ...given,
});

test("what a person assessed comes before what a text suggests", () => {
  expect(situationStatementOf(anAssessment("engaged"), aSuggestion("unplanned"), rules)).toMatchObject({
    basis: "assessed",
    situation: "engaged",
    at: "2026-10-20",
    stale: false,
  });
});

test("an assessment that left the situation open gives way to a suggestion, said to be one", () => {
  expect(situationStatementOf(anAssessment("unknown"), aSuggestion("willing"), rules)).toMatchObject({
    basis: "suggested",
    situation: "willing",
  });
});

test("a suggestion under the mission's confidence is not used", () => {
  const unsure = { ...aSuggestion("willing")!, confidence: 0.4 };
  expect(situationStatementOf(null, unsure, rules)).toEqual({ basis: "none", situation: "unknown" });
});

test("an old assessment still counts, and is said to be old", () => {
  const old = anAssessment("engaged", { at: "2025-11-23T10:00:00.000Z" });
  expect(situationStatementOf(old, null, rules)).toMatchObject({ situation: "engaged", stale: true });
  expect(aBrief("engaged", "staff", "fr", { assessment: old }).unknowns).toContain("situation-stale");
});

test("a month after the 31st is the last day of a shorter month", () => {
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addMonths("2026-11-24", 12)).toBe("2027-11-24");
});

test("brakes in their own words come first, then those of the seat and of the situation", () => {
  expect(likelyBrakes(["Nous n'avons plus de temps et l'échec de 2019 pèse."], "willing", "elected")).toEqual(
    [
      { brake: "past-failure", heard: true },
      { brake: "no-time", heard: true },
      { brake: "losing-autonomy", heard: false },
    ],
  );
  expect(likelyBrakes([], "unplanned", "staff").every(({ heard }) => !heard)).toBe(true);
});

test.each([
  ["GAL", "Haute-Doire", "leader"],
  [null, "Parc naturel régional des Monts", "park"],
  ["EPCI", "Trois Vallons", "territory"],
  ["collectif", "Habitons la vallée", "association"],
  [null, "Commune de Brion", "commune"],
  [null, "Les Halles", "other"],
])("%s %s thinks in the frame of a %s", (kind, name, frame) => {
  expect(frameOf({ kind, name })).toBe(frame);
});

test("it is a first contact until somebody has spoken to them", () => {
  const called = exchange({ outcome: "no-answer" });
  expect(aBrief("willing", "staff", "fr", { contacts: [called] }).firstContact).toBe(true);
  const spoke = exchange({ at: "2026-11-02" });
  const brief = aBrief("willing", "staff", "fr", { contacts: [called, spoke] });
  expect(brief.firstContact).toBe(false);
  expect(brief.contacts[0]?.at).toBe("2026-11-02");
});

test("every fact keeps where it came from, and what is empty is not a fact", () => {
  const brief = briefOf(
    sourcesFor("willing", "staff", "fr", {
      actor: anActor({
        note: "RAS",
        state: null,
        answers: [{ label: "Autre", text: "néant", author: "actor" as const, file: null, line: null }],
      }),
    }),
  );
  expect(brief.knownFacts.map(({ field }) => field)).toEqual([
    "programme",
    "submitted",
    "recommendedBy",
    "themes",
  ]);
  expect(brief.knownFacts.find(({ field }) => field === "recommendedBy")?.origin).toMatchObject({
    source: "Réseau des parcs",
    date: "2026-10-20",
  });
});

test("a sheet shows neither what somebody eats nor what only a program reads", () => {
  const answer = (label: string, text: string, author: "actor" | "team" | null) => ({
    ...{ label, text, author },
    ...{ file: null, line: null },
  });
  const { knownFacts, remarks, words } = briefOf(
    sourcesFor("willing", "staff", "fr", {
      actor: anActor({
        answers: [
          answer("Régime alimentaire (repas de midi)", "sans porc, je ne mange que végétarien", "actor"),
          answer("Dietary requirements", "vegan", "team"),
          answer("Archivé", "false", null),
          answer("Dernière ouverture", "2026-10-02", null),
          answer("Code NAF", "94.99Z", null),
          answer("Effectif", "12 salariés", null),
          answer("Avez-vous déjà coopéré ?", "Non", "actor"),
        ],
      }),
    }),
  );
  const told = [...knownFacts.filter(({ field }) => field === "answer"), ...remarks].map(
    ({ label }) => label,
  );
  expect(told).toEqual(["Effectif", "Avez-vous déjà coopéré ?"]);
  expect(words?.quote).not.toMatch(/porc/);
});

test("what nobody knows is said to be unknown, to be asked", () => {
  const nobody = aBrief("unknown", "front-desk", "fr", {
    actor: anActor({ answers: [], themes: [] }),
    meeting: {
      person: null,
      address: null,
      interlocutor: "front-desk",
      reasons: [],
      alternatives: [],
      askAs: null,
    },
  });
  expect(nobody.unknowns).toEqual(["person", "situation", "own-words", "decider"]);
});

test.each([
  ["Présidente", "association", "volunteer-president"],
  ["Présidente", "EPCI", "elected"],
  ["Président", "syndicat", "elected"],
  ["Présidente", "MJC", "volunteer-president"],
  ["Trésorier", "CUMA", "volunteer-president"],
  ["Présidente", null, "volunteer-president"],
  ["Maire", null, "elected"],
  ["Conseillère départementale", null, "elected"],
  ["Président", "SCIC", "director"],
  ["Directeur général des services", "EPCI", "director"],
  ["Animatrice LEADER", "GAL", "staff"],
  ["Accueil", "GAL", "front-desk"],
])("%s of an actor of kind %s is met as %s", async (role, kind, interlocutor) => {
  const people = [aPerson({ role, ...(role === "Accueil" ? { fullName: "Accueil", lastName: null } : {}) })];
  const meeting = meetingAt({ name: "Les Monts", kind, people }, await aJudge());
  expect(meeting).toMatchObject({ interlocutor, person: { emails: ["a.dubois@pays-vallee.example"] } });
});

test("nobody plausible: one asks at the front desk", async () => {
  expect(meetingAt({ name: "Les Monts", kind: null, people: [] }, await aJudge())).toMatchObject({
    person: null,
    interlocutor: "front-desk",
  });
});

test("who replaces somebody without being on the list is met by name", async () => {
  const people = [aPerson({ role: "Animatrice LEADER, remplacée par Jeanne Morel" })];
  expect(meetingAt({ name: "GAL des Monts", kind: "GAL", people }, await aJudge()).person).toMatchObject({
    fullName: "Jeanne Morel",
    emails: [],
  });
});
