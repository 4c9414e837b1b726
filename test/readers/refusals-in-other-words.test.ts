// Refusals reported by somebody else, in dry words, or in the language of a neighbouring country: the user is asked about each.

import { expect, test } from "vitest";
import { refusalReader } from "../../src/readers/refusals/refusal-reader.ts";
import { growth } from "../processor-time.ts";
import { shippedMappings } from "./support.ts";

const reader = refusalReader(shippedMappings.refusals);
const refusalsIn = (text: string) => reader.inTexts("Remarques")(text);

test.each([
  "Opposition : a demandé le 14 mars 2026 à ne plus être sollicitée",
  "Zoé Blin demande qu'on arrête de l'appeler.",
  "Le trésorier a dit qu'on ne le relance plus.",
  "souhaite que nous cessions de lui écrire",
  "Inutile d'insister.",
  "Ça ne sert à rien de nous rappeler.",
  "N'insistez pas.",
  "Oubliez-nous.",
  "Fichez-nous la paix",
  "Laissez tomber.",
  "asked on 3 May not to be called again",
  "She told us to stop calling.",
  "No point contacting us again.",
])("the user is asked whether “%s”, reported or dry, is a refusal", (text) => {
  expect(refusalsIn(`Un mot. ${text}`)).toMatchObject([{ scope: "all", certain: false }]);
});

test.each([
  "Ne plus l'embêter.",
  "Demande qu'on arrête de l'ennuyer",
  "La trésorière ne veut recevoir personne.",
  "Ne souhaite plus parler à personne",
  "Il a dit non.",
  "Nous ont répondu non, dommage",
])("a colleague notes “%s”: the user is asked whether it is a refusal", (text) => {
  expect(refusalsIn(text)).toMatchObject([{ scope: "all", certain: false }]);
});

test("the day on which a refusal was written, in brackets behind it, takes nothing from it", () => {
  const [refusal, ...others] = refusalsIn(
    "Ne veut plus de nos courriels (écrit le 4/02). Au téléphone, oui.",
  );
  expect(refusal).toMatchObject({ scope: "email", certain: false });
  expect(others).toEqual([]);
});

test.each([
  "Ont dit non à la fusion, oui au marché commun.",
  "A dit non au début, puis oui.",
  "Le conseil a dit non.",
  "Ne veut voir personne rester sans transport.",
  "Ne souhaite recevoir personne avant la rentrée.",
  "Ne pas les ennuyer avec les formulaires : nous les remplissons.",
  "Je ne voudrais pas vous embêter avec nos histoires.",
])("“%s” refuses no contact", (text) => {
  expect(refusalsIn(text)).toEqual([]);
});

test.each([
  ["Italian", "Per favore, non contattateci più."],
  ["Italian", "Non desideriamo essere disturbati."],
  ["Spanish", "No queremos que nos vuelvan a llamar."],
  ["Spanish", "Por favor, no nos escriban más"],
  ["Catalan", "No volem ser contactats de nou."],
  ["Catalan", "Si us plau, no ens truqueu més."],
  ["Portuguese", "Não desejamos ser contactados."],
  ["Portuguese", "Por favor, não nos liguem mais."],
  ["German", "Wir möchten nicht mehr kontaktiert werden."],
  ["German", "Bitte nicht mehr anrufen."],
  ["German", "Lassen Sie uns in Ruhe!"],
  ["German", "Keine weiteren E-Mails erwünscht."],
  ["Alsatian", "Mir welle nimmi kontaktiert werre."],
  ["Dutch", "Wij wensen niet meer benaderd te worden."],
  ["Dutch", "Geen contact meer, dank u."],
  ["Occitan", "Volèm pas èsser contactats."],
  ["Corsican", "Ùn vulemu più esse chjamati."],
  ["Breton", "Na skrivit mui deomp."],
  ["Basque", "Ez dugu nahi gehiago deitzea."],
  ["Romanian", "Nu mai dorim să fim contactați."],
  ["Polish", "Nie życzymy sobie dalszego kontaktu."],
  ["Polish", "Prosimy nie dzwonić."],
])("in %s, the user is asked whether “%s” is a refusal", (_, text) => {
  expect(refusalsIn(text)).toMatchObject([{ certain: false }]);
});

test.each([
  "A demandé aux écoles de ne plus appeler la mairie.",
  "Ils ont demandé qu'on les rappelle.",
  "parce qu'on arrête de relancer les communes",
  "Pas la peine de commencer par la présidente.",
  "Inutile de se presser : le dossier est complet.",
  "Nous avons laissé tomber le premier projet.",
  "Non abbiamo ancora contatti con la Francia.",
  "Non vogliamo lavorare da soli: scriveteci.",
  "Vorremmo essere contattati in primavera.",
  "No tenemos contactos al otro lado de la frontera.",
  "Queremos que nos llamen pronto.",
  "Não temos parceiros, escrevam-nos.",
  "Wir haben noch keinen Kontakt nach Frankreich.",
  "Wir wurden nie kontaktiert und suchen Partner.",
  "Bitte schreiben Sie uns bald.",
  "We hebben nog geen contact met Frankrijk.",
  "Nu avem parteneri, scrieți-ne.",
  "Nie mamy jeszcze kontaktu z Francją.",
  "N'eus ket a gevelerien, skrivit deomp.",
  "Ez dugu bazkiderik, idatzi guri.",
])("“%s” is no refusal", (text) => {
  expect(refusalsIn(text)).toEqual([]);
});

test("long texts without a full stop take time in proportion to their length", async () => {
  const read = (times: number) => () => {
    for (const piece of [
      "a demandé le 3 à ",
      "qu'on arrête de l' ",
      "non vogliamo che ",
      "nicht mehr ",
      "nie chcemy by ",
    ])
      refusalsIn(piece.repeat(times));
  };
  expect(await growth(read(200), read(800))).toBeLessThan(9);
});
