// Tests which pairs and lists of rows are one actor, two, or asked about.
import { describe, expect, test } from "vitest";
import type { Matchable } from "../../../src/domain/matching/matchable.ts";
import { lexicon, matchAll, row } from "./rows.ts";

/** What the list decides on its first two rows. */
function verdict(...rows: Matchable[]): "same" | "asked" | "different" {
  const { firstOf, doubtful } = matchAll(rows, lexicon);
  if (firstOf[0] === firstOf[1]) return "same";
  return doubtful.some(({ a, b }) => a === 0 && b === 1) ? "asked" : "different";
}

describe("one structure written in two ways is one actor", () => {
  test.each<[string, Matchable, Matchable]>([
    [
      "the word for its kind cut short",
      row({ name: "École de musique de Vernoy", commune: "Vernoy", postcode: "70210" }),
      row({ name: "Éc. de musique Vernoy", commune: "Vernoy", postcode: "70210" }),
    ],
    [
      "its kind cut short, and a commune on one side",
      row({ name: "Cie des Trois Clochers", commune: "Vernoy" }),
      row({ name: "Compagnie des Trois Clochers" }),
    ],
    [
      "abbreviated nature",
      row({ name: "Communauté de communes des Trois Clochers" }),
      row({ name: "CC Trois Clochers" }),
    ],
    [
      "the nature after the name",
      row({ name: "Haut Vernois (CC)", commune: "Vernoy", postcode: "70210" }),
      row({ name: "com com du Haut-Vernois", commune: "VERNOY", postcode: "70210" }),
    ],
    [
      "an adjective of place cut short",
      row({ name: "CUMA de la Haute Alise", commune: "Vernoy" }),
      row({ name: "CUMA Hte Alise", commune: "Vernoy" }),
    ],
    [
      "mountains cut short",
      row({ name: "Syndicat mixte des Monts de l'Alise", commune: "Vernoy" }),
      row({ name: "SM Mts de l'Alise", commune: "Vernoy" }),
    ],
    [
      "an acronym before the whole name",
      row({ name: "CCHV - Communauté de communes du Haut Vernois" }),
      row({ name: "Communauté de communes Haut-Vernois" }),
    ],
    [
      "an acronym alone, with its mailbox",
      row({ name: "GALTV", email: "leader@terres-vernoises.fr" }),
      row({ name: "Groupe d'action locale des Terres vernoises", email: "leader@terres-vernoises.fr" }),
    ],
    [
      "SIREN with another NIC, and renamed",
      row({ name: "Communauté de communes du Vernois", siret: "20006781700016" }),
      row({ name: "Vernois Agglo", siret: "20006781700024", commune: "Vernoy" }),
    ],
    [
      "SIREN with another NIC, and another name altogether",
      row({ name: "Communauté de communes du Vernois", siret: "20006781700016" }),
      row({ name: "CC Alise Confluences", siret: "20006781700024" }),
    ],
    [
      "capitals, no accents, a misprint",
      row({
        name: "COOPERATIVE D UTILISATION DE MATERIEL AGRICOLE DES ALISEIRS",
        commune: "Vernoy",
        postcode: "70210",
      }),
      row({ name: "CUMA des Alisiers", commune: "Vernoy", postcode: "70210" }),
    ],
    [
      "Saint and St, the commune in the name or beside it",
      row({ name: "Foyer rural", commune: "Saint-Aubin-du-Vernois", postcode: "70210" }),
      row({ name: "Foyer rural de St Aubin du Vernois", commune: "ST AUBIN DU VERNOIS", postcode: "70210" }),
    ],
    [
      "a syndicat mixte that manages a park is the park",
      row({ name: "Syndicat mixte de gestion du Parc naturel régional des Alises" }),
      row({ name: "PNR Alises" }),
    ],
    [
      "a departmental body by its number",
      row({ name: "CAUE 37", postcode: "37000" }),
      row({ name: "Conseil d'architecture, d'urbanisme et de l'environnement d'Indre-et-Loire" }),
    ],
    [
      "a name cut by a register",
      row({ name: "COMMUNAUTE DE COMMUNES DU VERNOIS ET D", siret: "20006781700016" }),
      row({ name: "CC du Vernois et des Alises", commune: "Vernoy", siret: "20006781700016" }),
    ],
    [
      "bytes read in the wrong encoding",
      row({ name: "CommunautÃ© de communes de la VallÃ©e verte", postcode: "70210" }),
      row({ name: "Communauté de communes de la Vallée verte", postcode: "70210" }),
    ],
    [
      "a person, name in either order",
      row({ name: "PERRIN Odile", kind: "Contact", email: "odile.perrin@vernois.fr" }),
      row({ name: "Mme Odile Perrin", email: "odile.perrin@vernois.fr" }),
    ],
  ])("%s", (_, a, b) => expect(verdict(a, b)).toBe("same"));
});

