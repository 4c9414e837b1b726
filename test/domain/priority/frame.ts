// Makes actors and a frame to rank them in, for tests.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Judge } from "../../../src/domain/people/choose-interlocutor.ts";
import type { Aims } from "../../../src/domain/priority/criteria.ts";
import type { RankingContext } from "../../../src/domain/priority/criterion-values.ts";
import type { RankedActor } from "../../../src/domain/priority/ranked-actor.ts";
import { readScale } from "../../../src/settings/criteria-file.ts";
import { aVocabulary } from "../people/vocabulary.ts";

export const today = "2026-01-31";
const scale = readScale(readFileSync("templates/criteria.yaml", "utf8"), "criteria.yaml");
const judge = new Judge(aVocabulary(), today);

export const aims: Aims = {
  weights: {
    situation: 3,
    deadline: 2,
    recommended: 2,
    themes: 1,
    territories: 1,
    somebody_to_talk_to: 1,
    not_contacted: 2,
    finds_it_hard_to_ask: 2,
  },
  themes: ["Forêt", "Alimentation"],
  territories: ["Pays de Figeac"],
  deadlines: [{ programme: "LEADER", date: "2026-03-31" }],
  contactAgainAfterMonths: 6,
  staleAfterMonths: 12,
  suggestionsFrom: 0.6,
};

export const aFrame = (own: Partial<Aims> = {}): RankingContext => ({
  aims: { ...aims, ...own },
  scale,
  judge,
  today,
});

/** An actor of whom nothing is known but the name. */
export const aRanked = (own: Partial<RankedActor> = {}): RankedActor => ({
  id: "a",
  name: "A",
  kind: null,
  commune: null,
  postcode: null,
  territory: null,
  programme: null,
  state: null,
  recommendedBy: null,
  themes: [],
  emails: [],
  phones: [],
  objected: null,
  people: [],
  assessment: null,
  lastContact: null,
  suggestion: null,
  ...own,
});

const date = fc
  .integer({ min: 0, max: 2000 })
  .map((days) => new Date(Date.UTC(2021, 0, 1 + days)).toISOString().slice(0, 10));
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });

/** Any actor, without an id of its own. */
export const anyRanked: fc.Arbitrary<RankedActor> = fc.record({
  id: fc.string({ minLength: 1 }),
  name: fc.constantFrom("Commune de Vers", "GAL du Lac", "Association Lien", "CC du Causse"),
  kind: fc.constantFrom(null, "commune", "GAL", "association", "EPCI"),
  commune: fc.constantFrom(null, "Figeac"),
  postcode: fc.constantFrom(null, "46100"),
  territory: fc.constantFrom(null, "Pays de Figeac", "Ailleurs"),
  programme: fc.constantFrom(null, "LEADER 2023-2027", "Autre"),
  state: fc.constantFrom(null, "Retenue", "Dissoute", "brouillon"),
  recommendedBy: fc.constantFrom(null, "le Département"),
  themes: fc.subarray(["forêt", "alimentation", "musique"]),
  emails: fc.subarray(["contact@a.example"]),
  phones: fc.subarray(["+33565000000"]),
  objected: maybe(date),
  people: fc.array(
    fc.record({
      id: fc.string(),
      fullName: fc.constantFrom("Claire Roux", "Accueil"),
      role: fc.constantFrom(null, "Animatrice LEADER", "Maire", "Secrétaire", "Comptable"),
      emails: fc.subarray(["c@a.example"]),
      phones: fc.subarray(["+33565000001"]),
    }),
    { maxLength: 3 },
  ),
  assessment: maybe(
    fc.record({ situation: fc.constantFrom("unplanned", "willing", "engaged", "unknown"), at: date }),
  ),
  lastContact: maybe(
    fc.record({
      at: date,
      outcome: fc.constantFrom("reached", "no-answer", "interested", "refused"),
      nextAt: fc.constant(null),
    }),
  ),
  suggestion: maybe(
    fc.record({
      situation: fc.constantFrom("unplanned", "willing", "engaged"),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  ),
});

/** A list, as the store gives it: each id once. */
export const anyList = fc.uniqueArray(anyRanked, { selector: ({ id }) => id, maxLength: 12 });
