// Refusals in a colleague's free words, and the channels that they close: the ones denied, not the one offered instead.

import { expect, test } from "vitest";
import { refusalReader } from "../../src/readers/refusals/refusal-reader.ts";
import { growth } from "../processor-time.ts";
import { shippedMappings } from "./support.ts";

const reader = refusalReader(shippedMappings.refusals);
const scopesIn = (text: string) =>
  reader
    .inTexts("Remarques")(text)
    .map(({ scope }) => scope);

test.each([
  ["La maire ne veut plus aucun contact avec la mission.", ["all"]],
  ["Interdiction formelle de les rappeler (courrier de l'avocat)", ["all"]],
  ["Ne souhaite pas rester dans notre base.", ["all"]],
  ["Ne veut plus rien avoir à faire avec nous", ["all"]],
  ["A refusé que nous conservions son numéro.", ["all"]],
  ["Exige que la mission cesse tout envoi.", ["all"]],
  ["Ne plus lui envoyer quoi que ce soit.", ["all"]],
  ["A demandé par écrit à ne plus recevoir de mails ni d'appels.", ["email", "phone"]],
  ["Ne souhaite recevoir ni courrier papier ni appel.", ["phone", "post"]],
  ["Vos courriels nous envahissent, arrêtez.", ["email"]],
  ["No more letters please.", ["post"]],
  ["Mme Roux ne souhaite plus recevoir nos informations par courriel ; le courrier lui convient.", ["email"]],
  ["Ne veut plus être destinataire de nos envois", ["all"]],
  ["Consentement révoqué le 3 mai 2025", ["all"]],
  ["Plus de lettre d'infos svp", ["all"]],
  ["Nous a signalés comme indésirables : marqué comme spam", ["all"]],
])("“%s” closes %j", (text, scopes) => {
  expect(scopesIn(text)).toEqual(scopes);
});

test.each([
  ["Ne pas téléphoner : il travaille de nuit.", ["phone"]],
  ["« Ne m'appelez plus, écrivez-moi. »", ["phone"]],
  ["« Vous êtes la quatrième ce mois-ci, n'appelez plus, écrivez-nous si besoin »", ["phone"]],
  ["Ne plus appeler, préfère les courriels", ["phone"]],
  ["Ne pas écrire, téléphone seulement", ["email", "post"]],
  ["Ne plus appeler ni écrire", ["all"]],
  ["Surtout ne pas les appeler !", ["all"]],
])("“%s” closes %j, and not the channel that it offers", (text, scopes) => {
  expect(scopesIn(text)).toEqual(scopes);
});

test.each([
  "A demandé à ne plus recevoir de groupes le week-end.",
  "Ne souhaite plus financer l'étude.",
  "Pas d'appel à projets cette année.",
  "Plus de courriers en attente.",
  "Contact non établi.",
  "Aucun échange avec la commune voisine.",
  "Ne veut pas rester sur la liste électorale de la commune.",
  "Refuse que la commune conserve les clés.",
  "Elle demande que nous arrêtions la date.",
  "Interdiction de stationner devant la mairie.",
  "Plus besoin de les relancer pour le devis.",
  "Notre mail est arrivé en spam, le renvoyer.",
  "N'est plus destinataire de la subvention.",
  "Le consentement des parents est à retirer en mairie.",
])("“%s” refuses no contact", (text) => {
  expect(scopesIn(text)).toEqual([]);
});

test("long texts without a full stop take time in proportion to their length", async () => {
  const read = (times: number) => () => {
    for (const piece of [
      "demande à ne plus ",
      "vos courriels et ",
      "ne veut plus aucun ",
      "plus de mails ni ",
    ])
      scopesIn(piece.repeat(times));
  };
  expect(await growth(read(200), read(800))).toBeLessThan(9);
});
