// Tests which actors and projects are proposed as partners, and with which score.
import fc from "fast-check";
import { expect, test } from "vitest";
import { findPartners } from "../../../src/domain/partners/find-partners.ts";
import type { Partner } from "../../../src/domain/partners/partner-profile.ts";
import { subjectWords } from "../../../src/domain/partners/subject-words.ts";

const words = subjectWords("fr");

const aPartner = (actor: string, given: Partial<Partner> = {}): Partner => ({
  ...{ actor, project: null, name: actor, themes: [], territories: [], department: null },
  ...{ seeks: [], offers: [], rids: [], about: [], situation: null, worksWith: [] },
  ...given,
});

const found = (partners: readonly Partner[], mayMeet: (a: number, b: number) => boolean = () => true) =>
  findPartners(partners, { words, mayMeet, seekers: null, top: 10 });

const namesOf = (partners: readonly Partner[], pairs: ReturnType<typeof found>) =>
  pairs.map(({ a, b }) => [partners[a]!.actor, partners[b]!.actor].sort().join(" + "));

test("who seeks what another offers comes first, whatever the words they use for it", () => {
  const partners = [
    aPartner("foyer", { seeks: ["Un véhicule pour emmener nos aînés au marché."], themes: ["Lien social"] }),
    aPartner("garage", { offers: ["Deux minibus adaptés, libres le week-end."], themes: ["Mobilité"] }),
    aPartner("cinéma", { offers: ["Un projecteur et des films."], themes: ["Culture"] }),
    aPartner("musée", { seeks: ["Des bénévoles pour nos archives."], themes: ["Culture"] }),
  ];
  expect(namesOf(partners, found(partners))[0]).toBe("foyer + garage");
});

test("words that mean something else in another subject bring people together far less", () => {
  const partners = [
    aPartner("pilotes", {
      themes: ["Sport mécanique"],
      seeks: ["Des communes pour une course sur circuit court."],
      offers: ["Une piste et des commissaires."],
    }),
    aPartner("fermes", {
      themes: ["Alimentation"],
      seeks: ["Des cantines pour écouler nos légumes."],
      offers: ["Une plateforme de circuit court."],
    }),
    aPartner("collège", {
      themes: ["Alimentation"],
      seeks: ["Des légumes en circuit court pour la cantine."],
    }),
  ];
  const pairs = found(partners);
  const names = namesOf(partners, pairs);
  expect(names[0]).toBe("collège + fermes");
  expect(pairs[names.indexOf("fermes + pilotes")]?.score ?? 0).toBeLessThan(pairs[0]!.score / 2);
});

test("who wants to be rid of something is not proposed to those who live by it", () => {
  const canteen = aPartner("cantine", {
    themes: ["Alimentation"],
    seeks: ["Des légumes pour les cantines."],
  });
  const grower = { themes: ["Alimentation"], offers: ["Des légumes de saison pour les cantines."] };
  const willing = [canteen, aPartner("maraîcher", grower)];
  const unwilling = [canteen, aPartner("maraîcher", { ...grower, rids: ["Sortir des cantines."] })];
  const [before] = found(willing);
  const [after] = found(unwilling);
  expect(before!.score).toBeGreaterThan((after?.score ?? 0) + 10);
});

test("a project is a partner too, and of an actor and its projects only the best is proposed", () => {
  const partners = [
    aPartner("scierie", { themes: ["Bois"], offers: ["Du sciage à façon pour la charpente."] }),
    aPartner("commune", { themes: ["Bois"], seeks: ["Quelqu’un pour notre charpente en bois local."] }),
    aPartner("commune", {
      ...{ project: "halle", name: "Une halle en bois d’ici", themes: ["Bois"] },
      seeks: ["Une scierie pour la charpente, en bois local."],
    }),
  ];
  const pairs = findPartners(partners, { words, mayMeet: (a, b) => a + b !== 3, seekers: [0], top: 10 });
  expect(pairs).toHaveLength(1);
});

const someWords = fc
  .array(
    fc.constantFrom("minibus", "cantine", "légumes", "bénévoles", "forêt", "charpente", "locaux", "berger"),
    {
      ...{ minLength: 1, maxLength: 5 },
    },
  )
  .map((list) => [list.join(" ")]);
const somePartners = fc
  .array(
    fc.record({ seeks: someWords, offers: someWords, themes: fc.subarray(["Bois", "Mobilité", "Santé"]) }),
    {
      ...{ minLength: 2, maxLength: 8 },
    },
  )
  .map((list) => list.map((one, at) => aPartner(`a${at}`, one)));

test("a score is the sum of its reasons, and the same from both sides and in any order of the list", () => {
  fc.assert(
    fc.property(somePartners, (partners) => {
      const forward = found(partners);
      const turned = [...partners].reverse();
      const backward = found(turned);
      const scores = (list: readonly Partner[], pairs: typeof forward) =>
        new Map(namesOf(list, pairs).map((name, at) => [name, pairs[at]!.score]));
      expect(scores(turned, backward)).toEqual(scores(partners, forward));
      for (const { score, reasons } of forward)
        expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 5);
    }),
  );
});

test("one more theme in common never lowers a score", () => {
  fc.assert(
    fc.property(somePartners, (partners) => {
      const [first, second, ...rest] = partners as [Partner, Partner, ...Partner[]];
      const share = (partner: Partner) => ({ ...partner, themes: [...partner.themes, "Patrimoine"] });
      const scoreOf = (list: readonly Partner[]) =>
        found(list).find(({ a, b }) => a === 0 && b === 1)?.score ?? 0;
      expect(scoreOf([share(first), share(second), ...rest])).toBeGreaterThanOrEqual(scoreOf(partners) - 0.2);
    }),
  );
});

test("those who are kept apart are never proposed to each other", () => {
  fc.assert(
    fc.property(somePartners, (partners) => {
      const pairs = found(partners, (a, b) => a !== 0 && b !== 0);
      expect(pairs.some(({ a, b }) => a === 0 || b === 0)).toBe(false);
    }),
  );
});

test("a word of a phrase is not the phrase, and a word that is listed is not another of the same stem", () => {
  const things = (text: string) => [...words.read(text).things.keys()];
  expect(things("Un accueil de jour pour nos aînés.")).toContain("ageing");
  expect(things("Une session d’accueil et un guide.")).not.toContain("ageing");
  expect(things("Douze candidats cherchent une ferme.")).not.toContain("solidarity transport");
  expect(things("Aller chercher les enfants.")).toContain("solidarity transport");
  expect(things("Une équipe volontaire.")).not.toContain("equipment");
  expect(things("De l’équipement à prêter.")).toContain("equipment");
});
