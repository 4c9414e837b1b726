// Tests how the name of a structure is parsed: nature, object, place, acronym, person.
import { describe, expect, test } from "vitest";
import { wordsOf } from "../../../src/domain/matching/names/name-words.ts";
import { profileOf } from "../../../src/domain/matching/record-profile.ts";
import { lexicon, row } from "./rows.ts";

const parsed = (name: string, more: Partial<Parameters<typeof row>[0]> = {}) =>
  profileOf(row({ name, ...more }), lexicon);

test("a name is cut into words, folded, with the parts that are set off", () => {
  expect(wordsOf("G.A.L.P.V. – Groupe d’Action Locale (Vernœy)")).toEqual({
    list: ["galpv", "groupe", "d", "action", "locale", "vernoey"],
    starts: [true, true, false, false, false, true],
  });
});

describe("nature and object", () => {
  test.each<[string, string[], string[]]>([
    ["Communauté de communes du Pays de Vernoy", ["cc"], ["pays", "vernoy"]],
    ["Cté de commnues Vernoy", ["cc"], ["vernoy"]],
    ["Vernoy (PETR)", ["petr"], ["vernoy"]],
    ["Syndicat mixte des Alises (PNR)", ["pnr"], ["alises"]],
    ["SDIS - Service départemental d'incendie et de secours du Jura", ["sdis"], []],
    ["Asso. Foyer rural de Ste-Aline", ["foyer-rural"], ["sainte", "aline"]],
    ["Les Amis de la mairie de Vernoy", ["friends"], ["mairie", "vernoy"]],
    ["Association des maires du Jura", ["association-maires"], []],
    ["Marie Vernoy", [], []],
    ["Lire à Vernoy", [], ["lire", "vernoy"]],
  ])("%s", (name, natures, object) => {
    const profile = parsed(name);
    expect(profile.natures).toEqual(natures);
    expect(profile.object).toEqual(object);
  });

  test("the kind says the nature of a name that does not", () =>
    expect(parsed("Terres de Vernoy", { kind: "GAL LEADER" }).natures).toEqual(["gal"]));
  test("a commune's name and nothing else is the commune", () =>
    expect(parsed("SAINT AUBIN", { commune: "Saint-Aubin" }).natures).toEqual(["commune"]));
  test("a SIREN in 21 is a commune's", () =>
    expect(parsed("VERNOY LE BAS", { siret: "21700541200017" }).natures).toEqual(["commune"]));
});

test("acronyms borne and made", () => {
  expect(parsed("CCPV").acronyms).toEqual(["ccpv"]);
  expect(parsed("Communauté de communes du Pays de Vernoy").initials).toContain("ccpv");
  expect(parsed("CCPV - Communauté de communes du Pays de Vernoy").object).toEqual(["pays", "vernoy"]);
});

test("a département by name or number follows a departmental body, and only there", () => {
  expect(parsed("CD 39").department).toBe("39");
  expect(parsed("Conseil départemental de la Hte Saône").department).toBe("70");
  expect(parsed("Conseil départemental de la Saône et du reste").department).toBe(null);
  expect(parsed("Chambre d'agriculture de Saône-et-Loire").department).toBe("71");
  expect(parsed("Canoë du Val de Loire").department).toBe(null);
});

describe("people", () => {
  test.each<[string, Partial<Parameters<typeof row>[0]>]>([
    ["Mme Perrin", {}],
    ["O. Perrin", {}],
    ["Perrin Odile", {}],
    ["Vaubrun Ysoline", { email: "ysoline.vaubrun@exemple.fr" }],
    ["Vaubrun Ysoline", { organisation: "Mairie de Vernoy" }],
    ["Vaubrun Ysoline", { kind: "Personne" }],
  ])("%s %o is a person", (name, more) => expect(parsed(name, more).person).not.toBe(null));
  test.each([
    "Mairie de Vernoy",
    "Comité des fêtes",
    "Les Amis réunis",
    "Alises en fête",
    "Club Perrin",
    "GALPV",
  ])("%s is not", (name) => expect(parsed(name).person).toBe(null));
  test("a mailbox tells the first name of a surname", () =>
    expect(parsed("Mme Perrin", { email: "odile.perrin@exemple.fr" }).person?.words).toEqual([
      "perrin",
      "odile",
    ]));
});

test("a mistyped SIRET decides nothing", () => {
  expect(parsed("Vernoy", { siret: "20006781700017" }).siren).toBe("200067817");
  expect(parsed("Vernoy", { siret: "20006781500016" }).siren).toBe(null);
});
