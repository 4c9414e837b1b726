// Tests what is shown of a project, to whom, by the agreements of its actors.
import { describe, expect, test } from "vitest";
import type { RecipientAudience } from "../../../src/domain/audience/recipient-audience.ts";
import type { CooperationProject } from "../../../src/domain/projects/cooperation-project.ts";
import type { ProjectConsent } from "../../../src/domain/projects/project-consent.ts";
import { visibilityOf } from "../../../src/domain/projects/project-visibility.ts";
import {
  type ActorAgreement,
  agreementOf,
  agreesToContact,
} from "../../../src/domain/relationship/actor-agreement.ts";
import { newestBetween, pairKey } from "../../../src/domain/relationship/between-actors.ts";

const project: CooperationProject = {
  ...{ id: "bus", title: "Un bus partagé", summary: "Avec Les Ateliers du Col", themes: [], territories: [] },
  ...{ who: ["lead", "partner"].map((actor) => ({ actor, role: null })), stage: "idea", seeks: null },
  ...{
    offers: null,
    since: null,
    contact: null,
    audience: "network",
    by: "c",
    at: "2026-01-01T00:00:00.000Z",
  },
};
const yes = (actor: string, more: Partial<ProjectConsent> = {}): ProjectConsent => ({
  ...{ project: "bus", actor, person: null, scope: "name", for: "network", on: "2026-01-01", how: "mail" },
  ...{ until: null, withdrawn: null, by: "c", ...more },
});
const shown = (
  consents: readonly ProjectConsent[],
  more: {
    audience?: RecipientAudience;
    objectors?: readonly string[];
    project?: Partial<CooperationProject>;
    names?: Record<string, string>;
    places?: Record<string, string>;
  } = {},
) => {
  const { participants, ...rest } = visibilityOf({ ...project, ...more.project }, consents, {
    ...{ audience: more.audience ?? "network", day: "2026-06-15", objectors: new Set(more.objectors) },
    signsOf: (actor) => (more.names?.[actor] ? [more.names[actor]] : []),
    placesOf: (actor) => (more.places?.[actor] ? [more.places[actor]] : []),
  });
  return [rest.shown, rest.why, participants.map((participant) => participant.shown ?? participant.why)];
};

