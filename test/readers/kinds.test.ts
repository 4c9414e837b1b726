// What kind of structure each row is: by its name, what stands behind it, a column of forms, or the title over its part of the list.
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

test("a kind in brackets behind a name is not of the name; anything else is", async () => {
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

test("a form asks what kind of structure answers, in its own words", async () => {
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
