// What kind of structure each row is: by its name, by brackets behind it, by a column of a form, or by the title over its part of the list.
import { expect, test } from "vitest";
import { fieldsOf, readWhole } from "./support.ts";

const kindsOf = async (...lines: string[]) =>
  (await readWhole(`${lines.join("\n")}\n`)).candidates.map(({ fields: { name, kind } }) => [name, kind]);

test.each([
  ["ESAT Les Bruyères", "ESAT"],
  ["ADMR du Haut Lussan", "association"],
  ["Familles rurales de Fons", "association"],
  ["Dpt de la Cèze", "département"],
  ["North Fells LEADER LAG", "GAL"],
  ["LAG Unteres Moortal", "GAL"],
  ["Grupo de Acción Local Campos Altos", "GAL"],
  ["Village Lagune", undefined],
])("“%s” tells that it is %s", async (name, kind) => {
  expect(await kindsOf("Structure;Ville", `${name};Najac`)).toEqual([[name, kind]]);
});

test.each([
  ["Synd. mixte du Haut Lussan", "syndicat"],
  ["SMIX Lussan Aménagement", "syndicat"],
  ["S.I.V.O.M. de la Cèze", "syndicat"],
  ["SIVU des Écoles de Fons", "syndicat"],
  ["SICTOM de Fons", "syndicat"],
  ["SAS Les Trois Fours", "entreprise"],
  ["Les Trois Fours SAS", "entreprise"],
  ["SPL Lussan Développement", "entreprise"],
  ["Éts Marbrot", "entreprise"],
  ["Ets. Tissandre et fils", "entreprise"],
  ["SCIC Bois de Fons", "SCIC"],
  ["E.A.R.L. des Ormes", "exploitation agricole"],
])("an abbreviation at the beginning or end of “%s” tells that it is %s", async (name, kind) => {
  expect(await kindsOf("Structure;Ville", `${name};Najac`)).toEqual([[name, kind]]);
});

test.each([
  ["Sas de Grive", undefined],
  ["Moulin du Sas", undefined],
  ["Mairie de Sas-le-Bois", "commune"],
  ["Les Amis de la SAS Marbrot", "association"],
  ["LE MOULIN DU SAS", undefined],
  ["Éts scolaires de Fons", undefined],
  ["Comité Éts en fête", undefined],
  ["A.B. Tarbeau", undefined],
])("an abbreviation that is a plain word or stands inside “%s” tells no kind", async (name, kind) => {
  expect(await kindsOf("Structure;Ville", `${name};Najac`)).toEqual([[name, kind]]);
});

test("a kind in brackets is not part of the name; other words in brackets are", async () => {
  expect(await kindsOf("Structure;Ville", "Les Tisserands (asso);Najac", "Le Fournil (Najac);Najac")).toEqual(
    [
      ["Les Tisserands", "association"],
      ["Le Fournil (Najac)", undefined],
    ],
  );
});

test.each([
  ["PNR des Causses Bleus", "Syndicat mixte", "PNR"],
  ["Office de tourisme de Fons", "Association loi 1901", "office de tourisme"],
  ["CC du Haut Lussan", "EPCI", "communauté de communes"],
  ["Syndicat mixte du Haut Lussan", "Syndicat mixte", "Syndicat mixte"],
  ["Foyer rural de Fons", "Association loi 1901", "Association loi 1901"],
  ["Foyer rural de Najac", "Association", "Association"],
  ["Le Fournil", "SARL", "SARL"],
])("“%s” of the legal form “%s” is %s", async (name, form, kind) => {
  const rows = await kindsOf("Structure;Forme juridique", `${name};${form}`, "Le Four;Association");
  expect(rows[0]).toEqual([name, kind]);
});

test("a form that asks for the kind of structure gives it, whatever words it offers", async () => {
  const whole = await readWhole(
    [
      "Votre structure est :;Nom de votre structure;Votre nom;Qu'attendez-vous de nous ?",
      "Une association;Le Fournil;Jeanne Morel;un coup de main",
      "Une commune;Lussan;Hugo Ferrand;rien pour l'instant",
      "Autre : une ferme;Le Four;Odile Carrier;des idées",
      "",
    ].join("\n"),
  );
  expect(fieldsOf(whole)[0]).toBe("kind");
  expect(whole.candidates.map(({ fields }) => [fields.name, fields.kind])).toEqual([
    ["Le Fournil", "association"],
    ["Lussan", "commune"],
    ["Le Four", "ferme"],
  ]);
});

test("kinds of partners that an actor looks for are not its own", async () => {
  const whole = await readWhole(
    "Structure;Structures partenaires souhaitées\nLe Fournil;Une commune\nLe Four;Une association\n",
  );
  expect(fieldsOf(whole)[1]).not.toBe("kind");
});

test("rows are of the kind that the title over their part says, unless their names tell another", async () => {
  const rows = await kindsOf(
    "Structure;Contact;Mail",
    "ASSOCIATIONS;;",
    "Le Fournil;Jeanne Morel;j.morel@fournil.example",
    "ESAT Les Bruyères;Hugo Ferrand;h.ferrand@bruyeres.example",
    "COMMUNES;;",
    "Lussan;Odile Carrier;o.carrier@lussan.example",
    "PARCS;;",
    "Parc du Lac;Paul Garrigue;p.garrigue@lac.example",
  );
  expect(rows).toEqual([
    ["Le Fournil", "association"],
    ["ESAT Les Bruyères", "ESAT"],
    ["Lussan", "commune"],
    ["Parc du Lac", undefined],
  ]);
});

test.each([
  ["Syndicat mixte du Val Noir", "Administration", "syndicat"],
  ["SCIC Soleil de Fons", "PME", "SCIC"],
  ["SCIC Soleil de Fons", "Autre", "SCIC"],
  ["Mairie de Fons", "Gouvernement/Administration", "commune"],
  ["Le Fournil", "Autre", "Autre"],
  ["Radio du Val", "radio libre", "radio libre"],
])("%s, of which a list says only “%s”, is of the kind %s", async (name, stated, kind) => {
  expect(await kindsOf("Structure;Type;Ville", `${name};${stated};Najac`)).toEqual([[name, kind]]);
});

test.each([
  ["Fablab du Causse", "tiers-lieu"],
  ["Cie du Chat perché", "compagnie"],
  ["Épicerie associative de Fons", "épicerie"],
  ["C.C. du Val Noir", "communauté de communes"],
  ["Collectif Haies vives", "collectif"],
  ["Gemeente Westerdam", "commune"],
  ["Ajuntament de Vallclara", "commune"],
  ["Associazione Terre Alte", "association"],
])("“%s” tells that it is a %s", async (name, kind) => {
  expect(await kindsOf("Structure;Mail", `${name};a@fons.example`)).toEqual([[name, kind]]);
});

test("names under a title that says a kind are of that kind, unless they tell another", async () => {
  expect(
    await kindsOf(
      "Nom de l’association;Mail",
      "Les Tisserands;a@fons.example",
      "La Halle;b@fons.example",
      "Mairie de Fons;c@fons.example",
    ),
  ).toEqual([
    ["Les Tisserands", "association"],
    ["La Halle", "association"],
    ["Mairie de Fons", "commune"],
  ]);
});