describe("two structures that share nearly everything are two actors", () => {
  const shared = {
    siret: "20006781700016",
    email: "accueil@vernois.fr",
    phone: "+33384000000",
    commune: "Vernoy",
    postcode: "70210",
    contact: "Odile Perrin",
  };
  test.each<[string, Matchable, Matchable]>([
    [
      "a GAL and the PETR that carries it",
      row({ name: "GAL du Pays de Vernoy", ...shared }),
      row({ name: "PETR du Pays de Vernoy", ...shared }),
    ],
    [
      "a GAL and its park",
      row({ name: "GAL des Alises", ...shared }),
      row({ name: "PNR des Alises", ...shared }),
    ],
    [
      "a town hall and its CCAS",
      row({ name: "Mairie de Vernoy", ...shared }),
      row({ name: "CCAS de Vernoy", ...shared }),
    ],
    [
      "a town hall and its tourist office",
      row({ name: "Ville de Vernoy", ...shared }),
      row({ name: "Office de tourisme de Vernoy", ...shared }),
    ],
    [
      "a town hall and an association of the commune",
      row({ name: "Mairie de Vernoy", ...shared }),
      row({ name: "Comité des fêtes de Vernoy", ...shared }),
    ],
    [
      "a town hall and its staff's association",
      row({ name: "Mairie de Vernoy", ...shared }),
      row({ name: "Amicale du personnel de la mairie de Vernoy", ...shared }),
    ],
    [
      "two associations of a commune at one mailbox",
      row({ name: "Harmonie municipale de Vernoy", ...shared, siret: null }),
      row({ name: "Société de pêche de Vernoy", ...shared, siret: null }),
    ],
    [
      "a community and its social centre",
      row({ name: "CC du Vernois", ...shared }),
      row({ name: "CIAS du Vernois", ...shared }),
    ],
    [
      "a federation and one of its members",
      row({ name: "Fédération départementale des CUMA de la Haute-Saône", ...shared, siret: null }),
      row({ name: "CUMA de Vernoy", ...shared, siret: null }),
    ],
    [
      "a prefecture and a sous-préfecture",
      row({ name: "Préfecture de la Haute-Saône" }),
      row({ name: "Sous-préfecture de Lure" }),
    ],
    [
      "two SIREN",
      row({ name: "Foyer rural de Vernoy", siret: "20006781700016" }),
      row({ name: "Foyer rural de Vernoy", siret: "21700541200017" }),
    ],
    [
      "two départements",
      row({ name: "UDAF 70" }),
      row({ name: "Union départementale des associations familiales du Jura" }),
    ],
    [
      "two départements of one commune's name",
      row({ name: "Mairie de Vernoy", postcode: "70210" }),
      row({ name: "Commune de Vernoy", postcode: "39120" }),
    ],
    [
      "two numbers",
      row({ name: "Section 2 des randonneurs du Vernois", commune: "Vernoy" }),
      row({ name: "Section 3 des randonneurs du Vernois", commune: "Vernoy" }),
    ],
    ["a digit inside a code", row({ name: "SIVOM 12A", ...shared }), row({ name: "SIVOM 13A", ...shared })],
    [
      "a letter beside a number",
      row({ name: "Collectif du lot B2", ...shared }),
      row({ name: "Collectif du lot C2", ...shared }),
    ],
    [
      "a letter at the end, which is no small word there",
      row({ name: "Résidence A", ...shared }),
      row({ name: "Résidence D", ...shared }),
    ],
    [
      "two ordinals",
      row({ name: "Amicale du 12e canton", ...shared }),
      row({ name: "Amicale du 13ème canton", ...shared }),
    ],
    [
      "the same association name in another commune",
      row({ name: "Comité des fêtes", commune: "Vernoy", postcode: "70210" }),
      row({ name: "Comité des fêtes", commune: "Alisey", postcode: "70220" }),
    ],
    [
      "a person and the structure",
      row({ name: "Mme Perrin", ...shared }),
      row({ name: "Mairie de Vernoy", ...shared }),
    ],
    [
      "two people of one surname in one structure",
      row({ name: "Odile Perrin", organisation: "Mairie de Vernoy", commune: "Vernoy" }),
      row({ name: "Hervé Perrin", organisation: "Mairie de Vernoy", commune: "Vernoy" }),
    ],
  ])("%s", (_, a, b) => expect(verdict(a, b)).toBe("different"));
});

