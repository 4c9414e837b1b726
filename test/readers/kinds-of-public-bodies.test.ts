// Kinds of bodies that lists name by their usual words or letters: public bodies, chambers, schools, companies of authorities, associations.
import { expect, test } from "vitest";
import { StructureTaxonomy } from "../../src/domain/values/structure-taxonomy.ts";
import { shippedMappings } from "./support.ts";

const { structures } = shippedMappings;

test.each([
  ["GIP Val Noir Emploi", "organisme public"],
  ["Préfecture du Lussan", "organisme public"],
  ["DDT du Lussan", "organisme public"],
  ["Office national des étangs – agence nord", "organisme public"],
  ["Caisse d’allocations familiales du Lussan", "organisme public"],
  ["Parc national des Monts noirs", "organisme public"],
  ["CCI du Lussan", "chambre consulaire"],
  ["CMA Lussan", "chambre consulaire"],
  ["LEGTA Odile Carrier", "établissement d’enseignement"],
  ["CFA du bâtiment de Fons", "établissement d’enseignement"],
  ["SEM Soleils de Fons", "entreprise"],
  ["Société publique locale Lussan Mobilités", "entreprise"],
  ["Centre permanent d’initiatives pour l’environnement des Étangs", "CPIE"],
  ["CAUE du Lussan", "association"],
  ["Agence d’urbanisme du Val Noir", "association"],
  ["Conservatoire d’espaces naturels du Lussan", "association"],
  ["Régie de quartier Les Tours", "association"],
  ["Groupement d’employeurs du Lussan", "association"],
  ["Ciné-club de Fons", "association"],
  ["Café associatif Le Grillon", "tiers-lieu"],
  ["Entente intercommunale des Deux Vals", "syndicat"],
  ["Conservatoire de musique de Fons", "lieu culturel"],
])("“%s” tells that it is %s", (name, kind) => {
  expect(structures.kindOf(name)).toBe(kind);
});

test.each([
  "Conservatoire botanique du Lussan",
  "Les Grillons de Fons",
  "La Cité des arts",
  "Sem et Noé",
  "Cafouillis",
  "Arsène et Cie",
  "Cinq Clubs",
])("“%s” tells no kind", (name) => {
  expect(structures.kindOf(name)).toBeNull();
});

test("words at the end of a name are found with any of their accents, and ligatures", () => {
  const taxonomy = new StructureTaxonomy({
    kinds: [
      {
        ...structures.kinds[0]!,
        names: ["zz"],
        ends: ["à côté", "œuvre façonnée"],
        id: "beside",
        stored: "beside",
      },
    ],
    groups: [],
  });
  for (const name of [
    "La Boutique à côté",
    "LA BOUTIQUE À CÔTÉ",
    "La Boutique a cote",
    "La Belle Œuvre façonnée",
  ])
    expect(taxonomy.kindOf(name)).toBe("beside");
  expect(taxonomy.kindOf("La Boutique à carte")).toBeNull();
});
