// Tests the names of actors, missions and people within sentences: articles, elision, capitals, accents.
import { expect, test } from "vitest";
import { inSentence as inEnglish } from "../../src/text/en/names.ts";
import { letters } from "../../src/text/fr/letters.ts";
import { inSentence, missionInSentence, namedInSentence, ofName } from "../../src/text/fr/names.ts";

test.each([
  // As BANATIC, the RNA and SIRENE write them.
  ["COMMUNAUTE DE COMMUNES DU PAYS DE L'ISLE", null, "à la communauté de communes du Pays de l’Isle"],
  ["CC DU HAUT-LIMOUSIN EN MARCHE", null, "à la communauté de communes du Haut-Limousin en Marche"],
  ["CA ALES AGGLOMERATION", null, "à Ales Agglomération"],
  ["COMMUNE DE NAJAC", null, "à la commune de Najac"],
  ["COMMUNE DE LA COUVERTOIRADE", null, "à la commune de La Couvertoirade"],
  ["MAIRIE DE LE VIGAN", null, "à la commune du Vigan"],
  ["SYNDICAT MIXTE DU BASSIN DE L'AGOUT", null, "au syndicat mixte du bassin de l’Agout"],
  ["ASSOCIATION SPORTIVE DE SAINT-CIRQ", null, "à l’association sportive de Saint-Cirq"],
  ["AMICALE DES CHASSEURS DE LISSAC", null, "à l’amicale des chasseurs de Lissac"],
  ["COMITE DES FETES DE BRIVE", null, "au comité des fêtes de Brive"],
  ["CUMA DU VIAUR", null, "à la CUMA du Viaur"],
  ["PETR DU PAYS DE VALOMBRE", null, "au PETR du Pays de Valombre"],
  // As teams and applications write them.
  ["Communauté de Communes Vallée de l'Arn", null, "à la communauté de communes Vallée de l’Arn"],
  ["Parc naturel régional des Gorges de la Sorne", null, "au parc naturel régional des Gorges de la Sorne"],
  [
    "Office de tourisme « Sorne, grandeur nature »",
    null,
    "à l’office de tourisme « Sorne, grandeur nature »",
  ],
  ["GAL des Monts d'Arvèze", null, "au GAL des Monts d’Arvèze"],
  ["Pays Midi-Quercy", null, "au Pays Midi-Quercy"],
  ["SCIC Bois et Vallées", null, "à la SCIC Bois et Vallées"],
  ["EHPAD Les Tilleuls", null, "à l’EHPAD Les Tilleuls"],
  ["ADEFPAT", null, "à l’ADEFPAT"],
  ["AMAP des Collines", null, "à l’AMAP des Collines"],
  ["Mairie de L'Hospitalet", null, "à la commune de L’Hospitalet"],
  ["Mairie des Mées", null, "à la commune des Mées"],
  ["Mairie Albi", null, "à la commune d’Albi"],
  ["Les Ateliers du Grenier", null, "aux Ateliers du Grenier"],
  ["L'Atelier des possibles", null, "à L’Atelier des possibles"],
  ["Habitons la vallée", "Association", "à l’association Habitons la vallée"],
  ["La Fabrique", "tiers-lieu", "au tiers-lieu La Fabrique"],
  ["« Ressourcerie La Deuxième Vie »", null, "à la ressourcerie La Deuxième Vie"],
  ["Compagnie du Vent", null, "à la compagnie du Vent"],
  ["Habitons la vallée", null, "chez vous"],
  ["SOLIDARITE", null, "chez vous"],
])("%s (%s) → %s", (name, kind, at) => {
  expect(inSentence(name, { kind }).at).toBe(at);
});

test("all forms of a name agree, and a name of unknown kind gives “votre structure”", () => {
  expect(inSentence("GAL des Monts d'Arvèze")).toMatchObject({
    the: "le GAL des Monts d’Arvèze",
    of: "du GAL des Monts d’Arvèze",
  });
  expect(inSentence("Foyer rural de Lissac")).toMatchObject({
    of: "du foyer rural de Lissac",
    yours: "votre foyer rural",
    like: "un foyer rural comme le vôtre",
  });
  expect(inSentence("Mairie de Najac").yours).toBe("votre commune");
  expect(inSentence("« Habitons la vallée »").of).toBe("de votre structure");
});

test("accents lost in capitals are restored from the reference of communes only", () => {
  const commune = (name: string) => (name === "Negrepelisse" ? "Nègrepelisse" : null);
  expect(inSentence("COMMUNE DE NEGREPELISSE", { commune }).at).toBe("à la commune de Nègrepelisse");
  expect(inSentence("FOYER RURAL DE NEGREPELISSE", { commune }).of).toBe("du foyer rural de Nègrepelisse");
  expect(inSentence("COMMUNE DE REQUISTA", { commune }).at).toBe("à la commune de Requista");
});

test("the name of the mission is printed as typed", () => {
  expect(missionInSentence("Mission d’appui à la coopération").the).toBe(
    "la mission d’appui à la coopération",
  );
  expect(missionInSentence("Réseau rural Valombre-Arvèze").of).toBe("du Réseau rural Valombre-Arvèze");
});

test("English keeps the whole French name, without article, quotation marks or a register's capitals", () => {
  expect(inEnglish("FOYER RURAL DE LISSAC")).toMatchObject({
    the: "Foyer rural de Lissac",
    yours: "your village club",
  });
  expect(inEnglish("« Ressourcerie La Deuxième Vie »").at).toBe("at Ressourcerie La Deuxième Vie");
});

test("a structure named to others has its name with the right article or elision", () => {
  const said = (name: string) => {
    const { the, of } = namedInSentence(name);
    return [the, of];
  };
  expect(said("Amicale de Vallarmand")).toEqual(["l’amicale de Vallarmand", "de l’amicale de Vallarmand"]);
  expect(said("GAL du Causse")).toEqual(["le GAL du Causse", "du GAL du Causse"]);
  expect(said("Gamma")).toEqual(["Gamma", "de Gamma"]);
  expect(said("Alpha")).toEqual(["Alpha", "d’Alpha"]);
});

test.each([
  ["Élise Vanel", "d’Élise Vanel"],
  ["Hélène Tarral", "d’Hélène Tarral"],
  ["Yves Castan", "d’Yves Castan"],
  ["Yasmine Tarral", "de Yasmine Tarral"],
  ["Hugo Vanel", "de Hugo Vanel"],
])("%s: “de” is elided according to the pronunciation of the name", (name, of) => {
  expect(ofName(name)).toBe(of);
  expect(letters.attention(name, null)).toBe(`À l’attention ${of}`);
});

test("“de” is elided before the name of a mission too", () => {
  expect(missionInSentence("Entraide aux projets").of).toMatch(/^de l’|^d’/);
  expect(missionInSentence("Aide au départ").of).toBe("d’Aide au départ");
});
