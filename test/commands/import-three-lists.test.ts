// The same actors come in three lists of different columns and spellings: each copy is merged or reported.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeWorld } from "../support.ts";

type Known = readonly [name: string, postcode: string, commune: string, email: string, phone: string];

const actors: readonly Known[] = [
  ["Foyer rural de Cabrerets", "46330", "Cabrerets", "foyer.cabrerets@example.org", "05 65 00 00 01"],
  [
    "Association Les Jardins de Lune",
    "46100",
    "Figeac",
    "contact@jardinsdelune.example.org",
    "05 65 00 00 02",
  ],
  [
    "Communauté de communes du Haut Célé",
    "46100",
    "Figeac",
    "accueil@cc-haut-cele.example.org",
    "05 65 00 00 03",
  ],
  ["Club photo du Marais", "46300", "Gourdon", "photo@marais.example.org", "05 65 00 00 04"],
  [
    "Mairie de Marcilhac-sur-Célé",
    "46160",
    "Marcilhac-sur-Célé",
    "mairie@marcilhac.example.org",
    "05 65 00 00 05",
  ],
  ["Comité des fêtes de Larroque", "46200", "Souillac", "cdf.larroque@example.org", "05 65 00 00 06"],
  ["Office de tourisme des Deux Vallées", "46140", "Luzech", "ot@deuxvallees.example.org", "05 65 00 00 07"],
  ["Familles rurales de Bagnac", "46270", "Bagnac-sur-Célé", "fr.bagnac@example.org", "05 65 00 00 08"],
  ["CUMA du Viadène", "46120", "Lacapelle-Marival", "cuma.viadene@example.org", "05 65 00 00 09"],
  ["École de musique du Ségala", "46190", "Sousceyrac", "musique@segala.example.org", "05 65 00 00 10"],
  ["Tiers-lieu La Forge", "46130", "Bretenoux", "bonjour@laforge.example.org", "05 65 00 00 11"],
  [
    "Association des parents d'élèves de Vayrac",
    "46110",
    "Vayrac",
    "ape.vayrac@example.org",
    "05 65 00 00 12",
  ],
  ["Amicale laïque de Puybrun", "46130", "Puybrun", "amicale@puybrun.example.org", "05 65 00 00 13"],
  [
    "GAL Causses et Rivières",
    "46240",
    "Labastide-Murat",
    "leader@causses-rivieres.example.org",
    "05 65 00 00 14",
  ],
  [
    "Syndicat mixte du bassin du Tolerme",
    "46210",
    "Latronquière",
    "sm@tolerme.example.org",
    "05 65 00 00 15",
  ],
  ["Médiathèque intercommunale de Cazals", "46250", "Cazals", "media@cazals.example.org", "05 65 00 00 16"],
  ["Théâtre de l'Écluse", "46090", "Vers", "ecluse@example.org", "05 65 00 00 17"],
  ["Ludothèque Pirouette", "46000", "Cahors", "pirouette@example.org", "05 65 00 00 18"],
  [
    "Ressourcerie du Quercy blanc",
    "46170",
    "Castelnau-Montratier",
    "ressourcerie@quercyblanc.example.org",
    "05 65 00 00 19",
  ],
  ["Café associatif Le Tilleul", "46220", "Prayssac", "tilleul@example.org", "05 65 00 00 20"],
  ["Secours alimentaire de Gramat", "46500", "Gramat", "secours@gramat.example.org", "05 65 00 00 21"],
  ["Collectif Mobilités Nord", "46600", "Martel", "mobilites@nord.example.org", "05 65 00 00 22"],
  ["Fédération départementale des foyers", "46000", "Cahors", "fd@foyers.example.org", "05 65 00 00 23"],
  ["MJC de Saint-Céré", "46400", "Saint-Céré", "mjc@saintcere.example.org", "05 65 00 00 24"],
  ["Centre social L'Escale", "46100", "Figeac", "escale@example.org", "05 65 00 00 25"],
  ["Lycée agricole des Bories", "46500", "Rocamadour", "lycee@bories.example.org", "05 65 00 00 26"],
  ["Groupement d'employeurs Agri-Lot", "46090", "Pradines", "ge@agrilot.example.org", "05 65 00 00 27"],
  [
    "Parc naturel des Grands Plateaux",
    "46240",
    "Labastide-Murat",
    "parc@grandsplateaux.example.org",
    "05 65 00 00 28",
  ],
  ["Coopérative Terre de Causse", "46350", "Payrac", "coop@terredecausse.example.org", "05 65 00 00 29"],
  ["Radio Antenne Libre", "46300", "Gourdon", "radio@antennelibre.example.org", "05 65 00 00 30"],
];

const bare = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "");

/** The name with the abbreviations of a colleague in a hurry. */
const shortened = (name: string) =>
  [
    ["Communauté de communes", "CC"],
    ["Association des parents d'élèves", "APE"],
    ["Association ", ""],
    ["Office de tourisme", "OT"],
    ["Syndicat mixte", "SM"],
    ["Comité des fêtes", "CDF"],
    ["Familles rurales", "Fam. rurales"],
    ["Fédération départementale", "Fédé dép."],
    ["Parc naturel", "PNR"],
    ["Groupement d'employeurs", "GE"],
    ["Coopérative", "Coop"],
  ].reduce((text, [whole, short]) => text.replace(whole!, short!), name);

const lists = [
  [
    "Structure;Code postal;Commune;Courriel",
    ...actors.map(([name, postcode, commune, email]) => [name, postcode, commune, email].join(";")),
  ],
  [
    "NOM;Ville;Tél",
    ...actors.map(
      ([name, , commune, , phone], at) =>
        bare([name, commune].join(";")).toUpperCase() + (at % 3 ? `;${phone}` : ";"),
    ),
  ],
  [
    "Qui;Où;Mél;Téléphone",
    ...actors.map(([name, postcode, commune, email, phone], at) =>
      [
        shortened(name),
        at % 2 ? commune : `${postcode} ${commune}`,
        at % 3 === 1 ? email : "",
        at % 3 === 2 ? phone.replaceAll(" ", ".") : "",
      ].join(";"),
    ),
  ],
];

test("three lists of the same thirty actors make thirty, or copies that are reported as possible duplicates", async () => {
  const world = fakeWorld();
  await world.run("init", ".", "--yes", "--lang", "fr");
  for (const [at, rows] of lists.entries()) {
    writeFileSync(join(world.folder, `${at}.csv`), `${rows.join("\n")}\n`);
    expect((await world.run("import", `${at}.csv`, "--no-input")).code).toBe(0);
  }
  const listed: { id: string }[] = JSON.parse((await world.run("list", "--json")).stdout);
  const { pairs }: { pairs: { a: string; b: string }[] } = JSON.parse(
    (await world.run("duplicates", "--json")).stdout,
  );
  const partOf = new Map(listed.map(({ id }) => [id, id]));
  for (const { a, b } of pairs) {
    const [one, other] = [partOf.get(a)!, partOf.get(b)!];
    for (const [id, part] of partOf) if (part === one) partOf.set(id, other);
  }
  expect(new Set(partOf.values()).size).toBe(actors.length);
  expect(pairs.length).toBeLessThan(actors.length / 2);
});