test("a consultant's mailbox on several applications says nothing", () => {
  const email = "dossiers@cabinet-exemple.fr";
  const rows = ["CUMA des Alisiers", "EHPAD Les Tilleuls", "Vélo-rail du Vernois", "Fruitière de Champlong"];
  const { clusters, doubtful } = matchAll(
    rows.map((name) => row({ name, email })),
    lexicon,
  );
  expect(clusters).toEqual([]);
  expect(doubtful).toEqual([]);
});

test("a consultant's SIRET on several applications says little", () => {
  const siret = "84417239500011";
  const rows = ["CUMA des Alisiers", "Lire à Champlong", "Vélo-rail du Vernois", "Fruitière de Champlong"];
  const { clusters } = matchAll(
    rows.map((name) => row({ name, siret })),
    lexicon,
  );
  expect(clusters).toEqual([]);
});

test("a row that two homonyms claim is given to neither: somebody is asked", () => {
  const { clusters, doubtful } = matchAll(
    [
      row({ name: "Commune de Vernoy-sur-Alise" }),
      row({ name: "Mairie de Vernoy-sur-Alise", postcode: "70210" }),
      row({ name: "Ville de Vernoy-sur-Alise", postcode: "39120" }),
    ],
    lexicon,
  );
  expect(clusters).toEqual([]);
  expect(doubtful.map(({ a, b }) => [a, b]).sort()).toEqual([
    [0, 1],
    [0, 2],
  ]);
});

test("two rows of one commune's name, with nothing to tell which, are asked about once", () => {
  expect(verdict(row({ name: "Mairie de Vernoy" }), row({ name: "Commune de Vernoy" }))).toBe("asked");
});

test("a chain that would join two that are apart is refused where it is weakest", () => {
  const { clusters } = matchAll(
    [
      row({
        name: "Foyer rural de Champlong",
        siret: "20006781700016",
        postcode: "70210",
        commune: "Champlong",
      }),
      row({
        name: "Foyer rural de Champlong",
        postcode: "70210",
        commune: "Champlong",
        email: "foyer@champlong.fr",
      }),
      row({ name: "Foyer rural de Champlong", siret: "21700541200017", email: "foyer@champlong.fr" }),
    ],
    lexicon,
  );
  expect(clusters.some((cluster) => cluster.includes(0) && cluster.includes(2))).toBe(false);
});

test("ten thousand rows of one name are not compared two by two", () => {
  const rows = Array.from({ length: 10_000 }, (_, i) =>
    row({ name: "Comité des fêtes", commune: `Commune ${i}`, email: `c${i}@exemple.fr` }),
  );
  expect(matchAll(rows, lexicon).pairs).toEqual([]);
});
