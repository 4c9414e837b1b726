// Tests which notes of calls say that something was only sent.
import { expect, test } from "vitest";
import { tellsOnlySending } from "../../../src/domain/relationship/logged-call.ts";

test.each([
  "envoyé la plaquette",
  "Mail envoyé avec la plaquette",
  "doc envoyée",
  "Relance par mail",
  "relancée le 12/10",
  "2ème relance par courriel",
  "J'ai envoyé le lien du formulaire",
  "courrier de présentation envoyé",
  "Invitation à la rencontre de Mende envoyée",
  "mail de prise de contact",
  "Envoyé la plaquette + renvoyé le lien.",
  "leur avons transmis la brochure",
  "adressé un courrier",
  "Sent the leaflet",
  "We emailed the leaflet and sent a reminder",
  "Invitation sent",
])("“%s” says that nobody was spoken with yet", (note) => {
  expect(tellsOnlySending(note)).toBe(true);
});

test.each([
  "Envoyé la plaquette, très intéressée",
  "A envoyé son dossier",
  "Nous a envoyé la liste des partenaires",
  "Mail envoyé, réponse : ok pour janvier",
  "Présenté l'appui, envoyé la doc",
  "envoyé la doc à sa demande",
  "Envoyé le compte rendu suite à notre échange",
  "Mail de Mme Roux : d'accord pour mars",
  "adresse erronée",
  "Veut des exemples, envoyer deux fiches",
  "Mail reçu",
  "Message laissé",
  "A reçu la plaquette",
  "Partante, relance en mars",
  "Sent us their file",
  "Sent the leaflet after our call",
  "Email from the mayor",
  "",
])("“%s” says something else", (note) => {
  expect(tellsOnlySending(note)).toBe(false);
});