describe("who may be shown of a project", () => {
  test("nobody, until somebody agreed; each answers for itself alone", () => {
    expect(shown([])).toEqual([null, "no_consent", ["no_consent", "no_consent"]]);
    expect(shown([yes("lead")])).toEqual(["name", null, ["name", "no_consent"]]);
    expect(shown([yes("partner", { scope: "anonymous" })])).toEqual([
      "anonymous",
      null,
      ["no_consent", "anonymous"],
    ]);
  });

  test("nothing of a project that the team keeps, whoever agreed", () => {
    expect(shown([yes("lead")], { project: { audience: "team" } })[1]).toBe("audience");
  });

  test("an agreement holds to the end of its last day, and no longer", () => {
    expect(shown([yes("lead", { until: "2026-06-15" })])[0]).toBe("name");
    expect(shown([yes("lead", { until: "2026-06-14" })]).slice(0, 2)).toEqual([null, "consent_ended"]);
  });

  test("any of them takes it all back, by a withdrawal, a no or an agreement that ends, until it goes on without them", () => {
    for (const ending of [
      ...[{ withdrawn: "2026-06-15" }, { until: "2026-06-14" }, { scope: "none" as const }],
    ])
      for (const actor of ["lead", "partner"]) {
        const other = actor === "lead" ? "partner" : "lead";
        const why = "until" in ending ? "consent_ended" : "consent_refused";
        expect(shown([yes(other), yes(actor, ending)]).slice(0, 2)).toEqual([null, why]);
        const without = { who: [{ actor: other, role: null }] };
        expect(shown([yes(other), yes(actor, ending)], { project: without })[0]).toBe("name");
      }
  });

  test("an objection is stronger than any agreement", () => {
    expect(shown([yes("lead"), yes("partner")], { objectors: ["lead"] }).slice(0, 2)).toEqual([
      null,
      "objection",
    ]);
    expect(shown([yes("lead"), yes("partner")], { objectors: ["partner"] }).slice(0, 2)).toEqual([
      null,
      "objection",
    ]);
  });

  test("what was agreed for one actor is shown to that one only; a newer answer for the same ones replaces it", () => {
    const consents = [yes("lead", { scope: "anonymous" }), yes("lead", { for: "actor:x" })];
    expect(shown(consents)[0]).toBe("anonymous");
    expect(shown(consents, { audience: "actor:x" })[0]).toBe("name");
    expect(shown(consents, { audience: "actor:y" })[0]).toBe("anonymous");
    expect(shown([...consents, yes("lead", { scope: "none", on: "2026-03-01" })])[1]).toBe("consent_refused");
  });

  test("a text that names who did not agree keeps the project back", () => {
    const names = { partner: "Les ateliers du Col" };
    expect(shown([yes("lead")], { names }).slice(0, 2)).toEqual([null, "no_consent"]);
    expect(shown([yes("lead"), yes("partner")], { names })[0]).toBe("name");
    expect(shown([yes("lead")], { names: { partner: "ateliers du Colombier" } })[0]).toBe("name");
  });

  test("a text that gives the telephone or the address of somebody who did not agree keeps the project back, however it writes them", () => {
    for (const written of ["06.12.34.56.78", "+33 (0)6 12 34 56 78", "0612345678", "00 33 6 12 34 56 78"]) {
      const text = { project: { summary: `Appelez le ${written} pour en être.` } };
      expect(shown([yes("lead")], { ...text, names: { partner: "+33612345678" } })[0]).toBeNull();
      expect(shown([yes("lead")], { ...text, names: { partner: "+33612345679" } })[0]).toBe("name");
      const both = { partner: "+33612345678", lead: "+33612345678" };
      expect(shown([yes("lead")], { ...text, names: both })[0]).toBe("name");
    }
    const mail = { project: { summary: "Écrire à Bus@example.org." }, names: { partner: "bus@example.org" } };
    expect(shown([yes("lead")], mail)[0]).toBeNull();
  });

  test("a text with the place of somebody who stays anonymous keeps the project back, unless it is also the place of somebody named", () => {
    const text = { project: { summary: "Au village de Combes" } };
    const answers = [yes("lead"), yes("partner", { scope: "anonymous" })];
    expect(shown(answers, { ...text, places: { partner: "Combes" } })[0]).toBeNull();
    expect(shown(answers, { ...text, places: { partner: "Combes", lead: "Combes" } })[0]).toBe("name");
    expect(shown(answers, { ...text, places: { partner: "Comb" } })[0]).toBe("name");
  });
});

test("an actor's agreement holds for the audience and the time for which it was given; a no takes it back", () => {
  const agreed = (more: Partial<ActorAgreement>): ActorAgreement => ({
    ...{ actor: "a", scope: "named", for: "network", on: "2026-01-01", until: null, by: "c", ...more },
  });
  const on = (day: string, audience: RecipientAudience, ...all: ActorAgreement[]) =>
    agreementOf(all, "a", audience, day);
  expect(on("2026-01-01", "network")).toBeNull();
  expect(on("2025-12-31", "network", agreed({}))).toBeNull();
  expect(on("2026-01-01", "actor:x", agreed({ scope: "quoted" }))).toBe("quoted");
  const reached = (...all: ActorAgreement[]) => agreesToContact(all, "a", "actor:x", "2026-02-01");
  for (const scope of ["named", "quoted", "no"] as const) expect(reached(agreed({ scope }))).toBe(false);
  expect(reached(agreed({ scope: "contact" }))).toBe(true);
  expect(reached(agreed({ scope: "contact", for: "actor:y" }))).toBe(false);
  expect(reached(agreed({ scope: "contact" }), agreed({ scope: "named", for: "actor:x" }))).toBe(true);
  expect(reached(agreed({ scope: "contact" }), agreed({ scope: "no", on: "2026-01-15" }))).toBe(false);
  expect(on("2026-02-01", "network", agreed({ for: "actor:x" }))).toBeNull();
  expect(on("2026-02-01", "network", agreed({ until: "2026-01-31" }))).toBeNull();
  expect(on("2026-02-01", "network", agreed({}), agreed({ scope: "no", on: "2026-01-15" }))).toBe("no");
});

test("of what passed between two actors, in whichever order they are named, the newest counts", () => {
  const fact = (actor: string, other: string, outcome: "failed" | "together", on: string) => ({
    ...{ actor, other, outcome, on, note: null, by: "c" },
  });
  const newest = newestBetween([
    fact("b", "a", "together", "2026-02-01"),
    fact("a", "b", "failed", "2025-02-01"),
  ]);
  expect(newest.get(pairKey("a", "b"))?.outcome).toBe("together");
  expect(newest.size).toBe(1);
});
