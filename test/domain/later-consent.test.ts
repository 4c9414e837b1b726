// Which texts say that somebody agrees to be contacted again, and that a yes counts only after every no that it would take back.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  consentOfBox,
  consentsIn,
  type DatedConsent,
  isLaterConsent,
} from "../../src/domain/objections/later-consent.ts";
import { objectionChannels, objectionScopes } from "../../src/domain/objections/objection.ts";
import { aStoredObjection } from "../objections.ts";

test.each([
  "finalement d'accord pour être rappelé",
  "Elle a changé d'avis",
  "Le bureau revient sur son refus.",
  "veut bien qu'on l'appelle en janvier",
  "On peut de nouveau leur écrire",
  "souhaite être recontactée par mail",
  "Ne veut plus de mails mais d'accord pour un appel",
  "After all they would like to be contacted",
  "n'est plus opposée à un rendez-vous",
])("“%s” says yes", (text) => expect(consentsIn(text)).toHaveLength(1));

test.each([
  "Ne veut plus être contacté",
  "demande à ne plus être appelée",
  "n'a pas changé d'avis",
  "n'est plus d'accord pour être rappelé",
  "était d'accord pour un appel",
  "Souhaite être retirée de la liste",
  "D'accord pour être rappelé ?",
  "Le maire est en congé",
])("“%s” says no yes", (text) => expect(consentsIn(text)).toEqual([]));

test("interest alone is marked as such, and a box says yes only where it is ticked", () => {
  expect(consentsIn("05/06 : intéressés")).toMatchObject([{ isInterest: true, writtenOn: "05/06" }]);
  const label = "J'accepte d'être recontacté";
  expect(consentOfBox({ label, text: "oui" })).toMatchObject({ isInterest: false });
  expect(consentOfBox({ label, text: "non" })).toBeNull();
  expect(consentOfBox({ label: "Ne pas contacter", text: "oui" })).toBeNull();
  expect(consentOfBox({ label: "Inscription à la newsletter", text: "oui" })).toBeNull();
});

const day = fc
  .integer({ min: 0, max: 300 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const consents: fc.Arbitrary<DatedConsent & { at: number }> = fc.record({
  ...{ on: fc.option(day), readOn: day, source: fc.constantFrom("a.csv", "b.csv"), at: fc.nat(50) },
  ...{
    person: fc.constantFrom(null, "Lucie Barrau", "Paul Vert"),
    channels: fc.subarray([...objectionChannels]),
  },
  ...{ isTurn: fc.boolean(), isInterest: fc.boolean() },
});
const objections = fc
  .record({
    ...{ at: day, read: day, source: fc.constantFrom("a.csv", "b.csv") },
    ...{ person: fc.constantFrom(null, "Lucie Barrau"), scope: fc.constantFrom(...objectionScopes) },
  })
  .map(({ read, ...given }) =>
    aStoredObjection({ ...given, noted: `${read < given.at ? given.at : read}T10:00:00Z` }),
  );

test("law: a yes of an earlier day than a dated no never counts, whatever else it says", () => {
  fc.assert(
    fc.property(
      consents,
      objections,
      fc.option(fc.record({ at: fc.nat(50), on: fc.option(day) })),
      (consent, objection, refusal) => {
        const noOn =
          refusal === null ? (objection.at < objection.noted.slice(0, 10) ? objection.at : null) : refusal.on;
        fc.pre(consent.on !== null && noOn !== null && consent.on < noOn);
        expect(isLaterConsent(consent, objection, refusal)).toBe(false);
      },
    ),
  );
});

test("law: nobody else's yes counts for one person's no, nor a yes to one way for a no to another", () => {
  fc.assert(
    fc.property(consents, objections, (consent, objection) => {
      if (!isLaterConsent(consent, objection, null)) return;
      if (objection.person !== null) expect([null, objection.person]).toContain(consent.person);
      if (objection.scope !== "all" && consent.channels.length > 0)
        expect(consent.channels).toContain(objection.scope);
    }),
  );
});
