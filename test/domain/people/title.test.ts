// Tests what is read in the title of a person: functions, subjects, presence.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readTitle } from "../../../src/domain/people/post-title.ts";
import { presenceIn } from "../../../src/domain/people/presence.ts";
import { aVocabulary } from "./vocabulary.ts";

const vocabulary = aVocabulary();
const read = (title: string) => readTitle(title, vocabulary, new Set());
const functions = (title: string) =>
  read(title).readings.map(({ function: { id }, subjects }) => [id, ...subjects].join(" "));
const presence = (title: string, today = "2026-01-31") => presenceIn(read(title), today, vocabulary);

test.each([
  "chargée de mission LEADER",
  "Chargé de mission Leader",
  "CHARGE DE MISSION LEADER",
  "chargé(e) de mission LEADER",
  "chargé·e de mission LEADER",
  "Chargé.e de mission LEADER",
  "chargé-e mission LEADER",
  "CM LEADER",
  "C.M. Leader",
  "Ch. de mission LEADER",
  "chargee de misson LEADER",
])("one title, however it is spelled: %s", (title) => {
  expect(functions(title)).toEqual(["officer europe"]);
});

test.each([
  ["animateur·rice", ["animator"]],
  ["activity leader", ["other-trade"]],
  ["team leader", ["lead"]],
  ["LEADER team leader", ["lead europe"]],
  ["Animateur/trice", ["animator"]],
  ["ANIMATRICES", ["animator"]],
  ["resp. coop", ["lead cooperation"]],
  ["Dir.", ["director"]],
  ["D.G.S.", ["director"]],
  ["Pdte", ["president"]],
  ["V.-P. Europe", ["vice-president europe"]],
  ["sec. mairie", ["secretary"]],
  ["Directrice, chargée de la coopération", ["director cooperation"]],
  ["Coopération et Europe – chargée de mission", ["officer cooperation europe"]],
  ["Assistante de la chargée de mission coopération", ["assistant cooperation"]],
  ["Cooperation officer and LEADER manager", ["charge cooperation", "lead europe"]],
  ["Mission coopération", ["post cooperation"]],
  ["Respo. coop.", ["lead cooperation"]],
  ["Adjt. admin.", ["assistant"]],
  ["Dtrice", ["director"]],
  ["Gestionnaire, hors animation", ["manager"]],
  ["Secrétariat DGS", ["desk"]],
  ["Chargée de mission énergie du GAL", ["officer other"]],
  ["Chargée de mission du GAL", ["officer programme"]],
  ["Bibliothécaire, référente coopération", ["other-trade", "referent cooperation"]],
  ["Vice-présidente, chargée de la coopération", ["vice-president cooperation"]],
  ["Cheffe de projet européen", ["project-lead europe"]],
  ["Agente de développement touristique", ["development-agent other"]],
  ["Bénévole accueil de loisirs", ["volunteer service"]],
  ["Forest walk leader", ["other-trade"]],
  ["", []],
])("%s is read as %j", (title, expected) => {
  expect(functions(title)).toEqual(expected);
});

test.each([
  "Chargée de coopération décentralisée",
  "Chargé de la coopération inter-communale",
  "Chargé de mission LEADER hors coopération",
  "Responsable coopération agricole",
  "Directeur d'un établissement public de coopération culturelle",
  "Chargée de coopération CTG",
  "Responsable coopération médias",
  "Chargé de mission coopération agricole et CUMA",
])("another cooperation is not ours: %s", (title) => {
  expect(read(title).readings.flatMap(({ subjects }) => subjects)).not.toContain("cooperation");
});

test.each([
  ["Animatrice (congé maternité)", "absent", null],
  ["Animatrice, remplacée par Mme Léa Dupré-Morin", "absent", ["lea", "dupre", "morin"]],
  ["Animateur jusqu'au 30/06/2025", "left", null],
  ["Animateur jusqu'en décembre 2027", "there", null],
  ["Animatrice en arrêt jusqu’au 15 janvier 2026", "there", null],
  ["Animatrice en arrêt jusqu’au 2026-02-15", "absent", null],
  ["Animatrice à partir du 1er mars 2026", "not-yet", null],
  ["Animatrice à compter de 2025", "there", null],
  ["Poste vacant", "vacant", null],
  ["Ancienne directrice", "left", null],
  ["Ancien maire, président du GAL", "there", null],
  ["Directrice honoraire", "left", null],
  ["Animatrice – remplaçant : Tom Ruiz depuis mai", "absent", ["tom", "ruiz"]],
  ["Animatrice (partie au 31/12)", "left", null],
  ["Animatrice (part à la retraite au 1er mars 2026)", "there", null],
  ["Animatrice (CDD jusqu'à fin février)", "there", null],
  ["Animatrice (là jusqu'à fin février, puis Tom Ruiz)", "there", null],
  ["Animatrice (là jusqu'au 15/01/26)", "left", null],
  ["Animatrice (congé mat jusqu'au 15/04, rempl par Tom Ruiz)", "absent", ["tom", "ruiz"]],
  ["Animatrice (congé mat jusqu'au 15/01)", "there", null],
  ["Animatrice (de retour de congé depuis septembre)", "there", null],
  ["Animateur depuis mai", "there", null],
  ["Secrétaire (a pris un autre poste)", "left", null],
  ["Animateur LEADER (remplace C. Vidal, mutée)", "there", null],
  ["Animatrice, remplace Mme Anne Roux, en congé maternité", "there", null],
  ["Animatrice (remplace Paul Sorel parti en mai)", "there", null],
  ["Animatrice (en arrêt, remplace Anne Roux)", "absent", null],
  ["Directrice (arrêt maladie, intérim B. Colin)", "absent", ["b", "colin"]],
  ["Directrice (a quitté le poste fin mai)", "left", null],
  ["Directrice (a quitté l’équipe fin juin)", "left", null],
  ["Resp. LEADER (absente jusqu’au 18/02, contacter ensuite)", "absent", null],
  ["Animatrice (absente jusqu’au 18/02, call later)", "absent", null],
  ["Animatrice (absente jusqu’au 18/02, contacter Tom Ruiz ensuite)", "absent", ["tom", "ruiz"]],
])("%s on 31 January 2026: %s", (title, state, replacedBy) => {
  expect(presence(title)).toMatchObject({ state, replacedBy });
});

test("a replacement says whom they replace", () => {
  expect(presence("Remplaçante de Mme Anne Roux (LEADER)").replaces).toEqual(["anne", "roux"]);
  expect(presence("maternity cover for Anne Roux").replaces).toEqual(["anne", "roux"]);
  expect(presence("Remplaçante").replaces).toEqual([]);
  expect(presence("Animatrice").replaces).toBeNull();
});

test("any text is a title: nothing fails, and it is quick", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (title) => {
      expect(read(title).readings.length).toBeLessThanOrEqual(200);
      presence(title);
    }),
    { numRuns: 300 },
  );
  expect(read(`${"chargée de mission ".repeat(500)}coopération`).readings.length).toBeGreaterThan(0);
});
